"""Can two numbers be of what one owner has, by the names before them?"""

import re
from collections.abc import Iterator

from briefing.domain.findings import ActorKind, Figure
from briefing.extraction.differing.numbers.measures import ASSET, SETTLED, STRENGTH, WORKFORCE
from briefing.extraction.differing.telling import Told
from briefing.temporal.names import MONTH_NUMBERS, WEEKDAYS

_ALL_OF_OWN = frozenset((STRENGTH, WORKFORCE))
#: What an owner has is told right behind him: "Norline's 22 ferries".
_OWNER = re.compile(
    r"(?P<name>(?:[A-Z][\w&-]+\s)*[A-Z][\w&-]+|[a-z]+)(?:['’]s\s|s['’]\s"
    r"|,?\s(?:(?:which|who)\s)?(?:has|have|runs?|operates?)\s(?:[a-z]+\s){0,4})\Z"
)
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
#: Words with capitals inside a sentence.
_NAME = re.compile(r"(?<=[\w,;’'\"“] )[A-Z][\w&-]{2,}")
_CALENDAR = frozenset((*MONTH_NUMBERS, *WEEKDAYS))
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
        return all(together) or (not any(together) and are_of_the_same(one, other))
    return True


def are_settled(one: Told[Figure], other: Told[Figure]) -> bool:
    """Tell whether two sums are fines, fees or loans of the same parties, which no day that passes changes."""
    return one.found.measure == other.found.measure and one.found.measure in SETTLED and are_of_the_same(one, other)


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


def are_of_the_same(one: Told[Figure], other: Told[Figure]) -> bool:
    """Tell whether one sentence names those whom the other names, or some of them, and nobody else."""
    ours, theirs = _named_in(one), _named_in(other)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _named_in(one: Told[Figure]) -> frozenset[str]:
    """Return the words in small letters of the names in a sentence that are of no person and of no place."""
    body, sentence = one.source.article.body, one.found.sentence
    words = set(_NAME.findall(body, sentence.start + 1, sentence.end))
    for actor in one.source.extraction.actors:
        named = {word for mention in actor.mentions if sentence.contains(mention) for word in mention.of(body).split()}
        words = words | named if actor.kind in _OWNERS else words - named
    return frozenset(word.casefold() for word in words if word[0].isupper()) - _CALENDAR
