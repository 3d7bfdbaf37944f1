"""Which stages are scored? Add a line to have another one measured and held to its floors."""

from tests.eval.scoring import Scorer
from tests.eval.scoring_actors import score_actors
from tests.eval.scoring_deadlines import score_deadlines
from tests.eval.scoring_issues import score_issues
from tests.eval.scoring_own import score_own
from tests.eval.scoring_times import score_times

SCORERS: dict[str, Scorer] = {
    "time expressions": score_times,
    "deadlines": score_deadlines,
    "actors": score_actors,
    "issues": score_issues,
    "own articles": score_own,
}
