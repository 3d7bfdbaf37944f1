import pytest

from tests.unit.extraction.differing.samples import read

PLACES = ("Geneva", "Port Calder")


def _venues(sentence):
    return [(each.event, each.place) for each in read(sentence, places=PLACES).extraction.venues]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("A second round of talks will be held in Geneva on 4 June.", ("meeting", "Geneva")),
        ("The ministers will meet in Geneva on June 4.", ("meeting", "Geneva")),
        ("It will hold a public meeting on Sept. 18 at its Geneva bank.", ("meeting", "Geneva")),
        ("A public inquiry would open in Port Calder on June 3.", ("inquiry", "Port Calder")),
    ],
)
def test_what_is_held_at_one_place_is_read_with_it(sentence, found):
    assert _venues(sentence) == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "A second round of talks will be held in Geneva.",
        "Talks are on, said a man in Geneva on 4 June.",
        "A storm hit houses in Port Calder on 4 June.",
        "Talks will be held on 4 June.",
    ],
)
def test_without_a_day_a_place_or_an_event_there_is_none(sentence):
    assert _venues(sentence) == []


def test_an_event_that_was_moved_is_told():
    (venue,) = read("The talks were moved and are in Geneva on 4 June.", places=PLACES).extraction.venues
    assert venue.moved
