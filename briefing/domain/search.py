"""What does a search answer?"""

from dataclasses import dataclass
from enum import StrEnum

from briefing.domain.findings import Published
from briefing.domain.span import Span

#: What stands for the outlet of an article that names none, where outlets are listed and asked for.
NO_OUTLET = "No outlet"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of the body in whole words; `marks` index `text`."""

    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class NextDeadline:
    """The first dated deadline of an article on or after the as-of date; `days` from it."""

    when: str
    days: int


@dataclass(frozen=True, slots=True)
class Hit:
    """One article of a result; `count` is how often the query's words stand in its body.

    `is_new` says that it came since its search, which the reader keeps, was opened last.
    """

    article_id: str
    title: str
    source: str | None
    published: Published
    score: float
    snippet: Snippet
    count: int
    next_deadline: NextDeadline | None = None
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """What is wrong with a query, in one plain sentence; `span` indexes the query."""

    sentence: str
    span: Span


@dataclass(frozen=True, slots=True)
class ResultPage:
    """The answer to one query: exact `total`, the best `hits`, what was understood, and at most one problem.

    `undated_hits` are articles that the query's dates leave out only because a date is not known: of the article, or
    with `deadline:` of one of its deadlines; `undated` is how many there are. `unmatched` are the articles of the
    library that do not match (for the list below the results), newest first. Hits, undated hits and unmatched are, in
    this order, the rows of one list, of which the page holds those from `start` on. `bounded` are beginnings of words
    so short that only their most frequent words were looked for. `order` is the one that the hits are in, where it is
    known: that of every article, and of an answer without an index, is by date when relevance was asked for.
    """

    query: str
    searched_for: str
    total: int
    hits: tuple[Hit, ...]
    problem: QueryProblem | None = None
    unmatched: tuple[Hit, ...] = ()
    articles: int = 0
    bounded: tuple[str, ...] = ()
    undated: int = 0
    start: int = 0
    undated_hits: tuple[Hit, ...] = ()
    order: str = ""


class Facet(StrEnum):
    """A property by which the articles that answer are counted."""

    SOURCE = "source"
    MONTH = "month"
    ACTOR = "actor"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet as it is shown, how many articles have it, and the query's words that ask for it.

    `is_chosen` says that the query asks for it already.
    """

    label: str
    count: int
    term: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class FacetCount:
    """The values of a facet among the articles that answer, the most frequent first (months: the latest first).

    Articles without a date are the last of the months. `more` is how many values there are besides.
    """

    facet: Facet
    values: tuple[FacetValue, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A query to ask instead: `shown` are the words to offer, `total` is how many articles answer it.

    `dropped` is the one word that it leaves out, or None when it spells a word otherwise.
    """

    query: str
    shown: str
    total: int
    dropped: str | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """What a part of a query may become: `text` in place of `span`; `count` articles have it, None for a field."""

    span: Span
    text: str
    label: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that the reader keeps: `total` articles answer it, `fresh` of them came since it was last opened.

    While there is no index to count by, the total is None and none is known to be fresh.
    """

    number: int
    query: str
    total: int | None
    fresh: int


@dataclass(frozen=True, slots=True)
class OpenedSearch:
    """The query of a saved search, and the number of the article imported last when it was opened before."""

    query: str
    seen: int
