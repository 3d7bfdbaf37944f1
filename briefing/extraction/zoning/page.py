"""What do the rules of zoning see of an article, and how do they mark it?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefing.domain.article import Metadata
from briefing.domain.document import Block, Form, Zone
from briefing.extraction.zoning.cues import Cue
from briefing.extraction.zoning.vocabulary import ZoneLexicon

Zones = Mapping[int, Zone]

_LONGEST_HEADLINE = 250
_SHORTEST_RUNNING = 60
_SENTENCE_ENDS = tuple(".!?…。！？")
_ENDS_IN_ACRONYM = re.compile(r"\b(?:[A-Z]\.){2,}$")
_HEADLINE_CANNOT_END = (".", ",", ";", ":", "。")


@dataclass(frozen=True, slots=True)
class Page:
    """A body with its blocks, some of them marked already; blocks left alone are BODY.

    `cues` are those of each block, empty until `with_cues`.
    """

    shadow: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    known: ZoneLexicon
    cues: tuple[tuple[Cue, ...], ...] = ()

    def with_cues(self) -> "Page":
        """Return the page with its cues read; to be asked once its blocks are cut for good."""
        return replace(self, cues=tuple(self.known.cues.find(self.text(index)) for index in range(len(self.blocks))))

    def text(self, index: int) -> str:
        """Return a block's words without its marker."""
        return self.blocks[index].content.of(self.shadow)

    def is_open(self, index: int) -> bool:
        """Tell whether no rule has marked the block yet."""
        return self.blocks[index].zone is Zone.BODY

    def marked(self, zones: Zones) -> "Page":
        """Return the page with these blocks marked."""
        blocks = list(self.blocks)
        for index, zone in zones.items():
            blocks[index] = replace(blocks[index], zone=zone)
        return replace(self, blocks=tuple(blocks)) if zones else self

    def share_before(self, index: int) -> float:
        """Return which part of the body stands before a block, from 0 to 1."""
        return self.blocks[index].span.start / len(self.shadow)

    def blanks_above(self, index: int) -> int:
        """Return how many line ends part a block from the one above."""
        above = self.blocks[index - 1].span.end if index else 0
        return self.shadow.count("\n", above, self.blocks[index].span.start)

    def is_running(self, index: int) -> bool:
        """Tell whether a block is a paragraph of running text."""
        block, text = self.blocks[index], self.text(index)
        if block.form not in (Form.PARAGRAPH, Form.QUOTATION):
            return False
        return len(text) > _LONGEST_HEADLINE or (
            len(text) >= _SHORTEST_RUNNING and text.rstrip("\"')]").endswith((*_SENTENCE_ENDS, ":"))
        )

    def is_headline(self, index: int) -> bool:
        """Tell whether a block could be a headline: one short line that no full stop closes."""
        block, text = self.blocks[index], self.text(index)
        if block.form is Form.HEADING:
            return True
        return (
            block.form is Form.PARAGRAPH
            and len(text) <= _LONGEST_HEADLINE
            and "\n" not in text
            and (not text.rstrip("\"')]").endswith(_HEADLINE_CANNOT_END) or bool(_ENDS_IN_ACRONYM.search(text)))
        )
