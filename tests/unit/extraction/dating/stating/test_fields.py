import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_STORY = (
    "\n\nThe port of Velmar has been shut since a crane fell on the quay, and forty ships are waiting for a berth."
    "\n\nThe harbour master said that divers would look at the foundations.\n"
)
_LECTURES = (
    "Lectures of the Camel Society\n\n"
    "Tue 7 May 2013: Anna Wicks on the camel that fired at its owner, in the Burke Room.\n\n"
    "Tue 4 June 2013: John Wade on the drivers of the camels and on their grandsons, in the Burke Room.\n"
)


def _published(text: str, lexicons: Lexicons) -> Published:
    return extract(make_article(text, Origin("a.txt", "text/plain")), lexicons).published


@pytest.mark.parametrize(
    "head",
    [
        "Crane falls on quay\nREC: 01.03.21   TX: 03.03.21   DUR: 6'40\"",
        "Crane falls on quay\n\nReference period: 01/10/2020 – 31/12/2020\nRelease date: 03/03/2021\nNext: 02/06/2021",
        "Velmar Coal Weekly — wydanie angielskie, środa, 3 marca 2021\n\nCrane falls on quay",
        "Crane falls on quay\n\nGiriş: 3 Mart 2021 Çarşamba 14:08 | Güncelleme: 4 Mart 2021 09:30",
        "NEWS OF THE COLLEGE OF PILOTS\n\nSTRICTLY EMBARGOED to 00.01hrs Wednesday 3 March 2021\n\nCrane falls on quay",
        "VELMAR BAY BULLETIN ** SPECIAL ** WED., MAR. 3, 2021, NOON\n\nCrane falls on quay",
        "Crane falls on quay\n\nJot Weekly\nMar 3, 2021 ∙ Paid",
        "ZCZC HNS 014\nVELMAR 3 MAR 21\nCRANE FALLS ON QUAY",
        "Crane falls on quay\nhttps://example.org/news/2021/03/03/crane-falls",
    ],
)
def test_a_field_above_the_text_gives_the_day(head: str, lexicons: Lexicons) -> None:
    assert _published(head + _STORY, lexicons).value == "2021-03-03"


@pytest.mark.parametrize(
    "foot",
    [
        "Harbour Times, 3 March 2021",
        "This article first appeared on 3 March 2021.",
        "Posted in Ports on 3 March 2021 | 3 comments",
        "Publication: Harbour Times; Date: 3 March 2021; Section: News; Page: 7",
        "Harbour Times, Velmar, vol. 12, no. 60, 3 March 2021, p. 7",
    ],
)
def test_a_field_at_the_foot_gives_the_day(foot: str, lexicons: Lexicons) -> None:
    assert _published(f"Crane falls on quay{_STORY}\n{foot}\n", lexicons).value == "2021-03-03"


@pytest.mark.parametrize(
    "text",
    [
        f"Crane falls on quay{_STORY}\nThe law on cranes was published on 3 March 2021.\n",
        f"Crane falls on quay{_STORY}\nRead more:\nPub of the year named (3 March 2021)\n",
        f"Crane falls on quay\n\nValid until: 3 March 2021{_STORY}",
        _LECTURES,
    ],
)
def test_a_date_of_something_else_is_not_that_of_the_article(text: str, lexicons: Lexicons) -> None:
    assert _published(text, lexicons).value is None


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("The Harbour Review\nSpring 2021 | Volume XI, Number 1\n\nCrane falls on quay", "2021-SP"),
        ("Reed & Echo, Vol. 12, No. 3, March 2021, pp. 31-32\n\nCrane falls on quay", "2021-03"),
        ("THE QUAY DISPATCH\nIssue 214 | Week of 1–7 March 2021\n\nCrane falls on quay", "2021-03-01"),
        ("Harbour notes, week of 1 March 2021\n\nCrane falls on quay", "2021-W09"),
        ("Port health bulletin\nWeek 9, 2021\n\nCrane falls on quay", "2021-W09"),
        ("HARBOUR LETTER\nKW 9 / 2021\n\nCrane falls on quay", "2021-W09"),
        ("Vol. 31 No. 4. April 2010\n\nCrane falls on quay", "2010-04"),
    ],
)
def test_the_period_of_an_issue_is_stated_where_no_day_is(head: str, value: str, lexicons: Lexicons) -> None:
    published = _published(head + _STORY, lexicons)
    assert (published.value, published.basis) == (value, Basis.STATED)


@pytest.mark.parametrize(
    ("lede", "value"),
    [
        ("The crane was rusty, the inspector told the court on Wednesday, 3 March 2021.", "2021-03-03"),
        ("Today, Wednesday 3 March 2021, the master put a rope around the quay and went home.", "2021-03-03"),
        ("The crane fell yesterday morning, on Tuesday, 2 March 2021, and nobody was hurt by it.", "2021-03-03"),
        ("By the evening of Tuesday, 2 March 2021, the crane was down. It lay there all last night.", "2021-03-03"),
        ("The crane fell on Tuesday, 2 March 2021, which was some days ago, and it lies there yet.", None),
        ("The crane will be taken down on Tuesday, 2 March 2021, the master said to the captains.", None),
    ],
)
def test_a_lede_gives_the_day_of_its_news_away(lede: str, value: str | None, lexicons: Lexicons) -> None:
    published = _published(
        f"One crane less\n\n{lede}\n\nNobody knows how it came about. It weighs 90 tonnes.\n", lexicons
    )
    assert (published.value, published.basis) == (value, Basis.INFERRED if value else Basis.UNKNOWN)
