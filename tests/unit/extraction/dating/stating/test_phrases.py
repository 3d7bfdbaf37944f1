import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_TITLE = "Skippers go back to the harbour"
_STORY = (
    "The two sides met for talks that went on into the night, and parted without a word to the press.\n\n"
    "The harbour master said that divers would look at the foundations.\n"
)


def _published(text: str, lexicons: Lexicons) -> Published:
    return extract(make_article(text, Origin("a.txt", "text/plain")), lexicons).published


@pytest.mark.parametrize(
    "title",
    [
        "Harbour circular 14/2021: new rules for the lock, 10 March 2021",
        "Daily harbour briefing, 10 March 2021: the second lock",
        "Remarks by the harbour master at the noon briefing, 10 March 2021",
        "Statement of 10 March 2021 on the second lock",
        "Boats lie idle: harbour wrap for Wednesday, 10 March 2021",
        "Minutes of the harbour board held on Wednesday 10 March 2021 at the Guildhall",
        "Minutes of the 118th meeting, Riga, 10 March 2021",
        "Minutes of the harbour board of 10 March 2021, updated",
        "Dispatch from the lock, written on the evening of 10 March 2021",
        "Notice to Mariners 61 of 10 March 2021",
        "Judgment handed down: 10 March 2021",
        "Position as at close of business, 10 March 2021",
        "20210310 Skippers go back",
        "2021-03-10-skippers-go-back",
    ],
)
def test_a_title_that_names_the_text_states_its_day(title: str, lexicons: Lexicons) -> None:
    published = _published(f"{title}\n\n{_STORY}", lexicons)
    assert (published.value, published.basis) == ("2021-03-10", Basis.STATED)


@pytest.mark.parametrize(
    "line",
    [
        "Summary of what the board decided, prepared by the press office in Riga on 10 March 2021.",
        "Circulated to members on 10 March 2021 by the secretariat in Riga",
        "Reference HB/21/03, distributed by e-mail on 10 March 2021",
        "Number 9 of the series, handed to the press in Riga on Wednesday, 10 March 2021",
        "What the board wants and what it means (text of 10 March 2021)",
    ],
)
def test_a_line_under_the_title_says_when_the_text_was_sent_out(line: str, lexicons: Lexicons) -> None:
    assert _published(f"{_TITLE}\n\n{line}\n\n{_STORY}", lexicons).value == "2021-03-10"


@pytest.mark.parametrize(
    "foot",
    [
        "This article was amended on 19 March 2021 because a name was wrong. It first ran on 10 March 2021.",
        "A version of this article appears in print on March 10, 2021, Section B, Page 3 of the Riga edition.",
        "This statement was released in Riga on 10 March 2021.",
        "Text as delivered on 10 March 2021",
        "[ends] 10 March 2021",
        "HNS/al/be 10 March 2021 0600 GMT",
        "(Reporting by Ana Lima in Riga; editing by Bo Ek) 10 March 2021 06:00",
        "Filed under: Ports. 10 March 2021.",
        "State of information: 10 March 2021",
        "All figures and quotations as of Wednesday 10 March 2021.",
        "URL: https://harbour.example/news/20210310/second-lock.html",
    ],
)
def test_a_line_at_the_foot_says_when_the_text_came_out(foot: str, lexicons: Lexicons) -> None:
    assert _published(f"{_TITLE}\n\n{_STORY}\n{foot}\n", lexicons).value == "2021-03-10"


@pytest.mark.parametrize(
    "line",
    [
        "Statement of 10 March 2019 was a lie, mayor now says",
        "Letter of 10 March 1943 found in attic",
        "The report of 10 March 2019 and its enemies",
        "Owners sue over notice of 10 March 2019",
        "Court voids circular of 10 March 2019",
        "Judgment of 10 March 2019 upheld on appeal",
        "Report on the flood in Riga, 10 March 2019",
        "Report on the accident of 10 March 2019, by the safety bureau",
        "Notice of annual general meeting, 10 March 2027",
        "Release of hostages, 10 March 2019: what we know",
        "A reply to the letter published on 10 March 2019",
        "Second reading of the bill published on 10 March 2019",
        "Comment on the report published on 10 March 2019 by the safety bureau",
        "An appeal against the order issued by the district court on 10 March 2019",
        "The minutes of the meeting held on 10 March 2019 were forged, a court finds",
        "Issued on 10 March 2019, the licence has run out",
        "Completed on 10 March 1919",
        "Our next issue appears on Wednesday 10 March 2027",
        "Edition of the town's book planned for 10 March 2027",
        "Retrieved 10 March 2021 from the archive of the library",
        "Prices as of 10 March 2027 for owners of small boats",
        "New fees as of 10 March 2027",
        "Comes into force on 10 March 2027",
        "Written order of the court of 10 March 2019 is set aside",
        "Regulation (EU) 2019/331 of 10 March 2019 on locks: what changes",
        "Minutes of the meeting of 10 March 2019 leaked",
        "Minutes of the Meeting of 10 March 2019 Leaked",
        "Statement of 10 March 2019 withdrawn",
    ],
)
def test_a_day_of_what_the_text_tells_of_is_not_its_own(line: str, lexicons: Lexicons) -> None:
    assert _published(f"{_TITLE}\n\n{line}\n\n{_STORY}", lexicons).value is None
    assert _published(f"{line}\n\n{_STORY}", lexicons).value is None


@pytest.mark.parametrize(
    "foot",
    [
        "Read also: Board report published on 10 March 2019",
        "More on this: Statement by the board, 10 March 2019",
        "The text of the treaty was published on 10 March 2019.",
        "This lock was given to the town on 10 March 1919.",
        "The board's notice was sent to owners on 10 March 2019.",
        "Completed on 10 March 1919, the lock is the oldest of the coast.",
        "It was built on 10 March 1919.",
        "The novel has sold well. It was published on 10 March 2019.",
        "It was released on 10 March 2019.",
        "The notice is long. It was sent on 10 March 2019 to all owners.",
        "(Photo: Bo Ek) 10 March 2019",
        "He left the harbour for good. 10 March 2019.",
        "Further reading: https://harbour.example/2019/03/10/lock",
    ],
)
def test_a_day_of_another_text_at_the_foot_is_not_its_own(foot: str, lexicons: Lexicons) -> None:
    assert _published(f"{_TITLE}\n\n{_STORY}\n{foot}\n", lexicons).value is None


def test_it_above_the_text_is_what_its_first_sentence_tells_of(lexicons: Lexicons) -> None:
    text = "A song\n\nA song of the town is sung at every game by its fans. It was released on 10 March 2019.\n"
    assert _published(text, lexicons).value is None


@pytest.mark.parametrize(
    ("day", "value"), [("10 March 2021", "2021-03-10"), ("9 March 2021", None), ("10 March 2020", None)]
)
def test_a_text_bears_no_day_that_its_dateline_and_the_weekday_of_its_news_do_not_fit(
    day: str, value: str | None, lexicons: Lexicons
) -> None:
    dated = "RIGA, March 10 - The board said on Wednesday that it would shut the second lock for all of spring.\n\n"
    published = _published(f"{_TITLE}\n\n{dated}{_STORY}\nText as delivered on {day}\n", lexicons)
    assert (published.value if published.basis is Basis.STATED else None) == value


def test_several_lines_that_open_with_a_day_are_a_chronology(lexicons: Lexicons) -> None:
    rows = "4 March 2009 Lock opened.\n\n11 May 2012 Gate replaced.\n\n7 June 2019 Crane falls.\n"
    assert _published(f"Days of the lock\n\n{rows}\n{_STORY}", lexicons).value is None


def test_a_letter_that_is_sent_on_is_of_the_day_it_was_written(lexicons: Lexicons) -> None:
    text = f"On Wed, 10 Mar 2021 at 10:12, Desk <desk@post.example> wrote:\n> See below.\n\n{_TITLE}\n\n{_STORY}"
    assert _published(text, lexicons).value == "2021-03-10"
