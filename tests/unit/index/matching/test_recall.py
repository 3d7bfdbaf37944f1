from dataclasses import dataclass

from briefing.index.matching.recall import Recall


@dataclass
class Weight:
    nbytes: int


def test_what_was_made_is_not_made_again() -> None:
    recall = Recall(100)
    first = recall.get("a", lambda: Weight(50))
    assert recall.get("a", lambda: Weight(1)) is first


def test_what_was_asked_for_longest_ago_is_forgotten_first() -> None:
    recall = Recall(100)
    first, second = (recall.get(key, lambda: Weight(50)) for key in "ab")
    assert recall.get("a", lambda: Weight(1)) is first
    recall.get("c", lambda: Weight(50))
    assert recall.get("a", lambda: Weight(1)) is first
    assert recall.get("b", lambda: Weight(1)) is not second


def test_what_takes_too_much_is_still_given() -> None:
    recall = Recall(100)
    assert recall.get("a", lambda: Weight(500)).nbytes == 500
    recall.get("b", lambda: Weight(60))
    assert recall.get("a", lambda: Weight(7)).nbytes == 7
