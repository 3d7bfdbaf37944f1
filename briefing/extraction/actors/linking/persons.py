"""Which names mean one person, and which words are a person's after all?"""

import re
from collections.abc import Iterable, Mapping, Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.reading.hints import Hint
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort

#: How words end for what somebody does.
_TRADES = ("er", "or", "ist", "man")


def behind_trades(mentions: list[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Take a surname behind what its bearer does for the one whom the article names in full ("Sculler Moro banned")."""
    bearers: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind is ActorKind.PERSON and " " in mention.name:
            bearers.setdefault(mention.name.rpartition(" ")[2], set()).add(mention.name)
    return [_behind_trade(mention, bearers, lexicon) if mention.kind is None else mention for mention in mentions]


def _behind_trade(mention: Mention, bearers: Mapping[str, set[str]], lexicon: ActorLexicon) -> Mention:
    """Return the mention of a surname alone; the trade is a noun, or in the title any word made as trades are."""
    trade, _, surname = mention.name.partition(" ")
    borne = bearers.get(surname, ())
    if len(borne) != 1:
        return mention
    lower = trade.lower()
    made = lower.endswith(_TRADES) and lower not in lexicon.first_names
    if not made or not (mention.sentence == 0 or "n" in lexicon.words.get(lower, "")):
        return mention
    return mention._replace(name=surname, start=mention.end - len(surname))


def recognise(mentions: list[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Take a run of two or three unknown words for a person whom the article later calls by the last of them."""
    alone = {mention.name for mention in mentions if mention.kind is None}
    speaking = {mention.name for mention in mentions if mention.kind is None and mention.hint is Hint.ACTS}
    return [
        mention._replace(kind=ActorKind.PERSON, rule="called by surname")
        if mention.kind is None and _is_full_name(mention, alone, speaking, lexicon)
        else mention
        for mention in mentions
    ]


def _is_full_name(mention: Mention, alone: set[str], speaking: set[str], lexicon: ActorLexicon) -> bool:
    """Tell whether a run is a person's name, one word of which may be a common one where the last speaks alone."""
    words = mention.name.split()
    strange = [word.lower() not in lexicon.words for word in words]
    called = words[-1] in (alone if all(strange) else speaking if mention.rule == "word" else ())
    return 2 <= len(words) <= 3 and called and strange[-1] and sum(strange) >= len(words) - 1


def same_persons(mentions: Sequence[Mention]) -> list[Mention]:
    """Give one name to the spellings of one person: with and without a middle name or a first or last of several."""
    names: dict[tuple[str, str], str] = {}
    for mention in mentions:
        if mention.kind is ActorKind.PERSON and " " in mention.name:
            parts = mention.name.split()
            names.setdefault((parts[0], parts[-1]), mention.name)
    longer = _by_part(names.values())
    full = {name: _only_longer(name, longer) or name for name in names.values()}
    settled = []
    for mention in mentions:
        if mention.kind is ActorKind.PERSON and " " in mention.name:
            parts = mention.name.split()
            mention = mention._replace(name=full[names[parts[0], parts[-1]]])
        settled.append(mention)
    return settled


def _by_part(names: Iterable[str]) -> dict[str, set[str]]:
    """Return the names by each run of words that they begin with, a space behind, or end with, a space before."""
    found: dict[str, set[str]] = {}
    for name in names:
        for space in re.finditer(" ", name):
            found.setdefault(name[: space.end()], set()).add(name)
            found.setdefault(name[space.start() :], set()).add(name)
    return found


def _only_longer(name: str, longer: Mapping[str, set[str]]) -> str | None:
    """Return the one longer name that a name of several words begins or ends, or None; it may open a sentence."""
    parts = (f"{name} ", f" {name}", f" {name[0].lower()}{name[1:]}")
    found = set().union(*(longer.get(part, ()) for part in parts))
    return next(iter(found)) if len(found) == 1 else None


def without_firms(mentions: Sequence[Mention]) -> list[Mention]:
    """Leave open a firm's word that is first read as the surname of somebody named in full ("Eva Lindt … Lindt")."""
    first: dict[str, bool] = {}
    for mention in mentions:
        if _is_firm(mention):
            first.setdefault(mention.name, False)
        elif mention.kind is ActorKind.PERSON and " " in mention.name:
            first.setdefault(mention.name.rpartition(" ")[2], True)
    return [
        mention._replace(kind=None, rule="surname") if _is_firm(mention) and first[mention.name] else mention
        for mention in mentions
    ]


def _is_firm(mention: Mention) -> bool:
    return mention.rule == Sort.INSTITUTION and " " not in mention.name and not mention.name.isupper()


def same_titled(mentions: Sequence[Mention]) -> list[Mention]:
    """Take a word for the person whom the article elsewhere names by it with a title ("Mrs Harding")."""
    titled = {mention.name for mention in mentions if mention.kind is ActorKind.PERSON and " " not in mention.name}
    return [
        mention._replace(kind=ActorKind.PERSON, rule="surname")
        if mention.kind is None and mention.name in titled
        else mention
        for mention in mentions
    ]
