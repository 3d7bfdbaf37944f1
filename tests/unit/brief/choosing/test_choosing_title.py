"""What is a brief of several articles called?"""

from dataclasses import replace

import pytest

from briefing.brief.choosing.title import name_story
from briefing.brief.propose import propose
from briefing.domain.dossier import Dossier, Source
from tests.unit.brief.samples import AS_OF, SOURCES, guards, make_dossier

GUARDS = guards()


def title_of(headline: str) -> str:
    first = Source(SOURCES[0].article, replace(SOURCES[0].extraction, title=headline))
    dossier: Dossier = replace(make_dossier(), sources=(first, *SOURCES[1:]))
    return propose(dossier, AS_OF, GUARDS).brief.title


def test_a_headline_that_names_what_the_page_is_about_is_the_title():
    assert (
        title_of("Norland and Sudland quarrel over mackerel quotas")
        == "Norland and Sudland quarrel over mackerel quotas"
    )


def test_a_headline_that_names_what_falls_due_is_the_title():
    assert title_of("Harbour men fear the truce expires") == "Harbour men fear the truce expires"


def test_a_headline_that_names_nothing_of_the_page_is_none():
    assert title_of("The men who cannot sleep").casefold() == "mackerel quotas, trawler inspections"


def entitled(*titles: str) -> str:
    sources = tuple(
        Source(source.article, replace(source.extraction, title=title))
        for source, title in zip(SOURCES, titles, strict=False)
    )
    return propose(replace(make_dossier(), sources=(*sources, *SOURCES[len(titles) :])), AS_OF, GUARDS).brief.title


def test_a_headline_without_the_name_of_the_story_is_led_by_it():
    told = entitled("The mackerel quota nobody wants", "Norland seeks a truce", "Why Norland waits")
    assert told == "Norland: the mackerel quota nobody wants"


def test_what_kind_of_piece_it_is_heads_no_page():
    told = entitled("Client alert: mackerel quotas of Norland", "Norland seeks a truce", "Why Norland waits")
    assert told.casefold() == "norland: mackerel quotas, trawler inspections"


@pytest.mark.parametrize(
    ("titles", "bodies", "names"),
    [
        (("Karuma: who pays", "Talks on Karuma resume", "Rain"), ("They met on Karuma.",), ("Karuma",)),
        (("Ferry strike off", "Ferry talks resume"), ("The ferry strike is off, Ferry News says.",), ()),
        (("Telvia buys Orbis", "Orbis board meets"), ("Owners of Orbis met, and Telvia paid.",), ("Orbis",)),
        (("Karuma: who pays", "Rain", "Sun", "Wind"), ("They met on Karuma.",), ()),
    ],
)
def test_a_story_is_named_by_a_name_that_most_headlines_have(titles, bodies, names):
    assert name_story(titles, bodies) == names
