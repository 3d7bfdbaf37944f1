"""A date that was moved explains the former one, and no date that only later articles give."""

from collections.abc import Callable

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Attribute, Source
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.merge import gather
from briefing.extraction.pipeline import extract

Dates = Callable[..., list[list[str]]]

MOVED = (
    "Port Calder, 20 December 2028\n\nThe Harbour Authority has given Norline until February 5 to file its defence at"
    " Sorrel, pushing back a deadline that had been set for January 12."
)


@pytest.fixture
def dates_of(lexicons: Lexicons) -> Dates:
    """Return the dates that some texts give differently."""

    def find(*texts: str) -> list[list[str]]:
        articles = [make_article(text, Origin(f"{at}.txt", "text/plain")) for at, text in enumerate(texts)]
        sources = [Source(article, extract(article, lexicons)) for article in articles]
        found = (one for one in gather("story", sources).differences if one.attribute is Attribute.DATE)
        return [[version.value for version in one.versions] for one in found]

    return find


def _until(day: str, published: str) -> str:
    return f"Port Calder, {published}\n\nNorline has until {day} to file its defence at Sorrel, the Authority said."


@pytest.mark.parametrize(
    ("other", "differ"),
    [
        (_until("6 February", "9 January 2029"), True),
        (_until("6 February", "12 December 2028"), False),
        (_until("12 January", "21 December 2028"), False),
        (_until("26 February", "9 January 2029"), False),
        (_until("6 February", "30 January 2029"), False),
    ],
)
def test_a_date_told_soon_after_a_move_differs_from_the_new_one(dates_of: Dates, other: str, differ: bool) -> None:
    assert bool(dates_of(MOVED, other)) is differ


def test_who_tells_the_former_and_who_tells_another_new_date_do_not_differ(dates_of: Dates) -> None:
    before, after = _until("12 January", "6 December 2028"), _until("6 February", "9 January 2029")
    assert dates_of(MOVED, before, after) == [["5 Feb 2029", "6 Feb 2029"]]


def test_a_minister_named_and_unnamed_decides_once(dates_of: Dates) -> None:
    named = "Holm, 13 January 2027\n\nEnergy Minister Kari Moe has until 10 March to decide on the Velden dam in Holm."
    other = "Holm, 12 January 2027\n\nNordkraft owns the Velden dam. The minister has until March 13 to decide."
    duty = "Holm, 12 January 2027\n\nNordkraft owns the Velden dam. The council has until March 13 to decide."
    assert dates_of(named, other) == [["10 Mar 2027", "13 Mar 2027"]]
    assert dates_of(named, duty) == []


def test_what_was_done_on_the_day_of_an_article_differs_from_the_day_that_another_gives(dates_of: Dates) -> None:
    wire = (
        "Holm, Nov 28, 2028\n\nHolm on Tuesday suspended the operating licence of the Velden dam, owned by Nordkraft."
    )
    note = "Holm, 4 January 2029\n\nOn 27 November 2028 Holm suspended the operating licence of Nordkraft's Velden dam."
    late = wire.replace("Nov 28", "Nov 29")
    assert dates_of(wire, note) == [["27 Nov 2028", "28 Nov 2028"]]
    assert dates_of(late, note) == []


def test_what_may_happen_every_day_is_told_of_two_days(dates_of: Dates) -> None:
    wire = "Holm, Nov 28, 2028\n\nPolice in Holm on Tuesday arrested miners of Nordkraft at the Velden dam."
    note = "Holm, 4 January 2029\n\nOn 27 November 2028 police in Holm arrested miners of Nordkraft at the Velden dam."
    assert dates_of(wire, note) == []


def test_two_who_must_decide_do_not_decide_one_thing(dates_of: Dates) -> None:
    named = "Holm, 13 January 2027\n\nEnergy Minister Kari Moe has until 10 March to decide on the Velden dam in Holm."
    other = (
        "Holm, 12 January 2027\n\nKari Moe must send the file on the Velden dam in Holm by February 2. The court has"
        " until March 13 to decide."
    )
    assert dates_of(named, other) == []
