import pytest

from briefing.extraction.differing.places_apart import find_places_apart
from briefing.extraction.differing.telling import told_by
from tests.unit.extraction.differing.samples import read


def _incidents(sentence):
    return [(each.event, each.place) for each in read(sentence).extraction.venues]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The coast guard stopped nine trawlers off Cape Dunmore on 12 May.", ("seizure of boats", "off Cape Dunmore")),
        ("Four tankers were hit on May 12 off Fujairah.", ("attack of tankers", "off Fujairah")),
        ("A ferry capsized off the island of Tarn on 12 May.", ("sinking of ferries", "off Tarn")),
        ("On 12 May a yacht ran aground off Skarvik.", ("grounding of yachts", "off Skarvik")),
    ],
)
def test_what_befell_craft_is_read_with_its_coast(sentence, found):
    assert _incidents(sentence) == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "The coast guard stopped nine trawlers off Cape Dunmore.",
        "The coast guard stopped nine men off Cape Dunmore on 12 May.",
        "The boats stopped on 12 May, and the crew sailed off Dunmore.",
        "Boats were stopped on 12 May.",
    ],
)
def test_without_a_day_craft_or_an_incident_at_the_place_there_is_none(sentence):
    assert _incidents(sentence) == []


def _apart(ours, theirs):
    told = told_by((read(ours), read(theirs)), {}, lambda source: source.extraction.venues)
    return [(one.event, [version.value for version in one.versions]) for one in find_places_apart(told)]


OURS = "The coast guard of Norrland stopped nine trawlers off Cape Dunmore on 12 May, said Leif Aas."


def test_one_incident_off_two_coasts_is_a_difference():
    found = _apart(OURS, "On 12 May patrols of Norrland intercepted twelve boats off Skarvik, said Leif Aas.")
    assert found == [("Seizure of boats", ["off Cape Dunmore", "off Skarvik"])]


@pytest.mark.parametrize(
    "theirs",
    [
        "On 13 May patrols intercepted twelve boats off Skarvik.",
        "On 12 May patrols intercepted two tankers off Skarvik.",
        "On 12 May two boats sank off Skarvik.",
        "On 12 May patrols intercepted twelve boats off Dunmore.",
    ],
)
def test_another_day_craft_incident_or_a_shorter_name_is_none(theirs):
    assert _apart(OURS, theirs) == []
