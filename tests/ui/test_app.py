from pathlib import Path

import pytest

from briefing.ui.app import Request, read_request


@pytest.mark.parametrize(
    ("arguments", "request_made"),
    [
        ([], Request()),
        (["--samples"], Request(samples=True)),
        (["a.txt", "b c.md"], Request((Path("a.txt"), Path("b c.md")))),
        (["--library", "kept", "a.txt"], Request((Path("a.txt"),), Path("kept"))),
        (["--library=kept"], Request(library=Path("kept"))),
        (["--samples", "--picture", "window.png"], Request(samples=True, picture=Path("window.png"))),
    ],
)
def test_a_command_line_says_what_the_window_shows(arguments, request_made):
    assert read_request(arguments) == request_made


def test_an_unknown_option_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as ended:
        read_request(["--nonsense"])
    assert ended.value.code == 2
    assert "--nonsense" in capsys.readouterr().err
