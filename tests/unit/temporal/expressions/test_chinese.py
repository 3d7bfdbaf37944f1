from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.findings import Basis, TimeType
from briefing.temporal.anchoring.anchor import make_anchor
from briefing.temporal.anchoring.narrative import date_mentions
from briefing.temporal.expressions.chinese import scan_chinese
from briefing.temporal.expressions.scan import scan


def _values(text: str, written: str | None = "2025-10-24") -> list[tuple[str, str]]:
    dated = date_mentions(text, scan(text), make_anchor(written, Basis.STATED))
    return [(text[one.mention.start : one.mention.end], one.value) for one in dated]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2025年11月10日，关税休战将到期。", [("2025年11月10日", "2025-11-10")]),
        ("双方将于11月10日前达成协议。", [("11月10日", "2025-11-10")]),
        ("协议已于11月10日签署了。", [("11月10日", "2024-11-10")]),
        ("会谈将于下周四举行，上周五结束。", [("下周四", "2025-10-30"), ("上周五", "2025-10-17")]),
        ("本月底将公布结果。", [("本月底", "2025-10")]),
        ("下月初或本月28日。", [("下月初", "2025-11"), ("本月28日", "2025-10-28")]),
        ("双方将在周一会面。", [("周一", "2025-10-27")]),
        ("前周五，双方在北京会面。", []),
        ("将在90天内完成，三天后生效。", [("90天内", "P90D"), ("三天后", "2025-10-27")]),
        ("二〇二五年十一月二十一日", [("二〇二五年十一月二十一日", "2025-11-21")]),
        ("10月24日至27日，10月30日至11月1日", [
            ("10月24日至27日", "2025-10-24/2025-10-27"),
            ("10月30日至11月1日", "2025-10-30/2025-11-01"),
        ]),
        ("2026年第一季度和明年上半年", [("2026年第一季度", "2026-Q1"), ("明年上半年", "2026-H1")]),
        ("今年、去年5月和2026年底", [("今年", "2025"), ("去年5月", "2024-05"), ("2026年底", "2026")]),
        ("昨日和明天", [("昨日", "2025-10-23"), ("明天", "2025-10-25")]),
        ("The deal of 2025年11月10日 ends in 2026.", [("2025年11月10日", "2025-11-10"), ("2026", "2026")]),
    ],
)  # fmt: skip
def test_chinese_dates_have_their_values(text: str, values: list[tuple[str, str]]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("11月10日", "XXXX-11-10"),
        ("下周四", "XXXX-WXX-4"),
        ("周五", "XXXX-WXX-5"),
        ("本月底", "XXXX-XX"),
        ("本月10日", "XXXX-XX-10"),
    ],
)
def test_without_a_day_of_writing_a_chinese_date_is_not_guessed(text: str, value: str) -> None:
    assert _values(text, None) == [(text, value)]


@pytest.mark.parametrize("text", ["第2天", "5日元", "2025本书", "5周年", "十年内战", "7号楼", "13月40日", "日本和周边"])
def test_what_only_looks_like_a_chinese_date_is_left_alone(text: str) -> None:
    assert _values(text) == []


def test_the_end_of_a_chinese_month_is_marked_as_that_of_an_english_one() -> None:
    (chinese,), (english,) = scan("3月底"), scan("the end of March")
    assert (chinese.type, chinese.modifier) == (english.type, english.modifier) == (TimeType.DATE, "END")


@given(st.text(alphabet="0123456789年月日号周星期天季十二三两上下个本前后内第至－ ", max_size=60))
def test_expressions_stand_in_order_and_never_overlap(text: str) -> None:
    found = list(scan_chinese(text))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
