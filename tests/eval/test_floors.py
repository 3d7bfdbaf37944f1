"""Do the stages keep to the floors that were measured once and may only rise?"""

import json
import sys

import pytest

from tests.eval.corpora import corpus_folder
from tests.eval.pin import FLOORS, raised
from tests.eval.scoring import Score, table
from tests.eval.stages import SCORERS

#: The words in a figure's name that say which corpus outside the project it is measured on.
_CORPORA = {"wikiwars": "wikiwars", "gum_news": "gum_news", "GUM news": "gum_news", "ner ": "ner"}
#: Floors are pinned with three decimals, rounded down.
_ROUNDING = 1e-9


@pytest.fixture(scope="module")
def measured() -> dict[str, list[Score]]:
    return {stage: list(scorer()) for stage, scorer in SCORERS.items()}


@pytest.fixture(scope="module")
def floors() -> dict[str, float]:
    pinned: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return pinned


@pytest.mark.parametrize("stage", SCORERS)
def test_no_figure_falls_below_its_floor(
    stage: str, measured: dict[str, list[Score]], floors: dict[str, float], capsys: pytest.CaptureFixture[str]
) -> None:
    scores = measured[stage]
    with capsys.disabled():
        sys.stdout.write(f"\n{stage}\n{table(scores, floors) if scores else 'nothing to score on this machine'}\n")
    assert not _fallen(scores, floors)


def test_every_pinned_figure_is_measured_unless_its_corpus_is_not_here(
    measured: dict[str, list[Score]], floors: dict[str, float]
) -> None:
    names = {score.name for scores in measured.values() for score in scores}
    absent = {corpus for corpus in _CORPORA.values() if corpus_folder(corpus) is None}
    assert not _unmeasured(floors, names, absent)
    if absent:
        pytest.skip(f"not on this machine, so nothing of theirs is measured: {', '.join(sorted(absent))}")


def test_a_figure_that_is_no_longer_yielded_is_missed_unless_its_corpus_is_absent() -> None:
    floors = {"wikiwars value F1": 0.8, "names in GUM news: recall": 0.7, "issues of the samples": 0.6}
    assert _unmeasured(floors, {"issues of the samples"}, {"wikiwars"}) == ["names in GUM news: recall"]
    assert _unmeasured(floors, set(), {"wikiwars", "gum_news"}) == ["issues of the samples"]


def _unmeasured(floors: dict[str, float], names: set[str], absent: set[str]) -> list[str]:
    """Return the pinned figures that no scorer yields, but for those of absent corpora."""
    return [name for name in floors if name not in names and _corpus_of(name) not in absent]


def _corpus_of(name: str) -> str | None:
    return next((corpus for words, corpus in _CORPORA.items() if words in name), None)


def _fallen(scores: list[Score], floors: dict[str, float]) -> list[str]:
    return [
        f"{score.name}: {score.value:.3f} is below {floors.get(score.name, 'no floor: run python -m tests.eval.pin')}"
        for score in scores
        if score.value < floors.get(score.name, 2.0) - _ROUNDING
    ]


def test_pinning_raises_floors_and_never_lowers_one() -> None:
    floors = {"a": 0.5, "b": 0.5}
    assert raised(floors, [Score("a", 0.7129), Score("b", 0.4), Score("c", 0.1)]) == {"a": 0.712, "b": 0.5, "c": 0.1}
