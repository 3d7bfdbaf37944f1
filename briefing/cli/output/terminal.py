"""How does text reach the terminal, or the program that reads it?"""

import io
import json
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from briefing.domain.errors import UserError

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
#: What a terminal would obey rather than show: the controls of ASCII and of ISO 6429, but for tab and newline.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Bold:
    """A text in bold where a person's terminal shows it."""

    text: str


def write(*parts: str | Bold) -> None:
    """Write a line for a person; what the terminal cannot show, or would obey, becomes a sign of its own."""
    _send(lambda: _write("".join(map(_show, parts)), errors="replace"))


def write_json(document: Any) -> None:
    """Write a line of JSON for a program, in UTF-8 whatever the terminal's encoding."""
    # A lone surrogate then becomes the escape that JSON itself has for it.
    line = json.dumps(document, ensure_ascii=False)
    _send(lambda: _write(line, encoding="utf-8", errors="backslashreplace"))


def warn(sentence: str) -> None:
    """Write a sentence to the error stream."""
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="replace")
    sys.stderr.write(f"briefing: {_tame(sentence)}\n")


def show_progress(line: str) -> None:
    """Write over the last line of a person's terminal; nothing where the error stream goes elsewhere."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{_tame(line)}")
        sys.stderr.flush()


def flush() -> None:
    """Send what is written on its way. Raises BrokenPipeError when the reader has gone, UserError when it cannot be."""
    _send(sys.stdout.flush)


def drop_output() -> None:
    """Let nothing more be written, so that a pipe whose reader has gone is not complained about at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _show(part: str | Bold) -> str:
    if isinstance(part, str):
        return _tame(part)
    return f"{_BOLD}{_tame(part.text)}{_PLAIN}" if sys.stdout.isatty() else _tame(part.text)


def _tame(text: str) -> str:
    return _CONTROL.sub("\ufffd", text)


def _send(deliver: Callable[[], None]) -> None:
    try:
        deliver()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise UserError(f"The output cannot be written: {error.strerror}; send it elsewhere.") from error


def _write(line: str, *, errors: str, encoding: str | None = None) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        # This sends on what was written before, and so may fail as writing does.
        sys.stdout.reconfigure(encoding=encoding, errors=errors)
    sys.stdout.write(f"{line}\n")
