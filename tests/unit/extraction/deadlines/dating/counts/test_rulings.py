import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Published
from briefing.extraction.deadlines.dating.elsewhere import Calendar
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_PUBLISHED = Published("2026-03-20", Basis.GIVEN)


def _days(text: str, lexicons: Lexicons) -> list[str]:
    article = make_article(text, Origin("a.txt", "text/plain"))
    return [one.when for one in extract(article, lexicons, given=_PUBLISHED).deadlines]


@pytest.mark.parametrize(
    "ruling",
    [
        "On 17 March 2026 the High Court dismissed the claim of Orlo Mills.",
        "The High Court refused on Tuesday to stop the works.",
        "The High Court in Leeds on Tuesday upheld the fine.",
        "The claim of Orlo Mills was dismissed on Tuesday by the High Court.",
        "The tribunal granted the permit on 17 March 2026.",
    ],
)
@pytest.mark.parametrize("event", ["judgment", "ruling"])
def test_a_period_runs_from_what_a_court_did(ruling: str, event: str, lexicons: Lexicons) -> None:
    assert "2026-04-07" in _days(f"{ruling} Orlo Mills must appeal within 21 days of the {event}.", lexicons)


@pytest.mark.parametrize(
    "told",
    [
        "Outside the High Court Orlo Mills refused on Tuesday to comment.",
        "The High Court will rule soon. The minister dismissed the criticism on Tuesday.",
        "The court dismissed the claim over the crash in March 2024.",
        "The High Court refused the stay on 10 March. The High Court granted the permit on 17 March.",
        "Its barrister said that it would decide by the end of next week whether to appeal against the ruling.",
        "It will decide on Tuesday whether to appeal against the ruling.",
    ],
)
def test_a_period_runs_from_no_other_deed(told: str, lexicons: Lexicons) -> None:
    days = _days(f"{told} Orlo Mills must appeal within 21 days of the ruling.", lexicons)
    assert "P21D" in days
    assert not [day for day in days if day.startswith("2026-04")]


def test_what_is_counted_from_a_ruling_does_not_date_it_for_another_article(lexicons: Lexicons) -> None:
    text = (
        "The mill has 21 days from the ruling to appeal. Its barrister said it would decide by the end of next week "
        "whether to do so."
    )
    article = make_article(text, Origin("a.txt", "text/plain"))
    calendar = Calendar()
    calendar.learn(Source(article, extract(article, lexicons, given=_PUBLISHED)))
    assert "ruli" not in calendar.by_stem
