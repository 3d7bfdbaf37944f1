"""Which sentence is the bottom line?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from briefing.brief.choosing.dated.former import tell_former
from briefing.brief.choosing.dated.overtaken import is_in_doubt
from briefing.brief.choosing.material import Material, is_open, is_opinion, recency, stand
from briefing.brief.choosing.naming import content_words
from briefing.brief.choosing.passages import Passage, excerpt, find_passage, hangs, is_over, leans, order, rate
from briefing.brief.quotes import count_words
from briefing.domain.brief.lines import BottomLine, Citation, DeadlineLine
from briefing.domain.document import Zone
from briefing.domain.dossier import FindingRef, Merged, Source, Sourced
from briefing.domain.findings import ActorKind, Certainty, Confidence, Deadline, DeadlineKind, Issue
from briefing.domain.span import Span
from briefing.temporal.changing import says_changed
from briefing.temporal.values import days_until

_WEIGHTS = {DeadlineKind.EXPIRY: 4, DeadlineKind.EFFECTIVE: 4, DeadlineKind.DUE: 4, DeadlineKind.MEETING: 2}
_LEDE_ZONES = frozenset({Zone.BODY, Zone.SUMMARY})
_SENTENCE_ENDS = (".", "!", "?", "…")
#: An issue this far down the list no longer makes a sentence more important.
_TOP_ISSUES = 6
#: What is older than this many days when the newest article comes out has been overtaken.
_NEWS = 14
#: What only points to another text.
_POINTS = re.compile(
    r"(?:(?:further )?reference is (?:hereby |also )?made to|(?:we|please) refer to"
    r"|please see|see also|for (?:more|further))\b",
    re.IGNORECASE,
)
#: What may or may not be moved is no news yet.
_DOUBTS = re.compile(r"\b(?:may|might|could|would|not|if|unless)\b")
#: What stands behind the date of an entry in a list of dates.
_PARTS_ENTRY = re.compile(r"\s?[:|–—]|\s-\s")
#: Among so many sentences the one that opens an article is looked for, and of so many words.
_FIRST_SENTENCES, _LEAST_WORDS = 5, 8
#: Words of its headline that a first sentence repeats where it tells the same.
_OF_HEADLINE = 2
#: A sentence from within an article that has fewer words leans on those before it, whatever it begins with.
_LEAST_WITHIN = 10
#: Days beyond which a deadline is no longer what a reader has to know first, and within which it presses.
_SOON, _MONTH, _NEAR = 90, 31, 7
#: What a deadline that presses weighs more, and one that was moved in the first sentence of an article; what a sentence
#: weighs less for each few days of its age, up to a most.
_FOR_NEAR, _FOR_MOVED, _EACH_DAYS, _MOST_OFF = 1, 3, 3, 4


def propose_bottom_line(material: Material, deadlines: Iterable[DeadlineLine]) -> BottomLine | None:
    """Quote the sentence the reader pinned, else the one on the weightiest firm one of the page's `deadlines`.

    That deadline lies at most 90 days ahead, or its day is unknown, or an article opens with its being moved to that
    day. No newer article speaks of its day as changed, and its sentence opens an article, or two of these hold: it
    names one of the first issues, has a condition, says what was moved, is told by several, is sure and lies within a
    month; for what happens soon is not yet what matters. All of that gives way to the first sentence of a report of the
    last days that names one of the first issues or tells what its headline does, unless it has a condition or opens its
    article; an older article's opening does not, where it is of the last week and falls due within one. Where no
    article of the last two weeks has such a deadline, quote the first sentence of one, if possible one that names the
    first issue or the next, else the best sentence on an issue; None where nothing can be quoted. An entry of a list of
    dates is never quoted once its day is past.
    """
    if material.choice.bottom_line and (pinned := _pinned(material, material.choice.bottom_line)):
        return pinned
    if not material.choice.proposing:
        return None
    for passage, keep in _candidates(material, frozenset(ref for line in deadlines for ref in line.refs)):
        if is_over(passage, material.as_of):
            continue
        if Citation(*passage.place) not in material.choice.passed_over and (line := _make(passage, keep, material)):
            return line
    return None


def _pinned(material: Material, citation: Citation) -> BottomLine | None:
    source = material.articles.get(citation.article_id)
    passage = find_passage(source, citation.span) if source else None
    return _make(passage, citation.span, material, pinned=True) if passage else None


def _make(passage: Passage, keep: Span, material: Material, *, pinned: bool = False) -> BottomLine | None:
    found = excerpt(passage, [keep], material)
    if found is None:
        return None
    key = f"bottom:{found.quote.article_id[:16]}:{found.quote.sentence.start}"
    return BottomLine(key, found.quote, pinned=pinned)


def _candidates(material: Material, on_page: frozenset[FindingRef]) -> Iterator[tuple[Passage, Span]]:
    found, ledes = _find_due(material, on_page), _ledes(material)
    due = [(each.passage, each.keep) for each in found]
    first = [(each.passage, each.keep) for each in found if _leads(each, material)]
    told = [pair for pair in ledes if not is_opinion(pair[0].source) and _is_of_story(pair[0], material)]
    now = [pair for pair in told if _is_fresh(pair[0], material)]
    inner = [(each.passage, each.keep) for each in found if _is_fresh(each.passage, material) and each.names]
    of_week = [pair for pair in told if _age(pair[0], material) <= _NEAR]
    opening = [pair for pair in due if _opens(pair[0])]
    ranked = (*first, *now, *inner, *of_week, *opening, *due, *ledes)
    news = [pair for pair in ranked if not _is_old(pair[0], material)]
    yield from news
    yield from (pair for pair in (*due, *ledes) if pair not in news)
    for merged in material.dossier.issues[:_TOP_ISSUES]:
        passages = [
            (passage, sentence)
            for member in merged.members
            for sentence in member.finding.sentences
            if (passage := find_passage(material.articles[member.article_id], sentence))
        ]
        yield from sorted(passages, key=lambda pair: order(pair[0]))


def _ledes(material: Material) -> list[tuple[Passage, Span]]:
    """Return the articles' first sentences: news, then reports, then by the first issue named, the newest first."""
    ledes = [lede for source in material.dossier.sources if (lede := _find_lede(source))]

    def _rank(lede: Passage) -> tuple[bool, bool, int, int]:
        issues = enumerate(material.dossier.issues[:_TOP_ISSUES])
        named = (
            at
            for at, merged in issues
            if any(_names(spans, lede) for spans in _surfaces(merged, lede.source.article.id))
        )
        return _is_old(lede, material), is_opinion(lede.source), next(named, _TOP_ISSUES), -recency(lede.source)

    return [(lede, lede.part) for lede in sorted(ledes, key=_rank)]


def _is_old(passage: Passage, material: Material) -> bool:
    return _age(passage, material) > _NEWS


def _is_fresh(passage: Passage, material: Material) -> bool:
    """Tell whether a sentence is of the newest articles: what those open with comes before older ones' details."""
    return _age(passage, material) < _EACH_DAYS


def _is_of_story(lede: Passage, material: Material) -> bool:
    """Tell whether a first sentence names one of the first issues, or tells what its article's headline does."""
    headline = content_words(lede.source.extraction.title or "")
    return _count_issues(lede, material) > 0 or len(headline & content_words(lede.words)) >= _OF_HEADLINE


def _leads(due: "_Due", material: Material) -> bool:
    """Tell whether a deadline comes before the news: the newest articles tell it, or it presses and opens one."""
    if due.presses and _opens(due.passage):
        return _age(due.passage, material) <= _NEAR
    return _is_fresh(due.passage, material) and due.is_clear


def _age(passage: Passage, material: Material) -> int:
    """Return by how many days the newest report is newer; an article without a date is as old as can be."""
    return material.reported.toordinal() - recency(passage.source)


def _find_lede(source: Source) -> Passage | None:
    """Return the first sentence, of the first few, that reads alone and names an actor or issue; else the first."""
    passages = (find_passage(source, sentence.span) for sentence in source.extraction.sentences)
    first = list(islice((passage for passage in passages if passage and _may_open(passage)), _FIRST_SENTENCES))
    return next(filter(_tells, first), first[0] if first else None)


def _tells(passage: Passage) -> bool:
    """Tell whether a sentence says something about the story to who reads it alone."""
    found = passage.source.extraction
    parties = (actor.mentions for actor in found.actors if actor.kind is not ActorKind.PLACE)
    named = (*(issue.surfaces for issue in found.issues), *parties)
    is_long = count_words(passage.words) >= _LEAST_WORDS
    opens = not leans(passage.words) and not hangs(passage) and not _POINTS.match(passage.words)
    return is_long and opens and any(_names(spans, passage) for spans in named)


def _may_open(passage: Passage) -> bool:
    """Tell whether a passage is a whole sentence of the text, no rubric or deck left standing in it."""
    return passage.block.zone in _LEDE_ZONES and passage.words.rstrip("\"'”’)]").endswith(_SENTENCE_ENDS)


@dataclass(frozen=True, slots=True)
class _Due:
    """A sentence on a firm deadline, the words of it that stay, what it weighs, and whether its day is near.

    It is clear where it opens its article or has a condition: "The board has until 24 March to answer" is a detail,
    but it `names` somebody where one is called by a name: "The company must answer" does not.
    """

    passage: Passage
    keep: Span
    weight: int
    presses: bool
    is_clear: bool
    names: bool


def _find_due(material: Material, on_page: frozenset[FindingRef]) -> list[_Due]:
    """Return the sentences on deadlines of the page that may be the bottom line, the weightiest first."""
    found = [
        _Due(
            passage,
            member.finding.date_span,
            _weigh(merged, member, passage, material),
            _presses(merged, material),
            is_clear=_opens(passage) or bool(member.finding.condition),
            names=_names_somebody(passage),
        )
        for merged in material.dossier.deadlines
        if _may_matter(merged, material) and not on_page.isdisjoint(stand(merged, material.choice).refs)
        for member in merged.members
        if member.finding.certainty is Certainty.FIRM
        and (passage := find_passage(material.articles[member.article_id], member.finding.sentence))
        and (_is_soon(merged, material) or _opens_with_move(member, passage, material))
        and (_opens(passage) or _is_central(merged, member.finding, passage, material))
        and not (_begins_elsewhere(passage) or _is_entry(passage))
        and not is_in_doubt(member.finding, member.article_id, material)
    ]
    return sorted(found, key=lambda each: (-each.weight, order(each.passage)))


def _names_somebody(passage: Passage) -> bool:
    """Tell whether a sentence calls somebody by a name."""
    body = passage.source.article.body
    actors = (actor for actor in passage.source.extraction.actors if actor.kind is not ActorKind.PLACE)
    mentions = (one for actor in actors for one in actor.mentions if passage.part.overlaps(one))
    return any(one.of(body)[:1].isupper() for one in mentions)


def _presses(merged: Merged[Deadline], material: Material) -> bool:
    days = days_until(merged.best.finding.when, material.as_of)
    return days is not None and days <= _NEAR


def _is_entry(passage: Passage) -> bool:
    """Tell whether a sentence is an entry of a list of dates, which says less than what the articles tell."""
    body, found = passage.source.article.body, passage.source.extraction
    return any(
        time.span.start == passage.part.start and _PARTS_ENTRY.match(body, time.span.end) is not None
        for time in found.times
    )


def _begins_elsewhere(passage: Passage) -> bool:
    """Tell whether a sentence leans on the one before it, so that as the page's first nobody understands it."""
    return hangs(passage) or (leans(passage.words) and not _opens(passage))


def _may_matter(merged: Merged[Deadline], material: Material) -> bool:
    finding = merged.best.finding
    days = days_until(finding.when, material.as_of)
    ahead = (days is None or days >= 0) and finding.kind in _WEIGHTS
    return ahead and is_open(stand(merged, material.choice), finding, material.choice)


def _is_soon(merged: Merged[Deadline], material: Material) -> bool:
    days = days_until(merged.best.finding.when, material.as_of)
    return days is None or days <= _SOON


def _opens_with_move(member: Sourced[Deadline], passage: Passage, material: Material) -> bool:
    """Tell whether an article opens with a deadline being moved to its day."""
    return _opens(passage) and bool(tell_former(Merged(member, (member,)), material.articles))


def _weigh(merged: Merged[Deadline], member: Sourced[Deadline], passage: Passage, material: Material) -> int:
    """Weigh kind, date, sources, condition, issues and the place of a sentence, less how old and hard to read it is."""
    finding = member.finding
    sources = material.count_tellers(merged)
    is_dated = days_until(merged.best.finding.when, material.as_of) is not None
    return (
        _WEIGHTS[merged.best.finding.kind]
        + (2 if is_dated else 0)
        + (_FOR_NEAR if _presses(merged, material) else 0)
        + (_FOR_MOVED if _opens_with_move(member, passage, material) else 0)
        - min(_age(passage, material) // _EACH_DAYS, _MOST_OFF)
        + min(sources, 3)
        + 2 * bool(finding.condition)
        + min(_count_issues(passage, material), 2)
        + _opens(passage)
        - rate(passage)
    )


def _is_central(merged: Merged[Deadline], finding: Deadline, passage: Passage, material: Material) -> bool:
    """Tell whether a deadline within an article may stand for the story, by two of five signs."""
    if count_words(passage.words) < _LEAST_WITHIN:
        return False
    days = days_until(finding.when, material.as_of)
    signs = (
        _count_issues(passage, material) > 0,
        bool(finding.condition),
        says_changed(passage.words) and not _DOUBTS.search(passage.words),
        material.count_tellers(merged) > 1,
        finding.confidence is Confidence.HIGH and days is not None and days <= _MONTH,
    )
    return sum(signs) > 1


def _opens(passage: Passage) -> bool:
    lede = _find_lede(passage.source)
    return lede is not None and lede.place == passage.place


def _count_issues(passage: Passage, material: Material) -> int:
    """Return how many of the first issues a sentence names."""
    return sum(_names(spans, passage) for spans in _issue_spans(material, passage.source.article.id))


def _issue_spans(material: Material, article_id: str) -> Iterator[tuple[Span, ...]]:
    for merged in material.dossier.issues[:_TOP_ISSUES]:
        yield from _surfaces(merged, article_id)


def _surfaces(merged: Merged[Issue], article_id: str) -> Iterator[tuple[Span, ...]]:
    return (member.finding.surfaces for member in merged.members if member.article_id == article_id)


def _names(surfaces: tuple[Span, ...], passage: Passage) -> bool:
    return any(passage.part.overlaps(surface) for surface in surfaces)
