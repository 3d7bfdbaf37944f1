"""How does a person read what a query asks for?"""

from collections.abc import Collection
from datetime import date

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
        case Value(field=name, text=text):
            return f"{_FIELD_WORDS[name]} is “{text}”"
        case Dates(field=field, days=days):
            return f"{_DATE_WORDS[field]} {_describe_days(days)}"
        case Undated(field=field):
            return _UNDATED_WORDS[field]
        case Prefix(text) if fold(text) in bounded:
            return f"beginning “{text}” (most frequent words only)"
        case Word(text) | Wildcard(text):
            return text
        case Prefix(text):
            return f"{text}…"
        case Fuzzy(text):
            return f"like {text}"
        case Phrase():
            return _describe_phrase(node)


def _group(node: Node, bounded: Collection[str]) -> str:
    text = _describe(node, bounded)
    return f"({text})" if isinstance(node, And | Or) else text


def _describe_phrase(phrase: Phrase) -> str:
    words = "word" if phrase.slop == 1 else "words"
    text = f"{phrase.text}…" if phrase.unfinished else phrase.text
    return f"“{text}”" + (f" with up to {phrase.slop} {words} between" if phrase.slop else "")


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
