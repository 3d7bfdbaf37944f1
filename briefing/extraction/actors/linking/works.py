"""Which unknown name is a firm's, for the article calls it by what it runs ("Zelva Mills … the mill")?"""

from collections.abc import Sequence
from itertools import pairwise

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

_RULE = "organisation noun"


def name_works(mentions: list[Mention], lines: Sequence[Line], lexicon: ActorLexicon) -> list[Mention]:
    """Return the mentions, those of an unknown name that closes with its works typed where these are told of alone.

    The works stand in the plural in the name and with an article elsewhere; a given name before them is a person's.
    """
    works = {mention.name: _works_of(mention.name, lexicon) for mention in mentions if _is_open(mention)}
    nouns = {noun for noun in works.values() if noun}
    if not nouns:
        return mentions
    called = {after for line in lines for before, after in pairwise(line.lowers) if before == "the" and after in nouns}
    return [
        mention._replace(kind=ActorKind.ORGANISATION, rule=_RULE)
        if _is_open(mention) and works[mention.name] in called
        else mention
        for mention in mentions
    ]


def _is_open(mention: Mention) -> bool:
    return mention.kind is None and " " in mention.name


def _works_of(name: str, lexicon: ActorLexicon) -> str:
    """Return the works that a name closes with behind a strange word, in the singular, or an empty text."""
    first, last = name.split(maxsplit=1)[0].lower(), name.rpartition(" ")[2].lower()
    noun = singular(last)
    strange = first not in lexicon.words and first not in lexicon.first_names
    return noun if strange and noun != last and noun in lexicon.cues["works noun"] else ""
