import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.document import Zone
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract, redate

_TITLE = "Skippers go back to the harbour"
_STORY = (
    "The two sides met for talks that went on into the night, and parted without a word to the press.\n\n"
    "The harbour master said that divers would look at the foundations.\n"
)


def _published(line: str, lexicons: Lexicons, story: str = _STORY) -> Published:
    return extract(make_article(f"{_TITLE}\n{line}\n\n{story}", Origin("a.txt", "text/plain")), lexicons).published


@pytest.mark.parametrize(
    "line",
    [
        "Interview by Havnebladet (translated from Norwegian) · 10 March 2021",
        "Energy desk, Wednesday 10 March 2021, 08:30 (Reykjavik)",
        "Harbour Weekly, issue of 10 March 2021",
        "Port Guarantee Board, statement. Riga, 10 March 2021, 11.00",
        "Harbour Dispatch, evening note, Weds 10 Mar 2021",
        "Office of Sea Affairs — communication, 2021-03-10 / Gdansk",
        "Suva, 10 Mar 2021. Pacific Harbour News. Litia Vuni",
        "Maritime Post — Port Klang, Mar 10, 2021 (Wed)",
        "The Harbour Packet, vol. 31 no. 9 Wednesday, March 10, 2021",
        "Agri Harbour Chronicle, Kolkata: Wednesday, 10 March 2021",
        "Energetika Bulletin nr. 15/2021, dated Budapest, 10 March 2021",
        "Harbour Ledger. Last revised 10 March 2021, 17:05",
        "10th March 2021, Kampala. By Isaac Ssali",
        "Bellinzona, 10.03.2021 / harbour.example in English",
        "Circular 12/2021 issued in Manila on 10 March 2021",
        "Rail & Track Fortnightly, 10th March, 2021",
        "Riga - Wednesday, 10. March 2021 10:15 Ana Lima",
        "Mailed to members on 10 March 2021",
        "Page dated 10 March 2021",
        "Reporting from Tunis, 10 March 2021",
        "Secretary to members, 10 March 2021",
        "10 March 2021 (corrected 15 March)",
        "Staff circular 10/3/21 (Wednesday)",
        "1,200 words, 10 March 2021, Velmar Post, A4, English",
        "Tressay Coastguard    10 MAR 2021 1630Z",
        "Date Posted: March 10, 2021",
        "Publish Date: March 10, 2021",
    ],
)
def test_a_line_of_names_and_nouns_under_the_title_states_its_day(line: str, lexicons: Lexicons) -> None:
    published = _published(line, lexicons)
    assert (published.value, published.basis) == ("2021-03-10", Basis.STATED)


@pytest.mark.parametrize(
    "line",
    [
        "Hearing before the Sea Court, 10 March 2021, 10.00",
        "Deadline for tenders: Riga, 10 March 2021",
        "The wreck of the Sandvik, pictured here, 10 March 2021",
        "Nine killed off Riga, 10 March 2021, when a crane fell",
        "For skippers until Wednesday 10 March 2021",
        "Open to the public from 10 March 2021, Riga",
        "Register now, Leeds, 10 March 2021",
        "Deadline, Leeds, 10 March 2021",
        "Expires, Leeds, 10 March 2021",
        "Effective, Leeds, 10 March 2021",
        "Next issue, Leeds, 10 March 2021",
        "Vote, Oslo, 10 March 2021",
    ],
)
def test_a_line_that_tells_what_happens_then_states_no_day(line: str, lexicons: Lexicons) -> None:
    assert _published(line, lexicons).value is None


def test_a_day_before_one_that_the_text_looks_back_on_is_not_its_own(lexicons: Lexicons) -> None:
    story = f"{_STORY}\nDivers had found the first crack on 4 May 2022.\n"
    assert _published("Energy desk, Wednesday 10 March 2021, Reykjavik", lexicons, story).value is None


def test_the_line_that_states_the_day_is_no_text(lexicons: Lexicons) -> None:
    article = make_article(
        f"{_TITLE}\nHarbour Practitioner (Lund), 10 March 2021\n\n{_STORY}", Origin("a.txt", "text/plain")
    )
    extraction = extract(article, lexicons)
    assert [block.zone for block in extraction.blocks][:3] == [Zone.TITLE, Zone.STAMP, Zone.BODY]
    assert not extraction.deadlines
    assert not any("Lund" in actor.name for actor in extraction.actors)


def test_another_day_given_by_the_reader_leaves_the_line_a_stamp(lexicons: Lexicons) -> None:
    article = make_article(f"{_TITLE}\nLund, evening note, 10 March 2021\n\n{_STORY}", Origin("a.txt", "text/plain"))
    given = Published("2021-03-12", Basis.STATED, None, "set by the reader")
    again = redate(Source(article, extract(article, lexicons)), given, lexicons)
    for extraction in (again, extract(article, lexicons, given=given)):
        assert extraction.blocks[1].zone is Zone.STAMP
        assert extraction.published == given
        assert not extraction.deadlines


def test_a_sentence_beside_the_day_is_still_read(lexicons: Lexicons) -> None:
    article = make_article(
        f"{_TITLE}\n10 March 2021. Norvik must reply by 20 March.\n\n{_STORY}", Origin("a.txt", "text/plain")
    )
    extraction = extract(article, lexicons)
    assert extraction.published.value == "2021-03-10"
    assert [one.when for one in extraction.deadlines] == ["2021-03-20"]


@pytest.mark.parametrize(
    "line",
    [
        "Not for attribution. Ankara, 10 March 2021",
        "From our own correspondent, Tunis, 10 March 2021",
        "Markets at the close, 10 March 2021",
        "Turin, 10 March 2021, afternoon",
        "Inside information, 10 March 2021, 9:00 EEST",
    ],
)
def test_a_line_of_names_and_nouns_above_the_headline_states_its_day(line: str, lexicons: Lexicons) -> None:
    article = make_article(f"{line}\n\n{_TITLE}\n\n{_STORY}", Origin("a.txt", "text/plain"))
    assert extract(article, lexicons).published.value == "2021-03-10"


@pytest.mark.parametrize(
    ("news", "value"),
    [("Wednesday", "2021-03-10"), ("Tuesday", "2021-03-10"), ("Friday", None), ("", None)],
)
def test_a_headline_that_ends_on_a_day_is_of_it_where_the_news_is(
    news: str, value: str | None, lexicons: Lexicons
) -> None:
    told = f", the board said on {news}." if news else "."
    text = f"Skippers idle, lock shut (10 March 2021)\n\nThe lock was shut for repairs in the night{told}\n\n{_STORY}"
    assert extract(make_article(text, Origin("a.txt", "text/plain")), lexicons).published.value == value


@pytest.mark.parametrize(
    "line",
    [
        "10 March 2021: a city under siege",
        "Ferry line to close 10 March 2021",
    ],
)
def test_a_line_that_leads_on_from_its_day_states_none(line: str, lexicons: Lexicons) -> None:
    assert _published(line, lexicons).value is None
