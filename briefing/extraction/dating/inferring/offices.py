"""When can a text have been written that calls somebody by an office?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.patterns.words import find_words
from briefing.temporal.values import DateRange
from briefing.text.fold import fold

_NOT_NOW = r"(?<!former )(?<!ex-)(?<!then-)(?<!then )(?<!late )(?<!previous )"
_NOTHING_MATCHES = re.compile(r"(?!)")
_ELECT = "president-elect"


@dataclass(frozen=True, slots=True)
class OfficeTerms:
    """Terms by the holder's folded full name and surname, with the office; one pattern finds an office with a name."""

    terms: Mapping[tuple[str, str], tuple[DateRange, ...]]
    pattern: re.Pattern[str]
    elected: Mapping[str, tuple[DateRange, ...]]

    def written_within(self, shadow: str) -> tuple[tuple[DateRange, ...], ...]:
        """Return, for each holder a text names with the office, the terms within which it was written.

        Holders of one office that never held it together speak of different times: they all count for nothing.
        """
        text = fold(shadow)
        named = {(found["office"], found["name"]) for found in self.pattern.finditer(text)}
        spans = {key: self.terms[key] for key in named if key in self.terms}
        kept = [terms for key, terms in spans.items() if not self._disputed(key, terms, spans)]
        elected = self._elected_within(text, {name.split()[-1] for _, name in spans})
        return (*kept, elected) if elected else tuple(kept)

    def _disputed(
        self, key: tuple[str, str], terms: Sequence[DateRange], spans: Mapping[tuple[str, str], Sequence[DateRange]]
    ) -> bool:
        rivals = [other for name, other in spans.items() if name[0] == key[0] and name != key]
        return any(_apart(terms, other) for other in rivals)

    def _elected_within(self, text: str, in_office: set[str]) -> tuple[DateRange, ...]:
        """Return when somebody the text names, and does not name in office, was elected but not yet sworn in."""
        if _ELECT not in text:
            return ()
        others = (name for name in self.elected if name not in in_office)
        named = (name for name in others if next(find_words(name, text), None) is not None)
        return tuple(term for name in named for term in self.elected[name])


def _apart(terms: Sequence[DateRange], others: Sequence[DateRange]) -> bool:
    return not any(term.overlaps(other) for term in terms for other in others)


def parse_office_terms(rows: Sequence[Mapping[str, str]]) -> OfficeTerms:
    """Return the table of terms; a row's office may name several forms with `|` between them."""
    terms: dict[tuple[str, str], tuple[DateRange, ...]] = {}
    elected: dict[str, tuple[DateRange, ...]] = {}
    for row in rows:
        term = DateRange(date.fromisoformat(row["start"]), date.fromisoformat(row["end"] or date.max.isoformat()))
        full = fold(row["name"])
        if row["office"] == _ELECT:
            elected[full.split()[-1]] = (*elected.get(full.split()[-1], ()), term)
            continue
        for office in row["office"].split("|"):
            for name in {full, full.split()[-1]}:
                terms[office, name] = (*terms.get((office, name), ()), term)
    return OfficeTerms(terms, _pattern(terms), elected)


def _pattern(terms: Mapping[tuple[str, str], object]) -> re.Pattern[str]:
    if not terms:
        return _NOTHING_MATCHES
    offices, names = ({key[part] for key in terms} for part in (0, 1))
    either = ["|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) for words in (offices, names)]
    return re.compile(rf"{_NOT_NOW}\b(?P<office>{either[0]}) (?P<name>{either[1]})\b")
