"""Do the stages keep to the floors that were measured once and may only rise?"""

import json
import sys

import pytest

from tests.eval.pin import FLOORS, raised
from tests.eval.scoring import Score, table
from tests.eval.stages import SCORERS

#: Floors are pinned with three decimals, rounded down.
_ROUNDING = 1e-9


@pytest.mark.parametrize("stage", SCORERS)
def test_no_figure_falls_below_its_floor(stage: str, capsys: pytest.CaptureFixture[str]) -> None:
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    with capsys.disabled():
        scores = list(SCORERS[stage]())
        sys.stdout.write(f"\n{stage}\n{table(scores, floors) if scores else 'nothing to score on this machine'}\n")
    if not scores:
        pytest.skip(f"the annotated texts of {stage} are not on this machine")
    assert not _fallen(scores, floors)


def _fallen(scores: list[Score], floors: dict[str, float]) -> list[str]:
    return [
        f"{score.name}: {score.value:.3f} is below {floors.get(score.name, 'no floor: run python -m tests.eval.pin')}"
        for score in scores
        if score.value < floors.get(score.name, 2.0) - _ROUNDING
    ]


def test_pinning_raises_floors_and_never_lowers_one() -> None:
    floors = {"a": 0.5, "b": 0.5}
    assert raised(floors, [Score("a", 0.7129), Score("b", 0.4), Score("c", 0.1)]) == {"a": 0.712, "b": 0.5, "c": 0.1}
