"""Which date of publication do a page's linked data give its article?"""

import json
import re
from collections.abc import Iterator
from typing import Any

_SCRIPT = re.compile(
    r"<script[^>]{0,200}application/ld\+json[^>]{0,200}>(.{1,200000}?)</script>", re.IGNORECASE | re.DOTALL
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: The types of schema.org whose date is that of what the page tells, not of the site or of an event.
_TYPE = re.compile(r"(?:Article|Posting|Report|Blog|Review|Analysis)$")
_DEEPEST = 6


def read_linked_date(html: str) -> str | None:
    """Return the day on which the first article of a page's JSON-LD was published (schema.org); None without one."""
    for script in _SCRIPT.finditer(html):
        for thing in _things(_parse(script[1]), _DEEPEST):
            kinds = thing.get("@type")
            day = _DAY.match(str(thing.get("datePublished") or ""))
            if day and any(_TYPE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return day[0]
    return None


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _things(value: object, depth: int) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON value, outer ones first, down to a depth."""
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner if depth else ():
        yield from _things(one, depth - 1)
