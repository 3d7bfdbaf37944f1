"""Which candidates name the same issue, and how much does it matter?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import exp, log2

from briefing.domain.document import Document, Form, Zone
from briefing.domain.findings import Confidence, Issue
from briefing.domain.span import Span
from briefing.extraction.issues.candidates import Candidate, Grounds, Rule, content_keys
from briefing.extraction.issues.inclusion import included_items, is_part

#: Share of the smaller set of content words that two candidates must have in common.
_OVERLAP = 0.7
_ZONES = {Zone.TITLE: 0.5, Zone.SUMMARY: 0.35, Zone.SCENARIO: -0.5, Zone.QUESTION: -0.2}
_HEADING = 0.4
_LEDE = 0.3
_LEDE_SENTENCES = 4
#: Sentences that must name a noun alone before it is an issue.
_REPEATED = 3
_SPREAD = 0.35
_LEAST = 0.2
_HIGH, _MEDIUM = 0.75, 0.55
_SCALE = 1.3
_BEST_WORDS = range(2, 8)


@dataclass(slots=True)
class _Cluster:
    keys: frozenset[str]
    members: list[Candidate] = field(default_factory=list)


def cluster_issues(candidates: Iterable[Candidate], grounds: Grounds) -> list[Issue]:
    """Return one issue for each cluster of candidates, best first."""
    document = grounds.document
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
    issues = [_make_issue(cluster.members, document) for cluster in clusters.found if cluster.members]
    return sorted(issues, key=lambda issue: (-issue.score, issue.surfaces[0].start))


@dataclass(slots=True)
class _Clusters:
    """The clusters so far; each is looked up by its content words and by its members' nouns."""

    found: list[_Cluster] = field(default_factory=list)
    by_key: dict[str, list[int]] = field(default_factory=dict)
    by_head: dict[str, set[int]] = field(default_factory=dict)

    def add(self, candidate: Candidate) -> None:
        """Put a candidate with the cluster it is most like, or into one of its own."""
        nearby = sorted({home for key in candidate.keys for home in self.by_key.get(key, ())})
        likeness, turned = max(
            ((_likeness(candidate.keys, self.found[home].keys), -home) for home in nearby), default=(0.0, 0)
        )
        home = -turned if likeness >= _OVERLAP else self._open(candidate.keys)
        self.found[home].members.append(candidate)
        if candidate.head:
            self.by_head.setdefault(candidate.head, set()).add(home)

    def house(self, head: str, members: list[Candidate]) -> None:
        """Put nouns that stand alone with the one fuller phrase of theirs; with none, they are an issue if repeated."""
        homes = self.by_head.get(head) or set(self.by_key.get(head, ()))
        repeated = members[0].lasting and len({member.sentence for member in members}) >= _REPEATED
        if len(homes) == 1:
            self.found[next(iter(homes))].members.extend(members)
        elif not homes and (members[0].enough or repeated):
            self.found[self._open(members[0].keys)].members.extend(members)

    def join_parts(self, grounds: Grounds) -> None:
        """Put a cluster with the wider one that the article says includes it."""
        for whole in self.found:
            for item in _included(whole.members, grounds):
                for part in self.found:
                    if part is not whole and part.members and is_part(part.keys, whole.keys, item):
                        whole.members.extend(part.members)
                        part.members = []

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


def _make_issue(members: Sequence[Candidate], document: Document) -> Issue:
    best = min(members, key=lambda member: _label_rank(member, document))
    spans = tuple(sorted({Span(member.start, member.end) for member in members}))
    numbers = sorted({member.sentence for member in members})
    score = 1 - exp(-_weigh(members, document) / _SCALE)
    return Issue(
        label=best.label,
        score=round(score, 3),
        sentences=tuple(document.sentences[number].span for number in numbers),
        surfaces=spans,
        confidence=Confidence.HIGH if score >= _HIGH else Confidence.MEDIUM if score >= _MEDIUM else Confidence.LOW,
        rule=best.rule.value,
    )


def _label_rank(member: Candidate, document: Document) -> tuple[int, bool, bool, int, bool, int]:
    """Rank the candidates of a cluster as its label: surest rule, two to seven words, most content, body, earliest."""
    headline = document.blocks[document.sentences[member.sentence].block].zone is Zone.TITLE
    words = len(member.label.split())
    return (
        list(Rule).index(member.rule),
        words not in _BEST_WORDS,
        len(member.keys) < 2,
        -len(member.keys),
        headline,
        member.start,
    )


def _weigh(members: Sequence[Candidate], document: Document) -> float:
    """Return how much an issue matters: its strongest naming, more for a prominent place and for each repetition."""
    strongest = max(member.weight for member in members)
    full = {member.sentence for member in members if not member.bare}
    bare = {member.sentence for member in members} - full
    prominence = max(_place(document, number) for number in full | bare)
    return strongest * max(_LEAST, 1 + prominence + _SPREAD * log2(max(1.0, len(full) + len(bare) / 2)))


def _place(document: Document, number: int) -> float:
    block = document.blocks[document.sentences[number].block]
    lede = _LEDE if number < _LEDE_SENTENCES else 0.0
    return _ZONES.get(block.zone, 0.0) + (_HEADING if block.form is Form.HEADING else lede)
