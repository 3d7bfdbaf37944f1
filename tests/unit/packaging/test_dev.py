import ast
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.domain.errors import UserError
from briefing.settings.machine import INSTALLERS, Installer


def run_dev(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "packaging" / "dev.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def test_its_first_file_parses_on_an_old_python(root: Path) -> None:
    ast.parse((root / "packaging" / "dev.py").read_text("utf-8"), feature_version=(3, 4))


def test_an_old_python_is_one_sentence_and_status_3(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import dev

    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(sys, "version", "3.9.2 (default)")
    assert dev.main() == 3
    assert capsys.readouterr().err.startswith("Briefing needs Python 3.11 or newer, and this is 3.9.2;")


@pytest.mark.parametrize(("arguments", "status"), [([], 0), (["--help"], 0), (["tset"], 2)])
def test_it_says_what_it_can_do_and_sets_nothing_up(root: Path, arguments: list[str], status: int) -> None:
    ran = run_dev(root, *arguments)
    assert ran.returncode == status
    assert "dev.py run" in ran.stdout


def test_a_set_up_that_did_not_end_is_not_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from development import environment

    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setattr(environment, "venv_python", lambda: Path(sys.executable))
    assert not environment.is_ready()
    (tmp_path / ".ready").write_text(environment.fingerprint(b"the lock of yesterday"), "utf-8")
    assert not environment.is_ready()
    (tmp_path / ".ready").write_text(environment.fingerprint(environment.LOCK.read_bytes()), "utf-8")
    assert environment.is_ready()


def test_an_environment_that_others_made_is_never_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from development import environment

    (tmp_path / "pyvenv.cfg").write_text("home = /usr/bin", "utf-8")
    monkeypatch.setattr(environment, "VENV", tmp_path)
    with pytest.raises(UserError, match="left alone"):
        environment.make_ready()
    assert (tmp_path / "pyvenv.cfg").exists()


def test_an_environment_never_deletes_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from development import environment

    (tmp_path / ".ready").write_text("an older lock", "utf-8")
    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    with pytest.raises(UserError, match="the system's own Python"):
        environment.make_ready()
    assert (tmp_path / ".ready").exists()


@pytest.mark.parametrize(("platform", "end"), [("linux", "bin/python"), ("win32", "Scripts/python.exe")])
def test_the_interpreter_lies_where_the_system_puts_it(platform: str, end: str) -> None:
    from development.environment import venv_python

    assert venv_python(Path("venv"), platform).as_posix() == f"venv/{end}"


def test_who_may_not_install_gets_the_one_line_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    from development import system

    monkeypatch.setattr(system, "missing_libraries", lambda environment: ("libEGL.so.1", "libxcb-shm.so.0"))
    monkeypatch.setattr(system, "find_installer", lambda: INSTALLERS[0])
    monkeypatch.setattr(system, "_is_root", lambda: False)
    with pytest.raises(UserError) as failure:
        system.complete_system({}, with_venv=False)
    line = "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 libxcb-shm0\n"
    assert line in failure.value.sentence
    assert failure.value.status == 3


def test_who_may_install_does_and_hears_why_it_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    from development import system

    broken = Installer("false", ("false", "install"), 0, refresh=("true",))
    monkeypatch.setattr(system, "missing_libraries", lambda environment: ("libEGL.so.1",))
    monkeypatch.setattr(system, "find_installer", lambda: broken)
    monkeypatch.setattr(system, "_is_root", lambda: True)
    with pytest.raises(UserError, match="reason above: false install libegl1"):
        system.complete_system({}, with_venv=False)


def test_an_unknown_system_is_told_what_it_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    from development import system

    monkeypatch.setattr(system, "missing_libraries", lambda environment: ("libEGL.so.1",))
    monkeypatch.setattr(system, "find_installer", lambda: None)
    with pytest.raises(UserError, match="libegl1"):
        system.complete_system({}, with_venv=False)


@pytest.mark.parametrize("installer", INSTALLERS, ids=lambda installer: installer.tool)
def test_a_python_without_venv_asks_for_its_package(installer: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from development import system

    monkeypatch.setattr(system, "missing_libraries", lambda environment: ())
    monkeypatch.setattr(system, "find_installer", lambda: installer)
    monkeypatch.setattr(system, "_is_root", lambda: False)
    monkeypatch.setattr(system.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UserError, match=r"sudo .*python3"):
        system.complete_system({}, with_venv=True)


@pytest.mark.parametrize(
    ("arguments", "screen", "drawn"),
    [
        ([], False, True),
        ([], True, False),
        (["--library", "somewhere", "article.txt"], False, True),
        (["search", "tariffs"], False, False),
        (["--version"], False, False),
        (["--picture", "mine.png"], False, False),
    ],
)
def test_only_a_window_without_a_screen_is_drawn_to_a_picture(
    arguments: list[str], screen: bool, drawn: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    from development import commands

    ran: list[str] = []
    monkeypatch.setattr(commands, "has_screen", lambda environment: screen)
    monkeypatch.setattr(commands, "_python", lambda *arguments: ran.extend(arguments) or 0)
    assert commands.COMMANDS["run"](arguments) == 0
    assert ran[1 : 1 + len(arguments or ["--samples"])] == (arguments or ["--samples"])
    assert (ran[-1].endswith("window.png")) is drawn
