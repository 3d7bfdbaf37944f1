"""Which word pairs does an article keep coming back to?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.extraction.issues.candidates import Candidate, Grounds, Rule, content_keys
from briefing.extraction.issues.labelling import sentence_case
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

_TIMES = 3
_WEIGHT = 0.45


def find_repeats(lines: Sequence[Line], grounds: Grounds) -> Iterator[Candidate]:
    """Yield each use of a pair of adjacent adjective and noun, or nouns, that at least three sentences share."""
    uses: defaultdict[tuple[str, str], list[tuple[Line, int, int]]] = defaultdict(list)
    for line in lines:
        for index in range(len(line.words) - 1):
            end = _pair_end(line, index, grounds)
            if end > index:
                uses[singular(line.lower(index)), singular(line.lower(end - 1))].append((line, index, end))
    for places in uses.values():
        if len({line.sentence for line, _, _ in places}) >= _TIMES:
            yield from (_make(line, start, end, grounds) for line, start, end in places)


def _pair_end(line: Line, index: int, grounds: Grounds) -> int:
    second = index + 1
    if line.text(second) == "-" and line.touches(index) and line.touches(second):
        second += 1
    if second >= len(line.words):
        return index
    return second + 1 if _may_lead(line, index, grounds) and _may_close(line, second, grounds) else index


def _may_lead(line: Line, index: int, grounds: Grounds) -> bool:
    word = line.text(index)
    parts = grounds.parts(word)
    small = word.islower() and len(word) > 2 and parts != "" and bool(parts.strip("vrfx"))
    return small and not grounds.is_evaluative(word) and not grounds.is_cue(word, "verb")


def _may_close(line: Line, index: int, grounds: Grounds) -> bool:
    word = line.text(index)
    noun = word.islower() and "n" in grounds.parts(word) and not grounds.is_cue(word, "head noise")
    after = line.lower(index + 1)
    return noun and not grounds.is_cue(word, "verb") and "n" not in grounds.parts(after).replace("nv", "")


def _make(line: Line, start: int, end: int, grounds: Grounds) -> Candidate:
    label = sentence_case(line.join(start, end))
    keys = content_keys(label, grounds)
    return Candidate(
        line.words[start].start, line.words[end - 1].end, line.sentence, label, keys, _WEIGHT, Rule.REPEATED
    )
