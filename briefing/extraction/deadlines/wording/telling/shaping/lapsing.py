"""What ends on the day until which a clause says that something is so?"""

import re
from collections.abc import Callable

from briefing.extraction.deadlines.wording.standins import opens_with_pronoun
from briefing.extraction.deadlines.wording.telling.shaping import barring, holding, stopping
from briefing.extraction.deadlines.wording.telling.shaping.subjects import is_noun
from briefing.patterns.gated import gated

#: What lasts: of a thing that ends on the day it is enough to say so.
_JUST_LASTS = gated(
    r"^(?P<who>[^,;]+?)\s(?:(?P<one>runs|lasts|holds|continues|(?:is|remains)\s(?:good|valid|in\sforce))|(?P<led>(?:will|shall|(?:is|are)\sto)\s(?:last|remain\s(?:good|valid|in\sforce)))|(?P<many>run|last|continue|are\s(?:good|valid|in\sforce)))$"
)
#: It may go on, and what is so "only" until then is just as well so until then.
_AT_LEAST = re.compile(r"\sat\sleast\suntil\sthen")
_ONLY = re.compile(r"\sonly\s(?=until\sthen)")
#: Of whom it is denied, or said of them alone, the contrary is not told by "no longer".
_DENIED = re.compile(
    r"(?:no|nobody|no-one|none|neither|nothing|few|little|hardly|not|only|never)\b(?!\.)", re.IGNORECASE
)
#: The first that reads a clause tells what ends.
_READINGS: tuple[Callable[[str], str], ...] = (
    barring.barred, stopping.stopped, barring.stayed, barring.allowed, barring.goes_on, holding.holds,
    holding.time_given, holding.away, holding.shown, holding.sits, holding.bound,
)  # fmt: skip


def lapsed(clause: str, *, ends: bool) -> str:
    """Return what ends on the day until which a clause says that something is allowed, barred, granted or held.

    `ends`: the day is known to end something, so that what only "lasts" without a day ends.
    """
    if opens_with_pronoun(clause) or _DENIED.match(clause):
        return clause
    clause = _ONLY.sub(" ", clause)
    just = _JUST_LASTS.match(clause) if ends else None
    if just and is_noun(just["who"]):
        return f"{just['who']} {'will ' if just['led'] else ''}end{'s' if just['one'] else ''}"
    if not clause.endswith("then") and " until then for " not in clause:
        return clause
    if _AT_LEAST.search(clause):
        return clause
    clause = stopping.without_start(clause)
    return next((told for reading in _READINGS if (told := reading(clause))), clause)
