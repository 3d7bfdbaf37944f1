"""Which key issues stand on the page, each with which quotation?"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from briefing.brief.choosing.dated.overtaken import tells_moved_day
from briefing.brief.choosing.likeness import are_alike, topics_of
from briefing.brief.choosing.material import SPARE, Material, Standing, is_open, name_line, place, recency, stand
from briefing.brief.choosing.naming import content_words
from briefing.brief.choosing.passages import Excerpt, Passage, excerpt, find_passage, hangs, is_over, leans, order
from briefing.brief.quotes import words_of
from briefing.domain.brief.lines import IssueLine
from briefing.domain.brief.page import LeftOut
from briefing.domain.dossier import Merged
from briefing.domain.findings import Confidence, Issue
from briefing.domain.span import Span

MOST_ISSUES = 5
#: So many lines a page has at least, where its articles have issues enough.
_FEWEST = 3
_EACH_TURN = 2
#: Fewer words than these say nothing about an issue.
_LEAST_WORDS = 4
#: Fewer lines than these are filled up with quotations that lean on the sentence before them.
_FEW = 2
#: What a sentence that leans on the one before it is worth less, in words that it has of a label.
_LEANING = 2
#: What is older than this many days when the newest report comes out may have been overtaken.
_NEWS = 14
#: A name within a label; its first word is written with a capital whatever it is.
_NAME = re.compile(r"(?<=\s)[A-Z]\w+")

Places = set[tuple[str, Span]]


@dataclass(frozen=True, slots=True)
class _Doubted:
    """A line whose sentence should rather not be quoted, and why."""

    line: IssueLine
    issue: Issue
    why: str


def propose_issues(material: Material, used: Places) -> tuple[tuple[IssueLine, ...], tuple[LeftOut, ...]]:
    """Return at most five issue lines (more only if pinned), best first, and those left out; `used` grows.

    Of those proposed no two are much alike or quote one sentence, one alone may quote the bottom line's, one of low
    confidence stands only where there are fewer than three others, and one with words that lean on others, that repeat
    the bottom line or tell a day which was moved since, only where there are few.
    """
    standings = [(merged, stand(merged, material.choice)) for merged in _spread(material)]
    chosen = _Chosen(used)
    bottom = frozenset(used)
    spare: list[LeftOut] = []
    doubtful: list[_Doubted] = []
    for merged, standing in sorted(standings, key=lambda pair: _rank(*pair)):
        if len(spare) >= SPARE and not standing.wanted:
            break
        if not _is_open(merged, standing, material, few=len(chosen.lines) < _FEWEST):
            continue
        line = _make_line(merged, standing, material, used)
        if line is None:
            continue
        if not standing.wanted and (doubt := _doubt(line, material, bottom)):
            doubtful.append(_Doubted(line, merged.best.finding, doubt))
            continue
        why = None if standing.wanted else chosen.why_not(line, merged.best.finding)
        if why is None and len(chosen.lines) >= MOST_ISSUES and not standing.pinned:
            why = place(len(chosen.lines) + len(spare) + 1, "issue")
        if why is None:
            chosen.take(line, merged.best.finding)
        else:
            spare.append(LeftOut(line, why))
    spare += _fill_up(chosen, doubtful)
    return _in_order(chosen.lines, standings), (*spare, *_dropped(standings, material, used))


def _fill_up(chosen: "_Chosen", doubtful: Iterable[_Doubted]) -> Iterator[LeftOut]:
    """Take lines that should rather not be quoted where there are few others, and yield the rest of them."""
    for doubted in doubtful:
        if len(chosen.lines) < _FEW and chosen.why_not(doubted.line, doubted.issue) is None:
            chosen.take(doubted.line, doubted.issue)
        else:
            yield LeftOut(doubted.line, doubted.why)


def _doubt(line: IssueLine, material: Material, bottom: AbstractSet[tuple[str, Span]]) -> str | None:
    """Say why the sentence of a line should rather not be quoted; None where nothing speaks against it."""
    source = material.articles[line.quote.article_id]
    passage = find_passage(source, line.quote.sentence)
    if leans(line.quote.words[0]) or (passage is not None and hangs(passage)):
        return "its sentence leans on another"
    if words_of(line.quote) < _LEAST_WORDS:
        return "its sentence says too little"
    if _place_of(line) in bottom:
        return "its sentence is quoted already"
    return "its date was moved since" if tells_moved_day(line.quote.sentence, source, material) else None


class _Chosen:
    """The lines taken so far, and the sentences that the page quotes: `used` grows with every line."""

    def __init__(self, used: Places) -> None:
        self.lines: list[IssueLine] = []
        self._topics: list[frozenset[str]] = []
        self._used = used
        self._may_repeat = True

    def why_not(self, line: IssueLine, issue: Issue) -> str | None:
        """Say why a line would say or quote something twice; None where it would not."""
        own = topics_of(issue)
        for other, theirs in zip(self.lines, self._topics, strict=True):
            if are_alike(own, theirs):
                return f"much like “{other.label}”"
        return None if self._may_repeat or _place_of(line) not in self._used else "its sentence is quoted already"

    def take(self, line: IssueLine, issue: Issue) -> None:
        """Put a line on the page."""
        self.lines.append(line)
        self._topics.append(topics_of(issue))
        self._may_repeat = False
        self._used.add(_place_of(line))


def _rank(merged: Merged[Issue], standing: Standing) -> tuple[bool, bool, bool]:
    return not standing.pinned, not standing.wanted, merged.best.finding.confidence is Confidence.LOW


def _is_open(merged: Merged[Issue], standing: Standing, material: Material, *, few: bool) -> bool:
    """Tell whether an issue may stand: one of low confidence only where there are few others."""
    if is_open(standing, merged.best.finding, material.choice):
        return True
    return material.choice.proposing and not standing.dropped and few


def _place_of(line: IssueLine) -> tuple[str, Span]:
    return line.quote.article_id, line.quote.sentence


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


def _is_named(label: frozenset[str], names: frozenset[str], words: frozenset[str]) -> bool:
    return bool(names & words) or 0 < len(label) <= 2 * len(label & words)


def _excerpts(merged: Merged[Issue], material: Material, used: Places) -> Iterator[Excerpt]:
    """Yield what can be quoted for an issue: sentences that name it best first, of these news, used ones last.

    Behind all stand those with a deadline that a newer article says was moved. An entry of a list of dates whose day is
    past is quoted only of an issue that the reader wants.
    A sentence is quoted under a label only if it has half of its words or one of its names, or stands under it in a
    list of the article.
    """
    label = content_words(merged.best.finding.label)
    names = content_words(" ".join(_NAME.findall(merged.best.finding.label)))
    surfaces = {member.article_id: member.finding.surfaces for member in merged.members}
    wanted = stand(merged, material.choice).wanted
    passages = {
        passage.place: passage
        for member in merged.members
        for sentence in member.finding.sentences
        if (passage := find_passage(material.articles[member.article_id], sentence))
        and (wanted or not is_over(passage, material.as_of))
    }

    def _rank(passage: Passage) -> tuple[bool, bool, int, bool, bool, tuple[int, int, int]]:
        moved = tells_moved_day(passage.sentence, passage.source, material)
        old = passage.source.article.id not in material.current
        no_news = material.reported.toordinal() - recency(passage.source) > _NEWS
        fits = len(label & content_words(passage.words)) - _LEANING * (leans(passage.words) or hangs(passage))
        return moved, passage.place in used, -fits, old, no_news, order(passage)

    told = [
        each for each in passages.values() if each.block.label or _is_named(label, names, content_words(each.words))
    ]
    for passage in sorted(told, key=_rank):
        found = excerpt(passage, surfaces[passage.source.article.id], material)
        if found:
            yield found
