"""What did the reader do, in order, and how is it taken back and done again?"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from briefing.services.catalogue import Services


@dataclass(frozen=True, slots=True)
class Deed:
    """What one key did: how it is taken back, how it is done again, and what the reader is told that it was."""

    take_back: Callable[[], object]
    do_again: Callable[[], object]
    words: str = ""


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
        self._noted = 0

    @property
    def noted(self) -> int:
        """Return how many deeds were noted, be they taken back since or not."""
        return self._noted

    @property
    def last(self) -> Deed | None:
        """Return the deed that would be taken back now."""
        return self._done[-1] if self._done else None

    @property
    def correction(self) -> Deed:
        """Return the correction made last as a deed; the services know what it changed."""
        return Deed(self._services.correcting.undo, self._services.correcting.redo)

    @property
    def decision(self) -> Deed:
        """Return what was decided last about the brief as a deed; the services know what it changed."""
        return Deed(lambda: self._services.briefing.undo(), lambda: self._services.briefing.redo())

    def note(self, deed: Deed, words: str) -> None:
        """Remember what was just done, and in which words; what had been taken back before is forgotten."""
        self._done.append(replace(deed, words=words))
        self._undone.clear()
        self._noted += 1

    def undo(self) -> str | None:
        """Take the last deed of this window back and return what it was; None when there is none left."""
        if not self._done:
            return None
        deed = self._done.pop()
        deed.take_back()
        self._undone.append(deed)
        return deed.words

    def redo(self) -> str | None:
        """Do again what was taken back last and return what it was; None when there is nothing."""
        if not self._undone:
            return None
        deed = self._undone.pop()
        deed.do_again()
        self._done.append(deed)
        return deed.words


def _call_all(calls: list[Callable[[], object]]) -> None:
    for call in calls:
        call()
