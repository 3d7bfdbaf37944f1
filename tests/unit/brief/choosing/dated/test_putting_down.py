"""What had been put down for another day?"""

import pytest

from briefing.brief.choosing.dated.putting_down import read_put_down
from briefing.brief.choosing.dated.standing import find_standing
from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.extraction.lexicons import parse_lexicons
from briefing.extraction.merge import gather
from briefing.extraction.pipeline import extract
from briefing.settings.resources import lexicon_texts

_FORWARD = "The sanction hearing, originally fixed for 21 April, has been brought forward to 16 April."
_BACK = (
    "The judge also put back the full hearing on the petition. "
    "It had been due to begin on 14 April and will now open on 21 April at the court."
)


@pytest.mark.parametrize(
    ("sentence", "earlier", "noun"),
    [
        (_FORWARD, "", {"heari"}),
        ("It had been due to begin on 14 April.", "The judge put back the full hearing on the petition.", {"heari"}),
        ("It had been due to begin on 14 April.", "Nobody came.", set()),
        ("The hearing opens on 14 April.", "", set()),
    ],
)
def test_a_sentence_tells_what_had_another_day(sentence: str, earlier: str, noun: set[str]) -> None:
    assert read_put_down(sentence, earlier) == noun


@pytest.mark.parametrize(
    ("older", "newer", "days"),
    [
        ("A court hearing will be held on 21-23 April.", _FORWARD, ["2026-04-16"]),
        ("The judge set down a full hearing for 14-16 April.", _BACK, ["2026-04-21"]),
        (_BACK, _FORWARD, ["2026-04-16"]),
        (
            "The administrator of the firm must find a lender by 20 April.",
            "The administrators won time to find money: a judge agreed to move the deadline from 20 April to 27 April.",
            ["2026-04-27"],
        ),
        ("The auction will be held on 21 April.", _FORWARD, ["2026-04-16", "2026-04-21"]),
        ("A court hearing will be held on 28 April.", _FORWARD, ["2026-04-16", "2026-04-28"]),
    ],
)
def test_the_old_days_of_what_was_moved_hold_no_more(older: str, newer: str, days: list[str]) -> None:
    lexicons = parse_lexicons(lexicon_texts())
    texts = {"a.txt": ("2 March 2026", older), "b.txt": ("1 April 2026", newer)}
    sources = []
    for name, (day, words) in texts.items():
        text = f"OSLO, {day} (Wire A) - Ferry operator Nordfar ASA owes money.\n\n{words}\n"
        article = make_article(text, Origin(name, "text/plain"))
        sources.append(Source(article, extract(article, lexicons)))
    assert [each.best.finding.when for each in find_standing(gather("all", sources))] == days
