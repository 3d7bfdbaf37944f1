"""What does each stage score now, beside its floors? `python -m tests.eval [STAGE …]`"""

import json
import sys

from tests.eval.pin import FLOORS
from tests.eval.scoring import table
from tests.eval.stages import SCORERS


def main(stages: list[str]) -> None:
    """Print a table for each stage, or for those named."""
    floors = json.loads(FLOORS.read_text("utf-8"))
    for stage in stages or SCORERS:
        scores = list(SCORERS[stage]())
        print(f"\n{stage}\n{table(scores, floors) if scores else 'nothing to score on this machine'}")


if __name__ == "__main__":
    main(sys.argv[1:])
