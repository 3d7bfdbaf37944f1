"""What is a name that no table knows and no rule explains?"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.reading.hints import Hint

#: How far each hint speaks for an organisation, and from where on they do.
_WEIGHTS = {Hint.WORDED: 4, Hint.ACTS: 2, Hint.DOES: 1, Hint.STANDS: -4, Hint.SPEAKS_AS_PERSON: -8}
_ENOUGH = 2


def settle_unknown(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, those still unknown typed by what all that an article says of their name has in common."""
    hints: defaultdict[str, Counter[Hint]] = defaultdict(Counter)
    for mention in mentions:
        if mention.kind is None:
            lone = mention.rule == "opening word" and mention.hint is Hint.ACTS and " " not in mention.name
            hints[mention.name][Hint.ACTS_FIRST if lone else mention.hint] += 1
    kinds = {name: _kind(counted) for name, counted in hints.items()}
    return [_typed(mention, kinds) if mention.kind is None else mention for mention in mentions]


def _kind(counted: Counter[Hint]) -> ActorKind | None:
    """Return the kind that the hints at a name speak for; a lone word that begins a sentence may be any."""
    weight = sum(_WEIGHTS.get(hint, 0) * count for hint, count in counted.items())
    weight += 2 * counted[Hint.ACTS_FIRST] if counted.total() > 1 else 0
    if weight >= _ENOUGH:
        return ActorKind.ORGANISATION
    if counted[Hint.SPEAKS_AS_PERSON]:
        return ActorKind.PERSON
    return ActorKind.PLACE if counted[Hint.STANDS] and not counted[Hint.ACTS] else None


def _typed(mention: Mention, kinds: dict[str, ActorKind | None]) -> Mention:
    kind = kinds[mention.name]
    return mention if kind is None else mention._replace(kind=kind, rule=f"unknown {kind.value}")
