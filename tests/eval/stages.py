"""Which stages are scored? Add a line to have another one measured and held to its floors."""

from tests.eval.scorers.actors import score_actors
from tests.eval.scorers.deadlines import score_deadlines
from tests.eval.scorers.differences import score_differences
from tests.eval.scorers.heads import score_heads
from tests.eval.scorers.issues import score_issues
from tests.eval.scorers.names import score_names
from tests.eval.scorers.own import score_own
from tests.eval.scorers.stories import score_stories
from tests.eval.scorers.times import score_times
from tests.eval.scoring import Scorer

SCORERS: dict[str, Scorer] = {
    "time expressions": score_times,
    "heads": score_heads,
    "deadlines": score_deadlines,
    "actors": score_actors,
    "names": score_names,
    "issues": score_issues,
    "own articles": score_own,
    "differences": score_differences,
    "stories": score_stories,
}
