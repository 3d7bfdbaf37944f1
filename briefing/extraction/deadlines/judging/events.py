"""Which words name an event, and of what kind is it?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from briefing.domain.findings import DeadlineKind

Rows = Sequence[Mapping[str, str]]

_MOST_WORDS = 4
_NO_PHRASES: Mapping[str, "tuple[EventWord, ...]"] = MappingProxyType({})
_VOWELS = "aeiou"
#: The forms of rows that name no event but a class of words around one.
CLASSES = ("owed", "handed_in", "travellers", "bodies", "voters")


@dataclass(frozen=True, slots=True)
class EventWord:
    """A verb or noun of the table; a verb without a kind leaves it to its noun ("hold a vote")."""

    phrase: tuple[str, ...]
    kind: DeadlineKind | None


@dataclass(frozen=True, slots=True)
class Opened:
    """What one word opens: phrases by their second word, the longest first, and the word `alone` where it is one."""

    phrases: Mapping[str, tuple[EventWord, ...]]
    alone: EventWord | None


@dataclass(frozen=True, slots=True)
class EventTable:
    """Verbs and nouns in all their forms, by their first word.

    `owed`: what is paid or handed in when due; `handed_in`: what others hand in before it closes; `travellers`: who
    meets somebody wherever expected; `bodies`: who takes things up in a sitting; `voters`: whose choice is a vote.
    """

    verbs: Mapping[str, Opened]
    nouns: Mapping[str, Opened]
    owed: frozenset[str] = frozenset()
    handed_in: frozenset[str] = frozenset()
    travellers: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    voters: frozenset[str] = frozenset()

    def verb_at(self, words: Sequence[str], place: int) -> EventWord | None:
        """Return the verb that starts at a place among words; None for a word that is none."""
        return _at(self.verbs, words, place)

    def noun_at(self, words: Sequence[str], place: int) -> EventWord | None:
        """Return the noun that starts at a place among words; None for a word that is none."""
        return _at(self.nouns, words, place)


def _at(table: Mapping[str, Opened], words: Sequence[str], place: int) -> EventWord | None:
    known = table.get(words[place].casefold())
    if known is None:
        return None
    phrases = known.phrases.get(words[place + 1].casefold()) if place + 1 < len(words) else None
    if phrases is not None:
        near = tuple(map(str.casefold, words[place : place + _MOST_WORDS]))
        for word in phrases:
            if near[: len(word.phrase)] == word.phrase:
                return word
    return known.alone


def parse_event_words(rows: Rows) -> EventTable:
    """Return the table of event words from its rows; what `forms` lacks follows the regular pattern."""
    telling = [row for row in rows if row["form"] not in CLASSES]
    classes = {form: frozenset(row["word"] for row in rows if row["form"] == form) for form in CLASSES}
    return EventTable(_by_first(telling, nouns=False), _by_first(telling, nouns=True), **classes)


def _by_first(rows: Rows, *, nouns: bool) -> Mapping[str, Opened]:
    table: dict[str, list[EventWord]] = {}
    for row in rows:
        if (row["form"] == "noun") is nouns:
            for phrase in _noun_forms(row) if nouns else _verb_forms(row):
                kind = DeadlineKind(row["kind"]) if row["kind"] else None
                table.setdefault(phrase[0], []).append(EventWord(phrase, kind))
    return {first: _opened(words) for first, words in table.items()}


def _opened(words: Sequence[EventWord]) -> Opened:
    phrases: dict[str, list[EventWord]] = {}
    for word in sorted(words, key=lambda word: -len(word.phrase)):
        if len(word.phrase) > 1:
            phrases.setdefault(word.phrase[1], []).append(word)
    alone = next((word for word in words if len(word.phrase) == 1), None)
    return Opened({second: tuple(found) for second, found in phrases.items()} if phrases else _NO_PHRASES, alone)


def _noun_forms(row: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    *first, last = row["word"].split(" ")
    yield (*first, last)
    if not last.endswith("s"):
        yield (*first, f"{last[:-1]}ies" if last.endswith("y") and last[-2] not in _VOWELS else f"{last}s")


def _verb_forms(row: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    first, *rest = row["word"].split(" ")
    forms = row["forms"].split(";") if row["forms"] else _regular(first)
    return ((form, *rest) for form in (first, *forms))


def _regular(verb: str) -> tuple[str, str, str]:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ies", f"{verb}ing", f"{verb[:-1]}ied"
    stem = verb.removesuffix("e")
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    return third, f"{stem}ing", f"{stem}ed"
