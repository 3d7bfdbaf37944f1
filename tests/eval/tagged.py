"""Which names do texts with tagged words (IOB2) hold?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.domain.span import Span

#: Sentences that are read together as one article where a file does not say where its documents begin.
_TOGETHER = 20
_KINDS = {"PER": "person", "ORG": "organization", "LOC": "place"}


@dataclass(frozen=True)
class TaggedName:
    """A name and its kind in the words of GUM."""

    span: Span
    kind: str


@dataclass(frozen=True)
class TaggedText:
    """A text of one paragraph a sentence, and the persons, organisations and places tagged in it."""

    name: str
    text: str
    names: tuple[TaggedName, ...]


@dataclass(frozen=True)
class _Token:
    text: str
    tag: str


def read_tagged(path: Path) -> Iterator[TaggedText]:
    """Read a file of numbered words and tags, a word a line; `# newdoc` begins a document."""
    documents = _documents(path.read_text(encoding="utf-8"))
    for number, sentences in enumerate(documents):
        yield _join(f"{path.name} {number}", sentences)


def _documents(text: str) -> Iterator[list[list[_Token]]]:
    marked = "# newdoc" in text
    parts = re.split(r"^# newdoc.*$", text, flags=re.MULTILINE) if marked else [text]
    for part in parts:
        sentences = [found for block in part.split("\n\n") if (found := _tokens(block))]
        step = max(1, len(sentences)) if marked else _TOGETHER
        yield from (sentences[at : at + step] for at in range(0, len(sentences), step))


def _tokens(block: str) -> list[_Token]:
    rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
    return [_Token(row[1], row[2]) for row in rows if len(row) > 2 and row[0].isdigit()]


def _join(name: str, sentences: list[list[_Token]]) -> TaggedText:
    text = ""
    names: list[TaggedName] = []
    for sentence in sentences:
        text += "\n\n" if text else ""
        for at, token in enumerate(sentence):
            start = len(text) + _spaced(text, token.text)
            text += " " * _spaced(text, token.text) + token.text
            position, _, label = token.tag.partition("-")
            if label in _KINDS and position == "B":
                names.append(TaggedName(Span(start, len(text)), _KINDS[label]))
            elif label in _KINDS and at and sentence[at - 1].tag.endswith(label):
                names[-1] = TaggedName(Span(names[-1].span.start, len(text)), names[-1].kind)
    return TaggedText(name, text, tuple(names))


def _spaced(text: str, word: str) -> bool:
    """Tell whether a space stands before a word."""
    return bool(text) and text[-1] not in "\n(" and word not in (",", ".", ";", ":", ")", "?", "!", "'s", "n't")
