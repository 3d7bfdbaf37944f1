"""Do two articles tell of one story?"""

from collections.abc import Container, Mapping

from briefing.domain.dossier import Source
from briefing.domain.findings import ActorKind
from briefing.text.fold import fold

#: Articles of one story have so many actors in common, and this part of the fewer.
_SHARED, _SHARED_PART = 2, 0.15
#: Countries and places are in articles of many stories.
WHO_ACTS = frozenset((ActorKind.PERSON, ActorKind.ORGANISATION))
#: The actors that matter most to an article; those after them are named in passing.
_MOST_ACTORS = 20


class Stories:
    """Tells which of some articles, by their ids, tell of one story, going by their actors of some kinds."""

    def __init__(self, articles: Mapping[str, Source], kinds: Container[ActorKind] = frozenset(ActorKind)) -> None:
        self._articles = articles
        self._kinds = kinds
        self._names: dict[str, frozenset[str]] = {}

    def is_one(self, first: str, second: str) -> bool:
        """Tell whether the articles share enough actors to tell of one story."""
        ours, theirs = self._of(first), self._of(second)
        shared = len(ours & theirs)
        return shared >= min(_SHARED, len(ours), len(theirs)) and shared >= _SHARED_PART * min(len(ours), len(theirs))

    def _of(self, article_id: str) -> frozenset[str]:
        names = self._names.get(article_id)
        if names is None:
            actors = [one for one in self._articles[article_id].extraction.actors if one.kind in self._kinds]
            names = frozenset(fold(name) for one in actors[:_MOST_ACTORS] for name in (one.name, *one.aliases[:3]))
            self._names[article_id] = names
        return names
