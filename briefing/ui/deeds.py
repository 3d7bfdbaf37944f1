"""What did the reader do, in order, and how is it taken back and done again?"""

from enum import StrEnum

from briefing.services.catalogue import Services


class Step(StrEnum):
    """What can be taken back: a correction, or a decision about the brief."""

    CORRECTION = "correction"
    BRIEF = "brief"


#: What one key did, in order: rejecting a finding that is in the brief takes it out of the brief too.
Deed = tuple[Step, ...]


class Deeds:
    """The deeds of one window; the services know what each of them changed."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._done: list[Deed] = []
        self._undone: list[Deed] = []

    def note(self, *steps: Step) -> None:
        """Remember what was just done; what had been taken back before is forgotten."""
        self._done.append(steps)
        self._undone.clear()

    def undo(self) -> bool:
        """Take the last deed back, without one the newest correction kept; return whether there was any."""
        if not self._done:
            return bool(self._services.correcting.undo())
        deed = self._done.pop()
        for step in reversed(deed):
            self._services.correcting.undo() if step is Step.CORRECTION else self._services.briefing.undo()
        self._undone.append(deed)
        return True

    def redo(self) -> bool:
        """Do again what was taken back last; return whether there was anything."""
        if not self._undone:
            return bool(self._services.correcting.redo())
        deed = self._undone.pop()
        for step in deed:
            self._services.correcting.redo() if step is Step.CORRECTION else self._services.briefing.redo()
        self._done.append(deed)
        return True
