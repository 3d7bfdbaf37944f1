"""How does a person read what a query asks for?"""

from collections.abc import Collection
from datetime import date
from functools import singledispatch

from briefing.query.tree import (
    And,
    DateField,
    Dates,
    Field,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Undated,
    Value,
    Wildcard,
    Word,
)
from briefing.temporal.display import show_days, show_value
from briefing.temporal.values import DateRange, bounds
from briefing.text.fold import fold

_FIELD_WORDS = {
    "title": "title has",
    "source": "source",
    "actor": "actor",
    "issue": "issue",
    "kind": "kind",
    "lang": "language",
}
_DATE_WORDS = {DateField.PUBLISHED: "dated", DateField.DEADLINE: "deadline"}
_UNDATED_WORDS = {DateField.PUBLISHED: "without a date", DateField.DEADLINE: "deadline without a date"}


def describe(tree: Node | None, bounded: Collection[str] = ()) -> str:
    """Return the tree in words, as `rare AND earths AND dated before 1 Nov 2025`; "" for no tree.

    `bounded` are the beginnings, folded, of which only the most frequent words were looked for.
    """
    return "" if tree is None else _describe(tree, bounded)


def _describe(node: Node, bounded: Collection[str]) -> str:
    match node:
        case And(nodes):
            return " AND ".join(_group(part, bounded) for part in nodes)
        case Or(nodes):
            return " OR ".join(_group(part, bounded) for part in nodes)
        case Not(part):
            return f"NOT {_group(part, bounded)}"
        case Field(name, part):
            return f"{_FIELD_WORDS[name]} {_group(part, bounded)}"
        case Prefix(text) if fold(text) in bounded:
            return f"beginning “{text}” (most frequent words only)"
    return _describe_alone(node)


def _group(node: Node, bounded: Collection[str]) -> str:
    text = _describe(node, bounded)
    return f"({text})" if isinstance(node, And | Or) else text


@singledispatch
def _describe_alone(node: Node) -> str:
    raise TypeError(node)


@_describe_alone.register
def _(node: Word) -> str:
    return node.text


@_describe_alone.register
def _(node: Phrase) -> str:
    quoted = f"“{node.text}”"
    words = "word" if node.slop == 1 else "words"
    return f"{quoted} with up to {node.slop} {words} between" if node.slop else quoted


@_describe_alone.register
def _(node: Prefix) -> str:
    return node.text if node.typed else f"{node.text}…"


@_describe_alone.register
def _(node: Wildcard) -> str:
    return node.pattern


@_describe_alone.register
def _(node: Fuzzy) -> str:
    return f"like {node.text}"


@_describe_alone.register
def _(node: Dates) -> str:
    return f"{_DATE_WORDS[node.field]} {_describe_days(node.days)}"


@_describe_alone.register
def _(node: Value) -> str:
    return f"{_FIELD_WORDS[node.field]} is “{node.text}”"


@_describe_alone.register
def _(node: Undated) -> str:
    return _UNDATED_WORDS[node.field]


def _describe_days(days: DateRange) -> str:
    if days.start == date.min:
        return "at any time" if days.end == date.max else f"before {_show_day(days.end)}"
    if days.end == date.max:
        return f"from {_show_day(days.start)} on"
    whole = (value for value in (f"{days.start:%Y-%m}", f"{days.start:%Y}") if bounds(value) == days)
    value = next(whole, None)
    return f"in {show_value(value)}" if value else show_days(days)


def _show_day(day: date) -> str:
    return show_value(day.isoformat())
