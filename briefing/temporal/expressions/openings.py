"""With which letters, the first and the one behind it, can a match of a rule's pattern begin?

The interpreter's own reading of the pattern is walked; what must stand around a match is not asked for, so that the
answer only ever lets too many places pass.
"""

import re
from collections.abc import Iterable, Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, TypeAlias

#: A part of a pattern as the interpreter reads it: what it is, and its arguments.
_Part: TypeAlias = tuple[Any, Any]
_Heads: TypeAlias = frozenset[str]

_PAIR = 2
_EMPTY: _Heads = frozenset(("",))
_NO_WIDTH = (op.AT, op.ASSERT, op.ASSERT_NOT)


def read_openings(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return the first two letters of every match, one alone where a match may be no longer.

    Raises ValueError where a pattern holds what no rule may.
    """
    return _read(list(_parser.parse(pattern.pattern, pattern.flags)))


def _read(parts: Sequence[_Part]) -> _Heads:
    heads = _EMPTY
    for part in parts:
        if all(len(head) == _PAIR for head in heads):
            break
        heads = _joined(heads, _read_part(part))
    return heads


def _joined(heads: _Heads, behind: _Heads) -> _Heads:
    full = (head for head in heads if len(head) == _PAIR)
    return frozenset((*full, *((head + more)[:_PAIR] for head in heads if len(head) < _PAIR for more in behind)))


def _read_part(part: _Part) -> _Heads:
    kind, value = part
    if kind is op.LITERAL:
        return frozenset((chr(value),))
    if kind in _NO_WIDTH:
        return _EMPTY
    if kind is op.IN:
        return frozenset(chr(letter) for item in value for letter in _letters(item))
    if kind is op.BRANCH:
        return _Heads().union(*map(_read, value[1]))
    if kind is op.MAX_REPEAT and tuple(value[:2]) == (0, 1):
        return _EMPTY | _read(list(value[2]))
    if kind is op.SUBPATTERN:
        return _read(list(value[3]))
    raise ValueError(f"no part of a rule's pattern: {kind}")


def _letters(item: _Part) -> Iterable[int]:
    """Return the letters of a part of a class."""
    kind, value = item
    return range(value[0], value[1] + 1) if kind is op.RANGE else (value,)
