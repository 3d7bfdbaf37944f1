import dataclasses
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.brief.page import Paper
from briefing.domain.errors import UserError
from briefing.settings import store
from briefing.settings.options import Options, Theme, describe_options


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "settings.toml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_new_account_has_the_defaults(tmp_path: Path) -> None:
    assert store.load(tmp_path) == store.Loaded(Options())


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    chosen = Options(theme=Theme.DARK, paper=Paper.LETTER, reading_size=21)
    store.save(tmp_path / "not yet there", chosen)
    assert store.load(tmp_path / "not yet there") == store.Loaded(chosen)


@pytest.mark.parametrize("content", ["theme = dark", 'theme = "dark', b"\xff\xfe\x00", b"\x00" * 40])
def test_a_damaged_file_gives_the_defaults_one_sentence_and_stays(tmp_path: Path, content: str | bytes) -> None:
    raw = write(tmp_path, content).read_bytes()
    loaded = store.load(tmp_path)
    assert loaded.options == Options()
    assert loaded.problem is not None
    assert loaded.problem.startswith("The settings were damaged")
    assert (tmp_path / "settings.toml.damaged").read_bytes() == raw


def test_after_damage_saving_works_again(tmp_path: Path) -> None:
    write(tmp_path, "theme = dark")
    store.save(tmp_path, dataclasses.replace(store.load(tmp_path).options, theme=Theme.LIGHT))
    assert store.load(tmp_path) == store.Loaded(Options(theme=Theme.LIGHT))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('theme = "purple"', "“theme” .* must be one of system, light, dark"),
        ("theme = 3", "“theme” .* must be one of"),
        ("theme = [1]", "“theme” .* must be one of"),
        ("reading_size = 400", "“reading_size” .* must lie between 12 and 36"),
        ("reading_size = true", "“reading_size” .* must be a whole number"),
        ('reading_size = "big"', "“reading_size” .* must be a whole number"),
    ],
)
def test_one_wrong_value_is_named_and_the_others_stand(tmp_path: Path, line: str, sentence: str) -> None:
    path = write(tmp_path, f'paper = "letter"\n{line}\n')
    loaded = store.load(tmp_path)
    assert loaded.options == Options(paper=Paper.LETTER)
    assert re.search(sentence, loaded.problem or "")
    assert path.exists()


def test_a_setting_of_a_newer_version_stays_when_this_one_saves(tmp_path: Path) -> None:
    path = write(tmp_path, "wings = 4\n")
    store.save(tmp_path, Options(theme=Theme.DARK))
    assert "wings = 4" in path.read_text("utf-8")
    assert store.load(tmp_path).problem is None


def test_the_file_says_what_each_option_is_for(tmp_path: Path) -> None:
    store.save(tmp_path, Options())
    text = (tmp_path / "settings.toml").read_text("utf-8")
    assert all(f"# {name}: {description}" in text for name, description in describe_options().items())


def test_nothing_but_the_file_is_left_behind(tmp_path: Path) -> None:
    store.save(tmp_path, Options())
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file stands where the folder should", "utf-8")
    with pytest.raises(UserError, match="The settings cannot be saved"):
        store.save(tmp_path / "config", Options())


def test_a_file_that_cannot_be_read_gives_the_defaults_and_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    loaded = store.load(tmp_path)
    assert loaded.options == Options()
    assert "cannot be read" in (loaded.problem or "")


@given(theme=st.sampled_from(Theme), paper=st.sampled_from(Paper), size=st.integers(12, 36))
def test_loading_undoes_saving(tmp_path_factory: pytest.TempPathFactory, theme: Theme, paper: Paper, size: int) -> None:
    folder = tmp_path_factory.mktemp("config")
    chosen = Options(theme=theme, paper=paper, reading_size=size)
    store.save(folder, chosen)
    assert store.load(folder).options == chosen
