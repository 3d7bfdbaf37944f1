import configparser
import shlex
from pathlib import Path

import pytest

from briefing.domain.errors import UserError


def install(root: Path, account: Path, python: str = "/opt/the checkout/.venv/bin/python") -> configparser.ConfigParser:
    from development.desktop import install_entry

    install_entry(root, Path(python), {"XDG_DATA_HOME": str(account)}, "linux")
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(account / "applications" / "briefing.desktop", "utf-8")
    return entry


def test_the_entry_starts_this_checkout(root: Path, tmp_path: Path) -> None:
    command = install(root, tmp_path)["Desktop Entry"]["Exec"]
    assert shlex.split(command) == ["/opt/the checkout/.venv/bin/python", "-m", "briefing", "%F"]


def test_all_else_is_the_entry_that_is_shipped(root: Path, tmp_path: Path) -> None:
    shipped = (root / "packaging" / "briefing.desktop").read_text("utf-8").splitlines()
    install(root, tmp_path)
    written = (tmp_path / "applications" / "briefing.desktop").read_text("utf-8").splitlines()
    assert [line for line in written if not line.startswith("Exec=")] == [
        line for line in shipped if not line.startswith("Exec=")
    ]


def test_the_entrys_icon_is_there(root: Path, tmp_path: Path) -> None:
    name = install(root, tmp_path)["Desktop Entry"]["Icon"]
    assert (tmp_path / "icons" / "hicolor" / "scalable" / "apps" / f"{name}.svg").is_file()


def test_installing_twice_is_installing_once(root: Path, tmp_path: Path) -> None:
    install(root, tmp_path, "/old/python")
    assert "/new/python" in install(root, tmp_path, "/new/python")["Desktop Entry"]["Exec"]
    assert [path.name for path in (tmp_path / "applications").glob("*.desktop")] == ["briefing.desktop"]


@pytest.mark.parametrize(
    ("argument", "quoted"),
    [
        ("/plain", '"/plain"'),
        ("/a b", '"/a b"'),
        ("/100%", '"/100%%"'),
        ("/a$b", '"/a\\\\$b"'),
        ('/a"b', '"/a\\\\"b"'),
        ("/a\\b", '"/a\\\\\\\\b"'),
    ],
)
def test_quoting_follows_the_desktop_entry_specification(argument: str, quoted: str) -> None:
    from development.desktop import quote_argument

    assert quote_argument(argument) == quoted


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_it_says_what_to_do_instead(root: Path, tmp_path: Path, platform: str) -> None:
    from development.desktop import install_entry

    with pytest.raises(UserError, match="make a shortcut to: /venv/bin/python -m briefing"):
        install_entry(root, Path("/venv/bin/python"), {"XDG_DATA_HOME": str(tmp_path)}, platform)


def test_a_folder_that_cannot_be_written_is_one_sentence(root: Path, tmp_path: Path) -> None:
    (tmp_path / "applications").write_text("a file stands where the folder should", "utf-8")
    with pytest.raises(UserError, match="cannot be written"):
        install(root, tmp_path)
