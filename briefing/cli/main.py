"""Which command does a command line ask for, and what is its exit status?"""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from briefing import __version__
from briefing.cli import brief, extract, importing, index, library, search
from briefing.cli.output import terminal
from briefing.domain.errors import UserError

_COMMANDS = (importing, search, extract, brief, index, library)


def run(arguments: Sequence[str]) -> int:
    """Carry out a command and return its exit status: 0 done, 1 some inputs failed, the rest done.

    Raises UserError with the status 2 for wrong usage, 3 when this machine lacks something.
    """
    parsed = _make_parser().parse_args(arguments)
    try:
        status = int(parsed.run(parsed))
        terminal.flush()
    except BrokenPipeError:
        terminal.drop_output()
        return 0
    return status


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UserError(f"{message[:1].upper()}{message[1:]}; {self.prog} --help tells more.", status=2)


def _make_parser() -> _Parser:
    parser = _Parser(prog="briefing", description="Search articles, find what matters in them, brief on one page.")
    parser.add_argument("--library", metavar="DIR", help="the library to work on, instead of this account's own")
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in _COMMANDS:
        command.declare(commands)
    return parser
