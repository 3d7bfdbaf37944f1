from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDERS = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")


@dataclass
class Outcome:
    status: int
    out: str
    err: str


def settle_in(home: Path, environment: pytest.MonkeyPatch) -> None:
    """Let everything an account has lie in one folder."""
    for name in FOLDERS:
        environment.setenv(name, str(home / name.lower()))
    environment.delenv("BRIEFING_LIBRARY", raising=False)


@pytest.fixture
def home(tmp_path, monkeypatch):
    settle_in(tmp_path, monkeypatch)
    return tmp_path


@pytest.fixture
def command(request, capsys):
    """Carry out a command as the entry point does; an account is made unless the test shares one."""
    from briefing.__main__ import main

    if "stocked" not in request.fixturenames:
        request.getfixturevalue("home")

    def carry_out(*arguments):
        status = main([str(one) for one in arguments])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return carry_out


@pytest.fixture(scope="module")
def stocked(tmp_path_factory):
    """The library folder of an account that has imported the samples; shared, so only to be looked at."""
    from briefing.__main__ import main
    from briefing.settings.resources import seed_paths

    home = tmp_path_factory.mktemp("account")
    with pytest.MonkeyPatch.context() as environment:
        settle_in(home, environment)
        assert main(["--library", str(home / "library"), "import", *map(str, seed_paths())]) == 0
        yield home / "library"
