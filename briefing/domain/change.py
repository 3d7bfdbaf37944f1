"""What changed in the library, so that views know what to show anew?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """A committed change: the library's new generation and what it touched.

    `index` says that the index has taken in what was committed before.
    """

    generation: int
    articles: tuple[str, ...] = ()
    findings: bool = False
    brief: bool = False
    corrections: bool = False
    settings: bool = False
    searches: bool = False
    index: bool = False
