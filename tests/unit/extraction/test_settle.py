import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.merge import gather
from briefing.extraction.pipeline import extract
from briefing.extraction.settle import ELSEWHERE, settle

_DATED = (
    "Envoys to meet in Vienna\n\nPublished 12 June 2024\n\n"
    "VIENNA - The world is watching Austria this week as envoys gather for talks.\n\n"
    "Iranian Foreign Minister Abbas Araghchi and EU envoy Enrique Mora will meet in Vienna on Friday.\n"
)
_UNDATED = (
    "Nuclear talks resume\n\n"
    "Talks resumed in Vienna on Friday after a pause of months.\n\n"
    "The talks in Vienna are led by Iranian Foreign Minister Abbas Araghchi and EU envoy Enrique Mora. A freeze on "
    "enrichment expires on June 30.\n"
)
_COMING = (
    "Araghchi and Mora to talk\n\n"
    "Iranian Foreign Minister Abbas Araghchi will meet EU envoy Enrique Mora in Vienna next week, aides said.\n\n"
    "A freeze on enrichment expires on June 30.\n"
)
_ELSEWHERE = (
    "Nuclear talks stall\n\n"
    "Iranian Foreign Minister Abbas Araghchi and EU envoy Enrique Mora met in Geneva on Friday. A freeze on enrichment "
    "expires on June 30.\n"
)
_OTHERS = "Chess final\n\nMagnus Carlsen and Fabiano Caruana met in Vienna on Friday.\n"


def _sources(lexicons: Lexicons, *texts: str) -> list[Source]:
    articles = [make_article(text, Origin("a.txt", "text/plain")) for text in texts]
    return [Source(article, extract(article, lexicons)) for article in articles]


def _ahead(source: Source) -> list[str]:
    return [one.when for one in source.extraction.deadlines if one.kind is not DeadlineKind.PAST]


def test_an_article_on_the_same_meeting_is_dated_and_all_counted_from_it(lexicons: Lexicons) -> None:
    _, undated = settle(_sources(lexicons, _DATED, _UNDATED), lexicons)
    assert undated.extraction.published.value == "2024-06-14"
    assert undated.extraction.published.basis is Basis.INFERRED
    assert "dated by" in undated.extraction.published.reason
    assert _ahead(undated) == ["2024-06-30"]


def test_an_article_before_the_meeting_is_dated_no_closer_than_its_words_allow(lexicons: Lexicons) -> None:
    _, coming = settle(_sources(lexicons, _DATED, _COMING), lexicons)
    assert coming.extraction.published.value == "2024-06"
    assert _ahead(coming) == ["2024-W24", "2024-06-30"]


@pytest.mark.parametrize("text", [_ELSEWHERE, _OTHERS])
def test_another_place_or_other_people_date_nothing(text: str, lexicons: Lexicons) -> None:
    _, other = settle(_sources(lexicons, _DATED, text), lexicons)
    assert other.extraction.published.value is None


def test_the_order_of_the_sources_is_kept_and_does_not_matter(lexicons: Lexicons) -> None:
    sources = _sources(lexicons, _DATED, _UNDATED, _ELSEWHERE, _COMING)
    forth, back = settle(sources, lexicons), settle(sources[::-1], lexicons)
    assert forth == back[::-1]


def test_a_given_date_replaces_the_stated_one_and_dates_others(lexicons: Lexicons) -> None:
    sources = _sources(lexicons, _DATED, _UNDATED)
    given = {sources[0].article.id: Published("2023-06-14", Basis.GIVEN)}
    first, second = settle(sources, lexicons, given=given)
    assert first.extraction.published.basis is Basis.GIVEN
    assert second.extraction.published.value == "2023-06-16"


def test_what_others_dated_before_is_dated_more_closely_once_more_is_known(lexicons: Lexicons) -> None:
    loosely = _DATED.replace("on Friday", "this week")
    once = settle(_sources(lexicons, loosely, _UNDATED.replace("on Friday", "yesterday")), lexicons)
    *_, again = settle([*_sources(lexicons, _DATED), *once], lexicons)
    assert (once[1].extraction.published.value, again.extraction.published.value) == ("2024-06", "2024-06-15")


def test_what_others_dated_before_is_undated_without_them(lexicons: Lexicons) -> None:
    alone = _sources(lexicons, _UNDATED)
    _, dated = settle([*_sources(lexicons, _DATED), *alone], lexicons)
    assert dated.extraction.published.value == "2024-06-14"
    assert settle([dated], lexicons) == tuple(alone)


def test_settling_what_is_settled_changes_nothing(lexicons: Lexicons) -> None:
    settled = settle(_sources(lexicons, _DATED, _UNDATED, _ELSEWHERE, _COMING), lexicons)
    assert settle(settled, lexicons) == settled


def test_nothing_to_settle_changes_nothing(lexicons: Lexicons) -> None:
    sources = _sources(lexicons, _DATED, _OTHERS)
    assert settle(sources, lexicons) == tuple(sources)
    assert settle([], lexicons) == ()


def test_a_dossier_tells_one_deadline_of_several_sources_once_soonest_first(lexicons: Lexicons) -> None:
    dossier = gather("talks", settle(_sources(lexicons, _DATED, _UNDATED), lexicons))
    ahead = [one for one in dossier.deadlines if one.best.finding.kind is not DeadlineKind.PAST]
    assert [(one.best.finding.when, len(one.members)) for one in ahead][-1] == ("2024-06-30", 1)
    assert dossier.name == "talks"
    assert [source.article.body for source in dossier.sources] == [_DATED, _UNDATED]


_RULING = (
    "Court sets a day\n\nPublished 3 March 2025\n\n"
    "WASHINGTON - Veltrix and the Department of Justice met Judge Ana Brandt again. The court is expected to hand down "
    "its ruling on the merger on April 14. Veltrix objected.\n"
)
_AFTER_RULING = (
    "Veltrix answers\n\nPublished 5 March 2025\n\n"
    "WASHINGTON - Veltrix must file its plan within 30 days of the ruling, the Department of Justice said.\n"
)
_OTHER_RULING = (
    "Fish\n\nPublished 5 March 2025\n\nOSLO - Norway must file its plan within 30 days of the ruling, Iceland said.\n"
)


def test_what_is_counted_from_an_event_is_dated_by_the_article_that_dates_it(lexicons: Lexicons) -> None:
    _, after = settle(_sources(lexicons, _RULING, _AFTER_RULING), lexicons)
    (deadline,) = after.extraction.deadlines
    assert (deadline.when, deadline.basis, deadline.rule) == ("2025-05-14", Basis.INFERRED, ELSEWHERE)


def test_an_event_of_another_story_dates_nothing(lexicons: Lexicons) -> None:
    _, other = settle(_sources(lexicons, _RULING, _OTHER_RULING), lexicons)
    assert [one.when for one in other.extraction.deadlines] == ["P30D"]


def test_a_day_that_another_article_gave_goes_with_it(lexicons: Lexicons) -> None:
    _, after = settle(_sources(lexicons, _RULING, _AFTER_RULING), lexicons)
    (alone,) = settle((after,), lexicons)
    assert [one.when for one in alone.extraction.deadlines] == ["P30D"]


_WIRE = (
    "The dockers of Velmar said on Tuesday that they would walk out on Friday unless the owner of the terminals takes "
    "back its plan to close two of them.\n\n"
    "The labour court hears both sides on 19 March, a clerk said. Shippers fear that fruit worth millions will rot on "
    "the quays, and the minister of transport has called for talks before the end of the week.\n"
)


def test_a_copy_of_a_dated_report_counts_from_its_day(lexicons: Lexicons) -> None:
    dated, copy = settle(
        _sources(
            lexicons, f"Dockers to walk out\n\nPublished 10 March 2026\n\n{_WIRE}", f"Port faces strike\n\n{_WIRE}"
        ),
        lexicons,
    )
    assert copy.extraction.published.value == "2026-03-10"
    assert copy.extraction.published.basis is Basis.INFERRED
    assert "whose words it repeats" in copy.extraction.published.reason
    assert _ahead(copy) == _ahead(dated)


def test_a_report_that_changes_the_days_of_another_is_not_dated_by_it(lexicons: Lexicons) -> None:
    other = _WIRE.replace("19 March", "26 March")
    texts = f"Dockers to walk out\n\nPublished 10 March 2026\n\n{_WIRE}", f"Port faces strike\n\n{other}"
    assert settle(_sources(lexicons, *texts), lexicons)[1].extraction.published.value is None


_YEARLESS = (
    "VELMAR, March 9 (Harbour Wire) - The Ministry of Ports said on Monday it would end the lease of Oste Docks unless "
    "it pays by April 17.\n\nPorts Minister Irena Valk said the quay, built in 2019, was empty. Oste chief executive "
    "Lars Bergmann said Oste Docks owed nothing. Parliament votes on March 26.\n"
)
_DATED_OTHER = (
    "Notice served on Oste Docks\n\nPublished {day}\n\nPorts Minister Irena Valk said that Oste Docks must pay "
    "by 17 April {year}.\n\nLars Bergmann, its chief executive, said that Oste Docks owed nothing.\n"
)


def test_a_day_without_a_year_takes_the_year_in_which_others_tell_of_the_same_days(lexicons: Lexicons) -> None:
    wire, _ = settle(_sources(lexicons, _YEARLESS, _DATED_OTHER.format(day="10 March 2026", year=2026)), lexicons)
    assert (wire.extraction.published.value, wire.extraction.published.basis) == ("2026-03-09", Basis.INFERRED)
    assert "2026-04-17" in _ahead(wire)


@pytest.mark.parametrize(("day", "year"), [("10 March 2025", 2025), ("10 October 2026", 2027)])
def test_others_of_a_year_that_does_not_fit_leave_it_open(day: str, year: int, lexicons: Lexicons) -> None:
    wire, _ = settle(_sources(lexicons, _YEARLESS, _DATED_OTHER.format(day=day, year=year)), lexicons)
    assert wire.extraction.published.value is None


def test_a_bare_year_of_something_built_gives_no_year_away(lexicons: Lexicons) -> None:
    assert _sources(lexicons, _YEARLESS)[0].extraction.published.value is None
