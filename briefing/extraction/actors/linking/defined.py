"""Which body does a term mean that the article defines in brackets ("Zelva Water plc (“the Undertaker”)")?"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.words import Line

_RULE = "defined term"
#: What opens a defined term behind a body's name, and what closes it.
_OPENING, _CLOSING = (("(", '"', "the"), ("(", '"')), ('"', ")")


class _Term(NamedTuple):
    """A term in quotation marks and brackets, and where the words before it end."""

    term: str
    end: int


def name_defined(mentions: list[Mention], lines: Sequence[Line]) -> list[Mention]:
    """Return the mentions, those of a term that the article defines as a body's given to this one."""
    ends = {mention.end: mention.name for mention in mentions if mention.kind is ActorKind.ORGANISATION}
    terms = {term.term: ends[term.end] for term in _find_terms(lines) if term.end in ends} if ends else {}
    if not terms:
        return mentions
    return [
        mention._replace(kind=ActorKind.ORGANISATION, name=terms[mention.name], rule=_RULE, role="", affiliation="")
        if mention.kind is not ActorKind.ORGANISATION and mention.name in terms
        else mention
        for mention in mentions
    ]


def _find_terms(lines: Sequence[Line]) -> Iterator[_Term]:
    for line in lines:
        if "(" not in line.texts or '"' not in line.texts:
            continue
        for at in range(1, len(line.words)):
            if line.texts[at] == "(":
                opening = next((one for one in _OPENING if line.lowers[at : at + len(one)] == one), ())
                word = at + len(opening)
                closed = bool(opening) and line.texts[word + 1 : word + 1 + len(_CLOSING)] == _CLOSING
                if closed and line.text(word)[:1].isupper():
                    yield _Term(line.texts[word], line.words[at - 1].end)
