"""Which words does the reading of figures know?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.extraction.differing.likeness import LikeWords, parse_like_words
from briefing.extraction.differing.numbers.measures import MeasureWords, parse_measure_words
from briefing.extraction.differing.numbers.words import NumberWords, parse_number_words

Table = Sequence[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words of amounts, those that name what an amount is, and those that outlets use for each other."""

    numbers: NumberWords
    measures: MeasureWords
    like: LikeWords


def parse_figure_words(tables: Mapping[str, Table]) -> FigureWords:
    """Return the words of `number_words.tsv`, `measure_words.tsv` and `like_words.tsv`, and what peoples are called."""
    numbers = parse_number_words(tables.get("number_words", ()), _peoples(tables.get("countries", ())))
    return FigureWords(
        numbers,
        parse_measure_words(tables.get("measure_words", ()), numbers.groups),
        parse_like_words(tables.get("like_words", ())),
    )


def _peoples(countries: Table) -> Sequence[str]:
    """Return what the people of countries are called, more than one of them: "Albanians"."""
    names = (name for row in countries for name in row["adjectives"].split(";"))
    return [name for name in names if name.endswith("s") and name.isalpha()]
