"""Which annotated texts lie outside the project, and what do their annotations say?"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.domain.span import Span

_TIMEX2 = re.compile(r"<TIMEX2([^>]*)>|</TIMEX2>")
_VALUE = re.compile(r'\bval="([^"]*)"')
_SET = re.compile(r'\bset="YES"', re.IGNORECASE)
#: Values that TIMEX3 writes in the same way; the rest (fuzzy parts of days, half-known dates) is not compared.
_COMPARABLE = re.compile(
    r"(?:BC)?\d{2,4}|(?:BC)?\d{4}-(?:\d\d|SP|SU|FA|WI|Q[1-4]|H[12])|\d{4}-W\d\d|(?:BC)?\d{4}-\d\d-\d\d"
    r"|P(?:T?[\dX]+[A-Z]{1,2})|(?:PAST|PRESENT|FUTURE)_REF"
)


@dataclass(frozen=True)
class GoldTime:
    """An annotated expression; `value` is None where only its place is compared."""

    span: Span
    value: str | None


@dataclass(frozen=True)
class GoldText:
    """A text with the day it was written and its expressions, in order."""

    name: str
    text: str
    written: str | None
    times: tuple[GoldTime, ...]


def corpus_folder(name: str) -> Path | None:
    """Return the folder of a corpus, under `BRIEFING_EVAL_DATA` or `../shared/data`; None when it is not there."""
    root = Path(__file__).resolve().parents[2]
    folder = Path(os.environ.get("BRIEFING_EVAL_DATA") or root.parent / "shared" / "data") / name
    return folder if folder.is_dir() else None


def read_wikiwars(folder: Path) -> Iterator[GoldText]:
    """Read WikiWars: TIMEX2 marks within plain text. Of nested marks the inner ones are kept."""
    for path in sorted(folder.glob("*.key.xml")):
        source = path.read_text(encoding="utf-8")
        written = re.search(r'<DATETIME>.*?val="(\d{4}-\d\d-\d\d)', source, re.DOTALL)
        body = source.partition("<TEXT>")[2].partition("</TEXT>")[0]
        yield _unmark(path.name, body, written[1] if written else None)


def _unmark(name: str, body: str, written: str | None) -> GoldText:
    text: list[str] = []
    length = at = 0
    stack: list[tuple[int, str]] = []
    times: list[GoldTime] = []
    for mark in _TIMEX2.finditer(body):
        text.append(body[at : mark.start()])
        length += mark.start() - at
        at = mark.end()
        if mark[1] is not None:
            stack.append((length, mark[1]))
            continue
        start, attributes = stack.pop()
        if not any(start <= time.span.start for time in times):
            times.append(GoldTime(Span(start, length), _value(attributes)))
    text.append(body[at:])
    return GoldText(name, "".join(text).replace("&amp;", "&    "), written, tuple(times))


def _value(attributes: str) -> str | None:
    found = _VALUE.search(attributes)
    if found is None or _SET.search(attributes) or not _COMPARABLE.fullmatch(found[1]):
        return None
    return found[1]


def read_gum(folder: Path) -> Iterator[GoldText]:
    """Read GUM's news: a token a line, dates as TEI elements with `when`, or `from` and `to`."""
    for path in sorted(folder.glob("*.xml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        written = re.search(r'dateCreated="([^"]*)"', lines[0])
        yield _join(path.name, lines, written[1] if written else None)


def _join(name: str, lines: list[str], written: str | None) -> GoldText:
    text = ""
    times: list[GoldTime] = []
    opened: list[tuple[int, str]] = []
    for line in lines:
        if line.startswith("<date"):
            opened.append((len(text), line))
        elif line.startswith("</date"):
            start, mark = opened.pop()
            times.append(GoldTime(Span(start + (text[start : start + 1] == " "), len(text)), _when(mark)))
        elif line.startswith(("</p>", "</head>")):
            text += "\n\n"
        elif not line.startswith("<") and "\t" in line:
            word = line.split("\t")[0].replace("&amp;", "&")
            text += word if not text or text[-1] in "\n(" or word in ",.;:)" else f" {word}"
    return GoldText(name, text, written, tuple(times))


def _when(mark: str) -> str | None:
    found = dict(re.findall(r'(\w+)="([^"]*)"', mark))
    if "when" in found:
        return found["when"]
    return f"{found['from']}/{found['to']}" if "from" in found and "to" in found else None
