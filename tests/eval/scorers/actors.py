"""How well are actors found: in the sample articles, and in news nobody here wrote?"""

from collections.abc import Iterator
from typing import Any

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Actor, ActorKind
from briefing.extraction.actors.finding import find_actors
from briefing.extraction.known.names import bare_forms
from briefing.extraction.masthead import read_masthead
from briefing.extraction.zones import make_document
from briefing.text.fold import fold
from tests.eval.corpora import corpus_folder
from tests.eval.gum_entities import EntityText, read_entities
from tests.eval.scoring import Counts, Score, match_one_to_one, total
from tests.eval.seeds import gold, lexicons, seeds_alone


def score_actors() -> Iterator[Score]:
    """Score the samples by name or alias, one to one, and GUM's news by the head words of proper names."""
    yield from _score_seeds()
    folder = corpus_folder("gum_news")
    if folder is not None:
        yield from _score_gum([_count(text) for text in read_entities(folder)])


def _score_seeds() -> Iterator[Score]:
    counts, roles = [], []
    for name, source in seeds_alone().items():
        wanted = [actor for actor in gold()[name]["actors"] if actor["mentions_in_body"]]
        found = source.extraction.actors
        right = match_one_to_one(len(found), len(wanted), lambda i, j, f=found, w=wanted: _same(f[i], w[j]))
        counts.append(Counts(right, len(found), len(wanted)))
        roles += [_same_role(actor, one) for one in wanted for actor in found if one["role"] and _is_person(actor, one)]
    both = total(counts)
    yield Score("actors of the samples: precision", both.precision)
    yield Score("actors of the samples: recall", both.recall)
    yield Score("actors of the samples: F1", both.f1)
    yield Score("roles of persons in the samples: right", sum(roles) / len(roles))


def _same(actor: Actor, wanted: dict[str, Any]) -> bool:
    found = {fold(form) for form in (actor.name, *bare_forms(actor.name), *actor.aliases)}
    return bool(
        found & {fold(form) for form in (wanted["name"], *bare_forms(wanted["name"]), *wanted["aliases_in_text"])}
    )


def _is_person(actor: Actor, wanted: dict[str, Any]) -> bool:
    return actor.kind is ActorKind.PERSON and wanted["kind"] == "person" and fold(actor.name) == fold(wanted["name"])


def _same_role(actor: Actor, wanted: dict[str, Any]) -> bool:
    return fold(actor.role or "") == fold(wanted["role"])


def _count(text: EntityText) -> tuple[Counts, Counts]:
    """Count heads of gold names that a mention covers, and mentions that cover part of a gold name."""
    article = make_article(text.text, Origin(text.name, "text/plain"))
    document = make_document(article, lexicons())
    actors = find_actors(document, read_masthead(document, lexicons()), lexicons())
    found = [span for actor in actors for span in actor.mentions]
    met = sum(any(span.overlaps(head) for span in found) for head in text.heads)
    right = sum(any(span.overlaps(name) for name in text.names) for span in found)
    return Counts(met, len(text.heads), len(text.heads)), Counts(right, len(found), len(found))


def _score_gum(counted: list[tuple[Counts, Counts]]) -> Iterator[Score]:
    yield Score("names in GUM news, any kind: recall", total([met for met, _ in counted]).recall)
    yield Score("names in GUM news, any kind: precision", total([right for _, right in counted]).precision)
