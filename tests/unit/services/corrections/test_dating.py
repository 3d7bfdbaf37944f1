"""The days an article can be of, from its own text and file, and from other articles."""

from datetime import date

import pytest

from briefing.domain.article import Metadata, Origin, make_article
from briefing.domain.dossier import Source
from briefing.extraction.lexicons import parse_lexicons
from briefing.extraction.pipeline import extract
from briefing.services.corrections.dating import find_date_candidates
from briefing.settings.resources import lexicon_texts

AS_OF = date(2024, 6, 20)
DATED = (
    "Envoys to meet in Vienna\n\nPublished 12 June 2024\n\n"
    "VIENNA - The world is watching Austria this week as envoys gather for talks.\n\n"
    "Iranian Foreign Minister Abbas Araghchi and EU envoy Enrique Mora will meet in Vienna on Friday.\n"
)
UNDATED = (
    "Nuclear talks resume\n\n"
    "Talks resumed in Vienna on Friday after a pause of months.\n\n"
    "The talks in Vienna are led by Iranian Foreign Minister Abbas Araghchi and EU envoy Enrique Mora.\n"
)


@pytest.fixture(scope="module")
def read():
    """Read a text as an article."""
    lexicons = parse_lexicons(lexicon_texts())

    def read(text, metadata=None):
        article = make_article(text, Origin("one.txt", "text/plain"), metadata)
        return Source(article, extract(article, lexicons))

    return read


def offered(source, *others):
    return [(one.value, one.days, one.reason) for one in find_date_candidates(source, others, AS_OF)]


def test_the_date_that_holds_comes_first(read):
    found = find_date_candidates(read(DATED), (), AS_OF)
    assert (found[0].value, found[0].days, found[0].reason, found[0].is_current) == (
        "2024-06-12",
        -8,
        "stated in the header",
        True,
    )
    assert not any(one.is_current for one in found[1:])


def test_an_article_that_tells_nothing_has_no_candidates(read):
    assert offered(read("Nuclear talks resume\n\nTalks have resumed after a pause.\n")) == []


def test_figures_in_the_header_are_read_both_ways(read):
    source = read("Ports reopen\n\nPublished 04/05/2024\n\nThe ports of the island reopened after the storm.\n")
    reasons = {value: reason for value, _, reason in offered(source)}
    assert reasons["2024-05-04"] == "named in the header: “04/05/2024”; 4/5 read as day, month"
    assert reasons["2024-04-05"] == "named in the header: “04/05/2024”; 4/5 read as month, day"


def test_another_article_that_dates_the_same_meeting_dates_this_one(read):
    found = offered(read(UNDATED), read(DATED))
    assert found[0][0] == "2024-06-14"
    assert found[0][2] == "“Envoys to meet in Vienna” puts what this one dates “Friday” on 14 Jun 2024"
    assert ("2024-06-12", -8, "the day of “Envoys to meet in Vienna”, a similar one") in found


def test_the_day_of_an_article_on_another_story_is_not_offered(read):
    other = "Chess final in Vienna\n\nPublished 12 June 2024\n\nMagnus Carlsen and Fabiano Caruana met on Friday.\n"
    assert offered(read(UNDATED), read(other)) == []


def test_an_article_is_no_evidence_of_its_own_date(read):
    source = read(UNDATED)
    assert offered(source, source) == []


def test_an_address_and_the_last_days_named_are_candidates(read):
    metadata = Metadata(url="https://news.example/2024/06/15/ports")
    text = "Ports reopen\n\nThe strike that began on 3 June 2024 ended on 14 June 2024, the union said.\n"
    values = [value for value, _, _ in offered(read(text, metadata))]
    assert values[0] == "2024-06-15"
    assert {"2024-06-14", "2024-06-03"} < set(values)


def test_no_date_after_the_as_of_date_is_offered_nor_one_whose_year_the_text_leaves_out(read):
    text = "Ports reopen\n\nThe strike ended on 14 June 2024. Talks go on until 30 June 2024 or July 3.\n"
    assert [value for value, _, _ in offered(read(text))] == ["2024-06-14"]


def test_a_dateline_without_a_year_leaves_those_up_to_today(read):
    text = "Ports reopen\n\nOSLO, May 4 (Reuters) - The ports of the island reopened on Saturday after the storm.\n"
    found = [(value, reason) for value, _, reason in offered(read(text)) if "dateline" in reason]
    assert ("2024-05-04", "named in the dateline: “May 4”; in 2024, the year of today") in found
    assert not any(value.startswith("2025") for value, _ in found)


def test_an_interval_is_offered_whole_and_day_by_day(read):
    source = read("Ports reopen\n\nPublished 04/05/2024\n\nThe ports of the island reopened after the storm.\n")
    found = find_date_candidates(source, (), AS_OF)
    assert len({one.value for one in found}) == len(found)
    assert sum(one.is_current for one in found) <= 1


def test_the_library_offers_dates_of_similar_articles_and_a_chosen_one_holds(services, tmp_path):
    files = []
    for name, text in (("dated.txt", DATED), ("undated.txt", UNDATED.replace("Mora", "Stano"))):
        (tmp_path / name).write_text(text, "utf-8")
        files.append(tmp_path / name)
    _, undated = services.importing.run(files).added
    assert services.reading.open(undated).extraction.published.value is None
    (alike,) = services.correcting.date_candidates(undated)
    assert (alike.value, alike.reason) == ("2024-06-12", "the day of “Envoys to meet in Vienna”, a similar one")
