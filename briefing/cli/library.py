"""What does `briefing library` do?"""

from argparse import Namespace
from pathlib import Path

from briefing.cli.output import terminal
from briefing.cli.output.wording import count
from briefing.cli.parsing import Commands
from briefing.cli.session import open_services
from briefing.services.catalogue import Services


def declare(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("library", help="check the library, share corrections")
    deeds = parser.add_subparsers(metavar="WHAT", required=True)
    check = deeds.add_parser("check", help="is the library whole?")
    check.set_defaults(run=run, act=_check)
    corrections = deeds.add_parser("corrections", help="write corrections to a file, or take over those of one")
    ways = corrections.add_subparsers(metavar="export|import", required=True)
    for name, act, words in (
        ("export", _export, "write this library's corrections to a file"),
        ("import", _import, "take over a file's corrections"),
    ):
        way = ways.add_parser(name, help=words)
        way.add_argument("file", metavar="FILE", type=Path, help="a TOML file")
        way.set_defaults(run=run, act=act)


def run(arguments: Namespace) -> int:
    """Check the library, or share its corrections."""
    with open_services(arguments) as services:
        return int(arguments.act(services, arguments))


def _check(services: Services, _: Namespace) -> int:
    problem = services.library.check()
    if problem:
        terminal.warn(problem)
        return 1
    held = count(services.library.articles.count(), "article")
    terminal.write(f"The library in {services.library.folder} is sound: {held}.")
    return 0


def _export(services: Services, arguments: Namespace) -> int:
    written = services.sharing.export_to(arguments.file)
    terminal.write(f"{count(written, 'correction')} written to {arguments.file}.")
    return 0


def _import(services: Services, arguments: Namespace) -> int:
    """Take over corrections and wait until they are indexed; the status is 1 when some could not be placed."""
    taken = services.sharing.import_from(arguments.file)
    problems = [one for one in (taken.problem, services.reindexing.run_catch_up()) if one]
    terminal.write(f"{count(taken.added, 'correction')} added, {taken.known} already in the library.")
    for problem in problems:
        terminal.warn(problem)
    return 1 if problems else 0
