import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli.search import describe_bounds
from briefing.settings.resources import seed_paths


def test_seeds_are_known_when_they_come_again(command, stocked):
    done = command("--library", stocked, "import", *seed_paths(), "--json")
    assert done.status == 0
    summary = json.loads(done.out)
    assert (summary["added"], len(summary["duplicates"]), summary["unreadable"]) == ([], 5, [])


def test_a_search_answers_as_the_contract_says(command, stocked):
    done = command("--library", stocked, "search", "rare earths", "--json")
    assert (done.status, done.err) == (0, "")
    answer = json.loads(done.out)
    assert set(answer) == {"query", "searched_for", "total", "hits", "undated", "undated_hits", "suggestions"}
    assert (answer["query"], answer["searched_for"]) == ("rare earths", "rare AND earths")
    assert answer["total"] == len(answer["hits"]) >= 2
    for hit in answer["hits"]:
        assert set(hit) == {"id", "title", "source", "published", "score", "snippet", "marks"}
        assert hit["marks"]
        for start, end in hit["marks"]:
            assert hit["snippet"][start:end].casefold().startswith(("rare", "earth"))


def test_a_limit_cuts_the_hits_and_not_the_total(command, stocked):
    answer = json.loads(command("--library", stocked, "search", "china", "--limit", "1", "--json").out)
    assert len(answer["hits"]) == 1
    assert answer["total"] > 1


@pytest.mark.parametrize("query", ['"x', "a OR", "(x", "x before:soon", "* x"])
def test_what_can_be_read_of_a_query_is_answered(command, stocked, query):
    done = command("--library", stocked, "search", query, "--json")
    assert done.status == 0
    assert json.loads(done.out)["query"] == query
    assert len(done.err.splitlines()) <= 1


@pytest.mark.parametrize("query", ["(", "AND", "title:", "*", "before:soon", "\x00", "😀"])
def test_a_query_of_which_nothing_can_be_read_is_wrong_usage_and_finds_nothing(command, stocked, query):
    done = command("--library", stocked, "search", query, "--json")
    assert (done.status, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1


def test_a_person_reads_the_hits(command, stocked):
    done = command("--library", stocked, "search", "rare", "earths")
    assert done.out.splitlines()[0].endswith("of 5 articles for rare AND earths")
    assert "…" in done.out


def test_a_person_reads_the_undated_apart_from_the_hits(command, stocked):
    lines = command("--library", stocked, "search", "china", "before:2026").out.splitlines()
    assert lines[0] == "4 of 5 articles for china AND dated before 1 Jan 2026, and 1 without a known date"
    assert [line for line in lines[lines.index("Without a known date:") :] if " · undated · " in line]
    assert len(json.loads(command("--library", stocked, "search", "china", "before:2026", "--json").out)["hits"]) == 4


def test_a_person_reads_how_many_more_there_are(command, stocked):
    lines = command("--library", stocked, "search", "china", "before:2026", "--limit", "3").out.splitlines()
    assert lines[-1] == "2 more; --limit shows them."


def test_what_only_an_unknown_date_keeps_from_a_query_is_in_the_answer_apart(command, stocked):
    answer = json.loads(command("--library", stocked, "search", "china", "before:2026", "--json").out)
    assert answer["undated"] == len(answer["undated_hits"]) == 1


def test_another_query_is_offered_where_nothing_is_found(command, stocked):
    assert "Did you mean “minister”?" in command("--library", stocked, "search", "minsiter").out


def test_another_query_is_offered_where_little_is_found(command, tmp_path):
    for number, word in enumerate(["government"] * 4 + ["goverment"]):
        (tmp_path / f"{number}.txt").write_text(f"Note {number}\n\nThe {word} met on day {number} of the talks.\n")
    library = tmp_path / "library"
    assert command("--library", library, "import", *sorted(tmp_path.glob("*.txt"))).status == 0
    assert "Did you mean “government”? 4 articles" in command("--library", library, "search", "goverment").out
    answer = json.loads(command("--library", library, "search", "goverment", "--json").out)
    assert answer["total"] == 1
    assert answer["suggestions"] == [{"query": "government", "total": 4}]


def test_a_person_reads_what_a_search_was_bounded_to():
    assert describe_bounds(("t", "r")) == "of t…, r… the most frequent words only"


def test_the_library_is_also_named_by_the_environment(command, stocked, monkeypatch):
    monkeypatch.setenv("BRIEFING_LIBRARY", str(stocked))
    assert json.loads(command("search", "china", "--json").out)["total"] > 1


def test_a_sound_library_and_index_are_called_so(command, stocked):
    assert command("--library", stocked, "library", "check").out.endswith("is sound: 5 articles.\n")
    assert command("--library", stocked, "index", "check").out == "The search index is sound: 5 articles.\n"


def test_a_damaged_index_is_told_done_without_and_written_anew(command, stocked):
    indexes = stocked.parent / "xdg_cache_home" / "briefing" / "indexes"
    files = sorted((path for path in indexes.rglob("*") if path.is_file()), key=lambda path: path.stat().st_size)
    files[-1].write_bytes(b"damage" * 100)
    damaged = command("--library", stocked, "index", "check")
    assert (damaged.status, len(damaged.err.splitlines())) == (1, 1)
    assert "briefing index rebuild" in damaged.err
    assert json.loads(command("--library", stocked, "search", "rare earths", "--json").out)["total"] >= 2
    assert command("--library", stocked, "index", "rebuild").out == "The search index is rebuilt: 5 articles.\n"
    assert command("--library", stocked, "index", "check").status == 0


def test_an_index_that_is_deleted_costs_nothing_but_time(command, stocked):
    shutil.rmtree(stocked.parent / "xdg_cache_home")
    assert json.loads(command("--library", stocked, "search", "rare earths", "--json").out)["total"] >= 2
    assert command("--library", stocked, "import", seed_paths()[0]).status == 0
    assert command("--library", stocked, "index", "check").status == 0


def test_a_lost_original_is_told(command, stocked, tmp_path):
    shutil.copytree(stocked, tmp_path / "library")
    next((tmp_path / "library" / "originals").iterdir()).unlink()
    done = command("--library", tmp_path / "library", "library", "check")
    assert done.status == 1
    assert "1 originals are missing" in done.err


def test_a_library_that_is_not_there_is_told(command, tmp_path):
    done = command("--library", tmp_path / "library", "search", "x")
    assert done.status == 3
    assert "There is no library in" in done.err
    assert not (tmp_path / "library").exists()


@pytest.mark.parametrize(
    "arguments",
    [(), ("search",), ("import",), ("index", "burn"), ("search", "x", "--limit", "0"), ("--colour", "search", "x")],
)
def test_wrong_usage_gets_one_sentence_and_status_2(arguments):
    from briefing.cli.main import run
    from briefing.domain.errors import UserError

    with pytest.raises(UserError, match=r"--help tells more\.$") as refusal:
        run(arguments)
    assert refusal.value.status == 2
    assert "\n" not in refusal.value.sentence


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_an_output_that_cannot_be_written_is_told_in_one_sentence(stocked, options):
    call = [sys.executable, "-m", "briefing", "--library", stocked, "search", "china", *options]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(call, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert done.stderr == "briefing: The output cannot be written: No space left on device; send it elsewhere.\n"
