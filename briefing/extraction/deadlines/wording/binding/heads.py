"""Which of the actors that words name are what the words speak of?"""

import re
from collections.abc import Sequence
from itertools import zip_longest

from briefing.domain.findings import ActorKind
from briefing.extraction.deadlines.wording.naming import NamedActor

_BELONGS = re.compile(r"\b(?:of|in|at|from|for|with|by|on|between|against|to|before)\s(?:the\s)?$")
_OWNS = re.compile(r"['’]s?\s")
_PARTS = re.compile(r",|\band\b|\bor\b")
_OWNER_REACH = 4


def heads_of(subject: str, named: Sequence[NamedActor]) -> list[NamedActor]:
    """Return the actors that are a subject, not those it only belongs to; of "X chief Ann Lee" the person."""
    plain = [one for one in named if not _BELONGS.search(subject[: one.start])]
    pairs = zip_longest(plain, plain[1:])
    return [one for one, after in pairs if after is None or not _leads(subject, one, after)]


def _leads(subject: str, one: NamedActor, after: NamedActor) -> bool:
    """Tell whether a name only says whose the next one is ("X chief Ann Lee", "X's parliament")."""
    end = one.start + len(one.surface)
    if _OWNS.match(subject, end) and after.start <= end + _OWNER_REACH:
        return True
    between = subject[end : after.start]
    return bool(between) and after.kind is ActorKind.PERSON and not _PARTS.search(between)
