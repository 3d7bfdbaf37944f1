"""What is told of an event that happens only once, so that a later day for it is a new one?"""

import re
from dataclasses import dataclass

from briefing.brief.choosing.dated.calling_off import name_events
from briefing.brief.choosing.dated.undoing.naming import things_of
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.temporal.values import DateRange, bounds

#: What happens once, by what it comes to, however it is said.
_WAYS = {
    "leaves": r"retires?|retirement|steps? down|resigns?|leaves? office|(?:leaves?|vacates?) (?:his|her|the) post",
    "starts": r"takes? effect|(?:enters?|comes?) into force|appl(?:y|ies)|starts?|begins?|charged|levied|introduced"
    r"|imposed|collected",
    "ends": r"expires?|lapses?|runs? out|runs? until|ends?",
    "votes": r"votes?",
    "rules": r"rules?|ruling|verdict|judge?ment",
    "signs": r"sign(?:s|ed|ing)?|signature",
    "completes": r"completed?|completion|closes?|closing",
    "opens": r"opens?|opened|inaugurated?|launch(?:es|ed)?",
}
_HAPPENS = re.compile(
    r"\b(?:" + "|".join(rf"(?P<{name}>{words})" for name, words in _WAYS.items()) + r")\b", re.IGNORECASE
)
#: Which of several it is.
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|final|last|next|another|further|new|preliminary|interim|partial|half|part"
    r"|stages?|phases?|rounds?|tranches?|instal?ments?|quarterly|monthly|annual|weekly|most|some|rest|remaining)\b",
    re.IGNORECASE,
)
#: What comes again and again.
_AGAIN = re.compile(
    r"\b(?:strikes?|walkouts?|stoppages?|flights?|services?|season|term|sessions?|auctions?|sales?|tickets?|matches"
    r"|applications?|registrations?|bids?|bookings?)\b",
    re.IGNORECASE,
)
#: Of what these are told stands behind a preposition.
_OF_WHAT = frozenset({"votes", "rules", "signs"})
_PREPOSITION = re.compile(r"\s(?:between|of|on|in|for|with|over|from|at|against|under|across)\s")
_NAME = re.compile(r"\b[A-Z][\w-]+")
_SHORT = re.compile(r"\b[a-z]{3}\b")
_NO_THINGS_TEXT = "the its his her and for all out due set has are was who may not too now yet one two off"
_NO_THINGS = frozenset(_NO_THINGS_TEXT.split())
_LEAST = 0.6


@dataclass(frozen=True, slots=True)
class Once:
    """An event that happens once: its way and day, which of several it is, and the things and names that tell it.

    `rest` are the things told behind the first preposition, as far as they only say more of it.
    """

    way: str
    days: DateRange
    ordinals: frozenset[str]
    things: frozenset[str]
    rest: frozenset[str]
    names: frozenset[str]

    def is_of(self, other: "Once") -> bool:
        """Tell whether two tell the same event, be it on other days."""
        if self.way != other.way or self.ordinals != other.ordinals:
            return False
        if self.names and other.names and self.names.isdisjoint(other.names):
            return False
        if self.rest and other.rest and self.rest.isdisjoint(other.rest):
            return False
        if bool(self.rest) is not bool(other.rest):
            return bool(self.things) and self.things == other.things
        shared = self.things & other.things
        named = bool(self.names & other.names) and not (self.things and other.things)
        return named or (bool(shared) and len(shared) >= _LEAST * max(len(self.things), len(other.things)))


def read_once(deadline: Deadline) -> Once | None:
    """Return the event that a deadline tells, if it happens only once and is no mere possibility."""
    found = _HAPPENS.search(deadline.what)
    days = bounds(deadline.when) if found else None
    if found is None or days is None or deadline.kind is DeadlineKind.PAST or _AGAIN.search(deadline.what):
        return None
    if deadline.certainty is Certainty.HYPOTHETICAL:
        return None
    rest = _small_first(_HAPPENS.sub(" ", deadline.what), " ".join(deadline.actors))
    names = name_events(" ".join(_NAME.findall(f"{rest} {' '.join(deadline.actors)}")))
    ordinals = frozenset(each.casefold() for each in _ORDINAL.findall(rest))
    head, _, more = (rest, "", "") if found.lastgroup in _OF_WHAT else rest.partition(_cut(rest))
    return Once(found.lastgroup or "", days, ordinals, _name_things(head), _name_things(more), names)


def _name_things(words: str) -> frozenset[str]:
    """Return the beginnings of the words that name things, short ones whole ("pay")."""
    return things_of(words) | (frozenset(_SHORT.findall(words)) - _NO_THINGS)


def _cut(words: str) -> str:
    """Return the first preposition of a clause, or all of a clause that has none, which parts nothing off."""
    found = _PREPOSITION.search(words)
    return found[0] if found else f"{words} "


def _small_first(words: str, names: str) -> str:
    """Return a clause with its first word in small letters, unless it is a name: it is only the first."""
    first, _, more = words.partition(" ")
    return words if first.removesuffix("'s").removesuffix("’s") in names else f"{first.lower()} {more}"
