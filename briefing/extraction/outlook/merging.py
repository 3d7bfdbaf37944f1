"""Which questions and scenarios do the articles of a dossier leave open together?"""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from briefing.domain.dossier import Merged, Source, Sourced, count_sources
from briefing.domain.findings import OpenQuestion, Scenario
from briefing.extraction.issues.merging import label_words
from briefing.extraction.keeping import Kept

_NO_COPIES: Mapping[str, str] = MappingProxyType({})
#: Share of all content words of two questions that both must have (Jaccard) to ask the same.
_ALIKE = 0.6


_Asked = tuple[frozenset[str], Sourced[OpenQuestion]]


class MergedQuestions:
    """Merges the open questions of sources, again and again; the words of those of a source are read once."""

    def __init__(self) -> None:
        self._asked: Kept[tuple[_Asked, ...]] = Kept()

    def merge(
        self, sources: Sequence[Source], speakers: Mapping[str, str] = _NO_COPIES
    ) -> tuple[Merged[OpenQuestion], ...]:
        """Return the open questions of the sources, those that ask the same as one; those most asked first.

        Articles that are copies ask once; `speakers` names for each of them the one that speaks for all.
        """
        asked = [
            one
            for source in sources
            if source.extraction.questions
            for one in self._asked.answer(source.article.id, (source,), partial(_read, source))
        ]
        self._asked.turn()
        merged = [Merged(members[0], tuple(members)) for members in _group(asked)]
        return tuple(
            sorted(merged, key=lambda one: -count_sources((each.article_id for each in one.members), speakers))
        )


def merge_questions(
    sources: Sequence[Source], speakers: Mapping[str, str] = _NO_COPIES
) -> tuple[Merged[OpenQuestion], ...]:
    """Return the open questions of the sources as `MergedQuestions` does, once."""
    return MergedQuestions().merge(sources, speakers)


def _read(source: Source) -> tuple[_Asked, ...]:
    return tuple(
        (label_words(one.sentence.of(source.article.body).strip("?! ")), Sourced(source.article.id, one))
        for one in source.extraction.questions
    )


def _group(questions: Iterable[_Asked]) -> list[list[Sourced[OpenQuestion]]]:
    """Return the questions, those together that ask the same."""
    groups: list[list[Sourced[OpenQuestion]]] = []
    asked: list[frozenset[str]] = []
    homes: dict[str, list[int]] = {}
    alike: dict[frozenset[str], int] = {}
    for words, question in questions:
        home = alike.get(words)
        if home is None:
            near = {home for word in words for home in homes.get(word, ())}
            likeness, turned = max(((_likeness(words, asked[at]), -at) for at in near), default=(0.0, 0))
            home = -turned if likeness >= _ALIKE else len(groups)
            if words:
                alike[words] = home
        if home == len(groups):
            groups.append([])
            asked.append(words)
            for word in words:
                homes.setdefault(word, []).append(home)
        groups[home].append(question)
    return groups


def list_scenarios(
    sources: Sequence[Source], speakers: Mapping[str, str] = _NO_COPIES
) -> tuple[Sourced[Scenario], ...]:
    """Return the scenarios of the sources, in their order: no two articles sketch the same one, but for copies.

    Of copies the one that speaks for all is heard, another only where that one sketches none.
    """
    sketching = {source.article.id for source in sources if source.extraction.scenarios}
    return tuple(
        Sourced(source.article.id, one)
        for source in sources
        if speakers.get(source.article.id, source.article.id) not in sketching - {source.article.id}
        for one in source.extraction.scenarios
    )


def _likeness(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / max(1, len(left | right))
