from argparse import ArgumentTypeError
from datetime import date

import pytest

from briefing.cli import parsing

NEITHER = (
    "2025-W43", "2025-Q4", "2025-SP", "202X", "20", "2025-10-XX", "XXXX-10-25", "2025-10-25/2025-10-27", "20251025",
    "2025-W43-6", "2025-10-25T10:00", "2025-02-30", "9999-12-31", "٢٠٢٥-10-25", " 2025", "",
)  # fmt: skip


@pytest.mark.parametrize("text", ["2025-10-25", "2025-10", "2025"])
def test_a_date_is_a_day_a_month_or_a_year(text):
    assert parsing.read_date(text) == text


def test_a_day_is_written_as_its_date():
    assert parsing.read_day("2025-10-25") == date(2025, 10, 25)


@pytest.mark.parametrize("text", NEITHER)
def test_anything_else_is_no_date(text):
    with pytest.raises(ArgumentTypeError, match="is no date"):
        parsing.read_date(text)


@pytest.mark.parametrize("text", [*NEITHER, "2025-10", "2025"])
def test_anything_else_is_no_day(text):
    with pytest.raises(ArgumentTypeError, match="is no day"):
        parsing.read_day(text)


@pytest.mark.parametrize(
    ("arguments", "kept"),
    [
        (["search", "-oil", "--limit", "2"], ["search", "--limit", "2", "--", "-oil"]),
        (["--library", "search", "search", "-h2", "--json"], ["--library", "search", "search", "--json", "--", "-h2"]),
        (["--library=x", "search", "rare", "-oil"], ["--library=x", "search", "--", "rare", "-oil"]),
        (["search", "--", "--oil", "-h"], ["search", "--", "--oil", "-h"]),
        (["search", "-h"], ["search", "-h"]),
        (["search", "--bogus"], ["search", "--bogus"]),
        (["brief", "--query", "-oil", "-o", "x.md"], ["brief", "--query=-oil", "-o", "x.md"]),
        (["brief", "search", "-o", "x.md"], ["brief", "search", "-o", "x.md"]),
    ],
)  # fmt: skip
def test_a_query_may_begin_with_a_dash(arguments, kept):
    assert parsing.keep_dashes(arguments) == kept
