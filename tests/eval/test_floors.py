"""Do the stages keep to the floors that were measured once and may only rise?"""

import json
from pathlib import Path

import pytest

from tests.eval.scoring import Score, table
from tests.eval.stages import SCORERS

_FLOORS = Path(__file__).parent / "floors.json"
#: Figures are pinned with three decimals.
_ROUNDING = 0.0005


@pytest.mark.parametrize("stage", SCORERS)
def test_no_figure_falls_below_its_floor(stage: str, capsys: pytest.CaptureFixture[str]) -> None:
    floors: dict[str, float] = json.loads(_FLOORS.read_text(encoding="utf-8"))
    scores = list(SCORERS[stage]())
    with capsys.disabled():
        print(f"\n{stage}\n{table(scores, floors) if scores else 'nothing to score on this machine'}")
    if not scores:
        pytest.skip(f"the annotated texts of {stage} are not on this machine")
    assert not _fallen(scores, floors)


def _fallen(scores: list[Score], floors: dict[str, float]) -> list[str]:
    return [
        f"{score.name}: {score.value:.3f} is below {floors[score.name]:.3f}"
        for score in scores
        if score.value < floors[score.name] - _ROUNDING
    ]
