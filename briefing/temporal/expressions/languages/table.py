"""What does a table of a language's time words say?"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.temporal.expressions.meanings import Unit

TokenValue = int | str | Unit | None


@dataclass(frozen=True, slots=True)
class Language:
    """The time words of a language by the classes that the rules of the grammar name; all in small letters.

    `valued` words stand for something (a month's number, a unit), `plain` ones, parted by spaces, for their class
    alone.
    Words of the classes in `capitalised` count only where the text writes them with a capital.
    """

    valued: Mapping[str, Mapping[str, TokenValue]]
    plain: Mapping[str, str]
    capitalised: frozenset[str]


def counted(words: str, *, first: int, step: int = 1) -> dict[str, TokenValue]:
    """Return words parted by spaces with the numbers they stand for."""
    return {word: first + step * place for place, word in enumerate(words.split())}


def themselves(words: str) -> dict[str, TokenValue]:
    """Return words parted by spaces, each standing for itself."""
    return {word: word for word in words.split()}
