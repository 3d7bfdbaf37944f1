from pathlib import Path

import pytest

from briefing.settings.paths import Paths, find_paths


@pytest.fixture(autouse=True)
def account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("DATA", "CACHE", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return tmp_path


def test_the_account_has_a_library_of_its_own(account: Path) -> None:
    assert find_paths({}).library == account / "data" / "briefing" / "library"


def test_the_samples_lie_apart_from_the_readers_library() -> None:
    assert find_paths({}, samples=True).library != find_paths({}).library


def test_the_environment_chooses_the_library(tmp_path: Path) -> None:
    assert find_paths({"BRIEFING_LIBRARY": str(tmp_path)}).library == tmp_path


def test_an_empty_variable_chooses_nothing() -> None:
    assert find_paths({"BRIEFING_LIBRARY": ""}) == find_paths({})


def test_the_samples_never_enter_the_library_of_the_environment(tmp_path: Path) -> None:
    assert find_paths({"BRIEFING_LIBRARY": str(tmp_path)}, samples=True) == find_paths({}, samples=True)


@pytest.mark.parametrize("samples", [False, True])
def test_a_library_that_was_asked_for_outranks_everything(tmp_path: Path, samples: bool) -> None:
    found = find_paths({"BRIEFING_LIBRARY": "/elsewhere"}, tmp_path / "mine", samples=samples)
    assert found.library == tmp_path / "mine"


def test_a_relative_library_starts_at_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_paths({}, "story").library == tmp_path / "story"


def test_the_index_is_never_beside_the_library(tmp_path: Path) -> None:
    found = find_paths({}, tmp_path / "mine")
    assert tmp_path / "mine" not in [found.cache, *found.cache.parents]


def test_finding_folders_makes_none(account: Path) -> None:
    find_paths({})
    assert list(account.iterdir()) == []


def test_relative_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="relative"):
        Paths(Path("library"), tmp_path, tmp_path, tmp_path)
