from datetime import date

import pytest

from briefing.domain.correction import DateCandidate
from briefing.ui.models.choices import ChoiceForm, ask_which, make_choices, read_typed

AS_OF = date(2025, 10, 25)


def dated(day, days, *, current=False):
    return DateCandidate(f"2025-10-{day}", days, "near by", current)


UNKNOWN = DateCandidate("XXXX-WXX-4", None, "shown as “Thursday”")


def test_dates_come_first_then_another_then_unknown():
    choices = make_choices((dated(30, 5, current=True), dated(23, -2), UNKNOWN))
    assert [(each.form, each.label, each.countdown) for each in choices] == [
        (ChoiceForm.DATE, "Thu 30 Oct 2025", "5 d"),
        (ChoiceForm.DATE, "Thu 23 Oct 2025", "2 d ago"),
        (ChoiceForm.OTHER, "Another date…", ""),
        (ChoiceForm.UNKNOWN, "Leave it unknown", ""),
    ]


def test_no_more_than_five_dates_are_offered():
    choices = make_choices((*(dated(10 + number, number) for number in range(9)), UNKNOWN))
    assert [each.form for each in choices].count(ChoiceForm.DATE) == 5


@pytest.mark.parametrize(
    ("value", "words", "question"),
    [
        ("XXXX-WXX-4", "Thursday", "Which Thursday?"),
        ("XXXX-11-10", "November\n10", "Which November 10?"),
        ("XXXX-XX-XX", "later this week", "Which date?"),
    ],
)
def test_the_question_names_a_day_where_the_words_do(value, words, question):
    assert ask_which((DateCandidate(value, None, ""),), words) == question


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        (" ", None, ""),
        ("21", None, "“21” is a day without its month; write 15 Nov 2025."),
        ("nov 2025", "2025-11", "Nov 2025  ·  7–36 d"),
        ("9th of March 2026", "2026-03-09", "Mon 9 Mar 2026  ·  135 d"),
        ("9.3.26", "2026-03-09", "Mon 9 Mar 2026  ·  135 d"),
        ("the 9th of March", "2025-03-09", "Sun 9 Mar 2025  ·  230 d ago"),
        ("march 9th", "2025-03-09", "Sun 9 Mar 2025  ·  230 d ago"),
        ("2025-10-25", "2025-10-25", "Sat 25 Oct 2025  ·  today"),
        ("soon", None, "“soon” is not a date; write 2025, 2025-11, 2025-11-15 or 15 Nov 2025."),
    ],
)
def test_a_typed_date_says_what_it_means_or_what_is_wrong(text, value, words):
    typed = read_typed(text, AS_OF)
    assert (typed.value, typed.words) == (value, words)
