"""Which issues of several articles are the same?"""

from collections.abc import Sequence

from briefing.domain.dossier import Merged, Source, Sourced
from briefing.domain.findings import Issue
from briefing.extraction.known.issues import singular
from briefing.text.fold import fold

_SMALL_WORDS = frozenset(("a", "an", "the", "of", "on", "in", "over", "and", "to", "for", "with", "by", "at", "s"))
_ALIKE = 0.6


def merge_issues(sources: Sequence[Source]) -> tuple[Merged[Issue], ...]:
    """Return the issues of the sources, one for each subject, those with the best score and spread first."""
    merged: list[list[Sourced[Issue]]] = []
    keys: list[frozenset[str]] = []
    by_word: dict[str, list[int]] = {}
    for source in sources:
        for issue in source.extraction.issues:
            words = label_words(issue.label)
            home = _home(words, keys, by_word)
            if home is None:
                home = len(merged)
                merged.append([])
                keys.append(words)
                for word in words:
                    by_word.setdefault(word, []).append(home)
            merged[home].append(Sourced(source.article.id, issue))
    found = [Merged(max(members, key=lambda member: member.finding.score), tuple(members)) for members in merged]
    return tuple(sorted(found, key=lambda issue: (-_weigh(issue), issue.best.finding.label)))


def label_words(label: str) -> frozenset[str]:
    """Return the folded content words of a label, singular."""
    words = fold(label).replace("-", " ").replace("'", " ").split()
    return frozenset(singular(word.strip(".,;:()")) for word in words if word not in _SMALL_WORDS)


def _home(words: frozenset[str], keys: Sequence[frozenset[str]], by_word: dict[str, list[int]]) -> int | None:
    nearby = {home for word in words for home in by_word.get(word, ())}
    best, likeness = None, 0.0
    for home in sorted(nearby):
        found = len(words & keys[home]) / len(words | keys[home])
        if found > likeness:
            best, likeness = home, found
    return best if likeness >= _ALIKE else None


def _weigh(merged: Merged[Issue]) -> float:
    articles = len({member.article_id for member in merged.members})
    return merged.best.finding.score + 0.15 * (articles - 1)
