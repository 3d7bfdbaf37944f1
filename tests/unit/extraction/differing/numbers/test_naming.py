import pytest

from briefing.extraction.differing.numbers.figures import COMMON_UNITS
from briefing.extraction.differing.numbers.naming import CURRENCIES, name_figures
from briefing.extraction.differing.telling import told_by
from tests.unit.extraction.differing.samples import figure_words, read


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Nordfar was fined 84 million kroner on Monday.", "Fine"),
        ("A ticket on the northern route costs 640 kroner.", "Price"),
        ("The company has debts of 30 million zlotys.", "Debt"),
        ("Each family will get 200,000 shillings, he said.", "Sum"),
        ("The flood swept away 210 houses.", "houses"),
        ("The village stored 40 tonnes of rice.", "rice"),
    ],
)
def test_a_figure_is_called_by_the_thing_and_a_sum_never_by_its_coins(sentence, name):
    assert name_figures(told_by([read(sentence)], {}, lambda source: source.extraction.figures)) == name


def test_all_units_of_money_are_known_to_be_sums():
    money = {unit for unit, group in figure_words().numbers.groups.items() if group == "money"}
    assert money - COMMON_UNITS == CURRENCIES
