"""What does one article tell of a deadline?"""

from briefing.domain.dossier import Source, Sourced
from briefing.domain.findings import Deadline, DeadlineKind
from briefing.extraction.deadlines.merging.acts import Acted, acts_of, read_acts
from briefing.extraction.deadlines.merging.stems import bare_names, content_stems, event_stems, stems_of_names
from briefing.temporal.verbs import first_verb


class Telling:
    """One article's deadline; its stems are read when it is first compared, since most are alone on their day."""

    __slots__ = ("_acted", "_events", "_stems", "_subject", "_topics", "member", "source")

    def __init__(self, source: Source, deadline: Deadline) -> None:
        self.member = Sourced(source.article.id, deadline)
        self.source = source
        self._stems: frozenset[str] | None = None
        self._topics: frozenset[str] | None = None
        self._subject: frozenset[str] | None = None
        self._events: frozenset[str] | None = None
        self._acted: Acted | None = None

    @property
    def sentence(self) -> str:
        """Return its sentence."""
        return self.member.finding.sentence.of(self.source.article.body)

    @property
    def clause(self) -> str:
        """Return what was found to happen: the reader's own words for an event say less of what its source tells."""
        deadline = self.member.finding
        return deadline.found.what if deadline.found else deadline.what

    @property
    def kind(self) -> DeadlineKind:
        """Return the kind that was found: what the reader says of it makes it no other event."""
        deadline = self.member.finding
        return deadline.found.kind if deadline.found else deadline.kind

    @property
    def actors(self) -> frozenset[str]:
        """Return whom it binds, each without its short form and the form of a company ("Norvik AB" as "Norvik")."""
        return bare_names(self.member.finding.actors)

    @property
    def known(self) -> tuple[str, ...]:
        """Return the names of all whom its article names."""
        return tuple(actor.name for actor in self.source.extraction.actors)

    @property
    def stems(self) -> frozenset[str]:
        """Return the stems of its sentence."""
        if self._stems is None:
            self._stems = content_stems(self.sentence)
        return self._stems

    @property
    def topics(self) -> frozenset[str]:
        """Return the stems of its clause that name no actor."""
        if self._topics is None:
            self._topics = content_stems(self.clause) - stems_of_names(self.member.finding.actors)
        return self._topics

    @property
    def subject(self) -> frozenset[str]:
        """Return the stems of what its clause speaks of: of all words where it has no verb."""
        if self._subject is None:
            verb = first_verb(self.clause)
            self._subject = content_stems(self.clause[:verb] if verb else self.clause)
        return self._subject

    @property
    def events(self) -> frozenset[str]:
        """Return the stems of its clause that tell what happens, without the names in it."""
        if self._events is None:
            named = tuple(name for name in self.known if name in self.clause)
            self._events = event_stems(self.clause) - stems_of_names(named)
        return self._events

    @property
    def acted(self) -> Acted:
        """Return what its clause tells to happen, and what it names besides."""
        if self._acted is None:
            self._acted = read_acts(self.clause, self.called)
        return self._acted

    @property
    def called(self) -> tuple[str, ...]:
        """Return all that its article calls those whom it names."""
        return tuple(name for actor in self.source.extraction.actors for name in (actor.name, *actor.aliases))

    @property
    def said_acts(self) -> frozenset[str]:
        """Return the acts that its sentence tells, none where this tells of other deadlines too."""
        said = self.member.finding.sentence
        alone = sum(one.sentence == said for one in self.source.extraction.deadlines) == 1
        return acts_of(self.sentence) if alone else frozenset()
