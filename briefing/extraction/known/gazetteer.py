"""Which known name do these words spell?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from briefing.domain.findings import ActorKind
from briefing.extraction.words import Word, split_words


class Sort(StrEnum):
    """What a known form is to its actor."""

    COUNTRY = "country"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    CITY = "city"
    PLACE = "place"
    BROAD = "broad place"
    INSTITUTION = "institution"
    OUTLET = "outlet"
    PERSON = "notable person"
    SHORT = "notable surname"


KINDS: Mapping[Sort, ActorKind] = {
    Sort.COUNTRY: ActorKind.COUNTRY,
    Sort.DEMONYM: ActorKind.COUNTRY,
    Sort.CAPITAL: ActorKind.PLACE,
    Sort.CITY: ActorKind.PLACE,
    Sort.PLACE: ActorKind.PLACE,
    Sort.BROAD: ActorKind.PLACE,
    Sort.INSTITUTION: ActorKind.ORGANISATION,
    Sort.OUTLET: ActorKind.ORGANISATION,
    Sort.PERSON: ActorKind.PERSON,
    Sort.SHORT: ActorKind.PERSON,
}


#: Letters up to this length spell one body in capitals and another in mixed ones.
_LONGEST_MIXED = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A known actor under one of its forms; `country` is where it belongs.

    `guarded` tells that it is a word as well or little known; `actor` whom a capital's name stands for; `rival` which
    other country the form may mean ("Korea").
    """

    name: str
    sort: Sort
    country: str = ""
    guarded: bool = False
    actor: str = ""
    rival: str = ""

    @property
    def kind(self) -> ActorKind:
        """Return the kind of actor it names."""
        return KINDS[self.sort]


class Match(NamedTuple):
    """A known name that begins at a word and ends before the word at `end`."""

    entry: Entry
    end: int


@dataclass(frozen=True, slots=True)
class _Form:
    words: tuple[str, ...]
    lowered: tuple[str, ...]
    entry: Entry


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Every known form by its first and its second word ("" for none) in small letters, longest form first."""

    forms: Mapping[str, Mapping[str, tuple[_Form, ...]]]
    lone: Mapping[str, Entry]

    def matches(self, words: tuple[Word, ...], start: int) -> list[Match]:
        """Return the known names that begin at a word, longest first."""
        forms = self.forms.get(words[start].text.lower())
        if forms is None:
            return []
        longer = forms.get(words[start + 1].text.lower(), ()) if start + 1 < len(words) else ()
        found = []
        for form in (*longer, *forms.get("", ())):
            end = start + len(form.words)
            if end <= len(words) and _spells(words, start, form):
                found.append(Match(form.entry, end))
        return found

    def small_openings(self) -> frozenset[str]:
        """Return the words with a small letter or a digit that begin a name ("al-Qaeda", "eBay", "3M")."""
        forms = (form for by_second in self.forms.values() for those in by_second.values() for form in those)
        return frozenset(form.words[0] for form in forms if not form.words[0][0].isupper())

    def alone(self, text: str) -> Entry | None:
        """Return the entry that a word, or several with single spaces between them, name in the letters given."""
        return self.lone.get(text)


def _spells(words: tuple[Word, ...], start: int, form: _Form) -> bool:
    for index, lowered in enumerate(form.lowered):
        surface = words[start + index].text
        if surface == form.words[index]:
            continue
        small = index > 0 and form.entry.sort is Sort.INSTITUTION  # "the European court of human rights"
        if surface.lower() != lowered or not (small or _same_case(surface, form.words[index])):
            return False
    return True


def _same_case(surface: str, written: str) -> bool:
    """Tell whether a differing surface is a headline's or an outlet's spelling of the same word ("Asean", "LIMA")."""
    mixed = len(written) <= _LONGEST_MIXED and sum(map(str.isupper, written)) > 1
    if mixed and (not written.isupper() or len(written) < _LONGEST_MIXED):
        return False  # "BOM" is another than "BoM"
    return surface[0].isupper() or written[0].islower()


def build_gazetteer(forms: Iterable[tuple[str, Entry]]) -> Gazetteer:
    """Return the gazetteer of forms and entries; the first entry given for a form keeps it."""
    known: dict[str, dict[tuple[str, ...], _Form]] = {}
    lone: dict[str, Entry] = {}
    for text, entry in forms:
        words = _words_of(text)
        lowered = tuple(word.lower() for word in words)
        known.setdefault(lowered[0], {}).setdefault(words, _Form(words, lowered, entry))
        lone.setdefault(" ".join(words), entry)
    return Gazetteer({first: _by_second_word(found.values()) for first, found in known.items()}, lone)


def _words_of(form: str) -> tuple[str, ...]:
    """Return the words of a form; most are of letters and spaces alone, which nothing but the spaces parts."""
    plain = form.replace(" ", "").isalpha()
    return tuple(form.split()) if plain else tuple([word.text for word in split_words(form)])


def _by_second_word(forms: Iterable[_Form]) -> dict[str, tuple[_Form, ...]]:
    found: dict[str, list[_Form]] = {}
    for form in sorted(forms, key=lambda form: -len(form.words)):
        found.setdefault(form.lowered[1] if len(form.lowered) > 1 else "", []).append(form)
    return {second: tuple(those) for second, those in found.items()}
