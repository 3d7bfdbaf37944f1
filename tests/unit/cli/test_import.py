import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.settings.resources import seed_paths

SEED = seed_paths()[0]
FRENCH = "Le président a déclaré que l’accord sera prolongé jusqu’au 10 novembre 2025, a-t-il répété.\n"
ENCODINGS = ("utf-8-sig", "utf-16", "cp1252")
GOOD = {
    "one.txt": b"The truce ends on 10 November 2025.",
    "deep/two.md": b"# Talks\n\nTalks begin on 3 May 2026.",
    "deep/three.html": b"<html><body><p>Tariffs rise on 1 June 2026, the ministers said.</p></body></html>",
    "caf\udce9.txt": b"A name that is no text.",
    **{f"{encoding}.txt": (f"{encoding}: " + FRENCH * 5).encode(encoding) for encoding in ENCODINGS},
}
PASSED_OVER = {".hidden/four.txt": b"Not to be seen.", ".secret.txt": b"Nor this.", "picture.png": b"\x89PNG"}
BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 40,
    "large.txt": b"word " * (10 * 1024 * 1024),
}


def write_all(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@pytest.fixture
def summary(command, tmp_path):
    """What a folder and some files, good and bad, came to."""
    write_all(tmp_path / "news", GOOD | PASSED_OVER | BAD)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "nothing").mkdir()
    write_all(tmp_path, {"drawing.png": b"\x89PNG"})
    named = [tmp_path / name for name in ("news", "nothing", "missing.txt", "pipe.txt", "drawing.png")]
    done = command("--library", tmp_path / "library", "import", *named, SEED, SEED, "--json")
    return done, json.loads(done.out)


def test_good_files_are_added_and_bad_ones_told_in_a_sentence_each(summary, tmp_path, command):
    done, told = summary
    assert done.status == 1
    assert set(told) == {"added", "duplicates", "unreadable"}
    assert len(set(told["added"])) == len(GOOD) + 1
    names = [Path(one["name"]).name for one in told["unreadable"]]
    assert sorted(names) == sorted([*BAD, "nothing", "missing.txt", "pipe.txt", "drawing.png"])
    for one in told["unreadable"]:
        assert one["why"].startswith(Path(one["name"]).name)
        assert one["why"].endswith(".")
        assert "\n" not in one["why"]
    assert len(done.err.splitlines()) == len(names)
    answer = json.loads(command("--library", tmp_path / "library", "search", "président a déclaré", "--json").out)
    assert answer["total"] == len(ENCODINGS)
    assert all("président a déclaré que l’accord" in hit["snippet"] for hit in answer["hits"])


def test_what_is_there_already_is_told_and_added_no_more(command, tmp_path):
    write_all(tmp_path, {"a.txt": b"One article.", "b.txt": b"One article."})
    done = command("--library", tmp_path / "library", "import", tmp_path / "a.txt", tmp_path / "b.txt")
    assert (done.status, done.out) == (0, "1 article added, 1 already in the library.\n")


def test_a_library_that_cannot_be_made_is_told_before_anything_is_read(command, tmp_path):
    (tmp_path / "file").touch()
    done = command("--library", tmp_path / "file" / "library", "import", SEED)
    assert (done.status, done.out) == (3, "")
    assert "cannot be made: Not a directory; choose another with --library." in done.err


def test_an_import_that_cannot_write_is_told_once(command, tmp_path):
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "originals").touch()
    done = command("--library", tmp_path / "library", "import", SEED, *seed_paths(), "--json")
    assert done.status == 1
    assert json.loads(done.out) == {"added": [], "duplicates": [], "unreadable": []}
    assert len(done.err.splitlines()) == 1
    assert "cannot be kept in" in done.err


def test_a_kill_of_the_command_loses_nothing_that_was_read(home):
    folder, library = home / "many", home / "library"
    write_all(folder, {f"{number}.txt": f"Copy {number}. {SEED.read_text('utf-8')}".encode() for number in range(25)})
    call = [sys.executable, "-m", "briefing", "--library", str(library)]
    process = subprocess.Popen([*call, "import", folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    wait_for_files(library / "originals")
    process.kill()
    # The pipes stay open until the worker has ended as well.
    assert process.communicate(timeout=60) == (b"", b"")
    check = subprocess.run([*call, "index", "check"], capture_output=True, text=True)
    assert check.stdout.startswith("The search index is sound: ")
    again = subprocess.run([*call, "import", folder, "--json"], capture_output=True, text=True)
    summary = json.loads(again.stdout)
    assert 3 <= len(summary["duplicates"]) < 25
    assert len(summary["duplicates"]) + len(summary["added"]) == 25


def test_ctrl_c_keeps_what_was_read(home):
    folder, library = home / "many", home / "library"
    write_all(folder, {f"{number}.txt": f"Copy {number}. {SEED.read_text('utf-8')}".encode() for number in range(300)})
    call = [sys.executable, "-m", "briefing", "--library", str(library)]
    process = subprocess.Popen(
        [*call, "import", folder, "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    wait_for_files(library / "originals")
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, b"")
    added = json.loads(out)["added"]
    assert 0 < len(added) < 300
    check = subprocess.run([*call, "index", "check"], capture_output=True, text=True)
    assert check.stdout == f"The search index is sound: {len(added)} articles.\n"


def wait_for_files(folder):
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if folder.exists() and len(list(folder.iterdir())) > 3:
            return
        time.sleep(0.02)
    pytest.fail("the import did not begin")


def test_files_of_other_kinds_in_a_folder_are_counted(command, tmp_path):
    write_all(tmp_path / "news", {"one.txt": GOOD["one.txt"], **PASSED_OVER, "paper.pdf": b"%PDF"})
    done = command("--library", tmp_path / "library", "import", tmp_path / "news")
    assert done.out == "1 article added, 2 files of other kinds left aside.\n"
