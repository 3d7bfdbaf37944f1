"""Which queries ask for the loose words of a phrase, or for values that a field has, where nothing is found?"""

from collections.abc import Iterator

from briefing.domain.search import Suggestion
from briefing.index.compile import FIELD_NAMES
from briefing.index.snapshot import Snapshot
from briefing.index.suggesting.counting import Read, count_tree
from briefing.query.grammar import Query
from briefing.query.places import Written, replace_spans
from briefing.query.tree import Phrase, Prefix, Word
from briefing.text.fold import fold

#: The fields that have few values.
_SMALL_FIELDS = ("kind", "lang")
_MOST_VALUES = 2
#: More values than any small field has.
_ALL = 100


def suggest_loosening(query: Query, snapshot: Snapshot, read: Read) -> tuple[Suggestion, ...]:
    """Return those that find something, for a query that finds nothing; the rest of it stays as it is."""
    texts = (
        replace_spans(query.text, [(written.span, words)])
        for written in query.words
        for words in (*_loosen(written), *_find_values(written, snapshot))
    )
    offers = (Suggestion(text, " ".join(text.split()), count_tree(read(text).tree, snapshot)) for text in texts)
    return tuple(offer for offer in offers if offer.total)


def _loosen(written: Written) -> Iterator[str]:
    leaf = written.leaf
    if isinstance(leaf, Phrase) and " " in leaf.text:
        yield f"({leaf.text})" if written.field else leaf.text


def _find_values(written: Written, snapshot: Snapshot) -> list[str]:
    """Return the values of a small field other than the one that is asked for, those that begin alike first."""
    if written.field not in _SMALL_FIELDS or not isinstance(written.leaf, Word | Prefix):
        return []
    lexicon = snapshot.lexicon((FIELD_NAMES[written.field],))
    asked = fold(written.leaf.text)
    if lexicon.most_frequent(asked, 1):
        return []
    # The sort keeps the most frequent of others first.
    values = sorted(lexicon.most_frequent("", _ALL), key=lambda value: not asked.startswith(value))
    return values[:_MOST_VALUES]
