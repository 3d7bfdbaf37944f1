"""Which words make an event a threat, a demand, an offer or a guess?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.patterns.gated import Gated, gated
from briefing.patterns.words import any_of

Rows = Sequence[Mapping[str, str]]

_NEVER = gated(r"(?!)")


@dataclass(frozen=True, slots=True)
class StanceTable:
    """The words of each use as one pattern.

    `stance`: verbs whose complement may not come; `document`: what only proposes; `leverage`: what is threatened on
    a condition; `reprisal`: a threat whenever announced; `doubt`: what makes it a possibility; `market`: what others
    bet on; `submissions`: what an open call asks for; `intermediary`, `authority`: whose hopes and whose requests;
    `yielding`: what others are given time for under a threat; `assurance`: what binds whoever offers it; `undone`: what
    is said of what will not happen as told, after "is" or "has been"; `undoing`: the verbs of who calls something off;
    `free_to`: what people are given time for; `taking_place`: what says of a meeting that it is held; `dropping`: the
    verbs of who has called its own plan off, and `moving`: those that may put it to another day; `joining`: what one
    may do at what others hold; `service`: what people wait for daily, so that a day without it matters.
    """

    stance: Gated
    document: Gated
    leverage: Gated
    reprisal: Gated
    doubt: Gated
    market: Gated
    submissions: Gated
    intermediary: Gated
    authority: Gated
    yielding: Gated
    assurance: Gated
    undone: Gated = _NEVER
    undoing: Gated = _NEVER
    free_to: Gated = _NEVER
    taking_place: Gated = _NEVER
    dropping: Gated = _NEVER
    moving: Gated = _NEVER
    joining: Gated = _NEVER
    service: Gated = _NEVER
    disproved: Gated = _NEVER
    calling_off: Gated = _NEVER


def parse_stances(rows: Rows) -> StanceTable:
    """Return the table of stances from its rows."""
    return StanceTable(**{use: _any_of(rows, use) for use in StanceTable.__slots__})


def _any_of(rows: Rows, use: str) -> Gated:
    words = [row["words"] for row in rows if row["use"] == use]
    if not words:
        return _NEVER
    # "May" with a capital is the month.
    flags = re.NOFLAG if use == "doubt" else re.IGNORECASE
    return gated(rf"\b(?=\w)(?:{any_of(words)})\b", flags)
