"""On which day of the week did the news of an article happen?"""

import re

from briefing.domain.document import Document
from briefing.temporal.names import WEEKDAYS

_FIRST_SENTENCES = 8
_DONE = re.compile(
    r"\b(?:said|says|announced|told (?:\w+ ){1,4}?(?=on\b)|told \w+|reported|confirmed|agreed|voted|ruled|signed"
    r"|approved|opened|failed|warned)\s*\b"
    r"(?:(?:here|in (?:a|an) (?:\w+ )?(?:statement|interview|letter|filing|report)|at a (?:news|press) conference)\s)?"
    rf"(?:(?:late|early)\s)?(?:on\s)?(?P<day>{'|'.join(name.title() for name in WEEKDAYS)})\b"
)


def weekday_of_news(document: Document) -> int | None:
    """Return the first weekday, Monday 1, on which somebody among the first sentences said or did something."""
    for sentence in document.sentences[:_FIRST_SENTENCES]:
        found = _DONE.search(sentence.span.of(document.shadow))
        if found:
            return WEEKDAYS.index(found["day"].lower()) + 1
    return None
