"""What does a list of articles show of each?"""

from collections.abc import Iterable
from datetime import date

from briefing.domain.document import Form, Zone
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.domain.search import NextDeadline, Snippet
from briefing.library.extractions import Front
from briefing.temporal.values import days_until

_LONGEST_TITLE = 72
#: What may stand before the first word of a body: space and the marks of a list or a heading.
_MARKERS = " \t\n\u00a0\u202f-–—•*#"
_TOLD = frozenset({Zone.BODY, Zone.SUMMARY})
_LONGEST_OPENING = 400
#: How far down a body its title ends, below a nameplate and a rubric.
_TITLE_WITHIN = 600


def make_opening(body: str, front: Front) -> Snippet:
    """Return what a list shows of an article in which no word of the query stands."""
    from briefing.index.snippets import make_snippet

    return make_snippet(find_opening(body, front, front.title or first_words(body)), ())


def first_words(body: str) -> str:
    """Return the whole words at the start of a body that fit into a title, with an ellipsis where it goes on."""
    words = body.lstrip(_MARKERS).split(maxsplit=_LONGEST_TITLE)
    title = ""
    for word in words:
        if len(title) + 1 + len(word) > _LONGEST_TITLE:
            break
        title = f"{title} {word}" if title else word
    title = title or body.strip()[:_LONGEST_TITLE]
    return title if len(title) == len(" ".join(words)) else f"{title}…"


def find_opening(body: str, front: Front, title: str) -> str:
    """Return the first sentences after the title, a little more than a list shows, without what only frames them.

    Left out are captions, stamps, bylines, datelines, headings and the marks of lists.
    """
    contents = (one.content.of(body) for one in front.blocks if one.zone in _TOLD and one.form is not Form.HEADING)
    text = ""
    for content in contents:
        text = f"{text} {content}".lstrip()
        if len(text) > _LONGEST_OPENING:
            break
    return after_title(text or body, title)


def after_title(body: str, title: str) -> str:
    """Return the body without its title, however often it begins with it, or all of it where nothing else is there."""
    rest, shown = body.lstrip(_MARKERS), title.removesuffix("…")
    while shown and rest.startswith(shown):
        rest = rest[len(shown) :].lstrip()
    return rest or body


def title_end(body: str, title: str) -> int:
    """Return where the body goes on after its title, however often it begins with it, or 0 where it does not."""
    shown = title.removesuffix("…")
    at = _line_start(body, shown) if shown else -1
    end = 0
    while at >= 0:
        end = at + len(shown)
        while end < len(body) and body[end].isspace():
            end += 1
        at = end if body.startswith(shown, end) else -1
    return end


def _line_start(body: str, shown: str) -> int:
    """Return where a title begins a line of the body's first ones, but for marks before it; -1 without one."""
    at = body.find(shown, 0, _TITLE_WITHIN)
    while at >= 0:
        line = body[body.rfind("\n", 0, at) + 1 : at]
        if not line.strip(_MARKERS) and not body[at + len(shown) : at + len(shown) + 1].isalnum():
            return at
        at = body.find(shown, at + 1, _TITLE_WITHIN)
    return -1


def is_awaited(deadline: Deadline) -> bool:
    """Tell whether a deadline is counted down to, and articles ordered by it, once it lies ahead."""
    return is_searched(deadline) and deadline.certainty is not Certainty.HYPOTHETICAL


def is_searched(deadline: Deadline) -> bool:
    """Tell whether a query finds a deadline by its date or kind; a past event is none."""
    return deadline.kind is not DeadlineKind.PAST


def find_next_deadline(deadlines: Iterable[Deadline], as_of: date) -> NextDeadline | None:
    """Return the first dated deadline on or after the as-of date that is not hypothetical; they are as corrected."""
    ahead = [
        NextDeadline(one.when, days)
        for one in deadlines
        if is_awaited(one)
        if (days := days_until(one.when, as_of)) is not None and days >= 0
    ]
    return min(ahead, key=lambda one: one.days, default=None)
