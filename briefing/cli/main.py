"""Which command does a command line ask for, and what is its exit status?"""

import argparse
import re
from collections.abc import Sequence
from typing import NoReturn

from briefing import __version__
from briefing.cli import brief, extract, importing, index, library, search
from briefing.cli.output import terminal
from briefing.cli.parsing import keep_dashes
from briefing.domain.errors import UserError

#: What argparse says of a wrong command line, and how it is said instead.
_PLAINER = tuple(
    (re.compile(pattern, re.DOTALL), words)
    for pattern, words in (
        (r"the following arguments are required: (.*)", r"\1 is missing"),
        (r"unrecognized arguments: (.*)", r"“\1” is not understood"),
        (r"argument \S+: invalid choice: '(.*)' .*", r"“\1” is no choice here"),
        (r"argument (\S+): expected (?:one|at least one) argument", r"\1 needs a value after it"),
        (r"argument \S+: (.*)", r"\1"),
    )
)
_COMMANDS = (importing, search, extract, brief, index, library)


def run(arguments: Sequence[str]) -> int:
    """Carry out a command and return its exit status: 0 done, 1 some inputs failed, the rest done.

    Raises UserError with the status 2 for wrong usage, 3 when this machine lacks something.
    """
    parsed = _make_parser().parse_args(keep_dashes(arguments))
    try:
        status = int(parsed.run(parsed))
        terminal.flush()
    except BrokenPipeError:
        terminal.drop_output()
        return 0
    return status


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UserError(f"{say_plainly(message)}; {self.prog} --help tells more.", status=2)


def say_plainly(message: str) -> str:
    """Return a complaint of argparse's in the words of the program."""
    for pattern, words in _PLAINER:
        if match := pattern.fullmatch(message):
            return match.expand(words)
    return f"{message[:1].upper()}{message[1:]}"


def _make_parser() -> _Parser:
    parser = _Parser(prog="briefing", description="Search articles, find what matters in them, brief on one page.")
    parser.add_argument("--library", metavar="DIR", help="the library to work on, instead of this account's own")
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in _COMMANDS:
        command.declare(commands)
    return parser
