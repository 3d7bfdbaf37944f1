"""Does time that somebody has run from the news of it?"""

import re
from collections.abc import Sequence
from datetime import date

from briefing.domain.findings import TimeExpression
from briefing.extraction.deadlines.dating.terms.lengths import LENGTH, end_of
from briefing.extraction.deadlines.dating.terms.told import FULL_STOP, NEAR, SENTENCE_END, STRETCH, told_before
from briefing.temporal.expressions.rules.workdays import WORKDAYS

#: "Would not pay unless the league restored it within 10 days": a threat of now.
_UNLESS = re.compile(r"\b(?:will|would)\s[^.;:]*\bunless\s(?P<terms>[^,.;:]*)$")
#: Time that runs from the news of it: "has 45 days to", "gave Oslo 14 days to".
_GRANTED_NOW = re.compile(
    r"\b(?:(?:now|still|then)\s)?(?:has|have|gave|given|giv(?:es?|ing)|granted)\s(?:[\w'’.-]+\s){0,4}?$"
)
#: "Buyers have", "police have": anybody of that sort has it, always, unless what they are to do is a thing told of.
_OF_ALL = re.compile(r"(?:^|[,.:;]\s)(?:[A-Za-z]+s|[Pp]olice|[Pp]eople)\s(?:have|get)\s$")
_ON_ONE = re.compile(r"\sto\s[a-z]+\s(?:[a-z]+\s){0,2}?(?:the|its|their|his|her|this|that)\s")
#: "The regulator, which has 40 working days to respond": by law, from whatever day.
_WHICH_HAS = re.compile(r",\s(?:which|who)\s(?:then\s)?(?:has|have)\s$")
#: "To return goods", "to respond to complaints": an act on no things in particular is one that comes again.
_ON_ANY = re.compile(r"\sto\s[a-z]+\s(?:(?:to|for|on|with|against|from)\s)?(?:any\s|(?!this|its|his|us\b)[a-z]+s\b)")
#: "Bidders have ten days to object": what alone is done to what has just been told.
_IN_ANSWER = re.compile(
    r"\sto\s(?:object|respond|reply|answer|comment|match|accept|evacuate|comply|surrender)(?=[.,;]|$)"
)
#: "Has 30 days to answer after the report is published": from a day of its own, known or not.
_FROM_ELSE = re.compile(
    r"\sto\s[a-z]+(?:\s[\w'’-]+){0,6}?\s"
    r"(?:after|following|once|upon|as soon as|from\s(?:when|the\s(?:day|date|moment)))\s"
)
#: What a later sentence says of time that has run out.
_RAN_OUT = re.compile(
    r"\b(?:deadline|term|period|time|it)\s(?:has\s|had\s)?(?:passed|lapsed|expired|elapsed|run out|ran out)\b"
)
#: What a law or a custom grants to whom it concerns runs from no day that a text gives.
_TO_ANYBODY = re.compile(
    r"(?:^|[,.:;]\s)(?:\w+\s)?(?:an?|any|each|every)\s|\b(?:under|law|act|rules?|statute|treaty|contract|constitution|charter"
    r"|usually|normally|typically|anyone|anybody|everyone|whoever|always|generally|may|might|can|could|must|shall|should|will|had|not|never|no)\b",
    re.IGNORECASE,
)
_LONGEST_GRANTED = 200
#: What somebody has to do, and what dates a sentence by another day than that of writing.
_OWED = re.compile(
    r"\b(?:must|ha(?:s|ve) to|will|is to|are to|(?:is|are) (?:now )?(?:required|ordered|obliged|expected to)"
    r"|(?:expect|aim|plan|intend|hope)s? to)\b"
)
#: "Requested its chairman to report within": what somebody asked for; "shops ask customers to" is a rule.
_ASKED = re.compile(
    r"\b(?:(?:requested|ordered|directed|instructed|asked|urged)\s(?!to\b)|(?<!\bor\s)(?:asks|orders|urges|directs|instructs|requests)"
    r"\s(?:(?:the|its|his|her|their)\s(?![\w'’-]+(?<!s)s\sto\b)|(?=[A-Z])))(?:[\w'’.-]+,?\s){1,10}?to\s[a-z]+\b(?!\shave)"
    r"|\b(?:told\s(?:[\w'’.-]+\s){1,6}?|(?:was|were|(?:has|have)\sbeen|is|are)\s(?:now\s)?"
    r"(?:told|ordered|directed|instructed|asked|requested|summoned|required)\s)to\s[a-z]+\b(?!\shave)"
)
#: "The crew must leave within 48 hours", "objections must be lodged within 72 hours"; what firms must do is a rule.
_OWED_BY_ONE = re.compile(
    r"\W*(?:(?:The|Its|His|Her|Their|This)\s[^.;,]{3,60}?|[A-Z][a-z]+(?<!s)|Both\s\w+|[A-Z][a-z]+s(?=\s\w+\sbe\s))\s"
    r"(?:now\s)?(?:must|ha(?:s|ve)\sto|(?:is|are)\sto)\s"
)
_RULED = re.compile(r"\b(?:[Uu]nder|law|act|rules?|statute|always|usually|any|each|every|such|if|who|whose)\b")
#: "Customers booked on it will be refunded within 14 days": whoever is of that sort, whenever.
_TO_WHOEVER = re.compile(
    r"(?:^|[,.:;]\s)(?:[Tt]hat\s)?[A-Z]?[a-z]+s\s(?:who|whose|[a-z]+ed\s(?:on|by|in|with|at|from|for|beyond|before|after|under|through))\s"
)
_DATED = re.compile(r"\b(?:ago|earlier|last|once|already|then|if|unless|when|would)\b", re.IGNORECASE)
_LATELY = re.compile(r"(?:last|earlier\sth(?:is|at)|(?:the\s)?previous)\s(?:week|month|year)\b", re.IGNORECASE)
#: "Would appeal, which it must do within": the clause that says what is owed stands apart.
_CLAUSE = re.compile(r",\swhich\s(?=(?:it|they|he|she)\s)")
#: "Within ten days and then within": of a clause of its own nothing more is told.
_MORE_OF_IT = re.compile(
    r"\s(?:of|from|after|and(?!\s(?:the|its|their|his|her|an?|to|will|must|should|shall|is|are)\s))\s"
)


def is_granted_now(shadow: str, length: TimeExpression, before: Sequence[TimeExpression]) -> bool:
    """Tell whether the news is that somebody is given so long: nothing in the sentence dates it otherwise."""
    lead = SENTENCE_END.split(shadow[max(0, length.span.start - NEAR) : length.span.start])[-1]
    if LENGTH.fullmatch(length.value) is None or _is_dated(shadow, length, before, lead):
        return False
    if _was_lately(shadow, length, before):
        return False
    if _GRANTED_NOW.search(lead) is None or _DATED.search(lead) or _TO_ANYBODY.search(lead):
        return False
    behind = shadow[length.span.end : length.span.end + NEAR]
    if _FROM_ELSE.match(behind):
        return False
    if _IN_ANSWER.match(behind):
        return True
    always = _ON_ANY.match(behind) or (_OF_ALL.search(lead) and not _ON_ONE.match(behind))
    if always or _RAN_OUT.search(behind) or (length.modifier == WORKDAYS and _WHICH_HAS.search(lead)):
        return False
    end = end_of(date.min, length)
    return end is not None and (end - date.min).days <= _LONGEST_GRANTED


def runs_now(shadow: str, length: TimeExpression, before: Sequence[TimeExpression], written: date | None) -> bool:
    """Tell whether somebody has so long from the day of writing: nothing told before it dates it otherwise."""
    lead = SENTENCE_END.split(shadow[max(0, length.span.start - NEAR) : length.span.start])[-1]
    more = _MORE_OF_IT.match(shadow, length.span.end)
    told = told_before(shadow, length, before)
    if told is not None and FULL_STOP.search(shadow, before[-1].span.end, length.span.start) is None:
        return False
    if _is_dated(shadow, length, before, lead) or (told is not None and written is not None and told < written):
        return False
    lead = _CLAUSE.split(lead)[-1]
    if threat := _UNLESS.search(lead):
        return more is None and _DATED.search(threat["terms"]) is None
    asked = _ASKED.search(lead) is not None and _RULED.search(lead) is None
    owed = (asked or _OWED.search(lead) is not None) and not _TO_WHOEVER.search(lead)
    return owed and _DATED.search(lead) is None and more is None


def _is_dated(shadow: str, length: TimeExpression, before: Sequence[TimeExpression], lead: str) -> bool:
    """Tell whether a stretch, or what stands before it in its sentence, names another time than now."""
    if STRETCH.match(shadow, length.span.start, length.span.end):
        # "20 days from Thursday", of which the Thursday is not known.
        return True
    told = (time for time in reversed(before) if time.value != "PRESENT_REF")
    last = next(told, None)
    return last is not None and last.span.start >= length.span.start - len(lead)


def _was_lately(shadow: str, length: TimeExpression, before: Sequence[TimeExpression]) -> bool:
    """Tell whether the sentence before says in which week or month something was: time runs from that, not from now."""
    last = before[-1] if before else None
    if last is None or length.span.start - last.span.end > NEAR or not _LATELY.match(shadow, last.span.start):
        return False
    return len(FULL_STOP.findall(shadow, last.span.end, length.span.start)) == 1


def is_asked_for(shadow: str, length: TimeExpression) -> bool:
    """Tell whether hours are those in which somebody was ordered or asked to do one thing."""
    lead = SENTENCE_END.split(shadow[max(0, length.span.start - NEAR) : length.span.start])[-1]
    return _ASKED.search(lead) is not None and _RULED.search(lead) is None and not _DATED.search(lead)


def is_owed_by_one(shadow: str, length: TimeExpression) -> bool:
    """Tell whether hours are those of one thing that must be done, not of whatever a rule is about."""
    lead = SENTENCE_END.split(shadow[max(0, length.span.start - NEAR) : length.span.start])[-1]
    return _OWED_BY_ONE.match(lead) is not None and _RULED.search(lead) is None
