"""What does a key that takes back or does again mean while what was done before it is still under way?"""

from collections.abc import Callable, Sequence

from briefing.ui.deeds import Deed, Deeds
from briefing.ui.jobs import InTurn


class Awaiting:
    """Waits for the jobs that are busy at a key, and then does what the key means, where it still means the same.

    It does not where the last of what was awaited failed, or where something else was done on top meanwhile.
    """

    def __init__(
        self, deeds: Deeds, jobs: Sequence[InTurn], then: Callable[[], None], lapse: Callable[[], None]
    ) -> None:
        self._deeds, self._then, self._lapse = deeds, then, lapse
        self._expected = deeds.noted
        self._before = 0
        self._own: Deed | None = None
        self._is_failed = False
        self._open = len(jobs)
        for job in jobs:
            job.accompany(self)

    def begin(self) -> None:
        """Remember how many deeds there are before what is taken next."""
        self._before = self._deeds.noted

    def end(self, *, is_done: bool, is_last: bool) -> None:
        """Count the deeds of what was taken as awaited; once all is, go on."""
        noted = self._deeds.noted - self._before
        self._expected += noted
        self._own = self._deeds.last if noted else self._own
        if not is_last:
            return
        self._is_failed = self._is_failed or not is_done
        self._open -= 1
        if self._open == 0:
            self._go_on()

    def _go_on(self) -> None:
        is_alone = self._deeds.noted == self._expected
        is_on_top = self._own is not None and self._deeds.last is self._own
        if self._is_failed:
            return  # why is said already, and the key meant nothing else
        if is_alone or is_on_top:
            self._then()
        else:
            self._lapse()
