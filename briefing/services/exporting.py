"""How does a fitted brief become a file?"""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from briefing.brief.rendering.html import render_html
from briefing.brief.rendering.markdown import render_markdown
from briefing.domain.brief.choice import Choice
from briefing.domain.brief.page import Brief
from briefing.domain.dossier import Dossier
from briefing.domain.errors import UserError
from briefing.services.writing import write_whole


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


def write_calendar(dossier: Dossier, as_of: date, path: Path, choice: Choice) -> None:
    """Write the deadlines ahead as a calendar, whole or not at all. Raises UserError where that is not possible.

    Of articles that came out after the day those alone are heard of which the reader chose a line, as on the page.
    """
    from briefing.brief.choosing.dated.known import known_by
    from briefing.brief.rendering.calendar import render_calendar

    known = known_by(dossier, as_of, choice)
    write_whole(path, render_calendar(known, as_of).encode(), "The brief")


def write_brief(brief: Brief, path: Path) -> None:
    """Write a brief as the file's ending says, whole or not at all. Raises UserError where that is not possible."""
    check_ending(path)
    write_whole(path, WRITERS[path.suffix.lower()](brief), "The brief")
