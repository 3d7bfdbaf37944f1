"""By which runs of words is an article known again in a copy?"""

import re
from dataclasses import dataclass
from zlib import crc32

from briefing.domain.document import READ_ZONES, Zone
from briefing.domain.dossier import Source

_WORD = re.compile(r"\w+")
_BODY_ZONES = READ_ZONES - {Zone.TITLE}
#: Runs of so many words (Broder 1997) that begin at one word in so many.
_RUN = 4
_ONE_IN = 3


@dataclass(frozen=True, slots=True)
class Print:
    """A sample of the runs of an article's body as 32-bit numbers, the same for the same words in any article."""

    article_id: str
    runs: frozenset[int]


def read_print(source: Source) -> Print:
    """Return an article's print: headlines and boilerplate, which papers change, are no part of it.

    Which words begin a run is decided by the words alone (anchors, Manber 1994), so that a line that was put in or
    left out changes the runs around it and no others.
    """
    words = _WORD.findall(_text_of(source).casefold())
    anchors = {word for word in set(words) if crc32(word.encode()) % _ONE_IN == 0}
    return Print(
        source.article.id,
        frozenset(
            crc32(" ".join(words[at : at + _RUN]).encode())
            for at, word in enumerate(words[: 1 - _RUN])
            if word in anchors
        ),
    )


def _text_of(source: Source) -> str:
    body = source.article.body
    blocks = source.extraction.blocks
    return "\n".join(block.content.of(body) for block in blocks if block.zone in _BODY_ZONES) if blocks else body
