"""What does `briefing brief` do?"""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from briefing.cli.output import terminal
from briefing.cli.output.wording import say_unreadable
from briefing.cli.parsing import Commands, read_day
from briefing.cli.session import load_options, open_services
from briefing.domain.brief.choice import Choice
from briefing.domain.brief.page import FittedBrief, Paper
from briefing.domain.dossier import Dossier, Source
from briefing.domain.errors import UserError
from briefing.domain.importing import Unreadable
from briefing.services.catalogue import Services
from briefing.services.corrected import apply_corrections
from briefing.settings.options import Options
from briefing.temporal.display import show_value

_MOST_ARTICLES = 1_000
_LEAST_DIGITS = 4


def declare(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("brief", help="write one page on articles: of the library, or of files")
    _declare_articles(parser)
    _declare_page(parser)
    parser.set_defaults(run=run)


def _declare_articles(parser: ArgumentParser) -> None:
    """Take which articles the page is on."""
    parser.add_argument(
        "articles",
        metavar="ID|PATH",
        nargs="*",
        help="ids of the library's articles, or files and folders; every article of the library when none is named",
    )
    parser.add_argument("--query", metavar="Q", help="the articles of the library that match this query")
    parser.add_argument("--dossier", metavar="NAME", help="the articles of a dossier")


def _declare_page(parser: ArgumentParser) -> None:
    """Take how the page is written, and where to."""
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        type=read_day,
        help="the day from which deadlines are counted, as 2025-10-25; else the newest article's",
    )
    parser.add_argument(
        "--paper",
        type=_read_paper,
        metavar="PAPER",
        help="a4 or letter; else as the settings have it",
    )
    parser.add_argument("--title", metavar="T", help="the heading of the page")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        help="a file ending in .md, .html or .pdf, or in .ics for the deadlines alone; else Markdown is printed",
    )


def run(arguments: Namespace) -> int:
    """Write the brief of the articles asked for. Raises UserError when there are none, or they fill no page."""
    from briefing.services.exporting import check_ending

    if arguments.output:
        check_ending(arguments.output)
    unreadable: list[Unreadable] = []
    options = load_options()
    dossier = _gather(arguments, options, unreadable)
    if not dossier.sources:
        raise UserError("There is nothing to brief: no article was found; name files, or import some first.")
    _write(dossier, arguments, options)
    return 1 if unreadable else 0


def _write(dossier: Dossier, arguments: Namespace, options: Options) -> None:
    from briefing.brief.rendering.markdown import render_markdown
    from briefing.services.exporting import is_calendar, write_brief, write_calendar

    as_of = arguments.as_of or _newest_day(dossier)
    output = arguments.output
    if output and is_calendar(output):
        write_calendar(dossier, as_of, output, Choice())
        return
    fitted = _make_brief(dossier, as_of, arguments.title, arguments.paper or options.paper)
    if output:
        write_brief(fitted.brief, output)
    else:
        terminal.write(render_markdown(fitted.brief).removesuffix("\n"))


def _read_paper(text: str) -> Paper:
    try:
        return Paper(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is no paper here; choose {' or '.join(Paper)}") from None


def _make_brief(dossier: Dossier, as_of: date, title: str | None, paper: Paper) -> FittedBrief:
    from briefing.bootstrap import load_guards
    from briefing.brief.propose import propose
    from briefing.services.briefing import fit_brief

    choice = Choice(title=title)
    draft = propose(dossier, as_of, load_guards(), choice=choice, paper=paper)
    fitted = fit_brief(draft)
    if fitted.problem:
        raise UserError(fitted.problem)
    return fitted


def _newest_day(dossier: Dossier) -> date:
    from briefing.brief.propose import newest_day

    newest = newest_day(dossier)
    if newest is None:
        raise UserError("None of these articles has a date, so days cannot be counted; give one with --as-of DATE.")
    terminal.warn(f"as of {show_value(newest.isoformat())}, the date of the newest article; --as-of chooses another.")
    return newest


def _gather(arguments: Namespace, options: Options, unreadable: list[Unreadable]) -> Dossier:
    """Return the articles asked for as one dossier; only a dossier of the library has a name."""
    from briefing.extraction.merge import gather

    paths = [name for name in arguments.articles if Path(name).exists() or not _may_be_id(name)]
    ids = [name for name in arguments.articles if name not in paths]
    found = list(_read_files(paths, unreadable)) if paths else []
    if not ids and paths and not arguments.query and not arguments.dossier:
        return gather("", _settle(found))
    with open_services(arguments, options=options) as services:
        if arguments.dossier and not arguments.articles and not arguments.query:
            return services.reading.dossier(arguments.dossier)
        chosen = _find_ids(services, ids, arguments)
        if not found:
            return gather("", services.reading.sources(chosen))
        settled = _settle([*found, *services.library.sources(chosen)])
        # Settling reads dates and deadlines anew, so what the reader rejected is taken out afterwards.
        corrections = services.library.corrections.active()
        return gather("", tuple(apply_corrections(source, corrections) for source in settled))


def _may_be_id(name: str) -> bool:
    return len(name) >= _LEAST_DIGITS and all(letter in "0123456789abcdef" for letter in name.casefold())


def _read_files(paths: list[str], unreadable: list[Unreadable]) -> Iterator[Source]:
    from briefing.services.extracting import extract_files
    from briefing.services.worker.workshop import load_lexicons

    for outcome in extract_files(load_lexicons(), paths):
        if isinstance(outcome, Source):
            yield outcome
        else:
            unreadable.append(outcome)
            terminal.warn(say_unreadable(outcome))


def _settle(sources: list[Source]) -> tuple[Source, ...]:
    from briefing.services.extracting import settle_together
    from briefing.services.worker.workshop import load_lexicons

    return settle_together(load_lexicons(), sources)


def _find_ids(services: Services, prefixes: list[str], arguments: Namespace) -> tuple[str, ...]:
    """Return the ids of the library's articles asked for, each once; all of them when nothing was asked for."""
    ids = [_resolve(services, prefix) for prefix in prefixes]
    if arguments.dossier:
        ids += [source.article.id for source in services.reading.dossier(arguments.dossier).sources]
    if arguments.query:
        page = services.searching.search(arguments.query, limit=_MOST_ARTICLES)
        if page.problem:
            terminal.warn(page.problem.sentence)
        ids += [hit.article_id for hit in page.hits]
    asked = arguments.articles or arguments.dossier or arguments.query
    return tuple(dict.fromkeys(ids)) if asked else services.library.articles.ids()


def _resolve(services: Services, prefix: str) -> str:
    """Return the one id that begins like this. Raises UserError when none or several do."""
    found = services.library.articles.starting_with(prefix.casefold())
    if len(found) == 1:
        return found[0]
    reason = "several articles have ids that begin" if found else "no article has an id that begins"
    raise UserError(f"{reason.capitalize()} with {prefix}; `briefing search` shows ids.", status=2)
