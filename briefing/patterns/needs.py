"""Without which letters can a pattern not match, and with which must its match end?

The interpreter's own reading of the pattern is walked, so that nothing in it is misunderstood; what the walk does not
know is taken to match anything. The answer only ever lets too many texts pass.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, product, takewhile
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, TypeAlias

#: A part of a pattern as the interpreter reads it: what it is, and its arguments.
_Part: TypeAlias = tuple[Any, Any]
_Words: TypeAlias = frozenset[str]

_EMPTY: _Words = frozenset(("",))
_NONE: _Words = frozenset()
_NO_WIDTH = (op.AT, op.ASSERT, op.ASSERT_NOT)
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
#: More words than this are looked for one after the other no faster than the pattern itself.
_MOST = 96
#: Letters of a class that is spelt out.
_MOST_LETTERS = 4
#: Of texts hardly any lacks a word of two letters; each further letter makes it so much rarer. To look for a word costs
#: this part of what a pattern does.
_COMMON, _RARITY, _LOOK = 8.0, 2.7, 0.006
#: What may stand between the last word of a match and the end of the text: all spaces there are, and these marks.
LOOSE = "".join(filter(str.isspace, map(chr, range(0x3001)))) + ",;:()–—-\"'“"


@dataclass(frozen=True, slots=True)
class Needs:
    """What a text must hold: one of `words` anywhere, and one of `endings` last but for spaces and loose marks.

    None asks for nothing. `small` tells that both are in small letters, to be looked for in small letters.
    """

    words: _Words | None
    endings: _Words | None
    small: bool


@dataclass(frozen=True, slots=True)
class _Reading:
    """All texts that a part can match, where they are few; and words of which each of its matches holds one."""

    exact: _Words | None
    words: _Words | None


@dataclass(frozen=True, slots=True)
class _Ending:
    """With which words a part ends; `passes` tells that it may hold no word, so that the part before it ends it."""

    words: _Words
    passes: bool


def read_needs(pattern: str, flags: int = 0) -> Needs:
    """Return what a text must hold for a pattern to match in it."""
    parsed = _parser.parse(pattern, flags)
    small = bool(parsed.state.flags & re.IGNORECASE) or "(?i" in pattern
    parts = list(parsed)
    words, ending = _read(parts).words, _read_end(parts)
    # Where "$" ends lines too, the end of a match is not that of the text.
    ends_text = not parsed.state.flags & re.MULTILINE
    endings = ending.words if ending and not ending.passes and ends_text else None
    return Needs(_shortest(_fold(words, small=small)), _fold(endings, small=small), small)


def _fold(words: _Words | None, *, small: bool) -> _Words | None:
    return frozenset(map(str.lower, words)) if small and words else words


def _shortest(words: _Words | None) -> _Words | None:
    """Return the words without those that hold another of them ("cannot" beside "can"), few for many."""
    if words is None:
        return None
    few = _with_shared(words)
    return frozenset(word for word in few if not any(other in word for other in few if other != word))


def _with_shared(words: _Words) -> Sequence[str]:
    """Return words with what several begin with in their stead, where that is sooner looked for ("follow us on ")."""
    kept: list[str] = []
    for word in sorted(words):
        shared = _beginning(kept[-1], word) if kept else ""
        if shared and _commonness((shared,)) < _commonness((kept[-1], word)):
            kept[-1] = shared
        else:
            kept.append(word)
    return kept


def _beginning(one: str, other: str) -> str:
    """Return what two words begin with alike."""
    return "".join([letter for letter, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))])


def _read(parts: Iterable[_Part]) -> _Reading:
    """Read parts that follow each other; what they need is the rarest of their runs of letters.

    A run may branch (`run`) or not (`plain`): "(?:go|went) back" needs "go back" or "went back", and also "back".
    """
    run = plain = _EMPTY
    whole = True
    found: list[_Words | None] = []
    for reading in _read_each(parts):
        exact = reading.exact
        joined = _joined(run, exact)
        if joined is None:
            whole = False
            found.append(run)
        if exact is None or len(exact) > 1:
            found += [plain, reading.words]
            plain = _EMPTY
        else:
            plain = _joined(plain, exact) or _EMPTY
        run = joined or exact or _EMPTY
    return _Reading(run if whole else None, _rarest([*found, run, plain]))


def _read_each(parts: Iterable[_Part]) -> Iterator[_Reading]:
    """Yield what each part reads as; letters that follow each other are one."""
    for literal, those in groupby(parts, key=lambda part: part[0] is op.LITERAL):
        if literal:
            run = frozenset(("".join(chr(value) for _, value in those),))
            yield _Reading(run, run)
        else:
            yield from map(_read_part, those)


def _joined(left: _Words | None, right: _Words | None) -> _Words | None:
    if left is None or right is None or len(left) * len(right) > _MOST:
        return None
    return frozenset(one + other for one, other in product(left, right))


def _rarest(choices: Iterable[_Words | None]) -> _Words | None:
    telling = [words for words in choices if words and "" not in words and len(words) <= _MOST]
    return min(telling, key=_commonness, default=None)


def _commonness(words: Iterable[str]) -> float:
    return sum(_COMMON * _RARITY ** -len(word.strip()) + _LOOK for word in words)


def _read_part(part: _Part) -> _Reading:
    kind, value = part
    if kind is op.LITERAL:
        letter = frozenset((chr(value),))
        return _Reading(letter, letter)
    if kind in _NO_WIDTH:
        return _Reading(_EMPTY, None)
    if kind is op.IN:
        return _spelt_out(value)
    if kind is op.BRANCH:
        return _either([_read(branch) for branch in value[1]])
    if kind in _REPEATS:
        return _repeated(*value)
    inner = _inner(part)
    return _Reading(None, None) if inner is None else _read(inner)


def _inner(part: _Part) -> Sequence[_Part] | None:
    """Return the parts of a group, None where it is none."""
    kind, value = part
    if kind is op.SUBPATTERN:
        return list(value[3])
    return list(value) if kind is op.ATOMIC_GROUP else None


def _spelt_out(items: Sequence[_Part]) -> _Reading:
    few = len(items) <= _MOST_LETTERS and all(kind is op.LITERAL for kind, _ in items)
    letters = frozenset(chr(value) for _, value in items) if few else None
    return _Reading(letters, letters)


def _either(readings: Sequence[_Reading]) -> _Reading:
    return _Reading(_united(one.exact for one in readings), _united(one.words for one in readings))


def _united(choices: Iterable[_Words | None]) -> _Words | None:
    united: set[str] = set()
    for words in choices:
        if words is None:
            return None
        united |= words
    return frozenset(united)


def _repeated(least: int, most: int, parts: Iterable[_Part]) -> _Reading:
    reading = _read(parts)
    once = reading.exact if most == 1 else None
    if least == 0:
        return _Reading(None if once is None else once | _EMPTY, None)
    return _Reading(once, reading.words)


def _read_end(parts: Sequence[_Part]) -> _Ending | None:
    """Return with which words a pattern ends that reaches to the end of the text; None where anything may stand."""
    if not parts:
        return None
    kind, value = parts[-1]
    if kind is op.AT and value in (op.AT_END, op.AT_END_STRING):
        return _close(parts[:-1])
    if kind is op.BRANCH:
        return _any_ending([_read_end(list(branch)) for branch in value[1]])
    inner = _inner(parts[-1])
    return None if inner is None else _read_end(inner)


def _close(parts: Sequence[_Part]) -> _Ending | None:
    """Return with which words parts that follow each other end; None where anything may stand last."""
    words, end = _NONE, len(parts)
    while end:
        ending, end = _close_last(parts, end)
        if ending is None:
            return None
        words |= ending.words
        if not ending.passes:
            return _Ending(words, passes=False)
    return _Ending(words, passes=True)


def _close_last(parts: Sequence[_Part], end: int) -> tuple[_Ending | None, int]:
    """Return with which words the parts before `end` end, and how many of the parts were not looked at for it."""
    run, start = _EMPTY, end
    while start and (joined := _joined(_read_part(parts[start - 1]).exact, run)) is not None:
        run, start = joined, start - 1
    if start == end:
        return _close_part(parts[end - 1]), end - 1
    words = frozenset(strip_loose(word) for word in run)
    return _Ending(words - _EMPTY, passes="" in words), start


def _close_part(part: _Part) -> _Ending | None:
    kind, value = part
    if kind is op.IN:
        return _Ending(_NONE, passes=True) if all(map(_is_loose, value)) else None
    if kind is op.BRANCH:
        return _any_ending([_close(list(branch)) for branch in value[1]])
    if kind in _REPEATS:
        ending = _close(list(value[2]))
        return ending and _Ending(ending.words, passes=ending.passes or value[0] == 0)
    inner = _inner(part)
    return None if inner is None else _close(inner)


def _any_ending(endings: Sequence[_Ending | None]) -> _Ending | None:
    known = [ending for ending in endings if ending is not None]
    if len(known) < len(endings):
        return None
    return _Ending(_NONE.union(*(ending.words for ending in known)), any(ending.passes for ending in known))


def _is_loose(item: _Part) -> bool:
    kind, value = item
    return (kind is op.CATEGORY and value is op.CATEGORY_SPACE) or (kind is op.LITERAL and not strip_loose(chr(value)))


def strip_loose(text: str) -> str:
    """Return a text without the spaces and loose marks at its end."""
    return text.rstrip(LOOSE)
