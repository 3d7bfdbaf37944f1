"""Does a word look like a field that there is not?"""

import re

from briefing.domain.search import QueryProblem
from briefing.domain.span import Span
from briefing.query.tree import DATE_FIELDS, FIELDS

# A web address is none, nor a time of day, nor a headline's "Exclusive: …", for a space follows there.
_LIKE_FIELD = re.compile(r"(?P<name>[^\W\d_]{2,}):(?!//)")
_NAMES = (*FIELDS, *DATE_FIELDS)


def explain_field(query: str, span: Span) -> QueryProblem | None:
    """Return what to say of the word at a span of a query where it begins as with a field, None where it does not."""
    found = _LIKE_FIELD.match(query, span.start, span.end)
    if not found or query[found.end() : found.end() + 1].strip() == "":
        return None
    sentence = (
        f"There is no field “{found['name']}”, so its words were searched for; the fields are"
        f" {', '.join(_NAMES[:-1])} and {_NAMES[-1]}."
    )
    return QueryProblem(sentence, Span(*found.span()))
