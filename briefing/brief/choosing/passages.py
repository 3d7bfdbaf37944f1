"""Which sentences can be quoted, and how well does each read alone?"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from briefing.brief.choosing.material import Material, recency
from briefing.brief.quotes import count_words, is_whole, quote_part, shorten, words_of
from briefing.domain.brief.lines import Quote
from briefing.domain.document import Block, Form, Zone
from briefing.domain.dossier import Source
from briefing.domain.findings import ActorKind
from briefing.domain.span import Span
from briefing.temporal.values import bounds

#: No quotation has more words than the bottom line may have.
MOST_WORDS = 45
_EASY_WORDS = 30
_LEAST_WORDS = 6

_ZONES = {Zone.BODY: 0, Zone.SUMMARY: 1, Zone.TITLE: 3}
_LEANING = re.compile(
    r"(?:this|that|these|those|such|it|its|they|their|he|she|his|her|we|you|but|and|or|so|yet|also|however|moreover"
    r"|additionally|furthermore|meanwhile|instead|nevertheless|nonetheless|for example|for instance|in turn"
    r"|as a result|therefore|thus|then|neither|both|each|similarly|likewise|conversely|here|there"
    r"|the following|the former|the latter)\b",
    re.IGNORECASE,
)
#: "Ann Lee said it would be called off": what somebody says of "it" is said of nothing that stands there.
_SAYS_OF_IT = re.compile(
    r"\W?\s(?:said|says|told\s\w+|added|warned|promised|hoped|feared)\s(?:that\s)?(?:it|they|this|these)\b"
)
#: "The company accepted it.", with no clause before that says what.
_ENDS_WITH_IT = re.compile(r"[^,;:]*\b(?:it|them|this|these|those)[.”\"’']*\Z")
#: "On Tuesday she must carry a second one."
_SOON_IT = re.compile(r"(?:On|In|At|By|Last|Next|Since|Until|Yesterday|Today)\b(?:\s\w+){0,3},?\s(?:she|he|it|they)\b")
#: "Shareholders are not": what they are not was said in the sentence before.
_BREAKS_OFF = re.compile(
    r".*\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|must)(?:\snot|n['’]t)?\W*\Z",
    re.IGNORECASE | re.DOTALL,
)
_QUOTED_FIRST = re.compile(r"[“\"]([^”\"]+)[”\"]")
_QUOTATION_MARKS = ("“", '"', "‘", "'")
_LABEL_GAP = re.compile(r"\s*[–—:.-]+\s*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that can be quoted: `part` is what of it is said, without a list item's own label."""

    source: Source
    sentence: Span
    part: Span
    block: Block

    @property
    def words(self) -> str:
        """Return the exact words."""
        return self.part.of(self.source.article.body)

    @property
    def place(self) -> tuple[str, Span]:
        """Return what tells this passage from every other."""
        return self.source.article.id, self.sentence


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage's quote, and a shorter one where it can be cut."""

    passage: Passage
    quote: Quote
    shorter: Quote | None


def find_passage(source: Source, span: Span) -> Passage | None:
    """Return the passage in which a span begins; None outside the zones that are quoted, and for headings."""
    sentences = source.extraction.sentences
    index = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    if index < 0 or span.start >= sentences[index].span.end:
        return None
    sentence = sentences[index]
    block = source.extraction.blocks[sentence.block]
    if block.zone not in _ZONES or block.form is Form.HEADING:
        return None
    return Passage(source, sentence.span, _without_label(source.article.body, sentence.span, block), block)


def _without_label(body: str, sentence: Span, block: Block) -> Span:
    if block.label is None or not sentence.contains(block.label):
        return Span(max(sentence.start, min(block.content.start, sentence.end)), sentence.end)
    gap = _LABEL_GAP.match(body, block.label.end, sentence.end)
    start = gap.end() if gap else block.label.end
    return Span(start, sentence.end) if start < sentence.end else sentence


def leans(words: str) -> bool:
    """Tell whether words go on from those before them or lean on them, so that they read badly alone."""
    return words[:1].islower() or _LEANING.match(words) is not None


def breaks_off(words: str) -> bool:
    """Tell whether words end with a verb that leaves out what it says of its subject."""
    return _BREAKS_OFF.match(words) is not None


def hangs(passage: Passage) -> bool:
    """Tell whether a passage tells of something that only the sentences before it name."""
    people = (actor for actor in passage.source.extraction.actors if actor.kind is ActorKind.PERSON)
    ends = (one.end for actor in people for one in actor.mentions if passage.part.contains(one))
    body = passage.source.article.body
    told_of_it = any(_SAYS_OF_IT.match(body, end) for end in ends)
    quoted = _QUOTED_FIRST.match(passage.words)
    cut = quoted is not None and breaks_off(quoted[1])
    return told_of_it or cut or any(each.match(passage.words) for each in (_ENDS_WITH_IT, _SOON_IT))


def is_over(passage: Passage, as_of: date) -> bool:
    """Tell whether a passage is an entry of a list of dates, or stands under a heading that dates it, and is past.

    What its entry announces as to come reads as if it were still to come.
    """
    here = [one for one in passage.source.extraction.deadlines if one.sentence.overlaps(passage.part)]
    days = [found for one in here if (found := bounds(one.when)) is not None]
    is_entry = passage.block.form is Form.LIST_ITEM or any(not passage.part.contains(one.date_span) for one in here)
    return is_entry and bool(days) and all(each.last < as_of for each in days)


def rate(passage: Passage) -> int:
    """Return how badly a passage reads alone: 0 is best."""
    words = count_words(passage.words)
    return (
        _ZONES[passage.block.zone]
        + (2 if leans(passage.words) or hangs(passage) else 0)
        + (1 if passage.words[:1] in _QUOTATION_MARKS else 0)
        + (3 if words < _LEAST_WORDS else 1 if words > _EASY_WORDS else 0)
    )


def excerpt(passage: Passage, keep: Iterable[Span], material: Material, *, most: int = MOST_WORDS) -> Excerpt | None:
    """Quote a passage in at most `most` words, with `keep` in it; None where it cannot honestly be cut to that.

    A passage that opens a quotation and does not close it, or the other way round, is not quoted at all.
    """
    if not is_whole(passage.words):
        return None
    body = passage.source.article.body
    inside = [span for span in keep if passage.part.contains(span)]
    whole = quote_part(passage.source.article.id, body, passage.sentence, passage.part)
    around = Span(min(s.start for s in inside), max(s.end for s in inside)) if inside else passage.part
    shorter = shorten(whole, body, around, material.guards)
    if shorter and words_of(shorter) <= most and leans(whole.words[0]) and not leans(shorter.words[0]):
        return Excerpt(passage, shorter, None)
    if words_of(whole) <= most:
        return Excerpt(passage, whole, shorter)
    if shorter and words_of(shorter) <= most:
        return Excerpt(passage, shorter, None)
    return None


def order(passage: Passage) -> tuple[int, int, int]:
    """Return the key that puts the passages that read best, then the newest, first."""
    return rate(passage), -recency(passage.source), passage.sentence.start
