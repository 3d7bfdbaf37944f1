"""What does a query ask for, on one day and of actors that have several names?"""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.query.aliases import Aliases
    from briefing.query.grammar import Query


class Asking:
    """Reads queries; every thread may use it. The names of actors are loaded when a query first asks for one."""

    def __init__(self, as_of: date, load_aliases: "Callable[[], Aliases]") -> None:
        self._as_of = as_of
        self._load_aliases = load_aliases

    def count_from(self, as_of: date) -> None:
        """Have `today` and the like in queries mean another day from now on."""
        self._as_of = as_of

    def read(self, query: str, *, is_typing: bool = False) -> "Query":
        """Return what a query means, with `is_typing` its last word taken as the beginning of one."""
        from briefing.query.aliases import may_ask_for_actor, widen_query
        from briefing.query.grammar import parse

        asked = parse(query, self._as_of, typing=is_typing)
        return widen_query(asked, self._aliases) if may_ask_for_actor(asked) else asked

    def find_actor(self, text: str) -> str | None:
        """Return the main name of the known actor of which a text is another name."""
        return self._aliases.find_other_name(text)

    @cached_property
    def _aliases(self) -> "Aliases":
        return self._load_aliases()
