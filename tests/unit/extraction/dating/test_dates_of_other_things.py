"""Dates that stand where those of publication do, and are of something else."""

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_TITLE = "Talks go on for a third day"
_STORY = (
    "The two sides met for talks that went on into the night, and parted without a word to the press.\n\n"
    "The harbour master said that divers would look at the foundations.\n"
)


def _published(text: str, lexicons: Lexicons) -> Published:
    return extract(make_article(text, Origin("a.txt", "text/plain")), lexicons).published


@pytest.mark.parametrize(
    "label",
    [
        "Due date: 12 March 2026",
        "Due Date: 12 March 2026",
        "Hearing Date: 14 May 2026",
        "Next Release: 14 May 2026",
        "Effective date: 1 January 2027",
        "Hearing date: 14 May 2026",
        "Expiry date: 30 June 2027",
        "Meeting date: 14 May 2026",
        "Date of birth: 12 March 1961",
        "Date of incident: 4 May 2019",
        "Date set for the vote: 4 May 2026",
        "Closing date for entries: 4 May 2026",
        "Exam date - 4 May 2026",
        "Election date | 4 May 2026",
        "The due date, 4 May 2026",
        "Warrant filed: 4 May 2019",
        "Best before: 4 May 2026",
        "Premiere: 4 May 2026",
        "Release date: 14 November 2025 | Director: Ann Lee | 112 minutes",
        "First printed in 4 May 1790",
    ],
)
def test_a_label_of_another_date_dates_no_article(label: str, lexicons: Lexicons) -> None:
    for text in (
        f"{_TITLE}\n\n{label}\n\n{_STORY}",
        f"{label}\n\n{_TITLE}\n\n{_STORY}",
        f"{_TITLE}\n\n{_STORY}\n{label}",
    ):
        assert _published(text, lexicons).value is None


@pytest.mark.parametrize(
    "lede",
    [
        "The treaty that ministers signed on 4 May 1998 has shaped the region. Critics say it is dead.",
        "Judges ruled on 12 June 2019 that the law was void. The law had been disputed. A new bill is before it.",
        "Parliament was dissolved on Thursday, 3 March 2011, and the king said a vote would follow. It never came.",
        "He told friends this morning he was tired. On Sunday, 31 August 1997, she died.",
        "The bank said on Monday, 15 September 2008, that it was broke. Its house has been a hotel since.",
    ],
)
def test_a_date_of_history_in_the_lede_dates_no_article(lede: str, lexicons: Lexicons) -> None:
    assert _published(f"{_TITLE}\n\n{lede}\n\nNobody knows how it came about.\n", lexicons).value is None


@pytest.mark.parametrize(
    "line",
    [
        "May 1968",
        "Summer 2003",
        "The Summer of 1969",
        "Q3 2025",
        "No 10, 2024",
        "Part 3, 12 May 1940",
        "Part 3 of March 1940",
        "Remembering 9/11 2021",
        "Open 24/7 2025",
        "Chapter 4 V 2012",
        "31 February 2026",
        "For FRIDAY 02 OCTOBER 2020",
        "1. The treaty was signed at Lusaka on 13 July 2004 and ratified by the last of the states on 4 June 2011.",
    ],
)
def test_a_heading_with_a_date_in_it_dates_no_article(line: str, lexicons: Lexicons) -> None:
    for text in (f"{_TITLE}\n\n{line}\n\n{_STORY}", f"{line}\n\n{_TITLE}\n\n{_STORY}"):
        assert _published(text, lexicons).value is None


@pytest.mark.parametrize(
    "head",
    [
        "Old letter surfaces\n\nClipping from 12 March 1919 found in wall",
        "A clipping from the Velmar Post, 12 March 1919, names the killer",
        "Answered on 12 March 2009, the riddle returns",
        "Treaty of Velmar\n\nThe convention signed at Velmar on 12 March 1999 is back in the news",
    ],
)
def test_a_label_within_a_sentence_dates_no_article(head: str, lexicons: Lexicons) -> None:
    assert _published(f"{head}\n\n{_STORY}", lexicons).value is None


@pytest.mark.parametrize(
    "line",
    [
        "Deadline for bids: 3 May 2019",
        "Berth free from 3 May 2019",
        "Ship lost off Turin on 3 May 2019",
        "Photo: the berth, 3 May 2019",
        "The berth on 3 May 2019. Photo: Bo Ek",
        "Hearing: Turin, Friday 3 May 2019",
        "Sailing times from 3 May 2019",
        "First sailing, 3 May 2019",
        "Opening hours on 3 May 2019",
        "For sale by auction, Turin, 3 May 2019",
        "Sale on 3 May 2019",
        "Law no. 118 of 3 May 2019",
        "Regulation of 3 May 2019",
        "Treaty of Turin (3 May 2019)",
        "In memoriam, 3 May 2019",
        "Established in Turin on 3 May 2019",
        "Company registered in Turin, 3 May 2019",
        "Died 3 May 2019",
        "Sworn in on 3 May 2019",
        "Launched in Turin on 3 May 2019",
        "Inspected on 3 May 2019",
        "Signed in Turin on 3 May 2019 by both owners",
        "Adopted on 3 May 2019",
        "Approved 3 May 2019",
        "Referendum of 3 May 2019",
        "Workshop, Turin, 3 May 2019",
        "Webinar: 3 May 2019, 10:00 CET",
        "Conference call on 3 May 2019, 10:00 CET",
        "Results due 3 May 2019",
        "Record date 3 May 2019",
        "Maturity: 3 May 2019",
        "Valid until 3 May 2019",
        "In cinemas 3 May 2019",
        "Out on 3 May 2019",
        "Battle of Turin, 3 May 2019",
        "After the storm of 3 May 2019",
        "The storm, 3 May 2019",
        "Accident near Turin, 3 May 2019",
        "Arrival Turin 3 May 2019",
        "Prices of 3 May 2019",
        "Exchange rate on 3 May 2019",
        "Balance sheet at 3 May 2019",
        "Survey of 3 May 2019",
        "Comment on the decision of 3 May 2019",
        "See also our story of 3 May 2019",
        "As we reported on 3 May 2019",
        "Continued from 3 May 2019",
        "Older version: 3 May 2019",
    ],
)
def test_a_line_that_tells_what_was_so_or_happened_then_dates_no_article(line: str, lexicons: Lexicons) -> None:
    assert _published(f"{_TITLE}\n{line}\n\n{_STORY}", lexicons).value is None
