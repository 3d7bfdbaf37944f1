"""What do sentences call off, and which deadlines of older articles does that end?"""

import pytest

from briefing.brief.choosing.dated.calling_off import CalledOff, names_event, read_called_off
from briefing.brief.choosing.dated.standing import find_standing
from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import DeadlineKind
from briefing.extraction.lexicons import parse_lexicons
from briefing.extraction.merge import gather
from briefing.extraction.pipeline import extract
from briefing.settings.resources import lexicon_texts


@pytest.mark.parametrize(
    ("sentence", "noun", "words"),
    [
        ("The strike has been called off.", "strik", {"strik"}),
        ("The strike planned for 4 April has been called off, the union said.", "strik", {"strik"}),
        ("The pilots' walkout was cancelled on Monday.", "strik", {"pilot", "strik"}),
        ("The auction, the bank said, has been scrapped.", "aucti", {"aucti"}),
        ("Crews have called off their strike after talks.", "strik", {"strik"}),
    ],
)
def test_a_sentence_calls_off_what_it_names(sentence: str, noun: str, words: set[str]) -> None:
    assert read_called_off(sentence) == CalledOff(noun, frozenset(words))


@pytest.mark.parametrize(
    "sentence",
    [
        "The strike has not been called off.",
        "The strike could be called off.",
        "If the strike has been called off, trains run.",
        "Last year's strike was called off in 2024.",
        "The strike was called off until June.",
        "The strike begins on Monday.",
    ],
)
def test_what_may_be_or_was_once_called_off_is_not(sentence: str) -> None:
    assert read_called_off(sentence) is None


def test_what_is_only_about_an_event_is_another() -> None:
    assert names_event("Crews would walk out", "strik")
    assert names_event("Players will stop on 11 April", "strik")
    assert names_event("Half of the pay to be in their accounts, or the players will stop on 11 April", "strik")
    assert not names_event("Payments will stop", "strik")
    assert not names_event("Talks over the strike resume", "strik")
    assert not names_event("Ministers meet to avert a strike", "strik")


_OLDER = (
    "OSLO, 2 March 2026 (Wire A) - Ferry operator Nordfar ASA owes 84 million kroner.\n\n"
    "Crews would strike from 4 April, the Seamen's Union said. Talks over the strike will be held on 30 March.\n\n"
    "Anna Lund, chief executive of Nordfar ASA, said it had ships.\n"
)
_ABOUT_IT = "Anna Lund, chief executive of Nordfar ASA, met the Seamen's Union.\n"


def _days_left(called_off: str) -> list[str]:
    """Return the days of the older article that stand once the newer one was read."""
    lexicons = parse_lexicons(lexicon_texts())
    newer = f"OSLO, 9 March 2026 (Wire B) - Ferry operator Nordfar ASA owes more.\n\n{called_off}\n\n{_ABOUT_IT}"
    texts = {"a.txt": _OLDER, "b.txt": newer}
    articles = (make_article(text, Origin(name, "text/plain")) for name, text in texts.items())
    sources = [Source(article, extract(article, lexicons)) for article in articles]
    standing = (each.best.finding for each in find_standing(gather("all", sources)))
    return [one.when for one in standing if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    ("called_off", "days"),
    [
        ("The strike has been called off.", ["2026-03-30"]),
        ("The strike planned for 4 April has been called off, the union said.", ["2026-03-30"]),
        ("The strike planned for 8 April has been called off, the union said.", ["2026-03-30", "2026-04-04"]),
        ("The pilots' strike has been called off.", ["2026-03-30", "2026-04-04"]),
        ("The auction has been called off.", ["2026-03-30", "2026-04-04"]),
    ],
)
def test_what_a_newer_article_calls_off_holds_no_more(called_off: str, days: list[str]) -> None:
    assert _days_left(called_off) == days
