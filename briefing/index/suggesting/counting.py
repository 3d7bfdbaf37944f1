"""How many articles answer a query?"""

from datetime import date

from briefing.index.compile import compile_tree
from briefing.index.evaluate import evaluate
from briefing.index.snapshot import Snapshot
from briefing.query.grammar import parse


def count_answers(query: str, snapshot: Snapshot, today: date) -> int:
    """Return the exact number; a query without a word is answered by every article."""
    return len(evaluate(compile_tree(parse(query, today).tree, snapshot.lexicon).plan, snapshot))
