import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.cli.nearby import work_nearby

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

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
def command(request, capsys, monkeypatch, lexicons):
    """Carry out a command as the entry point does; an account is made unless the test shares one."""
    from briefing.__main__ import main

    if "stocked" not in request.fixturenames:
        request.getfixturevalue("home")
    work_nearby(monkeypatch, lexicons)

    def carry_out(*arguments):
        status = main([str(one) for one in arguments])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return carry_out


@pytest.fixture(scope="session")
def shared_account(tmp_path_factory: pytest.TempPathFactory, lexicons: Lexicons) -> Path:
    """The folder of an account that has imported the samples."""
    from briefing.__main__ import main
    from briefing.settings.resources import seed_paths

    home = tmp_path_factory.mktemp("account")
    with pytest.MonkeyPatch.context() as environment:
        settle_in(home, environment)
        work_nearby(environment, lexicons)
        assert main(["--library", str(home / "library"), "import", *map(str, seed_paths())]) == 0
    return home


@pytest.fixture
def stocked(shared_account, monkeypatch):
    """The library folder of an account that has imported the samples; shared, so only to be looked at."""
    settle_in(shared_account, monkeypatch)
    return shared_account / "library"
