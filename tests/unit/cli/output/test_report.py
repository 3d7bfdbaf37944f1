from dataclasses import replace

from briefing.cli.output.report import describe_source
from briefing.domain.dossier import Source
from briefing.domain.findings import ActorKind, Basis, Certainty, DeadlineKind, Published
from tests.unit.library.samples import a_deadline, an_article, an_extraction


def describe(**changes):
    article = an_article()
    return describe_source(Source(article, replace(an_extraction(article), **changes)))


def test_an_article_is_described_by_its_title_byline_date_and_findings():
    assert describe() == (
        "Truce\n"
        "Ann Lee · 25 Oct 2025 (stated)\n"
        "\n  Deadlines\n"
        "    ● 10 Nov 2025  truce lapses, unless extended\n"
        "\n  Actors\n"
        "    Ann Lee – Minister\n"
        "\n  Key issues\n"
        "    Tariffs: “Ann Lee rejects tariffs.”"
    )


def test_an_undated_article_says_how_to_date_it_and_an_untitled_one_has_its_first_words():
    lines = describe(title=None, published=Published()).splitlines()
    assert lines[0].startswith("Ann Lee rejects tariffs. The truce lapses")
    assert lines[1].endswith("undated (--published DATE says when)")


def test_a_threat_is_called_one_and_an_unknown_year_said():
    told = describe(deadlines=(replace(a_deadline("XXXX-11-10"), basis=Basis.UNKNOWN, certainty=Certainty.THREATENED),))
    assert "○ 10 Nov (year unknown)  truce lapses, unless extended (threatened)" in told


def test_what_is_past_and_mere_places_are_left_out():
    places = tuple(replace(one, kind=ActorKind.PLACE) for one in an_extraction(an_article()).actors)
    told = describe(deadlines=(replace(a_deadline(), kind=DeadlineKind.PAST),), actors=places)
    assert told.count("none found") == 2


def test_a_long_list_says_how_many_more_there_are():
    told = describe(deadlines=tuple(a_deadline(f"2025-11-{day}") for day in range(10, 21)))
    assert "and 3 more, which --json shows" in told
    assert told.count("●") == 8
