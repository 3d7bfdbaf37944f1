"""How does a fitted brief become a file?"""

import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from briefing.brief.rendering.html import render_html
from briefing.brief.rendering.markdown import render_markdown
from briefing.domain.brief import Brief
from briefing.domain.dossier import Dossier
from briefing.domain.errors import UserError


def _as_markdown(brief: Brief) -> bytes:
    return render_markdown(brief).encode()


def _as_html(brief: Brief) -> bytes:
    return render_html(brief).encode()


def _as_pdf(brief: Brief) -> bytes:
    from briefing.page.pdf import render_pdf

    return render_pdf(brief)


#: What a brief can be written as, by the file's ending.
WRITERS: Mapping[str, Callable[[Brief], bytes]] = {".md": _as_markdown, ".html": _as_html, ".pdf": _as_pdf}
#: The ending of a calendar, which holds deadlines alone.
CALENDAR = ".ics"


def check_ending(path: Path) -> None:
    """Raise UserError unless a brief, or its deadlines, can be written under this ending."""
    if path.suffix.lower() not in {*WRITERS, CALENDAR}:
        ending = f"not as “{path.suffix}”" if path.suffix else "and this name has no ending"
        raise UserError(
            f"A brief is written as .md, .html or .pdf, its deadlines as .ics, {ending}; choose another ending.",
            status=2,
        )


def is_calendar(path: Path) -> bool:
    """Tell whether the ending asks for a calendar of deadlines rather than for the page."""
    return path.suffix.lower() == CALENDAR


def write_calendar(dossier: Dossier, as_of: date, path: Path) -> None:
    """Write the deadlines ahead as a calendar, whole or not at all. Raises UserError where that is not possible."""
    from briefing.brief.rendering.calendar import render_calendar

    _write(path, render_calendar(dossier, as_of).encode())


def write_brief(brief: Brief, path: Path) -> None:
    """Write a brief as the file's ending says, whole or not at all. Raises UserError where that is not possible."""
    check_ending(path)
    _write(path, WRITERS[path.suffix.lower()](brief))


def _write(path: Path, content: bytes) -> None:
    try:
        _replace(path, content)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"The brief could not be written to {path} ({reason}); choose another folder.") from error


def _replace(path: Path, content: bytes) -> None:
    """Write beside the file and put it in place only when all of it is on the disk."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
