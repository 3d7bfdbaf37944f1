"""Which actor is meant by another of its names?

A name after `actor:` that a table gives to a known actor stands for that actor as well: `actor:US` finds the articles
that name the United States only so. This is done to the tree, when a query is read, and not to the index: so the marks
in a text, what was understood and the search without an index follow from the same tree, and a better table needs no
index written anew.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from briefing.query.grammar import Query
from briefing.query.tree import And, Field, Node, Not, Or, Phrase, Prefix, Value, Word, all_of, any_of, none_of
from briefing.text.fold import fold

#: The main names of known actors by what all spellings of one of their names share.
Aliases: TypeAlias = Mapping[str, tuple[str, ...]]

_FIELD = "actor"
_NOT_LETTERS = re.compile(r"[\W_]+")
_ACRONYM = re.compile(r"(?P<long>.+) \((?P<short>[^)]+)\)")


def read_aliases(*tables: str) -> Aliases:
    """Return the aliases of tables whose columns `name` and `forms` (joined by `;`) stand below a line of their names.

    A name may be written "Long Name (LN)"; then both are names of the actor, unless `country` is what is in brackets,
    for then the long one is shared by the ministries of many.
    """
    names: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for row in _read_rows(table):
            for form in _list_forms(row):
                names.setdefault(_squash(form), (row["name"],))
    return names


def may_ask_for_actor(query: Query) -> bool:
    """Tell whether a query can hold anything to widen."""
    return f"{_FIELD}:" in query.text.casefold()


def widen_query(query: Query, aliases: Aliases) -> Query:
    """Return the query with its tree widened."""
    return replace(query, tree=widen(query.tree, aliases)) if query.tree else query


def widen(tree: Node, aliases: Aliases) -> Node:
    """Return the tree with known actors looked for under their main names too; what names none stays as it is."""
    match tree:
        case And(nodes):
            return all_of(widen(node, aliases) for node in nodes) or tree
        case Or(nodes):
            return any_of(widen(node, aliases) for node in nodes) or tree
        case Not(node):
            return none_of(widen(node, aliases))
        case Field(name, node) if name == _FIELD and any(_find_names(leaf, aliases) for leaf in _leaves(node)):
            return _widen_actor(node, aliases)
    return tree


def _widen_actor(node: Node, aliases: Aliases) -> Node:
    match node:
        case And(nodes):
            return all_of(_widen_actor(part, aliases) for part in nodes) or node
        case Or(nodes):
            return any_of(_widen_actor(part, aliases) for part in nodes) or node
        case Not(part):
            return none_of(_widen_actor(part, aliases))
    return any_of((Field(_FIELD, node), *(Value(_FIELD, name) for name in _find_names(node, aliases)))) or node


def _leaves(node: Node) -> Iterator[Node]:
    match node:
        case And(nodes) | Or(nodes):
            for part in nodes:
                yield from _leaves(part)
        case Not(part):
            yield from _leaves(part)
        case _:
            yield node


def _find_names(leaf: Node, aliases: Aliases) -> tuple[str, ...]:
    """Return the main names of the actor that a leaf names; none where it is the main name or a part of it."""
    if not isinstance(leaf, Word | Phrase) and not (isinstance(leaf, Prefix) and leaf.typed):
        return ()
    return find_main_names(leaf.text, aliases)


def find_main_names(text: str, aliases: Aliases) -> tuple[str, ...]:
    """Return the main names of the actors of which a text is another name."""
    typed = _squash(text)
    return tuple(name for name in aliases.get(typed, ()) if _squash(name) != typed)


def _squash(text: str) -> str:
    return _NOT_LETTERS.sub("", fold(text))


def _read_rows(table: str) -> Iterator[dict[str, str]]:
    lines = (line for line in table.splitlines() if line and not line.startswith("#"))
    columns = next(lines).split("\t")
    return (dict(zip(columns, line.split("\t"), strict=True)) for line in lines)


def _list_forms(row: Mapping[str, str]) -> list[str]:
    written = _ACRONYM.fullmatch(row["name"])
    forms = [form.removeprefix("the ") for form in row["forms"].split(";") if form]
    if written and written["short"] == row.get("country"):
        return []
    return [*forms, row["name"], *(written.groups() if written else ())]
