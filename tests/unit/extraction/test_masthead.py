import pytest

from briefing.domain.article import Metadata, Origin, make_article
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.masthead import Masthead, read_masthead
from briefing.extraction.zones import make_document
from briefing.settings.resources import seed_paths

BODY = (
    "The two ministers met on Sunday in the town hall to talk about steel and grain. They did not agree on the quotas."
)
REST = (
    "A second round is planned for the week after Easter, although the delegation has asked for more time to prepare."
)


def masthead_of(body: str, lexicons: Lexicons, metadata: Metadata | None = None) -> Masthead:
    article = make_article(body, Origin("page.txt", "text/plain"), metadata)
    return read_masthead(make_document(article, lexicons), lexicons)


@pytest.mark.parametrize(
    ("number", "title", "source", "byline"),
    [
        ("000", None, None, None),
        ("001", "China, US to hold trade talks in Malaysia in coming days", "Azad News HD", None),
        ("002", "Sino-us Trade Relationship Can Be Redeemed At Asean Ahead Of Apec Summit", "Bernama", "Phar Kim Beng"),
        ("003", None, "The Islamabad Telegraph", None),
        ("004", "Biden-Xi farewell talks set for Lima on Nov. 16 with Trump in the wings", "Kyodo", None),
    ],
)
def test_a_sample_s_masthead_is_read(
    number: str, title: str | None, source: str | None, byline: str | None, lexicons: Lexicons
) -> None:
    path = next(path for path in seed_paths() if path.name.startswith(number))
    found = masthead_of(path.read_text("utf-8"), lexicons)
    assert (found.title, found.source, found.byline) == (title, source, byline)


@pytest.mark.parametrize(
    ("title", "shown", "source"),
    [
        ("Ministers meet over steel - BBC News", "Ministers meet over steel", "BBC News"),
        ("Ministers meet over steel | Reuters", "Ministers meet over steel", "Reuters"),
        (
            "Ministers meet over steel in coming days Valley News TV",
            "Ministers meet over steel in coming days",
            "Valley News TV",
        ),
        ("Ministers meet over steel – The Coastal Gazette", "Ministers meet over steel", "The Coastal Gazette"),
        ("Ministers meet over steel - and fail", "Ministers meet over steel - and fail", None),
        ("Regulator sues New York Times", "Regulator sues New York Times", None),
        ("Ministers Meet Over Steel Quotas", "Ministers Meet Over Steel Quotas", None),
    ],
)
def test_an_outlet_s_name_glued_to_the_title_is_cut(
    title: str, shown: str, source: str | None, lexicons: Lexicons
) -> None:
    body = f"{title}\n\n{BODY}\n\n{REST} The New York Times did not comment.\n"
    found = masthead_of(body, lexicons)
    assert (found.title, found.source) == (shown, source)


@pytest.mark.parametrize(
    ("body", "source"),
    [
        (f"LIMA, Nov 3 (Reuters) - {BODY}\n\n{REST}", "Reuters"),
        (f"Lima (AFP) – {BODY}\n\n{REST}", "Agence France-Presse"),
        (f"{BODY}\n\n{REST}\n\n© 2024 The Coastal Gazette. All rights reserved.", "The Coastal Gazette"),
        (f"{BODY}\n\n{REST}\n\n-- XINHUA", "Xinhua"),
        (f"Steel talks fail\n\nBy Ann Lee, Associated Press\n\n{BODY}\n\n{REST}", "Associated Press"),
        (f"{BODY}\n\nThe Coastal Gazette has learned that the minister will resign. {REST}", "The Coastal Gazette"),
        (f"{BODY}\n\nAides told the Port Anders Herald’s foreign desk that it was late. {REST}", "Port Anders Herald"),
        (f"{BODY}\n\n“We wait,” she told the Quill Valley Times’ correspondent in Oslo. {REST}", "Quill Valley Times"),
        (f"{BODY}\n\nOfficials at the Lake Post Tribune’s trade team doubt it. {REST}", "Lake Post Tribune"),
        (
            f"{BODY}\n\nThe Harbour Ministry’s press section said little to the Fjord News’s newsroom. {REST}",
            "Fjord News",
        ),
        (f"{BODY}\n\nThe Fjord News’s reporting was denied by the Harbour Ministry’s press section. {REST}", None),
        (f"{BODY} {REST} (ANI)", "Asian News International"),
        (f"According to the official Xinhua news agency, {BODY}\n\n{REST}", None),
        (f"{BODY}\n\nThe White House understands that the quotas matter. {REST}", None),
        (f"{BODY}\n\nOfficials told Reuters that more talks were planned. {REST}", None),
    ],
    ids=[
        "wire",
        "french wire",
        "copyright",
        "closing line",
        "byline",
        "own words",
        "own desk",
        "own correspondent",
        "own team",
        "own newsroom beside a ministry",
        "another's reporting",
        "credit",
        "cited",
        "no outlet",
        "told",
    ],
)
def test_the_source_is_the_outlet_that_shows_itself_as_such(body: str, source: str | None, lexicons: Lexicons) -> None:
    assert masthead_of(body, lexicons).source == source


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE", "Jane Doe"),
        ("By Jane Doe and John Roe in Kuala Lumpur", "Jane Doe and John Roe"),
        ("By Jane Doe | 3 March 2024", "Jane Doe"),
        ("Jane Doe in Oslo, Ana Kovač in Hong Kong and John Roe in Bern", "Jane Doe, Ana Kovač and John Roe"),
        ("Jane Doe in Chicago Tuesday 30 September 2025", "Jane Doe"),
        ("By J. R. van der Berg, Associated Press", "J. R. van der Berg"),
        ("Written by Ana de Souza", "Ana de Souza"),
        ("Jane Doe, Washington correspondent", "Jane Doe"),
        ("News Desk", None),
    ],
)
def test_the_byline_names_people(line: str, byline: str | None, lexicons: Lexicons) -> None:
    assert masthead_of(f"Steel talks fail in Lima\n\n{line}\n\n{BODY}\n\n{REST}", lexicons).byline == byline


def test_what_the_markup_states_goes_first(lexicons: Lexicons) -> None:
    stated = Metadata(title="Steel talks fail in Lima", source="Example Times", byline="Ann Lee")
    found = masthead_of(
        f"Steel talks fail in Lima\n\nBy Jane Doe\n\nLIMA, Nov 3 (Reuters) - {BODY}\n\n{REST}", lexicons, stated
    )
    assert (found.title, found.source, found.byline) == ("Steel talks fail in Lima", "Example Times", "Ann Lee")


def test_a_title_only_in_the_markup_is_the_title(lexicons: Lexicons) -> None:
    found = masthead_of(f"{BODY}\n\n{REST}", lexicons, Metadata(title="Steel talks fail"))
    assert found.title == "Steel talks fail"


def test_the_dateline_s_span_is_its_words(lexicons: Lexicons) -> None:
    body = f"LIMA, Nov 3 (Reuters) - {BODY}\n\n{REST}"
    span = masthead_of(body, lexicons).dateline_span
    assert span is not None
    assert span.of(body) == "LIMA, Nov 3 (Reuters) -"


@pytest.mark.parametrize(
    "start",
    ["KUALA LUMPUR, Oct 25 (Bernama) --", "WASHINGTON (AP) —", "BEIJING, Oct. 25 (Xinhua) --", "TOKYO -", "NEW DELHI:",
     "NEW YORK, Nov. 14, 2024 /PRNewswire/ --", "LONDON, UK – 14 March 2025 –", "Oct. 25 (UPI) --", "(Reuters) -",
     "Brussels, 3 March 2024 -", "SAN FRANCISCO, Nov 14, 2024 (GLOBE NEWSWIRE) --"],
)  # fmt: skip
def test_datelines_of_many_houses_are_told_apart_from_the_text(start: str, lexicons: Lexicons) -> None:
    body = f"{start} {BODY}\n\n{REST}"
    span = masthead_of(body, lexicons).dateline_span
    assert span is not None
    assert span.of(body) == start


@pytest.mark.parametrize("start", ["TRUMP:", "ASEAN -", "US-China talks -", "Mr Smith (Labour) –", "The deal -"])
def test_other_openings_are_no_datelines(start: str, lexicons: Lexicons) -> None:
    assert masthead_of(f"{start} {BODY}\n\n{REST}", lexicons).dateline_span is None


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("*The Continental* — Analysis — 12 March 2026 — by Honor Whitcombe", "The Continental"),
        ("_The Northern Lantern_ | 12 March 2026", "The Northern Lantern"),
        ("*Opinion* — 12 March 2026", None),
        ("*Long Read* | 12 March 2026", None),
        ("The Continental shelf — 12 March 2026", None),
    ],
)
def test_a_name_set_apart_in_a_line_with_the_date_is_the_outlet(
    line: str, source: str | None, lexicons: Lexicons
) -> None:
    assert masthead_of(f"Ministers meet over steel\n\n{line}\n\n{BODY}\n\n{REST}\n", lexicons).source == source


_HEADLINE = "Ministers part without a word on quotas"


@pytest.mark.parametrize(
    "line",
    [
        "Angela Merkel",
        "Climate Change",
        "World Cup",
        "Supreme Court",
        "Bank Holiday",
        "Summer 2003",
        "Part 3, 12 May 1940",
        "From: Chanda",
        "Republic of the Gambia",
        "Speech by the Minister",
        "Steel and Grain",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n21 March 2026\n\n"])
def test_a_rubric_or_a_name_on_the_first_line_is_no_outlet(line: str, gap: str, lexicons: Lexicons) -> None:
    assert masthead_of(f"{line}{gap}{_HEADLINE}\n\n{BODY}\n\n{REST}\n", lexicons).source is None


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("THE VELMAR HERALD   Saturday, March 21, 2026   Page 3", "The Velmar Herald"),
        ("VELMAR BAY BULLETIN ** SPECIAL ** TUES., OCT. 30, 2012, NOON", "Velmar Bay Bulletin"),
        ("Bulletin of Port Health     Vol. 9   No. 48", "Bulletin of Port Health"),
        ("Velmar Steam Weekly — English edition, 7 December 2020", "Velmar Steam Weekly"),
        ("The Herald\n21 March 2026", "The Herald"),
        ("Northern Post\n21 March 2026", "Northern Post"),
        ("Nets Watch Weekly\nNo. 12", "Nets Watch Weekly"),
        ("Office of the Comptroller of Fisheries\nNotice", "Office of the Comptroller of Fisheries"),
        ("Velmar Stock Exchange", "Velmar Stock Exchange"),
        ("Kestrel & Tern", "Kestrel & Tern"),
        ("From: The Lodestar <post@lodestar.example>", "The Lodestar"),
        ("From: Ana Lima <ana@port.example>", None),
        ("FJORDBANK MARKETS | EQUITY RESEARCH\n\nOste Docks (OST NO): Hold", "Fjordbank Markets"),
        ("Oste Docks (OST NO): Hold", None),
    ],
)
def test_a_name_above_the_headline_that_only_outlets_have_is_one(
    line: str, source: str | None, lexicons: Lexicons
) -> None:
    assert masthead_of(f"{line}\n\n{_HEADLINE}\n\n{BODY}\n\n{REST}\n", lexicons).source == source


@pytest.mark.parametrize(("line", "source"), [("The Herald", "The Herald"), ("Northern Post", "Northern Post")])
def test_an_outlet_s_name_between_title_and_date_is_the_outlet(
    line: str, source: str | None, lexicons: Lexicons
) -> None:
    assert masthead_of(f"{_HEADLINE}\n\n{line}\n20 March 2026\n\n{BODY}\n\n{REST}\n", lexicons).source == source


@pytest.mark.parametrize("line", ["Harbour Row — 12 March 2019", "Residents Angry   12 March 2019"])
def test_a_dated_headline_with_none_below_it_is_no_outlet(line: str, lexicons: Lexicons) -> None:
    assert masthead_of(f"{line}\n\nBy Ann Lee\n\n{BODY}\n\n{REST}\n", lexicons).source is None


def test_a_person_s_name_between_title_and_date_is_no_outlet(lexicons: Lexicons) -> None:
    assert masthead_of(f"{_HEADLINE}\n\nEmily Post\n20 March 2026\n\n{BODY}\n\n{REST}\n", lexicons).source is None


def test_the_outlet_is_called_as_its_title_calls_it(lexicons: Lexicons) -> None:
    foot = "© 2026 Nets Watch. All rights reserved."
    letter = f"# Nets Watch Weekly\n\nIssue 12 | 23 March 2026\n\n{BODY}\n\n{REST}\n\n{foot}\n"
    assert masthead_of(letter, lexicons).source == "Nets Watch Weekly"


@pytest.mark.parametrize(
    ("line", "byline"), [("LOOKING FURTHER AHEAD", None), ("By ANA MORO", "Ana Moro"), ("JULIA MOSS", "JULIA MOSS")]
)
def test_a_heading_in_capitals_is_no_author(line: str, byline: str | None, lexicons: Lexicons) -> None:
    body = f"Steel talks open on Sunday\n\nPennine Press Agency\n\n3 March 2026\n\n{line}\n\n{BODY}\n\n{REST}"
    assert masthead_of(body, lexicons).byline == byline
