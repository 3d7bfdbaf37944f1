"""Does the clause around a time expression look back or ahead?"""

import re
from enum import StrEnum
from functools import lru_cache

from briefing.patterns.gated import gated
from briefing.temporal.anchoring.clauses.asides import (
    FINITE,
    plain,
    told_before,
    told_behind,
    without_asides,
    without_first_days,
)
from briefing.temporal.anchoring.clauses.beside import ANNOUNCED
from briefing.temporal.anchoring.clauses.borders import CLAUSE_END, SENTENCE_END, head, tail
from briefing.temporal.anchoring.clauses.chinese import is_chinese, points_ahead_in_chinese
from briefing.temporal.anchoring.clauses.cues import CUE, PAST
from briefing.temporal.anchoring.clauses.nearest import points_ahead
from briefing.temporal.anchoring.clauses.over import DEADLINE_BEHIND, is_over, was_asked_then
from briefing.temporal.anchoring.clauses.planned import (
    is_for_day,
    is_on_agenda,
    is_wished_for,
    set_down_ahead,
    was_once_planned,
)


class Direction(StrEnum):
    """Where a clause points."""

    AHEAD = "ahead"
    BACK = "back"
    UNSAID = "unsaid"


_DIRECTIONS = {True: Direction.AHEAD, False: Direction.BACK, None: Direction.UNSAID}
_REACH, _LEAD, _WISH_REACH, _NEAR = 220, 48, 140, 24

# The patterns of what stands before a date that mind no case are read over small letters.

#: Looks ahead only right before the date.
_RIGHT_BEFORE = gated(
    r"\b(?:(?:until|till)\s+(?:at\s+least\s+)?(?:[\w.:]+\s+){0,3}"
    r"|(?:ahead of|as early as|as soon as|through|up to and including|good for|valid to"
    r"|in any (?:case|event),? (?:by|before|no later than))\s+(?:the\s+)?"
    r"|(?:will|shall|is|are)\s[^.;:!?]{0,36}?\b(?:with effect (?:as )?from|up to)\s(?:the\s)?"
    r"|(?:another|further|extra|additional|more|last|final)\s(?:[\w-]+\s){1,3}(?:days?|weeks?|months?|years?),"
    r"\sto\s(?:the\s)?"
    r"|(?<!that )(?<!who )(?:is|are|comes|come|falls)\s+(?:(?:now|only|currently|not)\s+)?"
    r"(?:(?:on|for)\s+)?(?:the\s+)?)$",
)
#: "Last year the fair moved to 20 March".
_LAST_YEAR = gated(
    r"\b(?:last\syear|a\syear\sago|the\syear\sbefore)\b[^.;:!?,]*"
    r"\b(?:moved|shifted|switched|brought\sforward|put\sback)\b[^.;:!?,]{0,40}\sto\s(?:the\s)?$"
)
#: Looks ahead where no verb says otherwise.
_BORDER = re.compile(r"\b(?:from|by|until|starting|as of)\s+(?:the\s+)?$", re.IGNORECASE)
#: Looks ahead where its own clause says nothing, whatever the next one does ("as of Saturday, the ministry confirmed").
_TAKES_EFFECT = re.compile(r"\b(?:as of|as from|starting|beginning|no later than)\s+(?:the\s+)?$", re.IGNORECASE)
#: "Forms received after 10 April will be": the day says which forms, of those that are to come.
_DATED_THINGS = re.compile(
    r"\b[a-z]+(?:ed|made|sent|paid|bought|given|sold)\s(?:on or\s)?(?:before|after|by|until|from)\s"
    r"(?:[\d.:]+\s?(?:[ap]\.?m\.?\s)?on\s)?(?:the\s)?$"
)
#: "Those who have not reported by Monday will not be paid", or would not, as was said before.
_WHO_HAVE = gated(r"\b(?:who|that|which)\sha(?:s|ve|d)\s[^.;:!?,]{2,50}\s(?:by|before)\s(?:the\s)?$")
_WOULD = re.compile(r"\s(?:will|would)\b(?!\shave\b)")
_WILL = re.compile(r"\s(?:will|shall|must|may|can|cannot)\b")
#: What follows has a verb of its own ("kept rates on May 8 and next meets in June").
_NEXT_VERB = re.compile(r"\s(?:and|but|while)\s")
#: "Asked the court on Monday to appoint": the day it was asked.
_ASKED = gated(
    r"(?<!\bbe )(?<!being )\b(?:asked|urged|ordered|told|warned|begged|petitioned"
    r"|directed|instructed|summoned|persuaded|allowed|advised"
    r"|reminded)\s(?:(?!(?:will|would|to|that|is|are|was|were|has|have|had|can|could|may|must|should)\s)[\w'’.-]+\s){1,8}?"
    r"(?:on\s)?$"
)
#: "Told member states on Friday it would": what was told may follow without "that".
_SPEECH_ACT = re.compile(
    r"\s(?:to|that|not to|(?:it|they|he|she|we|(?:the|its|their|his|her)\s(?:[\w'’-]+\s){1,3}?)"
    r"\s?(?:would|will|could|might|must|should|had|has|have|was|were|is|are))\s[a-z]"
)
_WEEKDAY = re.compile(r"[A-Z][a-z]+day\b")
#: "On Monday extended the deadline for": what its subject did on that day.
_PAST_NEXT = re.compile(
    rf"\s(?:(?:also|then|again|[a-z]+ly)\s)?(?!(?:planned|scheduled|expected|proposed|slated|followed|attended|hosted|aimed"
    rf"|organi[sz]ed|called|designed|required|needed|based|dedicated|led|chaired|held|set)\b)(?:{PAST})\s"
)
_ON_DAY = re.compile(r"\w['’)]?\s(?:on|late|early)\s(?:late\s|early\s)?$")
#: "By mid-November covered platforms are expected to": the first finite verb behind tells.
_BY_THEN = re.compile(r"(?:^|[.!?;:,]\s|\n)\W*(?:By|by|Before|before)\s(?:the\s)?$")
_FINITE_AHEAD = re.compile(
    r",?\s(?:(?!(?:was|were|had|did|has|have|is|are|said)\b)[\w'’-]+\s){0,6}?"
    r"(?:will|must|shall|should|(?:is|are|ha(?:s|ve)) (?:\w+ed )?to)\b"
)
#: "Draw of lots: Tuesday 26 January, streamed": what is set down so is told by no verb behind it.
_SET_DOWN = re.compile(r"(?:^|[.!?]\s|\n)(?P<what>[^.!?:\n]{3,120}):\s$")
#: A condition looks ahead whatever its verb ("if there was no deal by Monday").
_CONDITION = gated(r"(?:^|[\s,;:(—–\"'“‘…-])(?:if|unless)\s(?![^.!?;:]*\bhad\b)[^.!?;:,]*$")
#: The date of a row stands beside its event, whose verb is a participle ("9 October | Budget tabled").
_IN_ROW = re.compile(r"\s*\|")
#: "From midnight on Thursday all flights are": a rule that begins.
_FROM_ON = gated(r"(?:^|[.!?;:]\s|\n)(?:Starting\s)?[Ff]rom\s(?:(?:midnight|noon|dawn|[\d.:]+\w*)\s)?(?:on\s)?$")
_FIRST_VERB = re.compile(
    r"[^.;!?]*?\b(?:(?P<now>is|are|will|must|may|can|has to|have to|shall)|was|were|had|has|have|did|[a-z]+ed)\b"
)
_NOT_MET = re.compile(r"\b(?:missed|ignored|met|beat|breached|overran|let|blew|failed|defied|set|after|since|past)\b")
#: A verb right behind the date that has its subject before the date's own clause ("talks held on Monday will").
_MAIN_VERB = re.compile(rf"\s+{FINITE}")
#: "After a call on Tuesday": what it came after is as old as the rest of the sentence.
_AFTER_EVENT = gated(
    r"(?P<lead>.*)\b(?:after|following)\s(?:(?P<new>an?)|the|its|his|her|their|last)\s[^,;:.]{3,60}?\s(?:(?:late\s|early\s)?(?:on|in)\s+)?$",
    re.DOTALL,
)
#: "Tue: bank holiday": a day that heads an item, of which no verb tells.
_HEADS_ITEM = re.compile(r"(?:(?:^|\n)\W*|[·|.;]\s)$")
_ITEM = re.compile(r":\s(?P<told>[^\n·|]*)")
_WORDS_OF_ENTRY = 4
_IN_LINE = (". ", "; ")
#: So many places are remembered: other stages ask for the same ones again, and some texts repeat themselves.
_REMEMBERED = 4096


def direction(shadow: str, start: int, end: int) -> Direction:
    """Tell where the clause around `shadow[start:end]` points; its sentence where the clause says nothing."""
    if is_for_day(shadow, start, end):
        return Direction.AHEAD
    before, after = plain(shadow[max(0, start - _REACH) : start]), shadow[end : end + _REACH]
    ahead = set_down_ahead(before, shadow[start:end])
    if ahead is not None:
        return _DIRECTIONS[ahead]
    if _WEEKDAY.match(shadow, start, end):
        if was_asked_then(before[-_WISH_REACH:]):
            return Direction.BACK
        if is_on_agenda(before):
            return Direction.AHEAD
    return _direction(before, after)


@lru_cache(maxsize=_REMEMBERED)
def _direction(before: str, after: str) -> Direction:
    if _IN_ROW.match(after) or before.endswith("| ") or was_once_planned(before):
        return Direction.UNSAID
    if is_chinese(before[-1:] + after[:1]):
        return _DIRECTIONS[points_ahead_in_chinese(before, after)]
    before = without_first_days(before)
    lead = before[-_LEAD:]
    if is_over(lead, before[-_WISH_REACH:], after):
        return Direction.BACK
    before, after = told_before(before), told_behind(after, lead)
    beside = _beside(before, after, lead)
    return beside if beside is not None else _by_verbs(without_asides(before), after, lead)


def _beside(before: str, after: str, lead: str) -> Direction | None:
    """Return where the words right beside a date point, whatever its verbs; None where they say nothing."""
    small, near = lead.lower(), before[-_WISH_REACH:]
    if ANNOUNCED.search(small) or _LAST_YEAR.search(near.lower()):
        return Direction.BACK
    if _RIGHT_BEFORE.search(small) or is_wished_for(near):
        return Direction.AHEAD
    if _begins_or_falls_due(before, after, lead) or _is_of_coming_subject(near, after):
        return Direction.AHEAD
    entry = _entry(before, after)
    if entry is not None:
        return entry
    return Direction.BACK if _SPEECH_ACT.match(after) and _ASKED.search(near) else None


def _begins_or_falls_due(before: str, after: str, lead: str) -> bool:
    """Tell whether a rule begins on a date, a deadline is named by it, or what is to be done by then follows."""
    starts = _FIRST_VERB.match(after) if _FROM_ON.search(before) else None
    called = DEADLINE_BEHIND.match(after) and not _NOT_MET.search(lead)
    by_then = _BY_THEN.search(before, max(0, len(before) - _NEAR)) and _FINITE_AHEAD.match(after)
    return bool(called or (starts and starts["now"]) or by_then)


def _by_verbs(before: str, after: str, lead: str) -> Direction:
    """Return where the nearest verbs of the clause point, else those of the sentence."""
    if _comes_after_past(before, after) or _stands_before_past(before, after):
        return Direction.BACK
    for boundary in (CLAUSE_END, SENTENCE_END):
        behind, told = head(after, boundary).lower(), tail(before, boundary).lower()
        if _CONDITION.search(told):
            return Direction.AHEAD
        if boundary is CLAUSE_END:
            behind = "" if _MAIN_VERB.match(behind) and CUE.search(told) else head(behind, _NEXT_VERB)
        ahead = points_ahead(told, behind)
        if ahead is None and boundary is CLAUSE_END and _TAKES_EFFECT.search(lead):
            return Direction.AHEAD
        if ahead is not None:
            return _DIRECTIONS[ahead]
    return Direction.AHEAD if _BORDER.search(lead) else Direction.UNSAID


def _is_of_coming_subject(near: str, after: str) -> bool:
    """Tell whether a date says of what will become of whom or what ("those who have not paid by Friday will be")."""
    things = _WILL.match(after) and _DATED_THINGS.search(near)
    return bool(things or (_WOULD.match(after) and _WHO_HAVE.search(near)))


def _entry(before: str, after: str) -> Direction | None:
    """Return where a date points that heads an item ("Fri: ballot closes") or is set down behind one; else None."""
    item = (
        _ITEM.match(after)
        if after.startswith(":") and _HEADS_ITEM.search(before, max(0, len(before) - _NEAR))
        else None
    )
    if item is not None and not _tells_past(item["told"].lower(), alone=not before.endswith(_IN_LINE)):
        return Direction.AHEAD
    set_down = _SET_DOWN.search(before) if before.endswith(": ") else None
    plain = set_down is not None and CUE.search(set_down["what"].lower()) is None
    return Direction.UNSAID if plain else None


_MODAL = re.compile(r"\b(?:will|would|shall|may|might|could|can|must|should|to|expected|due)\b")


def _comes_after_past(before: str, after: str) -> bool:
    """Tell whether a date is that of an event after which something else has happened already."""
    found = _AFTER_EVENT.match(before)
    if found is None:
        return False
    main = tail(found["lead"], SENTENCE_END).lower() + head(after, SENTENCE_END).lower()
    cues = list(CUE.finditer(main))
    if found["new"] and not _MODAL.search(tail(found["lead"], CLAUSE_END)) and not _follows_plan(found["lead"]):
        return True
    return bool(cues) and not any(cue["ahead"] for cue in cues)


def _follows_plan(lead: str) -> bool:
    """Tell whether a comma parts an event from what is to come after it ("takes effect in May, after a vote on")."""
    told = CUE.finditer(tail(lead, SENTENCE_END).lower()) if lead.endswith(", ") else ()
    return any(cue["ahead"] for cue in told)


def _stands_before_past(before: str, after: str) -> bool:
    """Tell whether a date stands between a subject and what it did ("The bank on Monday extended its offer for")."""
    if not before.endswith(("on ", "late ", "early ")) or not _PAST_NEXT.match(after) or not _ON_DAY.search(before):
        return False
    clause = tail(before, CLAUSE_END).lower()
    return CUE.search(clause) is None and _CONDITION.search(clause) is None


def _tells_past(item: str, *, alone: bool) -> bool:
    """Tell whether a verb says that what is set down is over.

    A participle in few words does not ("schools closed") on a line that is the item's `alone`.
    """
    brief = alone and len(item.split()) <= _WORDS_OF_ENTRY
    return any(cue["back"] and not (brief and cue["back"].endswith("ed")) for cue in CUE.finditer(item))
