"""How is a tree written as a query?"""

from datetime import date, timedelta
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
    usual_distance,
)

_DAY = timedelta(days=1)


def print_query(tree: Node | None) -> str:
    """Return a query text that reads as the tree again (a prefix still being typed becomes one with an asterisk)."""
    return "" if tree is None else _print(tree)


@singledispatch
def _print(node: Node) -> str:
    raise TypeError(node)


@_print.register
def _(node: Word) -> str:
    return node.text


@_print.register
def _(node: Phrase) -> str:
    return f'"{node.text}{"*" if node.unfinished else ""}"' + (f"~{node.slop}" if node.slop else "")


@_print.register
def _(node: Prefix) -> str:
    return f"{node.text}*"


@_print.register
def _(node: Wildcard) -> str:
    return node.pattern


@_print.register
def _(node: Fuzzy) -> str:
    return f"{node.text}~" + ("" if node.distance == usual_distance(node.text) else str(node.distance))


@_print.register
def _(node: Field) -> str:
    return f"{node.name}:{_print_tight(node.node)}"


@_print.register
def _(node: Dates) -> str:
    days = node.days
    deadline = node.field is DateField.DEADLINE
    if days.start == date.min and days.end != date.max:
        return f"{'deadline:' if deadline else ''}before:{days.end.isoformat()}"
    last = "" if days.end == date.max else days.last.isoformat()
    start = "" if days.start == date.min else days.start.isoformat()
    return f"{'deadline' if deadline else 'date'}:{start}..{last}"


@_print.register
def _(node: Value) -> str:
    return f'{node.field}:="{node.text}"'


@_print.register
def _(node: Undated) -> str:
    return "deadline:none" if node.field is DateField.DEADLINE else "date:none"


@_print.register
def _(node: And) -> str:
    return " ".join(_print_tight(part) for part in node.nodes)


@_print.register
def _(node: Or) -> str:
    return " OR ".join(_print(part) if isinstance(part, And) else _print_tight(part) for part in node.nodes)


@_print.register
def _(node: Not) -> str:
    return f"-{_print_tight(node.node)}"


def _print_tight(node: Node) -> str:
    text = _print(node)
    return f"({text})" if isinstance(node, And | Or) else text
