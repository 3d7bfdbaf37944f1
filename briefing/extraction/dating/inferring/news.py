"""On which day of the week did the news of an article happen?"""

import re

from briefing.domain.document import Document, Zone
from briefing.temporal.anchoring.direction import Direction, direction
from briefing.temporal.names import WEEKDAYS

_FIRST_SENTENCES = 8
_NAMES = tuple(name.title() for name in WEEKDAYS)
_DONE = re.compile(
    r"\b(?:said|says|announced|told (?:\w+ ){1,4}?(?=on\b)|told \w+|reported|confirmed|agreed|voted|ruled|signed"
    r"|approved|opened|failed|warned)\s*\b"
    r"(?:(?:here|in (?:a|an) (?:\w+ )?(?:statement|interview|letter|filing|report)|at a (?:news|press) conference)\s)?"
    rf"(?:(?:late|early)\s)?(?:on\s)?(?P<day>{'|'.join(_NAMES)})\b"
)
_ON_DAY = re.compile(rf"\bon (?P<day>{'|'.join(_NAMES)})\b")
_BARE_DAY = re.compile(rf"\b[a-z]+(?:ed|ound|old|aid|ent|et) (?P<day>{'|'.join(_NAMES)})\b(?! [A-Z])")


def weekday_of_news(document: Document) -> int | None:
    """Return the first weekday, Monday 1, on which somebody among the first sentences said or did something.

    Where nobody said anything it is the one weekday on which the first sentence has happened what it tells.
    """
    for sentence in document.sentences[:_FIRST_SENTENCES]:
        found = _DONE.search(sentence.span.of(document.shadow))
        if found:
            return _number(found)
    return _weekday_of_lede(document)


def _weekday_of_lede(document: Document) -> int | None:
    texts = (one.span for one in document.sentences if document.blocks[one.block].zone is Zone.BODY)
    lede = next(texts, None)
    if lede is None:
        return None
    for written in (_ON_DAY, _BARE_DAY):
        days = {
            _number(found)
            for found in written.finditer(document.shadow, lede.start, lede.end)
            if direction(document.shadow, found.start("day"), found.end()) is Direction.BACK
        }
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _number(found: re.Match[str]) -> int:
    return WEEKDAYS.index(found["day"].lower()) + 1
