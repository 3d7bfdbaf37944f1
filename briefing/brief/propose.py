"""Which brief does a dossier suggest, given what the reader chose?"""

from collections.abc import Sequence
from datetime import date

from briefing.brief.choosing.actors import propose_actors
from briefing.brief.choosing.bottom_line import propose_bottom_line
from briefing.brief.choosing.dated.known import known_by
from briefing.brief.choosing.deadlines import propose_deadlines
from briefing.brief.choosing.differences import propose_differences
from briefing.brief.choosing.issues import Places, propose_issues
from briefing.brief.choosing.material import gather_material
from briefing.brief.choosing.ordering import in_order
from briefing.brief.choosing.title import propose_title
from briefing.brief.guards import Guards
from briefing.brief.thrift import cite_few
from briefing.domain.brief.choice import Choice
from briefing.domain.brief.page import Brief, BriefSource, Draft, Paper
from briefing.domain.dossier import Dossier, Source
from briefing.temporal.values import bounds

_OPENING_WORDS = 8


def newest_day(dossier: Dossier) -> date | None:
    """Return the newest published date that is known to the day, else the last day of the newest that is not."""
    known = [days for source in dossier.sources if (days := bounds(source.extraction.published.value))]
    exact = [days.start for days in known if days.start == days.last]
    return max(exact or [days.last for days in known], default=None)


def propose(
    dossier: Dossier, as_of: date, guards: Guards, *, choice: Choice | None = None, paper: Paper = Paper.A4
) -> Draft:
    """Return a dossier's brief as of a day: what the reader chose, then what is proposed, in the page's numbers."""
    known = known_by(dossier, as_of, choice or Choice())
    material = gather_material(known, as_of, guards, choice or Choice())
    deadlines, spare_deadlines = propose_deadlines(material)
    bottom_line = propose_bottom_line(material, deadlines)
    used: Places = {(bottom_line.quote.article_id, bottom_line.quote.sentence)} if bottom_line else set()
    issues, spare_issues = propose_issues(material, used)
    actors, spare_actors = propose_actors(material, used, deadlines)
    differences, spare_differences = propose_differences(material)
    brief = Brief(
        title=propose_title(material, bottom_line, issues, (*deadlines, *actors)),
        as_of=as_of,
        paper=paper,
        sources=_name_sources(known),
        bottom_line=bottom_line,
        issues=in_order(issues, material.choice.order),
        deadlines=deadlines,
        actors=in_order(actors, material.choice.order),
        differences=differences,
        later=len(dossier.sources) - len(known.sources),
    )
    return Draft(
        cite_few(brief, material.articles), (*spare_actors, *spare_issues, *spare_differences, *spare_deadlines)
    )


def _name_sources(dossier: Dossier) -> tuple[BriefSource, ...]:
    """Return the sources of a dossier, copies with the article that speaks for them."""
    articles = {source.article.id: source for source in dossier.sources}
    copies = {group.article_ids[0]: group.article_ids[1:] for group in dossier.copies}
    spoken_for = {article_id for others in copies.values() for article_id in others}
    return tuple(
        _name_source(source, [articles[each] for each in copies.get(article_id, ())])
        for article_id, source in articles.items()
        if article_id not in spoken_for
    )


def _name_source(source: Source, copies: Sequence[Source] = ()) -> BriefSource:
    extraction = source.extraction
    return BriefSource(
        article_id=source.article.id,
        title=extraction.title,
        opening=_open(source),
        outlet=extraction.source,
        published=extraction.published,
        copies=tuple(_name_source(each) for each in copies),
    )


def _open(source: Source) -> str:
    """Return the first words of an article, without a list marker."""
    blocks = source.extraction.blocks
    start = blocks[0].content.start if blocks else 0
    return " ".join(source.article.body[start : start + 400].split()[:_OPENING_WORDS]).rstrip(",;:-–—")
