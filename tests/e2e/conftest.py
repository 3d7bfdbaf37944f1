import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.domain.correction import Correction
from briefing.library.store import Library
from briefing.settings.resources import seed_paths

PATIENCE = 90.0
FOLDERS = {"XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state"}


class Person:
    """Presses keys and looks at the screen."""

    def do(self, *arguments: str) -> str:
        """Have xdotool do something, and return what it says."""
        return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=False).stdout.strip()

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self.do("key", key)

    def type(self, words: str) -> None:
        """Type words."""
        self.do("type", "--delay", "30", words)

    def wait_for(self, look: Callable[[], str], what: str) -> str:
        """Look again and again until there is something to see, and return it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if seen := look():
                return seen
            time.sleep(0.3)
        raise AssertionError(f"never seen: {what}")

    def wait_for_window(self, name: str) -> str:
        """Wait for a window and return its number."""
        return self.wait_for(
            lambda: self.do("search", "--onlyvisible", "--name", name).split("\n")[-1], f"the window {name}"
        )

    def see(self, colour: str, box: tuple[int, int, int, int]) -> str:
        """Return where in a box of the screen a colour is, or nothing."""
        command = [sys.executable, str(Path(__file__).with_name("screen.py")), colour, *map(str, box)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def wait_for_colour(self, colour: str, box: tuple[int, int, int, int], what: str) -> tuple[int, int]:
        """Wait for a colour in a box of the screen and return where it is."""
        x, y = self.wait_for(lambda: self.see(colour, box), what).split()
        return int(x), int(y)

    def wait_without(self, colour: str, box: tuple[int, int, int, int], what: str) -> None:
        """Wait until a colour is gone from a box of the screen."""
        self.wait_for(lambda: "" if self.see(colour, box) else "gone", what)


def is_dated(account: dict[str, str]) -> str:
    """Return something once all samples are in and have dated one another: until then their deadlines still change."""
    library = Library.open(Path(account["XDG_DATA_HOME"]) / "briefing" / "samples", create=False)
    dated = library.articles.count() == len(seed_paths()) and not library.extractions.unsettled()
    library.close()
    return "dated" if dated else ""


@pytest.fixture
def whole_library(person: Person, account: dict[str, str]) -> Callable[[], None]:
    """Wait for the samples to be dated, and have the window take that in."""

    def wait() -> None:
        person.wait_for(lambda: is_dated(account), "the articles, dated by one another")
        person.press("F5")

    return wait


@pytest.fixture
def corrections(account: dict[str, str]) -> Callable[[], tuple[Correction, ...]]:
    """Read the corrections that hold, as the library keeps them."""

    def read() -> tuple[Correction, ...]:
        library = Library.open(Path(account["XDG_DATA_HOME"]) / "briefing" / "samples", create=False)
        active = library.corrections.active()
        library.close()
        return active

    return read


@pytest.fixture
def person() -> Person:
    return Person()


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
