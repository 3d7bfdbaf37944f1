"""What does the label before a date say of it: that the article came out then, or something else?"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from briefing.extraction.dating.reading.governed import DatedTexts, Governed, parse_dated_texts
from briefing.text.fold import fold

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WORD_OR_COLON = re.compile(rf"{_WORD.pattern}|:")
_MOST_WORDS = 8
#: What the table says of labels that other words beside them change, and of words that are no labels themselves.
_ALONE, _NO_LABELS = " alone", ("beside", "work", "event")
#: The noun that a phrase ends with, or that one begins with and another word depends on.
_HEADS = re.compile(r"\b([^\W\d_][\w-]*)(?=[,:]?\s*$|[,:]\s|\s(?:of|at|in|near|on|off|with|between|by)\s)")
#: What leads to a day that lies ahead, or from which something else counts.
_TOWARDS = re.compile(
    r"\b(?:will|until|till|by|before|register|join|since|after|ends?|starts?|begins?)\b\s*(?:\w+,?\s)?$"
    r"|\b(?:from|on|for|to)\b\s*(?:(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*\.?|the|early|late|mid|midnight|midday|noon|at"
    r"|around|about|latest|next|\d[\d:.]*),?\s)?$",
    re.IGNORECASE,
)
#: How a sentence goes on behind a date; what belongs to a stamp is an hour, a place, a person or another stamp.
_GOES_ON = re.compile(
    r",?\s(?!(?:at|by|in|from|for|with|via|to|on|of|and|um|à|om|kl|klo|alle|ore|as|às|am|pm|page|issue|edition|local|last"
    r"|updated|edited|modified|under|filed|posted|noon|midnight)\b)[a-z]{2,}\s[\w“\"]"
)
#: One word behind the date of a title that says what was done to the text of then.
_DONE_TO_IT = re.compile(
    r"\s(?!(?:updated|edited|modified|revised|amended|corrected|posted|filed)\b)"
    r"[A-Za-z][a-z]+(?:ed|en|wn|nd|ld|id|ost|ught)\W*",
    re.IGNORECASE,
)


class Label(StrEnum):
    """What a label says of the date behind it."""

    FIRST = "first"
    PUBLISHED = "published"
    CHANGED = "changed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DateLabels:
    """The labels that fields of a line bear, by their folded words.

    `alone` are those that other words make labels of something else ("due date", "date of birth"), but for the words
    `beside` them; `works` are the words of lines that describe a film, a book or a game, `events` those of what happens
    on a day; `texts` tells by nouns and verbs what a date is of.
    """

    labels: Mapping[tuple[str, ...], Label]
    longest: int
    alone: frozenset[tuple[str, ...]] = frozenset()
    beside: frozenset[str] = frozenset()
    works: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    texts: DatedTexts = field(default_factory=DatedTexts)

    def read(self, lead: str) -> Label | None:
        """Return what the words before a date say; the longest label in them counts, of two the last."""
        words = tuple(_WORD_OR_COLON.findall(fold(lead)))[-_MOST_WORDS:]
        for size in range(min(self.longest, len(words)), 0, -1):
            for end in range(len(words), size - 1, -1):
                if (label := self.labels.get(words[end - size : end])) is not None:
                    is_own = words[end - size : end] not in self.alone or self._is_alone(words, end - size, end)
                    return label if is_own else Label.OTHER
        return None

    def _is_alone(self, words: tuple[str, ...], start: int, end: int) -> bool:
        """Tell whether the words next to a label leave it what it says."""
        return self.beside.issuperset((*words[max(0, start - 1) : start], *words[end : end + 1]))

    def says_published(self, lead: str) -> bool:
        """Tell whether the words before a date call it that of publication."""
        is_own = self.read(lead) in (Label.FIRST, Label.PUBLISHED)
        return is_own and self.texts.read(lead, happens=False) is not Governed.OTHER

    def describes_work(self, line: str) -> bool:
        """Tell whether a line describes a film, a book or a game, which come out as well."""
        return not self.works.isdisjoint(_WORD.findall(fold(line)))

    def tells_event(self, lead: str) -> bool:
        """Tell whether the words before a date name something that happens then ("Hearing, ")."""
        return not self.events.isdisjoint(_WORD.findall(fold(lead)))

    def heads_event(self, lead: str) -> bool:
        """Tell whether the words before a date are of something that happens then: "Accident near Turin, "."""
        return any(word in self.events for word in map(fold, _HEADS.findall(lead)))

    def heads_other(self, line: str) -> bool:
        """Tell whether a line names what happens on the day below it: it opens with its label or ends with its noun."""
        words = tuple(_WORD.findall(fold(line)))
        opening = (self.labels.get(words[:size]) for size in range(self.longest, 0, -1))
        closing = words[-1:] and words[-1] in self.events
        return bool(closing) or self.heads_event(line) or next(filter(None, opening), None) is Label.OTHER

    def is_free(self, lead: str) -> bool:
        """Tell whether the words before a date are no label and neither name what happens nor another text."""
        other = self.texts.read(lead, happens=False) is Governed.OTHER
        return self.read(lead) is None and not other and not self.heads_event(lead)

    def opens(self, lead: str) -> bool:
        """Tell whether the words before a date begin with a label."""
        words = tuple(_WORD.findall(fold(lead)))
        return any(words[:size] in self.labels for size in range(1, self.longest + 1))

    def leads(self, lead: str) -> bool:
        """Tell whether the words before a date begin with a label, or do so behind what another colon leads to."""
        told = lead.rstrip().removesuffix(":").rsplit(": ", 1)
        return self.opens(told[-1])


def parse_date_labels(rows: Iterable[Mapping[str, str]], texts: Iterable[Mapping[str, str]] = ()) -> DateLabels:
    """Return the labels of the rows of `date_labels.tsv`, with the words of those of `dated_texts.tsv`."""
    said = {tuple(_WORD_OR_COLON.findall(fold(row["label"]))): row["says"] for row in rows}
    labels = {words: Label(says.removesuffix(_ALONE)) for words, says in said.items() if says not in _NO_LABELS}
    return DateLabels(
        labels,
        max(map(len, labels), default=0),
        alone=frozenset(words for words, says in said.items() if says.endswith(_ALONE)),
        beside=frozenset(words[0] for words, says in said.items() if says == "beside"),
        works=frozenset(words[0] for words, says in said.items() if says == "work"),
        events=frozenset(words[0] for words, says in said.items() if says == "event"),
        texts=parse_dated_texts(texts),
    )


def last_field(parts: Sequence[str], labels: DateLabels) -> str:
    """Return the last of the parts of a line before a date; the label before it where it is empty ("Date | ")."""
    *before, last = parts
    label = before[-1] if before and not last.strip("*_ ") else ""
    return label if labels.read(label) and not any(map(str.isdigit, label)) else last


def leads_towards(lead: str) -> bool:
    """Tell whether the words before a date lead to it ("for Friday ", "until "), which no stamp does."""
    return _TOWARDS.search(lead) is not None


def goes_on(behind: str) -> bool:
    """Tell whether a sentence goes on behind a date, so that what leads to it is no label ("signed on … is back")."""
    return _GOES_ON.match(behind) is not None or tells_done(behind)


def tells_done(behind: str) -> bool:
    """Tell whether a lone verb behind a date says what was done to a text of then ("Minutes of 4 March leaked")."""
    return _DONE_TO_IT.fullmatch(behind) is not None
