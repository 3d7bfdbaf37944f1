from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.span import Span
from briefing.extraction.differing.numbers.amounts import find_amounts
from tests.unit.extraction.differing.samples import figure_words

_NINES = "9" * 400


def _amounts(text):
    return list(find_amounts(text, Span(0, len(text)), figure_words().numbers))


def _shown(text):
    return [(each.words.of(text), each.value, each.unit) for each in _amounts(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("carrying 214 passengers on board", ("214 passengers", 214, "passenger")),
        ("31 surveillance cameras at the plant", ("31 surveillance cameras", 31, "camera")),
        ("some 46 Marland fishermen.", ("some 46 Marland fishermen", 46, "fishermen")),
        ("fined 120 million euros on Friday", ("120 million euros", 120e6, "euro")),
        ("a price of $4.2bn in cash", ("$4.2bn", 4.2e9, "dollar")),
        ("a check for $450mm.", ("$450mm", 450e6, "dollar")),
        ("£1,250 a head", ("£1,250", 1250, "pound")),
        ("a rise of 3.25 per cent", ("3.25 per cent", 3.25, "percent")),
        ("58% of members", ("58%", 58, "percent")),
        ("held 441 kilograms of it", ("441 kilograms", 441, "kilogram")),
        ("held 412.6 kg of it", ("412.6 kg", 412.6, "kilogram")),
        ("fourteen pirogues seized", ("fourteen pirogues", 14, "vessel")),
        ("twenty-nine boats left", ("twenty-nine boats", 29, "vessel")),
        ("sixty people came", ("sixty people", 60, "people")),
        ("the 27 member states agreed", ("27 member states", 27, "state")),
        ("two companies merged", ("two companies", 2, "company")),
        ("a hundred and twenty thousand marchers came", ("a hundred and twenty thousand marchers", 120e3, "people")),
        ("a million and a half customers wait", ("a million and a half customers", 1.5e6, "customer")),
        ("its 1.4 billion euro purchase", ("1.4 billion euro", 1.4e9, "euro")),
        ("losses of 3 million kroner a day", ("3 million kroner", 3e6, "krone")),
        ("a price of SEK 91 a share", ("SEK 91", 91, "krona")),
        ("a workforce of 1,750, it says", ("1,750", 1750, "people")),
        ("a 6.4-magnitude quake", ("6.4-magnitude", 6.4, "magnitude")),
    ],
)
def test_an_amount_is_read_with_its_unit(text, found):
    assert _shown(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "in 1987 the dam was finished",
        "between 3 and 5 boats came",
        "3 to 5 boats came",
        "10-15 boats came",
        "within 30 days of it",
        "the 43-year-old man",
        "five of the boats",
        "300 more are to come",
        "Article 50 was used",
        "a score of 2:1 goals",
        "on 4/5 occasions",
    ],
)
def test_dates_ranges_durations_and_lone_numbers_are_no_amounts(text):
    assert _shown(text) == []


@pytest.mark.parametrize("text", [f"{_NINES} people died", f"{_NINES[:305]} billion people came", f"${_NINES} went"])
def test_a_number_too_large_to_be_told_is_no_amount(text):
    assert _shown(text) == []


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("about 40 kilometres", "38 kilometres", True),
        ("about 40 kilometres", "30 kilometres", False),
        ("about 580 people", "640 people", False),
        ("about 580 people", "602 people", True),
        ("about 600 people", "640 people", True),
        ("about 450 people", "480 people", True),
        ("About 3,000 jobs", "2,950 jobs", True),
        ("14,000 people", "some 13,900 people", True),
        ("more than 60,000 operations", "61,000 operations", True),
        ("at least 12 people", "19 people", True),
        ("up to 50 ships", "60 ships", False),
        ("nearly 200 ships", "185 ships", True),
        ("50,000 tonnes", "55,000 tonnes", False),
        ("214 passengers", "241 passengers", False),
        ("10 ships", "12 ships", False),
        ("12 per cent", "12.4 per cent", True),
        ("$4 billion", "$4.2 billion", True),
        ("$4.2 billion", "$4.5 billion", False),
    ],
)
def test_rounded_and_open_amounts_agree_with_those_they_may_mean(one, other, agree):
    from tests.unit.extraction.differing.samples import read

    ours, theirs = (read(f"There were {words} there.").extraction.figures[0] for words in (one, other))
    assert ours.agrees(theirs) is theirs.agrees(ours) is agree


@given(st.text(alphabet="0123456789,. $%atwo-millionships\n", max_size=80))
def test_every_amount_stands_in_the_text_and_lies_between_its_bounds(text):
    for each in _amounts(text):
        assert figure_words().numbers.may_count(text, Span(0, len(text)))
        assert 0 <= each.words.start < each.words.end <= len(text)
        assert each.low <= each.value and (each.high is None or each.value <= each.high)


@pytest.mark.parametrize("piece", ["1", "1,", "1 ", "an estimated ", "two-", "$", "1 a "])
def test_hostile_text_takes_no_longer_than_its_length(piece):
    def cost(times):
        text = piece * times
        begin = process_time()
        _amounts(text)
        return process_time() - begin

    assert cost(80_000) < 16 * max(cost(10_000), 0.01)
