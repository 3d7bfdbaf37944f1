"""Which row of a list does an article make?"""

from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.domain.search import Hit, Snippet
from briefing.services.results.hits import first_words, title_end
from briefing.services.results.shelf import Card

if TYPE_CHECKING:
    from briefing.index.marks import Mark

_NOTHING = Snippet("", ())


def make_hit(card: Card, marks: "tuple[Mark, ...]", score: float, *, is_new: bool = False) -> Hit:
    """Return what a list shows of an article; `marks` are the query's words in its body."""
    article, headline = card.article, card.headline
    title = headline.title or first_words(article.body)
    return Hit(
        article_id=article.id,
        title=title,
        source=headline.source,
        published=headline.published,
        score=score,
        snippet=_find_snippet(card, title, marks) if marks else card.opening or _NOTHING,
        count=len(marks),
        next_deadline=card.next_deadline,
        is_new=is_new,
    )


def _find_snippet(card: Card, title: str, marks: "tuple[Mark, ...]") -> Snippet:
    """Return the passage that shows the marks; the title is shown above it, and is not told twice."""
    from briefing.index.snippets import make_snippet

    body = card.article.body
    end = title_end(body, title)
    below = marks[bisect_left(marks, (end,)) :]
    if end == len(body):
        return make_snippet(body, marks)
    return make_snippet(body, below, begin=end)
