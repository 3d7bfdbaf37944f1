"""Which row of a list does an article make?"""

from typing import TYPE_CHECKING

from briefing.domain.search import Hit, Snippet
from briefing.services.results.hits import first_words
from briefing.services.results.shelf import Card

if TYPE_CHECKING:
    from briefing.index.marks import Mark

_NOTHING = Snippet("", ())


def make_hit(card: Card, marks: "tuple[Mark, ...]", score: float, *, is_new: bool = False) -> Hit:
    """Return what a list shows of an article; `marks` are the query's words in its body."""
    from briefing.index.snippets import make_snippet

    article, headline = card.article, card.headline
    return Hit(
        article_id=article.id,
        title=headline.title or first_words(article.body),
        source=headline.source,
        published=headline.published,
        score=score,
        snippet=make_snippet(article.body, marks) if marks else card.opening or _NOTHING,
        count=len(marks),
        next_deadline=card.next_deadline,
        is_new=is_new,
    )
