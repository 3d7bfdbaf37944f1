"""Which words of the index does a query's tree stand for?"""

from collections.abc import Callable
from dataclasses import dataclass

from briefing.index.analysis.patterns import Pattern, Slot, read_leaf
from briefing.index.engine.columns import VALUE_COLUMNS
from briefing.index.lexicon import Lexicon
from briefing.index.plan import AnyWord, Every, Everything, HasValue, InDays, NoDays, Plan, Run, Some, Unscored, Without
from briefing.query.tree import And, DateField, Dates, Field, Leaf, Node, Not, Or, Undated, Value

#: The field of the index for each field of a query.
FIELD_NAMES = {
    "title": "title",
    "source": "source",
    "actor": "actors",
    "issue": "issues",
    "kind": "kinds",
    "lang": "language",
}
DATE_COLUMNS = {DateField.PUBLISHED: "published", DateField.DEADLINE: "deadlines"}
TEXT_FIELDS = ("title", "body")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A plan, and the beginnings of words that it does not look up in full."""

    plan: Plan
    bounded: tuple[str, ...] = ()


def compile_tree(tree: Node | None, find_lexicon: Callable[[tuple[str, ...]], Lexicon]) -> Compiled:
    """Return the plan for a tree; `find_lexicon` gives the words of some fields."""
    compiler = _Compiler(find_lexicon)
    plan = compiler.compile(tree, TEXT_FIELDS) if tree is not None else Everything()
    return Compiled(plan, tuple(compiler.bounded))


class _Compiler:
    def __init__(self, find_lexicon: Callable[[tuple[str, ...]], Lexicon]) -> None:
        self._find_lexicon = find_lexicon
        self.bounded: list[str] = []

    def compile(self, node: Node, fields: tuple[str, ...]) -> Plan:
        """Return the plan for a node whose words are looked for in these fields."""
        match node:
            case And(nodes):
                return Every(tuple(self.compile(part, fields) for part in nodes))
            case Or(nodes):
                return Some(tuple(self.compile(part, fields) for part in nodes))
            case Not(part):
                return Without(self.compile(part, fields))
            case Dates(field, days):
                return InDays(DATE_COLUMNS[field], days.start.toordinal(), days.end.toordinal())
            case Undated(field):
                return NoDays(DATE_COLUMNS[field])
            case Value(name):
                return HasValue(VALUE_COLUMNS[name], node.key)
            case Field(name, part):
                plan = self.compile(part, (FIELD_NAMES[name],))
                return plan if name == "title" else Unscored(plan)
            case _:
                return self._compile_leaf(node, fields)

    def _compile_leaf(self, leaf: Leaf, fields: tuple[str, ...]) -> Plan:
        plans = tuple(self._compile_pattern(pattern, fields) for pattern in read_leaf(leaf))
        return plans[0] if len(plans) == 1 else Some(plans)

    def _compile_pattern(self, pattern: Pattern, fields: tuple[str, ...]) -> Plan:
        slots = tuple(self._expand(slot, fields) for slot in pattern.slots)
        return AnyWord(fields, slots[0]) if len(slots) == 1 else Run(fields, slots, pattern.slop)

    def _expand(self, slot: Slot, fields: tuple[str, ...]) -> tuple[str, ...]:
        choice = self._find_lexicon(fields).expand(slot)
        if choice.bounded:
            self.bounded.append(slot.text)
        return choice.words
