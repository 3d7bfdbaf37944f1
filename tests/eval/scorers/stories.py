"""How well is it told what a story of several articles leaves ahead on its last day?"""

from collections.abc import Iterator, Sequence
from typing import Any

from briefing.brief.choosing.dated.standing import find_standing
from briefing.brief.choosing.material import refer
from briefing.brief.guards import parse_guards
from briefing.brief.propose import propose
from briefing.domain.dossier import Merged
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.settings.resources import lexicon_texts
from briefing.temporal.values import days_until
from tests.eval.scorers.deadlines import same_value
from tests.eval.scorers.differences import count_differences
from tests.eval.scoring import Counts, Score, match_one_to_one, total
from tests.eval.stories import KINDS, OwnStory, read_stories


def score_stories() -> Iterator[Score]:
    """Score the stories of each kind."""
    for kind in KINDS:
        stories = read_stories(kind)
        standing = [(one, find_ahead(one)) for one in stories]
        sure = total([_count(one, [each for each in ahead if _is_sure(each)]) for one, ahead in standing])
        every = total([_count(one, ahead) for one, ahead in standing])
        page = total([_count(one, find_rows(one)) for one in stories])
        back = [not _is_told(one, each, ahead) for one, ahead in standing for each in one.together.gold["gone"]]
        differences = total([count_differences(one.together) for one in stories])
        yield Score(f"{kind} stories: events ahead precision", sure.precision)
        yield Score(f"{kind} stories: events ahead recall", every.recall)
        yield Score(f"{kind} stories: events taken back left out", sum(back) / len(back))
        yield Score(f"{kind} stories: rows of the page right", page.precision)
        yield Score(f"{kind} stories: differences precision", differences.precision)
        yield Score(f"{kind} stories: differences recall", differences.recall)


def find_ahead(story: OwnStory) -> list[Merged[Deadline]]:
    """Return what the program says is ahead on the last day of a story, what is hypothetical with it."""
    return [one for one in find_standing(story.together.dossier) if _is_ahead(one, story)]


def find_rows(story: OwnStory) -> list[Merged[Deadline]]:
    """Return the deadlines ahead that stand on the page of a story's last day."""
    page = propose(story.together.dossier, story.as_of, parse_guards(lexicon_texts())).brief
    shown = {ref for line in page.deadlines for ref in line.refs}
    return [one for one in find_ahead(story) if shown & {refer(each) for each in one.members}]


def _is_ahead(merged: Merged[Deadline], story: OwnStory) -> bool:
    days = days_until(merged.best.finding.when, story.as_of)
    return merged.best.finding.kind is not DeadlineKind.PAST and (days is None or days >= 0)


def _is_sure(merged: Merged[Deadline]) -> bool:
    return merged.best.finding.certainty is not Certainty.HYPOTHETICAL


def _count(story: OwnStory, found: Sequence[Merged[Deadline]]) -> Counts:
    wanted = story.together.gold["ahead"]
    right = match_one_to_one(len(found), len(wanted), lambda i, j: _fits(story, found[i], wanted[j]))
    return Counts(right, len(found), len(wanted))


def _is_told(story: OwnStory, wanted: dict[str, Any], ahead: Sequence[Merged[Deadline]]) -> bool:
    return any(_fits(story, one, wanted) for one in ahead)


def _fits(story: OwnStory, merged: Merged[Deadline], wanted: dict[str, Any]) -> bool:
    """Tell whether a deadline is an event the reader saw: the same day, told by an article where the reader saw it."""
    told = (story.tells(one.article_id, one.finding, wanted) for one in merged.members)
    return same_value(wanted["value"], merged.best.finding.when) and any(told)
