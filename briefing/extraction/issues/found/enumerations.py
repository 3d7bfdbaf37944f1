"""Which issues does a sentence list?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.domain.findings import ActorKind
from briefing.extraction.issues.candidates import FRAME, Candidate, Grounds, Rule, content_keys
from briefing.extraction.issues.reading.labelling import sentence_case
from briefing.extraction.words import Line

_WEIGHT = 1.7
#: What two sides may do together is a lesser issue than what divides them.
_SHARED = 0.9
_QUARREL = 1.2
_BACK = 8
_NEAR = 3
_LONGEST = 8
_RELATIVE = frozenset(("which", "who", "whose", "whom"))
_ARTICLES = frozenset(("the", "a", "an", "its", "their"))
#: Small words that an item may hold.
_INNER = frozenset(
    ("of", "on", "in", "over", "to", "and", "the", "for", "with", "from", "at", "against", "between", "its")
)
#: Words that make what stands before them a verb ("talks over tolls broke down").
_PARTICLES = frozenset(("down", "up", "off", "out"))
#: Words that go on with the sentence after a list of things.
_RESUMING = frozenset(
    ("for", "but", "which", "who", "while", "as", "after", "before", "because", "so", "it", "they", "when")
)


def find_enumerations(line: Line, grounds: Grounds) -> Iterator[Candidate]:
    """Yield the items after "issues including", "areas such as", "challenges include"."""
    openers = grounds.issues.openers
    for index, word in enumerate(line.lowers):
        if index == 0 or word not in openers:
            continue
        begin = _cue_end(line, index, grounds)
        over = begin == index and _opens_quarrel(line, index, grounds)
        if over or (begin > index and _lists_issues(line, index, grounds)):
            begin = max(begin, index + 1)
            ranges = _items(line, begin, grounds)
            if over and len(ranges) < 2:
                continue
            rule = Rule.QUARREL if over else Rule.ENUMERATION
            if rule is Rule.ENUMERATION and _make_pair(line, ranges, grounds):
                ranges = [(ranges[0][0], ranges[1][1])]
            weight = _QUARREL if over else _SHARED if _is_shared(line, index, grounds) else _WEIGHT
            for start, end in ranges:
                yield from _item(line, start, end, weight, rule, grounds)
            return


def _make_pair(line: Line, ranges: Sequence[tuple[int, int]], grounds: Grounds) -> bool:
    """Tell whether two things are listed in one breath, two words each and no names, so that they read as one."""
    if len(ranges) != 2 or line.text(ranges[0][1]) != "and":
        return False
    items = [_trimmed(line, start, end, grounds) for start, end in ranges]
    return all(end - start == 2 and not any(word.capital for word in line.words[start:end]) for start, end in items)


def _cue_end(line: Line, index: int, grounds: Grounds) -> int:
    word = line.plain(index)
    if word == "such" and line.plain(index + 1) == "as":
        return index + 2
    if word == "ranging" and line.plain(index + 1) == "from":
        return index + 2
    return index + 1 if grounds.is_cue(word, "enumerating") else index


def _opens_quarrel(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a preposition opens what a quarrel is about ("concerns about", "stuck for months over")."""
    if not grounds.is_cue(line.plain(index), "bridge") or _counts(line, index + 1, grounds):
        return False
    return any(grounds.is_cue(line.plain(at), "quarrel") for at in range(max(0, index - _NEAR), index))


def _counts(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a number follows ("over eight hours")."""
    return line.text(index)[:1].isdigit() or grounds.is_cue(line.plain(index), "number")


def _is_shared(line: Line, index: int, grounds: Grounds) -> bool:
    return any(grounds.is_cue(line.plain(at), "shared noun") for at in range(max(0, index - _BACK), index))


def _is_telling(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a word alone says what a quarrel is about: an issue noun, or a word too rare to be empty."""
    word = line.plain(index)
    return grounds.issues.head(word) is not None or not grounds.parts(word) or grounds.is_cue(word, "gerund noun")


def _lists_issues(line: Line, index: int, grounds: Grounds) -> bool:
    return any(grounds.is_cue(line.plain(at), "listed noun") for at in range(max(0, index - _BACK), index))


def _items(line: Line, begin: int, grounds: Grounds) -> list[tuple[int, int]]:
    """Return the ranges between commas and the last "and", up to a mark that ends the list."""
    stop = begin
    while stop < len(line.words) and line.text(stop) not in (".", ";", ":", "(", ")", "—", "–", "?", "!"):
        stop += 1
    cuts = [begin - 1, *[at for at in range(begin, stop) if line.text(at) == ","], stop]
    ranges = _listed(line, [(left + 1, right) for left, right in pairwise(cuts)], grounds)
    closed = [at for at, (start, _) in enumerate(ranges) if line.plain(start) in ("and", "or")]
    if closed:
        ranges = ranges[: closed[0] + 1]
        return [(start + (line.plain(start) in ("and", "or")), end) for start, end in ranges]
    start, end = ranges[-1] if len(ranges) == 1 else ranges[_last_listed(line, ranges)]
    ranges = ranges[: ranges.index((start, end)) + 1]
    joints = [at for at in range(start, end) if line.plain(at) == "and"]
    joint = next((at for at in joints if line.plain(at + 1) in _ARTICLES), joints[0] if joints else None)
    if joint is not None and len(ranges) == 1 and _names_pair(line, joint, start):
        return ranges
    return ranges if joint is None else [*ranges[:-1], (start, joint), (joint + 1, end)]


def _last_listed(line: Line, ranges: list[tuple[int, int]]) -> int:
    """Return which range holds the "and" that closes the list; the first when none does."""
    joined = [at for at, (start, end) in enumerate(ranges) if any(line.plain(i) == "and" for i in range(start, end))]
    return joined[-1] if joined else 0


def _listed(line: Line, ranges: list[tuple[int, int]], grounds: Grounds) -> list[tuple[int, int]]:
    """Return the ranges up to the first that goes on with the sentence ("…, for a later round")."""
    for at, (start, end) in enumerate(ranges):
        relative = any(line.plain(index) in _RELATIVE for index in range(start, end))
        first = line.plain(start + (line.plain(start) in ("and", "or")))
        resumes = line.plain(start) in _RESUMING or grounds.issues.letters.get(first) == "x"
        if at and (resumes or (relative and line.plain(start) != "and")):
            return ranges[:at]
    return ranges


def _names_pair(line: Line, joint: int, start: int) -> bool:
    """Tell whether "and" joins two names inside one item ("troops in Lviv and Odesa")."""
    names = joint + 1 < len(line.words) and line.words[joint - 1].capital and line.words[joint + 1].capital
    return names and joint - 1 > start


def _item(line: Line, start: int, end: int, weight: float, rule: Rule, grounds: Grounds) -> Iterator[Candidate]:
    start, end = _trimmed(line, start, end, grounds)
    if not 0 < end - start <= _LONGEST:
        return
    mention = grounds.mentions.get(line.words[start].start)
    if mention is not None and mention[1] is ActorKind.PERSON:
        return
    label = sentence_case(line.join(start, end))
    if grounds.is_cue(line.plain(end - 1), "frame noun"):
        weight *= FRAME
    keys = content_keys(label, grounds)
    plain = rule is Rule.QUARREL and end - start == 1 and mention is None and not _is_telling(line, start, grounds)
    if keys and not plain and not grounds.is_cue(line.plain(end - 1), "head noise"):
        yield Candidate(line.words[start].start, line.words[end - 1].end, line.sentence, label, keys, weight, rule)


def _dangles(line: Line, index: int, grounds: Grounds) -> bool:
    return grounds.is_function(line.plain(index)) and line.text(index - 1) != "-"


def _trimmed(line: Line, start: int, end: int, grounds: Grounds) -> tuple[int, int]:
    """Return the range of an item without articles, size words and "matter of", up to its first verb."""
    while start < end and (
        grounds.is_function(line.plain(start))
        or grounds.is_evaluative(line.plain(start))
        or (line.plain(start + 1) == "of" and grounds.is_cue(line.plain(start), "listed noun"))
        or line.text(start) in ('"', "'")
    ):
        start += 1
    finish = start
    while finish < end:
        word = line.plain(finish)
        parts = grounds.parts(word)
        verb = bool(parts) and not parts.strip("vrx") and not grounds.is_function(word)
        verb = verb or ("v" in parts and "n" not in parts and line.plain(finish + 1) in _PARTICLES)
        joined = finish > start and line.text(finish - 1) == "-" and line.touches(finish - 1)
        clause = not joined and grounds.is_function(word) and word not in _INNER
        if (verb and finish > start) or clause:
            break
        finish += 1
    while finish > start and (_dangles(line, finish - 1, grounds) or not line.text(finish - 1)[0].isalnum()):
        finish -= 1
    return start, finish
