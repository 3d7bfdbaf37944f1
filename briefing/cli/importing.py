"""What does `briefing import` do?"""

from argparse import Namespace

from briefing.cli.output import terminal
from briefing.cli.output.wording import count, say_unreadable
from briefing.cli.parsing import Commands
from briefing.cli.session import open_services
from briefing.domain.importing import ImportProgress, ImportSummary

_INTERRUPTED = 130


def declare(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("import", help="add files and folders to the library")
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file, or a folder with everything in it")
    parser.add_argument("--json", action="store_true", help="one JSON object: added, duplicates, unreadable")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Import files and folders, and tell what became of them."""
    with open_services(arguments, create=True) as services:
        summary = services.importing.run(arguments.paths, on_progress=_show)
    terminal.show_progress("")
    if arguments.json:
        terminal.write_json(_to_json(summary))
    else:
        terminal.write(_describe(summary))
    for one in summary.unreadable:
        terminal.warn(say_unreadable(one))
    if summary.problem:
        terminal.warn(summary.problem)
    if summary.cancelled:
        return _INTERRUPTED
    return 1 if summary.unreadable or summary.problem else 0


def _show(progress: ImportProgress) -> None:
    reading = f"reading {progress.done + 1:,} of {progress.total:,}  {progress.name}"
    terminal.show_progress(reading if progress.name else f"{progress.done:,} read, dating and indexing them")


def _to_json(summary: ImportSummary) -> dict[str, object]:
    return {
        "added": list(summary.added),
        "duplicates": list(summary.duplicates),
        "unreadable": [{"name": one.name, "why": one.why} for one in summary.unreadable],
    }


def _describe(summary: ImportSummary) -> str:
    parts = [f"{count(len(summary.added), 'article')} added"]
    if summary.duplicates:
        parts.append(f"{len(summary.duplicates)} already in the library")
    if summary.unreadable:
        parts.append(f"{len(summary.unreadable)} could not be read")
    if summary.left_aside:
        parts.append(f"{count(summary.left_aside, 'file')} of other kinds left aside")
    if summary.cancelled:
        parts.append("stopped before the end")
    return ", ".join(parts) + "."
