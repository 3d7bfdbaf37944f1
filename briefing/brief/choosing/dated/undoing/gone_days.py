"""Which days does a sentence name as those of something that will not happen then, or not at all?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from briefing.brief.choosing.dated.undoing.later_than import count_back
from briefing.brief.choosing.dated.undoing.naming import stems_of, things_of
from briefing.domain.dossier import Source
from briefing.domain.span import Span
from briefing.patterns.gated import gated
from briefing.temporal.values import DateRange, bounds

_REST = r"[^,;:.()\"“”]{0,70}"
_DUE = (
    r"(?:planned|scheduled|set|due|expected|slated|booked|promised|pencilled in|foreseen|called|announced|fixed|listed"
    r"|offered|threatened|proposed)"
)
_RELATIVE = r"\b(?:who|which|that)\s(?:(?:it|they|he|she)\s)?"
#: What was to happen, where the sentence also says that something changed.
_WAS_TO = re.compile(
    rf"(?:{_RELATIVE}(?:was|were|had been)\s(?:\w+ly\s|first\s)?"
    r"(?:(?:going|due|planned|expected|set|scheduled|meant)\s)?to\s"
    rf"|\bwould\s(?:otherwise\s)?have\s[a-z]+(?:ed|n|t|ne|un|me)\b){_REST}\Z"
)
#: What is put down for a day, which it still may be.
_PUT_DOWN = re.compile(
    rf"(?:{_RELATIVE}(?:was|were|had been|had)\s(?:\w+ly\s|first\s)?{_DUE}\b"
    rf"|,\s(?:(?:once|originally|(?:at )?first|initially|previously|formerly)\s)?{_DUE}\b){_REST}\Z"
)
_ENDED = (
    r"(?:postponed|delayed|put (?:off|back)|pushed back|moved(?=\s(?:to|from|forward|back|by|until)\b)|brought forward"
    r"|called off|cancell?ed|dropped|scrapped|shelved|abandoned|given up|withdrawn|prolonged|extended|renewed|adjourned"
    r"|suspended|(?:pulled|taken|struck|removed) (?:off|from))"
)
_CHANGED = re.compile(
    r"\b(?:now|instead|no longer|(?:will|would|could) not|before(?=,)|otherwise|later than|earlier than"
    rf"|{_ENDED}|gave up|withdr[ae]w|extends|delays|at first|originally|initially|previously|formerly)\b"
)
#: "Will not be postponed": it stays as it was.
_STAYS = re.compile(rf"(?:\b(?:not|never|no longer)|n[’']t)\s(?:\w+\s){{0,2}}?{_ENDED}\b")
#: What a sentence goes on to say of the very thing that it has put down for a day.
_GOES_ON = re.compile(
    rf"[^,;:.]{{0,40}}?,?\s(?:(?:(?:has|have|had)\s(?:\w+\s)?been|was|were|is|are|will be)\s"
    rf"(?:(?:now|being|therefore)\s)*{_ENDED}|(?:has|have|had)\s(?:\w+\s)?(?:slipped|slid|collapsed)|(?:is|are|was)\s(?:now\s)?off(?=\W*\Z|,)"
    r"|(?:will|would|is|are)\s(?:now|instead|no longer|not)\s(?:(?:now|going to|to)\s)?(?:take place|be held|go ahead"
    r"|happen|begin|start|open|come|fall|end|close|expire|run|last|stay|remain|continue|apply|sit|meet"
    rf"|be (?!{_ENDED})[a-z]+ed (?:on|until|in|from)))\b"
)
#: "Put off the vote, planned for": of what was done to the thing before it.
_PUT_OFF = re.compile(
    rf"\b(?:{_ENDED}|gave up|withdrew)\s(?:on\s)?(?:the|its|their|his|her|an?|all|this|that)\s[^,;:.\"“”]{{2,90}}\Z"
)
_AT_FIRST = re.compile(r"\b(?:otherwise|at first|originally|initially|previously|formerly)\b")
#: "Has slipped from 27 November to".
_SLIPPED = re.compile(r"\b(?:slipped|slid|drifted|shifted|changed|gone)\s(?:\w+\s){0,3}?from\s(?:the\s)?\Z")
#: "On 11 May rather than in Oslo on 20 April".
_INSTEAD = re.compile(
    r"\b(?:rather than|instead of)\s(?:[a-z]+ing\s)?(?:(?:on|by|in|from|at|to|until)\s(?:[A-Z]\S+\s(?:on|in)\s)?)?"
    r"(?:the\s)?(?:(?:\w+ly|planned|scheduled|original|previous|earlier|first)\s){0,2}\Z"
)
_TO = re.compile(r"\s(?:to|until|till|into)\s")
#: "Withdrew its threat to close its waters on", "has dropped the duty that would apply from".
_TOOK_BACK = re.compile(
    r"(?<!\bmust\s)(?<!\bto\s)(?<!\bto have\s)(?<!\bmust have\s)(?<!\bhave to\s)"
    r"\b(?:withdrawn|withdrew|dropped|abandoned|given up|gave up|shelved|scrapped|called off|cancell?ed|revoked"
    r"|rescinded|retracted|backed (?:away|down) from)\s"
    r"(?:on\s)?(?:the|its|their|his|her|an?|all|any)\s[^,;:.\"“”]{2,110}\Z"
)
#: "The duty will therefore not be applied on": what is told of is not done, rather than not there.
_WILL_NOT = re.compile(
    r"\b(?:will|would)\s(?:(?:\w+ly|therefore|thus|now|also|after all)\s){0,2}(?:not|no longer)\s"
    rf"(?:be\s(?!{_ENDED})[a-z]+(?:ed|n|t|ne|un|id)|take (?:place|effect)|go ahead|start|begin|apply"
    r"|(?:come|enter) into force)"
    r"\s(?:(?:there|after all|as planned|in full)\s)?(?:on|from|in)\s(?:the\s)?\Z"
)
#: "The relief offered for 1 July is off the table".
_FOR = re.compile(rf"\b{_DUE}\s(?:\w+\s)?(?:for|on|by|in|from|to \w+(?: (?:on|by|in|from))?)\s(?:the\s)?\Z")
_IS_OFF = re.compile(
    r"[^,;:.]{0,60}?\s(?:is|are|was|were|has been|have been)\s(?:(?:now|therefore|thus)\s)?"
    r"(?:off the (?:table|agenda|cards|calendar)|dead|void|no longer \w+|called off|cancell?ed|scrapped|shelved"
    r"|dropped)\b"
)
#: "Withdrew its offer to delay", "gave up its fight against": so the day stays.
_TO_DELAY = re.compile(
    r"\b(?:delay|postpon|defer|suspen|exten|waive|lift|cancel|prolong)\w*"
    r"|\b(?:put off|push(?:ing)? back|call(?:ing)? off|opposition|objections?|resistance|fight|ahead of|before)\b"
)
#: What is only asked, or hangs on something else.
_ONLY_IF = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|should|could|may|might|wants?|wanted|ask(?:s|ed)|urg(?:es|ed)|demand(?:s|ed)"
    r"|call(?:s|ed) (?:on|for (?:the|an?|its|their)))\b"
)
#: What is not so, or only if.
_UNSURE = re.compile(
    r"\b(?:not|never|if|unless|whether|could|may|might|should|asked?|urged?|wants?|refus\w+|declin\w+|demand\w*"
    r"|call(?:s|ed)? (?:on|for)|denie[ds]|until|once)\b|n[’']t\b",
    re.IGNORECASE,
)
_MAY = gated(
    r"(?:\b(?:was|were|had|would|will)\b|planned|scheduled|set|due|expected|promised|slipped|slid|drifted|shifted|changed"
    r"|gone|offered|threatened|proposed|called|announced|fixed|listed|booked|slated|foreseen|withdr|dropped|abandon"
    r"|give|gave|shelved|scrapped|cancel|revoked|rescinded|retracted|backed|than|instead)"
)
_LEANS = re.compile(r"\W*(?:It|They|He|She|That|This|These|Those|The (?:date|day|deadline))\b")
#: So much of a sentence before a day is asked, and what is so long ago was read in the wrong year.
_REACH, _LONG_AGO = 200, timedelta(days=100)


@dataclass(frozen=True, slots=True)
class GoneDay:
    """A day of something that will not happen then: its words, and those of them that name things.

    `span` is where the day is told, none where it was only counted and may be a few days off.
    """

    days: DateRange
    words: frozenset[str]
    things: frozenset[str]
    span: Span | None


def find_gone_days(sentence: Span, earlier: str, source: Source, published: DateRange) -> tuple[GoneDay, ...]:
    """Return the days that a sentence takes back; `earlier` is the sentence before, of which it may go on to speak."""
    text = sentence.of(source.article.body)
    if not _MAY.may_match(text):
        return ()
    about = f"{earlier} {text}" if _LEANS.match(text) else text
    told = (GoneDay(days, stems_of(about), things_of(about), span) for days, span in _told(sentence, source, published))
    counted = (GoneDay(days, stems_of(about), things_of(about), None) for days in count_back(sentence, source))
    return (*told, *counted)


def _told(sentence: Span, source: Source, published: DateRange) -> Iterator[tuple[DateRange, Span]]:
    body = source.article.body
    for time in source.extraction.times:
        days = bounds(time.value) if sentence.contains(time.span) else None
        if days is None or published.start - _LONG_AGO < days.last < published.start:
            continue
        lead = " ".join(body[max(sentence.start, time.span.start - _REACH) : time.span.start].split()) + " "
        behind = " " + " ".join(body[time.span.end : sentence.end].split())
        if _is_taken_back(lead, behind):
            yield days, time.span


def _is_taken_back(lead: str, behind: str) -> bool:
    """Tell whether the day between two parts of a sentence is told as that of something which does not happen then."""
    if _SLIPPED.search(lead) and _TO.match(behind):
        return True
    if _INSTEAD.search(lead):
        return True
    if _FOR.search(lead) and _IS_OFF.match(behind):
        return True
    if took := _TOOK_BACK.search(lead):
        return _UNSURE.search(lead) is None and _TO_DELAY.search(took[0]) is None
    if denied := _WILL_NOT.search(lead):
        return _UNSURE.search(lead, 0, denied.start()) is None
    if _ONLY_IF.search(f"{lead} {behind}"):
        return False
    if was := _WAS_TO.search(lead):
        around = f"{lead[: was.start()]} {was[0] if _AT_FIRST.search(was[0]) else ''} {behind}"
        return _CHANGED.search(around) is not None and _STAYS.search(around) is None
    put_down = _PUT_DOWN.search(lead)
    return put_down is not None and (
        _AT_FIRST.search(put_down[0]) is not None
        or _GOES_ON.match(behind) is not None
        or _was_put_off(lead[: put_down.start()])
    )


def _was_put_off(lead: str) -> bool:
    """Tell whether words end in what they say was put off or given up."""
    found = _PUT_OFF.search(lead)
    return found is not None and _UNSURE.search(lead, 0, found.start()) is None
