"""What do the commands share when they read their arguments?"""

import re
from argparse import ArgumentParser, ArgumentTypeError, _SubParsersAction
from datetime import date
from typing import TypeAlias

from briefing.temporal.values import bounds, day_range

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")

Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"


def read_date(text: str) -> str:
    """Return a date as it is stored: `2025-10-25`, `2025-10` or `2025`. Raises ArgumentTypeError for anything else."""
    if not _DATE.fullmatch(text) or bounds(text) is None:
        raise ArgumentTypeError(f"“{text}” is no date; write one such as 2025-10-25 or 2025-10")
    return text


def read_day(text: str) -> date:
    """Return the day that a date such as `2025-10-25` is. Raises ArgumentTypeError for anything else."""
    days = bounds(text) if _DATE.fullmatch(text) else None
    if days is None or days != day_range(days.start):
        raise ArgumentTypeError(f"“{text}” is no day; write one such as 2025-10-25")
    return days.start


def read_limit(text: str) -> int:
    """Return a number of hits, at least 1. Raises ArgumentTypeError for anything else."""
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"“{text}” is no number of hits; write 1 or more")
    return int(text)
