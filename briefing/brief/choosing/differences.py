"""Which differences between sources stand on the page?"""

from collections.abc import Iterator

from briefing.brief.choosing.dated.overtaken import tells_moved_day
from briefing.brief.choosing.material import SPARE, Material, place
from briefing.brief.choosing.passages import excerpt, find_passage
from briefing.brief.quotes import count_words, is_whole, quote_clauses, quote_part
from briefing.domain.brief.lines import Citation, DifferenceLine, Quote, Side
from briefing.domain.brief.page import LeftOut
from briefing.domain.dossier import Difference, Telling, Version

MOST_DIFFERENCES = 4
#: Words in which a source is heard; a whole sentence that is no longer needs no cut.
_MOST_WORDS, _WHOLE_WORDS = 18, 20
_MOST_SOURCES = 4
_MARKS = str.maketrans("“”‘’", "\"\"''")


def propose_differences(material: Material) -> tuple[tuple[DifferenceLine, ...], tuple[LeftOut, ...]]:
    """Return at most four differences (more only if pinned), those of current articles first, and those left out."""
    choice = material.choice
    named = [_make_line(each, material) for each in material.dossier.differences if not _is_off(each, material)]
    open_ones = [line for line in named if choice.proposing or line.pinned or line.chosen]
    ranked = sorted(open_ones, key=lambda line: (not line.pinned, not line.chosen, not _is_current(line, material)))
    standing = [line for line in ranked if line.key not in choice.dropped_differences]
    kept = tuple(line for number, line in enumerate(standing) if number < MOST_DIFFERENCES or line.pinned)
    rest = [line for line in standing if line not in kept][:SPARE]
    spare = [LeftOut(line, place(len(kept) + number, "difference")) for number, line in enumerate(rest, 1)]
    dropped = (LeftOut(line, "dropped") for line in named if line.key in choice.dropped_differences)
    return kept, (*spare, *dropped)


def _is_off(difference: Difference, material: Material) -> bool:
    """Tell whether a newer article has moved or called off what every side tells: its days differ no more."""
    tellings = [telling for version in difference.versions for telling in version.tellings]
    return all(tells_moved_day(one.sentence, material.articles[one.article_id], material) for one in tellings)


def _make_line(difference: Difference, material: Material) -> DifferenceLine:
    key = f"difference:{difference.key}"
    return DifferenceLine(
        key=key,
        event=difference.event,
        attribute=difference.attribute,
        sides=tuple(_make_side(version, material) for version in difference.versions),
        pinned=key in material.choice.pinned_differences,
        chosen=key in material.choice.chosen_differences,
    )


def _is_current(line: DifferenceLine, material: Material) -> bool:
    return any(citation.article_id in material.current for citation in line.citations)


def _make_side(version: Version, material: Material) -> Side:
    first = version.tellings[0]
    quote = _quote(first, material)
    return Side(
        value=version.value,
        quote=quote,
        published=material.articles[first.article_id].extraction.published,
        citations=tuple(_cite(version, quote, material))[:_MOST_SOURCES],
    )


def _cite(version: Version, quote: Quote, material: Material) -> Iterator[Citation]:
    """Yield one citation for each article that holds the quoted words: who says as much in others is not quoted."""
    seen: set[str] = set()
    for telling in version.tellings:
        if telling.article_id not in seen and _holds(material.articles[telling.article_id].article.body, quote):
            seen.add(telling.article_id)
            yield Citation(telling.article_id, telling.sentence)


def _holds(body: str, quote: Quote) -> bool:
    plain = _plain(body)
    return all(_plain(words) in plain for words in quote.words)


def _plain(text: str) -> str:
    """Return a text in one line, its marks as a typewriter has them."""
    return " ".join(text.translate(_MARKS).split())


def _quote(telling: Telling, material: Material) -> Quote:
    """Quote a value: with its sentence where that is short or can honestly be made so, else with its clause."""
    source = material.articles[telling.article_id]
    passage = find_passage(source, telling.words)
    found = excerpt(passage, [telling.words], material, most=_WHOLE_WORDS) if passage else None
    if found is not None:
        return found.quote
    body = source.article.body
    row = telling.sentence.of(body)
    if count_words(row) <= _WHOLE_WORDS and is_whole(row):
        return quote_part(telling.article_id, body, telling.sentence, telling.sentence)
    quote = quote_clauses(telling.article_id, body, telling.sentence, telling.words, _MOST_WORDS)
    if all(is_whole(words) for words in quote.words):
        return quote
    return quote_part(telling.article_id, body, telling.sentence, telling.words)
