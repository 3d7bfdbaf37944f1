"""By which runs of words is an article known again in a copy?"""

import re
from collections.abc import Mapping
from zlib import crc32

from briefing.domain.document import READ_ZONES, Document, Zone

_WORD = re.compile(r"\w++")
_BODY_ZONES = READ_ZONES - {Zone.TITLE}
#: Runs of so many words (Broder 1997) that begin at one word in so many.
_RUN = 4
_ONE_IN = 3


def find_runs(document: Document) -> tuple[int, ...]:
    """Return a sample of the runs of an article's body, each as 32 bits, ascending; the same words give the same ones.

    Headlines and boilerplate, which papers change, are no part of it. Which words begin a run is decided by the words
    alone (anchors, Manber 1994), so that a line that was put in or left out changes the runs around it and no others.
    """
    blocks = (block.content.of(document.shadow) for block in document.blocks if block.zone in _BODY_ZONES)
    words = _WORD.findall("\n".join(blocks).casefold())
    begins: Mapping[str, bool] = {word: crc32(word.encode()) % _ONE_IN == 0 for word in set(words)}
    runs = {
        crc32(" ".join(words[at : at + _RUN]).encode()) for at, word in enumerate(words[: 1 - _RUN]) if begins[word]
    }
    return tuple(sorted(runs))
