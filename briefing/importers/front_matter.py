"""What does the head of a Markdown file state about the article?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from briefing.domain.article import Metadata

_HEAD = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<lines>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]*?)\s*:(?:\s+(?P<value>.*))?")
_ENTRY = re.compile(r"\s*-\s+(?P<value>.+)")
_DATE = re.compile(
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ](?P<time>\d{2}:\d{2}(?::\d{2})?))?"
)
#: Which keys of common site generators and clippers fill which field, the first that is there wins.
_KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "source": ("source", "publisher", "outlet", "publication", "site", "site_name", "website"),
    "byline": ("author", "authors", "byline", "by", "creator"),
    "published": ("date", "published", "publishdate", "pubdate", "published_at", "date_published", "created"),
    "url": ("url", "link", "canonical", "permalink", "source_url", "canonical_url"),
    "language": ("lang", "language"),
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a head states, and where the text after it starts."""

    metadata: Metadata
    end: int


def read_front_matter(text: str) -> FrontMatter:
    """Return the head between `---` lines; only flat `key: value` lines and lists of values are understood."""
    match = _HEAD.match(text)
    if match is None:
        return FrontMatter(Metadata(), 0)
    stated = dict(_read_lines(match["lines"]))
    fields = {field: _first(stated, keys) for field, keys in _KEYS.items()}
    if fields["source"] and re.match(r"https?://", fields["source"]):
        fields |= {"source": None, "url": fields["url"] or fields["source"]}
    return FrontMatter(Metadata(**{**fields, "published": _iso(fields["published"])}), match.end())


def _read_lines(lines: str) -> Iterator[tuple[str, str]]:
    key, entries = "", list[str]()
    for line in lines.splitlines():
        entry, pair = _ENTRY.fullmatch(line), _LINE.fullmatch(line)
        if entry and key:
            entries.append(_bare(entry["value"]))
            yield key, ", ".join(entries)
        elif pair:
            key, entries = pair["key"].casefold().replace(" ", "_").replace("-", "_"), []
            yield key, _bare(pair["value"] or "")


def _bare(value: str) -> str:
    plain = value.strip()
    if plain.startswith("[") and plain.endswith("]"):
        return ", ".join(_bare(one) for one in plain[1:-1].split(",") if one.strip())
    quoted = len(plain) > 1 and plain[0] == plain[-1] and plain[0] in "\"'"
    return plain[1:-1] if quoted else plain


def _first(stated: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    return next((stated[key] for key in keys if stated.get(key)), None)


def _iso(text: str | None) -> str | None:
    """Return a date written year first as ISO 8601; any other form is left unread rather than guessed."""
    match = _DATE.match(text or "")
    if match is None:
        return None
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return f"{day}T{match['time']}" if match["time"] else str(day)
