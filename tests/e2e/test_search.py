"""One person, one window: complete a name, narrow the results, keep the search and come back to it."""

import subprocess
from pathlib import Path

import pytest

from briefing.library.store import Library
from briefing.ui.theme.colours import LIGHT

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(400)]

FIRST_RESULT = (0, 130, 3, 200)
POPUP = (24, 90, 330, 200)
#: Left of all words: only the line with the keyboard on it is blue there.
RESULTS_PANE = (8, 165, 16, 560)


def saved_queries(account: dict[str, str]) -> list[str]:
    library = Library.open(Path(account["XDG_DATA_HOME"]) / "briefing" / "samples", create=False)
    queries = [each.query for each in library.searches.all()]
    library.close()
    return queries


def test_a_person_completes_narrows_and_keeps_a_search(
    person, program: subprocess.Popen[bytes], account: dict[str, str], tmp_path: Path
) -> None:
    window = person.wait_for_window("^Briefing$")
    person.do("windowactivate", "--sync", window)
    person.press("F11")
    person.wait_for_colour(LIGHT.accent, FIRST_RESULT, "the first article, current in the results")

    person.press("ctrl+k")
    person.type("talks actor:chin")
    person.wait_for_colour(LIGHT.field, POPUP, "completions under the query")
    person.press("Down")
    person.wait_for_colour(LIGHT.focused, POPUP, "the completion that is chosen")
    person.press("Return")

    person.press("ctrl+shift+f")
    person.wait_for_colour(LIGHT.focused, RESULTS_PANE, "a source, with the keyboard on it")
    person.press("Return", "ctrl+d")
    (query,) = person.wait_for(lambda: "\n".join(saved_queries(account)), "a search in the library").split("\n")
    assert "actor:" in query
    assert "China" in query
    assert "source:" in query
    assert query.endswith("talks") or " talks " in query

    person.press("ctrl+k")
    person.wait_without(LIGHT.focused, RESULTS_PANE, "the results without the keyboard")
    person.press("ctrl+5")
    person.wait_for_colour(LIGHT.focused, RESULTS_PANE, "the saved search, with the keyboard on it")
    person.press("Delete")
    person.wait_for(lambda: "" if saved_queries(account) else "none", "no search any more")
    person.press("ctrl+z")
    person.wait_for(lambda: "\n".join(saved_queries(account)), "the search again")
    person.press("ctrl+q")
    assert program.wait(60) == 0
    assert "Traceback" not in (tmp_path / "said").read_text()
