"""Which proper names do GUM's annotators mark in their news?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.domain.span import Span

_MARK = re.compile(r"\((?P<group>\d+)-(?P<kind>\w+)-[^-]*-[^-]*-[^-]*-(?P<least>[\d,]+)|(?P<closed>\d+)\)")
_KINDS = frozenset(("person", "organization", "place"))


@dataclass(frozen=True)
class EntityText:
    """A text, the words with a capital in its entities of any kind, and the heads of persons, organisations, places."""

    name: str
    text: str
    heads: tuple[Span, ...]
    names: tuple[Span, ...]


@dataclass(frozen=True)
class _Word:
    span: Span
    proper: bool
    entity: str


def read_entities(folder: Path) -> Iterator[EntityText]:
    """Read GUM's CoNLL-U files; a head is the proper-noun part of the smallest span the annotators name."""
    for path in sorted(folder.glob("*.conllu")):
        text, words = _read_words(path.read_text(encoding="utf-8").splitlines())
        heads = tuple(_heads(words))
        names = tuple(word.span for word in words if text[word.span.start].isupper() and word.proper)
        yield EntityText(path.name, text, heads, names)


def _read_words(lines: list[str]) -> tuple[str, list[_Word]]:
    text, words, spared, joined_until = "", [], "", 0
    for line in lines:
        if line.startswith("# newpar"):
            text = text.rstrip() + ("\n\n" if text else "")
        columns = line.split("\t")
        if len(columns) != 10 or "." in columns[0]:
            continue
        space = "" if "SpaceAfter=No" in columns[9] else " "
        if "-" in columns[0]:
            joined_until, spared = int(columns[0].split("-")[1]), space
            continue
        number = int(columns[0])
        start = len(text)
        text += columns[1]
        entity = re.search(r"Entity=([^|]*)", columns[9])
        adjective = columns[3] == "ADJ" and columns[1][0].isupper()
        proper = columns[3] == "PROPN" or adjective
        words.append(_Word(Span(start, len(text)), proper, entity[1] if entity else ""))
        if number > joined_until:
            text += space
        elif number == joined_until:
            text, joined_until = text + spared, 0
    return text, words


def _heads(words: list[_Word]) -> Iterator[Span]:
    opened: dict[str, list[tuple[int, str, str]]] = {}
    for number, word in enumerate(words):
        for mark in _MARK.finditer(word.entity):
            if mark["group"]:
                opened.setdefault(mark["group"], []).append((number, mark["kind"], mark["least"]))
                closes_here = re.match(r"[^()]*\)", word.entity[mark.end() :])
                if closes_here:
                    yield from _head(words, *opened[mark["group"]].pop())
            elif opened.get(mark["closed"]):
                yield from _head(words, *opened[mark["closed"]].pop())


def _head(words: list[_Word], start: int, kind: str, least: str) -> Iterator[Span]:
    parts = [words[start + int(at) - 1] for at in least.split(",") if start + int(at) - 1 < len(words)]
    if kind in _KINDS and parts and parts[-1].proper and parts[0].span.start <= parts[-1].span.start:
        yield Span(parts[0].span.start, parts[-1].span.end)
