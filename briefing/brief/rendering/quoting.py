"""How are the words of a quote written?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.domain.brief.lines import Quote
from briefing.patterns.parted import join_parted
from briefing.temporal.display import show_short, show_value

#: What says of a day only how it lies to that on which it was written, and how many days off that is; not of an age.
_SAID_OF_NOW = re.compile(
    r"(?<!\bof\s)\b(?:(?P<today>today|tonight|this (?:morning|afternoon|evening))|(?P<before>yesterday|last night)"
    r"|(?P<after>tomorrow))\b(?!['’]s (?:world|terms|prices|money|standards))",
    re.IGNORECASE,
)
_WEEK = timedelta(days=7)
_OFFSETS = {"before": -1, "today": 0, "after": 1}


@dataclass(frozen=True, slots=True)
class Days:
    """The as-of date of a page, and when the articles that it cites came out, by their ids."""

    as_of: date
    published: Mapping[str, date]

    def of(self, quote: Quote) -> date | None:
        """Return on which day a quote was written, where that is another than the page's."""
        day = self.published.get(quote.article_id)
        return day if day != self.as_of else None


def show_age(quote: Quote, days: Days) -> str:
    """Show when a quote was written, if that is longer ago than a week and its words do not tell it already."""
    day = days.of(quote)
    if day is None or days.as_of - day <= _WEEK or _SAID_OF_NOW.search(show_words(quote)):
        return ""
    return show_short(day.isoformat()) if day.year == days.as_of.year else show_value(day.isoformat())


def show_quote(quote: Quote, *, fragment: bool = False, day: date | None = None) -> str:
    """Write a quote in quotation marks, with […] where words of the sentence are missing, in a fragment only inside.

    Where `day` says when it was written, a "today" of it is told with its day in square brackets.
    """
    words = show_words(quote, fragment=fragment)
    return f"“{_tell_day(words, day) if day else words}”"


def show_words(quote: Quote, *, fragment: bool = False) -> str:
    """Write the words of a quote without quotation marks."""
    before = "" if quote.opens or fragment else "[…] "
    after = "" if quote.closes or fragment else " […]"
    return before + " […] ".join(one_line(words) for words in quote.words) + after


def one_line(text: str) -> str:
    """Return a text with each run of white space as one space."""
    return re.sub(r"[ \t\n]+", " ", join_parted(text)).strip()


def _tell_day(words: str, day: date) -> str:
    found = _SAID_OF_NOW.search(words)
    if found is None:
        return words
    meant = day + timedelta(days=_OFFSETS[str(found.lastgroup)])
    told = show_short(meant.isoformat()).replace(" ", "\u00a0")
    return f"{words[: found.end()]} [{told}]{words[found.end() :]}"
