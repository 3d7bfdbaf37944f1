"""Which words make time expressions, and what does each stand for?"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.temporal.expressions.meanings import Unit
from briefing.temporal.names import MONTH_SHORTS, MONTHS, WEEKDAY_SHORTS, WEEKDAYS

#: Month names that are also common words or given names: alone they need a preposition before them.
_WEAK_MONTHS = frozenset({"march", "may", "april", "june", "august"})

_NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8}
_UNITS = {
    "second": Unit.SECOND, "minute": Unit.MINUTE, "hour": Unit.HOUR, "day": Unit.DAY, "week": Unit.WEEK,
    "weekend": Unit.WEEKEND, "month": Unit.MONTH, "quarter": Unit.QUARTER, "year": Unit.YEAR, "decade": Unit.DECADE,
}  # fmt: skip
_PARTS = {
    "morning": "TMO", "mornings": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "nights": "TNI",
    "noon": "T12:00", "midday": "T12:00", "midnight": "T24:00", "dawn": "TMO", "lunchtime": "TMI",
}  # fmt: skip
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF", "formerly": "PAST_REF", }  # fmt: skip
_EDGES = {
    "start": "START", "beginning": "START", "outset": "START", "onset": "START", "middle": "MID", "end": "END",
    "close": "END",
}  # fmt: skip
_SETS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip

#: Feasts that one word names, and the words before "Day" or a weekday that make one.
_FEASTS = "christmas easter thanksgiving halloween epiphany pentecost juneteenth"
_FEAST_DAYS = "labor memorial veterans boxing columbus armistice bastille anzac ascension valentine presidents"
_HOLY_DAYS = "good palm ash"

#: Words of one class that carry no value of their own.
_PLAIN = {
    "A": "a an",
    "ABOUT": "about around approximately roughly circa some",
    "AFTER": "after following",
    "AGO": "ago",
    "ALL": "all",
    "AND": "and",
    "AS": "as",
    "AT": "at",
    "BC": "bc bce",
    "BEFORE": "before",
    "BETWEEN": "between",
    "BY": "by",
    "COMING": "coming upcoming",
    "COUPLE": "couple pair",
    "DATE": "date",
    "DURING": "during throughout over through",
    "EARLIER": "earlier previously",
    "EARLY": "early",
    "EVERY": "every each",
    "FEW": "few several many some",
    "ENDING": "ending",
    "EVE": "eve",
    "FINAL": "final",
    "FISCAL": "fiscal financial",
    "FUNCTION": (
        "if unless when while with without for because but or who which is are was were will would has have had than "
        "not it they he she we there into amid against"
    ),
    "FOLLOWING": "following succeeding ensuing subsequent",
    "FROM": "from",
    "HALF": "half",
    "HENCE": "hence",
    "IN": "in",
    "LAST": "last",
    "LATE": "late",
    "LATER": "later afterwards afterward thereafter",
    "LATTER": "latter",
    "LESS": "less fewer under",
    "MID": "mid",
    "MORE": "more over",
    "NEARLY": "nearly almost",
    "NEW": "new",
    "NEXT": "next",
    "OF": "of",
    "OLD": "old aged",
    "ON": "on",
    "PAST": "past",
    "PREVIOUS": "previous preceding prior",
    "RECENT": "recent",
    "SAME": "same",
    "SINCE": "since",
    "THAN": "than",
    "THAT": "that",
    "THE": "the",
    "STARTING": "starting commencing",
    "THIS": "this current",
    "TIME": "time moment point",
    "TO": "to",
    "UNTIL": "until till til",
    "WITHIN": "within",
    "PRESENT": "present",
    "FUTURE": "future",
}

TokenValue = int | str | Unit | None


@dataclass(frozen=True, slots=True)
class Word:
    """A word's class and value; `capital` words count only where the text capitalises them."""

    kind: str
    value: TokenValue = None
    capital: bool = False


def _counted(words: str, kind: str, *, first: int, step: int = 1) -> dict[str, Word]:
    return {word: Word(kind, first + step * place) for place, word in enumerate(words.split())}


def _calendar_words() -> dict[str, Word]:
    months = {
        name: Word("WEAKMONTH", number, capital=True) if name in _WEAK_MONTHS else Word("MONTH", number)
        for number, name in enumerate(MONTHS, 1)
    }
    return {
        **months,
        **{name: Word("SHORTMONTH", number, capital=True) for name, number in MONTH_SHORTS.items()},
        **{name: Word("WEEKDAY", number) for number, name in enumerate(WEEKDAYS, 1)},
        **{f"{name}s": Word("WEEKDAYS", number) for number, name in enumerate(WEEKDAYS, 1)},
        **{name: Word("SHORTDAY", number, capital=True) for name, number in WEEKDAY_SHORTS.items()},
        **{name: Word("UNIT", unit) for name, unit in _UNITS.items()},
        **{f"{name}s": Word("UNITS", unit) for name, unit in _UNITS.items()},
        "century": Word("UNIT", Unit.CENTURY),
        "centuries": Word("UNITS", Unit.CENTURY),
        "fortnight": Word("FORTNIGHT"),
        "hrs": Word("UNITS", Unit.HOUR),
        "mins": Word("UNITS", Unit.MINUTE),
    }


def _vocabulary() -> Mapping[str, Word]:
    plain = {word: Word(kind) for kind, words in _PLAIN.items() for word in words.split()}
    return {
        **plain,
        **_counted(_NUMBER_WORDS, "NUMBERWORD", first=0),
        **_counted(_TENS, "TENS", first=20, step=10),
        **_counted(_ORDINALS, "ORDINALWORD", first=1),
        **_calendar_words(),
        **{word: Word("DECADEWORD", decade) for word, decade in _DECADES.items()},
        **{word: Word("PART", part) for word, part in _PARTS.items()},
        **{word: Word("SEASON", season) for word, season in _SEASONS.items()},
        **{word: Word("REFERENCE", value) for word, value in _REFERENCES.items()},
        **{word: Word("SET", value) for word, value in _SETS.items()},
        **{word: Word("EDGE", modifier) for word, modifier in _EDGES.items()},
        **{word: Word("FEAST", word, capital=True) for word in _FEASTS.split()},
        **{word: Word("FEASTDAY", word, capital=True) for word in _FEAST_DAYS.split()},
        **{word: Word("HOLYDAY", word, capital=True) for word in _HOLY_DAYS.split()},
        "dozen": Word("NUMBERWORD", 12),
        "today": Word("DAYWORD", 0),
        "yesterday": Word("DAYWORD", -1),
        "tomorrow": Word("DAYWORD", 1),
        "tonight": Word("TONIGHT", 0),
    }


#: Every word the grammar knows, in lower case.
VOCABULARY: Mapping[str, Word] = _vocabulary()
