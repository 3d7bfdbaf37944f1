"""One person, one window: read the whole dossier, walk an actor's words, rename it everywhere, take it back."""

import subprocess
from pathlib import Path

import pytest

from briefing.domain.correction import ActorAmendment
from briefing.ui.theme.colours import LIGHT

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(400)]

FIRST_RESULT = (0, 130, 3, 200)
RESULTS = (0, 130, 3, 800)
ARTICLE = (40, 190, 620, 800)
TAB_OF_DOSSIER = (760, 120, 860, 132)
HEADING_OF_ACTORS = (1084, 130, 1150, 162)
SECOND_COLUMN = (1060, 160, 1430, 800)
SAVE = (400, 150, 1060, 860)


def test_a_person_reads_the_dossier_and_renames_an_actor_in_all_its_articles(
    person, program: subprocess.Popen[bytes], corrections, whole_library, tmp_path: Path
) -> None:
    window = person.wait_for_window("^Briefing$")
    person.do("windowactivate", "--sync", window)
    person.press("F11")
    person.wait_for_colour(LIGHT.accent, FIRST_RESULT, "the first article, current in the results")
    whole_library()

    person.do("mousemove", "700", "640", "click", "1")
    person.press("w")
    person.wait_for_colour(LIGHT.accent, TAB_OF_DOSSIER, "the line under the dossier's tab")
    _, heading = person.wait_for_colour(LIGHT.actor.ink, HEADING_OF_ACTORS, "the actors, in the second column")
    person.do("mousemove", "1150", str(heading + 40), "click", "1")
    person.wait_for_colour(LIGHT.actor.tint, SECOND_COLUMN, "the actor's row, opened")
    person.wait_for_colour(LIGHT.actor.tint, ARTICLE, "the actor's words, boxed in the article")
    person.press("Return")
    person.wait_for_colour(LIGHT.actor.ink, ARTICLE, "the words that were walked to")

    person.press("r")
    person.wait_for_colour(LIGHT.focused, SAVE, "the button that saves the name")
    person.type("Somebody Else")
    person.press("Return")
    changed = person.wait_for(corrections, "the corrections in the library")
    assert all(isinstance(one, ActorAmendment) and one.name == "Somebody Else" for one in changed)
    person.press("ctrl+z")
    person.wait_for(lambda: "none" if not corrections() else "", "the corrections taken back")

    person.press("w")
    person.wait_for_colour(LIGHT.accent, RESULTS, "the results beside the article again")
    person.press("ctrl+q")
    assert program.wait(60) == 0
    assert "Traceback" not in (tmp_path / "said").read_text()
