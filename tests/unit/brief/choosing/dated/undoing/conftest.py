"""Which days stand of an older article once a newer one was read?"""

from collections.abc import Callable

import pytest

from briefing.brief.choosing.dated.standing import find_standing
from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.merge import gather
from briefing.extraction.pipeline import extract

STORY = "Ferry operator Nordfar ASA and the Coast Ministry of Norland quarrel over a licence."


@pytest.fixture
def days_left(lexicons: Lexicons) -> Callable[[str, str], list[str]]:
    """Return what tells the days that stand, but for what has passed, of an older article and a newer one."""

    def _days(older: str, newer: str) -> list[str]:
        sources = []
        for name, day, text in (("a.txt", "2026-03-02", older), ("b.txt", "2026-04-08", newer)):
            article = make_article(f"{STORY}\n\n{text}\n", Origin(name, "text/plain"))
            sources.append(Source(article, extract(article, lexicons, given=Published(day, Basis.GIVEN))))
        found = (each.best.finding for each in find_standing(gather("all", sources)))
        return sorted(one.when for one in found if one.kind is not DeadlineKind.PAST)

    return _days
