"""What tells of an issue that it matters in its article?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2, log10

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
#: Those that tell sooner whose or for whom something is than what it is about.
_BESIDE = (" with ", " for ", " to ")
#: A noun of tension that weighs no more than this says only that there is some.
_VAGUE = 0.6
#: What the words of a label may do that counts or measures.
_MEASURING = ("magnitude", "number", "time noun", "measure word")
#: How far back the word before a naming is looked for, in letters, and what may stand between.
_NEAR = 40
_DETERMINERS = frozenset(("the", "its", "their", "his", "her"))
#: From this share of the sentences on an article tells of other matters and of itself.
_TAIL = 0.72


@dataclass(frozen=True, slots=True)
class Scene:
    """What weighing the issues of one article stands on; `counts` tells how many sentences hold a word."""

    grounds: Grounds
    counts: Mapping[str, int]


def mark_issue(members: Sequence[Candidate], label: Candidate, scene: Scene) -> dict[str, float]:
    """Return what tells of an issue that it matters, by the names that the table of weights has; most lie in 0 to 1."""
    return {
        "base": 1.0,
        **_found_marks(members, label, scene),
        **dict.fromkeys(_told_marks(members, label, scene), 1.0),
    }


def _found_marks(members: Sequence[Candidate], label: Candidate, scene: Scene) -> dict[str, float]:
    """Return how the issue is named: how often, how prominently, by which rules and in which words."""
    document, issues = scene.grounds.document, scene.grounds.issues
    numbers = {member.sentence for member in members}
    rules = {member.rule for member in members}
    words = label.keys or ("",)
    head = issues.head(label.head)
    strongest = max(member.weight for member in members)
    zones = {document.blocks[document.sentences[number].block].zone for number in numbers}
    late = min(numbers) / max(1, len(document.sentences))
    return {
        "worth": _worth(members, strongest, document),
        "title": Zone.TITLE in zones,
        "scarce": log2(min(max(1, scene.counts.get(word, 1)) for word in words)) / 4,
        "listed": Rule.LIST_LABEL in rules,
        "enumerated": not rules.isdisjoint((Rule.ENUMERATION, Rule.TENSION)) and strongest > 1,
        "action": rules == {Rule.ACTION},
        "unknown": rules == {Rule.NOUN},
        "one": len(words) <= 1 and rules.isdisjoint(_LISTED) and not _says_enough(head, scene.grounds),
        "many": len(words) > 3,
        "commonest": min(log10(issues.ranks.get(word, _UNKNOWN_RANK) + 30) for word in words) / 5,
        "sought": any(member.sought for member in members),
        "by noun": any(member.modified == "noun" for member in members),
        "plain": all(member.modified == "plain" for member in members),
        "frame": _is_frame(head, scene.grounds),
        "about": is_about(label),
        "beside": any(joint in label.label for joint in _BESIDE),
        "late": late,
        "last": max(0.0, late - _TAIL) / (1 - _TAIL),
    }


def _told_marks(members: Sequence[Candidate], label: Candidate, scene: Scene) -> Iterator[str]:
    """Yield what the words of the label and those before each naming say of it."""
    grounds = scene.grounds
    head = grounds.issues.head(label.head)
    last = label.label.rpartition(" ")[2].lower()
    yield f"group {head.group}" if head else f"kind {grounds.issues.kind(last) or 'none'}"
    shadow = grounds.document.shadow
    for member in members:
        if member.doubt:
            yield f"doubt {member.doubt}"
        yield f"after {_word_before(shadow, member.start)}"
    for kind in {grounds.covered[at] for at in range(label.start, label.end) if at in grounds.covered}:
        yield kind.value
    if any(word[0].isdigit() or any(grounds.is_cue(word, use) for use in _MEASURING) for word in label.keys):
        yield "measured"


def _word_before(shadow: str, start: int) -> str:
    """Return the word before a place in the text, in small letters; an article or owner between is passed over."""
    before = shadow[max(0, start - _NEAR) : start].lower().split()
    if before and before[-1] in _DETERMINERS:
        before.pop()
    return before[-1] if before else ""


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


def is_about(label: Candidate) -> bool:
    """Tell whether a label says what its noun is about ("ban on landings")."""
    return any(joint in label.label for joint in _JOINTS)
