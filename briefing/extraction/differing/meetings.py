"""Can two sentences tell of one meeting: of the same people, about the same thing?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.domain.findings import Venue
from briefing.domain.span import Span
from briefing.extraction.deadlines.merging.stems import content_stems
from briefing.extraction.differing.telling import Told

#: Of whom there are several kinds that meet apart ("finance ministers", "foreign ministers"), and what tells no kind.
_GROUP = re.compile(
    r"\b([A-Za-z][\w-]+)[\s]((?i:minister|committee|council|court|chief|secretar|official|team|board|commission|leader"
    r"|envoy|negotiator|delegation|union|expert|officer|worker))(?i:s|y|ies)?\b"
)
_NO_KIND_TEXT = "the a an its their his her both two three all some these those of and by with for from in at to"
_NO_KIND = frozenset(_NO_KIND_TEXT.split())
#: Who meets, each line by words that outlets use for the same people, the word for all of them first.
_PARTIES_TEXT = """
envoy negotiator delegation delegate team official diplomat representative mediator
minister
leader president premier chancellor king
union worker employee staff docker dockworker teacher nurse miner driver pilot
employer management boss company
creditor lender bondholder
shareholder investor
board director
lawmaker senator deputy parliament committee
"""
_PARTIES = {word: line.split()[0] for line in _PARTIES_TEXT.strip().splitlines() for word in line.split()}
_WORD = re.compile(r"[^\W\d_]+")
#: What leads from those who meet to what they meet about.
_ABOUT = re.compile(r"\b(?:about|concerning|into|over|on|to\s(?:discuss|debate|sign|settle|seek|try|agree))\b")
_CLAUSE_END = re.compile(r"[,;:.](?:\s|$)")
#: That something is held, and that it is talked about, tells nothing of who meets about what.
_SAID_OF_ALL = content_stems(
    "hold holding held resume resumes resuming continue continues place scheduled happen gather gathers convene"
    " discuss discusses discussing address negotiate negotiations another meeting later also today tomorrow"
    " conference hearing inquiry inquest trial signing funeral congress convention auction debate exhibition tribunal"
    " ceremony goes going"
)
#: Two who have a word of their own each are one only if they share more than a name of two words.
_FEWEST_SHARED = 3


@dataclass(frozen=True, slots=True)
class _Meeting:
    """The stems that tell who meets, those of what it is about, and what kinds of people are named."""

    who: frozenset[str]
    about: frozenset[str]
    parties: frozenset[str]


def may_be_one_meeting(one: Told[Venue], other: Told[Venue]) -> bool:
    """Tell whether those who meet, and what they meet about, are the same wherever both sentences tell it.

    A union and ministers that each discuss safety meet apart.
    """
    if _name_other_kinds(_sentence(one), _sentence(other)):
        return False
    ours, theirs = _meeting_of(one), _meeting_of(other)
    if _are_apart(ours.parties, theirs.parties) or _are_apart(ours.about, theirs.about):
        return False
    # Whoever is told by fewer words is told by no other ones, if by any.
    both = ours.who & theirs.who
    return both in (ours.who, theirs.who) or len(both) >= _FEWEST_SHARED


def _are_apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _sentence(one: Told[Venue]) -> str:
    return one.found.sentence.of(one.source.article.body)


def _meeting_of(one: Told[Venue]) -> _Meeting:
    """Return who meets about what: what stands before the place but for the event's noun, and what follows it."""
    body, found = one.source.article.body, one.found
    before = Span(found.sentence.start, found.words.start).of(body)
    head, _, tail = before.rpartition(found.noun)
    who, about = _parted(head, tail)
    behind = _CLAUSE_END.split(Span(found.words.end, found.sentence.end).of(body), maxsplit=1)[0]
    named = frozenset(_parties_in(who))
    return _Meeting(
        (content_stems(who) - _SAID_OF_ALL) | named, content_stems(f"{about} {behind}") - _SAID_OF_ALL, named
    )


def _stems_of(words: str) -> frozenset[str]:
    return content_stems(words) - _SAID_OF_ALL


def _parted(head: str, tail: str) -> tuple[str, str]:
    """Return the words around an event's noun that tell who meets, and those that tell what about."""
    about = _ABOUT.search(tail)
    return (f"{head} {tail}", "") if about is None else (f"{head} {tail[: about.start()]}", tail[about.end() :])


def _parties_in(who: str) -> Iterator[str]:
    """Yield the kinds of people that words name; with a capital, "the Union" is a name."""
    for at, word in enumerate(_WORD.findall(who)):
        party = _PARTIES.get(word.casefold().removesuffix("s")) if at == 0 or word.islower() else None
        if party is not None:
            yield party


def _name_other_kinds(one: str, other: str) -> bool:
    """Tell whether two sentences name two kinds of those who meet ("finance ministers", "foreign ministers")."""
    ours, theirs = _kinds_in(one), _kinds_in(other)
    return any(ours[group].isdisjoint(theirs[group]) for group in ours.keys() & theirs.keys())


def _kinds_in(sentence: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for kind, group in _GROUP.findall(sentence):
        if kind.lower() not in _NO_KIND:
            found.setdefault(group.lower(), set()).add(kind.lower())
    return found
