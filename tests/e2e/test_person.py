"""One person, one window: search, open a hit, click a deadline, add it to the brief, export the page."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.brief.codec import read_choice
from briefing.domain.findings import FindingKind
from briefing.library.store import Library
from briefing.settings.resources import seed_paths
from briefing.text.canonical import canonical
from briefing.ui.theme.colours import LIGHT

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(400)]

PATIENCE = 90.0
FIRST_RESULT = (0, 130, 3, 200)
RESULTS = (24, 150, 330, 800)
ARTICLE = (420, 150, 1000, 850)
PANEL_HEADINGS = (1116, 150, 1180, 850)
PANEL_BARS = (1100, 150, 1103, 850)
PANEL_TICKS = (1400, 150, 1430, 850)
FOLDERS = {"XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state"}


@pytest.fixture
def account(tmp_path: Path) -> dict[str, str]:
    """An account that has never started the program."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "BRIEFING_"))}
    folders = {name: str(tmp_path / folder) for name, folder in FOLDERS.items()}
    return kept | folders | {"HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}


@pytest.fixture
def desktop() -> Iterator[None]:
    """A window manager on the screen."""
    for tool in ("openbox", "xdotool"):
        assert shutil.which(tool), f"{tool} is not installed"
    assert os.environ.get("DISPLAY"), "there is no screen: run this under xvfb-run"
    manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield
    manager.terminate()
    manager.wait(10)


@pytest.fixture
def program(desktop: None, account: dict[str, str], tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    with (tmp_path / "said").open("wb") as said:
        running = subprocess.Popen([sys.executable, "-m", "briefing", "--samples"], env=account, stderr=said)
        yield running
        if running.poll() is None:
            running.kill()
            running.wait(10)
    sys.stderr.write((tmp_path / "said").read_text())


def xdotool(*arguments: str) -> str:
    return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=False).stdout.strip()


def wait_for(look: Callable[[], str], what: str) -> str:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if seen := look():
            return seen
        time.sleep(0.3)
    raise AssertionError(f"never seen: {what}")


def wait_for_window(name: str) -> str:
    return wait_for(lambda: xdotool("search", "--onlyvisible", "--name", name).split("\n")[-1], f"the window {name}")


def see(colour: str, box: tuple[int, int, int, int]) -> str:
    command = [sys.executable, str(Path(__file__).with_name("screen.py")), colour, *map(str, box)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def wait_for_colour(colour: str, box: tuple[int, int, int, int], what: str) -> tuple[int, int]:
    x, y = wait_for(lambda: see(colour, box), what).split()
    return int(x), int(y)


def type_words(words: str) -> None:
    xdotool("type", "--delay", "30", words)


def squeeze(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def test_a_person_goes_from_a_query_to_an_exported_page(
    program: subprocess.Popen[bytes], account: dict[str, str], tmp_path: Path
) -> None:
    window = wait_for_window("^Briefing$")
    xdotool("windowactivate", "--sync", window)
    xdotool("key", "F11")
    wait_for_colour(LIGHT.accent, FIRST_RESULT, "the first article, current in the results")

    xdotool("key", "ctrl+k")
    type_words("clock ticks down")
    wait_for_colour(LIGHT.hit, RESULTS, "a snippet with its hit")
    xdotool("key", "Down")
    xdotool("key", "Return")
    wait_for_colour(LIGHT.hit, ARTICLE, "the hit in the article")

    _, heading = wait_for_colour(LIGHT.deadline.ink, PANEL_HEADINGS, "the heading of the deadlines")
    bars = (PANEL_BARS[0], heading + 20, *PANEL_BARS[2:])
    x, y = wait_for_colour(LIGHT.deadline.ink, bars, "a deadline in the panel")
    xdotool("mousemove", str(x + 60), str(y + 6), "click", "1")
    wait_for_colour(LIGHT.deadline.tint, ARTICLE, "the deadline's sentence, tinted")

    xdotool("key", "b")
    wait_for_colour(LIGHT.accent, PANEL_TICKS, "the tick of what is in the brief")

    exported = tmp_path / "my brief.md"
    xdotool("key", "ctrl+shift+e")
    dialog = wait_for_window("^Export the brief$")
    xdotool("windowactivate", "--sync", dialog)
    xdotool("key", "ctrl+a")
    type_words(str(exported))
    xdotool("key", "Return")
    wait_for(lambda: "written" if exported.exists() else "", "the exported file")

    check_page(exported.read_text("utf-8"), chosen_deadline(account))
    xdotool("windowactivate", "--sync", window)
    xdotool("key", "ctrl+q")
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
