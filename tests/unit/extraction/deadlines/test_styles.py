"""Are the deadlines of single sentences right, in the styles of many outlets?

`styles.tsv` has a row each: the day it was written, the sentence, and its deadlines as value, kind and, where it is not
firm, certainty, in order of value. What is past or hypothetical is none.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Certainty, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_TITLE = "Wire report on the affair\n\n"


def _rows() -> Iterator[dict[str, str]]:
    with Path(__file__).with_name("styles.tsv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


@pytest.mark.parametrize("row", tuple(_rows()), ids=lambda row: row["sentence"][:60])
def test_a_sentence_has_its_deadlines(row: dict[str, str], lexicons: Lexicons) -> None:
    article = make_article(f"{_TITLE}{row['sentence']}\n", Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published(row["written"], Basis.STATED)).deadlines
    ahead = [one for one in found if one.kind is not DeadlineKind.PAST and one.certainty is not Certainty.HYPOTHETICAL]
    told = [
        [one.when, one.kind.value, *([] if one.certainty is Certainty.FIRM else [one.certainty.value])] for one in ahead
    ]
    assert "; ".join(map(" ".join, sorted(told))) == row["deadlines"]
