"""Which questions and scenarios do the articles of a dossier leave open together?"""

from collections.abc import Sequence

from briefing.domain.dossier import Merged, Source, Sourced
from briefing.domain.findings import OpenQuestion, Scenario
from briefing.extraction.issues.merging import label_words

#: Share of all content words of two questions that both must have (Jaccard) to ask the same.
_ALIKE = 0.6


def merge_questions(sources: Sequence[Source]) -> tuple[Merged[OpenQuestion], ...]:
    """Return the open questions of the sources, those that ask the same as one; those most asked first."""
    groups: list[list[Sourced[OpenQuestion]]] = []
    asked: list[frozenset[str]] = []
    homes: dict[str, list[int]] = {}
    for source in sources:
        for question in source.extraction.questions:
            words = label_words(question.sentence.of(source.article.body).strip("?! "))
            near = {home for word in words for home in homes.get(word, ())}
            home = max(near, key=lambda at: (_likeness(words, asked[at]), -at), default=None)
            if home is None or _likeness(words, asked[home]) < _ALIKE:
                home = len(groups)
                groups.append([])
                asked.append(words)
                for word in words:
                    homes.setdefault(word, []).append(home)
            groups[home].append(Sourced(source.article.id, question))
    merged = [Merged(members[0], tuple(members)) for members in groups]
    return tuple(sorted(merged, key=lambda one: -len({member.article_id for member in one.members})))


def list_scenarios(sources: Sequence[Source]) -> tuple[Sourced[Scenario], ...]:
    """Return the scenarios of the sources, in their order: no two articles sketch the same one."""
    return tuple(Sourced(source.article.id, one) for source in sources for one in source.extraction.scenarios)


def _likeness(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / max(1, len(left | right))
