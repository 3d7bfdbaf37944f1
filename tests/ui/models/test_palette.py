import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.span import Span
from briefing.ui.models.palette import Command, command_lines, find_commands

WORDS = ("Open files…", "Copy the brief", "Compose the brief", "Colours: dark", "Look for a finding", "Empty the brief")
COMMANDS = tuple(Command(words, words, is_enabled=not words.startswith("Empty")) for words in WORDS)


def found(typed):
    return [one.command.words for one in find_commands(COMMANDS, typed)]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", list(WORDS)),
        ("co", ["Copy the brief", "Compose the brief", "Colours: dark"]),
        ("DARK", ["Colours: dark"]),
        ("brf", ["Copy the brief", "Compose the brief", "Empty the brief"]),
        ("brief cop", ["Copy the brief", "Compose the brief"]),
        ("find", ["Look for a finding"]),
        ("lks", []),
        ("zebra", []),
    ],
)
def test_commands_are_found_by_letters_of_their_words(typed, words):
    assert found(typed) == words


def test_a_command_without_words_is_found_by_no_letters():
    assert find_commands([Command("bare", "")], "x") == ()
    assert [one.command.id for one in find_commands([Command("bare", "")], "")] == ["bare"]


def test_the_beginning_of_a_command_outranks_that_of_a_word_and_this_what_stands_within():
    words = ("The reader", "Unread", "Reader", "Rather each day")
    commands = [Command(each, each) for each in words]
    assert [one.command.id for one in find_commands(commands, "read")] == [
        "Reader",
        "The reader",
        "Unread",
        "Rather each day",
    ]


def test_the_letters_that_were_typed_are_told():
    (one,) = find_commands([Command("compose", "Compose the brief")], "brf")
    assert [span.of(one.command.words) for span in one.letters] == ["b", "r", "f"]
    (one,) = find_commands([Command("compose", "Compose the brief")], "the comp")
    assert one.letters == (Span(0, 4), Span(8, 11))


def test_what_cannot_be_run_is_shown_but_offers_nothing():
    *others, last = command_lines(find_commands(COMMANDS, "brief"))
    assert all(line.offer for line in others)
    assert (last.label, last.offer) == ("Empty the brief", None)


def test_that_nothing_is_found_is_said():
    (line,) = command_lines(())
    assert (line.label, line.offer) == ("No command has these letters.", None)


@given(st.text(max_size=12))
def test_letters_told_stand_in_the_words_and_are_those_typed(typed):
    for one in find_commands(COMMANDS, typed):
        told = "".join(span.of(one.command.words).casefold() for span in one.letters)
        assert sorted(told) == sorted("".join(typed.casefold().split()))
