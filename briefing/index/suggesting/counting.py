"""How many articles answer a query?"""

from collections.abc import Callable
from typing import TypeAlias

from briefing.index.search import find_hits
from briefing.index.snapshot import Snapshot
from briefing.query.grammar import Query
from briefing.query.tree import Node

#: How the text of a query is read.
Read: TypeAlias = Callable[[str], Query]


def count_tree(tree: Node | None, snapshot: Snapshot) -> int:
    """Return the exact number; every article answers no tree at all."""
    return len(find_hits(tree, snapshot))
