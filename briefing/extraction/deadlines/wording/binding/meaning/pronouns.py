"""Which actors does a sentence mean by the pronoun that it opens with?"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import takewhile

from briefing.domain.findings import ActorKind
from briefing.domain.span import Span
from briefing.extraction.deadlines.wording.naming import NamedActor, Surroundings
from briefing.extraction.deadlines.wording.standins import is_of_things

_OPENS = re.compile(
    r"[\"'“‘]?(?:(?:And|But|Then|So|Now|Yet|Meanwhile|Separately),?\s)?(?P<word>It|Its|They|Their|He|She|His|Her)\b"
)
_PERSONAL = frozenset(("He", "She", "His", "Her"))
_GENDERS = {"He": "m", "His": "m", "She": "f", "Her": "f"}
_SUBJECT_OF = {"him": "He", "her": "She", "it": "It", "them": "They"}
_OF_ONE = frozenset(("It", "Its", *_PERSONAL))
_BODIES = (ActorKind.ORGANISATION, ActorKind.COUNTRY)
#: A sentence may open with when or where something was, an article and a few words that tell who somebody is.
_LEAD = re.compile(
    r"[\"'“‘]?(?:(?:But|And|Yet|So|Then|Meanwhile|Separately|Earlier|However|Also|[A-Z]?\w+ly)(?:,\s|\s)"
    r"|(?:On|In|At|Under|For|After|Before|Since|By|Last|This|Next)\s[^,;]{2,60},\s)?"
    r"(?:(?i:the|an?|its|their)\s)?(?:[\w’'.-]+,?\s){0,5}"
)
_TIED = re.compile(
    r"\b(?:of|in|at|from|for|with|by|on|to|against|between|under|over|after|before|as|if|when|unless|while|since|that|about"
    r"|said|says|told|and|or|than|like)\s(?:(?:the|an?|its|their)\s)?(?:[A-Z][\w.]*\s){0,2}$",
    re.IGNORECASE,
)

_NOT_ITSELF = re.compile(r"['’]s?\s|-\w")
_ROW = re.compile(r",?\s(?:and\s)?(?:the\s)?(?:[a-z]+\s)?")
#: What goes on about those of whom the sentence before it told.
_GOES_ON = re.compile(
    r"(?:It|Its|They|Their|He|She|His|Her)\b|(?:The|That|This)\s(?:company|firm|bank|agency|union|group)\b"
)
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|Lord)\.?\s")


def mean_openings(around: Surroundings) -> Surroundings:
    """Return surroundings in which the pronoun that the sentence opens with is a mention of those whom it means."""
    meant = meant_by_opening(around)
    return replace(around, named=tuple(sorted((*around.named, *meant)))) if meant else around


def meant_by_opening(around: Surroundings) -> Sequence[NamedActor]:
    """Return whom a sentence means that opens with "it", "their" or "she", each as a mention where that word stands.

    These are the subject of the sentence before, or of the last that does not open with such a word itself; nobody
    where its subject is another or what follows is told of things.
    """
    text = around.sentence.of(around.shadow)
    found = _OPENS.match(text)
    if found is None:
        return ()
    word = found["word"]
    if word in ("It", "They") and is_of_things(text, found.end()):
        return ()
    meant = _last_subjects(word, around)
    if len(meant) > 1 and word in _OF_ONE:
        return ()
    return [one._replace(start=around.sentence.start + found.start("word"), surface=word) for one in meant]


def meant_by_object(word: str, around: Surroundings, acting: AbstractSet[str]) -> Sequence[str]:
    """Return the names of those whom a sentence means by "them", "him" or "it" behind the verb of those `acting`.

    These are who else it names, and where it names nobody else, the subject of the sentences before.
    """
    subject = _SUBJECT_OF[word]
    here = [one for one in around.within(around.sentence) if one.name not in acting]
    for meant in (_fitting(subject, here, around), _last_subjects(subject, around)):
        names = list(dict.fromkeys(one.name for one in meant))
        if len(names) > 1 or (names and word != "them"):
            return names if (len(names) > 1) is (word == "them") else ()
    return ()


def _last_subjects(word: str, around: Surroundings) -> Sequence[NamedActor]:
    """Return the actors that are the subject of the nearest sentence before that has one of its own."""
    for span in around.before:
        meant = _fitting(word, _subjects(span, around), around) or _only_one(word, span, around)
        if meant or not _GOES_ON.match(around.shadow, span.start):
            return meant
    return ()


def _only_one(word: str, span: Span, around: Surroundings) -> Sequence[NamedActor]:
    """Return the only actor of a sentence whom "its" or "she" may mean, where no other is its subject."""
    if word not in _PERSONAL and word != "Its":
        return ()
    named = [one for one in around.lately if span.start <= one.start < span.end]
    found = {one.name: one for one in _fitting(word, named, around)}
    return tuple(found.values()) if len(found) == 1 else ()


def _fitting(word: str, subjects: Sequence[NamedActor], around: Surroundings) -> Sequence[NamedActor]:
    """Return those of some subjects whom a pronoun may mean by what they are."""
    if word in _PERSONAL:
        return [one for one in subjects if one.kind is ActorKind.PERSON and _agrees(word, one, around)]
    return [one for one in subjects if one.kind in _BODIES]


def _agrees(word: str, one: NamedActor, around: Surroundings) -> bool:
    first = _TITLE.sub("", one.name).split()[0]
    return around.genders.get(first.casefold(), "") in ("", _GENDERS[word])


def _subjects(span: Span, around: Surroundings) -> Sequence[NamedActor]:
    """Return the actors that a sentence has as its subject: the first that no word ties, and its row."""
    text = span.of(around.shadow)
    named = [one._replace(start=one.start - span.start) for one in around.lately if span.start <= one.start < span.end]
    for place, one in enumerate(named):
        lead, behind = text[: one.start], one.start + len(one.surface)
        if not _LEAD.fullmatch(lead):
            return ()
        if not (_TIED.search(lead) or _NOT_ITSELF.match(text, behind)):
            return [one, *_row(text, one, named[place + 1 :])]
    return ()


def _row(text: str, first: NamedActor, others: Sequence[NamedActor]) -> Sequence[NamedActor]:
    """Return those who go on a row that an actor begins ("Norway and the Faroe Islands")."""
    pairs = zip((first, *others), others, strict=False)
    joined = takewhile(lambda pair: _ROW.fullmatch(text, pair[0].start + len(pair[0].surface), pair[1].start), pairs)
    row = [after for _, after in joined]
    end = row[-1].start if row else first.start
    return row if " and " in text[first.start : end] else ()
