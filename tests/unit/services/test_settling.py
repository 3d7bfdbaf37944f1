from dataclasses import replace

import pytest

from briefing.domain.correction import GivenDate
from briefing.domain.findings import Basis, Published
from briefing.services.worker import settling
from briefing.services.worker.intake import take_file
from briefing.services.worker.messages import CatchUp
from briefing.services.worker.tasks import perform
from briefing.services.worker.workshop import Workshop, locate_index

LOOSE = """Envoys to meet in Vienna

Published 12 June 2024

Iranian Foreign Minister Abbas Araghchi and EU envoy Enrique Mora will meet in Vienna this week.
"""
CLOSE = LOOSE.replace("this week", "on Friday")
UNDATED = """Nuclear talks resume

Talks resumed in Vienna yesterday after a pause of months.

The talks in Vienna are led by Iranian Foreign Minister Abbas Araghchi and EU envoy Enrique Mora.
"""
RULING = """Hollin ruling

Published 17 March 2026

The High Court ruling on the notice of the Environment Agency will be given on 24 March 2026, Northmere Water Ltd said.
"""
COUNTED = """Appeal

Published 20 March 2026

The Environment Agency and Northmere Water Ltd wait. Any application must be filed within 21 days of the ruling.
"""
UNRELATED = "Chess final\n\nPublished 3 July 2024\n\nMagnus Carlsen won in Oslo on Friday.\n"


@pytest.fixture
def take(services, tmp_path):
    """Read a text into the library, settle around it and return its id."""
    workshop = Workshop(services.library, tmp_path)

    def take_text(text):
        file = tmp_path / "article.txt"
        file.write_text(text)
        taken = take_file(workshop, str(file))
        settling.settle_around(workshop, [taken.added])
        return taken.added

    return take_text


def published(services, article_id):
    return services.reading.open(article_id).extraction.published.value


def test_what_others_dated_is_dated_more_closely_when_a_closer_one_comes(services, take):
    take(LOOSE)
    undated = take(UNDATED)
    assert published(services, undated) == "2024-06"
    take(CLOSE)
    assert published(services, undated) == "2024-06-15"


def test_a_date_stays_when_what_gave_it_is_not_among_those_settled(services, take, monkeypatch):
    take(CLOSE)
    undated = take(UNDATED)
    monkeypatch.setattr(settling, "MOST_SETTLED", 2)
    take(UNRELATED)
    assert published(services, undated) == "2024-06-15"


@pytest.fixture
def workshop(services, paths):
    return Workshop(services.library, locate_index(paths.cache / "indexes", services.library))


def take_unsettled(workshop, tmp_path, text):
    """Read a text as an import does that is ended before it settles."""
    file = tmp_path / "unsettled.txt"
    file.write_text(text)
    return take_file(workshop, str(file)).added


def catch_up(workshop):
    perform(CatchUp(), workshop, lambda _: None)


def test_what_an_ended_import_left_unsettled_is_settled_when_catching_up(services, workshop, tmp_path):
    take_unsettled(workshop, tmp_path, CLOSE)
    undated = take_unsettled(workshop, tmp_path, UNDATED)
    catch_up(workshop)
    assert published(services, undated) == "2024-06-15"
    assert services.library.extractions.unsettled() == ()


def test_settled_articles_are_not_settled_again_when_catching_up(workshop, take, monkeypatch):
    take(UNDATED)
    take(CLOSE)
    monkeypatch.setattr("briefing.services.worker.tasks.settle_around", None)
    catch_up(workshop)


def test_a_given_date_that_was_never_read_is_read_when_catching_up(services, workshop, take):
    undated = take(UNDATED)
    services.library.corrections.add(GivenDate(undated, Published("2024-06-20", Basis.GIVEN)))
    catch_up(workshop)
    assert published(services, undated) == "2024-06-20"
    services.library.corrections.undo()
    catch_up(workshop)
    assert published(services, undated) is None


def test_settling_leaves_what_was_written_meanwhile(services, workshop, take, tmp_path, monkeypatch):
    undated = take(UNDATED)
    settle = settling._settle

    def write_meanwhile(*arguments):
        changed = settle(*arguments)
        found = services.reading.open(undated).extraction
        services.library.extractions.save([replace(found, title="Written by another")])
        return changed

    monkeypatch.setattr(settling, "_settle", write_meanwhile)
    settling.settle_around(workshop, [take_unsettled(workshop, tmp_path, CLOSE)])
    found = services.library.extractions.load([undated])[undated]
    assert (found.title, found.published.value) == ("Written by another", None)
    assert services.library.extractions.unsettled() == (undated,)


def test_what_another_article_dates_is_dated_although_every_article_has_its_own_day(services, take):
    take(RULING)
    counted = take(COUNTED)
    assert [one.when for one in services.reading.open(counted).extraction.deadlines] == ["2026-04-14"]
