"""From which day of those that a text has told does a stretch of time run?"""

import re
from collections.abc import Sequence
from datetime import date

from briefing.domain.findings import TimeExpression, TimeType
from briefing.temporal.values import bounds

#: The modifier of "the end of the month".
_END = "END"
#: The modifier of "fewer than ten days", which end on no day.
_SHORT_OF = "LESS_THAN"
#: "Late August" is no day to count from.
_LATE = re.compile(r"late\b", re.IGNORECASE)
#: "Objections must be lodged within 30 days of publication": a notice of that day, unless a law speaks.
_OF_PUBLICATION = re.compile(r"\s(?:of|from|after)\spublication(?=[.,;)]|$|\n)")
_IN_NOTICE = re.compile(
    r"(?:^|[.!?]\s|\n)(?:(?:Any|All|Written|Such|Public)\s)?(?:[Oo]bjections?|[Cc]omments?|[Rr]epresentations?|[Ss]ubmissions?"
    r"|[Cc]laims?|[Rr]esponses?|[Aa]ppeals?|[Bb]ids?|[Tt]enders?)\s(?:to\s[^.;,]{3,60}\s)?"
    r"(?:must|should|shall|may|can|are to)\sbe\s[a-z]+\s[^.;]{0,40}$"
)
_PUBLISHED = re.compile(
    r"\b(?:publi(?:sh(?:ed|es)?|cation)|gazetted|printed|posted|put\sup|appear(?:s|ed)?|issued|released)\b"
)
#: "Within 21 days of publication of this notice": from the day on which the text says that the notice came out.
_OF_THIS_PAPER = re.compile(
    r"\s(?:of|from|after|following)\s(?:the\s)?(?:date\sof\s(?:the\s)?)?(?:publication|issue|posting|appearance)\sof\s"
    r"(?:this|these|the\spresent)\s(?:[a-z]+\s){0,2}?(?P<paper>[a-z]+)\b"
)
#: How far before a stretch the day may stand that it is counted from.
NEAR = 160
#: An event is not dated by what else its own sentence dates.
NEXT_SENTENCE = re.compile(r"[.!?;][\"”’)]*\s|\n")
STRETCH = re.compile(
    r"(?:[\w-]+\s)?(?:(?:more|working|business|calendar|trading)\s)?(?:days?|weeks?|fortnight|months?|years?)\s(?:from|after|of)\s",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?;:]\s|\n")
FULL_STOP = re.compile(r"[.!?][\"”’)]*\s|\n")
#: What somebody is granted only if something else happens is counted from no day yet.
IF = re.compile(r"\b(?:[Ii]f|[Oo]nce|[Uu]nless)\b")
#: What a term runs from though another sentence tells it.
_ORDERED = re.compile(
    r"\b(?:order(?:ed)?|rul(?:ed|ing)|decree[ds]?|decision|decided|notice|notified|served|issued|published|gazetted|enacted"
    r"|signed|laid|tabled|approved|adopted|passed|judge?ment|verdict|convicted|sentenced|resign(?:ed|ation)|died|dissolved|vacated"
    r"|invoked|received|handed|delivered|letter|directive|announced|promulgated|notification|summons)\b"
)
#: "Opened a consultation on 18 March; responses are due within four weeks".
_OPENED = re.compile(
    r"\b(?:opened|launched|began|started|issued|published|announced)\s(?:an?|the|its|their|his|her)\s(?:[\w-]+\s){0,3}?"
    r"(?:consultation|call|tender|survey|inquiry|review|competition|appeal|invitation|notice)\b"
    r"|\b(?:consultation|call\sfor\s[a-z]+|tender|survey|inquiry|competition)\s(?:[^.;:!?]{0,40}\s)?(?:was\s)?"
    r"(?:opened|launched|began|started)\b"
    r"|\b(?:invited|asked\sfor|called\sfor)\s(?:[\w-]+\s)?(?:comments|views|responses|evidence|bids|tenders|submissions|entries)\b"
)
_SENT_IN = re.compile(
    r"\b(?:responses?|comments?|submissions?|views|replies|answers|evidence|bids?|tenders?|entries|applications?|feedback"
    r"|representations?|objections?|proposals?)\s(?:(?:is|are)\s(?:due|to\sbe|wanted|expected|invited|accepted|welcome)"
    r"|(?:must|should|shall|may|can)\sbe)\b[^.;:!?]{0,40}$",
    re.IGNORECASE,
)
#: What becomes of the same subject later.
_AND_IS = re.compile(
    r"[^.;:!?]{0,40}?\s(?:and|but)\s(?:(?:now|it|they|he|she)\s)?"
    r"(?:(?:is|are)\s(?:expected|due|set|likely|planned|scheduled|to)\b|will\b|should\b|would\b|plans?\b|hopes?\b|expects?\b)"
)
#: "A fortnight from then", "75 days from that publication", "a week longer than that": the day that was told last.
_FROM_THEN = re.compile(
    r"(?:\s(?:\w+\s){0,2}(?:period|window|term|notice|extension))?(?:\s(?:later|longer|out))?"
    r"\s(?P<side>from|of|after|following|past|than|before|short of|ahead of|prior to)\s"
    r"(?:then|it(?=[.,;:)]|$)|that(?:\s(?:day|date|publication|decision|ruling|deadline))?"
    r"(?!\s(?!at\b|if\b|or\b|and\b|to\b|applies\b|is\b|will\b|must\b)[a-z]))\b"
)
_BACK = frozenset(("before", "short of", "ahead of", "prior to"))
#: "Within 30 days of this notice", "14 days, counting from today": from the day of writing.
_FROM_NOW = re.compile(
    r"\s(?:of|from|after|following)\s(?:(?:the\s)?(?:(?:date|day)\sof\s(?:the\s)?)?(?:date|publication|issue|posting|appearance)"
    r"\sof\s)?(?:this|these|the\spresent)\s(?:(?:public|legal|statutory|official|final|interim|preliminary|proposed|draft)\s){0,2}"
    r"(?:notice|letter|circular|order|announcement|bulletin|publication|decision|advisory|communication|statement|advertisement"
    r"|advert|notification|rules?|regulations?|results|guidance|document|proposal|gazette|post|page|newsletter|consultation|e-?mail|message)\b"
    r"|\s(?:of|from|after|following)\s(?:the\s(?:date|publication)\s)?(?:hereof|herein)\b"
    r"|\s(?:of|from|after|following)\s(?:the\s(?:date|day)\sof\s)?this\s(?:notice|order|letter)['’]s\s(?:date|publication|issue)\b"
    r"|(?:\s[\w-]+){0,3}?,?\s(?:to be\s)?(?:counted|counting|reckoned|calculated|starting|running)\s(?:as\s)?"
    r"(?:from\s)?(?:today|now|tonight)\b"
    r"|(?:\sof\s[a-z]+)?\s(?:left|remaining)\b(?!\sto\s(?:live|spare)\b|\sof\b"
    r"|\s(?:to|until|till|before)\s(?:the|its|their|an?)\s)"
)


def from_then(shadow: str, length: TimeExpression) -> bool:
    """Tell whether a stretch is counted from the day that was told last ("within a week of that")."""
    return _FROM_THEN.match(shadow, length.span.end) is not None


def is_back(shadow: str, length: TimeExpression) -> bool:
    """Tell whether a stretch lies before the day that was told last ("a week before that")."""
    found = _FROM_THEN.match(shadow, length.span.end)
    return found is not None and found["side"] in _BACK


def from_now(shadow: str, length: TimeExpression) -> bool:
    """Tell whether a stretch is counted from the day of writing ("within 72 hours of this notice")."""
    return length.modifier != _SHORT_OF and _FROM_NOW.match(shadow, length.span.end) is not None


def issued_on(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], written: date | None
) -> date | None:
    """Return the day on which a paper came out that a stretch is counted from ("of publication of this notice").

    It is the one told before, where that sentence tells of the same paper, else that of writing.
    """
    told, paper = _last_day(shadow, length, before), _OF_THIS_PAPER.match(shadow, length.span.end)
    if told is None or paper is None:
        return written
    lead = SENTENCE_END.split(shadow[max(0, told.span.start - NEAR) : told.span.start])[-1]
    around = lead + NEXT_SENTENCE.split(shadow[told.span.end : length.span.start])[0]
    return told_before(shadow, length, before) if _PUBLISHED.search(around) and paper["paper"] in around else written


def of_publication(shadow: str, length: TimeExpression) -> bool:
    """Tell whether a notice gives a stretch that is counted from its own publication."""
    if _OF_PUBLICATION.match(shadow, length.span.end) is None:
        return False
    return _IN_NOTICE.search(shadow[max(0, length.span.start - NEAR) : length.span.start]) is not None


def published_on(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], written: date | None
) -> date | None:
    """Return the day of a publication told before a stretch that is counted from it, else that of writing."""
    told = _last_day(shadow, length, before)
    days = bounds(told.value) if told else None
    if told is None or days is None:
        return written
    sentence = SENTENCE_END.split(shadow[max(0, told.span.start - NEAR) : told.span.start])[-1]
    behind = NEXT_SENTENCE.split(shadow[told.span.end : length.span.start])[0]
    return days.start if _PUBLISHED.search(sentence + behind) else ordered(shadow, length, before, written) or written


def told_before(shadow: str, length: TimeExpression, before: Sequence[TimeExpression]) -> date | None:
    """Return the last day named before a stretch, in its own sentence or shortly before it."""
    told = _last_day(shadow, length, before)
    days = bounds(told.value) if told else None
    return (days.last if told and told.modifier == _END else days.start) if days else None


def _last_day(shadow: str, length: TimeExpression, before: Sequence[TimeExpression]) -> TimeExpression | None:
    for time in reversed(before):
        if length.span.start - time.span.end > NEAR or "\n\n" in shadow[time.span.end : length.span.start]:
            return None
        days = bounds(time.value) if time.type is not TimeType.DURATION else None
        to_its_end = time.modifier == _END and not _LATE.match(shadow, time.span.start)
        if days and ((days.end - days.start).days == 1 or to_its_end):
            return time
    return None


def started(shadow: str, length: TimeExpression, before: Sequence[TimeExpression], written: date | None) -> date | None:
    """Return the day that a stretch runs from: one of its own sentence, or that of an order in the sentence before.

    An order is one already given; what else another sentence dates starts nothing.
    """
    told = _last_day(shadow, length, before)
    start = told_before(shadow, length, before)
    if told is None or start is None:
        return None
    if NEXT_SENTENCE.search(shadow, told.span.end, length.span.start) is None:
        over = written is not None and start <= written
        return None if over and _goes_on(shadow, told, length) else start
    return decided_before(shadow, length, before, written, _ORDERED)


def opened_on(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], written: date | None
) -> date | None:
    """Return the day on which what is to be answered within a stretch was opened ("responses are due within")."""
    if _SENT_IN.search(shadow, max(0, length.span.start - NEAR), length.span.start) is None:
        return None
    return decided_before(shadow, length, before, written, _OPENED)


def decided_before(
    shadow: str,
    length: TimeExpression,
    before: Sequence[TimeExpression],
    written: date | None,
    deeds: re.Pattern[str],
) -> date | None:
    """Return the day, already over, on which the sentence before says that something was done that starts a stretch."""
    told = _last_day(shadow, length, before)
    start = told_before(shadow, length, before)
    apart = NEXT_SENTENCE.search(shadow, told.span.end, length.span.start) if told else None
    if told is None or start is None or apart is None:
        return None
    over = written is not None and start <= written and not STRETCH.match(shadow, told.span.start, told.span.end)
    lead = SENTENCE_END.split(shadow[max(0, told.span.start - NEAR) : told.span.start])[-1]
    done = deeds.search(lead + shadow[told.span.end : apart.start()])
    alone = NEXT_SENTENCE.search(shadow, apart.end(), length.span.start) is None
    return start if over and alone and done else None


def _goes_on(shadow: str, told: TimeExpression, length: TimeExpression) -> bool:
    """Tell whether a clause of its own says what is to come so soon ("was shut on 3 March and will reopen within")."""
    between = shadow[told.span.end : length.span.start]
    lead = SENTENCE_END.split(shadow[max(0, told.span.start - NEAR) : told.span.start])[-1]
    return _AND_IS.match(between) is not None and _ORDERED.search(lead) is None


def ordered(shadow: str, length: TimeExpression, before: Sequence[TimeExpression], written: date | None) -> date | None:
    """Return the day of an order already given from which a stretch runs, told before it; None without one."""
    told = _last_day(shadow, length, before)
    start = started(shadow, length, before, written)
    if told is None or start is None or written is None or start > written:
        return None
    lead = SENTENCE_END.split(shadow[max(0, told.span.start - NEAR) : told.span.start])[-1]
    behind = NEXT_SENTENCE.split(shadow[told.span.end : length.span.start])[0]
    return start if _ORDERED.search(lead + behind) else None
