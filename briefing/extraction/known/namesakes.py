"""Does an article mean another body than a bloc or central bank by a noun of its name: a trade union, a lender?"""

import re
from collections.abc import Collection

#: What tells of a trade union, whose "the union" then is no bloc of states.
_WORKERS = re.compile(
    r"\b(?:(?:worker|staff|trade|labou?r|driver|teacher|nurse|pilot|miner|docker|rail|transport|bank|public)s?['’]?\sunions?"
    r"|union\s(?:members|leaders?|officials?|bosses|chiefs?|organi[sz]ers?)|unioni[sz]ed|trade\sunionists?"
    r"|unions?['’]s?\s(?:\w+\s)?(?:strikes?|stoppages?|ballots?|blockade)|walk-?outs?|on\sstrike|strike\sballot)\b",
    re.IGNORECASE,
)
#: What tells of a bank with owners and customers, no central one; a central bank is a "lender of last resort".
_LENDER = re.compile(
    r"\b(?:(?<!central\s)lender(?!s|\sof\slast\sresort)|[Tt]hat\sbank"
    r"|bank['’]s\s(?:\w+\s){0,2}?(?:shares|shareholders|depositors|customers|branches)"
    r"|(?:an?|another|troubled|failed|failing|collapsed|commercial|stricken|ailing)\s(?:\w+\s)?bank(?!\sholiday))\b"
)
_NOUNS = (("union", "bloc", _WORKERS), ("bank", "central bank", _LENDER))

KINDS = frozenset(kind for _, kind, _ in _NOUNS)


def find_taken(text: str, told: Collection[str | None] = KINDS) -> frozenset[str]:
    """Return the categories of bodies that a text does not mean by the noun of their names ("the union", "the bank").

    `told` are the categories of the bodies that it names, no other is asked for. Linear in the text.
    """
    return frozenset(category for _, category, sign in _NOUNS if category in told and sign.search(text))


def is_taken(noun: str, category: str | None, taken: frozenset[str]) -> bool:
    """Tell whether a noun is taken by which a body of a category could else be called."""
    return category in taken and any((noun, category) == (each, kind) for each, kind, _ in _NOUNS)
