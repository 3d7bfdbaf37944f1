"""Against which other figure does a sentence set its own: "850 jobs, not the 1,200 claimed by the union"?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.domain.span import Span
from briefing.extraction.differing.numbers.amounts import Amount, bare_number, counted_alike, find_amounts
from briefing.extraction.differing.numbers.words import NumberWords
from briefing.patterns.gated import Gated, gated

_SAID = (
    r"(?:claim|cit|report|alleg|quot|stat|mention|circulat|estimat|suggest|publish|suppos|assert)ed|given|named"
    r"|put forward|put about"
)
#: What leads from a figure to one that it is said not to be,
_NOT = re.compile(r",?\s(?:and\s)?(?:not|rather than|instead of|against|compared with)\sthe\s")
#: and what says that somebody else gave that one.
_CLAIMED = re.compile(rf"(?:\s[a-z-]+){{0,2}}\s(?:{_SAID}|(?:that\s)?[\w.' -]{{2,40}}\s(?:claims?|gave|has given))\b")
#: A figure of others that somebody does not accept.
_DISPUTED = gated(
    r"\b(?:disput|reject|contest|challeng|den|dismiss)(?:e[sd]?|s|ed|ing|y|ies|ied)?\s(?:the|that|this|its|their|his|her"
    r"|[\w.']{2,24}'s?)\s(?:[a-z'-]+\s)?(?:figure|number|estimate|count|tally|toll|claim|sum|total)\s(?:of|that)\s"
)
#: What says what the thing just measured is by somebody's account.
_PUT = gated(
    r"\b(?:puts?|putting|estimates?d?|sets?|gives?|gave|reckons?)\s(?:it|them|this|that|the\s(?:actual\s|true\s|real\s)?"
    r"(?:figure|number|sum|total|cost|bill|amount|damage|loss|losses|value))\s(?:at|as|to\sbe)\s"
    r"(?:just\s|only\s|about\s|around\s|some\s|more\sthan\s|at\sleast\s)?(?=[$€£¥₹\du])"
)
#: What somebody else says that the thing just claimed was, and what claims a thing.
_SAYS_IT_WAS = gated(
    r"\b(?:says?|said|insists?|insisted|maintains?|maintained|argues?|argued|counters?|countered)\s(?:that\s)?"
    r"(?:it|they|the\s(?:actual\s|true\s|real\s)?(?:figure|number|sum|total|cost|bill|amount|damage|loss))\s"
    r"(?:was|were|is|are|had\sbeen|came\sto|is\scloser\sto)\s"
    r"(?:just\s|only\s|about\s|around\s|some\s|no\smore\sthan\s)?(?=[$€£¥₹\du])"
)
_CLAIMS = gated(r"\b(?:claim(?:s|ed)?|says?|said|alleges?|alleged|according\sto|estimates?d?|accus(?:es?|ed))\b")


@dataclass(frozen=True, slots=True)
class Disputed:
    """An amount, and the other value of the same thing that its sentence sets it against.

    `other` is the amount that has the other value, where one was read.
    """

    amount: Amount
    against: float
    other: Amount | None = None


def find_disputed(
    amounts: Sequence[Amount], sentence: Span, previous: Span | None, shadow: str, known: NumberWords
) -> Iterator[Disputed]:
    """Yield the amounts that a sentence sets against others, of its own or of the sentence before it."""
    yield from _put_at(_PUT, amounts, sentence, previous, shadow, known)
    claimed = previous if previous is not None and _CLAIMS.search(shadow, previous.start, previous.end) else None
    if claimed is not None:
        yield from _put_at(_SAYS_IT_WAS, amounts, sentence, claimed, shadow, known)
    for amount in amounts:
        denied = _NOT.match(shadow, amount.words.end, sentence.end)
        number = bare_number(shadow, Span(denied.end(), sentence.end), known) if denied else None
        if number and _CLAIMED.match(shadow, number.words.end, sentence.end):
            yield Disputed(amount, number.value)
    for claim in _DISPUTED.finditer(shadow, sentence.start, sentence.end):
        number = bare_number(shadow, Span(claim.end(), sentence.end), known)
        after = [amount for amount in amounts if number and amount.words.start > number.words.end]
        if number and after:
            yield Disputed(after[0], number.value)


def _put_at(
    put_at: Gated, amounts: Sequence[Amount], sentence: Span, previous: Span | None, shadow: str, known: NumberWords
) -> Iterator[Disputed]:
    for put in put_at.finditer(shadow, sentence.start, sentence.end):
        before = [amount for amount in amounts if amount.words.end <= put.start()]
        if not before and previous is not None:
            before = list(find_amounts(shadow, previous, known))
        own = next((amount for amount in amounts if amount.words.contains(Span(put.end(), put.end() + 1))), None)
        alike = [amount for amount in before if own is None or amount.unit == own.unit]
        own = own or (counted_alike(shadow, Span(put.end(), sentence.end), alike[-1], known) if alike else None)
        if alike and own is not None:
            yield Disputed(own, alike[-1].value, alike[-1])
