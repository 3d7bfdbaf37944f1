"""Does an article answer a query, judged by reading it?"""

from collections.abc import Callable, Iterable
from enum import Enum

from briefing.domain.dossier import Source
from briefing.query.tree import And, DateField, Dates, Field, Node, Not, Or, Undated, Value, clean_value
from briefing.services.results.hits import is_found_by_date
from briefing.temporal.values import DateRange, bounds
from briefing.text.fold import fold

#: What each field of a query is looked for in.
_FIELD_TEXTS: dict[str, Callable[[Source], Iterable[str | None]]] = {
    "title": lambda source: (source.extraction.title,),
    "source": lambda source: (source.extraction.source,),
    "actor": lambda source: (name for one in source.extraction.actors for name in (one.name, *one.aliases)),
    "issue": lambda source: (one.label for one in source.extraction.issues),
    "kind": lambda source: (one.kind.value for one in source.extraction.deadlines),
    "lang": lambda source: (source.article.metadata.language,),
}
#: The values of each field that can be asked for whole.
_VALUES: dict[str, Callable[[Source], Iterable[str | None]]] = {
    "source": _FIELD_TEXTS["source"],
    "actor": lambda source: (one.name for one in source.extraction.actors),
    "issue": _FIELD_TEXTS["issue"],
}


class Fit(Enum):
    """How an article stands to a query: it answers, might if a date of it were known, or does not."""

    MATCHES = "matches"
    UNDATED = "undated"
    NONE = "none"


def judge(node: Node, source: Source) -> Fit:
    """Tell whether an article answers a query, by reading the whole of it."""
    if _answers(node, source, leniently=False):
        return Fit.MATCHES
    return Fit.UNDATED if _answers(node, source, leniently=True) else Fit.NONE


def _answers(node: Node, source: Source, *, leniently: bool) -> bool:
    """Tell whether an article answers; leniently, dates that are not known are let through."""
    match node:
        case Field(name, inner):
            return _holds(inner, [text for text in _FIELD_TEXTS[name](source) if text])
        case Value(field):
            return any(fold(clean_value(one)) == node.key for one in _VALUES[field](source) if one)
        case Dates(which, days):
            dates = _read_dates(which, source)
            return any(days.overlaps(one) if one else leniently for one in dates)
        case Undated(which):
            return None in _read_dates(which, source)
        case And(nodes):
            return all(_answers(one, source, leniently=leniently) for one in nodes)
        case Or(nodes):
            return any(_answers(one, source, leniently=leniently) for one in nodes)
        case Not(inner):
            return not _answers(inner, source, leniently=False)
    return _holds(node, [text for text in (source.article.body, source.extraction.title) if text])


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


def _read_dates(which: DateField, source: Source) -> list[DateRange | None]:
    found = source.extraction
    if which is DateField.PUBLISHED:
        return [bounds(found.published.value)]
    return [bounds(one.when) for one in found.deadlines if is_found_by_date(one)]
