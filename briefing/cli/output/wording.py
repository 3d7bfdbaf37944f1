"""How are counts, dates and failures said to a person?"""

from pathlib import PurePath

from briefing.domain.findings import Basis, Published
from briefing.domain.importing import Unreadable
from briefing.temporal.countdown import tell_days
from briefing.temporal.display import show_value

#: How a date is known, as everywhere in the program.
BASIS_SIGNS = {Basis.STATED: "●", Basis.GIVEN: "●", Basis.INFERRED: "◑", Basis.UNKNOWN: "○"}


def count(number: int, noun: str) -> str:
    """Return a number with its noun in the right form: "1 article", "5 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def say_days(when: str, days: int) -> str:
    """Return how far a date ahead is: "today", "in 1 day", of a month "in 7 to 36 days"."""
    words = tell_days(when, days).words
    return f"in {words.removesuffix(' left')}" if days else words


def say_published(published: Published) -> str:
    """Return the date of publication with the way it is known."""
    if published.value is None:
        return "undated"
    return f"{show_value(published.value)} ({published.basis})"


def say_unreadable(one: Unreadable) -> str:
    """Return why a file could not be read, with the path that leads to it."""
    if not one.name:
        return one.why
    name = PurePath(one.name).name
    return one.name + one.why.removeprefix(name) if one.why.startswith(name) else f"{one.name}: {one.why}"
