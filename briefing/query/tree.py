"""What did the reader ask for?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias
from unicodedata import category

from briefing.temporal.values import DateRange
from briefing.text.fold import fold

OPERATORS = frozenset({"AND", "OR", "NOT"})
FIELDS = ("title", "source", "actor", "issue", "kind", "lang")
DATE_FIELDS = ("before", "after", "on", "date", "deadline")
#: The fields whose values are names that can be asked for whole.
VALUE_FIELDS = ("source", "actor", "issue")
QUOTES = '"“”„‟«»'

_FIELD_PREFIX = re.compile(rf"(?:{'|'.join(FIELDS + DATE_FIELDS)}):", re.IGNORECASE)
_WORD = re.compile(rf"[^\s\x00-\x1f\x7f-\x9f(){QUOTES}*?]+")
_PATTERN = re.compile(rf"[^\s\x00-\x1f\x7f-\x9f(){QUOTES}]+")
_UNQUOTABLE = re.compile(rf"[\x00-\x1f\x7f-\x9f{QUOTES}]")
_FUZZY_END = re.compile(r"~\d*\Z")
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2,}")
_LONG_WORD = 6


class DateField(StrEnum):
    """Which of an article's dates a filter looks at."""

    PUBLISHED = "published"
    DEADLINE = "deadline"


def is_letter(character: str) -> bool:
    """Tell whether a character belongs to a word: a letter, a mark on one, or a number."""
    return category(character)[0] in "LMN"


def is_abbreviation(text: str) -> bool:
    """Tell whether a text is letters with a full stop after each, as U.S., which its last full stop belongs to."""
    return _ABBREVIATION.fullmatch(text) is not None


def clean_value(text: str) -> str:
    """Return a value as a query can ask for it: on one line, without quotation marks; "" where it has no word."""
    plain = " ".join(_UNQUOTABLE.sub(" ", text).split())
    return plain if any(category(character)[0] in "LN" for character in plain) else ""


def _check_word(text: str) -> None:
    plain = _WORD.fullmatch(text) and is_letter(text[0]) and (is_letter(text[-1]) or is_abbreviation(text))
    if not plain or category(text[0])[0] == "M" or text in OPERATORS:
        raise ValueError(f"not a plain word: {text!r}")
    if _FIELD_PREFIX.match(text) or _FUZZY_END.search(text):
        raise ValueError(f"a word that reads as something else: {text!r}")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms; `text` is as typed, without the punctuation around it."""

    text: str

    def __post_init__(self) -> None:
        _check_word(self.text)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order, with at most `slop` others between two of them.

    `unfinished` means that the last word is only begun.
    """

    text: str
    slop: int = 0
    unfinished: bool = False

    def __post_init__(self) -> None:
        if any(quote in self.text for quote in QUOTES) or not any(category(c)[0] in "LN" for c in self.text):
            raise ValueError(f"not a phrase: {self.text!r}")
        if self.text != " ".join(self.text.split()) or self.text.endswith("*"):
            raise ValueError(f"a phrase with loose ends: {self.text!r}")
        if not 0 <= self.slop <= 99:
            raise ValueError(f"not a number of words: {self.slop}")


@dataclass(frozen=True, slots=True)
class Prefix:
    """Every word that begins so. `typed` means that the reader is still typing it, rather than wrote an asterisk."""

    text: str
    typed: bool = False

    def __post_init__(self) -> None:
        _check_word(self.text)


@dataclass(frozen=True, slots=True)
class Wildcard:
    """Every word of this shape: `*` stands for any letters, `?` for one; it begins with a letter."""

    pattern: str

    def __post_init__(self) -> None:
        inner = self.pattern[:-1]
        if not _PATTERN.fullmatch(self.pattern) or category(self.pattern[0])[0] not in "LN":
            raise ValueError(f"not a wildcard: {self.pattern!r}")
        if ("*" not in inner and "?" not in inner) or self.pattern[-1] == "?" or _FUZZY_END.search(self.pattern):
            raise ValueError(f"no wildcard inside the word: {self.pattern!r}")
        if _FIELD_PREFIX.match(self.pattern) or not (is_letter(self.pattern[-1]) or self.pattern[-1] == "*"):
            raise ValueError(f"a wildcard that reads as something else: {self.pattern!r}")


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Every word at most `distance` letters away (1 or 2)."""

    text: str
    distance: int

    def __post_init__(self) -> None:
        _check_word(self.text)
        if self.distance not in (1, 2):
            raise ValueError(f"not a distance: {self.distance}")


@dataclass(frozen=True, slots=True)
class Field:
    """`node` looked for in one of FIELDS; it holds no other field and no dates."""

    name: str
    node: "Node"

    def __post_init__(self) -> None:
        if self.name not in FIELDS:
            raise ValueError(f"not a field: {self.name!r}")


@dataclass(frozen=True, slots=True)
class Dates:
    """Articles whose date, or one of whose deadlines, may lie in these days; date.min and date.max are open ends."""

    field: DateField
    days: DateRange


@dataclass(frozen=True, slots=True)
class Undated:
    """Articles whose date, or one of whose deadlines, is not known."""

    field: DateField


@dataclass(frozen=True, slots=True)
class Value:
    """Articles that have this whole value, in any spelling of `key`, in one of VALUE_FIELDS.

    An actor is asked for by its main name, not by another.
    """

    field: str
    text: str

    def __post_init__(self) -> None:
        if self.field not in VALUE_FIELDS:
            raise ValueError(f"not a field of values: {self.field!r}")
        if self.text != clean_value(self.text) or not self.text:
            raise ValueError(f"not a value: {self.text!r}")

    @property
    def key(self) -> str:
        """Return what all spellings of the value share."""
        return fold(self.text)


@dataclass(frozen=True, slots=True)
class And:
    """Articles that match all of two or more nodes."""

    nodes: tuple["Node", ...]

    def __post_init__(self) -> None:
        if len(self.nodes) < 2 or any(isinstance(node, And) for node in self.nodes):
            raise ValueError("AND joins two or more nodes, none of them an AND")


@dataclass(frozen=True, slots=True)
class Or:
    """Articles that match at least one of two or more nodes."""

    nodes: tuple["Node", ...]

    def __post_init__(self) -> None:
        if len(self.nodes) < 2 or any(isinstance(node, Or) for node in self.nodes):
            raise ValueError("OR joins two or more nodes, none of them an OR")


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that do not match the node."""

    node: "Node"

    def __post_init__(self) -> None:
        if isinstance(self.node, Not):
            raise ValueError("a NOT of a NOT is the node itself")


Leaf: TypeAlias = Word | Phrase | Prefix | Wildcard | Fuzzy
Node: TypeAlias = Leaf | Field | Value | Dates | Undated | And | Or | Not


def all_of(nodes: Iterable[Node]) -> Node | None:
    """Return the nodes joined by AND, flat; one alone as it is; None for none."""
    flat = [inner for node in nodes for inner in (node.nodes if isinstance(node, And) else (node,))]
    return And(tuple(flat)) if len(flat) > 1 else next(iter(flat), None)


def any_of(nodes: Iterable[Node]) -> Node | None:
    """Return the nodes joined by OR, flat; one alone as it is; None for none."""
    flat = [inner for node in nodes for inner in (node.nodes if isinstance(node, Or) else (node,))]
    return Or(tuple(flat)) if len(flat) > 1 else next(iter(flat), None)


def none_of(node: Node) -> Node:
    """Return the node's opposite."""
    return node.node if isinstance(node, Not) else Not(node)


def usual_distance(text: str) -> int:
    """Return how many letters `word~` lets differ: one, or two in a word of six letters and more."""
    return 2 if len(text) >= _LONG_WORD else 1
