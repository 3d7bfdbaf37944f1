"""Are two deadlines on two days one event?"""

import re
from collections.abc import Iterator, Sequence

from briefing.domain.findings import Basis, DeadlineKind
from briefing.extraction.differing.dates.clauses import stems_of
from briefing.extraction.differing.dates.dated import Dated
from briefing.extraction.differing.sameness import may_be_one_event
from briefing.temporal.values import bounds
from briefing.text.fold import fold

#: How many days at most lie between two dates of one event, how many stems both clauses share at least, and which part
#: of the shorter one's: of deadlines of one kind, of two kinds that one event can have, and of what is past.
_SAME, _ALIKE, _PAST = (31, 2, 0.5), (31, 2, 0.6), (10, 3, 0.6)
#: Where clauses share less, this part of the shorter sentence must be in both.
_SHARED_OF_SENTENCE = 0.75
_ONE_EVENT = (
    frozenset((DeadlineKind.MEETING, DeadlineKind.EXPECTED)),
    frozenset((DeadlineKind.DUE, DeadlineKind.EXPIRY)),
)
_NEAR_DAYS = 31
_NEWS_DAYS = 1
#: What starts or ends is one thing under one name where an article tells of no other: "the filling begins".
_SPANNED = frozenset((DeadlineKind.EFFECTIVE, DeadlineKind.EXPIRY))
#: What is held once for whom it is held.
_HELD_ONCE = re.compile(
    r"\b(?:votes?|ballots?|referendums?|run-?offs?|elections?|funeral|inauguration|coronation|conference|congress|final)\b",
    re.IGNORECASE,
)
#: What those who own a firm hold seldom, under many names.
_OF_OWNERS = re.compile(
    r"\b(?:(?:(?:extraordinary|annual|special)\s)?general\smeeting|annual\smeeting|[AE]GM"
    r"|(?:share|unit|bond|note)holders?['’]?\s(?:(?:will|are\sto|to)\s)?(?:meet\b|meeting)"
    r"|(?:meeting|assembly)\sof\s(?:its\s|the\s)?(?:share|unit|bond|note)holders)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(?:again|second|third|another|further|new|next)\b", re.IGNORECASE)
#: What is done once to what it is done to; what else happened on a Monday may have happened again on Tuesday.
_DONE_ONCE = re.compile(
    r"\b(?:suspended|revoked|granted|signed|adopted|ratified|lodged|served|appointed|dismissed|resigned|nationali[sz]ed"
    r"|banned|convicted|sentenced|acquitted|dissolved|inaugurated|bought|sold|founded)\b",
    re.IGNORECASE,
)
#: So many stems in common name an event, even where its clauses have no plain word in common but their paragraphs.
_NAMING = 3
#: "Proxy forms for the meeting" are no meeting; "the deadline for bids" is when bids are due.
_FOR = re.compile(r"(?P<head>[^,;:]{3,60}?)\s(?:for|ahead\sof)\s(?=the\b|an?\b|its\b|their\b)")
_TERM = re.compile(r"\b(?:deadline|date|day|limit|period|window|time|target|cut-?off|end|start)\b", re.IGNORECASE)
#: "Its plant in Calder": one thing, by its noun, and where it is; "drivers in Norland" are in many places.
_AT_PLACE = re.compile(
    r"(?P<thing>[a-z][\w-]+(?<!s))\s(?:in|at|near)\s(?P<place>(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
)
_LONG = 4
#: So many words tell who has to do what.
_FEWEST_OF_DUTY = 2
#: The later deadlines with a stem in common that one is compared with.
_MOST_COMPARED = 12
DatedPair = tuple[Dated, Dated]


def find_apart(those: Sequence[Dated]) -> tuple[DatedPair, ...]:
    """Return those of some deadlines that lie near each other and differ, the earlier one first."""
    return tuple(
        pair
        for pair in _near(those)
        if _are_plain(*pair) and _is_one(*pair, those) and not (_is_elsewhere(*pair) or _is_elsewhere(*reversed(pair)))
    )


def _is_one(one: Dated, other: Dated, those: Sequence[Dated]) -> bool:
    """Tell whether two deadlines are one event; of what bodies decide, only by who decides about what."""
    if one.decided is not None and other.decided is not None:
        return _is_one_decision(one, other, those)
    if one.is_term != other.is_term or _is_held_anew(one, other):
        return False
    return _differ(one, other) or _can_only_be_one(one, other, those)


def _is_elsewhere(one: Dated, other: Dated) -> bool:
    """Tell whether a clause says where the thing is that both tell of, and the other's article names no such place.

    Where people meet is often left out; a building that closes is the one that stands there.
    """
    if DeadlineKind.MEETING in (one.kind, other.kind):
        return False
    named = (at["place"] for at in _AT_PLACE.finditer(one.what) if not stems_of(at["thing"]).isdisjoint(other.stems))
    return any(fold(place) not in fold(other.source.article.body) for place in named)


def _near(those: Sequence[Dated]) -> Iterator[DatedPair]:
    """Yield the deadlines of other days, near each other, that come soonest first."""
    for at, one in enumerate(those):
        for other in those[at + 1 : at + 1 + _MOST_COMPARED]:
            if other.start - one.start > _NEAR_DAYS:
                break
            if one.end <= other.start:
                yield one, other


def _differ(one: Dated, other: Dated) -> bool:
    least = _least_of(one.kind, other.kind)
    if least is None:
        return False
    days, stems, part = least
    shared = len(one.stems & other.stems)
    if _is_for(one, other) or _is_for(other, one):
        return False
    if other.start - one.start > days:
        return False
    bound = _are_bound_alike(one, other)
    if bound is False or not (bound or may_be_one_event(one.what, other.what)):
        return False
    if shared >= stems and shared >= part * min(len(one.stems), len(other.stems)):
        return bool(one.plain & other.plain) or (
            shared >= _NAMING and bool(one.plain & other.paragraph or other.plain & one.paragraph)
        )
    ours, theirs = stems_of(one.sentence), stems_of(other.sentence)
    told = len(ours & theirs)
    return told > stems and told >= _SHARED_OF_SENTENCE * min(len(ours), len(theirs))


def _is_for(one: Dated, other: Dated) -> bool:
    """Tell whether a clause only tells for what something is that another tells of ("forms for the meeting")."""
    head = _FOR.match(one.what)
    if head is None or _TERM.search(head["head"]):
        return False
    return stems_of(head["head"]).isdisjoint(other.stems) and bool(stems_of(one.what[head.end() :]) & other.stems)


def _are_bound_alike(one: Dated, other: Dated) -> bool | None:
    """Tell whether the same have to do both, by a word of their names; None where it is not told who."""
    if one.kind is not DeadlineKind.DUE or other.kind is not DeadlineKind.DUE:
        return None
    ours, theirs = _words_of_bound(one), _words_of_bound(other)
    if not (ours | _opener(one)).isdisjoint(theirs | _opener(other)):
        return True
    return False if ours and theirs else None


def _words_of_bound(one: Dated) -> frozenset[str]:
    """Return the words of the names of those who have to do something, in small letters."""
    return frozenset(word for name in one.merged.best.finding.actors for word in name.casefold().split())


def _opener(one: Dated) -> frozenset[str]:
    """Return the word in small letters with which a clause begins, none that is as short as an article."""
    word = one.what.partition(" ")[0].casefold()
    return frozenset((word,)) if len(word) >= _LONG else frozenset()


def _can_only_be_one(one: Dated, other: Dated, those: Sequence[Dated]) -> bool:
    """Tell whether what is told under one name is one thing, and neither article tells of another by that name."""
    if one.kind is not other.kind or not may_be_one_event(one.what, other.what):
        return False
    if _is_of_owners(one) and _is_of_owners(other) and not (_is_for(one, other) or _is_for(other, one)):
        return _are_alone(one, other, those)
    shorter, longer = sorted((one.stems, other.stems), key=len)
    if not shorter and one.kind is DeadlineKind.DUE:
        named = _is_one_duty(one, other)
    elif not shorter or not shorter <= longer:
        return False
    elif one.kind is DeadlineKind.MEETING:
        named = bool(_held_once(one) & _held_once(other)) and _came_out_together(one, other)
    else:
        named = one.kind in _SPANNED and len(shorter) == 1 and shorter <= one.plain & other.plain
    return named and _are_alone(one, other, those)


def _are_alone(one: Dated, other: Dated, those: Sequence[Dated]) -> bool:
    """Tell whether neither article tells of another event of that kind among those."""
    near = [each for each in those if each.kind is one.kind and each.source in (one.source, other.source)]
    return near == [one, other]


def _is_held_anew(one: Dated, other: Dated) -> bool:
    """Tell whether only one of two meetings of owners is told as another than the first."""
    both = all(_OF_OWNERS.search(each.what) for each in (one, other))
    return both and (_ANOTHER.search(one.what) is None) is not (_ANOTHER.search(other.what) is None)


def _is_of_owners(one: Dated) -> bool:
    """Tell whether the owners of a firm meet, for the first time."""
    return _OF_OWNERS.search(one.what) is not None and _ANOTHER.search(one.what) is None


def _is_one_decision(one: Dated, other: Dated, those: Sequence[Dated]) -> bool:
    """Tell whether one body decides, by whatever word, about the same as far as told, and neither article has two."""
    if one.decided is None or other.decided is None or one.deciders != other.deciders:
        return False
    if one.decided and other.decided and one.decided.isdisjoint(other.decided):
        return False
    untold = one if other.decided else other
    if (one.decided or other.decided).isdisjoint(stems_of(untold.source.article.body)):
        return False
    near = [each for each in those if each.decided is not None and each.deciders == one.deciders]
    return [each for each in near if each.source in (one.source, other.source)] == [one, other]


def _is_one_duty(one: Dated, other: Dated) -> bool:
    """Tell whether somebody told of by his office alone has to do what another clause says of him by name."""
    shorter, longer = sorted((one, other), key=lambda each: (len(each.stems), len(each.bare)))
    return len(shorter.bare) >= _FEWEST_OF_DUTY and shorter.bare <= longer.bare


def _held_once(one: Dated) -> frozenset[str]:
    return frozenset(word.casefold().removesuffix("s") for word in _HELD_ONCE.findall(one.what))


def _came_out_together(one: Dated, other: Dated) -> bool:
    ours, theirs = (bounds(each.source.extraction.published.value) for each in (one, other))
    if ours is None or theirs is None:
        return False
    return (max(ours.last, theirs.last) - min(ours.start, theirs.start)).days <= _NEWS_DAYS


def _done_once(one: Dated) -> frozenset[str]:
    return frozenset(word.casefold() for word in _DONE_ONCE.findall(one.what))


def _is_of_its_day(one: Dated) -> bool:
    """Tell whether an article calls the day on which it came out by its weekday, which is no other then."""
    published = one.source.extraction.published
    days = bounds(published.value) if published.basis is Basis.STATED else None
    return days is not None and (days.start.toordinal(), days.end.toordinal()) == (one.start, one.end)


def _least_of(one: DeadlineKind, other: DeadlineKind) -> tuple[int, int, float] | None:
    """Return what two deadlines of these kinds need at least to be one event, None where they are none."""
    if one is not other:
        return _ALIKE if frozenset((one, other)) in _ONE_EVENT else None
    return _PAST if one is DeadlineKind.PAST else _SAME


def _are_plain(one: Dated, other: Dated) -> bool:
    """Tell whether both dates are written out, or count from the days of articles that came out together.

    What is only called "Thursday" is of another week in an article of another week.
    """
    if one.written and other.written:
        return True
    if DeadlineKind.PAST in (one.kind, other.kind):
        sure = all(each.written or _is_of_its_day(each) for each in (one, other))
        return sure and bool(_done_once(one) & _done_once(other))
    if one.words == other.words:
        return False
    return _came_out_together(one, other)
