"""Whom does a sentence name beside a subject without a name?"""

import re
from collections.abc import Sequence

from briefing.extraction.deadlines.wording.binding.acts import Act

#: "The largest producer, Severgaz, intends".
_APPOSED = re.compile(r",\s(?:(?:Mr|Mrs|Ms|Dr|Sir|Prof|Gen|Lt)\.?\s)?")
_APPOSED_ENDS = re.compile(r"(?:\s\([^()]*\))?,")
_LED = re.compile(r",?\s(?:chaired|led|headed|presided over)\sby\s(?:the\s)?(?:[\w’'-]+\s){0,6}?(?:of\s[\w’' -]+,\s)?")
_STAFF = re.compile(
    r"(?:workers|staff|crews?|employees|members|pilots|machinists|miners|drivers|teachers|nurses|shareholders|investors"
    r"|creditors|directors|players|delegates|residents)\s(?:of|at)\s(?:the\s)?$",
    re.IGNORECASE,
)


def apposed(act: Act) -> Sequence[str] | None:
    """Read "the largest producer, Severgaz, intends to"."""
    text = act.sentence
    return [
        one.name
        for one in act.beside()
        if _APPOSED.fullmatch(text, act.end, one.start) and _APPOSED_ENDS.match(text, one.start + len(one.surface))
    ][:1] or None


def leading(act: Act) -> Sequence[str] | None:
    """Read "a committee headed by Ann Lee will take up"."""
    return [one.name for one in act.beside() if _LED.fullmatch(act.sentence, act.end, one.start)][-1:] or None


def staff(act: Act) -> Sequence[str] | None:
    """Read "workers at Chevron": what they do or do not do is their employer's affair."""
    return [one.name for one in act.ahead if _STAFF.search(act.clause[: one.start])] or None
