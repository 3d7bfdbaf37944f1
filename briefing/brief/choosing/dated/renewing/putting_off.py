"""What does a sentence say was put to another day?"""

from briefing.brief.choosing.dated.calling_off import name_strikes
from briefing.brief.choosing.dated.renewing.prolonging import NOT_SO, Thing, name_thing
from briefing.patterns.gated import gated

_VERBS = (
    r"(?:put off|put back|pushed back|postponed|moved|delayed|deferred|rescheduled|brought forward|adjourned|shifted"
    r"|relisted)"
)
_THING = r"[^,;:.!?\"“”()]{2,90}"
#: "The vote has been moved to", "the hearing, fixed for 4 May, was adjourned to".
_WAS = gated(
    rf"\W*(?P<what>{_THING}?)(?:,\s[^;:.!?\"“”]{{3,90}},)?\s(?:(?:has|have|had)\s(?:(?:now|since|also|again|\w+ly)\s)?been"
    rf"|was|were|(?:is|are)\s(?:now\s|being\s)?|will\s(?:now\s)?be)\s?(?:\w+ly\s)?{_VERBS}\b"
)
#: "Drivers put off their strike to", "the firm has brought its results forward to".
_HAS = gated(
    rf"\b(?:{_VERBS}\s(?:the|its|their|his|her|an?)\s(?P<what>{_THING})"
    rf"|(?:put|pushed|brought|moved)\s(?:the|its|their|his|her)\s(?P<inner>[^,;:.!?]{{2,60}}?)\s(?:off|back|forward)\b)"
)


def read_put_off(sentence: str) -> Thing | None:
    """Return what a sentence says was put to another day; None where it says that of nothing."""
    words = name_strikes(" ".join(sentence.split()))
    found = _WAS.match(words) or _HAS.search(words)
    if found is None or NOT_SO.search(words, 0, found.end()):
        return None
    told = found.groupdict()
    return name_thing(told["what"] or told["inner"] or "")
