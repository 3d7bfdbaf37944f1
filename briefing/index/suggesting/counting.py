"""How many articles answer a query?"""

from datetime import date

from briefing.index.compile import compile_tree
from briefing.index.evaluate import evaluate
from briefing.index.snapshot import Snapshot
from briefing.query.grammar import Query, parse
from briefing.query.tree import Node


def count_tree(tree: Node | None, snapshot: Snapshot) -> int:
    """Return the exact number; every article answers no tree at all."""
    return len(evaluate(compile_tree(tree, snapshot.lexicon).plan, snapshot))


def count_instead(text: str, query: Query, snapshot: Snapshot, today: date) -> int:
    """Return the exact number for a text in place of a query, read as that one was."""
    return count_tree(parse(text, today, typing=query.typing).tree, snapshot)
