"""Does the page open and end with what the story is about?"""

from datetime import date

import pytest

from briefing.brief.propose import propose
from briefing.domain.article import Origin, make_article
from briefing.domain.brief.page import Brief
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.merge import gather
from briefing.extraction.pipeline import extract
from tests.unit.brief.samples import guards

_AS_OF = date(2026, 3, 9)
_OPENS = "Norland has suspended the licence of ferry operator Nordfar ASA over unpaid harbour dues."
_LESSER = tuple(
    f"The harbour board must publish its {what} by {day} April." for what, day in
    (("accounts", 2), ("tariffs", 3), ("timetable", 7), ("safety review", 8), ("crew plan", 9), ("wage tables", 10))
)  # fmt: skip


def _page(told: tuple[tuple[str, str, str], ...], lexicons: Lexicons, as_of: date = _AS_OF) -> Brief:
    sources = []
    for day, title, text in told:
        article = make_article(f"{title}\n\n{text}\n", Origin(f"{day}.txt", "text/plain"))
        sources.append(Source(article, extract(article, lexicons, given=Published(day, Basis.GIVEN))))
    return propose(gather("all", sources), as_of, guards()).brief


@pytest.mark.parametrize(("title", "stands"), [("What the Nordfar suspension means", True), ("A ferry row", False)])
def test_the_end_of_what_the_headlines_are_about_stands_before_lesser_days(
    title: str, stands: bool, lexicons: Lexicons
) -> None:
    told = (
        ("2026-03-05", "Norland suspends the licence of Nordfar", f"{_OPENS} {' '.join(_LESSER)}"),
        ("2026-03-07", title, f"{_OPENS} The suspension ends on 27 May."),
    )
    assert ("2026-05-27" in [line.when for line in _page(told, lexicons).deadlines]) is stands


def test_an_entry_of_a_list_of_dates_is_not_the_bottom_line(lexicons: Lexicons) -> None:
    listed = (
        "- 12 March: applications open for new ferry licences of Norland (to 27 March).\n- 15 March: a harbour fair."
    )
    told = (
        ("2026-03-05", "Norland suspends the licence of Nordfar", _OPENS),
        ("2026-03-08", "The weeks ahead", f"{_OPENS}\n\n{listed}"),
    )
    line = _page(told, lexicons).bottom_line
    assert line is not None
    assert "applications open" not in " ".join(line.quote.words)


@pytest.mark.parametrize(
    ("day", "stands"),
    [("THURSDAY, MARCH 5", False), ("THURSDAY, MARCH 12", True)],
    ids=["past", "to come"],
)
def test_an_entry_under_the_heading_of_a_day_is_quoted_no_more_once_the_day_is_past(
    day: str, stands: bool, lexicons: Lexicons
) -> None:
    entry = "Last day for written representations on the Nordfar ferry licence in Norland."
    listed = f"MONDAY, MARCH 2\n- Ferries.\n\n{day}\n- {entry}\n\nFRIDAY, MARCH 13\n- A harbour fair."
    page = _page((("2026-02-28", "WEEK AHEAD: Nordfar ferry licence", listed),), lexicons)
    line = page.bottom_line
    assert (line is not None and entry in line.quote.words) is stands
    assert stands or not any(entry in issue.quote.words for issue in page.issues)


def test_what_stands_within_an_older_article_gives_way_to_what_a_newer_one_opens_with(lexicons: Lexicons) -> None:
    news = "Norland has offered to lift its suspension of the ferry licence of Nordfar ASA, three people said."
    inner = "If it is not renewed again, the suspension of the ferry licence of Nordfar ASA ends on 27 March."
    told = (
        ("2026-03-01", "Norland suspends the licence of Nordfar", f"{_OPENS} {inner}"),
        ("2026-03-08", "Norland offers Nordfar a truce", news),
    )
    line = _page(told, lexicons).bottom_line
    assert line is not None
    assert "offered to lift" in " ".join(line.quote.words)


_ARGUED = f"The suspension of the ferry licence of Nordfar ASA is a disgrace for Norland. {_OPENS}"
_OLDER = (
    "The Coast Ministry has today received the accounts of Nordfar ASA and has until 1 April to decide on its licence."
)


@pytest.mark.parametrize(("as_of", "is_news"), [(_AS_OF, True), (date(2026, 3, 26), False)])
def test_news_of_the_last_days_comes_before_what_an_older_article_opens_with_unless_that_presses(
    as_of: date, is_news: bool, lexicons: Lexicons
) -> None:
    news = "Norland has offered to lift its suspension of the ferry licence of Nordfar ASA, three people said."
    told = (
        ("2026-03-02", "Norland suspends the licence of Nordfar", f"{_OLDER} {_OPENS}"),
        ("2026-03-08", "Norland offers Nordfar a truce", f"{news} {_OPENS}"),
    )
    line = _page(told, lexicons, as_of).bottom_line
    assert line is not None
    assert ("offered to lift" in " ".join(line.quote.words)) is is_news


def test_what_somebody_argues_does_not_come_before_a_report(lexicons: Lexicons) -> None:
    told = (
        ("2026-03-02", "Norland suspends the licence of Nordfar", f"{_OLDER} {_OPENS}"),
        ("2026-03-08", "Opinion | Lift it", _ARGUED),
    )
    line = _page(told, lexicons).bottom_line
    assert line is not None
    assert "disgrace" not in " ".join(line.quote.words)


@pytest.mark.parametrize(
    ("inner", "is_quoted"),
    [
        ("The meeting, originally scheduled for 12 March, will now take place on 24 March in the town hall.", False),
        ("The licence of the ferry will be suspended on 24 March unless its owners pay the harbour dues.", True),
    ],
)
def test_a_sentence_that_names_nobody_gives_way_to_what_its_article_opens_with(
    inner: str, is_quoted: bool, lexicons: Lexicons
) -> None:
    news = "Nordfar ASA has postponed a meeting at which its owners were to vote on the ferry licence of Norland."
    told = (
        ("2026-03-05", "Norland suspends the licence of Nordfar", _OPENS),
        ("2026-03-08", "Nordfar postpones a vote", f"{news} {inner}"),
    )
    line = _page(told, lexicons).bottom_line
    assert line is not None
    assert ("24 March" in " ".join(line.quote.words)) is is_quoted


@pytest.mark.parametrize(("published", "is_older"), [("2026-03-03", True), ("2026-02-22", False)])
def test_what_an_article_of_the_week_before_opens_with_gives_way_to_the_news_however_soon_it_falls_due(
    published: str, is_older: bool, lexicons: Lexicons
) -> None:
    older = "The Coast Ministry has until 12 March to decide on the ferry licence of Nordfar ASA, it said on Monday."
    news = "A court in Norland has dismissed the suit of Nordfar ASA against its ferry licence being suspended."
    told = ((published, "Ministry decides soon", older), ("2026-03-08", "Court dismisses suit of Nordfar", news))
    line = _page(told, lexicons).bottom_line
    assert line is not None
    assert ("12 March" in " ".join(line.quote.words)) is is_older


def test_a_detail_of_the_newest_article_gives_way_to_what_it_opens_with(lexicons: Lexicons) -> None:
    news = "Norland and Nordfar ASA agreed on a truce over harbour dues, but left open when ferries sail again."
    inner = "The parliament of Norland is still to vote on 11 March on extending the harbour act."
    told = (
        ("2026-03-05", "Norland suspends the licence of Nordfar", _OPENS),
        ("2026-03-08", "Norland and Nordfar agree on a truce", f"{news} {inner}"),
    )
    line = _page(told, lexicons).bottom_line
    assert line is not None
    assert "agreed on a truce" in " ".join(line.quote.words)
