"""Which groups of deadlines of one day are one event of a story, told in other words?"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from briefing.domain.findings import DeadlineKind
from briefing.extraction.copies.stories import Stories
from briefing.extraction.deadlines.merging.acts import act_stems, is_of
from briefing.extraction.deadlines.merging.bare import name_besides, tell_barely
from briefing.extraction.deadlines.merging.opposed import are_opposed
from briefing.extraction.deadlines.merging.sameness import name_other_numbers
from briefing.extraction.deadlines.merging.stems import EVENT_STEMS, all_stems, bare_names, event_stems
from briefing.extraction.deadlines.merging.stretches import Group
from briefing.extraction.deadlines.merging.telling import Telling
from briefing.temporal.values import bounds
from briefing.temporal.verbs import first_verb

#: Kinds that one event can have in two articles; what begins and what ends on a day are two.
_KINDS = (
    frozenset((DeadlineKind.MEETING, DeadlineKind.EXPECTED)),
    frozenset((DeadlineKind.DUE, DeadlineKind.EXPECTED)),
    frozenset((DeadlineKind.DUE, DeadlineKind.MEETING)),
    frozenset((DeadlineKind.EXPECTED, DeadlineKind.EFFECTIVE)),
)
#: So many words of two clauses of two kinds are the same.
_OF_TWO_KINDS = 2
#: Where something is held: two places are two meetings.
_PLACE = re.compile(r"\b(?:in|at)\s(?:the\s)?(?P<place>[A-Z][\w’'-]+)")
#: What is held on a day, and so stays on it without an end.
_HELD = frozenset(("talk", "meet", "debate", "vote", "hear", "auction"))
_STAYS = re.compile(r"\b(?:remains?|stays?|stands?)\b")
#: What is ahead, told without a verb of its own ("Panel to report on the drug"); "a trip to Chile" has none.
_TO = re.compile(r"\sto\s(?=[a-z]{2,})(?!(?:the|an?|its|their|his|her|all|both)\b)")

#: So many letters of a body's name are those of whose body it is ("European Union", "European Commission").
_STEM = 5


def join_retold(groups: Sequence[Group], stories: Stories) -> tuple[Group, ...]:
    """Put together the groups of one date that articles of one story tell of one event in other words.

    Only what falls on a single day and is not past; never where an article tells two events that one of another article
    might be, nor what the reader has put on this day. Two articles that tell the same thing of two parties tell two
    events.
    """
    if len(groups) == 1 or not _is_of_one_day(groups[0][0]):
        return tuple(groups)
    likely = [pair for pair in combinations(range(len(groups)), 2) if _may_be_one(groups, *pair, stories)]
    homes: dict[int, int] = {}
    for one, other in likely:
        if _is_plain(one, other, likely, groups):
            homes.setdefault(other, homes.get(one, one))
    return tuple(_joined(groups, homes))


def _is_of_one_day(telling: Telling) -> bool:
    finding = telling.member.finding
    days = bounds(finding.when)
    return finding.kind is not DeadlineKind.PAST and days is not None and days.start == days.last


def _joined(groups: Sequence[Group], homes: dict[int, int]) -> Iterator[Group]:
    for at, group in enumerate(groups):
        if at not in homes:
            yield (*group, *(telling for place, home in homes.items() if home == at for telling in groups[place]))


def _may_be_one(groups: Sequence[Group], one: int, other: int, stories: Stories) -> bool:
    ours, theirs = groups[one], groups[other]
    if not _articles(ours).isdisjoint(_articles(theirs)):
        return False
    if _is_moved(ours) or _is_moved(theirs):
        return False
    first, second = ours[0], theirs[0]
    return stories.is_one(first.source, second.source) and tell_one_event(first, second)


def _is_moved(group: Group) -> bool:
    """Tell whether the reader has put a deadline on this day: its own words told of another one."""
    found = ((telling.member.finding.found, telling.member.finding.when) for telling in group)
    return any(was is not None and was.when != when for was, when in found)


def _is_plain(one: int, other: int, likely: Sequence[tuple[int, int]], groups: Sequence[Group]) -> bool:
    """Tell whether neither of two groups may as well be another that an article tells beside the first."""
    for pair in likely:
        if pair != (one, other) and not {one, other}.isdisjoint(pair):
            shared = one if one in pair else other
            third = pair[0] if pair[1] == shared else pair[1]
            rival = other if shared == one else one
            if not _articles(groups[third]).isdisjoint(_articles(groups[rival])):
                return False
    return True


def _articles(group: Group) -> frozenset[str]:
    return frozenset(telling.member.article_id for telling in group)


def tell_one_event(first: Telling, second: Telling) -> bool:
    """Tell whether two clauses of one day tell one event in other words, if their articles tell one story."""
    shared = first.events & second.events
    if name_other_numbers(first, second) or any(apart(first, second) for apart in _APART):
        return False
    if _may_be_of_kinds(first, second) and tell_barely(first, second):
        return True
    return bool(shared) and _tell_at_length(first, second, shared)


def _tell_at_length(first: Telling, second: Telling, shared: frozenset[str]) -> bool:
    """Tell whether two clauses of the same parties share words enough to tell one event."""
    if _kind_of(first) is not _kind_of(second) and not _may_be_of_two_kinds(first, second, shared):
        return False
    if shared <= act_stems() or any(apart(first, second) for apart in (_are_of_two_parties, _are_parallel)):
        return False
    if not _share_what_happens(first, second, shared):
        return False
    return bool(shared - EVENT_STEMS) or _are_of_one_subject(first, second)


def _may_be_of_kinds(first: Telling, second: Telling) -> bool:
    ours, theirs = _kind_of(first), _kind_of(second)
    return ours is theirs or frozenset((ours, theirs)) in _KINDS


def _kind_of(telling: Telling) -> DeadlineKind:
    """Return the kind of a deadline; a debate that "remains on June 7" does not end then."""
    if telling.kind is DeadlineKind.EXPIRY and telling.acted.acts & _HELD and _STAYS.search(telling.clause):
        return DeadlineKind.MEETING
    return telling.kind


def _share_what_happens(first: Telling, second: Telling, shared: frozenset[str]) -> bool:
    """Tell whether two clauses share more than the words of both subjects, where both tell what these do."""
    subjects = [event_stems(_subject(one.clause)) for one in (first, second)]
    if not all(subjects) or any(one.events <= said for one, said in zip((first, second), subjects, strict=True)):
        return True
    return not shared <= subjects[0] & subjects[1]


def _may_be_of_two_kinds(first: Telling, second: Telling, shared: frozenset[str]) -> bool:
    """Tell whether one event can have both kinds, and two words are shared or all of a clause without a verb."""
    if not _may_be_of_kinds(first, second):
        return False
    bare = any(not first_verb(one.clause) and one.events <= shared for one in (first, second))
    return bare or len(shared) >= _OF_TWO_KINDS


def _are_of_two_parties(first: Telling, second: Telling) -> bool:
    """Tell whether each binds others, and one of them is known to the other article as somebody else."""
    if not (first.actors and second.actors) or not first.actors.isdisjoint(second.actors):
        return False
    if _has_for_organ(first, second) or _has_for_organ(second, first):
        return False
    if name_besides(first, second) and name_besides(second, first):
        return True
    return not (first.actors.isdisjoint(bare_names(second.known)) and second.actors.isdisjoint(bare_names(first.known)))


def _has_for_organ(one: Telling, other: Telling) -> bool:
    """Tell whether the party of one clause, called by its seat there, has that of the other among its own bodies."""
    if any(is_of(theirs, whole) for theirs in other.actors for whole in bare_names(one.called)):
        return True
    words = [name.split() for name in one.actors]
    if any(word in one.clause for name in words for word in name):
        return False
    return any(theirs.split()[0][:_STEM] == name[0][:_STEM] for theirs in other.actors for name in words)


def _are_at_two_places(first: Telling, second: Telling) -> bool:
    """Tell whether each clause names a place that the other's sentence does not."""
    return _is_elsewhere(first, second) and _is_elsewhere(second, first)


def _is_elsewhere(one: Telling, other: Telling) -> bool:
    places = {found["place"] for found in _PLACE.finditer(one.clause)}
    return bool(places) and not any(place in other.sentence for place in places)


def _are_parallel(first: Telling, second: Telling) -> bool:
    """Tell whether two subjects are one but for a word of each ("the northern fleet", "the southern fleet")."""
    ours, theirs = event_stems(_subject(first.clause)), event_stems(_subject(second.clause))
    return bool(ours & theirs and ours - second.stems and theirs - first.stems)


def _tell_opposites(first: Telling, second: Telling) -> bool:
    return are_opposed(first.clause, second.clause)


def _are_of_two_things(first: Telling, second: Telling) -> bool:
    """Tell whether two clauses tell one act of two bodies, or each does of a thing that the other's sentence lacks."""
    ours, theirs = first.acted, second.acted
    if ours.acts.isdisjoint(theirs.acts):
        return False
    if ours.bodies and theirs.bodies and ours.bodies.isdisjoint(theirs.bodies) and not first.actors & second.actors:
        return True
    return bool(ours.rest - all_stems(second.sentence) and theirs.rest - all_stems(first.sentence))


#: What tells that two clauses tell two events, whatever words they share.
_APART = (_are_at_two_places, _are_of_two_things, _tell_opposites)


def _are_of_one_subject(first: Telling, second: Telling) -> bool:
    """Tell whether the words before two verbs have one in common; a clause without a verb may be of any."""
    ours, theirs = all_stems(_subject(first.clause)), all_stems(_subject(second.clause))
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _subject(clause: str) -> str:
    """Return the words before the verb of a clause ("Panel to report" has one), none where it has no verb."""
    main = clause.partition(",")[0]
    verb = first_verb(main)
    if not verb and (ahead := _TO.search(main)):
        verb = ahead.start()
    return main[: verb or 0]
