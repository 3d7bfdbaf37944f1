"""Which outlet do a page's title and linked data name?"""

import re
from collections.abc import Iterable
from typing import Any

from briefing.importers.web.linked import is_of

_PARTED = re.compile(r"\s+(?:[-–—|·»]|::)\s+")
_SPACE = re.compile(r"\s+")
#: What is published as the page is; a book or a film that it tells of has another publisher.
_PAGE = re.compile(r"(?:Article|Posting|Report|Analysis|Page|WebSite)$|^$")
_FEWEST_WORDS, _MOST_WORDS, _SHORTEST = 2, 6, 5


def find_site(title: str | None, headings: Iterable[str]) -> str | None:
    """Return what a page's title has behind its headline ("Crane falls on quay | Harbour Times"); None without it.

    One word may be a section's name and is none, nor is what has a figure in it.
    """
    *lead, name = _PARTED.split((title or "").strip())
    led = _plain(" ".join(lead))
    is_name = _FEWEST_WORDS <= len(name.split()) <= _MOST_WORDS and not any(map(str.isdigit, name))
    fits = any(_begin_alike(led, _plain(_PARTED.sub(" ", heading))) for heading in headings)
    return name.strip() if lead and is_name and name[0].isupper() and fits else None


def find_publisher(things: Iterable[dict[str, Any]]) -> str | None:
    """Return the publisher of a page or its article in linked data (schema.org), else its site; None without one."""
    sites: list[str] = []
    for thing in things:
        publisher = thing.get("publisher") if is_of(thing, _PAGE) else None
        named = publisher.get("name") if isinstance(publisher, dict) else None
        if isinstance(named, str) and named.strip():
            return named.strip()
        if thing.get("@type") == "WebSite" and isinstance(thing.get("name"), str):
            sites.append(thing["name"].strip())
    return next(filter(None, sites), None)


def _begin_alike(one: str, other: str) -> bool:
    shortest = min(len(one), len(other))
    return shortest >= _SHORTEST and (one.startswith(other) or other.startswith(one))


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip().casefold()
