"""What does `briefing search` do?"""

import re
from argparse import Namespace
from collections.abc import Iterable, Iterator

from briefing.cli.output import terminal
from briefing.cli.output.wording import count, say_days, say_published
from briefing.cli.parsing import Commands, read_limit
from briefing.cli.session import open_services
from briefing.domain.errors import UserError
from briefing.domain.search import Hit, ResultPage, Snippet, Suggestion

_SHORT_ID = 12


def declare(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("search", help="list the articles that match a query")
    parser.add_argument(
        "query", metavar="QUERY", nargs="+", help='words, "a phrase", before:2025-11, source:reuters, AND, OR, NOT'
    )
    parser.add_argument("--limit", metavar="N", type=read_limit, default=20, help="show at most N hits (default 20)")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Search the library and list the hits, best first. Raises UserError when nothing of the query can be read."""
    query = " ".join(arguments.query)
    with open_services(arguments) as services:
        page = services.searching.search(query, limit=arguments.limit)
        suggestions = services.suggesting.suggest(query)
    if page.problem and not page.searched_for:
        raise UserError(page.problem.sentence, status=2)
    if page.problem:
        terminal.warn(page.problem.sentence)
    if arguments.json:
        terminal.write_json(_to_json(page) | {"suggestions": [_suggestion_to_json(one) for one in suggestions]})
    else:
        _write(page)
        _write_suggestions(suggestions)
    return 0


def _write_suggestions(suggestions: Iterable[Suggestion]) -> None:
    for one in suggestions:
        found = count(one.total, "article")
        if one.dropped is None:
            terminal.write(f"Did you mean “{one.shown}”? {found}")
        else:
            terminal.write(f"Without “{one.dropped}”: {found}")


def _suggestion_to_json(suggestion: Suggestion) -> dict[str, object]:
    return {"query": suggestion.query, "total": suggestion.total}


def _to_json(page: ResultPage) -> dict[str, object]:
    return {
        "query": page.query,
        "searched_for": page.searched_for,
        "total": page.total,
        "hits": [_hit_to_json(hit) for hit in page.hits],
        "undated": page.undated,
        "undated_hits": [_hit_to_json(hit) for hit in page.undated_hits],
    }


def _hit_to_json(hit: Hit) -> dict[str, object]:
    return {
        "id": hit.article_id,
        "title": hit.title,
        "source": hit.source,
        "published": hit.published.value,
        "score": round(hit.score, 4),
        "snippet": hit.snippet.text,
        "marks": [[mark.start, mark.end] for mark in hit.snippet.marks],
    }


def _write(page: ResultPage) -> None:
    searched = f" for {page.searched_for}" if page.searched_for else ""
    undated = f", and {page.undated:,} without a known date" if page.undated else ""
    terminal.write(f"{page.total:,} of {count(page.articles, 'article')}{searched}{undated}")
    if page.bounded:
        terminal.write(f"({describe_bounds(page.bounded)})")
    _write_hits(page.hits)
    if page.undated_hits:
        terminal.write("\nWithout a known date:")
        _write_hits(page.undated_hits)
    more = page.total + page.undated - len(page.hits) - len(page.undated_hits)
    if more:
        terminal.write(f"\n{more:,} more; --limit shows them.")


def _write_hits(hits: Iterable[Hit]) -> None:
    for hit in hits:
        terminal.write()
        terminal.write(terminal.Bold(hit.title))
        terminal.write("  " + " · ".join(_facts(hit)))
        terminal.write("  ", *_show_marks(hit.snippet))


def describe_bounds(beginnings: Iterable[str]) -> str:
    """Return how the search passed words over."""
    return f"of {', '.join(f'{each}…' for each in beginnings)} the most frequent words only"


def _facts(hit: Hit) -> list[str]:
    facts = [hit.source] if hit.source else []
    facts.append(say_published(hit.published))
    if hit.next_deadline:
        facts.append(f"next deadline {say_days(hit.next_deadline.when, hit.next_deadline.days)}")
    return [*facts, hit.article_id[:_SHORT_ID]]


def _show_marks(snippet: Snippet) -> Iterator[str | terminal.Bold]:
    """Yield the snippet in one line, its marks in bold."""
    end = 0
    for mark in snippet.marks:
        yield _join_lines(snippet.text[end : mark.start])
        yield terminal.Bold(_join_lines(mark.of(snippet.text)))
        end = mark.end
    yield _join_lines(snippet.text[end:])


def _join_lines(text: str) -> str:
    return re.sub(r"\s+", " ", text)
