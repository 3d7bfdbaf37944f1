"""Which days stand of an older article once a newer one was read?"""

from briefing.brief.choosing.dated.standing import find_standing
from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.merge import gather
from briefing.extraction.pipeline import extract

STORY = "Ferry operator Nordfar ASA and the Coast Ministry of Norland quarrel over a licence."


def days_standing(older: str, newer: str, lexicons: Lexicons, story: str = STORY) -> list[str]:
    """Return the days that stand, but for what has passed, of two articles dated by hand; `story` leads the newer."""
    told = (("a.txt", "2026-03-02", f"{STORY}\n\n{older}\n"), ("b.txt", "2026-04-08", f"{story}\n\n{newer}\n"))
    sources = []
    for name, day, text in told:
        article = make_article(text, Origin(name, "text/plain"))
        sources.append(Source(article, extract(article, lexicons, given=Published(day, Basis.GIVEN))))
    found = (each.best.finding for each in find_standing(gather("all", sources)))
    return sorted(one.when for one in found if one.kind is not DeadlineKind.PAST)
