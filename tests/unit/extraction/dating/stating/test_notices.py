"""Where notices, filings, alerts and releases state their day, and where a day at their foot is of something else."""

import pytest

from briefing.domain.article import Origin, make_article
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_TEXT = (
    "\n\nNotice is hereby given that the council has decided to close the lower bridge to goods vehicles of more than"
    " twelve tonnes, and that objections may be lodged with the clerk not later than 30 days after this notice.\n\n"
)


def _published(text: str, lexicons: Lexicons) -> str | None:
    return extract(make_article(text, Origin("a.txt", "text/plain")), lexicons).published.value


@pytest.mark.parametrize(
    "foot",
    [
        "By order of the board\n\nL. Venter, company secretary 4 May 2021",
        "By order of the board\n\nL. Venter, company secretary\n4 May 2021",
        "Sandhurst, 4 May 2021\n\nEnquiries:\nAna Moro, +44 20 555 0100",
        "Issued by: Ministry of Harbours, Velmar, 4 May 2021",
        "Dated at Velmar this 4th day of May 2021.",
        "A. Moro\nTown Clerk\nDate: 4 May 2021",
    ],
)
def test_the_day_at_the_foot_of_a_notice_is_its_own(foot: str, lexicons: Lexicons) -> None:
    assert _published(f"Closing of the lower bridge{_TEXT}{foot}\n", lexicons) == "2021-05-04"


@pytest.mark.parametrize(
    "head",
    [
        "Recall number: 21-044\nRecall date: May 4, 2021\n\nRecall of harbour sauce",
        "Recall of harbour sauce\n\nAlert issued on: 4 May 2021\nBatch: 33",
        "IN THE HIGH COURT OF VELMAR\nCase No. 44/2021\n\nDate of judgment: 4 May 2021",
        "IN THE HIGH COURT OF VELMAR\n\nOrder entered May 4, 2021\n\nMoro v Harlow",
        "Effective date: 1 June 2021\nDate of notice: 4 May 2021\n\nClosing of the lower bridge",
        "Posting date: 4 May 2021\nClosing date: 1 June 2021\n\nWorks on the lower bridge",
    ],
)
def test_a_field_of_a_notice_gives_its_day(head: str, lexicons: Lexicons) -> None:
    assert _published(head + _TEXT, lexicons) == "2021-05-04"


@pytest.mark.parametrize(
    "text",
    [
        f"Closing of the bridge{_TEXT}Next meeting\n4 May 2021\n",
        f"Closing of the bridge{_TEXT}Deadline for entries\n4 May 2021\n",
        f"Closing of the bridge{_TEXT}Applications close\n4 May 2021\n",
        f"Closing of the bridge{_TEXT}The festival\nOpening night\n4 May 2021\n",
        f"Closing of the bridge{_TEXT}Ana Moro, elected 4 May 2021\n",
        f"Consultation on the bridge\n\nOpened: 4 May 2021\nCloses: 1 June 2021{_TEXT}",
        f"Calendar\n\nUpdated as of 4 May 2021\n\n12 May 2021: Council meets\n19 May 2021: Harbour day{_TEXT}",
    ],
)
def test_the_day_of_what_a_notice_announces_is_not_its_own(text: str, lexicons: Lexicons) -> None:
    assert _published(text, lexicons) is None
