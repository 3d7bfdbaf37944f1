"""How are many ids asked for in few statements?"""

from collections.abc import Iterable, Iterator
from itertools import islice

#: Well below SQLite's limit of 32,766 parameters a statement.
_BATCH = 500


def in_batches(ids: Iterable[str]) -> Iterator[tuple[list[str], str]]:
    """Yield the ids in lists of at most 500, each with its question marks for an `IN (…)`."""
    remaining = iter(ids)
    while batch := list(islice(remaining, _BATCH)):
        yield batch, ",".join("?" * len(batch))
