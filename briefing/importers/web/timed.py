"""Which day does an element `time` in an article's own head give?"""

import re
from collections.abc import Iterator
from datetime import date

_TITLE = re.compile(r"<h1\b", re.IGNORECASE)
_TITLE_END = re.compile(r"</h1\s*>", re.IGNORECASE)
_HEADING = re.compile(r"<h[1-6]\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<p\b", re.IGNORECASE)
#: What holds a title with its byline, and what closes it or another part of the page.
_HEAD = re.compile(r"<(?P<close>/?)(?:header|article)\b", re.IGNORECASE)
_TIME = re.compile(
    r"<time\b(?P<before>[^<>]{0,300}?)\bdatetime\s*=\s*[\"']?(?P<day>\d{4}-\d\d-\d\d)(?P<after>[^<>]{0,300})>"
    r"(?:[^<>]{0,80}</time)?",
    re.IGNORECASE,
)
#: Parts of a page that hold links to others and menus; a list may hold the byline.
_OTHERS = re.compile(r"<(?P<name>nav|aside|li|footer|form)\b.{0,4000}?</(?P=name)\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
#: What stands before the date of a change or of something that is yet to be.
_OTHER_DAY = re.compile(
    r"\b(?:updated?|modified|edited|reviewed|accessed|starts?|begins?|ends?|opens?|closes?|closing|expires?|due|when|"
    r"deadline|event|until|by|from)\b[\s:]*(?:on|at)?[\s:]*$",
    re.IGNORECASE,
)
_OTHER_MARK = re.compile(r"modified|updated|start_?date|end_?date|event|deadline|dtstart|dtend", re.IGNORECASE)
_FURTHEST, _LEAD, _COMPARED, _LONGEST_ITEM = 20_000, 80, 40, 40


def find_timed(html: str, opening: str) -> str | None:
    """Return the first day that an element `time` states beside the title, above `opening`; None without one.

    The days of changes, of events, of links and of what stands below another heading are other days.
    """
    for head in _heads(html, opening):
        for found in _TIME.finditer(_OTHERS.sub(_kept, head)):
            if not _is_other(found) and _is_day(found["day"]):
                return found["day"]
    return None


def without_other_times(html: str) -> str:
    """Return a page without the elements `time` that give the day of a change or of an event."""
    return _TIME.sub(lambda found: " " if _is_other(found) else found[0], html)


def _is_other(found: re.Match[str]) -> bool:
    lead = _TAG.sub(" ", found.string[max(0, found.start() - _LEAD) : found.start()])
    return bool(_OTHER_DAY.search(lead) or _OTHER_MARK.search(found["before"] + found["after"]))


def _kept(part: re.Match[str]) -> str:
    """Return an item of a list that is too short to hold the title of another article; of other parts nothing."""
    brief = part["name"].casefold() == "li" and len(_TAG.sub("", part[0]).strip()) <= _LONGEST_ITEM
    return part[0] if brief else " "


def _heads(html: str, opening: str) -> Iterator[str]:
    """Yield what stands below the page's title up to the text, then what the same part of the page has above it."""
    title = _TITLE.search(html)
    closed = _TITLE_END.search(html, title.end()) if title else None
    if title is None or closed is None:
        return
    words = html.find(opening[:_COMPARED], closed.end()) if opening else -1
    paragraph = _PARAGRAPH.search(html, closed.end())
    text = words if words >= 0 else paragraph.start() if paragraph else closed.end()
    heading = _HEADING.search(html, closed.end(), text)
    yield html[closed.end() : min(heading.start() if heading else text, closed.end() + _FURTHEST)]
    parts = list(_HEAD.finditer(html, max(0, title.start() - _FURTHEST), title.start()))
    if parts and not parts[-1]["close"]:
        yield html[parts[-1].end() : title.start()]


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
