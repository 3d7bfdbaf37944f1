"""On which day ends what lasts so long from its start?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.findings import Basis, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.counts.orders import AT_CLAUSE_END
from briefing.extraction.deadlines.dating.terms.lengths import LASTING, dated, end_of, ending, in_days, last_of
from briefing.temporal.anchoring.direction import Direction, direction
from briefing.temporal.expressions.joining import is_lasting
from briefing.temporal.values import bounds

#: "Agreed on 1 March for 90 days", "declared a state of emergency on 1 March for": what was made then holds so long.
_FOR_SO_LONG = re.compile(r",?\sfor\s(?:(?:an\sinitial|a\sfirst|another|a\sfurther|a\speriod\sof|the\snext)\s)?")
_MADE_ON = re.compile(
    r"\b(?:agreed|signed|declared|imposed|granted|issued|approved|extended|renewed|adopted|proclaimed|ordered|decreed"
    r"|announced|enacted|begun|concluded)\s(?:(?:an?|the|its|their)\s[\w'’ -]{3,40}\s)?(?:on\s)?$"
)
#: "Closed for six weeks from 1 June": what stands between how long and from when.
_FROM = re.compile(
    r",?\s(?:(?:as\s|with\seffect\s)?from|(?:starting|beginning|commencing|effective|counting|counted|running)(?:\s(?:from|on))?)"
    r"\s(?:the\s)?(?:(?:midnight|noon|dawn|[\d.:]+\s?[ap]\.?m\.?)\s(?:on\s)?)?"
)
#: "The 60-day consultation opens on 16 March", "phase one, of 42 days, begins on".
_TERM_BEGINS = re.compile(
    r"(?:['’]?\s(?:[\w'’-]+\s){0,3}?(?:truce|ceasefire|ban|suspension|moratorium|pause|freeze|waiver|amnesty|emergency|embargo|period"
    r"|window|extension|consultation|inquiry|trial|phase|pilot|programme|program)|(?<=days|eeks|nths|ears),)\s(?:(?:which|that)\s)?"
    r"(?:(?:will|is\sto|is\sdue\sto|is\sset\sto)\s)?(?:begins?|starts?|opens?|takes?\seffect|comes?\sinto\s(?:force|effect))\s"
    r"(?:(?:on|from)\s)?(?:the\s)?"
)
#: Its last day itself follows ("from 1 June to 12 July"), or another first day ("or 1 July").
_GOES_ON = re.compile(r",?\s(?:to|until|till|through|and|or|ending)\s|\s?[–-]")
#: "From 1 June", "takes effect on 1 June": what leads to the day on which something begins.
_BEGINS = re.compile(
    r"(?:\b(?:[Ff]rom|starting|beginning|effective|as of|starts?|begins?|opens?|tak(?:es?|ing) effect|appl(?:y|ies)"
    r"|(?:comes?|go(?:es)?|enters?) into (?:force|effect|operation))\s)(?:(?:from|on)\s)?(?:the\s)?"
    r"(?:midnight\s(?:on\s)?)?$"
)
#: ", and be tried out for", "which lasts for": what so begins goes on.
_GOING_ON = re.compile(
    r"(?:,?\s(?:(?:and|then)\s)?(?:(?:it|they|which|both|this)\s)?(?:(?:will|shall|is|are|be|remains?|stays?"
    r"|continues?|lasts?|runs?|appl(?:y|ies)|holds?|due|set|expected|planned|likely|to)\s)++"
    r"(?:(?!(?:not|no|never|after|but|to|who|which|that|those|back-?dated|first|last|only|most|[a-z]+est)\b)[\w'’-]+\s){0,4}?)?"
    r",?\s?for\s(?:(?:an\sinitial|a\sfirst|another|a\sfurther|a\speriod\sof|the\snext)\s)?"
)
#: "From 1 July the bridge will be closed for": who is of that day follows on it.
_FROM_ON = re.compile(
    r"(?:^|[.;:!?]\s|\n|\b[Tt]hat\s)(?:Starting\s|Beginning\s|Effective\s)?[Ff]rom\s(?:[a-z]+\s){0,3}$"
)
_FROM_ON_GOING = re.compile(
    r",?\s(?:(?:the|its|their|this|all|both)\s(?:(?!(?:after|before|but|and|because|as|when|who|which|that|if|until)\b)"
    r"[\w'’-]+\s){1,6}?|[a-z]+s\s)(?:(?:will|shall|must)\sbe|is|are|(?:will\s)?(?:remain|stay)s?)\s"
    r"(?:(?!not\b|no\b|never\b|(?:asked|told|urged|obliged|required|allowed)\b)[\w'’-]+\s){0,4}?"
    r"for\s(?:(?:an\sinitial|a\sfirst|another|a\sfurther|a\speriod\sof|the\snext)\s)?"
)
#: "Are barred from flying for", "has been suspended for": it is so still.
_HELD_NOW = re.compile(
    r"\b(?:is|are|(?:has|have|will|must)\s(?:been|be))\s(?:(?:now|also|itself|therefore|[a-z]+ly)\s)?"
    r"[a-z]+(?:ed|en|ut|ld|wn|lt)\b[^.;:!?]*$"
)
#: "Will not fine errors for six months from 1 October".
_NOT_FOR = re.compile(
    r"\b(?:(?:will|would|shall|may|must)(?:\snot|n['’]t)|cannot|won['’]t)\s[^.!?;:,]*\bfor\s(?:[a-z]+\s){0,2}$"
)
_LEAD, _CLAUSE = 60, 120
#: What lasts no longer is one stretch with both its days.
_LONGEST_STRETCH = 31


def lasting_from(
    shadow: str, length: TimeExpression, start: TimeExpression, written: date | None
) -> TimeExpression | None:
    """Read "closed for six months from 1 June" as its last day, where that is not told.

    The day it begins is told apart if it is still to come: the span is that of the stretch alone then, and what lasts
    up to a month comes back as it is, a stretch.
    """
    days = bounds(start.value)
    between = (length.span.end, start.span.start)
    if length.type is not TimeType.DURATION or days is None or days.start != days.last:
        return None
    from_then = is_lasting(shadow, length.span.start) and _FROM.fullmatch(shadow, *between)
    if not from_then and not _TERM_BEGINS.fullmatch(shadow, *between):
        return None
    if _GOES_ON.match(shadow, start.span.end) or _is_over(shadow, length.span.start, start.span.end):
        return None
    # What is not done for so long is done again on the day after.
    to_end = end_of if is_not_done(shadow, length.span.start) else last_of
    end = to_end(days.start, in_days(length))
    if end is None or written is None:
        return None
    if days.start > written:
        return _ends_at(length, days.start, end)
    span = Span(length.span.start, start.span.end)
    return replace(dated(length, end, start.basis, span), modifier=LASTING) if end >= written else None


def is_not_done(shadow: str, start: int) -> bool:
    """Tell whether the stretch at `start` is one for which something is not done; then it may be done again."""
    return _NOT_FOR.search(shadow, max(0, start - _CLAUSE), start) is not None


def _is_over(shadow: str, start: int, end: int) -> bool:
    """Tell whether a clause looks back; "are barred" does not, though its participle may."""
    held = _HELD_NOW.search(shadow, max(0, start - _CLAUSE), start)
    return held is None and direction(shadow, start, end) is Direction.BACK


def lasting_on(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], written: date | None
) -> TimeExpression | None:
    """Read "comes into force on 1 July and will be tried out for three years", "from 1 July it is shut for a year"."""
    last = before[-1] if before else None
    days = bounds(last.value) if last and last.type is not TimeType.DURATION else None
    if (
        last is None
        or days is None
        or written is None
        or days.start != days.last
        or length.type is not TimeType.DURATION
    ):
        return None
    if not _goes_on(shadow, last, length) or not AT_CLAUSE_END.match(shadow, length.span.end):
        return None
    begins = _BEGINS.search(shadow, max(0, last.span.start - _LEAD), last.span.start)
    if begins is None or direction(shadow, last.span.start, last.span.end) is Direction.BACK:
        return None
    end = last_of(days.start, in_days(length))
    ahead = end is not None and (days.start > written or end > written)
    if end is None or not ahead:
        return None
    if days.start > written:
        return _ends_at(length, days.start, end)
    return replace(dated(length, end, Basis.INFERRED, length.span), modifier=LASTING)


def _goes_on(shadow: str, start: TimeExpression, length: TimeExpression) -> bool:
    """Tell whether what lasts so long is what begins on a day, not somebody else's wait or ban."""
    fronted = _FROM_ON.search(shadow, max(0, start.span.start - _LEAD), start.span.start) is not None
    going_on = (_GOING_ON, _FROM_ON_GOING) if fronted else (_GOING_ON,)
    return any(pattern.fullmatch(shadow, start.span.end, length.span.start) for pattern in going_on)


def _ends_at(length: TimeExpression, start: date, end: date) -> TimeExpression:
    """Return the last day of what lasts longer than a stretch with both its days, else the stretch."""
    if (end - start).days <= _LONGEST_STRETCH:
        return length
    return replace(dated(length, end, Basis.INFERRED, length.span), modifier=LASTING)


def agreed(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], written: date | None
) -> TimeExpression | None:
    """Read "the truce, agreed on 1 March for 90 days," as the day on which it ends."""
    last = before[-1] if before else None
    days = bounds(last.value) if last else None
    if last is None or days is None or written is None or not days.start == days.last <= written:
        return None
    if not _FOR_SO_LONG.fullmatch(shadow, last.span.end, length.span.start):
        return None
    made = _MADE_ON.search(shadow, max(0, last.span.start - _LEAD), last.span.start)
    return ending(length, days.start, LASTING) if made and AT_CLAUSE_END.match(shadow, length.span.end) else None
