import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.settings.resources import seed_paths

SEEDS = [str(path) for path in seed_paths()]
KEYS = {
    "article": {"id", "title", "source", "byline", "published"},
    "published": {"value", "basis", "span"},
    "times": {"span", "text", "type", "value", "basis"},
    "deadlines": {
        "when",
        "basis",
        "kind",
        "certainty",
        "what",
        "condition",
        "confidence",
        "date_span",
        "sentence",
        "actors",
    },
    "actors": {"name", "kind", "role", "affiliation", "aliases", "confidence", "mentions", "positions"},
    "issues": {"label", "score", "sentences"},
}
BASES = {"stated", "inferred", "given", "unknown"}


@pytest.fixture(scope="module")
def objects():
    done = subprocess.run([sys.executable, "-m", "briefing", "extract", "--json", *SEEDS], capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def test_there_is_one_object_a_line_for_each_seed_in_order(objects):
    assert [one["schema"] for one in objects] == ["briefing.extraction/1"] * 5
    assert [one["text"].encode() for one in objects] == [Path(path).read_bytes() for path in SEEDS]


def test_every_object_has_exactly_the_keys_of_the_contract(objects):
    for one in objects:
        found = {"times", "deadlines", "actors", "issues", "questions", "scenarios"}
        assert set(one) == {"schema", "article", "text", *found}
        assert set(one["article"]) == KEYS["article"]
        assert set(one["article"]["published"]) == KEYS["published"]
        for name in ("times", "deadlines", "actors", "issues"):
            assert one[name], name
            for finding in one[name]:
                assert set(finding) == KEYS[name]


def spans_of(one):
    published = one["article"]["published"]["span"]
    yield from [published] if published else []
    for time in one["times"]:
        yield time["span"]
    for deadline in one["deadlines"]:
        yield from (deadline["date_span"], deadline["sentence"])
    for actor in one["actors"]:
        yield from actor["mentions"]
        yield from (position["sentence"] for position in actor["positions"])
    for issue in one["issues"]:
        yield from issue["sentences"]
    for question in one["questions"]:
        yield question["sentence"]
    for scenario in one["scenarios"]:
        yield from scenario["sentences"]


def test_every_span_lies_in_the_text_and_holds_words(objects):
    for one in objects:
        for start, end in spans_of(one):
            assert 0 <= start < end <= len(one["text"])
            assert one["text"][start:end].strip() == one["text"][start:end]


def test_the_text_of_every_time_stands_at_its_span(objects):
    for one in objects:
        for time in one["times"]:
            start, end = time["span"]
            assert one["text"][start:end] == time["text"]


def test_every_deadline_lies_in_its_sentence_and_every_name_is_known(objects):
    for one in objects:
        names = {actor["name"] for actor in one["actors"]}
        for deadline in one["deadlines"]:
            assert (
                deadline["sentence"][0]
                <= deadline["date_span"][0]
                < deadline["date_span"][1]
                <= deadline["sentence"][1]
            )
            assert deadline["kind"] in {"expiry", "effective", "due", "meeting", "expected", "past"}
            assert deadline["certainty"] in {"firm", "threatened", "hypothetical"}
            assert deadline["basis"] in BASES
            assert set(deadline["actors"]) <= names


def test_a_mention_of_an_actor_is_one_of_its_names(objects):
    for one in objects:
        for actor in one["actors"]:
            assert actor["mentions"]
            assert actor["kind"] in {"person", "organisation", "country", "place"}


def test_without_a_date_the_year_is_unknown_and_with_a_given_one_it_is_not(command):
    alone = json.loads(command("extract", SEEDS[0], "--json").out)
    given = json.loads(command("extract", SEEDS[0], "--published", "2025-10-25", "--json").out)
    assert alone["article"]["published"]["value"] is None
    assert given["article"]["published"] == {"value": "2025-10-25", "basis": "given", "span": None}
    assert "XXXX-11-10" in {one["when"] for one in alone["deadlines"]}
    assert "2025-11-10" in {one["when"] for one in given["deadlines"]}


def test_together_the_seeds_are_one_dossier_with_each_article_once(command):
    done = command("extract", *SEEDS, SEEDS[0], "--together", "--json")
    assert done.status == 0
    assert len(done.out.splitlines()) == 5


def test_no_library_is_touched(command, home):
    command("extract", SEEDS[0])
    assert list(home.iterdir()) == []


def test_a_person_reads_deadlines_actors_and_issues(command):
    done = command("extract", SEEDS[0])
    assert done.status == 0
    for heading in ("Deadlines", "Actors", "Key issues"):
        assert f"\n  {heading}\n" in done.out


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(command, tmp_path):
    (tmp_path / "empty.txt").touch()
    done = command("extract", tmp_path / "empty.txt", tmp_path / "none.txt", SEEDS[0], "--json")
    assert done.status == 1
    assert len(done.out.splitlines()) == 1
    first, second = done.err.splitlines()
    assert f"{tmp_path}/empty.txt is empty" in first
    assert f"{tmp_path}/none.txt is not there; check its name" in second


@pytest.mark.parametrize("value", ["soon", "2025-13-40", "XXXX-11-10"])
def test_a_published_date_that_is_none_is_wrong_usage(command, value):
    done = command("extract", SEEDS[0], "--published", value)
    assert done.status == 2
    assert "is no date" in done.err
    assert len(done.err.splitlines()) == 1


def test_a_reader_that_goes_away_is_no_failure():
    shell = f'"{sys.executable}" -m briefing extract --json {" ".join(SEEDS)} | head -c 10'
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {shell}"], capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, b'{"schema":', b"")


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_terminal_without_utf8_gets_text_too(options):
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "extract", SEEDS[1], *options], capture_output=True, env=environment
    )
    assert (done.returncode, done.stderr) == (0, b"")
    if options:
        assert json.loads(done.stdout.decode("utf-8"))["text"] == Path(SEEDS[1]).read_text("utf-8")
    else:
        done.stdout.decode("ascii")
