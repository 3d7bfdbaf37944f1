"""Which deadlines of a dossier stand?"""

from datetime import date

import pytest

from briefing.brief.choosing.dated.former import tell_former
from briefing.brief.choosing.dated.standing import find_standing
from briefing.brief.propose import propose
from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Dossier, Source
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.merge import gather
from briefing.extraction.pipeline import extract
from tests.unit.brief.samples import guards

_OLD = """Ravenna opens inquiry

The Harbour Commission has until July 14 to decide on the sale of Torvik, it said.
The hearing in Ravenna is planned for June 4. The port fee rises on June 20.
"""
_NEW = """Commission puts off Torvik decision

The Harbour Commission {moved}
The hearing in Ravenna, which was planned for June 4, will take place on June 18 instead.
The owners must answer the Harbour Commission by May 4.
"""


def _dossier(moved: str, lexicons: Lexicons) -> Dossier:
    texts = {"2026-03-03": _OLD, "2026-04-23": _NEW.format(moved=moved)}
    return gather("story", [_source(text, day, lexicons) for day, text in texts.items()])


def _source(text: str, day: str, lexicons: Lexicons) -> Source:
    article = make_article(text, Origin(f"{day}.txt", "text/plain"))
    return Source(article, extract(article, lexicons, given=Published(day, Basis.GIVEN)))


@pytest.mark.parametrize(
    ("moved", "former"),
    [
        ("postponed its decision on the sale of Torvik from July 14 to August 18.", "was 14 Jul"),
        ("put off its decision on the sale of Torvik, which had been due on July 14, to August 18.", "was 14 Jul"),
        ("said on April 20 that its decision on the sale of Torvik had been postponed to August 18.", ""),
    ],
)
def test_of_a_moved_day_only_the_new_one_stands_and_tells_the_old(moved: str, former: str, lexicons: Lexicons) -> None:
    dossier = _dossier(moved, lexicons)
    articles = {one.article.id: one for one in dossier.sources}
    standing = [one for one in find_standing(dossier) if one.best.finding.kind is not DeadlineKind.PAST]
    told = [(one.best.finding.when, tell_former(one, articles)) for one in standing]
    assert told == [("2026-05-04", ""), ("2026-06-18", "was 4 Jun"), ("2026-06-20", ""), ("2026-08-18", former)]


def test_a_decision_put_off_in_the_first_sentence_of_the_newest_article_is_the_bottom_line(lexicons: Lexicons) -> None:
    dossier = _dossier("postponed its decision on the sale of Torvik from July 14 to August 18.", lexicons)
    page = propose(dossier, date(2026, 4, 24), guards()).brief
    assert page.bottom_line is not None
    assert "postponed its decision" in " ".join(page.bottom_line.quote.words)
