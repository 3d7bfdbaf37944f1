"""From which days was something moved, if it comes so much later than planned?"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefing.domain.dossier import Source
from briefing.domain.findings import DeadlineKind
from briefing.domain.span import Span
from briefing.patterns.gated import gated
from briefing.temporal.values import DateRange, bounds

#: "Three months later than planned", "four weeks more than first ordered".
_LATER = gated(
    r"\b(?P<many>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s"
    r"(?P<unit>day|week|month|year)s?\s(?P<way>later|longer|earlier|sooner|more)\sthan\s"
    r"(?:(?:\w+ly|first|it (?:was|had been)|was|had been)\s)*"
    r"(?:planned|scheduled|expected|foreseen|announced|agreed|ordered|intended|hoped|promised|set|thought)\b"
)
_WORDS = re.split(r"\s", "a one two three four five six seven eight nine ten eleven twelve")
_NUMBERS = {word: max(1, number) for number, word in enumerate(_WORDS)} | {"an": 1}
#: The days of a unit, and by how many the day from which it was counted may differ.
_DAYS = {"day": (1, 0), "week": (7, 3), "month": (30.44, 5), "year": (365.25, 10)}


def count_back(sentence: Span, source: Source) -> Iterator[DateRange]:
    """Yield the days from which something was moved by a stretch of time that the sentence tells."""
    later = _LATER.search(" ".join(sentence.of(source.article.body).split()))
    if later is None:
        return
    length, slack = _DAYS[later["unit"]]
    shift = timedelta(days=round(length * (_NUMBERS.get(later["many"]) or int(later["many"]))))
    back = -shift if later["way"] in ("earlier", "sooner") else shift
    for one in source.extraction.deadlines:
        days = bounds(one.when) if one.sentence == sentence and one.kind is not DeadlineKind.PAST else None
        if days is not None:
            yield DateRange(_less(days.start, back, slack), _less(days.end, back, -slack))


def _less(day: date, back: timedelta, slack: int) -> date:
    return day - back - timedelta(days=slack)
