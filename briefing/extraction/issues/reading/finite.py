"""Which word is the verb of a clause that would have none?"""

import re
from collections.abc import Sequence

from briefing.domain.document import Zone
from briefing.extraction.issues.candidates import Grounds
from briefing.extraction.words import Line

#: A verb that no preposition governs, as it does an infinitive or "in writing".
_FINITE = re.compile("(?<!p)[vxy]")
#: Tags of what a noun may still be part of.
_NAMING = ("n", "h")
#: What nouns of whom or what acts name: a verb follows their plural sooner than another noun.
ACTING = frozenset(("person", "group"))


def with_verbs(line: Line, tags: str, bases: Sequence[str], grounds: Grounds) -> str:
    """Return the tags with a verb for a full sentence, or a clause that a conjunction opens, that would have none."""
    if not _FINITE.search(tags):
        if line.texts[-1] == ".":
            return _with_verb(line, tags, bases, range(len(tags)), grounds)
        return _with_headline_verb(line, tags, bases, grounds) if line.zone is Zone.TITLE else tags
    opening = grounds.issues.cues["opening clause"]
    if opening.isdisjoint(line.lowers):
        return tags
    without = 0
    for at, word in enumerate(line.lowers):
        # What opens inside a clause that has no word for its verb has none either.
        if word in opening and at >= without and tags[at] in "fp":
            ends = (mark for mark in range(at + 1, len(tags)) if tags[mark] in ".q" or line.lower(mark) == "that")
            end = next(ends, len(tags))
            if not _FINITE.search(tags, at + 1, end):
                acting = grounds.is_cue(word, "preposition")
                told = _with_verb(line, tags, bases, range(at + 1, end), grounds, acting=acting)
                without = end if told == tags else without
                tags = told
    return tags


def _with_headline_verb(line: Line, tags: str, bases: Sequence[str], grounds: Grounds) -> str:
    """Return the tags of a headline that would have no verb with what a body does as one ("Council blinks first")."""
    for at in range(1, len(tags)):
        doubtful = bases[at] == "b" and tags[at - 1 : at + 1] == "nn" and tags[at + 1 : at + 2] not in _NAMING
        may = doubtful and grounds.issues.head(line.lower(at)) is None
        if may and acts(line.lower(at - 1), grounds) and agrees(line, at, grounds):
            return f"{tags[:at]}v{tags[at + 1 :]}"
    return tags


def _with_verb(
    line: Line, tags: str, bases: Sequence[str], clause: range, grounds: Grounds, *, acting: bool = False
) -> str:
    """Return the tags of a clause in which no verb was found with the first word that can be it as a verb.

    Where its subject has no determiner, owner or name, no noun of dispute is taken for a verb; where what opens it may
    be a preposition ("before the council votes", but "before the price cuts"), only what somebody does is.
    """
    told = next((at for at in clause if tags[at] in "dms"), clause.stop)
    nouns = (at for at in clause[1:] if bases[at] == "b" and tags[at] == "n" and tags[at - 1] in "nmt")
    agreeing = [at for at in nouns if agrees(line, at, grounds)]
    for at in agreeing:
        if at + 1 not in agreeing:  # "the wage contracts lapse"
            free = at > told or grounds.issues.head(line.lower(at)) is None
            opened = clause.start > 0 and _is_actor(line, tags[clause.start : at], at - 1, grounds)
            if opened or (free and not acting):
                return f"{tags[:at]}v{tags[at + 1 :]}"
    return tags


def _is_actor(line: Line, before: str, index: int, grounds: Grounds) -> bool:
    """Tell whether the words before a verb are one noun phrase, whose last word names somebody or a body."""
    return (before[-1] == "m" or acts(line.lower(index), grounds)) and not before.strip("dsaemnh#")


def acts(noun: str, grounds: Grounds) -> bool:
    """Tell whether a noun names somebody or a body, or a place whose council or people act ("the city votes")."""
    return grounds.issues.kind(noun) in ACTING or grounds.is_cue(noun, "acting place")


def agrees(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a verb would agree in number with the noun before it."""
    noun, verb = line.lower(index - 1), line.lower(index)
    plural = noun.endswith("s") or (grounds.issues.kind(noun) == "group" and noun.endswith("men"))
    return verb.endswith("s") != plural and not (plural and grounds.is_cue(noun, "plural modifier"))
