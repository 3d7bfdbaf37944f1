import sys
from pathlib import Path

import pytest

from briefing.services.worker.files import find_files


def test_folders_give_what_can_be_read_sorted_and_named_files_come_as_they_are(tmp_path):
    for name in ("b/two.txt", "b/a/one.HTML", "b/.hidden/x.txt", "b/.x.txt", "b/y.png", "z.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = find_files([str(tmp_path / "z.png"), str(tmp_path / "b"), str(tmp_path / "b" / "two.txt")])
    names = [Path(path).relative_to(tmp_path).as_posix() for path in found.paths]
    assert names == ["z.png", "b/a/one.HTML", "b/two.txt"]
    assert found.unreadable == ()
    assert found.left_aside == 1


def test_a_folder_without_anything_to_read_is_told(tmp_path):
    found = find_files([str(tmp_path)])
    assert found.paths == ()
    assert f"{tmp_path.name} holds nothing that Briefing reads (.txt" in found.unreadable[0].why


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_in_a_circle_is_not_followed(tmp_path):
    (tmp_path / "one.txt").touch()
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert len(find_files([str(tmp_path)]).paths) == 1


def test_an_empty_name_is_told(tmp_path):
    found = find_files(["", str(tmp_path)])
    assert found.unreadable[0].why == "An empty name stands for no file; name a file or a folder."


def test_a_folder_that_cannot_be_read_is_told_once(tmp_path, monkeypatch):
    def refuse(folder):
        raise PermissionError(13, "Permission denied", folder)

    monkeypatch.setattr("os.scandir", refuse)
    (unreadable,) = find_files([str(tmp_path)]).unreadable
    assert unreadable.why.endswith("cannot be read: Permission denied; make the folder readable and try again.")


def test_a_file_comes_once_however_its_path_is_written(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("Steel.", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert find_files([".", "./a.txt", "a.txt", str(tmp_path / "a.txt")]).paths == ("a.txt",)
