"""Which part of a sentence is quoted where there is room for a few lines only?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.brief.marks import nest_marks
from briefing.domain.dossier import Source
from briefing.domain.span import Span

_CUT = "[…]"
#: Marks with which direct speech begins in one style or another.
_OPENING = tuple("\"“„«‘'")
#: A date of so many letters stands on one line; within a longer one a line may end.
_ONE_LINE = 24
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a sentence in quotation marks, its own where it begins with one; `mark` is where the phrase stands."""

    text: str
    mark: Span


def quote_from(source: Source, sentence: Span, phrase: Span, longest: int) -> Excerpt:
    """Return a sentence of an article in quotation marks as `quote_around` cuts it, never within one of its dates.

    `phrase` is a span of the body, like the sentence.
    """
    dates = [one.span for one in source.extraction.times if sentence.contains(one.span)]
    shifted = [one.shifted(-sentence.start) for one in dates]
    return quote_around(sentence.of(source.article.body), phrase.shifted(-sentence.start), longest, shifted)


def quote_around(sentence: str, phrase: Span, longest: int, dates: Sequence[Span] = ()) -> Excerpt:
    """Return a sentence in quotation marks, cut at whole words around a phrase of it when it is too long.

    `longest` counts the code points that are kept; the phrase itself is never cut. A date is kept whole or left out,
    and a short one holds together where the words are broken into lines. Marks within are single ones.
    """
    kept = _keep_dates(sentence, _window(sentence, phrase, longest), phrase, dates)
    start, end = kept.start, kept.end
    has_own = start == 0 and sentence[:1] in _OPENING
    before = f"“{_CUT} " if start else "" if has_own else "“"
    is_closed = has_own or (end == len(sentence) and _closes(sentence))
    after = (f" {_CUT}" if end < len(sentence) else "") + ("" if is_closed else "”")
    words = _hold_together(sentence, dates)
    nested = words if has_own else nest_marks(words)
    inner = nested[start:end] if not is_closed or has_own else f"{nested[start : end - 1]}{words[end - 1]}"
    return Excerpt(f"{before}{inner}{after}", phrase.shifted(len(before) - start))


def _closes(sentence: str) -> bool:
    """Tell whether a sentence ends with the quotation mark of speech that began before it."""
    if sentence.endswith("”"):
        return sentence.count("”") > sentence.count("“")
    return sentence.endswith('"') and sentence.count('"') % 2 == 1


def ending_of(quote: str) -> str:
    """Return how a quotation ends where there is no room for all of it: with the mark of a cut, closed if it was."""
    return f" {_CUT}”" if quote.endswith("”") else f" {_CUT}"


def _hold_together(sentence: str, dates: Iterable[Span]) -> str:
    """Return a sentence in one line, with spaces in its short dates at which no line is broken."""
    letters = [" " if letter.isspace() else letter for letter in sentence]
    for date in dates:
        if len(date) <= _ONE_LINE:
            letters[date.start : date.end] = date.of("".join(letters)).replace(" ", _NO_BREAK)
    return "".join(letters)


def _keep_dates(sentence: str, kept: Span, phrase: Span, dates: Iterable[Span]) -> Span:
    """Return what is kept of a sentence without dates of which only a part would be; the phrase's own stay whole."""
    start, end = kept.start, kept.end
    for date in dates:
        if date.start < start < date.end:
            start = date.start if phrase.overlaps(date) else _next_word(sentence, date.end + 1, phrase.start)
        if date.start < end < date.end:
            end = date.end if phrase.overlaps(date) else phrase.end + len(sentence[phrase.end : date.start].rstrip())
    return Span(start, end)


def _window(sentence: str, phrase: Span, longest: int) -> Span:
    if len(sentence) <= longest:
        return Span(0, len(sentence))
    room = max(0, longest - len(phrase)) // 2
    start, end = max(0, phrase.start - room), min(len(sentence), phrase.end + room)
    # What one side does not need, the other has.
    start = max(0, min(start, phrase.start - 2 * room + (end - phrase.end)))
    end = min(len(sentence), max(end, phrase.end + 2 * room - (phrase.start - start)))
    return Span(_next_word(sentence, start, phrase.start), _last_word(sentence, end, phrase.end))


def _next_word(sentence: str, start: int, before: int) -> int:
    """Return where the first whole word at or after `start` begins, at most `before`."""
    if start == 0 or start >= before or sentence[start - 1].isspace():
        return min(start, before)
    space = next((at for at in range(start, before) if sentence[at].isspace()), None)
    return before if space is None else space + 1


def _last_word(sentence: str, end: int, after: int) -> int:
    """Return where the last whole word up to `end` ends, at least `after`."""
    if end == len(sentence) or sentence[end].isspace():
        return end
    space = next((at for at in range(end - 1, after - 1, -1) if sentence[at].isspace()), None)
    return after if space is None else space
