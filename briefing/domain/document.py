"""How is a body divided into blocks, zones and sentences?"""

from dataclasses import dataclass
from enum import StrEnum

from briefing.domain.article import Article
from briefing.domain.span import Span


class Form(StrEnum):
    """What a block looks like."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"


class Zone(StrEnum):
    """What part a block plays in the article; only body-like zones feed the panels."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    STAMP = "stamp"
    CAPTION = "caption"
    BODY = "body"
    SUMMARY = "summary"
    SCENARIO = "scenario"
    QUESTION = "question"
    BOILERPLATE = "boilerplate"


#: Zones whose sentences may hold findings.
READ_ZONES = frozenset({Zone.TITLE, Zone.BODY, Zone.SUMMARY, Zone.SCENARIO, Zone.QUESTION})


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the body: `span` without its line ends; `content` without a list marker or heading mark.

    `marker` is the list marker ("1.", "•", "-") or "". `label` is the span of a list item's own label
    ("Tariffs and retaliatory measures – …"), where it has one. `section` is the index of the heading above, or -1;
    a title is none. A paragraph wrapped by hand holds its line ends; two blocks may stand in one line (a title and the
    outlet glued to it, a dateline and its paragraph).
    """

    span: Span
    form: Form
    content: Span
    zone: Zone = Zone.BODY
    marker: str = ""
    label: Span | None = None
    section: int = -1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block, without the space around it; `block` is an index into the document's blocks."""

    span: Span
    block: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article made ready for the stages: `shadow` has the body's length, one character to one character.

    `text` is the body with a space for each line end that only wraps a paragraph, but behind a hyphen.
    """

    article: Article
    text: str
    shadow: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]

    def __post_init__(self) -> None:
        if not len(self.text) == len(self.shadow) == len(self.article.body):
            raise ValueError("the text and the shadow must have the body's length")
