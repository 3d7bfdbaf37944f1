"""How far do the two readers of the articles written for measuring agree? `python -m tests.eval.agreement`

Each figure is the F1 of one reader's entries against the other's, matched one to one.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

from briefing.text.fold import fold
from tests.eval.scorers.deadlines import same_value
from tests.eval.scorers.issues import are_near
from tests.eval.scoring import Counts, match_one_to_one, total

_GOLD = Path(__file__).parent / "gold"
_FIRST, _SECOND = _GOLD / "first", _GOLD / "second"

Entry: TypeAlias = dict[str, Any]


def _are_same_deadline(one: Entry, other: Entry) -> bool:
    told = any(_share_words(quote, again) for quote in one["quotes"] for again in other["quotes"])
    return told and same_value(one["value"], other["value"])


def _are_same_actor(one: Entry, other: Entry) -> bool:
    names, others = ({fold(form) for form in (entry["name"], *entry["aliases"])} for entry in (one, other))
    return bool(names & others)


def _are_same_position(one: Entry, other: Entry) -> bool:
    return _share_name(one["actor"], other["actor"]) and _share_words(one["quote"], other["quote"])


def _are_same_speech(one: Entry, other: Entry) -> bool:
    return _share_name(one["speaker"], other["speaker"]) and _share_words(one["quote"], other["quote"])


def _are_same_issue(one: Entry, other: Entry) -> bool:
    return any(are_near(label, again) for label in _labels(one) for again in _labels(other))


def _labels(issue: Entry) -> tuple[str, ...]:
    return (issue["label"], *issue["also"])


def _share_name(one: str, other: str) -> bool:
    return bool(set(fold(one).split()) & set(fold(other).split()))


def _share_words(one: str, other: str) -> bool:
    """Tell whether the shorter of two quotations of a sentence lies in the other, but for a few words at its ends."""
    few, many = sorted((fold(one).split(), fold(other).split()), key=len)
    return len(set(few) & set(many)) >= 0.6 * len(set(few))


#: What is compared, by its name in the annotations.
SAME: dict[str, Callable[[Entry, Entry], bool]] = {
    "deadlines": _are_same_deadline,
    "actors": _are_same_actor,
    "positions": _are_same_position,
    "speech": _are_same_speech,
    "issues": _are_same_issue,
}


def main() -> None:
    """Print the table."""
    pairs = list(_read_pairs())
    same = [one["published"]["value"] == other["published"]["value"] for one, other in pairs]
    print(f"{len(pairs)} articles; published dates {sum(same)} of {len(same)} the same")
    for name, is_same in SAME.items():
        both = total([_count(one[name], other[name], is_same) for one, other in pairs])
        print(f"{name:10} F1 {both.f1:.3f}  (first {both.found}, second {both.wanted}, both {both.right})")
    for name in ("kind", "certainty"):
        print(f"deadlines, {name} the same: {_agree_on(name, pairs):.3f}")


def _read_pairs() -> Iterator[tuple[Entry, Entry]]:
    for path in sorted(_FIRST.glob("*.json")):
        yield json.loads(path.read_text("utf-8")), json.loads((_SECOND / path.name).read_text("utf-8"))


def _count(first: list[Entry], second: list[Entry], is_same: Callable[[Entry, Entry], bool]) -> Counts:
    right = match_one_to_one(len(first), len(second), lambda i, j: is_same(first[i], second[j]))
    return Counts(right, len(first), len(second))


def _agree_on(name: str, pairs: list[tuple[Entry, Entry]]) -> float:
    answers = [
        one[name] == other[name]
        for first, second in pairs
        for one in first["deadlines"]
        for other in second["deadlines"]
        if _are_same_deadline(one, other)
    ]
    return sum(answers) / len(answers)


if __name__ == "__main__":
    main()
