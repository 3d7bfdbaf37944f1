from collections.abc import Callable

import pytest

from briefing.domain.findings import Issue

Find = Callable[[str], list[Issue]]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They want rules for deep-sea mining soon.", "Deep-sea mining rules"),
        ("They want a legal duty of four days' notice.", "Legal duty of four days' notice"),
        ("BLACK WATER GRAIN: the corridor is closed at noon.", "Black water grain"),
        ("The OECD tax is feared.", "OECD tax"),
    ],
)
def test_a_compound_a_figure_and_a_headline_in_capitals_are_written_as_an_analyst_would(
    issues_of: Find, text: str, label: str
) -> None:
    assert label in [issue.label for issue in issues_of(text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('He calls the treaty "a hostage with wings" and the tax unfair.', "hostage"),
        ("The tax and the pandemic agreement held hostage to an annex worry them.", "hostage"),
        ("Sales tax, third quarter (SEK m).", "SEK"),
        ("The tax on ships of Kestrel estates plc is unfair.", "plc"),
        ("The council called on donors to cover the tax.", "Donors to"),
        ("They have to make up their mind about a tax.", "Mind"),
        ("They filed the tax return two days short of the panel.", "Short"),
    ],
)
def test_figures_of_speech_units_and_those_who_are_asked_are_no_issues(issues_of: Find, text: str, word: str) -> None:
    assert not any(word in issue.label for issue in issues_of(text))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Union hands Ministry new strike ultimatum", "Strike ultimatum"),
        ("The union fears the deal to save the mill.", "Deal to save the mill"),
    ],
)
def test_what_somebody_is_given_and_what_a_deal_is_to_do_name_the_issue(issues_of: Find, text: str, label: str) -> None:
    assert label in [issue.label for issue in issues_of(text)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They agreed to suspend the joint harbour works.", "Suspension of the joint harbour works"),
        ("The ministry wants to raise the state pension age.", "Increase in the state pension age"),
        ("They want to release the fishermen.", "Release of the fishermen"),
        ("They want to delay the vote.", "Vote delay"),
    ],
)
def test_an_action_stands_before_several_words_and_persons_and_behind_one_thing(
    issues_of: Find, text: str, label: str
) -> None:
    assert label in [issue.label for issue in issues_of(text)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The envoy fears a return from New York.", "Return from New York"),
        ("They fear the arrest of New Zealand crews.", "Arrest of New Zealand crews"),
        ("They fear a case about the arrest of some new crews.", "Arrest of crews"),
    ],
)
def test_a_name_keeps_the_word_that_alone_would_say_nothing(issues_of: Find, text: str, label: str) -> None:
    assert label in [issue.label for issue in issues_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The measures, which cover 21 people, were adopted on 3 May and run until 4 June 2013.",
        "The talks dealt with issues including fish quotas, port fees, and are to go on in June.",
    ],
)
def test_what_goes_on_with_the_sentence_behind_a_list_is_no_item(issues_of: Find, text: str) -> None:
    assert not {"Adopted on 3", "Run", "Go on in June"} & {issue.label for issue in issues_of(text)}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They asked for a second set of documents on their $11.8 billion merger.", "Documents on merger"),
        ("The fund announced a review of its US$2.9 billion programme.", "Review of programme"),
        ("They fear a credit review of Norway's A rating.", "Credit review"),
    ],
)
def test_neither_a_sum_nor_a_letter_stands_in_a_label(issues_of: Find, text: str, label: str) -> None:
    assert [issue.label for issue in issues_of(text)] == [label]


def test_a_chain_is_an_issue_where_things_go_along_it_and_a_firm_elsewhere(issues_of: Find) -> None:
    found = [issue.label for issue in issues_of("A pizza chain shut and a food supply chain broke.")]
    assert found == ["Food supply chain"]


@pytest.mark.parametrize("name", ["A. Frost", "Julia Moss"])
def test_a_person_is_no_issue(issues_of: Find, name: str) -> None:
    text = f"Present: {name} (chair), B. Lund (treasurer), Cllr C. Mbeki\n\nThe talks on frost and moss went on."
    assert name.lower() not in [issue.label.lower() for issue in issues_of(text)]


def test_a_noun_behind_a_lands_abbreviation_is_an_issue(issues_of: Find) -> None:
    assert "U.S. tariffs" in [issue.label for issue in issues_of("They want the U.S. tariffs to end.")]


def test_a_noun_behind_a_towns_name_that_persons_bear_is_an_issue(issues_of: Find) -> None:
    assert "Paris Agreement" in [issue.label for issue in issues_of("They want the Paris Agreement to end.")]
