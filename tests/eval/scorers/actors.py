"""How well are actors and their roles found in the sample articles?"""

from collections.abc import Iterator
from typing import Any

from briefing.domain.findings import Actor, ActorKind
from briefing.extraction.known.names import bare_forms
from briefing.text.fold import fold
from tests.eval.scoring import Counts, Score, match_one_to_one, total
from tests.eval.seeds import gold, seeds_alone


def score_actors() -> Iterator[Score]:
    """Score the samples by name or alias, one to one, and the roles of their persons."""
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
