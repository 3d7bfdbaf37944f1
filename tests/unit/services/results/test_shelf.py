from dataclasses import replace
from datetime import date

import pytest

from briefing.domain.correction import Rejection
from briefing.domain.dossier import FindingRef
from briefing.domain.findings import FindingKind
from briefing.library.store import Library
from briefing.services.results.shelf import Shelf
from tests.unit.library.samples import an_arrival


@pytest.fixture
def library(tmp_path):
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()


@pytest.fixture
def shelf(library):
    return Shelf(library, date(2025, 10, 25))


def test_a_card_is_lent_again_as_it_was_while_nothing_is_committed(library, shelf):
    (key,) = library.add([an_arrival()])
    assert shelf.lend([key, "unknown"]) == {key: shelf.lend([key])[key]}
    assert shelf.lend([key])[key] is shelf.lend([key])[key]


def test_a_card_shows_what_was_found_since(library, shelf):
    arrival = an_arrival()
    (key,) = library.add([arrival])
    assert shelf.lend_opened([key])[key].headline.title == "Truce"
    library.extractions.save([replace(arrival.extraction, title="Tariffs")])
    card = shelf.lend_opened([key])[key]
    assert card.headline.title == "Tariffs"
    assert card.opening is not None


def test_a_rejected_deadline_is_no_next_one_any_more(library, shelf):
    arrival = an_arrival()
    (key,) = library.add([arrival])
    assert shelf.lend([key])[key].next_deadline.days == 16
    library.corrections.add(Rejection(FindingRef(key, FindingKind.DEADLINE, arrival.extraction.deadlines[0].key)))
    assert shelf.lend([key])[key].next_deadline is None
    library.corrections.undo()
    assert shelf.lend([key])[key].next_deadline.days == 16


def test_a_card_keeps_its_opening_when_others_are_added(library, shelf):
    (key,) = library.add([an_arrival()])
    opening = shelf.lend_opened([key])[key].opening
    library.add([an_arrival("Other words.")])
    assert shelf.lend([key])[key].opening is opening


def test_days_are_counted_from_another_day_at_once(library, shelf):
    (key,) = library.add([an_arrival()])
    assert shelf.lend([key])[key].next_deadline.days == 16
    shelf.count_from(date(2025, 11, 9))
    assert shelf.lend([key])[key].next_deadline.days == 1
    shelf.count_from(date(2025, 11, 11))
    assert shelf.lend([key])[key].next_deadline is None


def test_long_articles_are_kept_only_as_far_as_there_is_room(library, shelf, monkeypatch):
    first, second = library.add([an_arrival("First. " * 20), an_arrival("Second. " * 20)])
    monkeypatch.setattr("briefing.services.results.shelf._MOST_CHARACTERS", 200)
    lent = shelf.lend([first])[first]
    assert shelf.lend([first])[first] is lent
    shelf.lend([second])
    assert shelf.lend([first])[first] is not lent
