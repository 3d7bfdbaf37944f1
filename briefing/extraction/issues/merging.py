"""Which issues of several articles are the same?"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from types import MappingProxyType

from briefing.domain.dossier import Merged, Source, Sourced, count_sources
from briefing.domain.findings import Issue
from briefing.extraction.issues.inclusion import included_items, is_part
from briefing.extraction.known.issues import singular
from briefing.text.fold import fold

_NO_COPIES: Mapping[str, str] = MappingProxyType({})
_SMALL_WORDS = frozenset(("a", "an", "the", "of", "on", "in", "over", "and", "to", "for", "with", "by", "at", "s"))
#: Share of all content words of two labels that both must have (Jaccard).
_ALIKE = 0.6
#: How far below the best score of its subject an issue may lie and still lend it its shorter label.
_NEARLY = 0.25


@dataclass(slots=True)
class _Groups:
    """The issues merged so far.

    `by_word` finds groups by the rarest words of their labels (prefix filtering), `having` by any of them.
    """

    frequency: Mapping[str, int]
    words: list[frozenset[str]] = field(default_factory=list)
    members: list[list[Sourced[Issue]]] = field(default_factory=list)
    exact: dict[frozenset[str], int] = field(default_factory=dict)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    having: dict[str, list[int]] = field(default_factory=dict)

    def add(self, words: frozenset[str], issues: Sequence[Sourced[Issue]]) -> None:
        """Put issues with the group whose words say the same, or into one of their own."""
        home = self.exact.get(words)
        if home is None:
            home = self._nearest(words)
            if home is None:
                home = self._found(words)
            self.exact[words] = home
        self.members[home].extend(issues)

    def join_parts(self, bodies: Mapping[str, str]) -> None:
        """Put an issue with the wider one that an article says includes it."""
        for home, members in enumerate(self.members):
            for whole, item in _included(members, bodies):
                wider = self.exact.get(whole)
                parts = [part for part in self._having(item) if is_part(self.words[part], whole, item)]
                for other in (*parts, *((wider,) if wider is not None else ())):
                    if other != home:
                        members.extend(self.members[other])
                        self.members[other] = []

    def _having(self, item: frozenset[str]) -> list[int]:
        rarest = min((self.having.get(word, []) for word in item), key=len, default=[])
        return [home for home in rarest if item <= self.words[home]]

    def _rare(self, words: frozenset[str]) -> list[str]:
        """Return the words of which two labels alike enough must share one: all but the most frequent few."""
        ordered = sorted(words, key=lambda word: (self.frequency[word], word))
        return ordered[: len(words) - ceil(_ALIKE * len(words)) + 1]

    def _nearest(self, words: frozenset[str]) -> int | None:
        nearby = {home for word in self._rare(words) for home in self.by_word.get(word, ())}
        alike = [(len(words & self.words[home]) / len(words | self.words[home]), -home) for home in nearby]
        likeness, home = max(alike, default=(0.0, 0))
        return -home if likeness >= _ALIKE else None

    def _found(self, words: frozenset[str]) -> int:
        self.words.append(words)
        self.members.append([])
        for word in words:
            self.having.setdefault(word, []).append(len(self.words) - 1)
        for word in self._rare(words):
            self.by_word.setdefault(word, []).append(len(self.words) - 1)
        return len(self.words) - 1


def merge_issues(sources: Sequence[Source], speakers: Mapping[str, str] = _NO_COPIES) -> tuple[Merged[Issue], ...]:
    """Return the issues of the sources, one for each subject, pinned ones first, then by score and spread.

    `speakers` name for each copy the article it counts as.
    """
    found = [Sourced(source.article.id, issue) for source in sources for issue in source.extraction.issues]
    labels = {one.finding.label for one in found}
    words = {label: label_words(label) for label in labels}
    frequency = Counter(word for label in labels for word in words[label])
    groups = _Groups(frequency)
    for one in found:
        groups.add(words[one.finding.label], (one,))
    groups.join_parts({source.article.id: source.article.body for source in sources})
    merged = [Merged(_speaker(members), tuple(members)) for members in _join_by_topics(groups.members)]
    return tuple(
        sorted(merged, key=lambda issue: (not _is_pinned(issue), -_weigh(issue, speakers), issue.best.finding.label))
    )


def _join_by_topics(groups: Iterable[Sequence[Sourced[Issue]]]) -> list[list[Sourced[Issue]]]:
    """Return the groups, those as one whose best labels say the same in other words ("tariffs", "duties")."""
    told = [(_topics(_speaker(members).finding), members) for members in groups if members]
    joined = _Groups(Counter(topic for topics, _ in told for topic in topics))
    for topics, members in told:
        joined.add(topics, members)
    return joined.members


def _topics(issue: Issue) -> frozenset[str]:
    return frozenset(issue.topics) if issue.topics and not issue.is_corrected else label_words(issue.label)


def _speaker(members: Sequence[Sourced[Issue]]) -> Sourced[Issue]:
    """Return the one that speaks for all: of those corrected, else nearly the best, that of the shortest label."""
    members = [one for one in members if one.finding.is_corrected] or members
    least = max(one.finding.score for one in members) - _NEARLY
    near = [one for one in members if one.finding.score >= least]
    return min(near, key=lambda one: (len(one.finding.label.split()), -one.finding.score))


def _included(
    members: Sequence[Sourced[Issue]], bodies: Mapping[str, str]
) -> frozenset[tuple[frozenset[str], frozenset[str]]]:
    """Return the words of each phrase of an issue and of a thing that the article names right after it as its part."""
    return frozenset(
        (label_words(surface.of(bodies[member.article_id])), label_words(item))
        for member in members
        for surface in member.finding.surfaces
        for item in included_items(bodies[member.article_id], surface.end)
    )


def label_words(label: str) -> frozenset[str]:
    """Return the folded content words of a label, singular."""
    words = fold(label).replace("-", " ").replace("'", " ").split()
    return frozenset(singular(word.strip(".,;:()")) for word in words if word not in _SMALL_WORDS)


def _is_pinned(merged: Merged[Issue]) -> bool:
    return any(one.finding.pinned for one in merged.members)


def _weigh(merged: Merged[Issue], speakers: Mapping[str, str]) -> float:
    tellers = count_sources((member.article_id for member in merged.members), speakers)
    return max(one.finding.score for one in merged.members) + 0.3 * (tellers - 1)
