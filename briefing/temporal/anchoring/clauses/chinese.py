"""Does a clause in Chinese look back or ahead?"""

import re

_CHINESE = re.compile(r"[\u3400-\u9fff\u3001-\u3011\uff01-\uff1f]")
_CHINESE_END = re.compile(r"[，。；！？\n]")
#: Words of plans and of terms that end.
_CHINESE_AHEAD = re.compile(
    r"将|拟|定于|预计|计划|到期|截止|截至|之前|以前|前[须应要必]|[须应要].{0,8}前|起[施实生]|推迟至|延长至"
)


def is_chinese(marks: str) -> bool:
    """Tell whether there is Chinese among the characters."""
    return bool(_CHINESE.search(marks))


def points_ahead_in_chinese(before: str, after: str) -> bool | None:
    """Tell whether the clause around a date looks ahead; None where it says nothing."""
    clause = _CHINESE_END.split(before)[-1] + _CHINESE_END.split(after, maxsplit=1)[0]
    if _CHINESE_AHEAD.search(clause):
        return True
    return False if "了" in clause or "曾" in clause else None
