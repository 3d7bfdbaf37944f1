"""Which words of a clause are its author's or another speaker's, or lead on to nothing?"""

import re

from briefing.patterns.gated import gated

#: "A clerk opens a drawer,” said": what stands behind the quotation is who says it.
_SAID = gated(r",?[\"”]\s(?:said|says|added|adds|told)\b.*$")
#: A quotation that has only begun.
_OPENED = gated(r",?\s[\"“]\w{0,4}$")
#: The weekday of the date, in short.
_WEEKDAY = gated(r"(?<=:)\s(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)\.?$")
#: What tells of the day on which it was to be.
_ONCE = gated(
    r",\s(?:originally|initially|first|previously|earlier)\s(?:set|due|planned|scheduled|fixed|called|expected|slated)\s(?:for|on|to)\s[^,;]+$"
)
#: "Will appeal in the term": the day ends it.
_IN_TERM = gated(r"\s(?:in|within)\s(?:the|an?)\s(?:term|period)$")
#: "The state to appeal, which it must do".
_WHICH_DO = gated(r",\swhich\s(?:it|they|he|she)\s(?:must|has\sto|have\sto|can|may|will|should)(?:\sdo)?$")
#: "Ofwat should say so when it decides": that it decides is what happens.
_SAYS_SO = re.compile(
    r"^(?P<who>[^,;:]{2,60}?)\s(?:should|will|must|would|may|could|can)\s(?:say|do)\sso\swhen\s(?:it|they|he|she)\s(?=[a-z]+s?\b)"
)
#: What the author calls "our" own, and whom one is to send it to ("to send us").
_OUR = gated(r"(?<![\w’'-])(?:our|your|my)\s(?:own\s)?(?=[a-z])")
_US = gated(
    r"(?:(?<=send)|(?<=give)|(?<=tell)|(?<=show)|(?<=pay)|(?<=told))\sus(?=\s(?!to\b|of\b|when\b|how\b)[A-Za-z])|\sto\sus(?=\s(?:in|on|by|that)\b)"
)
_LAST = re.compile(r",\s(?P<who>[^,;]{2,60})$")
_SAYS = r"\s(?:said|says|added|told|announced|confirmed|explained|warned)\b"


def without_torn(clause: str, sentence: str) -> str:
    """Return a clause without its sayer, a quotation that only begins, its old day, "our" and "say so when".

    As it is where nothing of the kind ends it.
    """
    text = _SAYS_SO.sub(lambda so: f"{so['who']} ", clause) if " so when " in clause else clause
    for pattern in (_SAID, _OPENED, _WEEKDAY, _ONCE, _WHICH_DO, _IN_TERM):
        text = pattern.sub("", text)
    text = _OUR.sub("the ", _US.sub("", text)) if '"' not in text and "“" not in text else text
    last = _LAST.search(text) if "," in text else None
    if last and re.search(re.escape(last["who"]) + _SAYS, sentence):
        text = text[: last.start()]
    return text.rstrip(" ,:") or clause
