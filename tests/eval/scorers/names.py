"""How well are names found, with their kinds, in texts that nobody here wrote?"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Actor, ActorKind
from briefing.domain.span import Span
from briefing.extraction.actors.finding import find_actors
from briefing.extraction.actors.linking.linking import link_mentions
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.reading.scanning import scan_line
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.masthead import read_masthead
from briefing.extraction.words import read_lines
from briefing.extraction.zones import make_document
from tests.eval.corpora import corpus_folder
from tests.eval.gum_entities import EntityText, GumName, read_entities
from tests.eval.scoring import Counts, Score, total
from tests.eval.seeds import gold, lexicons, seeds_alone
from tests.eval.tagged import TaggedText, read_tagged

_KINDS = {
    "person": (ActorKind.PERSON,),
    "organization": (ActorKind.ORGANISATION,),
    "place": (ActorKind.COUNTRY, ActorKind.PLACE),
}
_FIRST = 5


class _Found(NamedTuple):
    """What the program finds in a text: the names that it reads, and the actors that it shows."""

    scanned: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    shadow: str

    @property
    def read(self) -> list[Mention]:
        """Return all that the program reads as names."""
        return link_mentions(self.scanned, lexicons().actors)

    @property
    def names(self) -> list[Mention]:
        """Return the names with a kind; an adjective ("Chinese") is none."""
        return [name for name in self.read if name.kind is not None and name.rule != Sort.DEMONYM.value]


def score_names() -> Iterator[Score]:
    """Score GUM's news, the other tagged texts and who is who in GUM's news and in the samples."""
    yield Score("aliases of the samples: B3", _alias_score(*_sample_clusters()))
    gum = corpus_folder("gum_news")
    if gum is not None:
        yield from _score_gum([(text, _read(text.name, text.text)) for text in read_entities(gum)])
    tagged = corpus_folder("ner")
    if tagged is not None:
        for label, file in (("Wikigold", "wikigold.conllu"), ("EWT", "en_ewt-ud-dev.iob2")):
            yield from _score_tagged(f"ner {label}", read_tagged(Path(tagged, file)))


def _read(name: str, text: str) -> _Found:
    document = make_document(make_article(text, Origin(name, "text/plain")), lexicons())
    scanned = [mention for line in read_lines(document) for mention in scan_line(line, lexicons().actors)]
    actors = find_actors(document, read_masthead(document, lexicons()), lexicons())
    return _Found(tuple(scanned), actors, document.shadow)


def _score_gum(texts: list[tuple[EntityText, _Found]]) -> Iterator[Score]:
    shown = [_count_any(text, found) for text, found in texts]
    yield Score("names in GUM news, any kind: recall", total([met for met, _ in shown]).recall)
    yield Score("names in GUM news, any kind: precision", total([right for _, right in shown]).precision)
    read = [_count_read(text, found) for text, found in texts]
    yield Score("names in GUM news, of a kind or unknown: recall", total([met for met, _ in read]).recall)
    yield Score("names in GUM news, of a kind or unknown: precision", total([right for _, right in read]).precision)
    typed = total([_count_typed({(n.span, n.kind) for n in text.outer()}, found, text) for text, found in texts])
    yield Score("names in GUM news, exact and of their kind: F1", typed.f1)
    clusters = [_gum_clusters(text, found) for text, found in texts]
    yield Score("aliases in GUM news, names given: B3", _alias_score(*map(_joined, zip(*clusters, strict=True))))
    tops = total([_count_salient(text, found) for text, found in texts])
    yield Score("salient names in GUM news among the first five actors", tops.recall)


def _score_tagged(label: str, texts: Iterable[TaggedText]) -> Iterator[Score]:
    counted = [
        _count_typed({(name.span, name.kind) for name in text.names}, _read(text.name, text.text)) for text in texts
    ]
    yield Score(f"{label}, exact and of their kind: F1", total(counted).f1)


def _count_any(text: EntityText, found: _Found) -> tuple[Counts, Counts]:
    """Count gold names that an actor's mention covers, and mentions that cover part of a gold name."""
    return _count_covered(text, [span for actor in found.actors for span in actor.mentions])


def _count_read(text: EntityText, found: _Found) -> tuple[Counts, Counts]:
    """Count the same of all that the program reads as names, whether or not it knows their kind and shows them."""
    return _count_covered(text, [Span(name.start, name.end) for name in found.read])


def _count_covered(text: EntityText, spans: list[Span]) -> tuple[Counts, Counts]:
    met = sum(any(span.overlaps(name.head) for span in spans) for name in text.names)
    right = sum(any(span.overlaps(word) for word in text.words) for span in spans)
    return Counts(met, len(text.names), len(text.names)), Counts(right, len(spans), len(spans))


def _count_typed(wanted: set[tuple[Span, str]], found: _Found, text: EntityText | None = None) -> Counts:
    """Count names of exactly a wanted span and kind; an article before a name is no part of it.

    In GUM a name within what a common noun heads is neither wanted nor wrong.
    """
    gold = {(_bare(span, found.shadow), kind) for span, kind in wanted}
    named = {(_bare(Span(name.start, name.end), found.shadow), name.kind) for name in found.names}
    if text is not None:
        named = {(span, kind) for span, kind in named if _counts(span, gold, text)}
    right = sum(any((span, kind) in named for kind in _KINDS[label]) for span, label in gold)
    return Counts(right, len(named), len(gold))


def _counts(span: Span, gold: set[tuple[Span, str]], text: EntityText) -> bool:
    wanted = any(span.overlaps(other) for other, _ in gold)
    return wanted or not any(other.start <= span.start and span.end <= other.end for other in text.described)


def _bare(span: Span, text: str) -> Span:
    return Span(span.start + 4, span.end) if span.of(text).lower().startswith("the ") else span


#: Whom each mention names, by one reader or the program.
_Clusters = dict[tuple[str, Span], str]


def _gum_clusters(text: EntityText, found: _Found) -> tuple[_Clusters, _Clusters]:
    """Return who is who by the annotators, and by the program when it is given their names."""
    given = [_as_read(name, found) for name in text.names]
    linked = link_mentions(sorted(given, key=lambda mention: mention.start), lexicons().actors)
    called = {Span(mention.start, mention.end): f"{mention.kind} {mention.name}" for mention in linked}
    called = {span: called.get(span, f"{span}") for span in (Span(m.start, m.end) for m in given)}
    wanted = {(text.name, Span(m.start, m.end)): n.group for m, n in zip(given, text.names, strict=True)}
    return (
        {key: f"{text.name} {group}" for key, group in wanted.items()},
        {key: f"{text.name} {called[key[1]]}" for key in wanted},
    )


def _as_read(name: GumName, found: _Found) -> Mention:
    """Return the mention that the program reads in a given name, or one of the name's own words."""
    for mention in found.scanned:
        if name.span.start <= mention.start and mention.end == name.span.end:
            return mention._replace(start=name.span.start)
    words = " ".join(_bare(name.span, found.shadow).of(found.shadow).split())
    known = lexicons().actors.gazetteer.alone(words)
    kind = ActorKind.PLACE if name.kind == "place" else None
    given = Mention(name.span.start, name.span.end, 0, kind, words, "given")
    return given if known is None else given._replace(kind=known.kind, name=known.name, rule=known.sort.value)


def _joined(parts: tuple[_Clusters, ...]) -> _Clusters:
    return {key: value for part in parts for key, value in part.items()}


def _sample_clusters() -> tuple[_Clusters, _Clusters]:
    wanted: _Clusters = {}
    called: _Clusters = {}
    for number, source in seeds_alone().items():
        for one in gold()[number]["actors"]:
            for start, end in one["spans"]:
                span = Span(start, end)
                wanted[number, span] = f"{number} {one['name']}"
                actor = next((a for a in source.extraction.actors if any(m.overlaps(span) for m in a.mentions)), None)
                called[number, span] = f"{number} {actor.kind} {actor.name}" if actor else f"{number} {span}"
    return wanted, called


def _alias_score(wanted: _Clusters, called: _Clusters) -> float:
    """Return the B³ F1 of two partitions of the same mentions (Bagga and Baldwin 1998)."""
    precision = recall = 0.0
    for one, name in wanted.items():
        together = {key for key, value in called.items() if value == called[one]}
        meant = {key for key, value in wanted.items() if value == name}
        precision += len(together & meant) / len(together)
        recall += len(together & meant) / len(meant)
    return 2 * precision * recall / (precision + recall) / len(wanted) if wanted else 0.0


def _count_salient(text: EntityText, found: _Found) -> Counts:
    """Count the salient names whom one of the first actors bears; no more are wanted than fit in."""
    salient = {name.group for name in text.names if name.salient}
    first = [span for actor in found.actors[:_FIRST] for span in actor.mentions]
    met = {name.group for name in text.names if name.salient and any(name.head.overlaps(span) for span in first)}
    fitting = min(len(salient), _FIRST)
    return Counts(min(len(met), fitting), fitting, fitting)
