"""Which one part of a query that finds nothing should be left out?"""

from briefing.domain.search import Suggestion
from briefing.index.snapshot import Snapshot
from briefing.index.suggesting.counting import Read, count_tree
from briefing.query.grammar import Query
from briefing.query.lexing import Piece, split_query
from briefing.query.places import leave_out
from briefing.query.tree import QUOTES

#: Of longer queries only so many parts are tried.
_MOST_PARTS = 12


def suggest_dropping(query: Query, snapshot: Snapshot, read: Read) -> Suggestion | None:
    """Return the query without the part whose absence leaves the most articles; None where it stays without any.

    A part that says what the articles are not goes before all others: what is asked for stays.
    """
    if len(query.parts) < 2:
        return None
    offers = [
        Suggestion(rest, rest, count_tree(read(rest).tree, snapshot), _show(span.of(query.text)))
        for span in query.parts[:_MOST_PARTS]
        if (rest := leave_out(query.text, span))
    ]
    offers = [offer for offer in offers if offer.total]
    return max(offers, key=lambda offer: (_is_exclusion(offer.dropped or ""), offer.total), default=None)


def _is_exclusion(part: str) -> bool:
    first = next(split_query(part), None)
    return first is not None and (first.piece is Piece.MINUS or first.text == "NOT")


def _show(part: str) -> str:
    """Return a part without the quotation marks around all of it: it is shown in such."""
    inner = part[1:-1]
    whole = part[:1] in QUOTES and part[-1:] in QUOTES and not any(quote in inner for quote in QUOTES)
    return inner if whole and inner else part
