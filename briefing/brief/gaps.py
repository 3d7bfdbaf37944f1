"""What does the page not know, and what did it have to infer?"""

import re
from collections.abc import Callable, Sequence

from briefing.brief.citing import Numbers, cite, list_numbers
from briefing.brief.page_text import Piece, Pieces, plain
from briefing.brief.quotes import count_words
from briefing.domain.brief.page import Brief, BriefSource
from briefing.domain.findings import Basis
from briefing.temporal.display import show_value
from briefing.temporal.values import bounds

MOST_WORDS = 30
_MOST_REASON = 10
#: More sources than these are counted, not listed by their numbers.
_MOST_LISTED = 4
#: From more days than these on between the newest source and the as-of day, the page may have missed something.
_FRESH_DAYS = 14


def tell_gaps(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    """Tell in at most 30 words which sources are later, undated, or inferred or given in date; which name no outlet.

    Where the newest source is old, that is told too.
    """
    told: list[Piece] = []
    for say in _SAYINGS:
        sentence = say(brief, cited, numbers)
        space = (Piece(" "),) if told and sentence else ()
        if count_words(plain((*told, *space, *sentence), citations=False)) <= MOST_WORDS:
            told += [*space, *sentence]
    return tuple(told) or (Piece("Every source cited states its date and its outlet."),)


def _unread(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    """Say how many undated articles the page does not cite: they are gone from its list of sources."""
    del numbers
    known = {source.article_id for source in cited}
    count = sum(source.published.value is None for source in brief.sources if source.article_id not in known)
    if not count:
        return ()
    return (Piece("One article, undated, is not cited." if count == 1 else f"{count} undated articles are not cited."),)


def _with_basis(sources: Sequence[BriefSource], basis: Basis) -> list[BriefSource]:
    return [source for source in sources if source.published.basis is basis]


def _undated(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    del brief
    found = [source for source in cited if source.published.value is None or source.published.basis is Basis.UNKNOWN]
    if not found:
        return ()
    return *list_numbers(found, numbers), Piece(" is undated." if len(found) == 1 else " are undated.")


def _inferred(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    """Say which sources have an inferred date, those with the same reason together, and the reason if it is short."""
    del brief
    reasons: dict[str, list[BriefSource]] = {}
    for source in _with_basis(cited, Basis.INFERRED):
        reason = source.published.reason
        reasons.setdefault(reason if count_words(reason) <= _MOST_REASON else "", []).append(source)
    told: list[Piece] = []
    for reason, found in sorted(reasons.items(), key=lambda pair: not pair[0]):
        verb = " states" if len(found) == 1 else " state"
        why = (Piece(f": {reason}"), *_witness(reason, cited, numbers)) if reason else (Piece("; inferred"),)
        told += [*((Piece(" "),) if told else ()), *list_numbers(found, numbers), Piece(f"{verb} no date"), *why]
        told.append(Piece("."))
    return tuple(told)


def _witness(reason: str, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    """Cite the source that a reason names by its outlet or its first words, where just one such is cited."""
    named = [source for source in cited if _is_named(source, reason)]
    return cite([named[0].article_id], numbers) if len(named) == 1 else ()


def _is_named(source: BriefSource, reason: str) -> bool:
    called = re.search(r"“(.+?)[…”]", reason)
    if called:
        return (source.title or source.opening).startswith(called[1].strip())
    return bool(source.outlet) and str(source.outlet) in reason


def _given(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    del brief
    found = _with_basis(cited, Basis.GIVEN)
    return (Piece("A reader dated "), *list_numbers(found, numbers), Piece(".")) if found else ()


def _deadlines(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    del numbers
    if not any(line.basis is Basis.INFERRED for line in brief.deadlines):
        return ()
    rests = "rest on such dates or the nearest year" if _with_basis(cited, Basis.INFERRED) else "take the nearest year"
    return (Piece(f"Deadlines marked inferred {rests}."),)


def _no_deadlines(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    del cited, numbers
    return () if brief.deadlines else (Piece("No deadline ahead was found."),)


def _later(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    """Say which sources came out after the day the page speaks of, and how many such are not heard."""
    count = "one article" if brief.later == 1 else f"{brief.later} articles"
    unheard = (Piece(f"Left out: {count} published after the as-of date."),) if brief.later else ()
    days = ((source, bounds(source.published.value)) for source in cited)
    found = [source for source, published in days if published is not None and published.start > brief.as_of]
    cited_later = (*list_numbers(found, numbers), Piece(" came out after the as-of date.")) if found else ()
    space = (Piece(" "),) if unheard and cited_later else ()
    return (*unheard, *space, *cited_later)


def _stale(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    """Say how old the newest source is where nothing was heard for long, whether it is cited or not."""
    del cited, numbers
    days = [found.last for source in brief.sources if (found := bounds(source.published.value))]
    age = (brief.as_of - max(days)).days if days else 0
    if age <= _FRESH_DAYS:
        return ()
    return (Piece(f"Newest source: {show_value(max(days).isoformat())}, {age} days before the as-of day."),)


def _nameless(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    del brief
    found = [source for source in cited if not source.outlet]
    if not found:
        return ()
    if len(found) > _MOST_LISTED:
        return (Piece(f"{len(found)} of the {len(cited)} sources cited name no outlet."),)
    return *list_numbers(found, numbers), Piece(" names no outlet." if len(found) == 1 else " name no outlet.")


#: What is worth saying, the most important first; a sentence too long for what is left is passed over.
_SAYINGS: tuple[Callable[[Brief, Sequence[BriefSource], Numbers], Pieces], ...] = (
    _later,
    _stale,
    _undated,
    _unread,
    _inferred,
    _given,
    _deadlines,
    _no_deadlines,
    _nameless,
)
