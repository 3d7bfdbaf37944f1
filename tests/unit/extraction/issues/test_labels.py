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
