"""Which line above the text says in fragments who tells it, where and when?"""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.domain.document import Block, Document, Zone
from briefing.domain.findings import Basis, Published
from briefing.domain.span import Span
from briefing.extraction.dating.inferring.news import weekday_of_news
from briefing.extraction.dating.inferring.told import read_told
from briefing.extraction.dating.reading.days import full_day, mentions_in
from briefing.extraction.dating.reading.governed import Governed
from briefing.extraction.dating.reading.labels import DateLabels, Label, leads_towards, tells_done
from briefing.extraction.dating.reading.mentions import dated_mentions
from briefing.extraction.dating.stating.parts import find_entries, is_chronology
from briefing.extraction.zoning.rows import find_rows
from briefing.temporal.anchoring.clauses.cues import CUE
from briefing.temporal.expressions.meanings import Mention
from briefing.temporal.values import bounds

_HEAD_BLOCKS, _LONGEST_LINE, _SHORTEST_TEXT = 6, 140, 60
#: Of an older day a line is more often a heading of history than a stamp.
_EARLIEST = "1970"
#: A headline has so many words.
_FEWEST_OF_HEADLINE = 4
#: What tells more of a line in brackets is no part of who, where and when ("(translated from Norwegian)").
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_FRAGMENT_END = re.compile(r"[,;|/·•()\[\]]|[.:]\s|\s[–—-]+\s|\s{2,}")
_WORD = re.compile(r"[^\W\d_][\w'’&-]*")
#: "Issued in Manila on": such a line's own day.
_ON = re.compile(r"\bon\s(?:[A-Z][a-z]+day,?\s)?$")
#: Figures that begin or follow a word in small letters count something ("9 killed", "after 12 years").
_COUNT = re.compile(
    r"(?:^(?![\d,.]+ (?:words|pages|minutes|characters)\b)"
    r"|\b(?!(?:vol|no|nr|nos|issue|number|edition|page|at|of|and)\b)[a-z]+\s)\d(?!\d?[:.]\d\d\b|\d{3}Z)"
)
#: A label of something else has so many words; a longer fragment with such a word is a name, as is "Vote Watch".
_LONGEST_LABEL, _NAME = 2, re.compile(r"\s[A-Z]")
#: So many words in small letters may stand in a line of fragments: more make a sentence.
_MOST_SMALL = 6
#: What makes a sentence of what follows a date.
_SAYS = re.compile(r"\b(?:has|have|had|is|are|was|were|will|may|can)\b")
#: What a date leads to, as stamps lead to nothing: ": a city under siege", ", a day like no other".
_LEADS_ON = re.compile(r":\s[a-z]|,?\s(?:an?|to)\s")
#: What is to happen then ("Ferry line to close").
_TO_DO = re.compile(r"\bto\s[a-z]+\s*$")
#: What was done on a day: no text is what is "completed on" one.
_DONE = re.compile(r"[A-Z]?[a-z]+ed\s(?:on|in|at|by|to|from|with)\b")
_NAMED_TEXT = "by in and the of for at de da van von"
_LINKS = frozenset(_NAMED_TEXT.split())


def find_in_fragments(document: Document, labels: DateLabels) -> Published | None:
    """Return the one full date of the first line under the title that is made of names and nouns, else of one above it.

    No verb says what happened then, no word before the date names an event of that day, and the text looks back on
    no later day.
    """
    if is_chronology(document):
        return None
    for block in _lines_under_the_title(document):
        if (told := _only_day(document, block, labels)) is not None:
            return told if _is_no_older(document, told.value) else None
    for block, alone in _lines_at_the_top(document):
        told = _only_day(document, block, labels)
        if told is not None and _is_no_older(document, told.value) and (not alone or _is_of_news(document, told.value)):
            return told
    return None


def _only_day(document: Document, block: Block, labels: DateLabels) -> Published | None:
    """Return the one day of a line that says nothing but when, who and where."""
    days = tuple(_days(document, block, labels))
    own = not labels.describes_work(block.content.of(document.shadow))
    if not own or len(days) != 1 or not _tells_only_when(document, block, days[0][0], labels):
        return None
    mention, value = days[0]
    if value < _EARLIEST:
        return None
    return Published(value, Basis.STATED, Span(mention.start, mention.end), "stated above the text")


def _lines_at_the_top(document: Document) -> Iterator[tuple[Block, bool]]:
    """Yield the first line and the title, and whether no headline follows them, so that they may tell the news."""
    for place, block in enumerate(document.blocks[:2]):
        if (place == 0 or block.zone is Zone.TITLE) and len(block.content) <= _LONGEST_LINE:
            below = document.blocks[place + 1 : place + 2]
            yield block, not any(_is_headline(document, one) for one in below)


def _is_headline(document: Document, block: Block) -> bool:
    """Tell whether a line may be the headline that a stamp stands above."""
    text = block.content.of(document.shadow)
    named = not _is_text(text) and len(text.split()) >= _FEWEST_OF_HEADLINE and text[-1] not in ".:"
    return named and not any(full_day(one, None, document.shadow) for one in mentions_in(document, block))


def _is_of_news(document: Document, value: str | None) -> bool:
    """Tell whether the news is of a day's weekday or of the one before."""
    news, days = weekday_of_news(document), bounds(value)
    return news is not None and days is not None and (days.start.isoweekday() - news) % 7 in (0, 1)


def _days(document: Document, block: Block, labels: DateLabels) -> Iterator[tuple[Mention, str]]:
    """Yield the full days of a line but those of a later change that follow the first."""
    end = block.content.start
    for mention in mentions_in(document, block):
        value = full_day(mention, None, document.shadow)
        changed = labels.read(document.shadow[end : mention.start]) is Label.CHANGED
        if value is not None and not (changed and end > block.content.start):
            yield mention, value
        end = mention.end


def _lines_under_the_title(document: Document) -> Iterator[Block]:
    """Yield the short lines between the title and the text."""
    rows = find_rows(document.shadow, document.blocks) | find_entries(document)
    for place, block in enumerate(document.blocks[:_HEAD_BLOCKS]):
        if block.zone is Zone.BODY and _is_text(block.content.of(document.shadow)):
            return
        if place > 0 and place not in rows and block.zone is not Zone.TITLE and len(block.content) <= _LONGEST_LINE:
            yield block


def mark_stamp(document: Document, published: Published, labels: DateLabels) -> Document:
    """Return the document with a short line above the text that states its day in the zone of stamps."""
    if published.span is None or published.basis is not Basis.STATED:
        return document
    blocks = list(document.blocks)
    for place, block in enumerate(blocks[:_HEAD_BLOCKS]):
        own = block.content.start <= published.span.start and published.span.end <= block.content.end
        text = block.content.of(document.shadow)
        if own and block.zone in (Zone.BODY, Zone.SUMMARY) and not (_is_text(text) or _has_verb(text, labels)):
            blocks[place] = replace(block, zone=Zone.STAMP)
    return replace(document, blocks=tuple(blocks))


def _is_text(block: str) -> bool:
    """Tell whether a block is running text: long, or with a verb or a sentence's end in it."""
    return len(block) > _LONGEST_LINE or (
        len(block) >= _SHORTEST_TEXT and (block.endswith(".") or CUE.search(block.lower()) is not None)
    )


def _tells_only_when(document: Document, block: Block, mention: Mention, labels: DateLabels) -> bool:
    """Tell whether a line has nothing beside its date but fragments that may belong to a stamp."""
    before = document.shadow[block.content.start : mention.start]
    if _SAYS.search(document.shadow, mention.end, block.content.end) or _LEADS_ON.match(
        document.shadow, mention.end, block.content.end
    ):
        return False
    lead, behind = _ASIDE.sub(" ", before), _ASIDE.sub(" ", document.shadow[mention.end : block.content.end])
    named = _ON.sub("", lead)
    done = _DONE.match(before) is not None and labels.read(before) is None and not labels.texts.opens(before)
    of_other = done or labels.texts.read(before, happens=False) is Governed.OTHER
    if (
        of_other
        or tells_done(behind)
        or leads_towards(named)
        or _TO_DO.search(named)
        or labels.tells_event(named)
        or _says_other(named, labels)
    ):
        return False
    rest = f"{named} , {behind}"
    words = _WORD.findall(rest)
    says_more = bool(words) or _ASIDE.search(document.shadow, mention.end, block.content.end) is not None
    small = [word for word in words if word[0].islower() and word not in _LINKS]
    counted = any(_COUNT.search(one.strip()) for one in (named, behind))
    return says_more and len(small) <= _MOST_SMALL and not counted and not _has_verb(rest, labels)


def _has_verb(line: str, labels: DateLabels) -> bool:
    """Tell whether the words in small letters have a verb that no label of dates is."""
    small = (word for word in _WORD.findall(line) if word[0].islower() and word not in _LINKS)
    return CUE.search(" ".join(word for word in small if labels.read(word) is None)) is not None


def _says_other(lead: str, labels: DateLabels) -> bool:
    """Tell whether a short fragment, the one before the date or one that leads on by a colon, labels something else."""
    fragments = [one for one in _FRAGMENT_END.split(lead) if one.strip()]
    short = [one for one in fragments if len(one.split()) <= _LONGEST_LABEL and not _NAME.search(one.strip())]
    others = (*short, *fragments[-1:], *((lead,) if ":" in lead else ()))
    return any(labels.read(one) is Label.OTHER for one in others)


def _is_no_older(document: Document, value: str | None) -> bool:
    """Tell whether the text looks back on no later day."""
    days = bounds(value)
    return days is not None and all(
        told.start <= days.start for told in read_told(tuple(dated_mentions(document))).behind
    )
