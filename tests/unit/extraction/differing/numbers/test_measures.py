import pytest

from briefing.domain.span import Span
from briefing.extraction.differing.numbers.measures import measure_of
from tests.unit.extraction.differing.samples import figure_words


@pytest.mark.parametrize(
    ("text", "amount", "measure"),
    [
        ("It would owe a breakup fee of $420 million.", "$420 million", "fee"),
        ("A $450 million breakup fee is due.", "$450 million", "fee"),
        ("Turnout was 61 percent, the office said.", "61 percent", "turnout"),
        ("It was lost on a turnout of 58%.", "58%", "turnout"),
        ("The company reported losses of €3 million.", "€3 million", "loss"),
        ("A 5 percent levy on fish was agreed.", "5 percent", "levy"),
        ("The levy will stay at 5 percent for a year.", "5 percent", ""),
        ("It agreed to buy its rival Astern for $4.2 billion in cash.", "$4.2 billion", "price"),
        ("It made a bid of $4.5 billion.", "$4.5 billion", "price"),
        ("The court fined the firm €3 million.", "€3 million", "fine"),
        ("They paid a total of $3 million.", "$3 million", ""),
        ("Prices rose 3 percent after the vote.", "3 percent", ""),
        ("They want 5 percent more than others.", "5 percent", ""),
    ],
)
def test_a_sum_or_share_is_named_by_its_noun(text, amount, measure):
    assert _measure_of(amount, text) == measure


@pytest.mark.parametrize(
    ("text", "amount", "measure"),
    [
        ("The dam has cost 2.5 billion euros.", "2.5 billion euros", "price"),
        ("They put the price of Koysha at 3.1 billion euros.", "3.1 billion euros", "price"),
        ("The mine employs 4,200 people.", "4,200 people", "workforce"),
        ("The lake, on which 300,000 people depend, is dry.", "300,000 people", "population"),
        ("The levy on fish will stay at 5 percent for a year.", "5 percent", ""),
        ("Some 300,000 people in the north live on fish.", "300,000 people", "population"),
        ("Holders will take a haircut of 30 per cent.", "30 per cent", "loss"),
        ("A crowd of 5,000 people listened.", "5,000 people", "crowd"),
        ("The storm uprooted 5,000 people.", "5,000 people", "displaced"),
        ("The dam cost much, and 40 people sang.", "40 people", ""),
    ],
)
def test_verbs_and_nouns_that_say_the_same_name_one_measure(text: str, amount: str, measure: str) -> None:
    assert _measure_of(amount, text) == measure


def _measure_of(amount: str, text: str) -> str:
    start = text.index(amount)
    unit = "people" if "people" in amount else "percent" if "cent" in amount or "%" in amount else "dollar"
    return measure_of(Span(start, start + len(amount)), unit, Span(0, len(text)), text, figure_words().measures)
