"""What answers the window in its tests?"""

from dataclasses import dataclass, field, replace
from types import SimpleNamespace

from briefing.domain.brief.page import Brief, Draft, Paper
from briefing.domain.change import Change
from briefing.domain.correction import DateCandidate
from briefing.domain.dossier import FindingRef, Merged, Source, Sourced
from briefing.domain.errors import UserError
from briefing.domain.findings import (
    Basis,
    Published,
)
from briefing.domain.search import (
    Completion,
    Facet,
    FacetCount,
    FacetValue,
    Hit,
    NextDeadline,
    OpenedSearch,
    QueryProblem,
    ResultPage,
    SavedSearch,
    Snippet,
    Suggestion,
)
from briefing.domain.span import Span
from briefing.extraction.merge import gather
from briefing.services.timeline.timelines import make_timeline
from briefing.settings.options import Options
from briefing.temporal.values import days_until
from tests.ui.samples import AS_OF


def make_hit(source: Source, count: int = 0, deadline: NextDeadline | None = None) -> Hit:
    extraction = source.extraction
    snippet = Snippet(source.article.body[:60], ())
    return Hit(source.article.id, extraction.title or "", "Wire", extraction.published, 1.0, snippet, count, deadline)


def find_quota(query: str, body: str, **_: bool) -> tuple[Span, ...]:
    spans = []
    at = body.find(query) if query else -1
    while at >= 0:
        spans.append(Span(at, at + len(query)))
        at = body.find(query, at + 1)
    return tuple(spans)


def toggle_term(query: str, term: str, **_: bool) -> str:
    return query.replace(term, "").strip() if term in query else f"{term} {query}".strip()


class FakeSaving:
    """Keeps searches in a list, each with one article that is new."""

    def __init__(self):
        self.kept = {}
        self.opened = []
        self.fresh = 1

    def all(self):
        return tuple(SavedSearch(number, query, 12, self.fresh) for number, query in self.kept.items())

    def save(self, query):
        if not query.strip():
            raise UserError("This query asks for nothing yet.")
        self.kept[len(self.kept) + 1] = query
        return SavedSearch(len(self.kept), query, 12, 1)

    def forget(self, query):
        self.kept = {number: kept for number, kept in self.kept.items() if kept != query}

    def open(self, number):
        self.opened.append(number)
        return OpenedSearch(self.kept[number], 7)


class FakeCorrecting:
    """Changes the articles it was given, and takes the changes back one by one."""

    def __init__(self, sources, tell):
        self.sources, self.tell = sources, tell
        self.rejected: list[FindingRef] = []
        self.asked: list[tuple[str, object]] = []
        self.undone: list[str] = []
        self.put_off: set[str] = set()
        self._before: list[tuple[int, Source]] = []

    def candidates(self, ref, as_of):
        deadline = self._find(ref)[1]
        day = "2025-10-27"
        return (
            DateCandidate(deadline.when, days_until(deadline.when, as_of), "as the text was read", is_current=True),
            DateCandidate(day, days_until(day, as_of), "named in the sentence before"),
            DateCandidate("XXXX-11-01", None, "shown as “1 November”"),
        )

    def amend_actor(self, *refs, **wanted):
        self.asked.append(("actor", refs, wanted))
        if wanted.get("name") == "refused":
            raise UserError("This finding is not there any more.")

    def label_issue(self, *refs, label):
        self.asked.append(("label", refs, label))

    def join(self, *refs, into):
        self.asked.append(("join", refs, into))

    def split(self, parts, *, name):
        self.asked.append(("split", parts, name))

    def pin(self, *refs, pinned):
        self.asked.append(("pin", refs, pinned))

    def add(self, article_id, span, kind, **wanted):
        self.asked.append(("add", article_id, span, kind, wanted))
        return FindingRef(article_id, kind, wanted["name"])

    def restore(self, *refs):
        self.asked.append(("restore", refs))

    def amend_deadline(self, *refs, when=None, kind=None, what=None, certainty=None, condition=None):
        self.amended, ref = refs, refs[0]
        if what == "refused":
            raise UserError("This deadline is not there any more.")
        others = tuple(one for one in (certainty, condition) if one is not None)
        self.asked.append(("amend", (when, kind, what, *others)))
        number, deadline = self._find(ref)
        source = self.sources[number]
        basis = (
            deadline.basis if when is None else Basis.GIVEN if days_until(when, AS_OF) is not None else Basis.UNKNOWN
        )
        changed = replace(
            deadline,
            when=when or deadline.when,
            basis=basis,
            kind=kind or deadline.kind,
            what=what or deadline.what,
            certainty=certainty or deadline.certainty,
            condition=deadline.condition if condition is None else condition or None,
        )
        others = tuple(changed if each == deadline else each for each in source.extraction.deadlines)
        self._keep(number, Source(source.article, replace(source.extraction, deadlines=others)))

    def date_candidates(self, _article_id, as_of):
        days = ("2025-10-25", "2025-10-26")
        return tuple(DateCandidate(day, days_until(day, as_of), "named in the dateline") for day in days)

    def is_date_put_off(self, article_id):
        return article_id in self.put_off

    def put_off_date(self, article_id):
        self.put_off.add(article_id)

    def give_date(self, article_id, value):
        if value == "2025-10-26":
            raise UserError("The library cannot be written to.")
        self.asked.append(("give", value))
        number = next(number for number, each in enumerate(self.sources) if each.article.id == article_id)
        source = self.sources[number]
        dated = replace(source.extraction, published=Published(value, Basis.GIVEN))
        self._keep(number, Source(source.article, dated))

    def reject(self, *refs):
        self.rejected += refs

    def undo(self):
        self.undone.append("undo")
        if self._before:
            number, source = self._before.pop()
            self.sources[number] = source
            self._tell_of_it()
        return "correction"

    def redo(self):
        return None

    def _find(self, ref):
        for number, source in enumerate(self.sources):
            for deadline in source.extraction.deadlines:
                if (source.article.id, deadline.key) == (ref.article_id, ref.key):
                    return number, deadline
        raise UserError("This deadline is not there any more.")

    def _keep(self, number, source):
        self._before.append((number, self.sources[number]))
        self.sources[number] = source
        self._tell_of_it()

    def _tell_of_it(self):
        self.tell(Change(2, corrections=True))


@dataclass
class FakeServices:
    """Answers from hand-made values, and remembers what it was asked."""

    sources: list[Source]
    chosen: set[FindingRef] = field(default_factory=set)
    imported: list[str] = field(default_factory=list)
    copied: str = "# Brief"
    prepared: int = 0
    closed: bool = False
    counted: int = 0
    suggestions: tuple[Suggestion, ...] = ()
    completions: tuple[Completion, ...] = ()

    def __post_init__(self) -> None:
        self.options = Options()
        self.as_of = self.usual = AS_OF
        self.searching = SimpleNamespace(
            search=self.search,
            marks=find_quota,
            facets=self.count,
            like=self.find_like,
            toggle=toggle_term,
            find_problem=self.find_problem,
        )
        self.suggesting = SimpleNamespace(suggest=self.suggest, complete=self.complete)
        self.saving = FakeSaving()
        self.reading = SimpleNamespace(open=self.open, dossier=lambda: gather("", self.sources))
        self.reindexing = SimpleNamespace(
            catch_up=lambda on_done, on_progress=None: on_done(None), is_mending=False, problem=None
        )
        self.correcting = FakeCorrecting(self.sources, self.tell)
        self.timelines = SimpleNamespace(make=self.make_timeline)
        self.rejected, self.undone = self.correcting.rejected, self.correcting.undone
        self.importing = SimpleNamespace(start=self.start_import)
        self.listeners = []
        self.changes = SimpleNamespace(subscribe=self.subscribe, poll=lambda: None)
        self.briefing = SimpleNamespace(
            toggle=self.toggle,
            undo=self.turn_last,
            redo=self.turn_last,
            prepare=self.prepare,
            is_chosen=lambda ref: ref in self.chosen,
            chosen_refs=lambda: frozenset(ref.settled for ref in self.chosen),
            count=lambda: len(self.chosen),
            markdown=lambda: self.copied,
            export=lambda path: path.write_text(self.copied),
            subscribe=self.hear_of_brief,
        )

    def count_from(self, as_of):
        self.as_of = as_of

    def make_timeline(self, as_of, *, article_id=None):
        told = [
            Merged(one, (one,))
            for source in self.sources
            for one in (Sourced(source.article.id, each) for each in source.extraction.deadlines)
            if article_id in (None, source.article.id)
        ]
        return make_timeline(told, as_of)

    def find_problem(self, query):
        return QueryProblem("2025-13 is no date.", Span(5, 19)) if "2025-13" in query else None

    def search(self, query, *, limit=200, start=0, new_after=None, **_):
        self.new_after = new_after
        hits = [make_hit(each, len(find_quota(query, each.article.body))) for each in self.sources]
        matched = tuple(hit for hit in hits if hit.count or not query)
        rest = tuple(hit for hit in hits if hit not in matched)
        below = max(0, start - len(matched)), max(0, start + limit - len(matched))
        rows = matched[start : start + limit], rest[below[0] : below[1]]
        return ResultPage(query, query, len(matched), rows[0], None, rows[1], len(hits), start=start)

    def count(self, query, **_):
        self.counted += 1
        total = self.search(query).total
        term = "source:Wire"
        values = (FacetValue("Wire", total, term, term in query), FacetValue("Other Wire", total, "source:Other"))
        return (FacetCount(Facet.SOURCE, values, more=3), FacetCount(Facet.MONTH, ()))

    def find_like(self, article_id):
        return f"like {self.open(article_id).extraction.title}"

    def suggest(self, _query, **_):
        return self.suggestions

    def complete(self, query, caret):
        self.completed = query, caret
        start = query.rfind(" ", 0, caret) + 1
        begun = query[start:caret]
        return tuple(
            replace(each, span=Span(start, caret)) for each in self.completions if begun and each.text.startswith(begun)
        )

    def open(self, article_id):
        for source in self.sources:
            if source.article.id == article_id:
                return source
        raise UserError("The library has no such article.")

    def hear_of_brief(self, callback):
        self.tell_brief = callback
        return lambda: None

    def toggle(self, ref):
        self.turned = ref
        self.chosen.symmetric_difference_update({ref})
        self.tell_brief()
        return ref in self.chosen

    def turn_last(self):
        self.toggle(self.turned)
        return True

    def prepare(self):
        self.prepared += 1
        return Draft(Brief("Fish", AS_OF, Paper.A4, ()))

    def subscribe(self, callback):
        self.listeners.append(callback)
        return lambda: self.listeners.remove(callback)

    def tell(self, change: Change):
        for listener in self.listeners:
            listener(change)

    def start_import(self, paths, **_):
        self.imported += list(paths)
        return SimpleNamespace(cancel=lambda: None)

    def close(self):
        self.closed = True
