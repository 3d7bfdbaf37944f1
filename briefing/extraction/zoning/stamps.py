"""Is a block nothing but a date or time stamp?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.patterns.gated import gated
from briefing.temporal.expressions.abroad import month_numbers, weekday_words
from briefing.text.fold import fold

_LONGEST = 160
_WORD = re.compile(r"[a-zα-ωа-яєіїґ](?:\.?[a-zα-ωа-яєіїґ])*")
_DATE = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{2,4}年")
_CLOCK = gated(r"\d{1,2}[:.]\d{2}|\d{1,2} ?[ap]\.?m\b")
_TIME_ZONE = re.compile(r"(?<=\d|[mM.]) \(?[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d{2})?)?\)?(?= |$)")
_POSTER = gated(r"\s+(?:[bB]y|BY) [\w .'-]{2,40}$")
_LEAD = re.compile(r"^(?:[A-Z][\w.'-]*,? ){1,5}(?:\| ?)?(?=(?:Published|Updated|Posted|Last [Uu]pdated)\b)")
_BAR = re.compile(r"\s*[|·•]\s*|\s+[-–—/]\s+")
#: A name in capitals before a date: "Coastal Herald, 3 October 2025".
_NAME_BEFORE = re.compile(r"[*_]*(?:(?:[A-Z][\w&.'-]*|of|the|de|la)[*_]* ){0,5}[A-Z][\w&.'-]*[*_]*,\s+")
#: A place behind a date: "Tuesday 4 May 2021, Lisbon".
_PLACE_BEHIND = re.compile(r",\s(?:[A-Z][\w.'-]+\s?){1,3}$")
_BRACKETED = re.compile(r"\s*\([^()]*\)$")
_SMALL_WORD = re.compile(r"(?<!\S)[^\W\d_A-Z]")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class StampWords:
    """The words a stamp may hold, by their folded form, each with its kind."""

    kinds: Mapping[str, str]

    def is_stamp(self, text: str) -> bool:
        """Tell whether a text is a publishing stamp: a date with a verb or a time of day, or the age of a page."""
        kinds = self._read(text)
        if kinds is None:
            return False
        dated = bool(_DATE.search(text)) or "month" in kinds
        timed = bool(_CLOCK.search(fold(text))) or "clock" in kinds
        return "age" in kinds or timed or (dated and "verb" in kinds)

    def is_date(self, text: str) -> bool:
        """Tell whether a text is a date, with or without a time, and nothing else."""
        return self._names_day(text) or self.is_stamp(text)

    def holds_date(self, text: str) -> bool:
        """Tell whether one of the parts of a short line between bars or dashes is a day's date and nothing else."""
        return (
            len(text) <= _LONGEST
            and _DIGIT.search(text) is not None
            and any(self._names_day(part) or self._names_day(_PLACE_BEHIND.sub("", part)) for part in self.parts(text))
        )

    def follows_name(self, text: str) -> bool:
        """Tell whether a short line is a name with a day's date behind it."""
        name = _NAME_BEFORE.match(text)
        return len(text) <= _LONGEST and name is not None and self._names_day(text[name.end() :])

    def follows_place(self, text: str) -> bool:
        """Tell whether a short line is names with a day's date behind them, then an hour or an agency's name.

        "Lisbon, Tuesday 4 May 2021 – 17:22 – Harbour", "Oslo/Bergen, 6 March (Harbour News)".
        """
        if not _DIGIT.search(text):
            return False
        first, *rest = self.parts(text)
        named = all(self.is_stamp(part) or not _SMALL_WORD.search(part) for part in rest)
        return named and self.follows_name(_BRACKETED.sub("", first).replace("/", " "))

    def parts(self, text: str) -> list[str]:
        """Return the parts of a line between bars or dashes; a line too long to be a stamp is one part."""
        return _BAR.split(text.strip("| *_-–—")) if len(text) <= _LONGEST else [text]

    def _names_day(self, text: str) -> bool:
        kinds = self._read(text)
        return kinds is not None and ("month" in kinds or bool(_DATE.search(text)))

    def _read(self, text: str) -> frozenset[str] | None:
        """Return the kinds of a text's words, or None where a word or the lack of a figure rules a stamp out."""
        if len(text) > _LONGEST or not _DIGIT.search(text):
            return None
        dated = _LEAD.sub("", _POSTER.sub("", text))
        bare = _TIME_ZONE.sub("", dated) if _CLOCK.search(fold(text)) else dated
        kinds = [self.kinds.get(word.replace(".", "")) for word in _WORD.findall(fold(bare))]
        return None if None in kinds else frozenset(kind for kind in kinds if kind)


def parse_stamp_words(rows: Iterable[Mapping[str, str]]) -> StampWords:
    """Return the words of the rows of `stamp_words.tsv`, with those of dates in other languages."""
    abroad = dict.fromkeys(weekday_words(), "filler") | dict.fromkeys(month_numbers(), "month")
    return StampWords(abroad | {row["word"].replace(".", ""): row["kind"] for row in rows})
