"""Does something run out, or begin, at an hour of the day of writing?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.findings import Basis, TimeExpression, TimeType
from briefing.patterns.gated import gated

_HOUR = "XXXX-XX-XXT"
#: "The truce expires at", "a yellow warning, which runs out at": what ends or begins once; a shop's hours are no term.
_TERM_AT = gated(
    r"\b(?<!nightly )(?<!daily )(?<!-night )(?<!parking )(?<!driving )(?<!smoking )(?<!noise )"
    r"(?:truce|ceasefire|cease-?fire|ultimatum|deadline|ban|curfew|strike|walkout"
    r"|stoppage|embargo|blockade|lockdown|warning"
    r"|moratorium|mandate|sanctions|amnesty|contract|agreement|accord|deal|licen[cs]e|blackout|shutdown|emergency|freeze"
    r"|suspension|pause|tariffs?|levy|extension|reprieve|grace\speriod)s?\b"
    r"(?:(?!\b(?:was|were|had|has|have|did|every|each|daily|nightly|shifts?|hours|workers?)\b)[^.;:!?\n]){0,60}?"
    r"\b(?:expires?|ends?|runs?\sout|lapses?|begins?|starts?|takes?\seffect|comes?\sinto\s(?:force|effect)|is\slifted)\s(?:at|by)\s$",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"(?:\s(?:local\stime|GMT|[A-Z]{2,4}T))?(?=[.,;)]|$|\n|\s(?:unless|if|and|but|with|after|when|without|as)\b)"
)
_LEAD = 120


def on_day(shadow: str, times: Sequence[TimeExpression], written: date | None) -> Iterator[TimeExpression]:
    """Yield the time expressions with an hour at which a term ends or begins as the day of writing."""
    for time in times:
        if written is not None and time.value.startswith(_HOUR) and _is_of_term(shadow, time):
            yield replace(time, type=TimeType.DATE, value=written.isoformat(), basis=Basis.INFERRED)
        else:
            yield time


def _is_of_term(shadow: str, time: TimeExpression) -> bool:
    if _CLAUSE_END.match(shadow, time.span.end) is None:
        return False
    return _TERM_AT.search(shadow, max(0, time.span.start - _LEAD), time.span.start) is not None
