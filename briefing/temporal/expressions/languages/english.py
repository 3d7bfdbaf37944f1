"""Which English words make time expressions?"""

from collections.abc import Mapping

from briefing.temporal.expressions.languages.table import Language, TokenValue, counted, themselves
from briefing.temporal.expressions.meanings import Unit
from briefing.temporal.names import MONTH_SHORTS, MONTHS, WEEKDAY_SHORTS, WEEKDAYS

#: Month names that are also common words or given names: alone they need a preposition before them.
_WEAK_MONTHS = frozenset({"march", "may", "april", "june", "august"})
_MONTHS = {name: number for number, name in enumerate(MONTHS, 1)}
_WEEKDAYS = {name: number for number, name in enumerate(WEEKDAYS, 1)}
_UNITS = {
    "second": Unit.SECOND, "minute": Unit.MINUTE, "hour": Unit.HOUR, "day": Unit.DAY, "week": Unit.WEEK,
    "weekend": Unit.WEEKEND, "month": Unit.MONTH, "quarter": Unit.QUARTER, "year": Unit.YEAR, "decade": Unit.DECADE,
}  # fmt: skip

_VALUED: Mapping[str, Mapping[str, TokenValue]] = {
    # "Second" is the unit first: rules that mean the ordinal say so.
    "ORDINALWORD": {
        **counted("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", first=1),
        **counted("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", first=13),
    },
    "MONTH": {name: number for name, number in _MONTHS.items() if name not in _WEAK_MONTHS},
    "WEAKMONTH": {name: number for name, number in _MONTHS.items() if name in _WEAK_MONTHS},
    "SHORTMONTH": dict(MONTH_SHORTS),
    "WEEKDAY": dict(_WEEKDAYS),
    "WEEKDAYS": {f"{name}s": number for name, number in _WEEKDAYS.items()},
    "SHORTDAY": dict(WEEKDAY_SHORTS),
    "UNIT": {**_UNITS, "century": Unit.CENTURY},
    "UNITS": {
        **{f"{name}s": unit for name, unit in _UNITS.items()},
        "centuries": Unit.CENTURY, "hrs": Unit.HOUR, "mins": Unit.MINUTE,
    },
    "NUMBERWORD": {
        **counted("zero one two three four five six seven eight nine ten eleven twelve", first=0),
        **counted("thirteen fourteen fifteen sixteen seventeen eighteen nineteen", first=13),
        "dozen": 12,
    },
    "TENS": counted("twenty thirty forty fifty sixty seventy eighty ninety", first=20, step=10),
    "DECADEWORD": counted("twenties thirties forties fifties sixties seventies eighties", first=2),
    "PART": {
        "morning": "TMO", "mornings": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "nights": "TNI",
        "noon": "T12:00", "midday": "T12:00", "midnight": "T24:00", "dawn": "TMO", "lunchtime": "TMI",
    },
    "SEASON": {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"},
    "REFERENCE": {
        "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
        "recently": "PAST_REF", "lately": "PAST_REF", "formerly": "PAST_REF",
    },
    "SET": {
        "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
        "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
    },
    "EDGE": {
        "start": "START", "beginning": "START", "outset": "START", "onset": "START", "middle": "MID", "end": "END",
        "close": "END", "turn": "END",
    },
    "DAYWORD": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "TONIGHT": {"tonight": 0},
    # Of a day by its number alone, in letters of offices: "the 25th instant" is of this month.
    "INSTANT": {"instant": 0, "inst": 0, "proximo": 1, "prox": 1, "ultimo": -1, "ult": -1},
    "FORTNIGHT": {"fortnight": None},
    # Feasts that one word names, and the words before "Day" or a weekday that make one.
    "FEAST": themselves(
        "christmas easter thanksgiving halloween epiphany pentecost whitsun juneteenth diwali hogmanay michaelmas"
        " martinmas candlemas"
    ),
    "FEASTDAY": themselves(
        "labor memorial boxing columbus armistice bastille anzac ascension"
        " remembrance waitangi madaraka mashujaa jamhuri australia canada"
    ),
    # Of whom the day is: "Valentine's Day"; "Canada's day in court" is none.
    "FEASTOWNER": themselves("veterans valentine presidents"),
    "LUNAR": themselves("lunar chinese"),
    "HOLYDAY": themselves("good palm ash whit maundy shrove advent"),
}  # fmt: skip

#: Words of one class that carry no value of their own.
_PLAIN: Mapping[str, str] = {
    "A": "a an",
    "ABOUT": "about around approximately roughly circa some",
    "AFTER": "after following",
    "AGO": "ago",
    "ALL": "all",
    "CALENDAR": "calendar iso",
    "AND": "and",
    "ACCORD": "agreement accord accords pact",
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
    "FULL": "full",
    "FUNCTION": (
        "if unless when while without because but who which is are was were will would has have had than "
        "not it they he she we there into amid against"
    ),
    "FOR": "for",
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
    "OR": "or",
    "OUT": "out",
    "PAST": "past",
    "PENULTIMATE": "penultimate",
    "PREVIOUS": "previous preceding prior",
    "RECENT": "recent",
    "SAME": "same",
    "SINCE": "since",
    "THAN": "than",
    "THAT": "that",
    "THE": "the",
    "STANDING": "slot slots shift shifts edition editions column supplement timetable service services school",
    "STARTING": "starting commencing",
    "THIS": "this current",
    "TIME": "time moment point",
    "TO": "to",
    "UNTIL": "until till til",
    "WITH": "with",
    "WITHIN": "within",
    "WORKING": "working business trading banking",
    "PRESENT": "present",
    "FUTURE": "future",
}

ENGLISH = Language(
    valued=_VALUED,
    plain=_PLAIN,
    capitalised=frozenset(
        {"WEAKMONTH", "SHORTMONTH", "SHORTDAY", "FEAST", "FEASTDAY", "FEASTOWNER", "HOLYDAY", "LUNAR"}
    ),
)
