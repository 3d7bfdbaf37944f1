"""How is a term added to a query, and how is it taken out again?"""

from collections.abc import Sequence
from datetime import date

from briefing.query.grammar import parse
from briefing.query.printing import print_query
from briefing.query.tree import And, Node, Value, all_of


def toggle_term(query: str, term: str, today: date, *, typing: bool = False) -> str:
    """Return a query that asks for a term as well, or no longer where it did; the rest of it means what it meant.

    The query stays as it is written wherever it can; with `typing` a term goes before it, so that its last word stays
    one that is being typed. A term that says nothing by itself changes nothing.
    """
    parts = _parts(parse(query, today, typing=typing).tree)
    terms = _parts(parse(term, today).tree)
    if not terms:
        return query
    asked = {_meaning(part) for part in parts}
    if all(_meaning(each) in asked for each in terms):
        dropped = {_meaning(each) for each in terms}
        kept = [part for part in parts if _meaning(part) not in dropped]
        return _write(kept, _drop(query, term), today, typing=typing)
    if typing:
        return _write([*terms, *parts], f"{term} {query.lstrip()}".rstrip(), today, typing=True)
    return _write([*parts, *terms], f"{query.rstrip()} {term}".lstrip(), today, typing=False)


def _parts(tree: Node | None) -> tuple[Node, ...]:
    """Return what an article has to match all of."""
    return tree.nodes if isinstance(tree, And) else (tree,) if tree else ()


def _meaning(node: Node) -> Node | tuple[str, str]:
    """Return what is the same for two spellings of one value."""
    return (node.field, node.key) if isinstance(node, Value) else node


def _drop(query: str, term: str) -> str:
    before, _, after = query.partition(term)
    return f"{before.rstrip()} {after.lstrip()}".strip()


def _write(parts: Sequence[Node], text: str, today: date, *, typing: bool) -> str:
    """Return the text if it means just these parts, or else the parts as they are printed."""
    wanted = all_of(parts)
    read = parse(text, today, typing=typing)
    return text if read.tree == wanted and read.problem is None else print_query(wanted)
