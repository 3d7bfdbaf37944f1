"""What does `briefing extract` do?"""

from argparse import Namespace
from collections.abc import Iterable, Iterator

from briefing.cli.output import terminal
from briefing.cli.output.contract import to_json
from briefing.cli.output.report import describe_source
from briefing.cli.output.wording import say_unreadable
from briefing.cli.parsing import Commands, read_date
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Published
from briefing.domain.importing import Unreadable


def declare(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("extract", help="show what is found in files; no library is touched")
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file, or a folder with everything in it")
    parser.add_argument(
        "--published", metavar="DATE", type=read_date, help="when they were published, as 2025-10-25 or 2025-10"
    )
    parser.add_argument("--together", action="store_true", help="settle their dates together, as one dossier")
    parser.add_argument("--json", action="store_true", help="one JSON object a line for each article")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write what is found in each file, as soon as it is read."""
    unreadable: list[Unreadable] = []
    for number, source in enumerate(_find(arguments, unreadable)):
        if arguments.json:
            terminal.write_json(to_json(source))
        else:
            terminal.write("\n" * bool(number) + describe_source(source))
    return 1 if unreadable else 0


def _find(arguments: Namespace, unreadable: list[Unreadable]) -> Iterable[Source]:
    from briefing.services.extracting import extract_files, settle_together
    from briefing.services.worker.workshop import load_lexicons

    given = Published(arguments.published, Basis.GIVEN, reason="given by the reader") if arguments.published else None
    lexicons = load_lexicons()
    sources = _tell_unreadable(extract_files(lexicons, arguments.paths, given=given), unreadable)
    return settle_together(lexicons, tuple(sources), given=given) if arguments.together else sources


def _tell_unreadable(outcomes: Iterable[Source | Unreadable], unreadable: list[Unreadable]) -> Iterator[Source]:
    for outcome in outcomes:
        if isinstance(outcome, Source):
            yield outcome
        else:
            unreadable.append(outcome)
            terminal.warn(say_unreadable(outcome))
