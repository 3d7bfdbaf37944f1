"""What is an unknown name that a list sets beside known ones?"""

from collections.abc import Iterator, Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import TITLED, Mention
from briefing.extraction.actors.reading.hints import Hint
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

_BARE = ((",",), ("and",), ("or",), (",", "and"), (",", "or"))
_JOINTS = frozenset((*_BARE, *((*joint, "the") for joint in _BARE)))
_HINTS = {ActorKind.ORGANISATION: Hint.WORDED, ActorKind.PLACE: Hint.STANDS}
#: How many names make a list by commas; two that "and" or "or" joins are one as well.
_SHORTEST = 3
_PAIR = 2


def mark_listed(line: Line, found: list[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Return the mentions, an unknown one in a list ("Airbus, Veltrix and Boeing") with what the others say it is."""
    if len(found) < _PAIR or all(mention.kind is not None for mention in found):
        return found
    marked = []
    for chain in map(_titled, _chains(line, found)):
        kinds = {mention.kind for mention in chain if mention.kind is not None}
        hint = _HINTS.get(next(iter(kinds))) if len(kinds) == 1 and _is_list(line, chain) else None
        marked += [
            mention._replace(hint=hint) if hint and _is_bare(mention, hint, lexicon) else mention for mention in chain
        ]
    return marked


def _titled(chain: list[Mention]) -> list[Mention]:
    """Return a list of names, all surnames where the first is one by its office ("Justices Moro, Lee and Roe")."""
    first = chain[0]
    if first.rule != TITLED or len(chain) < _PAIR or not first.role:
        return chain
    alone = (one.kind is None and one.rule in ("word", TITLED) and " " not in one.name for one in chain[1:])
    return [first, *(one._replace(rule=TITLED, role=first.role) for one in chain[1:])] if all(alone) else chain


def _is_bare(mention: Mention, hint: Hint, lexicon: ActorLexicon) -> bool:
    """Tell whether nothing yet says what a name is; a given name is no organisation's ("Mercedes and Dan")."""
    given = hint is Hint.WORDED and mention.name.lower() in lexicon.first_names
    return mention.kind is None and not mention.hint and not given


def _is_list(line: Line, chain: Sequence[Mention]) -> bool:
    """Tell whether mentions side by side make a list: three, or two with a word between ("Ondo and Osun")."""
    if len(chain) != _PAIR:
        return len(chain) >= _SHORTEST
    between = (word.text for word in line.words if chain[0].end <= word.start < chain[1].start)
    return next(between, ",") != ","


def _chains(line: Line, found: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield the mentions in runs of those that only marks and "and" part."""
    chain: list[Mention] = []
    at = 0
    for mention in found:
        between = []
        while at < len(line.words) and line.words[at].start < mention.end:
            if chain and chain[-1].end <= line.words[at].start < mention.start:
                between.append(line.texts[at])
            at += 1
        if chain and tuple(between) not in _JOINTS:
            yield chain
            chain = []
        chain.append(mention)
    if chain:
        yield chain
