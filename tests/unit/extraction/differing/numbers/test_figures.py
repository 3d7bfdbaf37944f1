import pytest

from tests.unit.extraction.differing.samples import read


def _figures(*sentences, **more):
    return read(*sentences, **more).extraction.figures


def test_a_figure_keeps_what_stands_around_it():
    (figure,) = _figures("A ferry carrying 214 passengers sank off Calder on Friday.")
    assert (figure.unit, set(figure.topics)) == ("passenger", {"ferry", "carry", "sank", "off", "calde"})


@pytest.mark.parametrize(
    "sentence",
    [
        "It was up from 389 kilograms.",
        "Another 40 boats are to follow.",
        "The 12 other boats stayed.",
        "Prices rose to 12% from 8%.",
        "It took place in May 2027.",
    ],
)
def test_an_earlier_amount_one_more_or_one_of_two_shares_is_no_figure(sentence):
    assert _figures(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "unsettled"),
    [
        ("At least 12 people were killed.", True),
        ("The blast killed 12 miners.", True),
        ("Police arrested 30 protesters.", True),
        ("A ferry carrying 214 passengers sank, killing at least twelve.", False),
        ("The ferry had room for 320 passengers.", False),
    ],
)
def test_what_is_still_being_counted_is_told(sentence, unsettled):
    assert [each.unsettled for each in _figures(sentence)] == [unsettled]


@pytest.mark.parametrize(
    ("sentence", "changing"),
    [("It raised its offer to 40 boats.", True), ("It will now lend 40 boats.", True), ("It lends 40 boats.", False)],
)
def test_what_changed_is_told(sentence, changing):
    assert [each.changing for each in _figures(sentence)] == [changing]


def test_a_sentence_that_goes_on_about_the_last_one_takes_its_topics():
    _, cost = _figures("The line has 17 stops.", "It cost 412 million euros.")
    assert set(cost.topics) == {"17", "line", "stop", "price"}


def test_symbols_of_units_are_read_in_capitals():
    assert [figure.unit for figure in _figures("Kenya imports 200 MW from Ethiopia.")] == ["megawatt"]
