import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.patterns.gated import gated, may_match_any

_ATOMS = st.sampled_from(
    [
        "a",
        "b",
        "K",
        " ",
        ",",
        "ab",
        "s",
        "the ",
        r"\s",
        r"\w",
        r"\d",
        r"\b",
        "[ab]",
        "[^a]",
        r"[\s,]",
        "(?=a)",
        "(?<!b)",
        ".",
    ]
)
_PATTERNS = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{0,2}", "{2}", "*?", "+?", "?+"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
    ),
    max_leaves=8,
)
_TEXTS = st.text("abkKs ,\n1ſıİé", max_size=12)


@given(_PATTERNS, st.sampled_from(["", "$", r"\s$", r"\Z"]), st.sampled_from([0, re.IGNORECASE]), _TEXTS)
def test_a_gate_keeps_no_match_out(pattern, end, flags, text):
    plain = re.compile(pattern + end, flags)
    kept = gated(pattern + end, flags)
    assert str(kept.search(text)) == str(plain.search(text))
    assert str(kept.match(text)) == str(plain.match(text))
    assert str(kept.fullmatch(text)) == str(plain.fullmatch(text))
    assert list(map(str, kept.finditer(text))) == list(map(str, plain.finditer(text)))
    assert kept.sub("-", text) == plain.sub("-", text)


@given(_PATTERNS, st.integers(0, 6), st.integers(0, 12), _TEXTS)
def test_a_gate_minds_the_bounds_it_is_given(pattern, start, end, text):
    plain = re.compile(rf"{pattern}\s*$")
    assert str(gated(rf"{pattern}\s*$").search(text, start, end)) == str(plain.search(text, start, end))


@pytest.mark.parametrize(
    ("pattern", "text", "passes"),
    [
        (r"\b(?:until|till)\s", "They wait for days", False),
        (r"\b(?:until|till)\s", "They wait until noon", True),
        (r"\bby\s+(?:the\s+)?$", "By the end they had", False),
        (r"\bby\s+(?:the\s+)?$", "They will have it by the ", True),
    ],
)
def test_a_text_without_the_words_is_kept_from_the_pattern(pattern, text, passes):
    assert gated(pattern).may_match(text) is passes


@pytest.mark.parametrize(
    ("text", "passes"),
    [("The Deadline is near", True), ("CLOSES at noon", True), ("They wait for days", False)],
)
def test_a_text_passes_where_it_holds_a_word_of_any_of_several_patterns(text, passes):
    gates = [gated(r"\bDeadline\s"), gated(r"\bcloses\b", re.IGNORECASE)]
    assert may_match_any(gates)(text) is passes


def test_any_text_passes_where_one_of_several_patterns_needs_no_word():
    assert may_match_any([gated(r"\bdeadline\b"), gated(r"(?:\s|^)$")])("They wait")
