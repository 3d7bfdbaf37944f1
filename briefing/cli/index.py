"""What does `briefing index` do?"""

from argparse import Namespace

from briefing.cli.output import terminal
from briefing.cli.output.wording import count
from briefing.cli.parsing import Commands
from briefing.cli.session import open_services
from briefing.services.catalogue import Services


def declare(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("index", help="check or rebuild the search index")
    parser.add_argument("what", choices=("check", "rebuild"), help="check: is it whole? rebuild: write it anew")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Check the search index, or write it anew from the library."""
    with open_services(arguments) as services:
        return _ACTIONS[arguments.what](services)


def _check(services: Services) -> int:
    return _tell(services, services.reindexing.check(), "sound")


def _rebuild(services: Services) -> int:
    return _tell(services, services.reindexing.run_rebuild(), "rebuilt")


def _tell(services: Services, problem: str | None, state: str) -> int:
    if problem:
        terminal.warn(problem)
        return 1
    terminal.write(f"The search index is {state}: {count(services.library.articles.count(), 'article')}.")
    return 0


_ACTIONS = {"check": _check, "rebuild": _rebuild}
