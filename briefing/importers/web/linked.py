"""Which date of publication do a page's linked data give its article?"""

import json
import re
from collections.abc import Iterator
from typing import Any

from briefing.domain.span import Span

_OPENING = re.compile(r"<script[^<>]{0,200}application/ld\+json[^<>]{0,200}>", re.IGNORECASE)
_CLOSING = re.compile("</script", re.IGNORECASE)
_LONGEST = 200_000
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: The types of schema.org whose date is that of what the page tells, not of the site or of an event; the page last.
_TYPES = (re.compile(r"(?:Article|Posting|Report|Analysis)$"), re.compile(r"WebPage$|^$"))
#: The properties of schema.org that hold what else there is: lists of links, comments, reviews, wholes and sources.
_OTHERS = frozenset(
    (
        *("itemListElement", "hasPart", "isPartOf", "review", "reviews", "comment", "comments", "mentions", "citation"),
        *("relatedLink", "relatedArticle", "isBasedOn", "subjectOf", "workExample", "blogPost", "about"),
    )
)
_DEEPEST = 6


def read_linked_date(html: str, title: str | None = None, address: str | None = None) -> str | None:
    """Return the day on which the article of a page's JSON-LD was published (schema.org); None without one.

    Of several articles it is the one that bears the page's title or address, else the first, outer ones first.
    """
    things = list(read_linked(html))
    for kind in _TYPES:
        dated = [thing for thing in things if is_of(thing, kind) and _DAY.match(str(thing.get("datePublished") or ""))]
        own = [thing for thing in dated if _is_named(thing, title, address)]
        for thing in own or dated:
            return str(thing["datePublished"])[: len("2020-05-05")]
    return None


def read_linked(html: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a page's JSON-LD that tell of the page itself, of each script the outer ones first."""
    for script in _scripts(html):
        yield from _things(_parse(script.of(html)))


def without_linked(html: str) -> str:
    """Return a page without its linked data."""
    ends = [0, *(place for script in _scripts(html) for place in (script.start, script.end)), len(html)]
    return "".join(html[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True))


def _scripts(html: str) -> Iterator[Span]:
    """Yield where the scripts of linked data stand; one without an end is none, and nothing behind it."""
    place = 0
    while (opening := _OPENING.search(html, place)) and (closing := _CLOSING.search(html, opening.end())):
        place = closing.start()
        if place - opening.end() <= _LONGEST:
            yield Span(opening.end(), place)


def is_of(thing: dict[str, Any], kind: re.Pattern[str]) -> bool:
    """Tell whether one of the types of a thing matches; a thing without any has the empty one."""
    kinds = thing.get("@type", "")
    return any(kind.search(str(one)) for one in (kinds if isinstance(kinds, list) else [kinds]))


def _is_named(thing: dict[str, Any], title: str | None, address: str | None) -> bool:
    headline = str(thing.get("headline") or thing.get("name") or "").casefold().strip()
    named = bool(title and headline) and (headline in str(title).casefold() or str(title).casefold() in headline)
    return named or (address is not None and thing.get("url") == address)


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _things(value: object) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON value that tell of the page itself, outer ones first, down to a depth."""
    level = [value]
    for _ in range(_DEEPEST):
        yield from (one for one in level if isinstance(one, dict))
        level = [inner for one in level for inner in _inside(one)]


def _inside(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from (inner for name, inner in value.items() if name not in _OTHERS)
    elif isinstance(value, list):
        yield from value
