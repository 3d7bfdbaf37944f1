"""How much does a deadline matter to who reads the page?"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from briefing.brief.choosing.dated.subjects import subject_of
from briefing.brief.choosing.material import Material, recency
from briefing.brief.quotes import is_whole
from briefing.domain.correction import ADDED
from briefing.domain.document import Zone
from briefing.domain.dossier import Merged
from briefing.domain.findings import Certainty, Confidence, Deadline, DeadlineKind
from briefing.domain.span import Span
from briefing.temporal.changing import says_changed
from briefing.temporal.values import bounds, days_until

_KINDS = {
    DeadlineKind.EXPIRY: 3,
    DeadlineKind.EFFECTIVE: 3,
    DeadlineKind.DUE: 3,
    DeadlineKind.MEETING: 2,
    DeadlineKind.EXPECTED: 1,
}
_TOP_ISSUES = 6
_MOST_TELLERS = 3
_UNKNOWN, _PASSED = 3, 5
_BY_HAND = 6
#: Days within which a deadline is near, and from which it is far off, and very far off.
_WEEK = timedelta(days=7)
_NEAR, _FAR, _VERY_FAR = 7, 365, 730
#: A clause that begins with such a word does not say what it is about, and one that ends with such a word breaks off
#: or says how long something goes on, not what happens then.
_UNCLEAR = re.compile(
    r"(?:it|he|she|they|we|i|you|this|that|these|those|there|one|most|some|all|both|none|many|others|another"
    r"|its|his|her|their|our|my|your|meanwhile|including|those|then|also)\b(?! (?:hundred|thousand|million|of the)\b)"
    r"|.*\b(?:of|to|in|on|at|by|for|from|with|the|an?|and|or|that|every|other|until|until then|same|be|been|will|would"
    r"|not|was|is)$",
    re.IGNORECASE,
)
#: Turns of the story itself, by the words that open their clause, in so many headlines; what they weigh more.
_TURNS = frozenset((DeadlineKind.EXPIRY, DeadlineKind.EFFECTIVE))
_WORDS_OF_SUBJECT, _HEADLINES, _FOR_STORY = 2, 2, 2
#: "Suspension would be prolonged until then".
_PROLONGED = re.compile(r"\w.*\s(?:prolonged|extended|renewed|continued)\suntil then$")
#: Who speaks of "us" is nobody whom the page names.
_SPEAKER = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ours?|[Yy]ou)\b")

#: The phrases that name the first issues, by the articles that have them.
Surfaces = Mapping[str, Sequence[Span]]


def find_surfaces(material: Material) -> Surfaces:
    """Return where the articles name the first issues of the dossier."""
    found: dict[str, list[Span]] = {}
    for merged in material.dossier.issues[:_TOP_ISSUES]:
        for member in merged.members:
            found.setdefault(member.article_id, []).extend(member.finding.surfaces)
    return found


def weigh(merged: Merged[Deadline], material: Material, surfaces: Surfaces) -> int:
    """Weigh kind, certainty, sources and nearness, whether it is central or new, and whether the clause reads alone.

    What the reader corrected, added or pinned among the findings weighs more than all of that.
    """
    finding = merged.best.finding
    return (
        _KINDS.get(finding.kind, 0)
        + min(material.count_tellers(merged), _MOST_TELLERS)
        + (finding.confidence is Confidence.HIGH)
        - (finding.certainty is Certainty.THREATENED)
        - _distance(days_until(finding.when, material.as_of))
        + _is_near(finding, material.as_of)
        + _is_central(merged, material, surfaces)
        + 2 * says_changed(finding.sentence.of(material.articles[merged.best.article_id].article.body))
        + _FOR_STORY * _is_of_story(merged, material)
        - 3 * (is_unclear(finding.what) and not _ends_then(finding))
        + _BY_HAND * _is_by_hand(merged)
    )


def _is_of_story(merged: Merged[Deadline], material: Material) -> bool:
    """Tell whether what ends or begins is what several articles have in their headlines, and no party to it.

    Of several days for one such turn only the newest article's counts.
    """
    if merged.best.finding.kind not in _TURNS:
        return False
    opening = _opening(merged)
    headlines = (subject_of(source.extraction.title or "") for source in material.articles.values())
    told = [each & opening for each in headlines if each & opening]
    if len(told) < _HEADLINES:
        return False
    parties = subject_of(" ".join(actor.best.finding.name for actor in material.dossier.actors))
    about = opening - parties
    if sum(bool(each - parties) for each in told) < _HEADLINES:
        return False
    newest = _newest_day(merged, material)
    return not any(
        other.best.finding.kind is merged.best.finding.kind
        and _newest_day(other, material) > newest
        and not about.isdisjoint(_opening(other))
        for other in material.dossier.deadlines
    )


def _opening(merged: Merged[Deadline]) -> frozenset[str]:
    """Return what the words that open a clause are about."""
    return subject_of(" ".join(merged.best.finding.what.split()[:_WORDS_OF_SUBJECT]))


def _newest_day(merged: Merged[Deadline], material: Material) -> int:
    return max(recency(material.articles[member.article_id]) for member in merged.members)


def _ends_then(deadline: Deadline) -> bool:
    """Tell whether a clause says until when something goes on that is told as ending."""
    return deadline.kind is DeadlineKind.EXPIRY and _PROLONGED.search(deadline.what) is not None


def _is_by_hand(merged: Merged[Deadline]) -> bool:
    return any(one.finding.is_corrected or one.finding.pinned or one.finding.rule == ADDED for one in merged.members)


def is_unclear(what: str) -> bool:
    """Tell whether a clause begins, ends or speaks of itself so that nobody knows what falls due."""
    return _UNCLEAR.match(what) is not None or _SPEAKER.search(what) is not None or not is_whole(what)


def _distance(days: int | None) -> int:
    if days is None:
        return _UNKNOWN
    return _PASSED if days < 0 else (days > _FAR) + (days > _VERY_FAR)


def _is_near(deadline: Deadline, as_of: date) -> bool:
    """Tell whether what is firm falls on a day of the next week."""
    days = bounds(deadline.when)
    if days is None or days.end - days.start > _WEEK or deadline.certainty is not Certainty.FIRM:
        return False
    return 0 <= (days.start - as_of).days <= _NEAR


def _is_central(merged: Merged[Deadline], material: Material, surfaces: Surfaces) -> bool:
    """Tell whether a deadline stands in a headline, opens an article or is told with one of the first issues."""
    return any(
        _opens(member.finding.sentence, member.article_id, material)
        or any(member.finding.sentence.contains(surface) for surface in surfaces.get(member.article_id, ()))
        for member in merged.members
    )


def _opens(sentence: Span, article_id: str, material: Material) -> bool:
    found = material.articles[article_id].extraction
    first = next((each for each in found.sentences if found.blocks[each.block].zone is Zone.BODY), None)
    return first is not None and sentence.start <= first.span.start
