"""Which issues of several articles are the same?"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from math import ceil
from types import MappingProxyType

from briefing.domain.dossier import Merged, Source, Sourced, count_sources
from briefing.domain.findings import Issue
from briefing.extraction.issues.inclusion import included_items, is_part
from briefing.extraction.issues.parties import find_homes
from briefing.extraction.keeping import Kept
from briefing.extraction.known.issues import singular
from briefing.text.fold import fold

_NO_COPIES: Mapping[str, str] = MappingProxyType({})
_SMALL_WORDS = frozenset(("a", "an", "the", "of", "on", "in", "over", "and", "to", "for", "with", "by", "at", "s"))
_SMALL_WORDS |= frozenset(("from", "against", "between", "about", "into"))
#: Share of all content words of two labels that both must have (Jaccard).
_ALIKE = 0.6
#: What a merger of companies is called in topics, and what it is called more loosely.
_MERGER, _LOOSE = "merger", frozenset(("deal", "sale"))
#: How many parties a deal must share with a merger to be it: one alone has other deals too.
_PARTIES = 2
#: How far below the best score of its subject an issue may lie and still lend it its shorter label.
_NEARLY = 0.25
#: Of so many labels the words are remembered: articles of one story have the same issues.
_REMEMBERED = 4096
#: Below this an issue of an article is none of the dossier, unless a reader has touched it or other articles have it.
_LEAST = 0.25
#: What each further source adds to an issue's score.
_SPREAD = 0.3


@dataclass(frozen=True, slots=True)
class _Told:
    """An article's issue with the words of its label and topics, and what the article names as parts of it.

    `included` are, in order, the words of each phrase of the issue and of a thing the article names right after it.
    """

    member: Sourced[Issue]
    words: frozenset[str]
    topics: frozenset[str]
    included: tuple[tuple[frozenset[str], frozenset[str]], ...]


@dataclass(slots=True)
class _Groups:
    """The issues merged so far.

    `by_word` finds groups by the rarest words of their labels (prefix filtering), `having` by any of them.
    """

    frequency: Mapping[str, int]
    words: list[frozenset[str]] = field(default_factory=list)
    members: list[list[_Told]] = field(default_factory=list)
    exact: dict[frozenset[str], int] = field(default_factory=dict)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    having: dict[str, list[int]] = field(default_factory=dict)

    def add(self, words: frozenset[str], issues: Sequence[_Told]) -> None:
        """Put issues with the group whose words say the same, or into one of their own."""
        home = self.exact.get(words)
        if home is None:
            home = self._nearest(words)
            if home is None:
                home = self._found(words)
            self.exact[words] = home
        self.members[home].extend(issues)

    def join_parts(self) -> None:
        """Put an issue with the wider one that an article says includes it."""
        for home, members in enumerate(self.members):
            for whole, item in dict.fromkeys(pair for one in members for pair in one.included):
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


_Weighed = tuple[bool, float, str]


class MergedIssues:
    """Merges the issues of sources, again and again; what one source says of its issues is read once."""

    def __init__(self) -> None:
        self._told: Kept[tuple[_Told, ...]] = Kept()
        self._speakers: Kept[_Told] = Kept()
        self._merged: Kept[tuple[_Weighed, Merged[Issue]]] = Kept()

    def merge(self, sources: Sequence[Source], speakers: Mapping[str, str] = _NO_COPIES) -> tuple[Merged[Issue], ...]:
        """Return the issues of the sources that matter, one for each subject, pinned first, then by score and spread.

        `speakers` name for each copy the article it counts as.
        """
        found = [
            one
            for source in sources
            for one in self._told.answer(source.article.id, (source,), partial(_read_all, source))
        ]
        self._told.turn()
        labels = {one.member.finding.label: one.words for one in found}
        groups = _Groups(Counter(word for words in labels.values() for word in words))
        for one in found:
            groups.add(one.words, (one,))
        groups.join_parts()
        joined = _join_named(self._join_by_topics(groups.members), {source.article.id: source for source in sources})
        weighed = [self._weigh(members, speakers) for members in joined]
        weighed = [pair for pair in weighed if _is_issue(*pair)]
        self._speakers.turn()
        self._merged.turn()
        return tuple(merged for _, merged in sorted(weighed, key=lambda pair: pair[0]))

    def _join_by_topics(self, groups: Iterable[Sequence[_Told]]) -> list[list[_Told]]:
        """Return the groups, those as one whose best labels say the same in other words ("tariffs", "duties")."""
        told = [
            (self._speakers.answer(_key(members), members, partial(_speaker, members)).topics, members)
            for members in groups
            if members
        ]
        mergers = tuple(dict.fromkeys(topics for topics, _ in told if _MERGER in topics))
        joined = _Groups(Counter(topic for topics, _ in told for topic in topics))
        for topics, members in told:
            joined.add(_as_merger(topics, mergers), members)
        return joined.members

    def _weigh(self, told: Sequence[_Told], speakers: Mapping[str, str]) -> tuple[_Weighed, Merged[Issue]]:
        tellers = [speakers.get(one.member.article_id, one.member.article_id) for one in told]
        return self._merged.answer(_key(told), [*told, *tellers], partial(_merge, told, speakers))


def merge_issues(sources: Sequence[Source], speakers: Mapping[str, str] = _NO_COPIES) -> tuple[Merged[Issue], ...]:
    """Return the issues of the sources as `MergedIssues` does, once."""
    return MergedIssues().merge(sources, speakers)


def _join_named(groups: Sequence[list[_Told]], sources: Mapping[str, Source]) -> Iterable[list[_Told]]:
    """Return the groups, one that leaves out its parties with the one other that names them."""

    @cache
    def named(article_id: str) -> frozenset[str]:
        actors = sources[article_id].extraction.actors
        return frozenset(word for actor in actors for word in (fold(actor.name), *label_words(actor.name)))

    topics = [_speaker(members).topics for members in groups]
    articles = [frozenset(one.member.article_id for one in members) for members in groups]
    homes = find_homes(topics, articles, named)
    joined = {number: home for number, home in homes.items() if home not in homes}
    for number, home in joined.items():
        groups[home].extend(groups[number])
    return (members for number, members in enumerate(groups) if number not in joined)


def _is_issue(weight: _Weighed, merged: Merged[Issue]) -> bool:
    """Tell whether an issue matters in a dossier: it weighs enough, or a reader has touched it."""
    return -weight[1] >= _LEAST or any(one.finding.pinned or one.finding.is_corrected for one in merged.members)


def _as_merger(topics: frozenset[str], mergers: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return the topics of the merger that a deal or sale of the same two parties is; where none is told, its own."""
    if _LOOSE.isdisjoint(topics):
        return topics
    parties = topics - _LOOSE
    return next((merger for merger in mergers if len(parties) >= _PARTIES and parties < merger), topics)


def _key(told: Sequence[_Told]) -> tuple[str, str]:
    first = told[0].member
    return first.article_id, first.finding.key


def _read_all(source: Source) -> tuple[_Told, ...]:
    body = source.article.body
    return tuple(_read(Sourced(source.article.id, issue), body) for issue in source.extraction.issues)


def _read(member: Sourced[Issue], body: str) -> _Told:
    issue = member.finding
    words = label_words(issue.label)
    included = tuple(
        (label_words(surface.of(body)), label_words(item))
        for surface in issue.surfaces
        for item in included_items(body, surface.end)
    )
    topics = frozenset(issue.topics) if issue.topics and not issue.is_corrected else words
    return _Told(member, words, topics, included)


def _speaker(told: Sequence[_Told]) -> _Told:
    """Return the one that speaks for all: of those corrected, else nearly the best, that of the shortest label."""
    if len(told) == 1:
        return told[0]
    told = [one for one in told if one.member.finding.is_corrected] or told
    least = max(one.member.finding.score for one in told) - _NEARLY
    near = [one for one in told if one.member.finding.score >= least]
    return min(near, key=lambda one: (len(one.member.finding.label.split()), -one.member.finding.score))


def _merge(told: Sequence[_Told], speakers: Mapping[str, str]) -> tuple[_Weighed, Merged[Issue]]:
    members = tuple(one.member for one in told)
    best = _speaker(told).member
    tellers = count_sources((member.article_id for member in members), speakers)
    score = max(member.finding.score for member in members) + _SPREAD * (tellers - 1)
    pinned = any(member.finding.pinned for member in members)
    return (not pinned, -score, best.finding.label), Merged(best, members)


@lru_cache(maxsize=_REMEMBERED)
def label_words(label: str) -> frozenset[str]:
    """Return the folded content words of a label, singular."""
    words = fold(label).replace("-", " ").replace("'", " ").split()
    return frozenset(singular(word.strip(".,;:()")) for word in words if word not in _SMALL_WORDS)
