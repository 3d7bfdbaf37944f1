"""What happens when the reader picks or chooses a finding, of the article or of the dossier?"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from briefing.domain.brief.choice import Choice
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import FindingKind
from briefing.domain.span import Span
from briefing.services.catalogue import Services
from briefing.ui.deeds import Deeds, join
from briefing.ui.jobs import Latest
from briefing.ui.models.dossier.passages import PassageRow
from briefing.ui.models.dossier.rows import DossierView, make_view
from briefing.ui.models.dossier.story import PositionLine, Story
from briefing.ui.models.offers import count_articles
from briefing.ui.models.places import find_again, find_finding, finding_at, sentences_of, spans_of
from briefing.ui.models.rows import FindingRow, make_sections
from briefing.ui.presenters.findings.telling import Telling, tell_in_article, tell_in_dossier
from briefing.ui.widgets.panel.head import Scope
from briefing.ui.workspace import Workspace

#: Why nothing is done to a finding that the reader does not see.
_OUT_OF_SIGHT = "The finding picked last is not shown here; pick one that is"


class FindingsPresenter(QObject):
    """Keep the panel, the article's marks and the brief in step.

    `opened` carries the id of an article that what was picked leads to.
    """

    picked_changed = Signal()
    turned = Signal()
    opened = Signal(str)
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, services: Services, space: Workspace, deeds: Deeds) -> None:
        super().__init__()
        self._services, self._deeds = services, deeds
        self._panel, self._head, self._reader = space.panel, space.panel_head, space.article.reader
        self._models = space.findings_models
        self._telling = Telling()
        self._then: tuple[str, Callable[[], None]] | None = None
        self.source: Source | None = None
        self.picked: FindingRef | None = None
        self.scope = Scope.ARTICLE
        self.view: DossierView | None = None
        self.job = Latest("dossier", self)
        self.job.answered.connect(self._show_view)
        self.job.failed.connect(self.failed)
        self._panel.picked.connect(self.pick)
        self._panel.toggled.connect(self._toggle)
        self._panel.told.connect(self._go_to_position)
        self._panel.unfolded.connect(self._unfold)
        self._panel.passed.connect(self._go_to_passage)
        self._head.chosen.connect(self.turn_to)

    def show(self, source: Source) -> None:
        """Show the findings of an article, unless the dossier's are shown; the one picked stays so while it is."""
        same = self.source is not None and self.source.article.id == source.article.id
        self.source = source
        if self.scope is Scope.ARTICLE:
            if not same:
                self._close_folds()
                self._panel.go_to_top()
            self._panel.show_sections(make_sections(source, self._services.as_of))
        self.show_chosen()
        self._mark(self._find_again())
        wanted, self._then = self._then, None
        if wanted is not None and wanted[0] == source.article.id:
            wanted[1]()

    def recount(self) -> None:
        """Show the same findings with their days counted anew."""
        if self.source is not None:
            self.show(self.source)
        self.refresh()

    def refresh(self) -> None:
        """Gather the dossier anew, where it is shown."""
        if self.scope is Scope.DOSSIER:
            reading, as_of = self._services.reading, self._services.as_of
            choice = Choice(chosen=self._services.briefing.chosen_refs())
            self.job.ask(lambda: make_view(reading.dossier(), as_of, choice))

    def turn(self) -> None:
        """Show the findings of the dossier, or again those of the article."""
        self.turn_to(Scope.ARTICLE if self.scope is Scope.DOSSIER else Scope.DOSSIER)

    def turn_to(self, scope: Scope) -> None:
        """Show the findings of the article, or of the dossier as soon as they are gathered."""
        if scope is self.scope:
            return
        self.scope, self.view = scope, None
        self._head.show_scope(scope, "gathering…" if scope is Scope.DOSSIER else "")
        self._close_folds()
        self._panel.show_topics({})
        self.turned.emit()
        if scope is Scope.DOSSIER:
            self.refresh()
        elif self.source is not None:
            self.show(self.source)

    def show_chosen(self) -> None:
        """Tick what is in the brief."""
        chosen = self._services.briefing.chosen_refs()
        for model in self._models.values():
            model.choose(chosen)
        here = self.scope is Scope.DOSSIER
        told = [ref for ref in chosen if here or (self.source and ref.article_id == self.source.article.id)]
        self._head.say(f"{len(told)} in brief" if told else "")

    def pick(self, ref: FindingRef) -> None:
        """Mark a finding's sentence and bring it into view, in the article that is read if that has it."""
        self.go_to(self.name_here(ref) or ref)

    def go_to(self, ref: FindingRef, words: Span | None = None) -> None:
        """Go to a finding in its own article, at its first words or at others of it."""
        self.picked = ref
        self._panel.pick(ref)
        self.in_article(ref.article_id, partial(self._bring_into_view, ref, words))

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
        ref = self.take_picked()
        if ref is not None:
            self._toggle(ref)

    def take_picked(self) -> FindingRef | None:
        """Return the picked finding to do something to it; None, and say so, where its row is not to be seen."""
        if self.picked is None or self._panel.shows(self.picked):
            return self.picked
        self.failed.emit(_OUT_OF_SIGHT)
        return None

    def can_show(self, ref: FindingRef) -> bool:
        """Tell whether a finding is one of the article that is read, or of the dossier that is shown."""
        here = self.source is not None and self.source.article.id == ref.article_id
        return here or self.scope is Scope.DOSSIER

    def pick_shown(self) -> None:
        """Pick the first finding that is shown, unless the one picked is."""
        if self.picked is None or not self._panel.shows(self.picked):
            self.next()

    def row_of(self, ref: FindingRef) -> FindingRow | None:
        """Return the row in which a finding is shown; None when there is none."""
        return self._models[ref.kind].row_of(ref)

    def refs_of(self, ref: FindingRef) -> tuple[FindingRef, ...]:
        """Return the names of a finding in all articles that are shown together."""
        row = self.row_of(ref)
        return row.refs if row else (ref,)

    def name_here(self, ref: FindingRef) -> FindingRef | None:
        """Return the name that a finding has in the article that is read; None when it is not in it."""
        article_id = self.source.article.id if self.source else None
        return next((one for one in self.refs_of(ref) if one.article_id == article_id), None)

    def _find_again(self) -> FindingRef | None:
        """Return the picked finding as it is named now; of a dossier one that is not in the article stays picked."""
        if self.source is None or self.picked is None:
            return None
        here = find_again(self.source, self.name_here(self.picked) or self.picked)
        return here or (self.picked if self.scope is Scope.DOSSIER else None)

    def _show_view(self, view: DossierView) -> None:
        if self.scope is not Scope.DOSSIER:
            return
        self.view = view
        name = f"{view.dossier.name}  ·  " if view.dossier.name else ""
        self._head.show_scope(self.scope, f"{name}{_count(view)}")
        self._panel.show_sections(view.sections)
        self._panel.show_topics(view.topics)
        self.show_chosen()
        self._mark(self._find_again())

    def _toggle(self, ref: FindingRef) -> None:
        briefing = self._services.briefing
        chosen = [one for one in self.refs_of(ref) if briefing.is_chosen(one)]
        for one in chosen or [ref]:
            briefing.toggle(one)
        words = "Taken out of the brief" if chosen else "Added to the brief"
        self._deeds.note(join(*(self._deeds.decision for _ in chosen or [ref])), words)
        self.said.emit(words)

    def _mark(self, ref: FindingRef | None) -> None:
        self.picked = ref
        for kind, model in self._models.items():
            model.tell(*((ref, self._tell(ref)) if ref and ref.kind is kind else (None, None)))
        self._panel.pick(ref)
        finding = find_finding(self.source, ref) if self.source and ref else None
        if self.source is None or finding is None or ref is None:
            self._reader.tint(None)
        else:
            self._reader.tint(ref.kind, sentences_of(self.source, finding))
        self.picked_changed.emit()

    def _tell(self, ref: FindingRef) -> Story | None:
        """Return what an actor or issue tells once it is picked."""
        most = self._telling.limit(self.row_of(ref))
        if self.view is not None:
            return tell_in_dossier(self.view, ref, most)
        return tell_in_article(self.source, ref, most) if self.source else None

    def _unfold(self, ref: FindingRef) -> None:
        """Tell more of a finding, or little again."""
        story = self._tell(ref)
        if story is not None:
            self._telling.turn(ref, story)
            self._models[ref.kind].tell(ref, self._tell(ref))

    def _bring_into_view(self, ref: FindingRef, words: Span | None) -> None:
        self._mark(ref)
        finding = find_finding(self.source, ref) if self.source else None
        if finding is not None:
            self._reader.scroll_to(words or spans_of(finding)[0])

    def _go_to_position(self, line: PositionLine) -> None:
        kind = self.picked.kind if self.picked else FindingKind.ACTOR
        self.in_article(line.article_id, partial(self._show_sentence, kind, line.sentence))

    def _go_to_passage(self, row: PassageRow) -> None:
        self.picked = None
        self.picked_changed.emit()
        self.in_article(row.article_id, partial(self._show_passage, row))

    def _show_passage(self, row: PassageRow) -> None:
        self._panel.pick_passage(row)
        self._show_sentence(row.kind, row.sentence)
        self._reader.show_named(row.kind, (row.words,), 0)

    def _show_sentence(self, kind: FindingKind, sentence: Span) -> None:
        self._reader.tint(kind, (sentence,))
        self._reader.scroll_to(sentence)

    def in_article(self, article_id: str, then: Callable[[], None]) -> None:
        """Do something in an article, once it is open."""
        if self.source is not None and self.source.article.id == article_id:
            then()
        else:
            self._then = (article_id, then)
            self.opened.emit(article_id)

    def _close_folds(self) -> None:
        for model in self._models.values():
            model.close_folds()

    def _shown(self) -> list[FindingRef]:
        return [row.ref for model in self._models.values() for row in model.findings()]

    def _step(self, by: int) -> None:
        refs = self._shown()
        if not refs:
            return
        row = self.row_of(self.picked) if self.picked else None
        here = row.ref if row else None
        number = refs.index(here) + by if here in refs else (0 if by > 0 else -1)
        self.pick(refs[number % len(refs)])

    def neighbour_of(self, ref: FindingRef) -> FindingRef | None:
        """Return the finding of the same kind that follows one, else the one before."""
        refs = [each for each in self._shown() if each.kind is ref.kind]
        row = self.row_of(ref)
        if row is None or row.ref not in refs:
            return None
        at = refs.index(row.ref)
        return next(iter(refs[at + 1 :] + refs[:at][::-1]), None)


def _count(view: DossierView) -> str:
    """Return how many articles a dossier has, how many sources where some are copies, and how many came out later."""
    articles = len(view.dossier.sources)
    sources = view.tellers.count(one.article.id for one in view.dossier.sources)
    told = [f"{articles:,} of {count_articles(articles + view.later)}" if view.later else count_articles(articles)]
    if view.later:
        told.append(f"{view.later:,} later left out")
    if sources != articles:
        told.append(f"{sources:,} source{'' if sources == 1 else 's'}")
    return ", ".join(told)
