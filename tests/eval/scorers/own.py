"""How well is everything found in the articles written for measuring, in each group of them?"""

from collections.abc import Iterator, Sequence
from typing import Any

from briefing.domain.findings import Actor, ActorKind, Position, Remark, Stance
from briefing.extraction.issues.merging import label_words
from briefing.extraction.known.names import bare_forms
from briefing.text.fold import fold
from tests.eval.own import GROUPS, OwnArticle, read_group
from tests.eval.scorers.deadlines import same_value
from tests.eval.scorers.issues import count_labels
from tests.eval.scorers.pairs import is_deadline, pair_deadlines
from tests.eval.scorers.tellings import score_tellings
from tests.eval.scoring import Counts, Score, match_one_to_one, total

_FIRST, _MORE = 5, 10
_NEAR = 0.8


def score_own() -> Iterator[Score]:
    """Score each group of articles."""
    for group in GROUPS:
        articles = read_group(group)
        yield Score(f"own {group}: published dates right", _share([has_date(one) for one in articles]))
        yield from _score_deadlines(group, articles)
        yield from score_tellings(group, articles)
        yield from _score_actors(group, articles)
        yield from _score_positions(group, [one for one in articles if "positions" in one.gold])
        yield from _score_speakers(group, [one for one in articles if "speech" in one.gold])
        yield from _score_issues(group, [one for one in articles if "issues" in one.gold])
        yield from _score_questions(group, [one for one in articles if "open_questions" in one.gold])


def has_date(article: OwnArticle) -> bool:
    """Tell whether the date of publication is the wanted one; of an unknown one, whether none is claimed."""
    wanted = article.gold["published"]["value"]
    found = article.source.extraction.published.value
    return same_value("UNRESOLVED" if wanted is None else wanted, found or "")


def _score_deadlines(group: str, articles: Sequence[OwnArticle]) -> Iterator[Score]:
    counts, kinds, certainties = [], [], []
    for article in articles:
        found, wanted = pair_deadlines(article)
        pairs = [(one, other) for other in wanted for one in found if is_deadline(article, one, other)]
        right = match_one_to_one(
            len(found), len(wanted), lambda i, j, f=found, w=wanted, a=article: is_deadline(a, f[i], w[j])
        )
        counts.append(Counts(right, len(found), len(wanted)))
        kinds += [one.kind.value == other["kind"] for one, other in pairs]
        certainties += [one.certainty.value == other["certainty"] for one, other in pairs]
    yield Score(f"own {group}: deadlines precision", total(counts).precision)
    yield Score(f"own {group}: deadlines recall", total(counts).recall)
    yield Score(f"own {group}: deadlines, kind right", _share(kinds))
    yield Score(f"own {group}: deadlines, certainty right", _share(certainties))


def is_actor(found: Actor, wanted: dict[str, Any]) -> bool:
    """Tell whether an actor is the wanted one, by a name or alias they share."""
    names = {fold(form) for form in (found.name, *bare_forms(found.name), *found.aliases)}
    return bool(names & {fold(form) for form in (wanted["name"], *bare_forms(wanted["name"]), *wanted["aliases"])})


def has_role(found: Actor, wanted: dict[str, Any]) -> bool:
    """Tell whether the role is the wanted one, whatever its capitals and articles."""
    return _content(found.role or "") == _content(wanted["role"])


def _content(words: str) -> frozenset[str]:
    return frozenset(fold(words).replace(",", " ").split()) - {"the", "a", "an", "of", "for", "and"}


def _score_actors(group: str, articles: Sequence[OwnArticle]) -> Iterator[Score]:
    counts, roles, first = [], [], []
    for article in articles:
        found, gold = article.source.extraction.actors, article.gold["actors"]
        first.append(_count_primary(found, [one for one in gold if one["primary"]]))
        wanted = [one for one in gold if one["primary"] or one["kind"] != "place"]
        right = match_one_to_one(len(found), len(gold), lambda i, j, f=found, w=gold: is_actor(f[i], w[j]))
        met = match_one_to_one(len(found), len(wanted), lambda i, j, f=found, w=wanted: is_actor(f[i], w[j]))
        counts.append((Counts(right, len(found), 0), Counts(met, 0, len(wanted))))
        persons = [one for one in found if one.kind is ActorKind.PERSON]
        roles += [has_role(one, other) for other in gold if other["role"] for one in persons if is_actor(one, other)]
    precision = total([one for one, _ in counts]).precision
    recall = total([one for _, one in counts]).recall
    yield Score(f"own {group}: actors precision", precision)
    yield Score(f"own {group}: actors recall", recall)
    yield Score(f"own {group}: actors F1", 2 * precision * recall / (precision + recall))
    yield Score(f"own {group}: roles right", _share(roles))
    yield Score(f"own {group}: primary actors among the first five", total(first).recall)


def _count_primary(found: Sequence[Actor], primary: Sequence[dict[str, Any]]) -> Counts:
    """Count the primary actors that stand among the first ones; no more are wanted than fit in."""
    fitting = min(_FIRST, len(primary))
    met = sum(any(is_actor(one, other) for one in found[:_FIRST]) for other in primary)
    return Counts(min(met, fitting), fitting, fitting)


def _score_positions(group: str, articles: Sequence[OwnArticle]) -> Iterator[Score]:
    """Score the positions of the articles that have theirs annotated, if any."""
    if not articles:
        return
    told, stances, met = [], [], []
    for article in articles:
        for actor, one in _positions_of(article):
            if one.stance is not Stance.SAYS:
                here = [p for p in article.gold["positions"] if article.has_any([p["quote"]], one.sentence)]
                meant = [p for p in here if _is_named(article, actor, p["actor"])]
                told.append(bool(meant))
                stances += [any(p["stance"] == one.stance.value for p in meant)] if meant else []
        met += [_has_position(article, one) for one in article.gold["positions"]]
    yield Score(f"own {group}: positions precision", _share(told))
    yield Score(f"own {group}: positions recall", _share(met))
    yield Score(f"own {group}: positions, stance right", _share(stances))


def _score_speakers(group: str, articles: Sequence[OwnArticle]) -> Iterator[Score]:
    speakers, heard = [], []
    for article in articles:
        for actor, one in _positions_of(article):
            quoted = [s for s in article.gold["speech"] if one.quote and article.has_any([s["quote"]], one.quote)]
            speakers += [any(_is_named(article, actor, s["speaker"]) for s in quoted)] if quoted else []
        speakers += list(_judge_remarks(article))
        heard += [_has_speaker(article, one) for one in article.gold["speech"]]
    yield Score(f"own {group}: speakers precision", _share(speakers))
    yield Score(f"own {group}: speakers recall", _share(heard))


def _positions_of(article: OwnArticle) -> Iterator[tuple[Actor, Position]]:
    return ((actor, one) for actor in article.source.extraction.actors for one in actor.positions)


def _judge_remarks(article: OwnArticle) -> Iterator[bool]:
    """Yield for each remark of somebody unnamed that is wanted whether it is given to its speaker."""
    for remark in article.source.extraction.remarks:
        quoted = [s for s in article.gold["speech"] if article.has_any([s["quote"]], remark.quote)]
        if quoted:
            yield any(_is_told(article, remark, s["speaker"]) for s in quoted)


def _is_told(article: OwnArticle, remark: Remark, speaker: str) -> bool:
    """Tell whether a remark's speaker is the wanted one, told of in the same words or in fewer."""
    found, wanted = _content(remark.speaker.of(article.source.article.body)), _content(speaker)
    return bool(found & wanted) and (found <= wanted or wanted <= found)


def _has_speaker(article: OwnArticle, wanted: dict[str, Any]) -> bool:
    """Tell whether a quotation is given to its speaker, named or not."""
    return any(
        article.has_any([wanted["quote"]], remark.quote) and _is_told(article, remark, wanted["speaker"])
        for remark in article.source.extraction.remarks
    ) or any(
        one.quote is not None and article.has_any([wanted["quote"]], one.quote)
        for actor in article.source.extraction.actors
        if _is_named(article, actor, wanted["speaker"])
        for one in actor.positions
    )


def _has_position(article: OwnArticle, wanted: dict[str, Any]) -> bool:
    """Tell whether an actor has the wanted stance in its sentence."""
    return any(
        one.stance.value == wanted["stance"] and article.has_any([wanted["quote"]], one.sentence)
        for actor in article.source.extraction.actors
        if _is_named(article, actor, wanted["actor"])
        for one in actor.positions
    )


def _is_named(article: OwnArticle, actor: Actor, name: str) -> bool:
    wanted = [one for one in article.gold["actors"] if one["name"] == name]
    return any(is_actor(actor, one) for one in wanted) or fold(actor.name) == fold(name)


def _score_issues(group: str, articles: Sequence[OwnArticle]) -> Iterator[Score]:
    """Score the issues of the articles that have theirs annotated, if any."""
    if not articles:
        return
    first, more = [], []
    for article in articles:
        wanted = [(one["label"], *one["also"]) for one in article.gold["issues"]]
        found = [one.label for one in article.source.extraction.issues]
        first.append(count_labels(found[:_FIRST], wanted, _NEAR))
        more.append(count_labels(found[:_MORE], wanted, _NEAR))
    yield Score(f"own {group}: issues precision at 5", total(first).precision)
    yield Score(f"own {group}: issues recall at 10", total(more).recall)


def _score_questions(group: str, articles: Sequence[OwnArticle]) -> Iterator[Score]:
    """Score the open questions of the articles that have theirs annotated, if any."""
    if not articles:
        return
    right, met = [], []
    for article in articles:
        body, wanted = article.source.article.body, article.gold["open_questions"]
        found = [one.sentence.of(body) for one in article.source.extraction.questions]
        right += [any(_asks(one, other) for other in wanted) for one in found]
        met += [any(_asks(one, other) for one in found) for other in wanted]
    yield Score(f"own {group}: open questions precision", _share(right))
    yield Score(f"own {group}: open questions recall", _share(met))


def _asks(found: str, wanted: str) -> bool:
    """Tell whether a sentence has group of the content words of a wanted question: told ones are worded freely."""
    words = label_words(wanted.strip("? "))
    return 2 * len(words & label_words(found)) >= len(words)


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right) if right else 0.0
