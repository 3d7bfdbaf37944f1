"""Articles of a few sentences, read by the stages that tell where articles differ."""

from functools import cache

from briefing.domain.article import Origin, make_article
from briefing.domain.document import Block, Document, Form, Sentence, Zone
from briefing.domain.dossier import Source
from briefing.domain.findings import Actor, ActorKind, Basis, Confidence, Extraction, Published
from briefing.domain.span import Span
from briefing.extraction.copies.prints import find_runs
from briefing.extraction.differing.kinds import VenueWords, parse_venue_words
from briefing.extraction.differing.numbers.figures import find_figures
from briefing.extraction.differing.numbers.lexicon import FigureWords, parse_figure_words
from briefing.extraction.differing.venues import find_venues
from briefing.extraction.lexicons import parse_table
from briefing.extraction.times import find_times
from briefing.settings.resources import lexicon_texts
from briefing.text.shadow import shadow


@cache
def figure_words() -> FigureWords:
    """Return the words of amounts and of what they are."""
    return parse_figure_words({name: parse_table(text) for name, text in lexicon_texts().items()})


@cache
def venue_words() -> VenueWords:
    """Return the words that name what is held or happens at a place."""
    return parse_venue_words(parse_table(lexicon_texts()["venue_words"]))


def read(*sentences: str, published: str | None = "2027-05-28", places: tuple[str, ...] = ()) -> Source:
    """Return an article whose every sentence is a paragraph; `places` are the places it names."""
    body = "\n\n".join(sentences) + "\n"
    spans = [Span(body.index(each), body.index(each) + len(each)) for each in sentences]
    article = make_article(body, Origin("a.txt", "text/plain"))
    blocks = tuple(Block(each, Form.PARAGRAPH, each, Zone.BODY) for each in spans)
    document = Document(article, body, shadow(body), blocks, tuple(Sentence(each, at) for at, each in enumerate(spans)))
    day = Published(published, Basis.STATED if published else Basis.UNKNOWN)
    times = find_times(document, day)
    actors = tuple(Actor(name, ActorKind.PLACE, _mentions(name, body), Confidence.HIGH) for name in places)
    return Source(
        article,
        Extraction(
            article_id=article.id,
            version=1,
            title=None,
            source=None,
            byline=None,
            published=day,
            blocks=blocks,
            sentences=document.sentences,
            times=times,
            deadlines=(),
            actors=actors,
            issues=(),
            figures=find_figures(document, times, figure_words()),
            venues=find_venues(document, times, actors, venue_words()),
            runs=find_runs(document),
        ),
    )


def _mentions(name: str, body: str) -> tuple[Span, ...]:
    at = body.find(name)
    found = []
    while at >= 0:
        found.append(Span(at, at + len(name)))
        at = body.find(name, at + 1)
    return tuple(found)
