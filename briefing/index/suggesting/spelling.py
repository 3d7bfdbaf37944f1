"""How may a query be meant whose words are misspelt?"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.domain.search import Suggestion
from briefing.domain.span import Span
from briefing.index.analysis.dense import Place
from briefing.index.analysis.patterns import Slot, Sort
from briefing.index.analysis.words import Unit, find_units
from briefing.index.compile import FIELD_NAMES
from briefing.index.lexicon import Lexicon
from briefing.index.snapshot import Snapshot
from briefing.index.suggesting.counting import Read, count_tree
from briefing.index.suggesting.slips import RARE, find_meant
from briefing.query.grammar import Query
from briefing.query.places import Written, replace_spans
from briefing.query.tree import Phrase, Prefix, Word, usual_distance
from briefing.text.fold import fold

#: The field whose words a query without a field is compared with: titles have hardly any that no body has.
_WHERE_WORDS_ARE = "body"
_SHORTEST = 4
#: In a shorter word that is still being typed no more than one letter may differ.
_LONG_BEGUN = 8
_MOST_SLIPS = 4
_MOST_WAYS = 2


@dataclass(frozen=True, slots=True)
class _Slip:
    """A word that is perhaps misspelt, where it stands in the query, and what it may mean, the likeliest first."""

    span: Span
    meant: tuple[str, ...]


def suggest_spelling(query: Query, snapshot: Snapshot, read: Read) -> tuple[Suggestion, ...]:
    """Return the query with its misspelt words spelt as in the articles, the likeliest first; the rest stays as it is.

    Only what finds something is offered, and no word twice.
    """
    slips = [slip for written in query.words for slip in _find_slips(written, query.text, snapshot)][:_MOST_SLIPS]
    said = {fold(written.span.of(query.text)) for written in query.words}
    if not slips or any(fold(slip.meant[0]) in said for slip in slips):
        return ()
    ways = [[(slip.span, slip.meant[0]) for slip in slips]]
    if len(slips) == 1:
        ways += [[(slips[0].span, other)] for other in slips[0].meant[1:]]
    texts = [replace_spans(query.text, way) for way in ways]
    offers = (Suggestion(text, " ".join(text.split()), count_tree(read(text).tree, snapshot)) for text in texts)
    return tuple(offer for offer in offers if offer.total)


def _find_slips(written: Written, text: str, snapshot: Snapshot) -> Iterator[_Slip]:
    if not isinstance(written.leaf, Word | Phrase) and not _is_begun(written):
        return
    field = FIELD_NAMES[written.field] if written.field else _WHERE_WORDS_ARE
    places = [place for unit in find_units(written.span.of(text)) for place in _candidates(unit)]
    for place in places:
        span = Span(written.span.start + place.start, written.span.start + place.end)
        begun = _is_begun(written) and place is places[-1]
        meant = _find_meant(place.word, snapshot.lexicon((field,)), begun=begun)
        if meant:
            yield _Slip(span, tuple(_write_like(span.of(text), word) for word in meant))


def _is_begun(written: Written) -> bool:
    """Tell whether the reader may still be typing the last word."""
    leaf = written.leaf
    return (isinstance(leaf, Prefix) and leaf.typed) or (isinstance(leaf, Phrase) and leaf.unfinished)


def _find_meant(word: str, lexicon: Lexicon, *, begun: bool) -> list[str]:
    if len(word) < _SHORTEST or not word.isalpha():
        return []
    forms = lexicon.expand(Slot(Sort.BEGUN if begun else Sort.FORM, word)).words
    often = sum(map(lexicon.count, forms))
    # A word that the articles have is perhaps typed to its end; what only begins one is no slip.
    if often > RARE or (begun and forms and word not in forms):
        return []
    if begun and not forms:
        nearest = find_meant(word, often, lexicon, distance=1, most=_MOST_WAYS)
        # Of a word that goes on fewer letters are known, and a slip of the articles stands nearer than what it meant.
        if len(word) < _LONG_BEGUN or any(lexicon.count(one) > RARE for one in nearest):
            return nearest
    return find_meant(word, often, lexicon, distance=usual_distance(word), most=_MOST_WAYS)


def _candidates(unit: Unit) -> tuple[Place, ...]:
    return () if unit.singles else unit.words


def _write_like(surface: str, word: str) -> str:
    """Return the word in capitals, with one, or without, as the surface is."""
    if len(surface) > 1 and surface.isupper():
        return word.upper()
    return word.capitalize() if surface[:1].isupper() else word
