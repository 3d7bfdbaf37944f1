"""Which labels of list items name issues?"""

from collections.abc import Iterator

from briefing.domain.document import READ_ZONES, Block, Document, Zone
from briefing.extraction.issues.candidates import Candidate, Grounds, Rule, content_keys
from briefing.extraction.issues.reading.labelling import sentence_case
from briefing.text.fold import fold

_WEIGHT = 1.6
_NUMBERED = 0.4
_UNDER_ISSUES = 1.2
_LONGEST = 10
_QUIET = frozenset((Zone.SCENARIO, Zone.QUESTION))


def find_list_labels(document: Document, grounds: Grounds) -> Iterator[Candidate]:
    """Yield the label of each list item that has one; a list under a heading that says "issues" weighs more.

    Elsewhere a label that only heads a part of a note ("Calendar", "Net debt") names none.
    """
    first = _first_sentences(document)
    for number, block in enumerate(document.blocks):
        if block.label is None or block.zone not in READ_ZONES or block.zone in _QUIET or number not in first:
            continue
        label = sentence_case(block.label.of(document.shadow))
        keys = content_keys(label, grounds)
        section = _section(document, block, grounds)
        heads_part = grounds.is_cue(label.lower(), "label of a part") and not section
        if keys and len(label.split()) <= _LONGEST and not (heads_part or _is_time(label, grounds)):
            weight = _WEIGHT + (_NUMBERED if block.marker[:1].isdigit() else 0.0) + section
            yield Candidate(block.label.start, block.label.end, first[number], label, keys, weight, Rule.LIST_LABEL)


def _is_time(label: str, grounds: Grounds) -> bool:
    """Tell whether a label is but a day or hour, as those of an agenda are ("Tue", "14 May", "5 p.m.")."""
    names = grounds.words.not_names
    return all(
        not word[0].isalpha() or names.get(word) == "calendar" or grounds.issues.letters.get(word.lower()) in ("t", "d")
        for word in label.replace(".", " ").split()
    )


def _first_sentences(document: Document) -> dict[int, int]:
    first: dict[int, int] = {}
    for number, sentence in enumerate(document.sentences):
        first.setdefault(sentence.block, number)
    return first


def _section(document: Document, block: Block, grounds: Grounds) -> float:
    if block.section < 0:
        return 0.0
    heading = fold(document.blocks[block.section].content.of(document.shadow))
    return _UNDER_ISSUES if any(grounds.is_cue(word.strip("?:,"), "listed noun") for word in heading.split()) else 0.0
