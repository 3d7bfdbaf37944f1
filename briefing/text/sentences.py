"""Where does each sentence of a body start and end?"""

import re
from collections.abc import Iterator, Sequence

from briefing.domain.document import Block, Sentence
from briefing.domain.span import Span
from briefing.text.boundaries import ends_sentence

#: A full stop or its like with what closes after it; the look-behind keeps a hostile run of dots linear.
_STOP = re.compile(
    r"(?=[.!?…。！？｡])(?:(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>(?:[\"')\]’”»]|\[\d{1,3}\])*+)(?=\s)"
    r"|(?P<wide>[。！？｡]++[」』”’）\"')]*+))"
)
_WORD = re.compile(r"\w")
#: What runs on for longer is a list or noise and is parted, since some questions asked of a sentence cost the square of
#: its length. Three times the longest of 10,000 sentences of news and encyclopaedias.
_LONGEST = 2_000


def split_sentences(shadow: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """Return the sentences of all blocks, in order; those of a block cover all of its content but space.

    None is longer than 2,000 code points.
    """
    return tuple(Sentence(span, index) for index, block in enumerate(blocks) for span in _split(shadow, block.content))


def _split(shadow: str, content: Span) -> Iterator[Span]:
    """Yield the sentences of a block; signs without a word belong to the sentence after them."""
    start = seen = content.start
    worded = False
    for match in _STOP.finditer(shadow, content.start, content.end):
        worded = worded or _WORD.search(shadow, seen, match.end()) is not None
        seen = match.end()
        if worded and (match["wide"] or ends_sentence(shadow, match, content)):
            yield from _trim(shadow, start, match.end())
            start, worded = match.end(), False
    yield from _trim(shadow, start, content.end)


def _trim(shadow: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _LONGEST:
        space = shadow.rfind(" ", start + 1, start + _LONGEST)
        part = space if space > 0 else start + _LONGEST
        yield from _stripped(shadow, start, part)
        start = part
    yield from _stripped(shadow, start, end)


def _stripped(shadow: str, start: int, end: int) -> Iterator[Span]:
    text = shadow[start:end]
    bare = text.strip()
    if bare:
        first = start + len(text) - len(text.lstrip())
        yield Span(first, first + len(bare))
