"""In which words are facets, suggestions, completions and saved searches offered?"""

from collections.abc import Sequence
from itertools import takewhile

from briefing.domain.search import Completion, Facet, FacetCount, SavedSearch, Suggestion
from briefing.ui.models.lines import Line

FACET_WORDS = {Facet.SOURCE: "Source", Facet.MONTH: "Month", Facet.ACTOR: "Actor", Facet.ISSUE: "Issue"}
_FIELDS = {Facet.SOURCE: "source:", Facet.MONTH: "date:", Facet.ACTOR: "actor:", Facet.ISSUE: "issue:"}
#: As many suggestions as have a key of their own.
MOST_SUGGESTED = 3


def facet_lines(counted: FacetCount) -> tuple[Line, ...]:
    """Return the values of a facet, those asked for already ticked; the last line says what is left out."""
    if not counted.values:
        return (Line(f"No {counted.facet} is known of these articles."),)
    lines = tuple(
        Line(
            value.label,
            value.term,
            f"{value.count:,}",
            ticked=value.is_chosen,
            spoken=f"{value.label}, {count_articles(value.count)}{', chosen' if value.is_chosen else ''}",
        )
        for value in counted.values
    )
    more = Line(f"{counted.more:,} more; type {_FIELDS[counted.facet]} and its beginning")
    return (*lines, more) if counted.more else lines


def suggestion_lines(suggestions: Sequence[Suggestion], query: str) -> tuple[Line, ...]:
    """Return what to ask instead of a query, with the key of each; what it spells otherwise is not cut away."""
    return tuple(
        Line(
            words := _offer(suggestion),
            suggestion,
            f"Alt+{number}",
            spoken=f"{words} Press Alt+{number}.",
            strong=suggestion.dropped or suggestion.shown,
            cut_first=suggestion.dropped is None and _changes_late(query, suggestion.shown),
        )
        for number, suggestion in enumerate(suggestions[:MOST_SUGGESTED], 1)
    )


def saved_lines(saved: Sequence[SavedSearch]) -> tuple[Line, ...]:
    """Return the saved searches, each with how many articles answer it and how many of them are new."""
    return tuple(
        Line(
            each.query,
            each,
            "" if each.total is None else f"{each.total:,}",
            f"{each.fresh:,} new" if each.fresh else "",
            spoken=f"{each.query}, {_count_or_not(each.total)}{f', {each.fresh:,} new' if each.fresh else ''}",
        )
        for each in saved
    )


def completion_lines(completions: Sequence[Completion]) -> tuple[Line, ...]:
    """Return what the part of the query at the caret may become."""
    return tuple(
        Line(
            each.label,
            each,
            "" if each.count is None else f"{each.count:,}",
            spoken=each.label if each.count is None else f"{each.label}, {count_articles(each.count)}",
            strong=each.text if each.count is None else "",
        )
        for each in completions
    )


def count_articles(count: int) -> str:
    """Return a number of articles in words."""
    return "1 article" if count == 1 else f"{count:,} articles"


def _changes_late(query: str, other: str) -> bool:
    """Tell whether the first letter in which a query differs from another stands in the second half of that."""
    pairs = zip(" ".join(query.casefold().split()), other.casefold(), strict=False)
    return 2 * len([*takewhile(lambda pair: pair[0] == pair[1], pairs)]) >= len(other)


def _count_or_not(total: int | None) -> str:
    return "not counted yet" if total is None else count_articles(total)


def _offer(suggestion: Suggestion) -> str:
    if suggestion.dropped is None:
        return f"Did you mean {suggestion.shown}? {count_articles(suggestion.total)}"
    return f"Without “{suggestion.dropped}”: {count_articles(suggestion.total)}"
