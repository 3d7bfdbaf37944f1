"""Which Chinese words make time expressions, as the CLDR's locale and the style of news agencies write them?"""

from collections.abc import Mapping

from briefing.temporal.expressions.meanings import Unit

DIGITS: Mapping[str, int] = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
WEEKDAYS: Mapping[str, int] = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7}
YEARS: Mapping[str, int] = {"前": -2, "去": -1, "今": 0, "本": 0, "明": 1, "后": 2}
DAYS: Mapping[str, int] = {"前": -2, "昨": -1, "今": 0, "明": 1, "后": 2}
SHIFTS: Mapping[str, int] = {"上": -1, "上个": -1, "本": 0, "这": 0, "这个": 0, "下": 1, "下个": 1}
UNITS: Mapping[str, Unit] = {
    "天": Unit.DAY, "日": Unit.DAY, "周": Unit.WEEK, "个星期": Unit.WEEK, "星期": Unit.WEEK, "个月": Unit.MONTH,
    "年": Unit.YEAR, "个季度": Unit.QUARTER,
}  # fmt: skip
EDGES: Mapping[str, str] = {
    "初": "START",
    "上旬": "START",
    "中": "MID",
    "中旬": "MID",
    "底": "END",
    "末": "END",
    "下旬": "END",
}
PARTS: Mapping[str, str] = {
    "第一季度": "Q1", "第二季度": "Q2", "第三季度": "Q3", "第四季度": "Q4",
    "一季度": "Q1", "二季度": "Q2", "三季度": "Q3", "四季度": "Q4", "上半年": "H1", "下半年": "H2",
    "春季": "SP", "夏季": "SU", "秋季": "FA", "冬季": "WI",
    "春天": "SP", "夏天": "SU", "秋天": "FA", "冬天": "WI",
}  # fmt: skip
