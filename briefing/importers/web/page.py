"""What does a web page say, apart from its frame?"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from briefing.domain.article import Metadata
from briefing.importers.content import Content
from briefing.importers.decoding import Decoded
from briefing.importers.pieces import Piece, PieceKind, with_title, write_pieces
from briefing.importers.visible import is_empty, read_title, read_visible
from briefing.importers.web.dropped import find_dropped
from briefing.importers.web.linked import read_linked, read_linked_date, without_linked
from briefing.importers.web.page_date import is_in_metadata, is_published_date
from briefing.importers.web.site import find_publisher, find_site
from briefing.importers.web.timed import find_timed, without_other_times

_LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)", re.IGNORECASE)
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
#: The page's own date or none: no guess from figures in the text, nothing asked of the network or, as the latest day
#: would be, of the clock: a page reads the same on every day.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2099-12-31"}
#: trafilatura's tags that begin a new line within an element.
_BREAKS = frozenset({"lb", "p", "list", "item", "quote", "row"})
_MEDIA_TYPE = "text/html"
#: A line shorter than this may be a byline or stamp above the text.
_SHORTEST_OPENING = 60
_MOST_HEADINGS = 4


def read_page(decoded: Decoded) -> Content:
    """Return a page's main text and metadata; all its visible text where no main text stands out."""
    from trafilatura import bare_extraction

    html = decoded.text
    found: Any = bare_extraction(html, include_comments=False, with_metadata=True, date_extraction_params=_DATES)
    pieces = tuple(_walk(found.body)) if found is not None and found.body is not None else ()
    opening = next((piece.text for piece in pieces if len(piece.text) >= _SHORTEST_OPENING), "")
    shown = read_visible(html)
    metadata = _metadata(found, html, opening, shown)
    pieces = shown if is_empty(pieces) else (*find_dropped(pieces, shown), *pieces)
    return Content(write_pieces(with_title(pieces, metadata.title)), _MEDIA_TYPE, metadata)


def _metadata(found: Any, html: str, opening: str, shown: Sequence[Piece]) -> Metadata:
    site = find_publisher(read_linked(html)) or find_site(read_title(html), _headings(found, shown))
    language = _LANGUAGE.search(html[:20_000])
    if found is None:
        return Metadata(title=read_title(html), source=site, language=language and language[1])
    return Metadata(
        title=_without_site(found.title, found.sitename or site) or read_title(html),
        source=found.sitename or site or found.hostname,
        byline=", ".join(filter(None, map(str.strip, found.author.split(";")))) if found.author else None,
        published=_published(found, html, opening),
        url=found.url,
        language=found.language or (language and language[1]),
    )


def _headings(found: Any, shown: Sequence[Piece]) -> Iterator[str]:
    """Yield the title that the main text has and the first headings that a browser shows."""
    if found is not None and found.title:
        yield found.title
    yield from islice((piece.text for piece in shown if piece.kind is PieceKind.HEADING), _MOST_HEADINGS)


def _published(found: Any, html: str, opening: str) -> str | None:
    """Return the day in the page's metadata, before that in its linked data, which may tell of others, and its head."""
    day = found.date if found.date and _ISO_DATE.match(found.date) else None
    if day and is_in_metadata(html, day):
        return str(day)
    linked = read_linked_date(html, found.title, found.url)
    if linked:
        return linked
    borne_out = day and is_published_date(without_other_times(without_linked(html)), day, found.url, opening)
    return str(day) if borne_out else find_timed(html, opening)


def _without_site(title: str | None, site: str | None) -> str | None:
    if title and site:
        return re.sub(rf"\s*[-–—|:·]\s*{re.escape(site)}\s*$", "", title, flags=re.IGNORECASE) or title
    return title


def _walk(element: Any) -> Iterator[Piece]:
    """Yield the pieces of an element of trafilatura's own markup: head, p, list, item, quote, table, row, cell."""
    for child in element:
        if child.tag == "head":
            yield Piece(PieceKind.HEADING, _words(child), rank=int((child.get("rend") or "h2")[-1]))
        elif child.tag == "list":
            yield from _walk_list(child)
        elif child.tag == "row":
            yield Piece(PieceKind.PARAGRAPH, " | ".join(filter(None, map(_words, child))))
        elif child.tag in ("p", "item", "code", "cell", "fw", "ab"):
            yield from (Piece(PieceKind.PARAGRAPH, line) for line in _words(child).split("\n"))
        else:
            yield Piece(PieceKind.PARAGRAPH, child.text or "")
            yield from _walk(child)
        yield Piece(PieceKind.PARAGRAPH, child.tail or "")


def _walk_list(element: Any) -> Iterator[Piece]:
    """Yield each item's own words, then the items of the lists inside it."""
    numbered = element.get("rend") == "ol"
    number = 0
    for child in element:
        if child.tag == "list":
            yield from _walk_list(child)
            continue
        number += 1
        yield Piece(PieceKind.ITEM, _words(child, lists=False), marker=f"{number}." if numbered else "•")
        for inner in _outermost_lists(child):
            yield from _walk_list(inner)


def _outermost_lists(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag == "list":
            yield child
        else:
            yield from _outermost_lists(child)


def _words(element: Any, *, lists: bool = True) -> str:
    """Return an element's words, with or without the lists inside it, in one line but for its breaks and blocks."""
    return re.sub(r"[^\S\n]+", " ", "".join(_texts(element, lists=lists))).strip()


def _texts(element: Any, *, lists: bool) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in _BREAKS:
            yield "\n"
        if lists or child.tag != "list":
            yield from _texts(child, lists=lists)
        if child.tag in _BREAKS:
            yield "\n"
        yield child.tail or ""
