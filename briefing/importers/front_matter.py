"""What does the head of a Markdown file state about the article?"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from briefing.domain.article import Metadata

_HEAD = re.compile(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<lines>.*?)^(?:(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
#: Between these lines Hugo and its like write TOML.
_TOML = "+++"
_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]*?)\s*:(?:\s+(?P<value>.*))?")
_ENTRY = re.compile(r"\s*-\s+(?P<value>.+)")
_DATE = re.compile(
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ](?P<time>\d{2}:\d{2}(?::\d{2})?))?"
)
#: Which keys of common site generators and clippers, without "_", "-" and spaces, fill which field; the first that is
#: there, and understood, wins.
_KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "source": ("source", "publisher", "outlet", "publication", "site", "sitename", "website"),
    "byline": ("author", "authors", "byline", "by", "creator"),
    "published": (
        *(
            "date",
            "published",
            "publishdate",
            "publisheddate",
            "pubdate",
            "publishedat",
            "publishedon",
            "datepublished",
        ),
        *("publicationdate", "posted", "postedon", "dateposted", "issued", "created"),
    ),
    "url": ("url", "link", "canonical", "permalink", "sourceurl", "canonicalurl"),
    "language": ("lang", "language"),
}


_DAY = len("2024-05-03")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a head states, and where the text after it starts."""

    metadata: Metadata
    end: int


def read_front_matter(text: str) -> FrontMatter:
    """Return the head between `---` lines, or `+++` lines in TOML, and where the text behind it begins.

    Only flat `key: value` lines and lists of values are understood; TOML with mistakes is no head.
    """
    match = _HEAD.match(text)
    stated = (
        None if match is None else _read_toml(match["lines"]) if match["fence"] == _TOML else _read_flat(match["lines"])
    )
    if match is None or stated is None:
        return FrontMatter(Metadata(), 0)
    fields = {field: _first(stated, keys) for field, keys in _KEYS.items() if field != "published"}
    if fields["source"] and re.match(r"https?://", fields["source"]):
        fields |= {"source": None, "url": fields["url"] or fields["source"]}
    days = (_iso(stated[key]) for key in _KEYS["published"] if stated.get(key))
    return FrontMatter(Metadata(**fields, published=next(filter(None, days), None)), match.end())


def _read_toml(lines: str) -> Mapping[str, str] | None:
    """Return the values of a table in TOML as text; None where it has mistakes."""
    try:
        table = tomllib.loads(lines.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError:
        return None
    return {_key(key): _told(value) for key, value in table.items()}


def _told(value: object) -> str:
    """Return a value as text: those of a list in a row, of a table its name alone."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_told, value)))
    return str(value.get("name", "")) if isinstance(value, dict) else str(value)


def _read_flat(lines: str) -> Mapping[str, str]:
    return dict(_read_lines(lines))


def _key(name: str) -> str:
    return re.sub(r"[\s_-]", "", name.casefold())


def _read_lines(lines: str) -> Iterator[tuple[str, str]]:
    key, entries = "", list[str]()
    for line in lines.splitlines():
        entry, pair = _ENTRY.fullmatch(line), _LINE.fullmatch(line)
        if entry and key:
            entries.append(_bare(entry["value"]))
            yield key, ", ".join(entries)
        elif pair:
            key, entries = _key(pair["key"]), []
            yield key, _bare(pair["value"] or "")


def _bare(value: str) -> str:
    plain = value.strip()
    if plain.startswith("[") and plain.endswith("]"):
        return ", ".join(_bare(one) for one in plain[1:-1].split(",") if one.strip())
    quoted = len(plain) > 1 and plain[0] == plain[-1] and plain[0] in "\"'"
    return plain[1:-1] if quoted else plain


def _first(stated: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    return next((stated[key] for key in keys if stated.get(key)), None)


def _iso(text: str) -> str | None:
    """Return a date as ISO 8601, written year first or out in words; figures in another order are left unread."""
    match = _DATE.match(text)
    if match is None:
        return _written_out(text)
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return f"{day}T{match['time']}" if match["time"] else str(day)


def _written_out(text: str) -> str | None:
    """Return the one full day that a text names in words ("May 3, 2024", "Fri, 03 May 2024 09:00:00 +0000")."""
    from briefing.temporal.expressions.meanings import Known
    from briefing.temporal.expressions.scan import scan

    values = {one.meaning.value[:_DAY] for one in scan(text) if isinstance(one.meaning, Known)}
    days = [value for value in values if re.fullmatch(r"\d{4}-\d\d-\d\d", value)]
    return days[0] if len(days) == 1 else None
