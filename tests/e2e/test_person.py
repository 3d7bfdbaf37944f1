"""One person, one window: search, open a hit, click a deadline, add it to the brief, export the page."""

import re
import subprocess
from pathlib import Path

import pytest

from briefing.brief.codec import read_choice
from briefing.domain.findings import FindingKind
from briefing.library.store import Library
from briefing.settings.resources import seed_paths
from briefing.text.canonical import canonical
from briefing.ui.theme.colours import LIGHT

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(400)]

FIRST_RESULT = (0, 130, 3, 200)
RESULTS = (24, 150, 330, 800)
ARTICLE = (420, 150, 1000, 850)
PANEL_HEADINGS = (1116, 150, 1180, 850)
PANEL_BARS = (1100, 150, 1103, 850)
PANEL_TICKS = (1400, 150, 1430, 850)


def squeeze(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def test_a_person_goes_from_a_query_to_an_exported_page(
    person, program: subprocess.Popen[bytes], account: dict[str, str], tmp_path: Path
) -> None:
    window = person.wait_for_window("^Briefing$")
    person.do("windowactivate", "--sync", window)
    person.press("F11")
    person.wait_for_colour(LIGHT.accent, FIRST_RESULT, "the first article, current in the results")

    person.press("ctrl+k")
    person.type("clock ticks down")
    person.wait_for_colour(LIGHT.hit, RESULTS, "a snippet with its hit")
    person.press("Down")
    person.press("Return")
    person.wait_for_colour(LIGHT.hit, ARTICLE, "the hit in the article")

    _, heading = person.wait_for_colour(LIGHT.deadline.ink, PANEL_HEADINGS, "the heading of the deadlines")
    bars = (PANEL_BARS[0], heading + 20, *PANEL_BARS[2:])
    x, y = person.wait_for_colour(LIGHT.deadline.ink, bars, "a deadline in the panel")
    person.do("mousemove", str(x + 60), str(y + 6), "click", "1")
    person.wait_for_colour(LIGHT.deadline.tint, ARTICLE, "the deadline's sentence, tinted")

    person.press("b")
    person.wait_for_colour(LIGHT.accent, PANEL_TICKS, "the tick of what is in the brief")

    exported = tmp_path / "my brief.md"
    person.press("ctrl+shift+e")
    dialog = person.wait_for_window("^Export the brief$")
    person.do("windowactivate", "--sync", dialog)
    person.press("ctrl+a")
    person.type(str(exported))
    person.press("Return")
    person.wait_for(lambda: "written" if exported.exists() else "", "the exported file")

    check_page(exported.read_text("utf-8"), chosen_deadline(account))
    person.do("windowactivate", "--sync", window)
    person.press("ctrl+q")
    assert program.wait(60) == 0
    assert "Traceback" not in (tmp_path / "said").read_text()


def chosen_deadline(account: dict[str, str]) -> str:
    """Return what the deadline is about that the person chose, as the library keeps it."""
    library = Library.open(Path(account["XDG_DATA_HOME"]) / "briefing" / "samples", create=False)
    document = library.briefs.load_brief("current")
    assert document is not None
    (ref,) = read_choice(document).chosen
    (source,) = library.sources([ref.article_id])
    library.close()
    assert ref.kind is FindingKind.DEADLINE
    return next(each.what for each in source.extraction.deadlines if each.key == ref.key)


def check_page(page: str, chosen: str) -> None:
    bodies = [squeeze(canonical(path.read_text("utf-8"))) for path in seed_paths()]
    assert page.startswith("# ")
    assert "2025" in page
    assert re.search(r"^\|.*\|$", page, re.MULTILINE)
    assert squeeze(chosen).lower()[:24] in squeeze(page).lower()
    cited = {int(number) for number in re.findall(r"\[(\d+)\]", page)}
    assert cited == set(range(1, len(cited) + 1))
    quotes = re.findall(r"“([^”]{20,})”", page)
    assert quotes
    for quote in quotes:
        for run in quote.split("[…]"):
            assert any(squeeze(run.strip(" .,…")) in body for body in bodies), run
