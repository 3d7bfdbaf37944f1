"""What is a thing called of which articles give different figures?"""

import re
from collections import Counter
from collections.abc import Sequence

from briefing.domain.findings import Figure
from briefing.extraction.differing.numbers.figures import COMMON_UNITS
from briefing.extraction.differing.numbers.weighing import WEIGHED
from briefing.extraction.differing.telling import Told

#: Words that name the thing that is weighed or measured.
_OF = re.compile(r"\s+of\s+([a-z][\w-]+)(?:\s+([a-z][\w-]+s)\b)?")
#: What a measure is called where no issue says of what it is.
_MEASURED = {"percent": "Percentage", "point": "Percentage", "basis point": "Percentage"}
_MEASURED |= dict.fromkeys(("people", "person", "man", "woman", "member", "country", "state"), "Number")
_SUM = "Sum"
#: Money that articles do not tell in every sentence: a sum is no number of coins. A test keeps them to those that the
#: table of units groups as money, which is not at hand where what was read long ago is compared.
_CURRENCIES_TEXT = """
    franc krona krone yuan rand real zloty peso crown shilling naira ruble rouble lira won baht ringgit dinar rupiah
    shekel mark kwacha birr dirham riyal rial hryvnia leu forint florin guilder taka kyat dong cedi tenge manat lari
    denar lek dram lev taler thaler quetzal lempira bolivar kina pula dalasi leone
"""
CURRENCIES = frozenset((*_CURRENCIES_TEXT.split(), "canadian dollar", "australian dollar", "hong kong dollar"))


def name_figures(told: Sequence[Told[Figure]]) -> str:
    """Return what figures are of: the counted noun with its traits, what is weighed, else what a sentence calls them.

    Where none names them, it is the issue that they belong to.
    """
    unit = told[0].found.unit
    if unit in WEIGHED:
        return _weighed(told)
    if unit not in COMMON_UNITS and unit not in CURRENCIES:
        counted = next((each for each in told if told_words(each)[-1:].isalpha()), told[0])
        return " ".join((*counted.found.traits, told_words(counted).split(" ")[-1]))
    measures = Counter(each.found.measure for each in told if each.found.measure)
    if measures:
        return measures.most_common(1)[0][0].capitalize()
    return _issue_of(told[0]) or _MEASURED.get(unit, _SUM)


def told_words(one: Told[Figure]) -> str:
    """Return the words of a figure, on one line."""
    return " ".join(one.found.words.of(one.source.article.body).split())


def _weighed(told: Sequence[Told[Figure]]) -> str:
    weighed = (_OF.match(each.source.article.body, each.found.words.end) for each in told)
    found = next((match for match in weighed if match), None)
    return " ".join(filter(None, found.groups())) if found else told_words(told[0]).split(" ")[-1]


def _issue_of(one: Told[Figure]) -> str:
    """Return the label of the issue to which a figure's sentence speaks most, empty without one."""
    issues = one.source.extraction.issues
    told_of = [issue for issue in issues if any(each.contains(one.found.words) for each in issue.sentences)]
    best = max(told_of, key=lambda issue: issue.score, default=None)
    return best.label if best else ""
