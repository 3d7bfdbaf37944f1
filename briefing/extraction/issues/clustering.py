"""Which candidates name the same issue, and how much does it matter?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from briefing.domain.document import Document, Zone
from briefing.domain.findings import Confidence, Issue
from briefing.domain.span import Span
from briefing.extraction.issues.candidates import Candidate, Grounds, Rule, content_keys
from briefing.extraction.issues.inclusion import included_items, is_part
from briefing.extraction.issues.marking import Scene
from briefing.extraction.issues.weighing import Weighed, rank_apart, share_of, weigh

#: Share of the smaller set of content words that two candidates must have in common.
_OVERLAP = 0.7
#: With how many clusters that have one of its words, the weightiest, a candidate is compared.
_COMPARED = 64
#: Scores from which on seven labels in ten, and five in eight, were those of a careful reader (109 articles).
_HIGH, _MEDIUM = 0.9, 0.55
#: From this rule on a label is read from the words alone, and its length says more than the rule.
_ORDER = {rule: order for order, rule in enumerate(Rule)}
_READ = _ORDER[Rule.PHRASE]
#: How well labels serve by the number of their content words, best first.
_LENGTHS = {2: 0, 3: 0, 4: 0, 1: 2, 5: 1}


@dataclass(slots=True)
class _Cluster:
    keys: frozenset[str]
    members: list[Candidate] = field(default_factory=list)


def cluster_issues(candidates: Iterable[Candidate], scene: Scene) -> Iterator[Issue]:
    """Yield one issue for each cluster of candidates, best first; one that repeats a better one counts less."""
    document = scene.grounds.document
    named = [(members, choose_label(members, document)) for members in gather(candidates, scene.grounds)]
    weighed = [Weighed(members, label, weigh(members, label, scene)) for members, label in named]
    return (_make_issue(one, scene.grounds) for one in rank_apart(weighed))


def gather(candidates: Iterable[Candidate], grounds: Grounds) -> list[list[Candidate]]:
    """Return the candidates that name one issue together."""
    ranked = sorted(candidates, key=lambda c: (-c.weight, -len(c.keys), c.start))
    clusters = _Clusters()
    for candidate in ranked:
        if not candidate.bare:
            clusters.add(candidate)
    bare: dict[str, list[Candidate]] = {}
    for candidate in ranked:
        if candidate.bare:
            bare.setdefault(candidate.head, []).append(candidate)
    for head, members in bare.items():
        clusters.house(head, members)
    clusters.join_parts(grounds)
    return [cluster.members for cluster in clusters.found if cluster.members]


@dataclass(slots=True)
class _Clusters:
    """The clusters so far; each is looked up by its content words, all or one, and by its members' nouns."""

    found: list[_Cluster] = field(default_factory=list)
    exact: dict[frozenset[str], int] = field(default_factory=dict)
    by_key: dict[str, list[int]] = field(default_factory=dict)
    by_head: dict[str, set[int]] = field(default_factory=dict)

    def add(self, candidate: Candidate) -> None:
        """Put a candidate with the cluster it is most like, or into one of its own."""
        home = self.exact.get(candidate.keys)
        if home is None:
            home = self._nearest(candidate.keys)
            home = self._open(candidate.keys) if home is None else home
            self.exact[candidate.keys] = home
        self.found[home].members.append(candidate)
        if candidate.head:
            self.by_head.setdefault(candidate.head, set()).add(home)

    def house(self, head: str, members: list[Candidate]) -> None:
        """Put nouns that stand alone with the one fuller phrase of theirs; with none, they are an issue if repeated."""
        homes = self.by_head.get(head) or set(self.by_key.get(head, ()))
        if len(homes) == 1:
            self.found[next(iter(homes))].members.extend(members)
        elif not homes:
            self.found[self._open(members[0].keys)].members.extend(members)

    def join_parts(self, grounds: Grounds) -> None:
        """Put a cluster with the wider one that the article says includes it."""
        for whole in self.found:
            for item in _included(whole.members, grounds):
                for part in map(self.found.__getitem__, self._having(item)):
                    if part is not whole and part.members and is_part(part.keys, whole.keys, item):
                        whole.members.extend(part.members)
                        part.members = []

    def _having(self, item: frozenset[str]) -> list[int]:
        """Return the first clusters that have the rarest of some words."""
        return min((self.by_key.get(key, []) for key in item), key=len, default=[])[:_COMPARED]

    def _nearest(self, keys: frozenset[str]) -> int | None:
        nearby = sorted({home for key in keys for home in self.by_key.get(key, ())[:_COMPARED]})
        likeness, turned = max(((_likeness(keys, self.found[home].keys), -home) for home in nearby), default=(0.0, 0))
        return -turned if likeness >= _OVERLAP else None

    def _open(self, keys: frozenset[str]) -> int:
        self.found.append(_Cluster(keys))
        for key in keys:
            self.by_key.setdefault(key, []).append(len(self.found) - 1)
        return len(self.found) - 1


def _included(members: Sequence[Candidate], grounds: Grounds) -> frozenset[frozenset[str]]:
    """Return the content words of each thing that the text names as part of a candidate right after it."""
    text = grounds.document.shadow
    return frozenset(content_keys(item, grounds) for member in members for item in included_items(text, member.end))


def _likeness(left: frozenset[str], right: frozenset[str]) -> float:
    """Return how far two sets of content words name one issue, 0 to 1; a shared noun alone is not enough."""
    shared = len(left & right)
    smaller, larger = sorted((len(left), len(right)))
    if shared == larger:
        return 1.0
    if shared < 2:
        return 0.0
    return shared / smaller - 0.01 * (larger - smaller)


def _make_issue(weighed: Weighed, grounds: Grounds) -> Issue:
    document = grounds.document
    members = weighed.members
    spans = tuple(Span(start, end) for start, end in sorted({(member.start, member.end) for member in members}))
    numbers = sorted({member.sentence for member in members})
    score = round(share_of(weighed.weight), 3)
    topics = weighed.label.keys - grounds.issues.cues.get("framing noun", frozenset()) or weighed.label.keys
    return Issue(
        label=weighed.label.label,
        score=score,
        sentences=tuple(document.sentences[number].span for number in numbers),
        surfaces=spans,
        confidence=Confidence.HIGH if score >= _HIGH else Confidence.MEDIUM if score >= _MEDIUM else Confidence.LOW,
        rule=weighed.label.rule.value,
        topics=tuple(sorted(topics)),
    )


def choose_label(members: Sequence[Candidate], document: Document) -> Candidate:
    """Return the candidate whose words name all: surest rule, two or three content words, the most frequent."""
    if len(members) == 1:
        return members[0]
    often = Counter(member.keys for member in members)

    def _rank(member: Candidate) -> tuple[int, int, float, int, bool, int, int]:
        headline = document.blocks[document.sentences[member.sentence].block].zone is Zone.TITLE
        return (
            min(_ORDER[member.rule], _READ),
            _LENGTHS.get(len(member.keys), 3),
            -round(member.weight, 2),
            -often[member.keys],
            headline,
            -len(member.keys),
            member.start,
        )

    return min(members, key=_rank)
