"""When was a message or post sent, by the stamp that its service sets beside it?"""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.domain.document import Document
from briefing.domain.findings import Basis, Published
from briefing.domain.span import Span
from briefing.extraction.dating.reading.days import full_day, mentions_in
from briefing.temporal.expressions.meanings import Mention

#: "[14/03/22, 09:12:33] Desk:", the stamp of a line of a chat; its brackets may be left out for a dash.
CHAT_STAMP = re.compile(
    r"\[?\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?(?:\]| -) ?[^:\n]{1,40}:(?=\s)"
)
#: "7:58 AM · Mar 12, 2023 · 1.2M Views", the foot of a post.
_POST_STAMP = re.compile(r"\d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)? ?· ?[^·]{6,20}(?:·.{0,80})?")
#: "On Tue, 4 Mar 2021 at 10:12, Desk <desk@post.example> wrote:", above a letter that is answered or sent on.
_ANSWERED = re.compile(r"On (?=.{0,40}\d).{8,120} wrote:")
_FIRST_BLOCKS = 12


def find_in_posts(document: Document) -> Published | None:
    """Return the day on which the first message of a chat, or the first post of a thread, was sent; else None."""
    for mention in _stamps(document):
        value = full_day(mention, None, document.shadow)
        if value is not None:
            span = Span(mention.start, mention.end)
            return Published(value, Basis.STATED, span, "stated beside the message or post")
    return None


def _stamps(document: Document) -> Iterator[Mention]:
    for place, block in enumerate(document.blocks[:_FIRST_BLOCKS]):
        text = block.content.of(document.shadow)
        chat = CHAT_STAMP.match(text) if place == 0 else None
        if chat:
            head = replace(block, content=Span(block.content.start, block.content.start + chat.end()))
            yield from mentions_in(document, head)
        elif _POST_STAMP.fullmatch(text) or (place == 0 and _ANSWERED.fullmatch(text)):
            yield from mentions_in(document, block)
