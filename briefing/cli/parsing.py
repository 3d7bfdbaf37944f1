"""What do the commands share when they read their arguments?"""

import re
from argparse import ArgumentParser, ArgumentTypeError, _SubParsersAction
from collections.abc import Sequence
from datetime import date
from itertools import islice
from typing import TypeAlias

from briefing.temporal.values import bounds, day_range

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")

Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"


def keep_dashes(arguments: Sequence[str]) -> list[str]:
    """Return the arguments so that a query such as `-oil` is read as words: last and after `--` in a search."""
    joined = _join_query(arguments)
    at = 0
    while at < len(joined) and joined[at].split("=")[0] == "--library":
        at += 1 if "=" in joined[at] else 2
    if joined[at : at + 1] != ["search"]:
        return joined
    return [*joined[: at + 1], *_queries_last(joined[at + 1 :])]


def _join_query(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the value of `--query` in one piece with it where it begins with a dash."""
    joined: list[str] = []
    for word in arguments:
        if joined and joined[-1] == "--query" and word.startswith("-") and not word.startswith("--"):
            joined[-1] += f"={word}"
        else:
            joined.append(word)
    return joined


def _queries_last(words: Sequence[str]) -> list[str]:
    options: list[str] = []
    query: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--":
            query += rest
        elif word == "--limit":
            options += [word, *islice(rest, 1)]
        elif word.startswith("--") or word == "-h":
            options.append(word)
        else:
            query.append(word)
    return [*options, "--", *query] if query else options


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
