"""In what order do the stages read an article?"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from briefing.domain.article import Article
from briefing.domain.document import Document
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Extraction, Published, TimeExpression
from briefing.domain.span import Span
from briefing.extraction.actors.finding import read_actors
from briefing.extraction.copies.prints import find_runs
from briefing.extraction.dating.stating.fragments import mark_stamp
from briefing.extraction.deadlines.dating.occasions import Occasion
from briefing.extraction.deadlines.finding import find_deadlines
from briefing.extraction.differing.numbers.figures import find_figures
from briefing.extraction.differing.venues import find_venues
from briefing.extraction.issues.finding import find_issues
from briefing.extraction.language import read_prose
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.masthead import Masthead, read_masthead
from briefing.extraction.outlook.questions import find_questions
from briefing.extraction.outlook.scenarios import find_scenarios
from briefing.extraction.published import find_published
from briefing.extraction.times import find_times
from briefing.extraction.uncollected import without_collecting
from briefing.extraction.zones import make_document
from briefing.temporal.values import bounds

_NONE_ALIGNED: Mapping[Span, TimeExpression] = MappingProxyType({})

#: Raised whenever a stage comes to find something else in the same body, so that stored findings are made anew.
VERSION = 33


@without_collecting()
def extract(article: Article, lexicons: Lexicons, *, given: Published | None = None) -> Extraction:
    """Return everything found in one article read alone; `given` is the published date a reader has set."""
    document = make_document(article, lexicons)
    masthead = read_masthead(document, lexicons)
    published = find_published(document, lexicons.offices, lexicons.date_labels)
    return _read(mark_stamp(document, published, lexicons.date_labels), masthead, given or published, lexicons)


def _read(document: Document, masthead: Masthead, published: Published, lexicons: Lexicons) -> Extraction:
    times = find_times(document, published)
    prose = read_prose(document, lexicons.languages)
    actors, remarks = read_actors(document, masthead, lexicons, prose)
    own = _without_own_day(times, published, document)
    return Extraction(
        article_id=document.article.id,
        version=VERSION,
        title=masthead.title,
        source=masthead.source,
        byline=masthead.byline,
        published=published,
        blocks=document.blocks,
        sentences=document.sentences,
        times=times,
        deadlines=find_deadlines(document, own, published, actors, lexicons) if prose.english else (),
        actors=actors,
        issues=find_issues(document, actors, lexicons, prose, masthead.source),
        questions=find_questions(document, lexicons.issues),
        scenarios=find_scenarios(document),
        figures=find_figures(document, times, lexicons.figures),
        venues=find_venues(document, times, actors, lexicons.venues),
        runs=find_runs(document),
        remarks=remarks,
    )


def _without_own_day(
    times: Sequence[TimeExpression], published: Published, document: Document
) -> tuple[TimeExpression, ...]:
    """Return the time expressions but one that is all of a sentence and states the day of publication."""
    stated = published.span if published.basis is Basis.STATED else None
    alone = {one.span.start for one in document.sentences if stated and _is_all(stated, one.span, document.shadow)}
    return tuple(time for time in times if time.span.start not in alone)


def _is_all(part: Span, sentence: Span, shadow: str) -> bool:
    rest = shadow[sentence.start : part.start] + shadow[part.end : sentence.end]
    return part.start == sentence.start and part.end <= sentence.end and not any(map(str.isalnum, rest))


@without_collecting()
def redate(
    source: Source,
    published: Published,
    lexicons: Lexicons,
    *,
    aligned: Mapping[Span, TimeExpression] = _NONE_ALIGNED,
    elsewhere: Sequence[Occasion] = (),
) -> Extraction:
    """Return a source's extraction with another published date and all that is counted from it.

    `aligned` are the time expressions that other articles make plain; each stands in for that of its span where the
    date alone leaves it open. `elsewhere` are the events that the source names and other articles date.
    """
    document = replace(make_document(source.article, lexicons), blocks=source.extraction.blocks)
    actors = source.extraction.actors
    times = tuple(_plainer(time, aligned) for time in find_times(document, published))
    english = read_prose(document, lexicons.languages).english
    deadlines = find_deadlines(document, times, published, actors, lexicons, elsewhere) if english else ()
    return replace(source.extraction, published=published, times=times, deadlines=deadlines)


def redate_alone(source: Source, lexicons: Lexicons) -> Extraction:
    """Return a source's extraction with the date that its own text gives, and all that is counted from it."""
    document = make_document(source.article, lexicons)
    return redate(source, find_published(document, lexicons.offices, lexicons.date_labels), lexicons)


def _plainer(time: TimeExpression, aligned: Mapping[Span, TimeExpression]) -> TimeExpression:
    return time if bounds(time.value) else aligned.get(time.span, time)
