"""What does a list of articles show of each?"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from briefing.domain.article import Article
from briefing.domain.correction import Correction
from briefing.domain.document import Form, Zone
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.domain.search import Hit, NextDeadline
from briefing.library.extractions import Front
from briefing.services.corrected import is_rejected
from briefing.temporal.values import days_until

if TYPE_CHECKING:
    from briefing.index.marks import Mark

_LONGEST_TITLE = 72
#: What may stand before the first word of a body: space and the marks of a list or a heading.
_MARKERS = " \t\n\u00a0\u202f-–—•*#"
_TOLD = frozenset({Zone.BODY, Zone.SUMMARY})
_LONGEST_OPENING = 400


def make_hit(
    article: Article, front: Front, marks: "tuple[Mark, ...]", score: float, next_deadline: NextDeadline | None
) -> Hit:
    """Return what a list shows of an article; `marks` are the query's words in its body."""
    from briefing.index.snippets import make_snippet

    title = front.title or first_words(article.body)
    return Hit(
        article_id=article.id,
        title=title,
        source=front.source,
        published=front.published,
        score=score,
        snippet=make_snippet(article.body, marks)
        if marks
        else make_snippet(find_opening(article.body, front, title), ()),
        count=len(marks),
        next_deadline=next_deadline,
    )


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


def is_awaited(deadline: Deadline) -> bool:
    """Tell whether a deadline is counted down to, and articles ordered by it, once it lies ahead."""
    return deadline.kind is not DeadlineKind.PAST and deadline.certainty is not Certainty.HYPOTHETICAL


def find_next_deadline(
    article_id: str, deadlines: Iterable[Deadline], corrections: Iterable[Correction], as_of: date
) -> NextDeadline | None:
    """Return the first dated deadline on or after the as-of date that is neither rejected nor hypothetical."""
    ahead = [
        NextDeadline(one.when, days)
        for one in deadlines
        if is_awaited(one)
        if (days := days_until(one.when, as_of)) is not None and days >= 0
        if not is_rejected(article_id, one, corrections)
    ]
    return min(ahead, key=lambda one: one.days, default=None)
