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
    rf"\b(?P<day>\d{{1,2}})(?:er|º|°|\.)?\s{_LINK}(?P<month>[^\s\d.,]{{3,}})\.?\s{_LINK}(?P<year>[12]\d{{3}})(?:\s(?:г\.|года|року))?"
)
#: Year first, as in Hungary and Korea.
_YEAR_FIRST = re.compile(r"\b(?P<year>\d{4})\.\s(?P<month>[^\s\d.,]{3,})\s(?P<day>\d{1,2})\.")
_KOREAN = re.compile(r"(?P<year>\d{4})년\s?(?P<month>\d{1,2})월\s?(?P<day>\d{1,2})일")
_COMPACT = re.compile(r"^\s*(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)\s*$")
_ROMAN = re.compile(r"\b(?P<day>\d{1,2})\.\s?(?P<month>[IVX]{1,4})\.\s?(?P<year>\d{4})\b")
_FORMS = (_DATE, _YEAR_FIRST, _KOREAN, _COMPACT, _ROMAN)
_NUMERALS = "i ii iii iv v vi vii viii ix x xi xii"
_ROMANS = {name: number for number, name in enumerate(_NUMERALS.split(), 1)}
#: Years after this one are of the Buddhist era of Thailand, 543 ahead, where they are written in Thai.
_LAST_YEAR, _BUDDHIST = 2400, 543
_THAI = re.compile("[\u0e00-\u0e7f]")
#: Day and month parted by a stroke before the year, as the Nordic countries write them: "20/3 2015".
_NORDIC = re.compile(r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})\s(?P<year>\d{4})\b")
#: The hour as they write it.
_NORDIC_HOUR = re.compile(r",?\s(?:kl|klo|klokka|klokken)\b")
_NORDIC_DAYS = frozenset(" ".join(WEEKDAYS[name] for name in ("Swedish", "Danish", "Norwegian", "Finnish")).split())
#: "No 4. April 2010" counts an issue.
_COUNTS = re.compile(r"\b(?:no|nr|vol|volume|issue|number)\.?\s$|#$", re.IGNORECASE)
_ERA = re.compile(rf"(?P<era>{'|'.join(ERAS)})(?P<year>\d{{1,2}}|元)年(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日")
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o"})


@cache
def month_numbers() -> Mapping[str, int]:
    """Return the months of the table by name, without English names and those that mean two months."""
    rows = [enumerate(names.split(), 1) for names in MONTHS.values()]
    named = [(name, number) for row in rows for number, name in row if name not in MONTH_NUMBERS]
    return dict(SHORT_MONTHS) | {
        name: number for name, number in named if all(number == same for other, same in named if other == name)
    }


@cache
def weekday_words() -> frozenset[str]:
    """Return the words of the days of the week, and what links the parts of a date."""
    return frozenset(" ".join((*WEEKDAYS.values(), LINKS)).split())


def scan_abroad(line: str) -> Iterator[Mention]:
    """Yield the full dates of a line in order; to be asked of the head of an article, not of its text."""
    for found in (
        *(one for form in _FORMS for one in form.finditer(line)),
        *(one for one in _NORDIC.finditer(line) if _is_nordic(line, one)),
        *_ERA.finditer(line),
    ):
        era = found.groupdict().get("era")
        name = _plain(found["month"])
        pointed = line.startswith(".", found.end("day")) and _COUNTS.search(line, 0, found.start()) is None
        month = int(name) if name.isdecimal() else month_numbers().get(name) or _ROMANS.get(name)
        # "2. FEB 2010" is English but for its point.
        month = month or (MONTH_NUMBERS.get(name) if pointed else None)
        year = ERAS[era] - 1 + (1 if found["year"] == "元" else int(found["year"])) if era else int(found["year"])
        year -= _BUDDHIST if year > _LAST_YEAR and _THAI.search(found[0]) else 0
        value = f"{year:04}-{month or 0:02}-{int(found['day']):02}"
        if bounds(value):
            yield Mention(found.start(), found.end(), TimeType.DATE, Known(value))


def _is_nordic(line: str, found: re.Match[str]) -> bool:
    """Tell whether an hour or the day of the week is written as there: "9/11 2021" in English is no 9 November."""
    words = _plain(line[: found.start()]).replace(",", " ").split()
    return _NORDIC_HOUR.match(line, found.end()) is not None or any(word in _NORDIC_DAYS for word in words)


def _plain(text: str) -> str:
    """Return words in small letters without accents."""
    return "".join(letter for letter in normalize("NFKD", text.casefold().translate(_LETTERS)) if not combining(letter))
