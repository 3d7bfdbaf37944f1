"""What do the commands share when they read their arguments?"""

from argparse import ArgumentParser, ArgumentTypeError, _SubParsersAction
from typing import TypeAlias

from briefing.temporal.values import bounds

Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"


def read_date(text: str) -> str:
    """Return a date as it is stored: `2025-10-25`, `2025-10` or `2025`. Raises ArgumentTypeError for anything else."""
    if bounds(text) is None:
        raise ArgumentTypeError(f"“{text}” is no date; write one such as 2025-10-25 or 2025-10")
    return text


def read_limit(text: str) -> int:
    """Return a number of hits, at least 1. Raises ArgumentTypeError for anything else."""
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"“{text}” is no number of hits; write 1 or more")
    return int(text)
