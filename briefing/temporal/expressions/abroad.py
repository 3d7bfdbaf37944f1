"""Which full dates does a line write in another language than English, or by an era of Japan?"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from unicodedata import combining, normalize

from briefing.domain.findings import TimeType
from briefing.temporal.expressions.languages.abroad import ERAS, LINKS, MONTHS, SHORT_MONTHS, WEEKDAYS
from briefing.temporal.expressions.meanings import Known, Mention
from briefing.temporal.names import MONTH_NUMBERS
from briefing.temporal.values import bounds

_LINK = rf"(?:(?:{LINKS.replace(' ', '|')})\s)?"
#: Day, month and year, the day with the mark of an ordinal or a point ("1er mars 2020", "4. Juni 2019").
_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:er|º|°|\.)?\s{_LINK}(?P<month>[^\s\d.,]{{3,}}|[IVX]{{1,4}})\.?\s{_LINK}(?P<year>[12]\d{{3}})(?:\s(?:г\.|года|року))?"
)
#: Year first, as in Hungary and Korea.
_YEAR_FIRST = re.compile(r"\b(?P<year>\d{4})\.\s(?P<month>[^\s\d.,]{3,})\s(?P<day>\d{1,2})\.")
_KOREAN = re.compile(r"(?P<year>\d{4})년\s?(?P<month>\d{1,2})월\s?(?P<day>\d{1,2})일")
_COMPACT = re.compile(r"^\s*(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)\s*$")
_ROMAN = re.compile(r"\b(?P<day>\d{1,2})\.\s?(?P<month>[IVX]{1,4})\.\s?(?P<year>\d{4})\b")
_FORMS = (_DATE, _YEAR_FIRST, _KOREAN, _COMPACT, _ROMAN)
_NUMERALS = "i ii iii iv v vi vii viii ix x xi xii"
_ROMANS = {name: number for number, name in enumerate(_NUMERALS.split(), 1)}
#: Years after this one are of the Buddhist era of Thailand, 543 ahead.
_LAST_YEAR, _BUDDHIST = 2400, 543
#: Day and month parted by a stroke before the year, as the Nordic countries write them: "20/3 2015".
_NORDIC = re.compile(r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})\s(?P<year>\d{4})\b")
_ERA = re.compile(rf"(?P<era>{'|'.join(ERAS)})(?P<year>\d{{1,2}}|元)年(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日")
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o"})


@cache
def month_numbers() -> Mapping[str, int]:
    """Return the months of the table by name, without English names and those that mean two months."""
    rows = [enumerate(names.split(), 1) for names in MONTHS.values()]
    named = [(name, number) for row in rows for number, name in row if name not in MONTH_NUMBERS]
    return (
        _ROMANS
        | dict(SHORT_MONTHS)
        | {name: number for name, number in named if all(number == same for other, same in named if other == name)}
    )


@cache
def weekday_words() -> frozenset[str]:
    """Return the words of the days of the week, and what links the parts of a date."""
    return frozenset(" ".join((*WEEKDAYS.values(), LINKS)).split())


def scan_abroad(line: str) -> Iterator[Mention]:
    """Yield the full dates of a line in order; to be asked of the head of an article, not of its text."""
    for found in (
        *(one for form in _FORMS for one in form.finditer(line)),
        *_NORDIC.finditer(line),
        *_ERA.finditer(line),
    ):
        era = found.groupdict().get("era")
        month = int(found["month"]) if found["month"].isdecimal() else month_numbers().get(_plain(found["month"]))
        year = ERAS[era] - 1 + (1 if found["year"] == "元" else int(found["year"])) if era else int(found["year"])
        year -= _BUDDHIST if year > _LAST_YEAR else 0
        value = f"{year:04}-{month or 0:02}-{int(found['day']):02}"
        if bounds(value):
            yield Mention(found.start(), found.end(), TimeType.DATE, Known(value))


def _plain(word: str) -> str:
    """Return a word in small letters without accents."""
    return "".join(letter for letter in normalize("NFKD", word.casefold().translate(_LETTERS)) if not combining(letter))
