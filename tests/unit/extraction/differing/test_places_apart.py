import pytest

from briefing.extraction.differing.places_apart import find_places_apart
from briefing.extraction.differing.telling import told_by
from tests.unit.extraction.differing.samples import read

TALKS = "Negotiators from Marland and Vesk will hold a second round of talks in Geneva on 4 June."
PLACES = ("Geneva", "Vienna", "Geneva Lakeside", "Bern", "Westhaven", "Lund")


def _apart(*sources):
    told = told_by(sources, {}, lambda source: source.extraction.venues)
    return [(found.event, [version.value for version in found.versions]) for found in find_places_apart(told)]


def _read(*sentences, published="2027-05-28"):
    return read(*sentences, published=published, places=PLACES)


def test_one_event_at_two_places_is_a_difference():
    other = _read("Vesk and Marland will hold the second round of talks in Vienna on June 4, a minister said.")
    assert _apart(_read(TALKS), other) == [("Talks", ["Geneva", "Vienna"])]


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("Negotiators from Marland and Vesk will hold talks in Geneva Lakeside on 4 June.", "2027-05-28"),
        ("Negotiators from Marland and Vesk will hold a second round of talks in Vienna on 9 June.", "2027-05-28"),
        ("The second round of talks of Marland and Vesk was moved and is in Vienna on 4 June.", "2027-05-28"),
        ("Negotiators from Marland and Vesk will hold a second round of talks in Vienna on 4 June.", "2027-05-02"),
        ("Bakers of the valley will hold talks in Vienna on 4 June.", "2027-05-28"),
        ("The second round of talks of Marland and Vesk, said a man in Vienna, is on 4 June.", "2027-05-28"),
    ],
)
def test_the_same_place_another_day_or_event_and_what_was_moved_are_none(sentence, published):
    assert _apart(_read(TALKS), _read(sentence, published=published)) == []


def test_a_place_that_lies_in_the_other_is_no_difference():
    other = _read(
        "Marland and Vesk will hold the second round of talks in Vienna on 4 June.", "It is in Geneva in Vienna."
    )
    assert _apart(_read(TALKS), other) == []


def test_what_stands_between_an_event_and_its_place_tells_which_event_it_is():
    ours = _read("Talks resume at the Labour Court in Westhaven on 4 June.")
    assert _apart(ours, _read("Talks resume at the Labour Court in Lund on 4 June.")) == [
        ("Talks", ["Westhaven", "Lund"])
    ]
    assert _apart(ours, _read("Talks begin at the tram depot in Lund on 4 June.")) == []


def test_another_event_of_the_kind_in_the_others_place_on_another_day_is_no_knowledge_of_it():
    other = _read(
        "Vesk and Marland will hold a second round of talks in Vienna on 4 June.",
        "It follows talks of their ministers in Geneva on 20 May.",
    )
    assert _apart(_read(TALKS), other) == [("Talks", ["Geneva", "Vienna"])]


def test_other_kinds_of_those_who_meet_meet_apart():
    ours = _read("Finance ministers of the Union meet in Geneva on 4 June to discuss aid for Vesk.")
    other = _read("Foreign ministers of the Union meet in Vienna on 4 June to discuss aid for Vesk.")
    assert _apart(ours, other) == []


MINISTERS = "Ministers will meet in Geneva on 4 June to discuss ferry safety rules in the north."


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (MINISTERS, "The dockers' union will meet in Lund on 4 June to discuss safety rules at ferry terminals."),
        (MINISTERS, "Bakers meet in Lund on 4 June to discuss safety rules for ferries in the north."),
        (
            "Norwegian ministers will meet in Bern on 4 June to discuss safety rules.",
            "Norwegian unions will meet in Lund on 4 June to discuss safety rules.",
        ),
        (
            "The bank's board will hold a meeting in Bern on 4 June on the merger with Velta.",
            "The bank's creditors will hold a meeting in Lund on 4 June on the merger with Velta.",
        ),
        (
            "Talks between the bank and the Finance Union resume in Bern on 4 June.",
            "The Finance Union will hold talks with Handelsbank in Lund on 4 June.",
        ),
        (
            "The trial of Ana Vell opens in Bern on 4 June on charges of fraud.",
            "The trial of Per Moen opens in Lund on 4 June on charges of fraud.",
        ),
        (
            "Negotiators from Marland and Vesk will meet in Bern on 4 June to discuss herring quotas.",
            "Negotiators from Marland and Vesk will meet in Lund on 4 June to discuss prisoners.",
        ),
    ],
)
def test_others_who_meet_and_those_who_meet_about_another_thing_hold_another_meeting(ours, theirs):
    assert _apart(_read(ours), _read(theirs)) == []


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (
            "Negotiators from Marland and Vesk meet in Bern on 4 June.",
            "Officials of Marland and Vesk hold talks in Lund on 4 June.",
        ),
        (
            "The bank will hold a meeting of shareholders in Bern on 4 June on the merger with Velta.",
            "A meeting of the bank's shareholders is to be held in Lund on 4 June on the merger with Velta.",
        ),
        (
            "Transport ministers of the Union meet in Bern on 4 June to discuss aid for ferries.",
            "On 4 June transport ministers of the Union will meet in Lund to discuss ferry aid, an envoy said.",
        ),
    ],
)
def test_those_who_meet_are_the_same_by_whatever_word(ours, theirs):
    assert [places for _, places in _apart(_read(ours), _read(theirs))] == [["Bern", "Lund"]]
