"""Where in a query's text does each part of it stand?"""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.domain.span import Span
from briefing.query.lexing import Piece
from briefing.query.tree import Leaf


@dataclass(frozen=True, slots=True)
class Written:
    """A word or quotation that is looked for where it stands in a query; `field` is the field around it, if any."""

    span: Span
    piece: Piece
    leaf: Leaf
    field: str | None = None


def replace_spans(text: str, replacements: Iterable[tuple[Span, str]]) -> str:
    """Return the text with other words in the place of some spans, none touching another; the rest is as it was."""
    for span, words in sorted(replacements, reverse=True):
        text = text[: span.start] + words + text[span.end :]
    return text


def leave_out(text: str, span: Span) -> str:
    """Return the text without a span and without an AND that then joins nothing."""
    before, after = text[: span.start].rstrip(), text[span.end :].lstrip()
    if not after or after.startswith("AND "):
        before = before.removesuffix(" AND").rstrip()
    if not before:
        after = after.removeprefix("AND ").lstrip()
    return f"{before} {after}".strip()
