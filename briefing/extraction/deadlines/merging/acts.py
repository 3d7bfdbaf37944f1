"""What does a clause tell to happen, and what does it name besides?"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from briefing.extraction.deadlines.merging.stems import all_stems

#: What happens, a line each: the act, and the forms of the verbs and nouns that tell it.
_ACT_TEXT = """
decide: decide decides decided decision decisions ruling rulings verdict verdicts judgment judgement
report: report findings
deliver: delivery deliveries shipment shipments consignment consignments doses tonnes tons barrels
auction: auction auctions auctioned
talk: talk talks negotiation negotiations
meet: meet meets meeting meetings conference convene convenes gather gathers session summit
debate: debate debates
vote: vote votes voting ballot balloting
sign: sign signs signed signing signature
fly: fly flies flying flight flights
strike: strike strikes walkout walkouts
hear: hearing hearings hear hears argued argue argues arguments
consider: consider considers discuss discusses
"""
#: Who does it, where no name is told, a line each: one sort of body, and what outlets call it.
_BODY_TEXT = """
government: government state cabinet minister ministers
bank: bank
court: court judge judges tribunal
parliament: parliament chamber
regulator: regulator agency authority watchdog
company: company firm carrier operator
council: council
board: board
committee: committee
panel: panel
union: union
commission: commission
team: team
"""
#: What is dealt with, a line each: one thing in several words.
_THING_TEXT = """
spectrum: spectrum frequency frequencies
rate: rate rates
"""
#: What adds nothing to what happens, but that it does, goes on or is made known.
_LIGHT_TEXT = (
    "still only again also now then new next further own central first both between all already however nonetheless "
    "despite instead likely begin begins beginning start starts open opens end ends ending close closes lapse lapses "
    "remain remains stay stays stand stands ready place follow follows ahead take takes hold holds give gives publish "
    "publishes published come comes arrive arrives must owe owes have has due host hosts case matter"
)
#: "Expected to rule", "the court rules on it", not "new rules apply"; "takes up the case".
_LONGER = {
    "decide": re.compile(r"\b(?:(?:to|will|would|shall|must)\srule\b|rules\son\b)"),
    "consider": re.compile(r"\btakes?\sup\b"),
}
_OWNING = ("'s ", "’s ")
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"\b[A-Z][\w+&-]*(?:\s[A-Z][\w+&-]*)*")
#: Where it happens; and who gives others a place to meet, who is no party to it.
_PLACE = re.compile(r"\b(?:in|at)\s(?:the\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*)*")
_HOST = re.compile(r"^.*?\b(?:host|hosts|mediate|mediates|broker|brokers)\b")


def _read(text: str) -> Mapping[str, str]:
    lines = (line.partition(":") for line in text.strip().splitlines())
    return {word: name for name, _, words in lines for word in words.split()}


_ACTS, _BODIES, _THINGS = _read(_ACT_TEXT), _read(_BODY_TEXT), _read(_THING_TEXT)
_LIGHT = frozenset(_LIGHT_TEXT.split())


@dataclass(frozen=True, slots=True)
class Acted:
    """What a clause tells: acts, the bodies and names that have to do with it, and the stems of all the rest.

    Neither a place nor who hosts is among the names.
    """

    acts: frozenset[str]
    bodies: frozenset[str]
    names: frozenset[str]
    rest: frozenset[str]


def read_acts(clause: str, known: Iterable[str]) -> Acted:
    """Return what a clause tells; `known` are the names of whom its article names, which a clause may open with."""
    bare = _PLACE.sub(" ", _HOST.sub(" host", clause))
    names = frozenset(_names_in(bare, frozenset(word for name in known for word in name.split())))
    words = [word.casefold() for word in _WORD.findall(_without(names, bare))]
    acts = acts_of(bare)
    told = (_THINGS.get(word, word) for word in words if not (word in _ACTS or word in _BODIES or word in _LIGHT))
    rest = all_stems(" ".join(told)) - ({"rule", "rules"} if "decide" in acts else frozenset())
    return Acted(acts, frozenset(_BODIES[word] for word in words if word in _BODIES), names, rest)


def bodies_of(text: str) -> frozenset[str]:
    """Return the sorts of body that a text has."""
    return frozenset(_BODIES[word] for word in _WORD.findall(text.casefold()) if word in _BODIES)


def acts_of(text: str) -> frozenset[str]:
    """Return the acts that a text tells."""
    words = (word for word in _WORD.findall(text.casefold()) if word in _ACTS)
    return frozenset([*map(_ACTS.__getitem__, words), *(act for act, cue in _LONGER.items() if cue.search(text))])


def is_of(actor: str, whole: str) -> bool:
    """Tell whether a body is one of another, or its people, by its name ("OPEC+ ministers", "IMF Executive Board")."""
    own = actor.removeprefix(f"{whole} ")
    return own != actor and (own.islower() or bool(bodies_of(own)))


def _names_in(clause: str, known: frozenset[str]) -> Iterator[str]:
    """Yield the names in a clause; its first word is one only where an actor is called so."""
    for found in _NAME.finditer(clause):
        words = found[0].split()
        owns = clause.startswith(_OWNING, found.end())
        if not found.start() and words[0] not in known and not owns:
            words = words[1:]
        if words and not all(word.casefold() in _ACTS or word.casefold() in _BODIES for word in words):
            yield " ".join(words)


def _without(names: Iterable[str], clause: str) -> str:
    for name in sorted(names, key=len, reverse=True):
        clause = clause.replace(name, " ")
    return clause


@lru_cache(maxsize=1)
def act_stems() -> frozenset[str]:
    """Return the stems of all words that tell an act: what shares no more than these need be no one event."""
    return all_stems(" ".join(_ACTS))
