"""Which key issues stand on the page, each with which quotation?"""

from collections import Counter
from collections.abc import Iterable, Iterator

from briefing.brief.choosing.material import SPARE, Material, Standing, is_open, name_line, place, stand
from briefing.brief.choosing.naming import content_words
from briefing.brief.choosing.passages import Excerpt, Passage, excerpt, find_passage, order
from briefing.domain.brief import IssueLine, LeftOut
from briefing.domain.dossier import Merged
from briefing.domain.findings import Issue
from briefing.domain.span import Span

MOST_ISSUES = 5
_EACH_TURN = 2
#: Labels are much alike when this share of the shorter one's words is in both.
_SAME = 0.6

Places = set[tuple[str, Span]]


def propose_issues(material: Material, used: Places) -> tuple[tuple[IssueLine, ...], tuple[LeftOut, ...]]:
    """Return at most five issue lines (more only if pinned), best first, and those left out; `used` grows."""
    standings = [(merged, stand(merged, material.choice)) for merged in _spread(material)]
    open_ones = [pair for pair in standings if is_open(pair[1], pair[0].best.finding, material.choice)]
    ranked = sorted(open_ones, key=lambda pair: (not pair[1].pinned, not pair[1].wanted))
    lines: list[IssueLine] = []
    spare: list[LeftOut] = []
    for merged, standing in ranked:
        if len(spare) >= SPARE and not standing.wanted:
            break
        line = _make_line(merged, standing, material, used)
        if line is None:
            continue
        if not standing.wanted and (twin := _find_twin(line, lines)):
            spare.append(LeftOut(line, f"much like “{twin.label}”"))
        elif len(lines) < MOST_ISSUES or standing.pinned:
            lines.append(line)
            used.add((line.quote.article_id, line.quote.sentence))
        else:
            spare.append(LeftOut(line, place(len(lines) + len(spare) + 1, "issue")))
    return _in_order(lines, standings), (*spare, *_dropped(standings, material, used))


def _find_twin(line: IssueLine, lines: Iterable[IssueLine]) -> IssueLine | None:
    """Return a line whose label shares most of its words with this one's: a page says nothing twice."""
    words = content_words(line.label)
    for other in lines:
        theirs = content_words(other.label)
        shared = len(words & theirs)
        if shared > 1 and shared >= _SAME * min(len(words), len(theirs)):
            return other
    return None


def _spread(material: Material) -> list[Merged[Issue]]:
    """Return the issues so that no article that stands alone with its issues takes the page: two of each in turn.

    Within a turn those that current articles tell come first, then the dossier's order holds.
    """
    alone: Counter[str] = Counter()
    turns: list[int] = []
    for merged in material.dossier.issues:
        articles = {member.article_id for member in merged.members}
        turns.append(alone[merged.best.article_id] // _EACH_TURN if len(articles) == 1 else 0)
        alone[merged.best.article_id] += len(articles) == 1
    pairs = sorted(
        zip(turns, material.dossier.issues, strict=True),
        key=lambda pair: (pair[0], not material.has_current(pair[1])),
    )
    return [merged for _, merged in pairs]


def _in_order(lines: Iterable[IssueLine], standings: Iterable[tuple[Merged[Issue], Standing]]) -> tuple[IssueLine, ...]:
    ranks = {standing.refs[0]: rank for rank, (_, standing) in enumerate(standings)}
    return tuple(sorted(lines, key=lambda line: ranks[line.refs[0]]))


def _dropped(
    standings: Iterable[tuple[Merged[Issue], Standing]], material: Material, used: Places
) -> Iterator[LeftOut]:
    for merged, standing in standings:
        line = _make_line(merged, standing, material, used) if standing.dropped else None
        if line:
            yield LeftOut(line, "dropped")


def _make_line(merged: Merged[Issue], standing: Standing, material: Material, used: Places) -> IssueLine | None:
    found = next(_excerpts(merged, material, used), None)
    if found is None:
        return None
    return IssueLine(
        key=name_line(standing.refs[0]),
        refs=standing.refs,
        label=merged.best.finding.label,
        quote=found.quote,
        shorter=found.shorter,
        pinned=standing.pinned,
        chosen=standing.chosen,
    )


def _excerpts(merged: Merged[Issue], material: Material, used: Places) -> Iterator[Excerpt]:
    """Yield what can be quoted for an issue: sentences that name it best and read best first, used ones last.

    A sentence is quoted under a label only if it has one of its words or stands under it in a list of the article.
    """
    label = content_words(merged.best.finding.label)
    surfaces = {member.article_id: member.finding.surfaces for member in merged.members}
    passages = {
        passage.place: passage
        for member in merged.members
        for sentence in member.finding.sentences
        if (passage := find_passage(material.articles[member.article_id], sentence))
    }

    def rank(passage: Passage) -> tuple[bool, int, bool, tuple[int, int, int]]:
        old = passage.source.article.id not in material.current
        return passage.place in used, -len(label & content_words(passage.words)), old, order(passage)

    told = [each for each in passages.values() if each.block.label or label & content_words(each.words)]
    for passage in sorted(told, key=rank):
        found = excerpt(passage, surfaces[passage.source.article.id], material)
        if found:
            yield found
