"""Is the date found in a web page's markup the one on which its article was published?"""

import re
from datetime import date

#: Names of metadata that date the publication (schema.org, Open Graph, Dublin Core, and what publishers' systems add).
_PUBLISHED = re.compile(
    r"datepublished|article:published|published_time|published[_-]?(?:at|on|date)|publish[_-]?date|publication[_-]date"
    r"|pub[_-]?date|sailthru\.date|citation_(?:online_)?date|dateissued|datecreated"
    r"|[\"'](?:dc(?:terms)?\.)?(?:date(?:\.(?:issued|created))?|issued|created)[\"'](?!\s+content\s*=\s*([\"'])\s*\1)",
    re.IGNORECASE,
)
_META = re.compile(r"<meta\b[^<>]{1,1000}>", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"/(?:19|20)\d\d[/-]\d{1,2}[/-]\d{1,2}(?=[/-]|$)")
_LONGEST_SIGN = 40
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def is_in_metadata(html: str, day: str) -> bool:
    """Tell whether an element `meta` gives a day (`2025-03-06`) as that of publication."""
    return any(day in element[0] and _PUBLISHED.search(element[0]) for element in _META.finditer(html))


def is_published_date(html: str, day: str, address: str | None, opening: str) -> bool:
    """Tell whether the markup bears out a day (`2025-03-06`) as the date of publication.

    It does by metadata of the publication, by the page's address, or by a date that stands above `opening`, the first
    words of the text. The date of the last change, of a link beside the article or of the page's foot is another.
    """
    if _PUBLISHED.search(html) or (address and _IN_ADDRESS.search(address)):
        return True
    start = html.find(opening[:_LONGEST_SIGN]) if opening else -1
    return start >= 0 and bool(_written(date.fromisoformat(day)).search(html, max(0, html.find("<body")), start))


def _written(day: date) -> re.Pattern[str]:
    """Return a pattern of a day in the ways that pages write it out; figures that may be read two ways are none."""
    month, number = rf"{_MONTHS[day.month - 1]}[a-z]*\.?", rf"0?{day.day}(?:st|nd|rd|th)?"
    forms = (day.isoformat(), rf"\b{number}(?: of)? {month},? {day.year}", rf"\b{month} {number},? {day.year}")
    return re.compile("|".join(forms), re.IGNORECASE)
