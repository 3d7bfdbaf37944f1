"""What did the reader correct in this session, and what was taken back of it?"""

from collections.abc import Callable, Sequence

from briefing.domain.correction import Correction
from briefing.library.corrections import Corrections


class Deeds:
    """The corrections of one session in their order, by deed; what was corrected before or elsewhere stays."""

    def __init__(self, corrections: Corrections) -> None:
        self._corrections = corrections
        # The deeds by their numbers; one that changed nothing has none.
        self._done: list[int | None] = []
        self._undone: list[int | None] = []

    def add(self, corrections: Sequence[Correction]) -> None:
        """Add corrections as one deed; what was undone can be redone no more."""
        self._done.append(self._corrections.add(*corrections) if corrections else None)
        self._undone.clear()

    def undo(self) -> tuple[Correction, ...]:
        """Undo the last deed and return it."""
        return self._turn(self._done, self._undone, self._corrections.undo)

    def redo(self) -> tuple[Correction, ...]:
        """Redo what was undone last and return it."""
        return self._turn(self._undone, self._done, self._corrections.redo)

    def _turn(
        self, taken: list[int | None], given: list[int | None], turn: Callable[[int], tuple[Correction, ...]]
    ) -> tuple[Correction, ...]:
        if not taken:
            return ()
        deed = taken.pop()
        given.append(deed)
        return turn(deed) if deed is not None else ()
