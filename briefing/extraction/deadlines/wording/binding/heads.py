"""Which of the actors that words name are what the words speak of?"""

import re
from collections.abc import Sequence
from itertools import zip_longest

from briefing.domain.findings import ActorKind
from briefing.extraction.deadlines.wording.naming import NamedActor

_TIES = r"of|in|at|from|for|with|by|on|between|against|to|before|as|under|over|among"
#: What ties a name to another word, a row of names that are no actors before it too ("schools in Lund and Malmö").
_BELONGS = re.compile(
    rf"\b(?i:{_TIES})\s(?:(?:the|an?|all|its|his|her|their|this)\s)?"
    r"(?:[A-Z][\w’'-]*(?:,\s[A-Z][\w’'-]*)*,?\sand\s(?:the\s)?)?(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir)\.?\s)?$"
    # "A committee led by Senator Lee", "judges hearing Lee's plea": what comes behind an act is no subject.
    r"|\bby\s(?:[A-Z][\w.]*\s){1,2}$"
    r"|\b(?!(?:incoming|outgoing|ruling|acting|governing|sitting|visiting|leading)\b)[a-z]{2,}ing\s(?:the\s)?$"
)
#: "Officials of Peru, Chile and Bolivia": what goes on a row belongs as its first does.
_GOES_ON = re.compile(r"\s?(?:,|,?\sand|,?\sor)\s(?:the\s)?")
_OWNS = re.compile(r"['’]s?\s")
_PARTS = re.compile(r",|\band\b|\bor\b")
_APPOSED = re.compile(r",\s(?:the\s|an?\s)?")
_OWNER_REACH = 4


def heads_of(subject: str, named: Sequence[NamedActor]) -> list[NamedActor]:
    """Return the actors that are a subject, not those it only belongs to; of "X chief Ann Lee" the person."""
    plain = _without_apposed_owners(subject, _not_belonging(subject, named))
    pairs = zip_longest(plain, plain[1:])
    return [one for one, after in pairs if after is None or not _leads(subject, one, after)]


def _without_apposed_owners(subject: str, named: Sequence[NamedActor]) -> list[NamedActor]:
    """Return actors without those of whom another only says whose they are ("Ann Lee, Norvik's chief executive,")."""
    pairs = zip((None, *named), named, strict=False)
    return [one for before, one in pairs if before is None or not _is_apposed_owner(subject, before, one)]


def _is_apposed_owner(subject: str, before: NamedActor, one: NamedActor) -> bool:
    between = subject[before.start + len(before.surface) : one.start]
    owns = _OWNS.match(subject, one.start + len(one.surface))
    return bool(owns) and before.kind is ActorKind.PERSON and _APPOSED.fullmatch(between) is not None


def _not_belonging(subject: str, named: Sequence[NamedActor]) -> list[NamedActor]:
    """Return the actors that no preposition ties to another word, nor do they go on a row that one ties."""
    plain, tied, body = [], -1, False
    for one in named:
        goes_on = tied >= 0 and _GOES_ON.fullmatch(subject, tied, one.start)
        # "The chair of the board, Ann Lee": the person behind the comma is the chair.
        if goes_on and body and one.kind is ActorKind.PERSON and goes_on[0].strip() == ",":
            goes_on = None
        if _BELONGS.search(subject[: one.start]) or goes_on:
            tied, body = one.start + len(one.surface), one.kind is not ActorKind.PERSON
        else:
            plain.append(one)
            tied = -1
    return plain


def _leads(subject: str, one: NamedActor, after: NamedActor) -> bool:
    """Tell whether a name only says whose the next one is ("X chief Ann Lee", "X's parliament", "Czech parliament")."""
    end = one.start + len(one.surface)
    if _OWNS.match(subject, end) and after.start <= end + _OWNER_REACH:
        return True
    between = subject[end : after.start]
    if not between.strip() and one.kind is ActorKind.COUNTRY and after.kind is ActorKind.ORGANISATION:
        return True
    return bool(between) and after.kind is ActorKind.PERSON and not _PARTS.search(between)
