"""Does anything in two sentences say that they tell of two things?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind, Figure
from briefing.extraction.differing.likeness import are_converse, are_opposed, is_act, is_deed
from briefing.extraction.differing.numbers.jumbled import weigh_jumble
from briefing.extraction.differing.numbers.owners import are_all_of_own, may_be_of_one_owner
from briefing.extraction.differing.numbers.words import PERCENT
from briefing.extraction.differing.surroundings import days_beside
from briefing.extraction.differing.telling import Told
from briefing.patterns.words import find_words

#: "50,000 tonnes a year", "$45 a share": what a figure is counted by.
_RATE = re.compile(
    r"[^.,;:()]{0,40}?\b(?:a|an|per|each|every)\s(?:[A-Z][\w-]+\s)?(year|month|week|day|hour|share|barrel|tonne|head|person)\b"
)
#: Which of several an event is: two of them are two events.
_ORDINAL_TEXT = (
    "second third fourth fifth sixth seventh eighth ninth tenth next final last another previous new further"
)
_ORDINALS = frozenset(("first", *_ORDINAL_TEXT.split()))
#: Of what a share is one: of another whole it is another share.
_WHOLE = re.compile(
    r"\sof\s(?:(?:its|the|their|annual|national|yearly)\s)*"
    r"(?:(?P<output>gdp|gross\sdomestic\sproduct|(?:economic\s)?output|economy)|(?P<other>exports?|imports?|revenues?|budget"
    r"|incomes?|spending|assets|reserves))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+|\d+(?:st|nd|rd|th)\b")
_NAME = re.compile(r"(?<=[\w,;’'\"“] )[A-Z][\w’'-]{2,}")
#: Fewer shared words than these do not tell who of a day's many is meant.
_FEWEST_TOPICS = 2
#: What one sells another buys, where two sentences share so many words.
_FEWEST_OF_ONE_TRADE = 4
_CROWD = "crowd"


def are_of_one_thing(one: Told[Figure], other: Told[Figure], *, alone: bool) -> bool:
    """Tell whether two figures that share much are counted alike and of the same country, where theirs are named.

    `alone`: each article gives no other figure like it.

    "Russian forces lost 40 tanks on Monday" and "Ukrainian forces lost 60 tanks on Monday" are of two things.
    """
    rates = _rate_of(one), _rate_of(other)
    if rates[0] != rates[1] or _are_of_two_wholes(one, other):
        return False
    both = frozenset(one.found.topics).intersection(other.found.topics)
    if _are_other_deeds(one, other) or are_opposed(one.found.topics, other.found.topics):
        return False
    alone = alone and not all(map(is_act, both))
    named = one.found.traits[-1:] == other.found.traits[-1:] != ()
    measured = one.found.measure == other.found.measure != ""
    told = len(both) + (rates[0] is not None) + named + measured + alone + _disputed(one, other)
    told += weigh_jumble(one.found, other.found) + _are_one_crowd(one, other)
    if told < _FEWEST_TOPICS or _are_numbered_apart(one.found, other.found):
        return False
    if not (_may_tell_of(one, other) and _may_tell_of(other, one)):
        return False
    if _are_of_other_countries(one, other) or not may_be_of_one_owner(one, other):
        return False
    return not _are_places_apart(one, other)


def _are_other_deeds(one: Told[Figure], other: Told[Figure]) -> bool:
    """Tell whether each sentence names what is done to so many, and none of it is the same ("buys 12", "leases 30").

    What is done to all that somebody has tells of one number.
    """
    ours, theirs = _deeds(one), _deeds(other)
    if not ours or not theirs or not ours.isdisjoint(theirs) or are_all_of_own(one.found, other.found):
        return False
    near = len(frozenset(one.found.topics).intersection(other.found.topics)) + _are_of_two_countries(one, other)
    return not (near >= _FEWEST_OF_ONE_TRADE and are_converse(ours, theirs))


def _deeds(one: Told[Figure]) -> frozenset[str]:
    return frozenset(filter(is_deed, one.found.topics))


def _are_of_other_countries(one: Told[Figure], other: Told[Figure]) -> bool:
    """Tell whether each sentence names another country before its figure, who is not what the other one trades with.

    What India bought from Canada is what Canada sold India, and not what India sold.
    """
    ours, theirs = _countries_before(one), _countries_before(other)
    if not ours or not theirs:
        return False
    if _are_of_two_countries(one, other) and are_converse(_deeds(one), _deeds(other)):
        return ours[0] == theirs[0]
    return frozenset(ours).isdisjoint(theirs)


def _are_of_two_countries(one: Told[Figure], other: Told[Figure]) -> bool:
    """Tell whether both sentences name the same countries, two or more."""
    ours, theirs = (_countries_in(each, each.found.sentence.end) for each in (one, other))
    return len(ours) > 1 and frozenset(ours) == frozenset(theirs)


def _disputed(one: Told[Figure], other: Told[Figure]) -> bool:
    return one.found.disputes(other.found) or other.found.disputes(one.found)


def may_be_one_event(one: str, other: str) -> bool:
    """Tell whether two clauses can name one event: no other one in a row of them, and not all names of others."""
    ours, theirs = (frozenset(filter(_is_ordinal, _WORD.findall(each.lower()))) for each in (one, other))
    if ours and theirs and not ours & theirs:
        return False
    names, their_names = (frozenset(_NAME.findall(each)) for each in (one, other))
    return not names or not their_names or bool(names & their_names)


def _may_tell_of(one: Told[Figure], other: Told[Figure]) -> bool:
    """Tell whether an article names what the other's figure is of where that is one of several: "line 7"."""
    numbered = [topic for topic in one.found.topics if _is_numbered(topic) and topic not in other.found.topics]
    text = other.source.article.body.casefold() if numbered else ""
    return all(next(find_words(topic, text), None) is not None for topic in numbered)


def _are_numbered_apart(one: Figure, other: Figure) -> bool:
    """Tell whether each is of another one of several: "shaft 2" and "shaft 4"."""
    ours, theirs = _numbered(one), _numbered(other)
    return any(ours[name].isdisjoint(theirs[name]) for name in ours.keys() & theirs.keys())


def _numbered(figure: Figure) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for topic in filter(_is_numbered, figure.topics):
        name, _, number = topic.rpartition(" ")
        found.setdefault(name, set()).add(number)
    return found


def _is_numbered(topic: str) -> bool:
    return " " in topic and topic[-1].isdigit()


def _is_ordinal(word: str) -> bool:
    return word in _ORDINALS or word[0].isdigit()


def _rate_of(one: Told[Figure]) -> str | None:
    found = _RATE.match(one.source.article.body, one.found.words.end, one.found.sentence.end)
    return found[1] if found else None


def _are_of_two_wholes(one: Told[Figure], other: Told[Figure]) -> bool:
    if one.found.unit != PERCENT:
        return False
    ours, theirs = (
        _WHOLE.match(each.source.article.body, each.found.words.end, each.found.sentence.end) for each in (one, other)
    )
    return bool(ours and theirs) and _singular_whole(ours) != _singular_whole(theirs)


def _singular_whole(whole: re.Match[str] | None) -> str:
    return whole["other"].casefold().removesuffix("s") if whole and whole["other"] else ""


def _are_one_crowd(one: Told[Figure], other: Told[Figure]) -> bool:
    """Tell whether one sentence counts who came together, and both tell of the same day and no other one."""
    if _CROWD not in (one.found.measure, other.found.measure):
        return False
    ours, theirs = (days_beside(each.found.sentence, each.source, each.found.words) for each in (one, other))
    return len(ours) == len(theirs) == 1 and ours == theirs and (ours[0].end - ours[0].start).days == 1


def _are_places_apart(one: Told[Figure], other: Told[Figure]) -> bool:
    """Tell whether the sentences name other places and no day that they have in common."""
    ours, theirs = _places_in(one), _places_in(other)
    if not ours or not theirs or ours & theirs:
        return False
    days, their_days = (days_beside(each.found.sentence, each.source, each.found.words) for each in (one, other))
    return not any(day.overlaps(their_day) for day in days for their_day in their_days)


def _places_in(one: Told[Figure]) -> frozenset[str]:
    return frozenset(
        actor.name
        for actor in one.source.extraction.actors
        if actor.kind is ActorKind.PLACE and any(map(one.found.sentence.contains, actor.mentions))
    )


def _countries_before(one: Told[Figure]) -> Sequence[str]:
    """Return the countries that a sentence names before its figure, in their order."""
    return _countries_in(one, one.found.words.start)


def _countries_in(one: Told[Figure], end: int) -> Sequence[str]:
    """Return the countries that a sentence names up to a place, in their order."""
    start = one.found.sentence.start
    named = {
        actor.name: min(mention.start for mention in actor.mentions if start <= mention.start < end)
        for actor in one.source.extraction.actors
        if actor.kind is ActorKind.COUNTRY and any(start <= mention.start < end for mention in actor.mentions)
    }
    return sorted(named, key=named.__getitem__)
