"""Who is the subject of a clause, and whom does a meeting or an agreement join with them?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind, DeadlineKind
from briefing.extraction.deadlines.wording.binding.acts import PLACED, Act
from briefing.extraction.deadlines.wording.binding.heads import heads_of
from briefing.extraction.deadlines.wording.binding.sentence import apposed
from briefing.extraction.deadlines.wording.binding.unnamed import only_told_of
from briefing.extraction.deadlines.wording.described import BOTH_SIDES
from briefing.extraction.deadlines.wording.naming import NamedActor
from briefing.patterns.words import find_words

#: "Lee and the treasury secretary, Ann Berg,": two of whom the second is named behind.
_ROW = re.compile(r"\sand\s")
_SHARED = frozenset((DeadlineKind.MEETING, DeadlineKind.EXPIRY))
#: Whom a meeting or an agreement joins.
_WITH = re.compile(
    r"\b(?:between|with|meets?|receives?|hosts?|meet with)\s(?:the\s|its\s|his\s"
    r"|her\s)?(?:[\w’'-]+\s){0,4}(?:[\w’'-]+,\s)?(?:[\w’' -]+\sand\s(?:the\s)?)?$"
)
#: "Holds talks with her Egyptian counterpart, Ann Lee", "will meet the prime minister, Ann Lee".
_MEETS = re.compile(
    r"\b(?:with|meets?|receives?)\s(?:the|its|his|her|their)\s(?:[\w’'-]+\s){0,3}"
    r"(?:counterpart|president|minister|chancellor|premier|secretary|chief|king|leader),\s$",
    re.IGNORECASE,
)
#: "Will be briefed by the envoy, Ann Lee".
_MET_BY = re.compile(
    r"\bbe\s(?:briefed|received|met|addressed|hosted|welcomed)\s[^,;]{0,40}?\bby\s(?:the\s|its\s)?"
    r"(?:[\w’'-]+\s){0,4}(?:[\w’'-]+,\s)?$"
)
_BEHIND_PLACE = re.compile(r"\w\s(?:in|at|near|outside|from)\s(?:[A-Z][\w’'-]+\s){0,2}?[A-Z][\w’'-]+,\s\Z")
_OTHER_CLAUSE = re.compile(r";|,\s(?:and|but|while|which|who|whose|after|before|as)\b")
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$")
_SECOND = re.compile(r"\sand\s(?:the\s)?")
_BOTH_ANYWHERE = re.compile(rf"\b(?:{BOTH_SIDES.pattern})", re.IGNORECASE)
#: "Will hear both governments": what a subject does with the two sides.
_WITH_BOTH = re.compile(r"\b(?:meets?|hears?|receives?|hosts?|with|between)\s(?:the\s)?$")
#: Who travels somewhere for talks talks with who is there.
_TRAVELS = re.compile(r"\b(?:fly|flies|travels?|arrives?|visits?|heads?|goes|go|returns?|due)\b")
_TALKS = re.compile(r"\b(?:talks?|consultations|negotiations|discussions)\b")
_THERE = re.compile(r"\b(?:to|in|for|visits?)\s(?:the\s)?$")
#: "The Airbus A320 jets", "six Boeing 737s": a thing that bears a name.
_MODEL = re.compile(r"\s(?:[A-Z]{1,3}-?\d\w*|\d{3}(?:s|-\w+)?)\s?")
#: "The Trans-Canada", "pro-Kenya groups", "a Kenya-based firm": another that is only named after somebody.
_PREFIXED = re.compile(r"\b(?:trans|pre|post|non|pro|anti|mid|ex|sub|pan|inter)-$", re.IGNORECASE)
_SUFFIXED = re.compile(r"-[a-z]")
#: Somebody else, told by whose they are.
OTHER_PERSON = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,2}?(?:successor|predecessor|replacement|rival|opponent|wife|husband|widow|son|daughter|brother"
    r"|sister|father|mother|critics|opponents|rivals|killer|murderer|victims?"
    r"|partners?|envoy|mediator|facilitator|advis[eo]rs?|bondholders|creditors|rapporteur|company|suppliers?|buyers?)\b"
)
_ADJECTIVE = re.compile(r"(?:an|ish|ese|ch|ic|i)$")
#: "Greek" of Greece, "Kazakh" of Kazakhstan.
_STEM = 3
_OFFICIALS = re.compile(
    r"\b(?:government|officials?|ministers?|ministry|authorities|forces|troops|negotiators?|delegations?|side|leaders?|lawmakers|parliament|president)\b"
)


def subject(act: Act) -> Sequence[str] | None:
    """Return those who are the subject, by the name set behind them too, and whom an event joins with them."""
    heads = heads_of(act.subject, in_subject(act))
    end = heads[-1].start + len(heads[-1].surface) if heads and heads[-1].name[:1].isupper() else 0
    called = (apposed(act) or []) if end < len(act.subject.rstrip()) else []
    if called and not _ROW.search(act.subject, end):
        heads = []
    names = [*called, *(one.name for one in sorted(heads))]
    names += joined_with(act, heads)
    return [*names, *both_behind(act)] if names else None


def in_subject(act: Act) -> list[NamedActor]:
    """Return the actors that the subject names, not those that only say of what land something is."""
    named = [one for one in act.ahead if not (_only_tells_of(act, one) or only_told_of(act.clause, one))]
    return [
        one for one in named if not ((act.subject == act.clause and is_venue(act, one)) or _is_behind_place(act, one))
    ]


def _is_behind_place(act: Act, one: NamedActor) -> bool:
    """Tell whether a sentence names a land only to say where a place is ("a ship that waits in Rota, Spain")."""
    places = find_words(one.surface, act.sentence) if one.kind is ActorKind.COUNTRY else iter(())
    return any(_BEHIND_PLACE.search(act.sentence, 0, start) for start in places)


def is_venue(act: Act, one: NamedActor) -> bool:
    """Tell whether a clause ends with where something is ("spring meetings, Lima")."""
    if one.kind is ActorKind.PERSON:
        return False
    return act.clause[: one.start].endswith(", ") and one.start + len(one.surface) == len(act.clause)


def joined_with(act: Act, heads: Sequence[NamedActor] = ()) -> Sequence[str]:
    """Return the names of those whom a meeting or an agreement joins with its subject."""
    if act.kind not in _SHARED:
        return ()
    others = [one for one in act.named if one not in heads]
    joined = [
        one.name
        for one in others
        if _lies_in(act, one, _MET_BY)
        or (_lies_in(act, one, _WITH) and not _lies_in(act, one, PLACED) and not _is_of(act, one))
        or _is_visited(act, one)
    ]
    return joined or _joined_behind(act)


def _joined_behind(act: Act) -> Sequence[str]:
    """Return whom a sentence tells that the subject meets, where the clause leaves it out ("with her counterpart,")."""
    if act.kind is not DeadlineKind.MEETING:
        return ()
    behind = [one for one in act.beside() if not _OTHER_CLAUSE.search(act.sentence, act.end, one.start)]
    return [one.name for one in behind if _MEETS.search(act.sentence[: one.start])][:1]


def _is_of(act: Act, one: NamedActor) -> bool:
    """Tell whether a name only says whose another is ("his US counterpart"), or one end of a way."""
    behind = act.clause[one.start + len(one.surface) :]
    if _BETWEEN.search(act.clause[: one.start]):
        second = _SECOND.match(behind)
        return second is None or all(other.start != len(act.clause) - len(behind) + second.end() for other in act.named)
    return behind.startswith((" counterpart", " side"))


def _is_visited(act: Act, one: NamedActor) -> bool:
    """Tell whether a country is where somebody goes to talk ("will fly to Tehran for talks")."""
    if one.kind is not ActorKind.COUNTRY or one.start < len(act.subject) or not _lies_in(act, one, _THERE):
        return False
    rest = act.clause[len(act.subject) :]
    return bool(_TRAVELS.search(rest) and _TALKS.search(rest))


def both_behind(act: Act) -> Sequence[str]:
    """Return the two sides where the subject meets or hears them."""
    if act.kind is not DeadlineKind.MEETING:
        return ()
    found = _BOTH_ANYWHERE.search(act.clause, len(act.subject))
    return act.descriptions.pair if found and _WITH_BOTH.search(act.clause[: found.start()]) else ()


def _lies_in(act: Act, one: NamedActor, lead: re.Pattern[str]) -> bool:
    """Tell whether what leads to a mention in the clause is of a kind."""
    return lead.search(act.clause[: one.start]) is not None


def _only_tells_of(act: Act, one: NamedActor) -> bool:
    """Tell whether a name only says of whom or of what land something is ("Lee's successor", "Kazakh swimmers")."""
    behind = act.subject[one.start + len(one.surface) :]
    if OTHER_PERSON.match(behind) or _MODEL.match(behind):
        return True
    if _PREFIXED.search(act.subject[: one.start]) or _SUFFIXED.match(behind):
        return True
    stem = one.surface[:_STEM] == one.name[:_STEM] and one.surface.isalpha() and not _is_land(one)
    adjective = (_ADJECTIVE.search(one.surface) or stem) and not one.name.endswith(one.surface)
    if one.kind is not ActorKind.COUNTRY or not adjective:
        return False
    return bool(behind.strip()) and _OFFICIALS.search(behind) is None


def _is_land(one: NamedActor) -> bool:
    """Tell whether a land is named by a noun of its name, as "Congo" is, not by what is said of its people."""
    return one.surface in re.findall(r"\w+", one.name)
