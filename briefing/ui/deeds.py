"""What did the reader do, in order, and how is it taken back and done again?"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from briefing.services.catalogue import Services


@dataclass(frozen=True, slots=True)
class Deed:
    """What one key did: how it is taken back, and how it is done again."""

    take_back: Callable[[], object]
    do_again: Callable[[], object]


def join(*deeds: Deed) -> Deed:
    """Return one deed of several: rejecting a finding that is in the brief takes it out of the brief too."""
    return Deed(
        partial(_call_all, [deed.take_back for deed in reversed(deeds)]),
        partial(_call_all, [deed.do_again for deed in deeds]),
    )


class Deeds:
    """The deeds of one window, newest last."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._done: list[Deed] = []
        self._undone: list[Deed] = []

    @property
    def correction(self) -> Deed:
        """Return the correction made last as a deed; the services know what it changed."""
        return Deed(self._services.correcting.undo, self._services.correcting.redo)

    @property
    def decision(self) -> Deed:
        """Return what was decided last about the brief as a deed; the services know what it changed."""
        return Deed(lambda: self._services.briefing.undo(), lambda: self._services.briefing.redo())

    def note(self, deed: Deed) -> None:
        """Remember what was just done; what had been taken back before is forgotten."""
        self._done.append(deed)
        self._undone.clear()

    def undo(self) -> bool:
        """Take the last deed back, without one the newest correction kept; return whether there was any."""
        if not self._done:
            return bool(self._services.correcting.undo())
        deed = self._done.pop()
        deed.take_back()
        self._undone.append(deed)
        return True

    def redo(self) -> bool:
        """Do again what was taken back last; return whether there was anything."""
        if not self._undone:
            return bool(self._services.correcting.redo())
        deed = self._undone.pop()
        deed.do_again()
        self._done.append(deed)
        return True


def _call_all(calls: list[Callable[[], object]]) -> None:
    for call in calls:
        call()
