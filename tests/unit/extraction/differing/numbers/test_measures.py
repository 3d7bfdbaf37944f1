import pytest

from briefing.domain.span import Span
from briefing.extraction.differing.numbers.measures import measure_of


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
    start = text.index(amount)
    assert measure_of(Span(start, start + len(amount)), Span(0, len(text)), text) == measure
