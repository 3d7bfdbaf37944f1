"""Which deadline does a short article tell of?"""

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Deadline, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

LEAD = "The story so far has been told elsewhere at length.\n\n"


def read_deadlines(text: str, lexicons: Lexicons) -> tuple[Deadline, ...]:
    """Return the deadlines of an article of 22 May 2025 that ends on a text."""
    article = make_article(LEAD + text, Origin("a.txt", "text/plain"))
    return extract(article, lexicons, given=Published("2025-05-22", Basis.GIVEN)).deadlines


def on_june_12(text: str, lexicons: Lexicons) -> Deadline:
    """Return the one deadline of 12 June 2025 of such an article."""
    (one,) = (
        one for one in read_deadlines(text, lexicons) if one.kind is not DeadlineKind.PAST and one.when == "2025-06-12"
    )
    return one
