"""What happens when the reader points at a finding, or walks the words that name it?"""

from PySide6.QtCore import QObject, Signal

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import Finding
from briefing.domain.span import Span
from briefing.ui.models.places import find_finding, spans_of
from briefing.ui.presenters.findings.picking import FindingsPresenter
from briefing.ui.widgets.article.reader import Reader
from briefing.ui.widgets.panel.panel import FindingsPanel


class WalkingPresenter(QObject):
    """Box the words of the finding pointed at, else of the one picked, and walk them, over all articles shown.

    `said` tells where the reader has come to.
    """

    said = Signal(str)

    def __init__(self, findings: FindingsPresenter, panel: FindingsPanel, reader: Reader) -> None:
        super().__init__()
        self._findings, self._reader = findings, reader
        self._pointed: FindingRef | None = None
        self._came_to: tuple[FindingRef, Span] | None = None
        panel.pointed.connect(self._point)
        panel.walked.connect(self.walk)
        findings.picked_changed.connect(self._follow)

    def walk(self, ref: FindingRef, by: int) -> None:
        """Go to the next (1) or previous (-1) words of a finding, round the end."""
        places = self._places(ref)
        if not places:
            return
        here = self._here(places)
        number = (places.index(here) + by) % len(places) if here else (0 if by > 0 else len(places) - 1)
        self._came_to = places[number]
        self._findings.go_to(*places[number])
        self.said.emit(f"{number + 1} of {len(places)}")

    def _here(self, places: list[tuple[FindingRef, Span]]) -> tuple[FindingRef, Span] | None:
        """Return where the walk has come to; a finding that was just picked stands at its first words here."""
        if self._came_to in places:
            return self._came_to
        return next((place for place in places if place[0] == self._findings.picked), None)

    def _point(self, ref: FindingRef | None) -> None:
        self._pointed = ref
        self._show()

    def _follow(self) -> None:
        """Begin anew at a finding that was picked otherwise than by walking; the pointer may rest where it lay."""
        self._pointed = None
        if self._came_to is not None and self._came_to[0] != self._findings.picked:
            self._came_to = None
        self._show()

    def _show(self) -> None:
        wanted = self._pointed or self._findings.picked
        source, here = self._findings.source, self._findings.name_here(wanted) if wanted else None
        finding = find_finding(source, here) if source and here else None
        if finding is None or here is None:
            self._reader.show_named(None)
            return
        spans = spans_of(finding)
        came_to = self._came_to
        current = spans.index(came_to[1]) if came_to and came_to[0] == here and came_to[1] in spans else -1
        self._reader.show_named(here.kind, spans, current)

    def _places(self, ref: FindingRef) -> list[tuple[FindingRef, Span]]:
        """Return each of a finding's words with its name in their article, those of the best article first."""
        return [(one, span) for one in self._findings.refs_of(ref) for span in self._spans(one)]

    def _spans(self, ref: FindingRef) -> tuple[Span, ...]:
        finding: Finding | None = None
        if self._findings.view is not None:
            finding = self._findings.view.findings.get(ref)
        elif self._findings.source is not None:
            finding = find_finding(self._findings.source, ref)
        return spans_of(finding) if finding else ()
