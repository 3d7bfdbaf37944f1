import subprocess
import sys
from pathlib import Path

import pytest

from briefing.__main__ import COMMANDS, find_command, main
from briefing.settings.resources import seed_paths


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        ([], None),
        (["search", "tariffs"], "search"),
        (["--library", "somewhere", "search", "tariffs"], "search"),
        (["--library=somewhere", "import", "a.txt"], "import"),
        (["--library", "search"], None),
        (["--library"], None),
        (["--samples"], "--samples"),
        (["./search"], "./search"),
    ],
)
def test_the_command_stands_after_the_library(arguments: list[str], first: str | None) -> None:
    assert find_command(arguments) == first


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    from briefing import __version__

    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"briefing {__version__}\n"


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_the_help_names_every_command(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([option]) == 0
    shown = capsys.readouterr().out
    assert all(f"\n  {command} " in shown for command in COMMANDS)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
@pytest.mark.parametrize("arguments", [[], ["--samples"], ["article.txt"]])
def test_without_a_screen_the_window_is_one_sentence_and_status_3(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("briefing.settings.machine.missing_libraries", lambda environment: ())
    assert main(arguments) == 3
    assert capsys.readouterr().err.startswith("briefing: There is no screen here")


@pytest.mark.parametrize("arguments", [["frob"], ["--library", "somewhere", "serach", "tariffs"], ["re-index"]])
def test_a_word_that_is_neither_a_command_nor_a_file_is_one_sentence_and_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    (sentence,) = capsys.readouterr().err.splitlines()
    assert sentence.startswith("briefing: There is no command “")
    assert sentence.endswith("briefing --help lists the commands.")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
@pytest.mark.parametrize("name", ["articles", "nowhere.txt", "no/where"])
def test_a_file_or_a_folder_is_for_the_window_also_one_that_is_not_there(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setattr("briefing.settings.machine.missing_libraries", lambda environment: ())
    monkeypatch.chdir(tmp_path)
    Path("articles").mkdir()
    assert main([name]) == 3


def test_missing_system_libraries_are_named_by_their_packages(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("briefing.settings.machine.missing_libraries", lambda environment: ("libEGL.so.1",))
    monkeypatch.setattr("briefing.settings.machine.find_installer", lambda: None)
    assert main([]) == 3
    assert "install libegl1." in capsys.readouterr().err


def test_a_command_that_needs_qt_names_what_is_missing_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(arguments: list[str]) -> int:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr("briefing.cli.main.run", run)
    monkeypatch.setattr("briefing.settings.machine.find_installer", lambda: None)
    assert main(["brief", "article.txt"]) == 3
    assert "install libegl1." in capsys.readouterr().err


def test_any_other_import_that_fails_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(arguments: list[str]) -> int:
        raise ImportError("cannot import name 'x'")

    monkeypatch.setattr("briefing.cli.main.run", run)
    with pytest.raises(ImportError):
        main(["brief", "article.txt"])


def test_a_command_imports_no_qt() -> None:
    article = str(seed_paths()[0])
    ran = run_python(
        "import sys\n"
        "from briefing.__main__ import main\n"
        f"status = main(['extract', {article!r}, '--json'])\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]\n"
        "sys.exit(status)\n"
    )
    assert ran.returncode == 0, ran.stderr
    assert '"briefing.extraction/1"' in ran.stdout
