import pytest


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["search"], "QUERY is missing; briefing search --help tells more."),
        (["search", "x", "--bogus"], "“--bogus” is not understood; briefing --help tells more."),
        (["search", "x", "--limit"], "--limit needs a value after it; briefing search --help tells more."),
        (
            ["search", "x", "--limit", "0"],
            "“0” is no number of hits; write 1 or more; briefing search --help tells more.",
        ),
        (["library", "burn"], "“burn” is no choice here; briefing library --help tells more."),
        (
            ["brief", "--paper", "a5"],
            "“a5” is no paper here; choose a4 or letter; briefing brief --help tells more.",
        ),
        (
            ["extract", "x.txt", "--published", "soon"],
            "“soon” is no date; write one such as 2025-10-25 or 2025-10; briefing extract --help tells more.",
        ),
    ],
)
def test_wrong_usage_is_told_in_plain_words(command, arguments, sentence):
    done = command(*arguments)
    assert (done.status, done.out, done.err) == (2, "", f"briefing: {sentence}\n")


@pytest.mark.parametrize("name", ["import", "search", "extract", "brief", "index", "library"])
def test_every_command_tells_how_it_is_used(command, capsys, name):
    with pytest.raises(SystemExit) as left:
        command(name, "--help")
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: briefing {name}")


def test_what_is_not_wanted_can_be_searched_for_by_itself(command, stocked):
    done = command("--library", stocked, "search", "-bernama", "--limit", "1")
    assert (done.status, done.err) == (0, "")
    assert "for NOT bernama" in done.out
