"""What is the article called, who published it, and who signed it?"""

import re
from dataclasses import dataclass

from briefing.domain.document import Document, Zone
from briefing.domain.span import Span
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.zoning.bylines import is_staff_line, read_byline
from briefing.extraction.zoning.head.nameplates import is_built_as_name
from briefing.extraction.zoning.head.sources import DESK, find_source, texts_of
from briefing.extraction.zoning.vocabulary import ZoneLexicon
from briefing.text.fold import fold

_PLACE = re.compile(r"(?:^| )(?:[Ii]n|(?:[Rr]eporting )?[Ff]rom|[Rr]eporting in) .*$")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What an article says of itself, in its text or in the file's markup."""

    title: str | None = None
    source: str | None = None
    byline: str | None = None
    dateline_span: Span | None = None


def read_masthead(document: Document, lexicons: Lexicons) -> Masthead:
    """Return title, source and byline; what the file's own markup states goes before what the text shows."""
    metadata = document.article.metadata
    title = _first_span(document, Zone.TITLE)
    shown = " ".join(title.of(document.text).split()) if title else None
    return Masthead(
        title=shown or metadata.title,
        source=metadata.source or find_source(document, lexicons.zones),
        byline=metadata.byline or _find_byline(document, lexicons),
        dateline_span=_first_span(document, Zone.DATELINE),
    )


def _first_span(document: Document, zone: Zone) -> Span | None:
    return next((block.content for block in document.blocks if block.zone is zone), None)


def _find_byline(document: Document, lexicons: Lexicons) -> str | None:
    """Return the people that the first byline with any names; desks, outlets, places and headings are none."""
    for text in texts_of(document, Zone.BYLINE):
        names = read_byline(text) or _PLACE.sub("", " ".join(text.split()))
        people = [name for name in names.split(", ") if name and not _is_office(name, lexicons.zones)]
        people = [name for name in people if not _is_heading(name, lexicons.actors)]
        if people:
            return ", ".join(people)
    return None


def _is_office(name: str, known: ZoneLexicon) -> bool:
    bare = DESK.sub("", name)
    named = is_built_as_name(bare, known.outlets) or known.bodies.has(bare) or fold(bare) in known.places
    return named or is_staff_line(name)


def _is_heading(name: str, known: ActorLexicon) -> bool:
    """Tell whether words in capitals are but a dictionary's, none a given name's ("LOOKING FURTHER AHEAD")."""
    words = name.lower().split()
    return (
        name.isupper()
        and len(words) > 1
        and all(word in known.words and word not in known.first_names for word in words)
    )
