"""What does an actor want, reject, threaten or offer, and in which sentence?"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.domain.document import Document
from briefing.domain.findings import Actor, Position, Stance
from briefing.domain.span import Span
from briefing.extraction.actors.reading.titles import title_start
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

_REACH = 4
_ADVERBS = ("ly",)
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_HELPERS = frozenset(("has", "have", "had", "will", "would", "may", "also"))


def add_positions(
    actors: Sequence[Actor], lines: Sequence[Line], document: Document, lexicon: ActorLexicon
) -> tuple[Actor, ...]:
    """Return the actors with the sentences in which each is the subject of a verb of stance."""
    ends: dict[int, int] = {}
    starts: dict[int, int] = {}
    for number, actor in enumerate(actors):
        for span in actor.mentions:
            starts[span.start], ends[span.end] = number, number
    found: defaultdict[int, list[Position]] = defaultdict(list)
    for line in lines:
        for number, stance in _stances(line, starts, ends, lexicon):
            sentence = document.sentences[line.sentence].span
            if all(position.sentence != sentence for position in found[number]):
                quote = _quote(document.shadow, sentence) if stance is Stance.SAYS else None
                found[number].append(Position(stance, sentence, quote))
    return tuple(replace(actor, positions=tuple(found[number])) for number, actor in enumerate(actors))


def _stances(
    line: Line, starts: Mapping[int, int], ends: Mapping[int, int], lexicon: ActorLexicon
) -> list[tuple[int, Stance]]:
    found = []
    for index, word in enumerate(line.words):
        if word.end in ends and (stance := _verb_after(line, index + 1, lexicon)) is not None:
            found.append((ends[word.end], stance))
        elif word.start in starts and (stance := _verb_before(line, index, lexicon)) is not None:
            found.append((starts[word.start], stance))
    return found


def _verb_after(line: Line, index: int, lexicon: ActorLexicon) -> Stance | None:
    passive = helped = False
    for at in range(index, min(index + _REACH, len(line.words))):
        word = line.text(at)
        stance = lexicon.stances.get(f"{word} {line.text(at + 1)}") or lexicon.stances.get(
            _base(word) if passive else word
        )
        if stance is not None:
            acts = word.endswith("ing") if passive else helped or _is_verb(line, at, lexicon)
            return stance if acts else None
        if word not in lexicon.cues["between"] and not word.endswith(_ADVERBS):
            return None
        passive = passive or word in _BE
        helped = helped or word in _HELPERS
    return None


def _base(word: str) -> str:
    """Return the verb of a form in "ing": "threatening" is one of "threaten"."""
    return word.removesuffix("ing")


def _is_verb(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a form that is also a noun ("demands") is a verb here, by what follows it."""
    if "n" not in lexicon.words.get(line.text(index), ""):
        return True
    following = line.text(index + 1)
    return following in lexicon.cues["after verb"] or following[:1].isupper() or following in ('"', ":")


def _verb_before(line: Line, index: int, lexicon: ActorLexicon) -> Stance | None:
    """Return the stance of a verb of speech that stands before its subject (`"…," said Jake Sullivan`)."""
    begin = title_start(line, index, lexicon.titles)
    spoken = line.text(begin - 1) in ("said", "says") and line.text(begin - 2) in (",", '"', "'")
    return Stance.SAYS if spoken else None


def _quote(shadow: str, sentence: Span) -> Span | None:
    """Return the first run of direct speech in a sentence, with its quotation marks."""
    start = shadow.find('"', sentence.start, sentence.end)
    end = shadow.find('"', start + 1, sentence.end) if start >= 0 else -1
    return Span(start, end + 1) if end > start + 1 else None
