import pytest

from briefing.cli.output.wording import count, say_days, say_published, say_unreadable
from briefing.domain.findings import Basis, Published
from briefing.domain.importing import Unreadable


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 articles"), (1, "1 article"), (2, "2 articles"), (1203, "1,203 articles")]
)
def test_a_count_has_its_noun_in_the_right_form(number, words):
    assert count(number, "article") == words


@pytest.mark.parametrize(
    ("when", "days", "words"),
    [
        ("2025-10-25", 0, "today"),
        ("2025-10", 0, "now"),
        ("2025-10-26", 1, "in 1 day"),
        ("2025-11-10", 16, "in 16 days"),
        ("2025-11", 7, "in 7 to 36 days"),
        ("2036", 3720, "in 10 years"),
    ],
)
def test_days_ahead_are_said_as_a_person_would(when, days, words):
    assert say_days(when, days) == words


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (Published(), "undated"),
        (Published("2025-10-25", Basis.STATED), "25 Oct 2025 (stated)"),
        (Published("2024-11-13/2024-11-15", Basis.INFERRED), "13–15 Nov 2024 (inferred)"),
    ],
)
def test_a_date_is_said_with_how_it_is_known(published, words):
    assert say_published(published) == words


@pytest.mark.parametrize(
    ("name", "why", "words"),
    [
        ("news/a.txt", "a.txt is empty.", "news/a.txt is empty."),
        ("a.txt", "a.txt is empty.", "a.txt is empty."),
        ("news/a.txt", "The disk is full.", "news/a.txt: The disk is full."),
    ],
)
def test_an_unreadable_file_is_named_once_with_its_path(name, why, words):
    assert say_unreadable(Unreadable(name, why)) == words
