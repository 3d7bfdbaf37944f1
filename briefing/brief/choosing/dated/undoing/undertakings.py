"""Which sorts of undertakings are there, and how does a clause tell that it hangs on one?"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A sort of undertaking: the nouns that name it, and the words of a clause that hangs on one."""

    nouns: str
    hangs: re.Pattern[str]


#: What "deal" and "offer" are of other things than a firm.
_OTHERS_TEXT = "pay wage labour labor trade peace supply rescue debt budget truce ceasefire arms gas grain"
_NOT_OF_OTHERS = "".join(rf"(?<!{word} )" for word in _OTHERS_TEXT.split())
_MERGING = r"merger|takeover|take-over|acquisition|buyout|buy-out|tie-up|combination"
#: What a case in court is called.
SUITS = r"appeal|lawsuit|suit|legal challenge|petition|complaint|litigation|arbitration|legal action|case|claim"
#: "Either side may walk away if it has not closed by": it is told of nothing but an agreement of two.
_WAY_OUT = r"\beither\b[^,;]{0,40}\b(?:leave|quit|walk away|terminate|withdraw|pull out)\b"
#: A case in court.
SUIT = Undertaking(
    SUITS,
    re.compile(
        rf"\b(?:{SUITS}|hears?|hearing|heard|argued?|arguments?|briefs?|respond|responds|rule|rules|ruling|trial"
        r"|judge?ment|verdict)\b",
        re.IGNORECASE,
    ),
)
#: The sorts of undertakings on which other days hang.
UNDERTAKINGS = (
    Undertaking(
        rf"{_MERGING}|{_NOT_OF_OTHERS}deal|purchase|merger agreement",
        re.compile(
            rf"\b(?:{_MERGING}|merge|acquire|purchase of|{_NOT_OF_OTHERS}deal|['’]s? purchase)\b|{_WAY_OUT}",
            re.IGNORECASE,
        ),
    ),
    Undertaking(
        r"bid|offer|takeover bid|takeover offer",
        re.compile(rf"\b(?:bid|{_NOT_OF_OTHERS}offer|takeover|acceptances?|tender)\b", re.IGNORECASE),
    ),
    SUIT,
    Undertaking(
        r"bill|draft law|draft bill|referendum",
        re.compile(r"\b(?:bill|draft law|referendum|(?:first|second|third|final) (?:reading|vote))\b", re.IGNORECASE),
    ),
    Undertaking(r"talks|negotiations", re.compile(r"\b(?:talks|negotiations)\b", re.IGNORECASE)),
)
