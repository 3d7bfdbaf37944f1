"""On which day did a court give the ruling that a stretch is counted from?"""

import re
from datetime import date

from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.occasions import Occasion, Occasions

#: What a period to appeal is counted from; "the decision" may be anybody's.
_RULINGS = frozenset(("ruling", "judgment", "judgement", "verdict"))
#: What a court does when it rules, as news tells it oftener than "ruled".
_DEEDS = (
    "dismissed", "refused", "rejected", "upheld", "granted", "quashed", "overturned", "allowed", "annulled", "blocked",
    "acquitted", "convicted", "sentenced", "declined", "struck",
)  # fmt: skip
_DAY = (
    r"(?:[Oo]n\s)?(?:\w+day|today|yesterday|\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]+(?:\s\d{4})?"
    r"|[A-Z][a-z]+\s\d{1,2}(?:,\s\d{4})?)"
)
#: "The High Court in Leeds on Tuesday dismissed"; outside or before the court others do so.
_BY_COURT = re.compile(
    r"(?P<beside>\b(?:outside|before|against|with|of|at|to|in|from|near|facing|and)\s(?:the|an?|its|their)\s)?"
    r"(?:[A-Z][\w'’-]+\s){0,3}\b(?:[Cc]ourt|[Jj]udges?|[Tt]ribunal|[Jj]ustices|[Mm]agistrates?)"
    r"(?:\s(?:of|in|at|for)\s(?:the\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})?"
    rf",?(?:\s{_DAY},?)?(?:\s(?:has|unanimously|also|finally|duly))?\s(?:{'|'.join(_DEEDS)})\b"
)
#: "The claim was dismissed on 17 March by the High Court".
_OF_COURT = re.compile(
    rf"\b(?:was|were|has\sbeen|have\sbeen)\s(?:{'|'.join(_DEEDS)})\b[^.;:!?\n]{{0,40}}?"
    r"\bby\s(?:the|an?)\s(?:[\w'’-]+\s){0,3}?(?:[Cc]ourt|[Jj]udges?|[Tt]ribunal|[Mm]agistrates?)\b"
)
#: The deed is of the day itself; "the crash in 2019", "by 3 May" are no days of it.
_ON = re.compile(r"(?:^|[.!?]\s|\n|,\s|\b[Oo]n\s)$|\b(?:[Cc]ourt|[Jj]udges?|[Tt]ribunal|\w+(?:ed|held))\s$")
_SENTENCE = re.compile(r"[.!?;]\s|\n")
#: "Will decide on Tuesday whether to appeal": a party decides, not the court.
_WHETHER = re.compile(r"\bdecid(?:e|es|ed|ing)\b[^.;!?\n]*$")
_APPEALING = re.compile(
    r"[^.;!?\n]*?\b(?:whether|if)\s(?:it\s|they\s|he\s|she\s)?(?:to|would|will|should)\s(?:appeal|do\sso)\b"
)
_REACH, _LONGEST = 240, 92


def ruled_on(shadow: str, event: str, place: int, occasions: Occasions, written: date | None) -> Occasion | None:
    """Return the one dated deed of a court, already done, by which a ruling was given; None where unsure."""
    if event not in _RULINGS or written is None:
        return None

    def is_ruling(one: Occasion) -> bool:
        return 0 <= (written - one.days.start).days <= _LONGEST and _is_by_court(shadow, one.time.span)

    found = [one for deed in _DEEDS if (one := occasions.named(deed, place, is_ruling))]
    return found[0] if len({one.days for one in found}) == 1 else None


def decides_to_appeal(shadow: str, when: Span) -> bool:
    """Tell whether a party decides on a day whether to appeal ("would decide by the end of next week")."""
    lead, behind = shadow[max(0, when.start - _REACH) : when.start], shadow[when.end : when.end + _REACH]
    return _WHETHER.search(lead) is not None and _APPEALING.match(behind) is not None


def _is_by_court(shadow: str, when: Span) -> bool:
    lead = _SENTENCE.split(shadow[max(0, when.start - _REACH) : when.start])[-1]
    behind = _SENTENCE.split(shadow[when.end : when.end + _REACH])[0]
    if _ON.search(lead) is None:
        return False
    words = f"{lead}{shadow[when.start : when.end]}{behind}"
    found = _BY_COURT.search(words)
    return (found is not None and found["beside"] is None) or _OF_COURT.search(words) is not None
