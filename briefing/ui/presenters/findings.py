"""What happens when the reader picks, chooses or rejects a finding?"""

from PySide6.QtCore import QObject, Signal

from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import FindingKind
from briefing.services.catalogue import Services
from briefing.ui.deeds import Deeds, join
from briefing.ui.models.findings import FindingsModel
from briefing.ui.models.places import find_again, find_finding, finding_at, sentences_of, spans_of
from briefing.ui.models.rows import make_sections
from briefing.ui.widgets.article.reader import Reader
from briefing.ui.widgets.panel.panel import FindingsPanel, PanelHead


class FindingsPresenter(QObject):
    """Keep the panel, the article's marks and the brief in step."""

    picked_changed = Signal()
    said = Signal(str)

    def __init__(
        self,
        services: Services,
        panel: FindingsPanel,
        head: PanelHead,
        reader: Reader,
        models: dict[FindingKind, FindingsModel],
        deeds: Deeds,
    ) -> None:
        super().__init__()
        self._services = services
        self._panel, self._head, self._reader, self._models = panel, head, reader, models
        self._deeds = deeds
        self.source: Source | None = None
        self.picked: FindingRef | None = None
        panel.picked.connect(self.pick)
        panel.toggled.connect(self._toggle)
        panel.rejected.connect(self._reject)

    def show(self, source: Source) -> None:
        """Show the findings of an article; the one picked stays so while it is there."""
        same = self.source is not None and self.source.article.id == source.article.id
        self.source = source
        if not same:
            for model in self._models.values():
                model.close_folds()
        self._panel.show_sections(make_sections(source, self._services.as_of))
        self.show_chosen()
        self._mark(find_again(source, self.picked) if self.picked else None)

    def recount(self) -> None:
        """Show the same findings with their days counted anew."""
        if self.source is not None:
            self.show(self.source)

    def show_chosen(self) -> None:
        """Tick what is in the brief."""
        chosen = self._services.briefing.chosen_refs()
        for model in self._models.values():
            model.choose(chosen)
        here = [ref for ref in chosen if self.source and ref.article_id == self.source.article.id]
        self._head.say(f"{len(here)} in brief" if here else "")

    def pick(self, ref: FindingRef) -> None:
        """Mark a finding's sentence and bring it into view."""
        self._mark(ref)
        finding = find_finding(self.source, ref) if self.source else None
        if finding is not None:
            self._reader.scroll_to(spans_of(finding)[0])

    def touch(self, position: int) -> None:
        """Pick the finding whose sentence holds a place of the article; none when there is none."""
        if self.source is not None:
            self._mark(finding_at(self.source, position))

    def next(self) -> None:
        """Pick the next finding that is shown."""
        self._step(1)

    def previous(self) -> None:
        """Pick the previous finding that is shown."""
        self._step(-1)

    def toggle(self) -> None:
        """Add the picked finding to the brief, or take it out; a fold that has the keyboard is turned."""
        if self._panel.turn_fold():
            return
        if self.picked is not None:
            self._toggle(self.picked)

    def reject(self) -> None:
        """Reject the picked finding."""
        if self.picked is not None:
            self._reject(self.picked)

    def _toggle(self, ref: FindingRef) -> None:
        added = self._services.briefing.toggle(ref)
        self._deeds.note(self._deeds.decision)
        self.said.emit("Added to the brief" if added else "Taken out of the brief")

    def _reject(self, ref: FindingRef) -> None:
        following = self._neighbour(ref)
        chosen = self._services.briefing.is_chosen(ref)
        if chosen:
            self._services.briefing.toggle(ref)
        self._services.correcting.reject(ref)
        rejection = self._deeds.correction
        self._deeds.note(join(self._deeds.decision, rejection) if chosen else rejection)
        self.said.emit("Rejected; Ctrl+Z takes it back")
        if ref == self.picked:
            self.picked = following

    def _mark(self, ref: FindingRef | None) -> None:
        self.picked = ref
        self._panel.pick(ref)
        finding = find_finding(self.source, ref) if self.source and ref else None
        if self.source is None or finding is None or ref is None:
            self._reader.tint(None)
        else:
            self._reader.tint(ref.kind, sentences_of(self.source, finding))
        self.picked_changed.emit()

    def _shown(self) -> list[FindingRef]:
        return [row.ref for model in self._models.values() for row in model.findings()]

    def _step(self, by: int) -> None:
        refs = self._shown()
        if not refs:
            return
        number = refs.index(self.picked) + by if self.picked in refs else (0 if by > 0 else -1)
        self.pick(refs[number % len(refs)])

    def _neighbour(self, ref: FindingRef) -> FindingRef | None:
        """Return the finding of the same kind that follows, else the one before."""
        refs = [each for each in self._shown() if each.kind is ref.kind]
        if ref not in refs:
            return None
        at = refs.index(ref)
        return next(iter(refs[at + 1 :] + refs[:at][::-1]), None)
