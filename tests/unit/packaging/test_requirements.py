import re
import tomllib
from pathlib import Path

import pytest


def listed(path: Path) -> set[str]:
    return {line.strip() for line in path.read_text("utf-8").splitlines() if line.strip() and line[0] not in "#-"}


def name_of(requirement: str) -> str:
    return re.split(r"[<>=!~; ]", requirement, maxsplit=1)[0].lower()


def pins(root: Path) -> list[str]:
    text = (root / "packaging" / "requirements.lock").read_text("utf-8")
    return re.findall(r"^(?:[^#\s].*(?:\n\s.*)*)", text, re.MULTILINE)


def test_the_package_requires_what_the_lock_was_made_from(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    assert set(project["dependencies"]) == listed(root / "packaging" / "requirements.in")


def test_every_pin_has_a_version_and_a_hash(root: Path) -> None:
    loose = [pin for pin in pins(root) if not re.match(r"[a-z0-9-]+==\S+.*--hash=sha256:[0-9a-f]{64}", pin, re.DOTALL)]
    assert loose == []


@pytest.mark.parametrize("file", ["requirements.in", "development.in"])
def test_everything_required_is_pinned(root: Path, file: str) -> None:
    required = {name_of(line) for line in listed(root / "packaging" / file)}
    assert required - {name_of(pin) for pin in pins(root)} == set()


def test_the_lock_names_no_host(root: Path) -> None:
    assert "://" not in (root / "packaging" / "requirements.lock").read_text("utf-8")
