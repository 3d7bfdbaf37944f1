import pytest

from briefing.cli.output import terminal

HOSTILE = "Steel\x1b]0;owned\x07\x1b[2J\r\x9b31m\x7f\ttalks\nopen"
TAME = "Steel\ufffd]0;owned\ufffd\ufffd[2J\ufffd\ufffd31m\ufffd\ttalks\nopen"


def test_no_text_of_an_article_steers_the_terminal(capsys):
    terminal.write(HOSTILE)
    assert capsys.readouterr().out == f"{TAME}\n"


def test_no_name_of_a_file_steers_the_terminal(capsys):
    terminal.warn(HOSTILE)
    assert capsys.readouterr().err == f"briefing: {TAME}\n"


@pytest.mark.parametrize(("person", "line"), [(True, f"a \x1b[1m{TAME}\x1b[0m\n"), (False, f"a {TAME}\n")])
def test_only_the_program_s_own_bold_is_sent_and_only_to_a_person(capsys, monkeypatch, person, line):
    monkeypatch.setattr("sys.stdout.isatty", lambda: person)
    terminal.write("a ", terminal.Bold(HOSTILE))
    assert capsys.readouterr().out == line
