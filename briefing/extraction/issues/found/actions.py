"""What does a sentence say is to be done to what, as a noun would call it?

"Extend the fuel subsidy" is the fuel subsidy's extension: the table of actions has the noun of each verb.
"""

from collections.abc import Iterator, Mapping, Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.issues.candidates import Candidate, Grounds, Rule, content_keys
from briefing.extraction.issues.reading.chunks import Chunk
from briefing.extraction.issues.reading.labelling import sentence_case
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

_WEIGHT = 0.5
_REACH = 5
_MOST_OBJECT = 3
#: Rank from which on a word is rare enough to say alone what is acted on.
_RARE = 9_000
#: Prepositions that lead from some names of actions to what is acted on; from the others "of" does.
_JOINTS = ("on", "in", "into", "to", "for", "against")


def find_actions(line: Line, tags: str, chunks: Sequence[Chunk], told: int, grounds: Grounds) -> Iterator[Candidate]:
    """Yield a candidate for each action told of a noun phrase outside direct speech.

    `told` is where the first verb stands that tells what somebody wants.
    """
    begins = {chunk.owner: chunk for chunk in chunks}
    ends = {end: chunk for chunk in chunks for end in (chunk.end, chunk.stop)}
    actions = grounds.issues.actions
    for index, tag in enumerate(tags):
        if tag in "vy":
            word = line.lower(index)
            split = actions.get((word, line.lower(index + 1)))
            noun = split or actions.get((word, ""))
            chunk = _acted_on(line, tags, index, begins, ends, grounds, split=split is not None) if noun else None
            if (
                noun
                and chunk
                and _is_told(line, tags, chunk, grounds, sought=told < index)
                and not grounds.is_quoted(line.words[index].start)
            ):
                yield _make(line, index, chunk, noun, grounds)


def _acted_on(
    line: Line,
    tags: str,
    verb: int,
    begins: Mapping[int, Chunk],
    ends: Mapping[int, Chunk],
    grounds: Grounds,
    *,
    split: bool,
) -> Chunk | None:
    """Return the noun phrase that a verb acts on: its object, or in the passive its subject ("talks were halted")."""
    at = verb
    while at and tags[at - 1] == "r":
        at -= 1
    if at == 0 or line.lower(at - 1) not in grounds.words.cues["be"]:
        return _object(line, tags, verb + 1 + split, begins, grounds)
    while at and tags[at - 1] in "xr":
        at -= 1
    return ends.get(at)


def _object(line: Line, tags: str, begin: int, begins: Mapping[int, Chunk], grounds: Grounds) -> Chunk | None:
    """Return the noun phrase that a verb governs from `begin` on; "a" opens one only for something in dispute."""
    for at in range(begin, min(begin + _REACH, len(tags))):
        if at in begins:
            indefinite = line.lower(at - 1) in ("a", "an")
            known = grounds.issues.head(line.lower(begins[at].head)) is not None
            return None if indefinite and not known else begins[at]
        if tags[at] not in "dre#m" and not (tags[at] == "p" and tags[at + 1 : at + 2] == "#"):
            return None
    return None


def _is_told(line: Line, tags: str, chunk: Chunk, grounds: Grounds, *, sought: bool) -> bool:
    """Tell whether a phrase says what is acted on: neither long, nor a person or country.

    One frequent word does only where somebody seeks the action.
    """
    words = sum(tags[at] in "namyv" for at in range(chunk.start, chunk.end))
    noun = line.lower(chunk.head)
    if grounds.named(line.words[chunk.head]) in (ActorKind.PERSON, ActorKind.COUNTRY):
        return False
    if not 0 < words <= _MOST_OBJECT or grounds.is_cue(noun, "head noise"):
        return False
    rare = grounds.issues.ranks.get(noun, _RARE) >= _RARE
    return words > 1 or sought or rare or grounds.issues.head(noun) is not None


def _make(line: Line, verb: int, chunk: Chunk, noun: str, grounds: Grounds) -> Candidate:
    label = sentence_case(_label(line, chunk, noun, grounds))
    return Candidate(
        line.words[min(verb, chunk.owner)].start,
        line.words[max(verb, chunk.end - 1)].end,
        line.sentence,
        label,
        content_keys(label, grounds),
        _WEIGHT,
        Rule.ACTION,
        noun,
        modified="noun" if chunk.start < chunk.head else "",
    )


def _label(line: Line, chunk: Chunk, noun: str, grounds: Grounds) -> str:
    """Return the action's name: one word stands before its noun, several and persons behind ("Release of crews")."""
    before = line.join(chunk.start, chunk.head)
    if not before and grounds.issues.kind(line.lower(chunk.head)) != "person":
        return f"{singular(line.lower(chunk.head))} {noun}"
    joint = next((joint for joint in _JOINTS if grounds.is_cue(noun, f"acting {joint}")), "of")
    article = "the " if line.lower(chunk.start - 1) == "the" else ""
    return f"{noun} {joint} {article}{line.join(chunk.start, chunk.end)}"
