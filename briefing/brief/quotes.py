"""Which words of a sentence are quoted, and where may it be cut?

A cut is made only at a clause boundary, and never takes a negation, condition, hedge or attribution away, nor what
turns the rest round. A sentence is never ended before a dash, a semicolon or a colon.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.brief.guards import Guards
from briefing.domain.brief.lines import Quote
from briefing.domain.span import Span

#: A cut leaves at least this many words, and takes at least as many as make it worth the mark.
_LEAST_KEPT = 6
_LEAST_CUT = 3
#: The words after a comma are a clause rather than a further item of a list.
_CLAUSE_WORDS = 4

_BOUNDARY = re.compile(r"(?<=[,;:])\s+|\s+(?=\()|(?<=\))\s+|\s+[–—-]{1,2}\s+|(?<=\w)—(?=\w)")
_WORD = re.compile(r"\S+")
#: Small words at which a phrase begins, and those at which none ends.
_BEGINS = re.compile(r"(?:to|that|which|who|for|in|at|by|with|on|the|an?|its?|their|will|would|has|had|have|when)\s")
_LEADS_ON = re.compile(
    r"(?:to|that|which|who|for|of|in|at|by|with|on|and|or|the|an?|its?|their|will|would|has|had|have|been|when|up)\s"
)
_DENIES = re.compile(r"^\W*(?:not|no|never|nor|neither|none|nobody|nothing|cannot|without)\b|n['’]t\b", re.IGNORECASE)
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))
#: Behind these marks a sentence goes on about what it has just said, often to qualify it.
_TAKES_UP = re.compile("[;:–—-]")
_TAIL_MARKS = " \t\n\u00a0\u202f,;:–—-"


def count_words(text: str) -> int:
    """Return how many words a text has, as a person counts them."""
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def quote_whole(article_id: str, body: str, sentence: Span) -> Quote:
    """Quote a sentence from its first word to its last."""
    return _quote(article_id, body, sentence, (sentence,))


def quote_part(article_id: str, body: str, sentence: Span, part: Span) -> Quote:
    """Quote one run of a sentence."""
    return _quote(article_id, body, sentence, (part,))


def quote_clauses(article_id: str, body: str, sentence: Span, keep: Span, most: int) -> Quote:
    """Quote the clauses of a sentence that hold `keep`; of more than `most` words those around it.

    More than that where the clauses deny something before it.
    """
    held = [clause.span for clause in _split_clauses(body, sentence) if clause.span.overlaps(keep)] or [sentence]
    words = [Span(*found.span()) for found in _WORD.finditer(body, held[0].start, held[-1].end)]
    inside = [number for number, word in enumerate(words) if word.overlaps(keep)]
    if not inside:
        return quote_part(article_id, body, sentence, keep)
    last = min(len(words) - 1, inside[-1] + max(0, most - len(inside)) // 3)
    first = max(0, min(inside[0], last + 1 - most))
    # Where words before go, it begins behind a mark or at a small word, not in the middle of a phrase.
    while 0 < first < inside[0] - 1 and not _BEGINS.match(body, words[first].start):
        first += 1
    while last > inside[-1] and _LEADS_ON.match(f"{words[last].of(body)} "):
        last -= 1
    # A denial is told with the word before it: "did not".
    denied = (max(0, at - 1) for at in range(first) if _DENIES.search(words[at].of(body)))
    part = Span(words[min(denied, default=first)].start, words[last].end)
    trimmed = part.of(body).rstrip(_TAIL_MARKS)
    start, end = min(part.start, keep.start), max(part.start + len(trimmed), keep.end)
    return quote_part(article_id, body, sentence, Span(start, end))


def shorten(quote: Quote, body: str, keep: Span, guards: Guards) -> Quote | None:
    """Quote as little of a quote of one run as the rules allow; None where nothing can go.

    Every letter and digit of `keep` stays; the white space and marks at its edges may go.
    """
    whole = quote.runs[0]
    clauses = _split_clauses(body, whole)
    first = _first_kept(body, clauses, keep, guards)
    last = _last_kept(body, clauses, first, keep, guards)
    runs = _runs(body, clauses, first, last, keep, guards)
    if runs == (whole,) or not is_whole(" ".join(run.of(body) for run in runs)):
        return None
    return _quote(quote.article_id, body, quote.sentence, runs)


def is_whole(words: str) -> bool:
    """Tell whether every bracket and quotation mark that opens also closes."""
    return words.count('"') % 2 == 0 and all(words.count(left) == words.count(right) for left, right in _PAIRS)


def words_of(quote: Quote) -> int:
    """Return how many words a quote has."""
    return sum(count_words(words) for words in quote.words)


def _quote(article_id: str, body: str, sentence: Span, runs: tuple[Span, ...]) -> Quote:
    return Quote(article_id, sentence, runs, tuple(run.of(body) for run in runs))


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause and whether it stands apart: in brackets, or between two dashes."""

    span: Span
    aside: bool = False


def _split_clauses(body: str, sentence: Span) -> list[_Clause]:
    starts = [sentence.start]
    ends: list[int] = []
    for boundary in _boundaries(body, sentence):
        ends.append(boundary.start)
        starts.append(boundary.end)
    spans = [Span(start, end) for start, end in zip(starts, [*ends, sentence.end], strict=True)]
    return [_Clause(span, aside=_stands_apart(body, spans, index)) for index, span in enumerate(spans)]


def _boundaries(body: str, sentence: Span) -> Iterator[Span]:
    words = sentence.of(body)
    found = list(_BOUNDARY.finditer(words))
    for index, match in enumerate(found):
        after = found[index + 1].start() if index + 1 < len(found) else len(words)
        if words[match.start() - 1] != "," or count_words(words[match.end() : after]) >= _CLAUSE_WORDS:
            yield Span(*match.span()).shifted(sentence.start)


def _stands_apart(body: str, spans: list[Span], index: int) -> bool:
    words = spans[index].of(body)
    if words.startswith("(") and words.rstrip(",").endswith(")"):
        return True
    if not 0 < index < len(spans) - 1:
        return False
    before = body[spans[index - 1].end : spans[index].start].strip()
    after = body[spans[index].end : spans[index + 1].start].strip()
    return bool(before) and before == after


def _may_go(body: str, span: Span, keep: Span, guards: Guards) -> bool:
    words = span.of(body)
    return not span.overlaps(keep) and is_whole(words) and not guards.forbid(words)


def _first_kept(body: str, clauses: list[_Clause], keep: Span, guards: Guards) -> int:
    """Return the first clause that stays: what ends at a semicolon may go, an adverbial, what leads up to a colon."""
    if len(clauses) < 2:
        return 0
    if after := _after_semicolon(body, clauses, keep, guards):
        return after
    head, rest = clauses[0].span, Span(clauses[1].span.start, clauses[-1].span.end)
    words = head.of(body)
    enough = count_words(rest.of(body)) >= _LEAST_KEPT and count_words(words) >= _LEAST_CUT
    leads = words.endswith(":") or (words.endswith(",") and guards.open(words))
    return int(enough and leads and guards.stand_alone(rest.of(body)) and _may_go(body, head, keep, guards))


def _after_semicolon(body: str, clauses: list[_Clause], keep: Span, guards: Guards) -> int:
    """Return the clause that begins behind the last semicolon before `keep` and reads alone; 0 without any."""
    for index in range(len(clauses) - 1, 0, -1):
        head = Span(clauses[0].span.start, clauses[index - 1].span.end)
        rest = Span(clauses[index].span.start, clauses[-1].span.end)
        reads = rest.of(body)[:1].isupper() and count_words(rest.of(body)) >= _LEAST_KEPT
        if head.of(body).endswith(";") and reads and _may_go(body, head, keep, guards):
            return index
    return 0


def _last_kept(body: str, clauses: list[_Clause], first: int, keep: Span, guards: Guards) -> int:
    """Return the last clause that stays, dropping whole clauses from the end as long as each may go."""
    last = len(clauses) - 1
    floor = _main_clause(body, clauses, first, guards)
    while last > floor and _ends_well(body, clauses, last, guards) and _may_go(body, clauses[last].span, keep, guards):
        kept = Span(clauses[first].span.start, clauses[last - 1].span.end)
        if count_words(kept.of(body)) < _LEAST_KEPT or not is_whole(kept.of(body)):
            break
        last -= 1
    cut = Span(clauses[last].span.end, clauses[-1].span.end)
    return last if count_words(cut.of(body)) >= _LEAST_CUT else len(clauses) - 1


def _ends_well(body: str, clauses: list[_Clause], index: int, guards: Guards) -> bool:
    """Tell whether the sentence can end before a clause.

    It cannot where an aside or a comma interrupts its main clause, nor where the clause takes up or takes back what
    was said: behind a dash, a semicolon or a colon.
    """
    if clauses[index - 1].aside and not clauses[index].aside:
        return False
    if _TAKES_UP.search(body[clauses[index - 1].span.end - 1 : clauses[index].span.start]):
        return False
    comma = body[clauses[index - 1].span.end - 1] == ","
    return not comma or guards.trail(clauses[index].span.of(body))


def _main_clause(body: str, clauses: list[_Clause], first: int, guards: Guards) -> int:
    """Return the clause that has to stay for the quote to say something: the first one that stands alone."""
    for index in range(first, len(clauses)):
        if guards.stand_alone(clauses[index].span.of(body)):
            return index
    return len(clauses) - 1


def _runs(body: str, clauses: list[_Clause], first: int, last: int, keep: Span, guards: Guards) -> tuple[Span, ...]:
    """Return the runs between the first and the last clause, without the asides that may go."""
    runs: list[Span] = []
    start = clauses[first].span.start
    for clause in clauses[first + 1 : last]:
        if (
            clause.aside
            and _may_go(body, clause.span, keep, guards)
            and count_words(clause.span.of(body)) >= _LEAST_CUT
        ):
            runs.append(_without_tail(body, Span(start, clause.span.start)))
            start = _skip_marks(body, clause.span.end)
    end = clauses[last].span.end
    if start < end:
        final = Span(start, end)
        runs.append(final if last == len(clauses) - 1 else _without_tail(body, final))
    return tuple(runs)


def _without_tail(body: str, span: Span) -> Span:
    return Span(span.start, span.start + len(span.of(body).rstrip(_TAIL_MARKS)))


def _skip_marks(body: str, index: int) -> int:
    while index < len(body) and body[index] in _TAIL_MARKS:
        index += 1
    return index
