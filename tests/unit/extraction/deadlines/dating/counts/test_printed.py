from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_NOTICE = (
    "{field}SUMMARY: The department finds that sales were made at low prices.\n\n"
    "Parties may submit case briefs no later than 30 days after the date of publication of this notice.\n"
)


def _days(field: str, lexicons: Lexicons) -> list[str]:
    article = make_article(_NOTICE.format(field=field), Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2022-12-13", Basis.GIVEN)).deadlines
    return [one.when for one in found if "brief" in one.what]


def test_a_term_from_the_publication_of_a_notice_runs_from_the_day_it_is_applicable(lexicons: Lexicons) -> None:
    assert _days("DATES: Applicable December 20, 2022.\n\n", lexicons) == ["2023-01-19"]


def test_a_term_from_the_publication_of_a_notice_runs_from_its_own_day_otherwise(lexicons: Lexicons) -> None:
    assert _days("", lexicons) == _days("DATES: Comments close December 30, 2022.\n\n", lexicons) == ["2023-01-12"]
