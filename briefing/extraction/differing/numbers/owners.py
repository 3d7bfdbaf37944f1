"""Can two numbers be of what one owner has, by the names before them?"""

import re
from collections.abc import Iterator

from briefing.domain.findings import ActorKind, Figure
from briefing.domain.span import Span
from briefing.extraction.differing.numbers.measures import ASSET, STRENGTH, WORKFORCE
from briefing.extraction.differing.telling import Told
from briefing.temporal.names import MONTH_NUMBERS, WEEKDAYS

_ALL_OF_OWN = frozenset((STRENGTH, WORKFORCE))
#: What an owner has is told right behind him: "Norline's 22 ferries".
_OWNER = re.compile(r"(?P<name>(?:[A-Z][\w&-]+\s)*[A-Z][\w&-]+|[a-z]+)(?:['’]s|s['’])\s\Z")
_OWNER_REACH = 60
#: Who is named by his kind alone ("the airline's") was named so far before.
_NAMED_REACH = 500
_SUBJECT = re.compile(
    r"(?:\A|[.”\"]\s|\n)(?P<name>(?:[A-Z][\w&-]+\s)*[A-Z][\w&-]+)\s(?:said|says|has|had|will|would|plans?|wants?|is|was)\b"
)
#: What two have together is not what one of them has.
_TOGETHER = re.compile(
    r"\b(?:combined|merged|enlarged|resulting|joint|together|creat(?:e[sd]?|ing)|form(?:s|ed|ing))\b"
)
_NAME = re.compile(r"\b[A-Z][\w&-]{2,}")
_NO_OWNERS = frozenset((*MONTH_NUMBERS, *WEEKDAYS, "the"))
_OWNERS = frozenset((ActorKind.ORGANISATION, ActorKind.COUNTRY))


def are_all_of_own(one: Figure, other: Figure) -> bool:
    """Tell whether two figures each count all that their owner has."""
    return one.measure == other.measure and one.measure in _ALL_OF_OWN


def may_be_of_one_owner(one: Told[Figure], other: Told[Figure]) -> bool:
    """Tell whether those who have so much may be the same; of other measures nobody is the owner."""
    measures = {one.found.measure, other.found.measure}
    if measures == {STRENGTH}:
        ours, theirs = frozenset(_owners_of(one)), frozenset(_owners_of(other))
        return bool(ours and theirs) and (ours <= theirs or theirs <= ours)
    if measures == {ASSET}:
        together = [_TOGETHER.search(_sentence(each)) is not None for each in (one, other)]
        return all(together) or (not any(together) and not _names_in(one).isdisjoint(_names_in(other)))
    return True


def _owners_of(one: Told[Figure]) -> Iterator[str]:
    """Yield the words in small letters of the name of an owner, of one told by his kind those of who was named last."""
    body, words = one.source.article.body, one.found.words
    owner = _OWNER.search(body, max(one.found.sentence.start, words.start - _OWNER_REACH), words.start)
    if owner is None:
        return
    if owner["name"][0].isupper():
        yield from owner["name"].casefold().split()
        return
    since = max(0, owner.start() - _NAMED_REACH)
    named = [(told.start(), told["name"]) for told in _SUBJECT.finditer(body, since, owner.start())]
    named += (
        (mention.start, actor.name)
        for actor in one.source.extraction.actors
        if actor.kind in _OWNERS
        for mention in actor.mentions
        if since <= mention.start < owner.start()
    )
    yield from max(named, default=(0, ""))[1].casefold().split()


def _sentence(one: Told[Figure]) -> str:
    return one.found.sentence.of(one.source.article.body)


def _names_in(one: Told[Figure]) -> frozenset[str]:
    said = Span(one.found.sentence.start, one.found.sentence.end).of(one.source.article.body)
    return frozenset(map(str.casefold, _NAME.findall(said))) - _NO_OWNERS
