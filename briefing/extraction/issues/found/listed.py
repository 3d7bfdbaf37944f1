"""Which labels of list items name issues?"""

import re
from collections.abc import Iterator

from briefing.domain.document import READ_ZONES, Block, Document, Zone
from briefing.extraction.issues.candidates import Candidate, Grounds, Rule, content_keys
from briefing.extraction.issues.reading.labelling import sentence_case
from briefing.text.fold import fold

_WEIGHT = 1.6
_NUMBERED = 0.4
_UNDER_ISSUES = 1.2
_LONGEST = 10
#: The first two words after a label, figures left out.
_DATE = re.compile(r"[*_]*[:.,–—-]?[*_]*\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(\w+),?(?:\s+\d{1,2}\s+(\w+))?")
#: What accounts call a quarter or half of a year.
_PERIOD = re.compile(r"[QH][1-4](?:FY)?\d{0,4}|FY\d{2,4}|[QH][1-4]/\d{2,4}")
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
        dated = _is_dated(document.shadow, block.label.end, grounds)
        if keys and len(label.split()) <= _LONGEST and not (heads_part or dated or _names_nothing(label, grounds)):
            weight = _WEIGHT + (_NUMBERED if block.marker[:1].isdigit() else 0.0) + section
            yield Candidate(block.label.start, block.label.end, first[number], label, keys, weight, Rule.LIST_LABEL)


def _is_dated(shadow: str, end: int, grounds: Grounds) -> bool:
    """Tell whether a date follows a label, which an agenda's entry has ("Annual general meeting: 16 May 2024")."""
    words = _DATE.match(shadow, end)
    names = grounds.words.not_names
    return words is not None and any(names.get(word) == "calendar" for word in words.groups())


def _names_nothing(label: str, grounds: Grounds) -> bool:
    """Tell whether a label names no thing, but an adjective, day, hour or period ("14 May", "5 p.m.", "End of Q3")."""
    names = grounds.words.not_names
    return all(
        not word[0].isalpha()
        or _PERIOD.fullmatch(word) is not None
        or grounds.is_function(word.lower())
        or grounds.is_cue(word.lower(), "part of time")
        or names.get(word) == "calendar"
        or grounds.issues.letters.get(word.lower()) in ("t", "d")
        or grounds.is_evaluative(word.lower())
        or grounds.parts(word.lower()) == "a"
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
