from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Published
from briefing.extraction.dating.inferring.offices import parse_office_terms
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_MEETING = (
    "Merkel-Macron talks set for Meseberg on June 19\n\n"
    "German Chancellor Angela Merkel will meet French President Emmanuel Macron in Meseberg on Tuesday for talks on "
    "the euro zone, her office said.\n\n"
)


def _published(text: str, lexicons: Lexicons) -> Published:
    return extract(make_article(text, Origin("a.txt", "text/plain")), lexicons).published


def test_a_weekday_a_date_and_the_offices_named_settle_the_week(lexicons: Lexicons) -> None:
    published = _published(_MEETING, lexicons)
    assert (published.value, published.basis) == ("2018-06-13/2018-06-19", Basis.INFERRED)
    assert published.reason == "19 Jun is a Tuesday, which fits only 2018, by the offices named"


def test_a_report_of_a_weekday_narrows_the_days(lexicons: Lexicons) -> None:
    text = _MEETING + "Aides told reporters on Friday that no deal was near.\n"
    published = _published(text, lexicons)
    assert published.value == "2018-06-15/2018-06-17"
    assert published.reason.endswith("by the offices named and the weekday of its news")


def test_the_calendar_alone_is_named_where_nothing_else_narrowed_the_days(lexicons: Lexicons) -> None:
    text = (
        "Smith-Jones talks set for Leeds on February 29\n\n"
        "Council leader Anna Smith will meet mayor Peter Jones in Leeds on Monday for talks on the buses.\n"
    )
    published = _published(text, lexicons)
    assert published.value == "2016-02-23/2016-02-29"
    assert published.reason == "29 Feb is a Monday, which fits only 2016"


def test_a_weekday_and_a_day_in_one_breath_do_not_say_that_the_week_is_this_one(lexicons: Lexicons) -> None:
    text = (
        "Smith-Jones talks set for Leeds\n\n"
        "Council leader Anna Smith will meet mayor Peter Jones in Leeds on Monday, February 29 for talks on buses.\n"
    )
    assert _published(text, lexicons).value is None


def test_a_weekday_and_a_day_in_one_breath_with_a_year_told_leave_the_weeks_between(lexicons: Lexicons) -> None:
    text = (
        "Smith-Jones talks set for Leeds\n\n"
        "Council leader Anna Smith will meet mayor Peter Jones in Leeds on Monday, January 15 for talks on buses.\n\n"
        "The old contract was signed on 1 December 2017.\n"
    )
    published = _published(text, lexicons)
    assert published.value == "2017-12-01/2018-01-15"
    assert published.reason == "15 Jan is a Monday, which fits only 2018, by the years told and the years it names"


def test_the_years_a_text_names_lie_close_to_its_own(lexicons: Lexicons) -> None:
    text = (
        "Smith-Jones talks set for Leeds on February 29\n\n"
        "Council leader Anna Smith will meet mayor Peter Jones in Leeds on Monday for talks on the buses.\n\n"
        "The fares rose on 1 April 2023.\n"
    )
    assert _published(text, lexicons).value is None


def test_a_day_named_more_than_a_year_away_settles_no_year(lexicons: Lexicons) -> None:
    text = (
        "Smith-Jones talks set for Leeds on November 20\n\n"
        "Council leader Anna Smith will meet mayor Peter Jones in Leeds on Friday for talks on the buses.\n\n"
        "The fares rose on 1 April 2008.\n"
    )
    assert _published(text, lexicons).value is None


def test_several_years_that_fit_are_named_and_none_is_chosen(lexicons: Lexicons) -> None:
    text = (
        "Smith-Jones talks set for Leeds on June 19\n\n"
        "Council leader Anna Smith will meet mayor Peter Jones in Leeds on Tuesday for talks on the buses.\n"
    )
    published = _published(text, lexicons)
    assert published.value is None
    assert "2018" in published.reason
    assert "2012" in published.reason


def test_a_weekday_of_another_event_settles_nothing(lexicons: Lexicons) -> None:
    text = (
        "Merkel will travel to Meseberg on June 19.\n\n"
        "French President Emmanuel Macron is to open a hospital in Lyon on Tuesday.\n"
    )
    assert _published(text, lexicons).value is None


def test_rivals_for_one_office_count_for_nothing() -> None:
    rows = [
        {"name": "Ann Ames", "office": "mayor", "start": "2001-01-01", "end": "2005-01-01"},
        {"name": "Bea Bond", "office": "mayor", "start": "2005-01-01", "end": ""},
    ]
    table = parse_office_terms(rows)
    assert len(table.written_within("Mayor Ann Ames spoke.")) == 1
    assert table.written_within("Mayor Ann Ames met Mayor Bea Bond.") == ()
    assert table.written_within("Former mayor Ann Ames spoke.") == ()
