"""With which classes of tokens can a match of a rule begin?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.temporal.expressions.patterns import split_pattern


@dataclass(frozen=True, slots=True)
class _Opening:
    """The classes a part of a pattern can begin with, whether it can match nothing, and where the part ends."""

    classes: frozenset[str]
    optional: bool
    end: int


def opening_classes(pattern: str, macros: Mapping[str, str]) -> frozenset[str]:
    """Return the classes of the first token of every match of a rule's pattern."""
    return _alternatives(split_pattern(pattern), 0, macros).classes


def _alternatives(parts: Sequence[str], at: int, macros: Mapping[str, str]) -> _Opening:
    classes: frozenset[str] = frozenset()
    optional = False
    while True:
        branch = _sequence(parts, at, macros)
        classes, optional, at = classes | branch.classes, optional or branch.optional, branch.end
        if at == len(parts) or parts[at] == ")":
            return _Opening(classes, optional, at)
        at += 1


def _sequence(parts: Sequence[str], at: int, macros: Mapping[str, str]) -> _Opening:
    classes: frozenset[str] = frozenset()
    optional = True
    while at < len(parts) and parts[at] not in ("/", ")"):
        if parts[at] == ">(":
            at = _alternatives(parts, at + 1, macros).end + 1
            continue
        if parts[at][0] in "<>":
            at += 1
            continue
        part = _part(parts, at, macros)
        at = part.end
        classes |= part.classes if optional else frozenset()
        optional &= part.optional
    return _Opening(classes, optional, at)


def _part(parts: Sequence[str], at: int, macros: Mapping[str, str]) -> _Opening:
    part = parts[at]
    if part == "(":
        inner = _alternatives(parts, at + 1, macros)
        found = _Opening(inner.classes, inner.optional, inner.end + 1)
    elif part.startswith("{"):
        inner = _alternatives(split_pattern(macros[part[1:-1]]), 0, macros)
        found = _Opening(inner.classes, inner.optional, at + 1)
    else:
        found = _Opening(frozenset(part.rpartition("=")[2].split("|")), optional=False, end=at + 1)
    if found.end < len(parts) and parts[found.end] == "?":
        return _Opening(found.classes, optional=True, end=found.end + 1)
    return found
