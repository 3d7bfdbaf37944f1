"""What did the reader decide about a brief?"""

from dataclasses import dataclass

from briefing.domain.brief.lines import Citation
from briefing.domain.dossier import FindingRef


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader decided about a brief; `proposing` is off once the proposal was emptied.

    `bottom_line` names the sentence the reader pinned as bottom line; those in `passed_over` are not proposed again.
    Differences between sources are named by their keys. `order` holds the settled names of the lines that the reader
    moved, in the order in which they are to stand.
    """

    chosen: frozenset[FindingRef] = frozenset()
    pinned: frozenset[FindingRef] = frozenset()
    dropped: frozenset[FindingRef] = frozenset()
    bottom_line: Citation | None = None
    passed_over: frozenset[Citation] = frozenset()
    title: str | None = None
    proposing: bool = True
    pinned_differences: frozenset[str] = frozenset()
    chosen_differences: frozenset[str] = frozenset()
    dropped_differences: frozenset[str] = frozenset()
    order: tuple[FindingRef, ...] = ()
