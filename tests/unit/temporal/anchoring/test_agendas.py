import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Monday 16 — Second Reading of the Ports Bill.\nTuesday 17 — General debate.", ["2026-03-16", "2026-03-17"]),
        ("Wed 18 – Committee stage of the Ports Bill.", ["2026-03-18"]),
        ("It shows a Friday 20-second clip.", []),
        ("On Friday 13-year-old pupils stayed away.", []),
    ],
)
def test_a_weekday_with_its_number_before_a_dash_is_the_nearest_such_day(
    text: str, days: list[str], lexicons: Lexicons
) -> None:
    article = make_article(f"Business of the House\n\n{text}\n", Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2026-03-13", Basis.STATED)).times
    assert [one.value for one in found if one.value >= "2026-03-14" and one.value < "2027"] == days
