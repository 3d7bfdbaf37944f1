"""How does a person read what a query asks for?"""

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


def describe(tree: Node | None) -> str:
    """Return the tree in words, as `rare AND earths AND dated before 1 Nov 2025`; "" for no tree."""
    return "" if tree is None else _describe(tree)


@singledispatch
def _describe(node: Node) -> str:
    raise TypeError(node)


@_describe.register
def _(node: Word) -> str:
    return node.text


@_describe.register
def _(node: Phrase) -> str:
    quoted = f"“{node.text}”"
    words = "word" if node.slop == 1 else "words"
    return f"{quoted} with up to {node.slop} {words} between" if node.slop else quoted


@_describe.register
def _(node: Prefix) -> str:
    return node.text if node.typed else f"{node.text}…"


@_describe.register
def _(node: Wildcard) -> str:
    return node.pattern


@_describe.register
def _(node: Fuzzy) -> str:
    return f"like {node.text}"


@_describe.register
def _(node: Field) -> str:
    return f"{_FIELD_WORDS[node.name]} {_group(node.node)}"


@_describe.register
def _(node: Dates) -> str:
    return f"{_DATE_WORDS[node.field]} {_describe_days(node.days)}"


@_describe.register
def _(node: Value) -> str:
    return f"{_FIELD_WORDS[node.field]} is “{node.text}”"


@_describe.register
def _(node: Undated) -> str:
    return _UNDATED_WORDS[node.field]


@_describe.register
def _(node: And) -> str:
    return " AND ".join(_group(part) for part in node.nodes)


@_describe.register
def _(node: Or) -> str:
    return " OR ".join(_group(part) for part in node.nodes)


@_describe.register
def _(node: Not) -> str:
    return f"NOT {_group(node.node)}"


def _group(node: Node) -> str:
    text = _describe(node)
    return f"({text})" if isinstance(node, And | Or) else text


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
