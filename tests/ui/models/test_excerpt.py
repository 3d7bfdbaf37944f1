import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.findings import Basis, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.ui.models.excerpt import ending_of, quote_around, quote_from

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


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ('Write that down with the date."', '“Write that down with the date."'),
        ("Write that down with the date.”", "“Write that down with the date.”"),
        ('He said: "Write that down."', "“He said: ‘Write that down.’”"),
        ("He said: “Write that down.”", "“He said: ‘Write that down.’”"),
        ('It is "old", as they said: "No."', "“It is ‘old’, as they said: ‘No.’”"),
    ],
)
def test_the_end_of_speech_that_began_before_closes_the_quotation(sentence, shown):
    assert quote_around(sentence, Span(0, 2), 200).text == shown


@pytest.mark.parametrize(("quote", "ending"), [("“All of it.”", " […]”"), ('"All of it," he said', " […]")])
def test_a_quotation_that_is_cut_is_closed_where_it_was(quote, ending):
    assert ending_of(quote) == ending


DATED = "From 13 March 2026, boats need a permit; the fee is due on 30 September 2027, the envoys said on Monday."


def test_no_date_is_kept_in_part():
    dates = [Span(*found.span()) for found in re.finditer(r"\d+ \w+ \d{4}|Monday", DATED)]
    phrase = Span(DATED.index("permit"), DATED.index("permit") + 6)
    for longest in range(len(DATED)):
        kept = quote_around(DATED, phrase, longest, dates).text.replace("\u00a0", " ")
        for date in dates:
            words = date.of(DATED)
            assert words in kept or not any(part in kept for part in words.split())
        assert not re.search(r"\s […]”|“[…] [ ,]", kept)


def test_the_date_that_the_words_are_about_stays_whole():
    date = span_of("on Thursday")
    assert quote_around(SENTENCE, Span(date.start + 3, date.end), 3, [date]).text == "“[…] on\u00a0Thursday […]”"


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("13 March 2026", "13\u00a0March\u00a02026"),
        ("between 13 March and 30 September 2026", "between 13 March and 30 September 2026"),
    ],
)
def test_only_a_short_date_holds_together_where_lines_are_broken(date, shown):
    sentence = f"It runs {date} at most."
    assert quote_around(sentence, Span(0, 2), 200, [Span(8, 8 + len(date))]).text == f"“It runs {shown} at most.”"


def test_the_dates_of_a_sentence_are_those_of_its_article(source):
    body = source.article.body
    at = body.index("1 November")
    date = TimeExpression(Span(at, at + 10), TimeType.DATE, "2025-11-01", Basis.INFERRED)
    dated = replace(source, extraction=replace(source.extraction, times=(date,)))
    sentence = source.extraction.sentences[1].span
    words = Span(sentence.start, sentence.start + 4)
    cut = body.index("November") + 4 - sentence.start
    assert quote_from(source, sentence, words, cut).text.endswith("ends on 1 […]”")
    assert quote_from(dated, sentence, words, cut).text.endswith("ends on […]”")


@given(st.text("ab .\n", min_size=1, max_size=60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 40))
def test_the_phrase_is_always_whole_and_what_is_kept_stands_in_the_sentence(sentence, first, second, longest):
    start, end = sorted(min(at, len(sentence)) for at in (first, second))
    excerpt = quote_around(sentence, Span(start, end), longest)
    plain = re.sub(r"\s", " ", sentence)
    assert excerpt.mark.of(excerpt.text) == plain[start:end]
    kept = excerpt.text[1:-1].removeprefix("[…] ").removesuffix(" […]")
    assert kept in plain
    assert len(kept) <= max(longest, end - start) or kept == plain
