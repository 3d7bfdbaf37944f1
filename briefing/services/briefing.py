"""Which brief is the reader making of a dossier?"""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Protocol

from briefing.brief import deciding
from briefing.brief.codec import read_choice, write_choice
from briefing.brief.fit import try_to_fit
from briefing.brief.guards import Guards
from briefing.brief.propose import propose
from briefing.brief.rendering.markdown import render_markdown
from briefing.domain.brief.choice import Choice
from briefing.domain.brief.lines import Line
from briefing.domain.brief.page import Draft, FittedBrief, Paper
from briefing.domain.dossier import Dossier, FindingRef
from briefing.domain.errors import UserError
from briefing.services.exporting import check_ending, is_calendar, write_brief, write_calendar

Subscriber = Callable[[], None]


class BriefStore(Protocol):
    """Keeps one document a brief."""

    def load_brief(self, name: str) -> str | None:
        """Return the document under a name."""

    def save_brief(self, name: str, document: str) -> None:
        """Save a document under a name."""


def fit_brief(draft: Draft) -> FittedBrief:
    """Fit a draft to its page by laying it out."""
    from briefing.page.layout import measure

    return try_to_fit(draft, measure)


class Briefing:
    """Holds the reader's choice for one dossier's brief, saves it, and gives the page it makes.

    `gather` returns the dossier, whose name is the heading unless it is empty; it may be slow the first time.
    `rejected` returns the settled names of the findings the reader rejected.
    """

    def __init__(
        self,
        store: BriefStore,
        gather: Callable[[], Dossier],
        guards: Guards,
        as_of: date,
        *,
        paper: Paper = Paper.A4,
        rejected: Callable[[], frozenset[FindingRef]] = frozenset,
    ) -> None:
        self._store = store
        self._gather = gather
        self._guards = guards
        self._rejected = rejected
        self._lock = threading.Lock()
        self._name = "current"
        self._choice = self._load()
        self._subscribers: list[Subscriber] = []
        self._past: list[Choice] = []
        self._ahead: list[Choice] = []
        self._drafted: tuple[Dossier, object, Draft] | None = None
        self._fitted: tuple[Draft, FittedBrief] | None = None
        self.as_of = as_of
        self.paper = paper

    def subscribe(self, callback: Subscriber) -> Callable[[], None]:
        """Have a function called after every decision of the reader; call what is returned to end that."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def toggle(self, ref: FindingRef) -> bool:
        """Add a finding to the brief or remove it; return whether it is in it now."""
        self._decide(deciding.toggle(self._choice, ref))
        return self.is_chosen(ref)

    def is_chosen(self, ref: FindingRef) -> bool:
        """Tell whether the reader added a finding."""
        return ref.settled in self.chosen_refs()

    def chosen_refs(self) -> frozenset[FindingRef]:
        """Return the settled names of the findings the reader added and did not reject since."""
        return frozenset(ref.settled for ref in self._choice.chosen) - self._rejected()

    def count(self) -> int:
        """Return how many findings the reader added."""
        return len(self.chosen_refs())

    def pin(self, key: str) -> bool:
        """Pin the line with this key, or loosen it; return whether there still is such a line."""
        return self._decide_on(key, deciding.pin)

    def drop(self, key: str) -> bool:
        """Take the line with this key off the page; return whether there still is such a line."""
        return self._decide_on(key, deciding.drop)

    def take_back(self, key: str) -> bool:
        """Put the line with this key, which was left out, on the page; return whether there still is such a line."""
        return self._decide_on(key, deciding.take_back)

    def move(self, key: str, by: int) -> bool:
        """Put an issue or actor some places up (less than 0) or down in its part; return whether it can stand there.

        Deadlines stand in the order of their dates.
        """
        brief = self.attempt().brief
        for lines in (brief.issues, brief.actors):
            if any(line.key == key for line in lines):
                choice = deciding.move(self._choice, lines, key, by)
                if choice is not None:
                    self._decide(choice)
                return choice is not None
        return False

    def set_title(self, title: str) -> None:
        """Give the brief a heading; an empty one brings the proposed heading back."""
        self._decide(replace(self._choice, title=" ".join(title.split()) or None))

    def set_paper(self, paper: Paper) -> None:
        """Choose the paper."""
        self.paper = paper
        self._tell()

    def set_as_of(self, as_of: date) -> None:
        """Choose the day from which deadlines are counted."""
        self.as_of = as_of
        self._tell()

    def empty(self) -> None:
        """Clear the page: nothing is proposed any more, only what the reader adds stands on it."""
        self._decide(Choice(title=self._choice.title, proposing=False))

    def propose_again(self) -> None:
        """Start over from the proposal."""
        self._decide(Choice(title=self._choice.title))

    def undo(self) -> bool:
        """Take the last decision back; return whether there was one since the start."""
        return self._step(self._past, self._ahead)

    def redo(self) -> bool:
        """Decide again what was taken back last; return whether there was anything."""
        return self._step(self._ahead, self._past)

    def prepare(self) -> Draft:
        """Return the brief's lines, so that fitting them is all that is left to do; every thread may ask for it.

        Raises UserError when there are no articles.
        """
        return self._draft()

    def attempt(self) -> FittedBrief:
        """Return the brief as it fits its page or, with the problem named, as it would run over.

        Raises UserError when there are no articles.
        """
        draft = self._draft()
        if self._fitted is None or self._fitted[0] is not draft:
            self._fitted = (draft, fit_brief(draft))
        return self._fitted[1]

    def current(self) -> FittedBrief:
        """Return the brief that fits its page. Raises UserError when all that may go is gone and it does not fit."""
        fitted = self.attempt()
        if fitted.problem:
            raise UserError(fitted.problem)
        return fitted

    def markdown(self) -> str:
        """Return the brief as Markdown, for the clipboard."""
        return render_markdown(self.current().brief)

    def export(self, path: Path) -> None:
        """Write the brief as the ending of `path` says: .md, .html or .pdf; .ics holds the deadlines ahead.

        Raises UserError where it cannot.
        """
        check_ending(path)
        if is_calendar(path):
            write_calendar(self._gather(), self.as_of, path, self._choice)
        else:
            write_brief(self.current().brief, path)

    def _draft(self) -> Draft:
        """Return the chosen and proposed lines, kept for as long as neither findings nor decisions change."""
        dossier = self._gather()
        if not dossier.sources:
            raise UserError("There are no articles to brief; open some first.")
        with self._lock:
            state = (self._choice, self.as_of, self.paper)
            if self._drafted is None or self._drafted[0] is not dossier or self._drafted[1] != state:
                draft = propose(dossier, self.as_of, self._guards, choice=self._choice, paper=self.paper)
                self._drafted = (dossier, state, draft)
            return self._drafted[2]

    def _line(self, key: str) -> Line | None:
        """Return the line with a key, on the page or left out; None when it has gone, as it may have meanwhile."""
        try:
            draft = self._draft()
        except UserError:
            return None
        lines = (*draft.brief.lines, *(out.line for out in draft.spare))
        return next((line for line in lines if line.key == key), None)

    def _decide_on(self, key: str, decide: Callable[[Choice, Line], Choice]) -> bool:
        line = self._line(key)
        if line is not None:
            self._decide(decide(self._choice, line))
        return line is not None

    def _decide(self, choice: Choice) -> None:
        self._past.append(self._choice)
        self._ahead.clear()
        self._keep(choice)

    def _step(self, taken: list[Choice], given: list[Choice]) -> bool:
        if not taken:
            return False
        given.append(self._choice)
        self._keep(taken.pop())
        return True

    def _keep(self, choice: Choice) -> None:
        self._choice = choice
        self._store.save_brief(self._name, write_choice(choice))
        self._tell()

    def _tell(self) -> None:
        for subscriber in tuple(self._subscribers):
            subscriber()

    def _load(self) -> Choice:
        document = self._store.load_brief(self._name)
        if document is None:
            return Choice()
        try:
            return read_choice(document)
        except ValueError:
            # Written by a newer Briefing or damaged: the proposal stands in until the reader decides anew.
            return Choice()
