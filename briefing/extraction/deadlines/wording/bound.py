"""Who has to act in what happens, by name?"""

import re
from collections.abc import Sequence
from itertools import zip_longest

from briefing.domain.findings import ActorKind, DeadlineKind
from briefing.extraction.deadlines.wording.described import BOTH_SIDES, Descriptions
from briefing.extraction.deadlines.wording.naming import NamedActor, Surroundings
from briefing.extraction.deadlines.wording.verbs import first_verb
from briefing.patterns.words import find_words

#: Whose act is wanted, ordered or waited for stands behind these.
_ADDRESSING = re.compile(
    r"\b(?:demand(?:s|ed)?|want(?:s|ed)?(?!\sto\b)|urge[sd]?|ask(?:s|ed)?|call(?:s|ed)? (?:on|for)|told"
    r"|order(?:s|ed)|gave|gives?"
    r"|given|insist(?:s|ed)?|requir(?:es|ed))\b"
)
#: Where the subject of an act ends ("Paris to sign"), and who only wants it ("…, as Oslo asked").
_ACT = re.compile(r"\sto\s(?!the\b|an?\b|its\b|their\b)[a-z]+\b")
_WANTED = re.compile(r",\sas\s[^,]+$")
#: A place, or what belongs to the noun before it.
_PLACED = re.compile(r"\b(?:in|at)\s(?:the\s)?$")
_ONLY_ABOUT = re.compile(r"\b(?:in|at|for|on|against|to|before|from)\s(?:the\s)?$")
_BELONGS = re.compile(r"\b(?:of|in|at|from|for|with|by|on|between|against|to|before)\s(?:the\s)?$")
#: Whom a meeting or an agreement joins.
_WITH = re.compile(
    r"\b(?:between|with|meets?|receives?|meet with)\s(?:the\s|its\s|his\s"
    r"|her\s)?(?:[\w’'-]+\s){0,3}(?:[\w’' -]+\sand\s(?:the\s)?)?$"
)
_SHARED = frozenset((DeadlineKind.MEETING, DeadlineKind.EXPIRY))
_OWNS = re.compile(r"['’]s?\s")
_PARTS = re.compile(r",|\band\b|\bor\b")
_BY = re.compile(r"\bby\s(?:the\s)?$")
_OWNER_REACH = 4
_MOST_ACTORS = 4


def bound_of(clause: str, kind: DeadlineKind, around: Surroundings, descriptions: Descriptions) -> tuple[str, ...]:
    """Return the names of those who act in a clause: the one it addresses, else its subject, else who does it.

    The actors named near its sentence come before those named elsewhere; a subject without a name is looked up among
    what the article calls its actors.
    """
    told = _WANTED.sub("", clause)
    named = sorted(_in_clause(told, around.named) or _in_clause(told, descriptions.known))
    addressed = _addressed(told, named)
    if addressed:
        return (addressed,)
    subject = _subject(told)
    ahead = [one for one in named if one.start < len(subject)]
    heads = _heads(subject, ahead)
    if kind in _SHARED:
        joined = [
            one
            for one in named
            if one not in heads and _WITH.search(told[: one.start]) and not _PLACED.search(told[: one.start])
        ]
        heads = sorted((*heads, *joined))
    if heads:
        return tuple(dict.fromkeys(one.name for one in heads))[:_MOST_ACTORS]
    if BOTH_SIDES.match(subject):
        return tuple(descriptions.pair)
    described = descriptions.means(subject)
    if described:
        return (described,)
    owners = [one for one in ahead if not _ONLY_ABOUT.search(told[: one.start])]
    agents = [one for one in named if _BY.search(told[: one.start])]
    return tuple(dict.fromkeys(one.name for one in (owners or agents)))[:_MOST_ACTORS]


def _subject(clause: str) -> str:
    """Return a clause up to its verb or act; a clause without one is all subject."""
    act, verb = _ACT.search(clause), first_verb(clause)
    ends = [place for place in (act.start() if act else None, verb) if place is not None]
    return clause[: min(ends)] if ends else clause


def _heads(subject: str, named: Sequence[NamedActor]) -> list[NamedActor]:
    """Return the actors that are a subject, not those it only belongs to; of "X chief Ann Lee" the person."""
    plain = [one for one in named if not _BELONGS.search(subject[: one.start])]
    pairs = zip_longest(plain, plain[1:])
    return [one for one, after in pairs if after is None or not _leads(subject, one, after)]


def _leads(subject: str, one: NamedActor, after: NamedActor) -> bool:
    """Tell whether a name only says whose the next one is ("X chief Ann Lee", "X's parliament")."""
    end = one.start + len(one.surface)
    if _OWNS.match(subject, end) and after.start <= end + _OWNER_REACH:
        return True
    between = subject[end : after.start]
    return bool(between) and after.kind is ActorKind.PERSON and not _PARTS.search(between)


def _in_clause(clause: str, named: Sequence[NamedActor]) -> list[NamedActor]:
    """Return the actors that a clause names, each where it starts in it; of two in one place the longer name."""
    ends, kept = -1, []
    surfaces = {one.surface: one for one in named if one.kind is not ActorKind.PLACE and one.surface in clause}
    found = [(start, -len(words), one) for words, one in surfaces.items() for start in find_words(words, clause)]
    for start, length, one in sorted(found, key=lambda hit: hit[:2]):
        if start >= ends:
            ends = start - length
            kept.append(NamedActor(start, one.name, one.kind, one.surface))
    return kept


def _addressed(clause: str, named: Sequence[NamedActor]) -> str | None:
    stance = _ADDRESSING.search(clause)
    behind = [one for one in named if stance and one.start >= stance.end() and not _PLACED.search(clause[: one.start])]
    return behind[0].name if behind else None
