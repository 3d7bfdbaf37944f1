"""Does an article mean another body than a bloc or central bank by a noun of its name: a trade union, a lender?"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Sign:
    """What tells of another body: a pattern, and words of which each match holds one with little before and behind.

    `small` asks for it in small letters.
    """

    words: Sequence[str]
    pattern: re.Pattern[str]
    small: bool = False

    def stands_in(self, text: str) -> bool:
        """Tell whether a text holds it; only what is near its words is looked at."""
        told = text.lower() if self.small else text
        near = (self.pattern.search(told, max(0, at - _REACH), at + _REACH) for at in _find(told, self.words))
        return any(near)


#: No match reaches further from its word.
_REACH = 120
#: What tells of a trade union, whose "the union" then is no bloc of states.
_WORKERS = re.compile(
    r"\b(?:(?:worker|staff|trade|labou?r|driver|teacher|nurse|pilot|miner|docker|rail|transport|bank|public)s?['’]?\sunions?"
    r"|union\s(?:members|leaders?|officials?|bosses|chiefs?|organi[sz]ers?)|unioni[sz]ed|trade\sunionists?"
    r"|unions?['’]s?\s(?:\w+\s)?(?:strikes?|stoppages?|ballots?|blockade)|walk-?outs?|on\sstrike|strike\sballot)\b"
)
#: What tells of a bank with owners and customers, no central one; a central bank is a "lender of last resort".
_LENDER = re.compile(
    r"\b(?:(?<!central\s)lender(?!s|\sof\slast\sresort)|[Tt]hat\sbank"
    r"|bank['’]s\s(?:\w+\s){0,2}?(?:shares|shareholders|depositors|customers|branches)"
    r"|(?:an?|another|troubled|failed|failing|collapsed|commercial|stricken|ailing)\s(?:\w+\s)?bank(?!\sholiday))\b"
)
_NOUNS = (
    ("union", "bloc", _Sign(("union", "walk", "strike"), _WORKERS, small=True)),
    ("bank", "central bank", _Sign(("lender", "bank"), _LENDER)),
)

KINDS = frozenset(kind for _, kind, _ in _NOUNS)


def find_taken(text: str, told: Collection[str | None] = KINDS) -> frozenset[str]:
    """Return the categories of bodies that a text does not mean by the noun of their names ("the union", "the bank").

    `told` are the categories of the bodies that it names, no other is asked for. Linear in the text.
    """
    return frozenset(category for _, category, sign in _NOUNS if category in told and sign.stands_in(text))


def _find(text: str, words: Sequence[str]) -> Iterator[int]:
    """Yield where words stand in a text."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            yield at
            at = text.find(word, at + 1)


def is_taken(noun: str, category: str | None, taken: frozenset[str]) -> bool:
    """Tell whether a noun is taken by which a body of a category could else be called."""
    return category in taken and any((noun, category) == (each, kind) for each, kind, _ in _NOUNS)
