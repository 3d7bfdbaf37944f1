import pytest

from tests.unit.extraction.differing.samples import read


def _against(*sentences):
    return [(figure.value, figure.against) for figure in read(*sentences).extraction.figures]


@pytest.mark.parametrize(
    "sentence",
    [
        "The plan would affect 850 jobs, not the 1,200 claimed by the union.",
        "It would shed 850 jobs rather than the 1,200 cited in the leaflet.",
        "It disputed the union's figure of 1,200 and spoke of 850 jobs.",
    ],
)
def test_a_figure_is_set_against_one_that_others_claim(sentence):
    assert (850, 1200) in _against(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The plan would affect 850 jobs, not the 1,200 planned at first.",
        "The plan would affect 850 jobs, and the plant has 1,200 lockers.",
        "It rejected the plan of 1,200 pages and spoke of 850 jobs.",
    ],
)
def test_what_was_only_planned_or_is_of_something_else_is_not_disputed(sentence):
    assert {against for _, against in _against(sentence)} == {None}


def test_an_account_of_the_thing_just_measured_is_set_against_it_and_takes_its_words():
    (own,) = read("Grain worth $310 million lies idle; the council puts the figure at $520 million.").extraction.figures
    assert (own.value, own.against, own.measure) == (520e6, 310e6, "grain")
    assert {"grain", "idle"} <= set(own.topics)


def test_an_account_may_follow_in_a_sentence_of_its_own_and_leave_the_noun_away():
    assert _against("The cuts will cost 1,200 jobs.", "The company puts the number at 850.") == [
        (1200, None),
        (850, 1200),
    ]


def test_an_account_in_another_unit_disputes_nothing():
    assert _against("The dam holds 40 turbines.", "The firm puts the cost at $12 million.") == [
        (40, None),
        (12e6, None),
    ]


@pytest.mark.parametrize(
    ("second", "against"),
    [
        ("The company says it was 850.", 1200),
        ("The company said the true number was only 850.", 1200),
        ("The company said it was 850 kilometres away.", None),
        ("The company says it was founded by 850 brewers.", None),
    ],
)
def test_who_says_what_it_was_disputes_what_was_just_claimed(second, against):
    assert _against("The union claims that 1,200 jobs went.", second)[-1][1] == against


def test_what_it_was_disputes_nothing_that_nobody_claims():
    assert _against("The plant had 1,200 jobs.", "In May it was 850.") == [(1200, None)]
