"""Does an article answer a query, judged by reading it?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from briefing.domain.article import Article
from briefing.domain.findings import Actor, Issue
from briefing.domain.search import NO_OUTLET
from briefing.library.extractions import Headline
from briefing.query.tree import And, DateField, Dates, Field, Node, Not, Or, Undated, Value, clean_value
from briefing.services.results.hits import is_searched
from briefing.temporal.values import DateRange, bounds
from briefing.text.fold import fold


@dataclass(frozen=True, slots=True)
class Judged:
    """What of an article is judged, as corrected; actors and issues may be missing unless `asks_for_names`."""

    article: Article
    headline: Headline
    actors: tuple[Actor, ...] = ()
    issues: tuple[Issue, ...] = ()


#: What each field of a query is looked for in.
_FIELD_TEXTS: dict[str, Callable[[Judged], Iterable[str | None]]] = {
    "title": lambda judged: (judged.headline.title,),
    "source": lambda judged: (judged.headline.source or NO_OUTLET,),
    "actor": lambda judged: (name for one in judged.actors for name in (one.name, *one.aliases)),
    "issue": lambda judged: (one.label for one in judged.issues),
    "kind": lambda judged: (one.kind.value for one in judged.headline.deadlines if is_searched(one)),
    "lang": lambda judged: (judged.article.metadata.language,),
}
#: The values of each field that can be asked for whole.
_VALUES: dict[str, Callable[[Judged], Iterable[str | None]]] = {
    "source": _FIELD_TEXTS["source"],
    "actor": lambda judged: (one.name for one in judged.actors),
    "issue": _FIELD_TEXTS["issue"],
}
_NAMES = frozenset({"actor", "issue"})


class Fit(Enum):
    """How an article stands to a query: it answers, might if a date of it were known, or does not."""

    MATCHES = "matches"
    UNDATED = "undated"
    NONE = "none"


def asks_for_names(node: Node) -> bool:
    """Tell whether a query asks for actors or issues."""
    match node:
        case And(nodes) | Or(nodes):
            return any(map(asks_for_names, nodes))
        case Not(inner):
            return asks_for_names(inner)
        case Field(name, _) | Value(name, _):
            return name in _NAMES
    return False


def judge(node: Node, judged: Judged) -> Fit:
    """Tell whether an article answers a query, by reading the whole of it."""
    if _answers(node, judged, leniently=False):
        return Fit.MATCHES
    return Fit.UNDATED if _answers(node, judged, leniently=True) else Fit.NONE


def _answers(node: Node, judged: Judged, *, leniently: bool) -> bool:
    """Tell whether an article answers; leniently, dates that are not known are let through."""
    match node:
        case Field(name, inner):
            return _holds(inner, [text for text in _FIELD_TEXTS[name](judged) if text])
        case Value(field):
            return any(fold(clean_value(one)) == node.key for one in _VALUES[field](judged) if one)
        case Dates(which, days):
            dates = _read_dates(which, judged)
            return any(days.overlaps(one) if one else leniently for one in dates)
        case Undated(which):
            return None in _read_dates(which, judged)
        case And(nodes):
            return all(_answers(one, judged, leniently=leniently) for one in nodes)
        case Or(nodes):
            return any(_answers(one, judged, leniently=leniently) for one in nodes)
        case Not(inner):
            return not _answers(inner, judged, leniently=False)
    return _holds(node, [text for text in (judged.article.body, judged.headline.title) if text])


def _holds(node: Node, texts: list[str]) -> bool:
    from briefing.index.marks import find_marks

    match node:
        case And(nodes):
            return all(_holds(one, texts) for one in nodes)
        case Or(nodes):
            return any(_holds(one, texts) for one in nodes)
        case Not(inner):
            return not _holds(inner, texts)
    return any(find_marks(node, text) for text in texts)


def _read_dates(which: DateField, judged: Judged) -> list[DateRange | None]:
    if which is DateField.PUBLISHED:
        return [bounds(judged.headline.published.value)]
    return [bounds(one.when) for one in judged.headline.deadlines if is_searched(one)]
