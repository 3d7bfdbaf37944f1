"""On which day does an order take hold so many days after it was given?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.findings import TimeExpression, TimeType
from briefing.extraction.deadlines.dating.terms.lengths import ending
from briefing.extraction.deadlines.dating.terms.told import ordered
from briefing.patterns.gated import gated
from briefing.temporal.expressions.meanings import Known
from briefing.temporal.expressions.scan import scan

#: "Takes effect after 21 days", "comes into force in 15 days": counted from the order that its text has told of.
_AFTER_ORDER = gated(
    r"\b(?:tak(?:es?|ing)\seffect|(?:com(?:es?|ing)|enter(?:s|ing)?|go(?:es)?)\sinto\s(?:force|effect)|becom(?:es?|ing)\slaw"
    r"|appl(?:y|ies)|lapses?|expires?)\s(?:after|in)\s$"
)
#: The end of a clause, up to which nothing else dates it.
AT_CLAUSE_END = re.compile(r"[.,;:)]|$|\s(?:and|but|unless|if)\b")
_DAYS = re.compile(r"P\d{1,3}D")


def takes_hold(shadow: str, lead: str, end: int) -> bool:
    """Tell whether something takes effect after the stretch that `lead` leads to."""
    return _AFTER_ORDER.search(lead) is not None and AT_CLAUSE_END.match(shadow, end) is not None


def after_order(
    shadow: str, time: TimeExpression, before: Sequence[TimeExpression], written: date | None
) -> TimeExpression | None:
    """Read "the order, laid on 10 March, applies after 21 days", "signed it on Monday; it applies in 15 days"."""
    told = [one.meaning for one in scan(time.span.of(shadow))]
    value = told[0].value if len(told) == 1 and isinstance(told[0], Known) else time.value
    length = replace(time, type=TimeType.DURATION, value=value)
    if not _DAYS.fullmatch(length.value):
        return None
    return ending(length, ordered(shadow, length, before, written), length.modifier)
