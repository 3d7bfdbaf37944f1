"""Which ways may things go, as an article sketches them?"""

from briefing.domain.document import Block, Document, Form, Zone
from briefing.domain.findings import Scenario
from briefing.domain.span import Span


def find_scenarios(document: Document) -> tuple[Scenario, ...]:
    """Return the scenarios, each with its heading's words and the sentences below it, in order.

    A list item with a label of its own is a scenario of its own; a heading over other headings alone is none.
    """
    found: dict[Span | None, list[Span]] = {}
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        if block.zone is Zone.SCENARIO and block.form is not Form.HEADING:
            found.setdefault(_name(document, block), []).append(sentence.span)
    return tuple(Scenario(name, tuple(sentences)) for name, sentences in found.items())


def _name(document: Document, block: Block) -> Span | None:
    if block.label is not None:
        return block.label
    heading = document.blocks[block.section] if block.section >= 0 else None
    return heading.content if heading is not None and heading.zone is Zone.SCENARIO else None
