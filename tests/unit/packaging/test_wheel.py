import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

pytestmark = pytest.mark.slow


def run(command: list[str], folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    ran = subprocess.run(command, cwd=folder, env={**kept, **variables}, capture_output=True, text=True, timeout=100)
    assert ran.returncode == 0, ran.stderr
    return ran


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the wheel as pip installs it, built and installed without a network."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-index", "--no-deps"]
    run([*pip, "--no-build-isolation", "--target", str(folder), str(ROOT)], folder)
    return folder


def ask(installed: Path, code: str) -> str:
    """Run code with the installed wheel before the checkout, from a folder that is not the checkout."""
    return run([sys.executable, "-c", code], installed.parent, PYTHONPATH=str(installed)).stdout


def test_the_program_that_runs_is_the_installed_one(installed: Path) -> None:
    assert Path(ask(installed, "import briefing; print(briefing.__file__)")).is_relative_to(installed)


def test_the_samples_are_inside_the_wheel(installed: Path) -> None:
    found = ask(installed, "from briefing.settings.resources import seed_paths; print(*seed_paths(), sep='\\n')")
    paths = [Path(line) for line in found.splitlines()]
    assert [path.parent for path in paths] == [installed / "briefing" / "_seeds"] * 5
    assert [path.read_bytes() for path in paths] == [
        path.read_bytes() for path in sorted((ROOT / "seeds").glob("*.txt"))
    ]


def test_every_resource_is_inside_the_wheel(installed: Path) -> None:
    def names(folder: Path) -> set[str]:
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    assert names(installed / "briefing" / "_resources") == names(ROOT / "resources")


def test_the_licence_comes_along(installed: Path) -> None:
    assert list(installed.glob("briefing-*.dist-info/licenses/LICENSE"))


@pytest.mark.skipif(sys.platform == "win32", reason="pip makes .exe files there")
@pytest.mark.parametrize("script", ["briefing", "briefing-window"])
def test_both_entry_points_start(installed: Path, script: str) -> None:
    ran = run([str(installed / "bin" / script), "--version"], installed.parent, PYTHONPATH=str(installed))
    assert ran.stdout.startswith("briefing ")


def test_the_installed_program_reads_a_packed_sample(installed: Path) -> None:
    article = next((installed / "briefing" / "_seeds").glob("003*.txt"))
    answer = ask(installed, f"from briefing.__main__ import main; main(['extract', {str(article)!r}, '--json'])")
    assert answer.startswith('{"schema": "briefing.extraction/1"')


@pytest.mark.skipif(sys.platform == "win32", reason="pip makes .exe files there")
def test_the_installed_programs_worker_fills_a_library(installed: Path, tmp_path: Path) -> None:
    briefing = [str(installed / "bin" / "briefing"), "--library", str(tmp_path / "library")]
    account = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("DATA", "CACHE", "CONFIG", "STATE")}
    variables = {**account, "PYTHONPATH": str(installed)}
    run([*briefing, "import", str(installed / "briefing" / "_seeds")], tmp_path, **variables)
    found = run([*briefing, "search", "tariffs", "--json"], tmp_path, **variables).stdout
    assert json.loads(found)["total"] > 0
