"""One person, one window: correct a deadline by key, see its row follow, take it back, count from another day."""

import subprocess
from pathlib import Path

import pytest

from briefing.domain.correction import Amendment
from briefing.ui.theme.colours import LIGHT

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(400)]

FIRST_RESULT = (0, 130, 3, 200)
ARTICLE = (420, 150, 1000, 800)
PANEL_HEADINGS = (1116, 150, 1180, 800)
SAVE = (900, 150, 1060, 800)
AS_OF = (20, 812, 1200, 830)


def test_a_person_corrects_a_deadline_and_counts_from_another_day(
    person, program: subprocess.Popen[bytes], corrections, whole_library, tmp_path: Path
) -> None:
    window = person.wait_for_window("^Briefing$")
    person.do("windowactivate", "--sync", window)
    person.press("F11")
    person.wait_for_colour(LIGHT.accent, FIRST_RESULT, "the first article, current in the results")
    whole_library()

    _, heading = person.wait_for_colour(LIGHT.deadline.ink, PANEL_HEADINGS, "the heading of the deadlines")
    person.do("mousemove", "1250", str(heading + 48), "click", "1")
    person.wait_for_colour(LIGHT.deadline.tint, ARTICLE, "the deadline's sentence, tinted")
    person.press("e")
    person.wait_for_colour(LIGHT.focused, SAVE, "the button that saves the correction")
    person.press("2", "Return")
    (changed,) = person.wait_for(corrections, "the correction in the library")
    assert isinstance(changed, Amendment)
    assert changed.when is not None
    person.press("ctrl+z")
    person.wait_for(lambda: "none" if not corrections() else "", "the correction taken back")

    x, _ = person.wait_for_colour(LIGHT.accent, AS_OF, "the as-of line")
    person.press("a")
    person.type("2025-11-05")
    person.press("Return")
    person.wait_for(lambda: "moved" if _moved(person, x) else "", "the as-of line, moved")
    person.press("ctrl+q")
    assert program.wait(60) == 0
    assert "Traceback" not in (tmp_path / "said").read_text()


def _moved(person, before: int) -> bool:
    seen = person.see(LIGHT.accent, AS_OF)
    return bool(seen) and abs(int(seen.split()[0]) - before) > 20
