"""Which source has which number, and how are citations written?"""

from collections.abc import Iterable, Mapping

from briefing.brief.page_text import Piece, Pieces, Tone
from briefing.domain.brief.lines import Citation, DeadlineLine, Line
from briefing.domain.brief.page import Brief, BriefSource

Numbers = Mapping[str, int]


def number_sources(brief: Brief) -> dict[str, int]:
    """Number the cited articles from 1, in the order the page first cites them; copies have one number together."""
    together = {one.article_id: source.article_id for source in brief.sources for one in (source, *source.copies)}
    numbers: dict[str, int] = {}
    for line in brief.lines:
        for citation in (*line.citations, *_conditions(line)):
            numbers.setdefault(together.get(citation.article_id, citation.article_id), len(numbers) + 1)
    return numbers | {one: numbers[source] for one, source in together.items() if source in numbers}


def _conditions(line: Line) -> tuple[Citation, ...]:
    return (line.condition.citation,) if isinstance(line, DeadlineLine) and line.condition else ()


def cited_sources(brief: Brief, numbers: Numbers) -> list[BriefSource]:
    """Return the cited sources by their numbers."""
    cited = (source for source in brief.sources if source.article_id in numbers)
    return sorted(cited, key=lambda source: numbers[source.article_id])


def cite(article_ids: Iterable[str], numbers: Numbers) -> Pieces:
    """Write citations in ascending order, each article once: ` [1] [2]`."""
    found = sorted({numbers[article_id] for article_id in article_ids})
    return tuple(Piece(f" [{number}]", Tone.CITATION) for number in found)


def list_numbers(sources: Iterable[BriefSource], numbers: Numbers) -> Pieces:
    """Write sources as a list in a sentence: `[1], [2] and [4]`."""
    marks = [Piece(f"[{numbers[source.article_id]}]", Tone.CITATION) for source in sources]
    pieces: list[Piece] = []
    for index, mark in enumerate(marks):
        if index:
            pieces.append(Piece(" and " if index == len(marks) - 1 else ", "))
        pieces.append(mark)
    return tuple(pieces)
