import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.span import Span
from briefing.ui.models.excerpt import quote_around

SENTENCE = "The meeting aims to lay the groundwork for talks between both leaders on Thursday, on the sidelines of it."


def span_of(words):
    at = SENTENCE.index(words)
    return Span(at, at + len(words))


@pytest.mark.parametrize(
    ("words", "longest", "text"),
    [
        ("Thursday", 200, f"“{SENTENCE}”"),
        ("Thursday", 50, "“[…] both leaders on Thursday, on the sidelines of […]”"),
        ("The meeting", 30, "“The meeting aims to lay the […]”"),
        ("of it", 30, "“[…] on the sidelines of it.”"),
        ("talks", 3, "“[…] talks […]”"),
    ],
)
def test_a_long_sentence_is_cut_at_whole_words_around_the_phrase(words, longest, text):
    excerpt = quote_around(SENTENCE, span_of(words), longest)
    assert excerpt.text == text
    assert excerpt.mark.of(excerpt.text) == words


@pytest.mark.parametrize("opened", ['"', "“", "«"])
@pytest.mark.parametrize(("longest", "ending"), [(200, "said Berg."), (30, "[…]")])
def test_a_sentence_that_begins_with_a_quotation_mark_gets_no_second_one(opened, longest, ending):
    sentence = f"{opened}They offered us a calendar, not a say,{opened} said Berg."
    excerpt = quote_around(sentence, Span(1, 5), longest)
    assert excerpt.text.startswith(f"{opened}They offered us")
    assert excerpt.text.endswith(ending)
    assert excerpt.mark.of(excerpt.text) == "They"


@given(st.text("ab .\n", min_size=1, max_size=60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 40))
def test_the_phrase_is_always_whole_and_what_is_kept_stands_in_the_sentence(sentence, first, second, longest):
    start, end = sorted(min(at, len(sentence)) for at in (first, second))
    excerpt = quote_around(sentence, Span(start, end), longest)
    plain = re.sub(r"\s", " ", sentence)
    assert excerpt.mark.of(excerpt.text) == plain[start:end]
    kept = excerpt.text[1:-1].removeprefix("[…] ").removesuffix(" […]")
    assert kept in plain
    assert len(kept) <= max(longest, end - start) or kept == plain
