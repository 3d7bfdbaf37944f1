"""Which part of a sentence is quoted where there is room for a few lines only?"""

from dataclasses import dataclass

from briefing.domain.span import Span

_CUT = "[…]"
#: Marks with which direct speech begins in one style or another.
_OPENING = tuple("\"“„«‘'")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a sentence in quotation marks, its own where it begins with one; `mark` is where the phrase stands."""

    text: str
    mark: Span


def quote_around(sentence: str, phrase: Span, longest: int) -> Excerpt:
    """Return a sentence in quotation marks, cut at whole words around a phrase of it when it is too long.

    `longest` counts the code points that are kept; the phrase itself is never cut.
    """
    start, end = _window(sentence, phrase, longest)
    has_own = start == 0 and sentence[:1] in _OPENING
    before = f"“{_CUT} " if start else "" if has_own else "“"
    after = (f" {_CUT}" if end < len(sentence) else "") + ("" if has_own else "”")
    kept = "".join(" " if letter.isspace() else letter for letter in sentence[start:end])
    return Excerpt(f"{before}{kept}{after}", phrase.shifted(len(before) - start))


def _window(sentence: str, phrase: Span, longest: int) -> tuple[int, int]:
    if len(sentence) <= longest:
        return 0, len(sentence)
    room = max(0, longest - len(phrase)) // 2
    start, end = max(0, phrase.start - room), min(len(sentence), phrase.end + room)
    # What one side does not need, the other has.
    start = max(0, min(start, phrase.start - 2 * room + (end - phrase.end)))
    end = min(len(sentence), max(end, phrase.end + 2 * room - (phrase.start - start)))
    return _next_word(sentence, start, phrase.start), _last_word(sentence, end, phrase.end)


def _next_word(sentence: str, start: int, before: int) -> int:
    """Return where the first whole word at or after `start` begins, at most `before`."""
    if start == 0 or sentence[start - 1].isspace():
        return start
    space = next((at for at in range(start, before) if sentence[at].isspace()), None)
    return before if space is None else space + 1


def _last_word(sentence: str, end: int, after: int) -> int:
    """Return where the last whole word up to `end` ends, at least `after`."""
    if end == len(sentence) or sentence[end].isspace():
        return end
    space = next((at for at in range(end - 1, after - 1, -1) if sentence[at].isspace()), None)
    return after if space is None else space
