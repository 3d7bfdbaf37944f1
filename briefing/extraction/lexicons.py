"""Which words and tables do the stages know?"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.extraction.dating.inferring.offices import OfficeTerms, parse_office_terms
from briefing.extraction.dating.reading.labels import DateLabels, parse_date_labels
from briefing.extraction.deadlines.cues import CueTable, parse_deadline_cues
from briefing.extraction.deadlines.dating.fiscal import FiscalYears, parse_fiscal_years
from briefing.extraction.deadlines.dating.notices import NoticeTable, parse_notice_words
from briefing.extraction.deadlines.judging.events import EventTable, parse_event_words
from briefing.extraction.deadlines.judging.kinds import KindTable, make_kind_table
from briefing.extraction.deadlines.judging.stances import StanceTable, parse_stances
from briefing.extraction.deadlines.wording.described import ActorNouns, read_actor_nouns
from briefing.extraction.differing.kinds import VenueWords, parse_venue_words
from briefing.extraction.differing.numbers.lexicon import FigureWords, parse_figure_words
from briefing.extraction.known.actors import ActorLexicon, read_actor_lexicon
from briefing.extraction.known.issues import IssueLexicon, read_issue_lexicon
from briefing.extraction.language import LanguageWords, read_language_words
from briefing.extraction.uncollected import without_collecting
from briefing.extraction.zoning.vocabulary import ZoneLexicon, parse_zone_lexicon

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lexicons:
    """Every table of `resources/lexicons`, read once; each stage's own view of them is a field of its own."""

    tables: Mapping[str, tuple[Row, ...]]
    zones: ZoneLexicon
    offices: OfficeTerms
    date_labels: DateLabels
    deadlines: CueTable
    events: EventTable
    kinds: KindTable
    stances: StanceTable
    notices: NoticeTable
    fiscal_years: FiscalYears
    actor_nouns: ActorNouns
    actors: ActorLexicon
    issues: IssueLexicon
    languages: LanguageWords
    figures: FigureWords
    venues: VenueWords


def parse_table(text: str) -> tuple[Row, ...]:
    """Read one tab-separated table: a head of column names, then a row a line; `#` starts a remark line."""
    head, *rows = [line for line in text.splitlines() if line.strip() and line[0] != "#"]
    names = head.split("\t")
    return tuple([dict(zip(names, row.split("\t"), strict=True)) for row in rows])


@without_collecting(kept=True)
def parse_lexicons(texts: Mapping[str, str]) -> Lexicons:
    """Return the lexicons of the tables' texts, by their file names without the ending."""
    tables = {name: parse_table(text) for name, text in texts.items()}
    events = parse_event_words(tables.get("deadline_events", ()))
    return Lexicons(
        tables=tables,
        zones=parse_zone_lexicon(tables),
        offices=parse_office_terms(tables.get("office_terms", ())),
        date_labels=parse_date_labels(tables.get("date_labels", ()), tables.get("dated_texts", ())),
        deadlines=parse_deadline_cues(tables.get("deadline_cues", ())),
        events=events,
        kinds=make_kind_table(events, tables.get("word_kinds", ()), tables.get("deadline_kinds", ())),
        stances=parse_stances(tables.get("deadline_stances", ())),
        notices=parse_notice_words(tables.get("notice_words", ())),
        fiscal_years=parse_fiscal_years(tables.get("fiscal_years", ()), tables.get("countries", ())),
        actor_nouns=read_actor_nouns(tables.get("actor_nouns", ()), tables.get("institutions", ())),
        actors=read_actor_lexicon(tables),
        issues=read_issue_lexicon(tables),
        languages=read_language_words(tables),
        figures=parse_figure_words(tables),
        venues=parse_venue_words(tables.get("venue_words", ())),
    )
