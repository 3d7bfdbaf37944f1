"""What does the page not know, and what did it have to infer?"""

from collections.abc import Callable, Sequence

from briefing.brief.citing import Numbers, list_numbers
from briefing.brief.page_text import Piece, Pieces, plain
from briefing.brief.quotes import count_words
from briefing.domain.brief import Brief, BriefSource
from briefing.domain.findings import Basis

MOST_WORDS = 30


def tell_gaps(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    """Tell in at most 30 words which sources are undated, whose dates are inferred or given; which name no outlet."""
    told: list[Piece] = []
    for say in _SAYINGS:
        sentence = say(brief, cited, numbers)
        space = (Piece(" "),) if told and sentence else ()
        if count_words(plain((*told, *space, *sentence), citations=False)) <= MOST_WORDS:
            told += [*space, *sentence]
    return tuple(told) or (Piece("Every source cited states its date and its outlet."),)


def _with_basis(sources: Sequence[BriefSource], basis: Basis) -> list[BriefSource]:
    return [source for source in sources if source.published.basis is basis]


def _undated(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    del brief
    found = [source for source in cited if source.published.value is None or source.published.basis is Basis.UNKNOWN]
    if not found:
        return ()
    return *list_numbers(found, numbers), Piece(" is undated." if len(found) == 1 else " are undated.")


def _inferred(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    del brief
    found = _with_basis(cited, Basis.INFERRED)
    if not found:
        return ()
    one = len(found) == 1
    verb = " states no date of its own; it is" if one else " state no date of their own; theirs are"
    return *list_numbers(found, numbers), Piece(f"{verb} inferred{_reason(found)}.")


def _reason(found: Sequence[BriefSource]) -> str:
    reasons = {source.published.reason for source in found}
    reason = reasons.pop() if len(reasons) == 1 else ""
    return f" ({reason})" if 0 < count_words(reason) <= 12 else ""


def _given(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    del brief
    found = _with_basis(cited, Basis.GIVEN)
    return (Piece("A reader dated "), *list_numbers(found, numbers), Piece(".")) if found else ()


def _deadlines(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    del cited, numbers
    if any(line.basis is Basis.INFERRED for line in brief.deadlines):
        return (Piece("Deadlines marked inferred rest on such dates or on the nearest year."),)
    return ()


def _nameless(brief: Brief, cited: Sequence[BriefSource], numbers: Numbers) -> Pieces:
    del brief
    found = [source for source in cited if not source.outlet]
    if not found:
        return ()
    return *list_numbers(found, numbers), Piece(" names no outlet." if len(found) == 1 else " name no outlet.")


#: What is worth saying, the most important first; a sentence too long for what is left is passed over.
_SAYINGS: tuple[Callable[[Brief, Sequence[BriefSource], Numbers], Pieces], ...] = (
    _undated,
    _inferred,
    _given,
    _deadlines,
    _nameless,
)
