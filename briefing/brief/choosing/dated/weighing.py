"""How much does a deadline matter to who reads the page?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import nlargest

from briefing.brief.choosing.dated.clauses import count_faults, is_unclear
from briefing.brief.choosing.dated.subjects import subject_of
from briefing.brief.choosing.material import Material, recency
from briefing.domain.correction import ADDED
from briefing.domain.document import Zone
from briefing.domain.dossier import Merged
from briefing.domain.findings import ActorKind, Certainty, Confidence, Deadline, DeadlineKind
from briefing.domain.span import Span
from briefing.temporal.changing import says_changed
from briefing.temporal.values import bounds, days_until

_KINDS = {
    DeadlineKind.EXPIRY: 3,
    DeadlineKind.EFFECTIVE: 3,
    DeadlineKind.DUE: 3,
    DeadlineKind.MEETING: 3,
    DeadlineKind.EXPECTED: 1,
}
_TOP_ISSUES = 6
_MOST_TELLERS = 3
_UNKNOWN, _PASSED = 3, 5
_BY_HAND = 6
#: Days within which a deadline is near, and soon; each of the others takes something from what lies beyond it.
_WEEK = timedelta(days=7)
_NEAR, _SOON, _FAR = 7, 45, (180, 365, 730)
#: Days before the newest report within which an article is news.
_NEWS = 3
#: Among so many of the dossier's actors are those whom the story is about, and so often each is named.
_PARTIES, _LEAST_MENTIONS = 5, 3
#: Turns of the story itself, by the words that open their clause, in so many headlines; what they weigh more.
_TURNS = frozenset((DeadlineKind.EXPIRY, DeadlineKind.EFFECTIVE))
_WORDS_OF_SUBJECT, _HEADLINES, _FOR_STORY = 2, 2, 2
#: "Suspension would be prolonged until then".
_PROLONGED = re.compile(r"\w.*\s(?:prolonged|extended|renewed|continued)\suntil then$")

#: The phrases that name the first issues, by the articles that have them.
_Surfaces = Mapping[str, Sequence[Span]]


@dataclass(frozen=True, slots=True)
class Centre:
    """What a story is about: where its articles name the first issues, and who its parties are, by article and name."""

    surfaces: _Surfaces
    parties: AbstractSet[tuple[str, str]]


def find_centre(material: Material) -> Centre:
    """Return what the articles of a dossier are about."""
    found: dict[str, list[Span]] = {}
    for merged in material.dossier.issues[:_TOP_ISSUES]:
        for member in merged.members:
            found.setdefault(member.article_id, []).extend(member.finding.surfaces)
    return Centre(found, frozenset(_find_parties(material)))


def _find_parties(material: Material) -> Iterator[tuple[str, str]]:
    """Yield the names of those whom the articles name most often, by article."""
    counts = (
        (sum(len(member.finding.mentions) for member in merged.members), merged)
        for merged in material.dossier.actors
        if merged.best.finding.kind is not ActorKind.PLACE
    )
    named = [pair for pair in counts if pair[0] >= _LEAST_MENTIONS]
    for _, merged in nlargest(_PARTIES, named, key=lambda pair: pair[0]):
        for member in merged.members:
            yield member.article_id, member.finding.name


def weigh(merged: Merged[Deadline], material: Material, centre: Centre) -> int:
    """Weigh kind, certainty, sources and nearness, whether it is central or new, whom it binds and how it reads.

    What the reader corrected, added or pinned among the findings weighs more than all of that.
    """
    finding = merged.best.finding
    return (
        _KINDS.get(finding.kind, 0)
        + min(material.count_tellers(merged), _MOST_TELLERS)
        + (finding.confidence is Confidence.HIGH)
        - (finding.certainty is Certainty.THREATENED)
        - _distance(days_until(finding.when, material.as_of))
        + _nearness(finding, material.as_of)
        + _is_news(merged, material)
        + _binds_party(merged, centre.parties)
        + _is_central(merged, material, centre.surfaces)
        + says_changed(finding.sentence.of(material.articles[merged.best.article_id].article.body))
        + _FOR_STORY * _is_of_story(merged, material)
        - 3 * (is_unclear(finding.what) and not _ends_then(finding))
        - count_faults(finding.what)
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


def _distance(days: int | None) -> int:
    if days is None:
        return _UNKNOWN
    return _PASSED if days < 0 else sum(days > each for each in _FAR)


def _nearness(deadline: Deadline, as_of: date) -> int:
    """Weigh whether something falls on a day of the next week, and what is firm whether it does in the next weeks."""
    days = bounds(deadline.when)
    if days is None or days.end - days.start > _WEEK:
        return 0
    ahead, is_firm = (days.start - as_of).days, deadline.certainty is Certainty.FIRM
    return int(0 <= ahead <= _NEAR) + int(is_firm and 0 <= ahead <= _SOON)


def _binds_party(merged: Merged[Deadline], parties: AbstractSet[tuple[str, str]]) -> bool:
    """Tell whether a deadline binds one of those whom the story is about."""
    return any((member.article_id, name) in parties for member in merged.members for name in member.finding.actors)


def _is_news(merged: Merged[Deadline], material: Material) -> bool:
    return _newest_day(merged, material) >= material.reported.toordinal() - _NEWS


def _is_central(merged: Merged[Deadline], material: Material, surfaces: _Surfaces) -> bool:
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
