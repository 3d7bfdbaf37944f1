import json
from enum import StrEnum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.domain.article import Metadata, Origin
from briefing.domain.correction import GivenDate, Rejection
from briefing.domain.findings import Deadline, Extraction, Published
from briefing.domain.span import Span
from briefing.library.codec import from_text, to_json, to_text
from tests.unit.library.samples import an_article, an_extraction

spans = st.tuples(st.integers(0, 10_000), st.integers(0, 500)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
st.register_type_strategy(Span, spans)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


@settings(max_examples=60, deadline=None)
@given(st.one_of([st.from_type(kind) for kind in (Extraction, Origin, Metadata, Rejection, GivenDate, Published)]))
def test_reading_what_was_written_gives_the_same_value(value: object) -> None:
    assert from_text(type(value), to_text(value)) == value


def test_a_span_is_a_pair_and_a_default_is_left_out() -> None:
    assert to_json(Published("2025", span=Span(3, 9))) == {"value": "2025", "span": [3, 9]}


def test_a_field_that_is_not_known_is_passed_over() -> None:
    extraction = an_extraction(an_article())
    stored = json.loads(to_text(extraction)) | {"weather": "fair"}
    assert from_text(Extraction, json.dumps(stored)) == extraction


@pytest.mark.parametrize(
    "text",
    ["[]", "7", "{}", '{"value":3}', '{"basis":"guessed"}', '{"span":[9,3]}', '{"span":7}', "{"],
    ids=["list", "number", "empty", "wrong type", "unknown name", "no span", "span as number", "cut off"],
)
def test_what_is_no_stored_value_is_refused(text: str) -> None:
    kind = Deadline if text == "{}" else Published
    with pytest.raises(ValueError):
        from_text(kind, text)


def test_every_name_of_an_enumeration_is_stored_as_its_word() -> None:
    class Word(StrEnum):
        ONE = "one"

    assert to_json((Word.ONE,)) == ["one"]
