"""What is a brief of several articles called?"""

from dataclasses import replace

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
