"""What does `briefing library` do?"""

from argparse import Namespace

from briefing.cli.output import terminal
from briefing.cli.output.wording import count
from briefing.cli.parsing import Commands
from briefing.cli.session import open_services


def declare(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("library", help="check the library")
    parser.add_argument("what", choices=("check",), help="check: is the library whole?")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Check that the library is whole, and say so."""
    with open_services(arguments) as services:
        problem = services.library.check()
        held = count(services.library.articles.count(), "article")
    if problem:
        terminal.warn(problem)
        return 1
    terminal.write(f"The library in {services.library.folder} is sound: {held}.")
    return 0
