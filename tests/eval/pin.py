"""Raise the pinned floors to what is measured now: `python -m tests.eval.pin`; none is ever lowered."""

import json
import math
from pathlib import Path

from tests.eval.scoring import Score
from tests.eval.stages import SCORERS

FLOORS = Path(__file__).parent / "floors.json"
_DECIMALS = 1000


def raised(floors: dict[str, float], scores: list[Score]) -> dict[str, float]:
    """Return the floors with each raised to its score, rounded down to three decimals, where that is higher."""
    measured = {score.name: math.floor(score.value * _DECIMALS) / _DECIMALS for score in scores}
    names = sorted(floors.keys() | measured.keys())
    return {name: max(floors.get(name, 0.0), measured.get(name, 0.0)) for name in names}


def main() -> None:
    """Measure every stage and write the floors."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    scores = [score for scorer in SCORERS.values() for score in scorer()]
    FLOORS.write_text(json.dumps(raised(floors, scores), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
