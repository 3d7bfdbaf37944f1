"""Which actor is meant by another of its names?

A name after `actor:` that a table gives to a known actor stands for that actor as well: `actor:US` finds the articles
that name the United States only so. This is done to the tree, when a query is read, and not to the index: so the marks
in a text, what was understood and the search without an index follow from the same tree, and a better table needs no
index written anew.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeGuard

from briefing.query.grammar import Query
from briefing.query.tree import And, Field, Node, Not, Or, Phrase, Prefix, Value, Word, all_of, any_of, none_of
from briefing.text.fold import fold

_FIELD = "actor"
_NOT_LETTERS = re.compile(r"[\W_]+")
_ACRONYM = re.compile(r"(?P<long>.+) \((?P<short>[^)]+)\)")


@dataclass(frozen=True, slots=True)
class Aliases:
    """The names of known actors: the main one by what all spellings of each of them share, and all by the main one."""

    main_names: Mapping[str, str]
    names: Mapping[str, tuple[str, ...]]

    def find_main_name(self, text: str) -> str | None:
        """Return the main name of the actor that a text names, which may be the text itself."""
        return self.main_names.get(_squash(text))

    def find_other_name(self, text: str) -> str | None:
        """Return the main name of the actor of which a text is another name."""
        name = self.find_main_name(text)
        return None if name is None or _squash(name) == _squash(text) else name


def read_aliases(*tables: str) -> Aliases:
    """Return the aliases of tables whose columns `name` and `forms` (joined by `;`) stand below a line of their names.

    A name may be written "Long Name (LN)"; then both are names of the actor, unless `country` is what is in brackets,
    for then the long one is shared by the ministries of many.
    """
    main_names: dict[str, str] = {}
    names: dict[str, list[str]] = {}
    for table in tables:
        for row in _read_rows(table):
            for form in _list_forms(row):
                if main_names.setdefault(_squash(form), row["name"]) == row["name"]:
                    names.setdefault(row["name"], []).append(form)
    return Aliases(main_names, {name: tuple(forms) for name, forms in names.items()})


def may_ask_for_actor(query: Query) -> bool:
    """Tell whether a query can hold anything to widen."""
    return f"{_FIELD}:" in query.text.casefold()


def widen_query(query: Query, aliases: Aliases) -> Query:
    """Return the query with its tree widened, and with all names of the known actors it asks for."""
    if query.tree is None:
        return query
    asked = {name: None for text in _list_asked(query.tree) if (name := aliases.find_main_name(text))}
    names = tuple(form for name in asked for form in aliases.names[name])
    return replace(query, tree=widen(query.tree, aliases), names=names)


def _list_asked(tree: Node) -> Iterator[str]:
    """Yield the names of the actors that are asked for, not those that are left out."""
    match tree:
        case And(nodes) | Or(nodes):
            for node in nodes:
                yield from _list_asked(node)
        case Field(name, node) if name == _FIELD:
            yield from (leaf.text for leaf in _leaves(node, negated=False) if _is_name(leaf))
        case Value(field, text) if field == _FIELD:
            yield text


def widen(tree: Node, aliases: Aliases) -> Node:
    """Return the tree with known actors looked for under their main names too; what names none stays as it is."""
    match tree:
        case And(nodes):
            return all_of(widen(node, aliases) for node in nodes) or tree
        case Or(nodes):
            return any_of(widen(node, aliases) for node in nodes) or tree
        case Not(node):
            return none_of(widen(node, aliases))
        case Field(name, node) if name == _FIELD and _names_other(node, aliases):
            return _widen_actor(node, aliases)
    return tree


def _names_other(node: Node, aliases: Aliases) -> bool:
    return any(_find_other_name(leaf, aliases) for leaf in _leaves(node, negated=True))


def _widen_actor(node: Node, aliases: Aliases) -> Node:
    match node:
        case And(nodes):
            return all_of(_widen_actor(part, aliases) for part in nodes) or node
        case Or(nodes):
            return any_of(_widen_actor(part, aliases) for part in nodes) or node
        case Not(part):
            return none_of(_widen_actor(part, aliases))
    name = _find_other_name(node, aliases)
    return any_of((Field(_FIELD, node), Value(_FIELD, name))) or node if name else Field(_FIELD, node)


def _leaves(node: Node, *, negated: bool) -> Iterator[Node]:
    """Yield the words of a node, with those that are left out where `negated` ones are wanted."""
    match node:
        case And(nodes) | Or(nodes):
            for part in nodes:
                yield from _leaves(part, negated=negated)
        case Not(part):
            if negated:
                yield from _leaves(part, negated=True)
        case _:
            yield node


def _is_name(leaf: Node) -> TypeGuard[Word | Phrase | Prefix]:
    return isinstance(leaf, Word | Phrase) or (isinstance(leaf, Prefix) and leaf.typed)


def _find_other_name(leaf: Node, aliases: Aliases) -> str | None:
    """Return the main name of the actor that a leaf names; None where it is the main name or a part of it."""
    return aliases.find_other_name(leaf.text) if _is_name(leaf) else None


def _squash(text: str) -> str:
    return _NOT_LETTERS.sub("", fold(text))


def _read_rows(table: str) -> Iterator[dict[str, str]]:
    lines = (line for line in table.splitlines() if line and not line.startswith("#"))
    columns = next(lines).split("\t")
    return (dict(zip(columns, line.split("\t"), strict=True)) for line in lines)


def _list_forms(row: Mapping[str, str]) -> list[str]:
    written = _ACRONYM.fullmatch(row["name"])
    forms = [form.strip().removeprefix("the ") for form in row["forms"].split(";") if form]
    if written and written["short"] == row.get("country"):
        return []
    return [*forms, row["name"], *(written.groups() if written else ())]
