"""How much does an issue matter in its article?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import exp, log2, log10
from typing import NamedTuple

from briefing.domain.document import Document, Form, Zone
from briefing.extraction.issues.candidates import Candidate, Grounds, Rule
from briefing.extraction.known.issues import Head

_ZONES = {Zone.TITLE: 0.5, Zone.SUMMARY: 0.35, Zone.SCENARIO: -0.5, Zone.QUESTION: -0.2}
_HEADING = 0.4
_LEDE = 0.3
_LEDE_SENTENCES = 4
_SPREAD = 0.35
_LEAST = 0.2
_UNKNOWN_RANK = 60_000
_LISTED = frozenset((Rule.LIST_LABEL, Rule.ENUMERATION, Rule.TENSION, Rule.QUARREL))
_JOINTS = (" of ", " on ", " to ", " for ", " over ", " with ", " against ")
#: A noun of tension that weighs no more than this says only that there is some.
_VAGUE = 0.6


class Marks(NamedTuple):
    """What tells of an issue that it matters; each figure lies about 0 to 1."""

    worth: float
    title: float
    scarce: float
    listed: float
    enumerated: float
    action: float
    unknown: float
    one: float
    many: float
    commonest: float
    sought: float
    by_noun: float
    plain: float
    frame: float
    about: float
    late: float
    last: float


#: What each mark adds to the log odds: fitted to articles with gold (ridge regression to a prior), then rounded.
_WEIGHTS = Marks(
    worth=2.4,
    title=0.3,
    scarce=0.3,
    listed=1.0,
    enumerated=0.8,
    action=0.1,
    unknown=-0.5,
    one=-1.8,
    many=-0.1,
    commonest=0.4,
    sought=0.5,
    by_noun=1.0,
    plain=-0.6,
    frame=-2.0,
    about=0.8,
    late=-0.4,
    last=-2.0,
)
_BASE = -2.6
#: From this share of the sentences on an article tells of other matters and of itself.
_TAIL = 0.72
#: How many issues are set in order, what sharing all words with a better one costs, and what sharing its noun counts.
_RANKED, _SHARED, _SAME_HEAD = 60, 2.0, 0.7


@dataclass(frozen=True, slots=True)
class Scene:
    """What weighing the issues of one article stands on; `counts` tells how many sentences hold a word."""

    grounds: Grounds
    counts: Mapping[str, int]


class Weighed(NamedTuple):
    """The candidates that name one issue, the one whose words are its label, and how much it matters (log odds)."""

    members: Sequence[Candidate]
    label: Candidate
    weight: float


def weigh(members: Sequence[Candidate], label: Candidate, scene: Scene) -> float:
    """Return how much an issue matters, as log odds."""
    marks = _marks(members, label, scene)
    return _BASE + sum(weight * mark for weight, mark in zip(_WEIGHTS, marks, strict=True))


def share_of(weight: float) -> float:
    """Return log odds as a share, 0 to 1."""
    return 1 / (1 + exp(-weight))


def _marks(members: Sequence[Candidate], label: Candidate, scene: Scene) -> Marks:
    document, issues = scene.grounds.document, scene.grounds.issues
    numbers = {member.sentence for member in members}
    rules = {member.rule for member in members}
    words = label.keys or ("",)
    head = issues.head(label.head)
    strongest = max(member.weight for member in members)
    zones = {document.blocks[document.sentences[number].block].zone for number in numbers}
    return Marks(
        worth=_worth(members, strongest, document),
        title=Zone.TITLE in zones,
        scarce=log2(min(max(1, scene.counts.get(word, 1)) for word in words)) / 4,
        listed=Rule.LIST_LABEL in rules,
        enumerated=not rules.isdisjoint((Rule.ENUMERATION, Rule.TENSION)) and strongest > 1,
        action=rules == {Rule.ACTION},
        unknown=rules == {Rule.NOUN},
        one=len(words) <= 1 and rules.isdisjoint(_LISTED) and not _says_enough(head, scene.grounds),
        many=len(words) > 3,
        commonest=min(log10(issues.ranks.get(word, _UNKNOWN_RANK) + 30) for word in words) / 5,
        sought=any(member.sought for member in members),
        by_noun=any(member.modified == "noun" for member in members),
        plain=all(member.modified == "plain" for member in members),
        frame=_is_frame(head, scene.grounds),
        about=_is_about(label),
        late=(late := min(numbers) / max(1, len(document.sentences))),
        last=max(0.0, late - _TAIL) / (1 - _TAIL),
    )


def _worth(members: Sequence[Candidate], strongest: float, document: Document) -> float:
    """Return the weight of the strongest naming, more for a prominent place and for each repetition."""
    full = {member.sentence for member in members if not member.bare}
    bare = {member.sentence for member in members} - full
    prominence = max(_place(document, number) for number in full | bare)
    return strongest * max(_LEAST, 1 + prominence + _SPREAD * log2(max(1.0, len(full) + len(bare) / 2)))


def _place(document: Document, number: int) -> float:
    block = document.blocks[document.sentences[number].block]
    lede = _LEDE if number < _LEDE_SENTENCES else 0.0
    return _ZONES.get(block.zone, 0.0) + (_HEADING if block.form is Form.HEADING else lede)


def _is_frame(head: Head | None, grounds: Grounds) -> bool:
    """Tell whether a noun only says that sides meet, quarrel or have relations, and not about what."""
    if head is None:
        return False
    vague = head.group == "tension" and head.weight <= _VAGUE
    return vague or head.group in ("meeting", "rivalry") or grounds.is_cue(head.synonym, "frame noun")


def _says_enough(head: Head | None, grounds: Grounds) -> bool:
    """Tell whether a noun alone names a subject ("inflation", "migration")."""
    return head is not None and grounds.is_cue(head.group, "self-sufficient")


def _is_about(label: Candidate) -> bool:
    return any(joint in label.label for joint in _JOINTS)


def rank_apart(issues: Iterable[Weighed]) -> Iterator[Weighed]:
    """Yield issues best first (maximal marginal relevance): words shared with a better label cost weight."""
    left = nlargest(_RANKED, issues, key=lambda one: one.weight)
    shared = [0.0] * len(left)
    while left:
        values = [one.weight - _SHARED * part for one, part in zip(left, shared, strict=True)]
        best = max(range(len(left)), key=values.__getitem__)
        chosen = left.pop(best)._replace(weight=values[best])
        del shared[best]
        shared = [max(part, _common(one.label, chosen.label)) for one, part in zip(left, shared, strict=True)]
        yield chosen


def _common(left: Candidate, right: Candidate) -> float:
    """Return how far two labels say the same, 0 to 1.

    One noun of dispute says it unless each tells what it is about; items of a list stand side by side.
    """
    if left.rule is Rule.LIST_LABEL and right.rule is Rule.LIST_LABEL:
        return 0.0
    shared = len(left.keys & right.keys) / max(1, min(len(left.keys), len(right.keys)))
    same = left.head != "" and left.head == right.head and not (_is_about(left) and _is_about(right))
    return max(shared, _SAME_HEAD) if same else shared
