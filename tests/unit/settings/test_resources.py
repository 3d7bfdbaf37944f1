from pathlib import Path

import pytest

from briefing.domain.errors import UserError
from briefing.settings import resources


def test_the_five_samples_are_found_in_order() -> None:
    assert [path.name[:3] for path in resources.seed_paths()] == ["000", "001", "002", "003", "004"]


def test_a_resource_is_found_by_its_name() -> None:
    assert resources.resource("fonts/Inter-Regular.otf").is_file()


def test_a_missing_resource_is_one_sentence_and_status_3() -> None:
    with pytest.raises(UserError, match="no-such-file is missing") as failure:
        resources.resource("fonts/no-such-file")
    assert failure.value.status == 3


def test_lexicons_are_named_by_their_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lexicons = tmp_path / "_resources" / "lexicons"
    lexicons.mkdir(parents=True)
    (lexicons / "cues.tsv").write_text("cue\tsource\nby\town\n", "utf-8")
    (lexicons / "SOURCES.md").write_text("not a table", "utf-8")
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resources.lexicon_texts() == {"cues": "cue\tsource\nby\town\n"}


def test_the_wheels_own_folder_outranks_a_checkouts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "briefing"
    for folder in (tmp_path / "seeds", package / "_seeds"):
        folder.mkdir(parents=True)
        (folder / "article.txt").write_text("words", "utf-8")
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.seed_paths() == [package / "_seeds" / "article.txt"]


def test_missing_samples_are_one_sentence_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "briefing")
    with pytest.raises(UserError, match="seeds is missing"):
        resources.seed_paths()
