"""How does the reader correct what was found?"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from briefing.domain.correction import Correction, DateCandidate, GivenDate, Restoration
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.errors import UserError
from briefing.domain.findings import Actor, ActorKind, Basis, Certainty, DeadlineKind, FindingKind, Issue, Published
from briefing.domain.span import Span
from briefing.library.store import Library
from briefing.services.changes import Changes
from briefing.services.corrected import Corrected
from briefing.services.corrections import making
from briefing.services.corrections.deeds import Deeds
from briefing.services.corrections.notes import GIVEN_REASON
from briefing.services.reindexing import Reindexing
from briefing.temporal.arguments import is_yearless, write_argument

#: A day of which nothing is known.
_NO_DAY = "XXXX-XX-XX"


class Correcting:
    """Writes corrections beside the findings; each can be undone, and all survive a new extraction.

    Each takes the same finding of one article or of several, is one deed, and raises UserError when a finding has
    gone. `as_of` is the day from which deadlines are counted; `find_like` returns the articles most like one.
    """

    def __init__(
        self,
        library: Library,
        changes: Changes,
        reindexing: Reindexing,
        as_of: date,
        find_like: Callable[[str], Iterable[str]],
    ) -> None:
        self._library = library
        self._changes = changes
        self._reindexing = reindexing
        self._as_of = as_of
        self._find_like = find_like
        self._deeds = Deeds(library.corrections)

    def reject(self, *refs: FindingRef) -> None:
        """Reject findings: they are shown, counted and, once the worker has indexed that, found no more."""
        sources = self._load(refs)
        self._add([making.make_rejection(sources.get(ref.article_id), ref) for ref in refs])

    def pin(self, *refs: FindingRef, pinned: bool = True) -> None:
        """Have findings seen before all others, or no more."""
        self._add(_known(making.make_pin(source, ref, pinned=pinned) for source, ref in self._each(refs)))

    def restore(self, *refs: FindingRef) -> None:
        """Bring findings back as they were found, whatever was corrected of them; a rejected one stands again.

        Those that were never corrected stay as they are.
        """
        corrected = {
            one.ref.settled: one for one in self._library.corrections.active() if not isinstance(one, GivenDate)
        }
        known = ((ref, corrected.get(ref.settled)) for ref in refs)
        self._add([Restoration(ref, one.passage) for ref, one in known if one and not isinstance(one, Restoration)])

    def amend_deadline(
        self,
        *refs: FindingRef,
        when: str | None = None,
        kind: DeadlineKind | None = None,
        what: str | None = None,
        certainty: Certainty | None = None,
        condition: str | None = None,
    ) -> None:
        """Change a deadline; what is None or empty stays, but for an empty condition, which takes it away.

        `when` is a candidate's value or a date as people write it (`2025-11-10`, `10 Nov 2025`, `nov 2025`); a value
        without a year says that the date is not known. Raises UserError when it is neither.
        """
        value = self._read_when(when) if when else None
        amend = partial(
            making.make_amendment,
            when=value,
            kind=kind,
            what=_one_line(what),
            certainty=certainty,
            condition=_one_line(condition),
        )
        self._add(_known(amend(source, ref) for source, ref in self._each(refs)))

    def amend_actor(
        self,
        *refs: FindingRef,
        name: str | None = None,
        kind: ActorKind | None = None,
        role: str | None = None,
        affiliation: str | None = None,
    ) -> None:
        """Change an actor; what is None stays, an empty role or affiliation is taken away.

        The name it had stays one of its names, and still finds its articles.
        """
        self._add(
            _known(
                making.make_actor_amendment(
                    source,
                    ref,
                    name=_one_line(name),
                    kind=kind,
                    role=_one_line(role),
                    affiliation=_one_line(affiliation),
                )
                for source, ref in self._each(refs)
            )
        )

    def label_issue(self, *refs: FindingRef, label: str) -> None:
        """Give an issue another label. Raises UserError when it is empty."""
        words = _one_line(label)
        if not words:
            raise UserError("An issue needs a label; give it one or reject it.", status=2)
        self._add(_known(making.make_label(source, ref, words) for source, ref in self._each(refs)))

    def join(self, *refs: FindingRef, into: FindingRef) -> None:
        """Say that actors, or issues, are the same as another one, whose name they take.

        Raises UserError when they are not of its kind.
        """
        home = making.find_finding(self._open(into.article_id), into)
        if not isinstance(home, Actor | Issue) or any(ref.kind is not into.kind for ref in refs):
            raise UserError("Only actors can be joined with actors, and issues with issues.", status=2)
        sources = {ref.article_id: source for source, ref in self._each(refs)}
        by_article: dict[str, list[FindingRef]] = {}
        for ref in refs:
            by_article.setdefault(ref.article_id, []).append(ref)
        joined = (making.join_named(sources[key], own, home, into) for key, own in by_article.items())
        self._add([one for every in joined for one in every])

    def split(self, parts: Mapping[FindingRef, Sequence[str]], *, name: str) -> None:
        """Say that words of actors or issues, as they are written in each article, name another one.

        Raises UserError when the other one has no name, or none of the words is there.
        """
        called = _one_line(name)
        if not called:
            raise UserError("What is split off needs a name; give it one.", status=2)
        made = _known(
            making.make_splitting(source, ref, parts[ref], called) for source, ref in self._each(tuple(parts))
        )
        if not made:
            raise UserError("Choose the words that name another one.", status=2)
        self._add(made)

    def add(
        self,
        article_id: str,
        span: Span,
        kind: FindingKind,
        *,
        name: str,
        actor_kind: ActorKind | None = None,
        when: str | None = None,
        deadline_kind: DeadlineKind | None = None,
    ) -> FindingRef:
        """Add the finding that words of an article name, and return its name: an actor, an issue or a deadline.

        `name` is the label, or what happens; `when` is a date as in `amend_deadline`, an empty one is not known.
        Raises UserError when something is missing, or the finding is there already.
        """
        called = _need_name(name)
        value = (self._read_when(when) if when else _NO_DAY) if kind is FindingKind.DEADLINE else None
        addition = making.make_addition(
            self._open(article_id),
            span,
            kind,
            called,
            actor_kind=(actor_kind or ActorKind.PERSON) if kind is FindingKind.ACTOR else None,
            when=value,
            deadline_kind=(deadline_kind or DeadlineKind.EXPECTED) if kind is FindingKind.DEADLINE else None,
        )
        self._add([addition])
        return addition.ref

    def candidates(self, ref: FindingRef, as_of: date | None = None) -> tuple[DateCandidate, ...]:
        """Return the dates that a deadline can have, the current one first, and last the one that leaves it unknown.

        Days are counted from `as_of`, else from the services' own day. Raises UserError when the deadline is gone.
        """
        from briefing.services.corrections.candidates import find_candidates

        source = self._open(ref.article_id)
        return find_candidates(source, making.find_deadline(source, ref), as_of or self._as_of)

    def date_candidates(self, article_id: str, as_of: date | None = None) -> tuple[DateCandidate, ...]:
        """Return the days on which an article can have been published, the current date first; none where all is open.

        They stand in its text or file or come from similar articles; looking for those can take a moment.
        Raises UserError when the library does not have the article.
        """
        from briefing.services.corrections.dating import find_date_candidates

        source = self._open(article_id)
        others = self._library.sources(self._find_like(article_id))
        return find_date_candidates(source, others, as_of or self._as_of)

    def give_date(self, article_id: str, value: str) -> None:
        """Say when an article was published (`2025-10-25`, `oct 2025`); the worker then reads its dates anew.

        Raises UserError when the value is no date.
        """
        given = Published(self._read_date(value), Basis.GIVEN, reason=GIVEN_REASON)
        self._add([GivenDate(article_id, given)])

    def put_off_date(self, article_id: str) -> None:
        """Remember that the reader would rather not say when an article was published."""
        self._library.questions.put_off(article_id)

    def is_date_put_off(self, article_id: str) -> bool:
        """Tell whether the reader would rather not say when an article was published."""
        return self._library.questions.is_put_off(article_id)

    def take_over(self, corrections: Iterable[Correction]) -> None:
        """Add the corrections of another reader, placed in this library's articles, as one deed."""
        taken = tuple(corrections)
        if taken:
            self._add(taken)

    def undo(self) -> tuple[Correction, ...]:
        """Undo what was corrected last in this session and return it.

        What was corrected before or elsewhere, as by an import of corrections, stays.
        """
        return self._follow(self._deeds.undo())

    def redo(self) -> tuple[Correction, ...]:
        """Redo what was undone last in this session and return it."""
        return self._follow(self._deeds.redo())

    def _load(self, refs: Iterable[FindingRef]) -> dict[str, Source]:
        """Return the articles of findings, as corrected so far, by their ids; one that has gone is left out."""
        return self._load_articles({ref.article_id for ref in refs})

    def _load_articles(self, ids: Collection[str]) -> dict[str, Source]:
        corrected = Corrected(self._library.corrections.active())
        return {one.article.id: corrected.source(one) for one in self._library.sources(ids)}

    def _each(self, refs: Sequence[FindingRef]) -> Iterator[tuple[Source, FindingRef]]:
        """Yield findings with their articles. Raises UserError when one of these has gone."""
        sources = self._load(refs)
        for ref in refs:
            yield _present(sources.get(ref.article_id), ref.article_id), ref

    def _open(self, article_id: str) -> Source:
        return _present(self._load_articles((article_id,)).get(article_id), article_id)

    def _read_when(self, text: str) -> str:
        return text if is_yearless(text) else self._read_date(text)

    def _read_date(self, text: str) -> str:
        try:
            return write_argument(text, self._as_of)
        except ValueError as error:
            raise UserError(
                f"{text} is no date; give one such as 2025-10-25, 25 Oct 2025 or 2025-10.", status=2
            ) from error

    def _add(self, corrections: Sequence[Correction]) -> None:
        self._deeds.add(corrections)
        self._follow(tuple(corrections))

    def _follow(self, corrections: tuple[Correction, ...]) -> tuple[Correction, ...]:
        """Have the worker take up what was corrected, and tell everybody that it was."""
        dated = tuple(dict.fromkeys(one.article_id for one in corrections if isinstance(one, GivenDate)))
        if dated:
            self._reindexing.read_again(dated)
        elif corrections:
            self._reindexing.catch_up()
        self._changes.poll()
        return corrections


def _need_name(name: str) -> str:
    """Return what a finding is to be called in one line. Raises UserError when that is nothing."""
    called = _one_line(name)
    if not called:
        raise UserError("A finding needs a name; give it one.", status=2)
    return called


def _one_line(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


def _known(corrections: Iterable[Correction | None]) -> list[Correction]:
    return [one for one in corrections if one is not None]


def _present(source: Source | None, article_id: str) -> Source:
    if source is None:
        raise UserError(f"The library has no article {article_id}; it may have been removed meanwhile.")
    return source
