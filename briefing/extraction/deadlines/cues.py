"""Which words make a date a deadline, and of what kind?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.findings import DeadlineKind
from briefing.domain.span import Span
from briefing.patterns.gated import gated

Rows = Sequence[Mapping[str, str]]

#: What a word between cue and date costs, and a mark that parts clauses.
_WORD_COST, _CLAUSE_COST = 0.12, 0.9
#: Words that cost no more: "will" a whole long object before the date still tells of it.
_MOST_COUNTED = 7
#: "Janitors, caterers and": the commas of a list part no clauses.
_LIST = gated(r"\b(?:[\w'’-]+ ){0,2}[\w'’-]+(?:, (?:[\w'’-]+ ){0,2}[\w'’-]+){1,9},? and ")
#: What may stand between a cue and the date it leads to.
_LINKING_TEXT = (
    "the a an on in of at about around early late mid this next end start beginning middle midnight noon midday and as "
    "some time at least"
)
_LINKING = frozenset(_LINKING_TEXT.split())
#: What parts a date from a cue behind it that belongs to something else.
_TURN = gated(r"\b(?:if|unless|when|after|until|while|whether|because|than)\b", re.IGNORECASE)
#: "The 4 May election": the noun right behind such a date is what happens then.
_OWNS_DATE = re.compile(r"\b(?:the|its|their|his|her)\s\Z", re.IGNORECASE)
_OWN_NOUN = 2
_CLOCK = re.compile(r"\d{1,2}(?::\d\d)?|[ap]\.?m\.?", re.IGNORECASE)
_OPENING_WORDS = 2
_CLAUSE_MARK = re.compile(r"[,;:()]|\s[–—-]+\s|—")
_WORD = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Cue:
    """A row of the table; `side` says where it may stand: `before` the date, directly before (`near`), or `both`."""

    phrase: str
    kind: DeadlineKind
    form: str
    side: str
    weight: int


@dataclass(frozen=True, slots=True)
class Governing:
    """A cue in its place, and how firmly it governs the date."""

    cue: Cue
    span: Span
    strength: float


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues around one date: the one that governs it, and the last noun among them that stands before it."""

    governing: Governing | None
    noun: Governing | None


@dataclass(frozen=True, slots=True)
class CueTable:
    """All cues by their first word, the longest phrase first, each with the pattern of what follows that word."""

    by_first_word: Mapping[str, tuple[tuple[Cue, re.Pattern[str]], ...]]

    def around(self, shadow: str, sentence: Span, when: Span) -> Cues:
        """Return the cues of the date at `when`; one that says what happens goes before one that says that."""
        found = list(self._candidates(shadow, sentence, when))
        ranked = sorted(found, key=lambda one: -one.strength)
        telling = [one for one in ranked if _says_what(one) and ranked[0].strength - one.strength <= _CLAUSE_COST]
        nouns = [one for one in found if one.cue.form == "noun" and one.span.end <= when.start]
        return Cues(next(iter(telling or ranked), None), max(nouns, key=lambda one: one.span.end, default=None))

    def _candidates(self, shadow: str, sentence: Span, when: Span) -> Iterator[Governing]:
        opens = len(shadow[sentence.start : when.start].split()) < _OPENING_WORDS
        free = sentence.start
        opening = self.by_first_word
        for word in _WORD.finditer(shadow, sentence.start, sentence.end):
            small = word[0].lower()
            if small not in opening or word.start() < free:
                continue
            for cue, rest in opening[small]:
                match = rest.match(shadow, word.end(), sentence.end)
                if match is None:
                    continue
                free = match.end()
                span = Span(word.start(), free)
                strength = _strength(cue, span, when, shadow, opens=opens)
                if strength is not None:
                    yield Governing(cue, span, strength)
                break


def parse_deadline_cues(rows: Rows) -> CueTable:
    """Return the table of cues from its rows; a `…` in a phrase stands for up to four words."""
    cues = [Cue(row["cue"], DeadlineKind(row["kind"]), row["form"], row["side"], int(row["weight"])) for row in rows]
    table: dict[str, list[tuple[Cue, re.Pattern[str]]]] = {}
    for cue in sorted(cues, key=lambda cue: -len(cue.phrase)):
        first, *rest = cue.phrase.split(" ")
        table.setdefault(first, []).append((cue, _following(rest)))
    return CueTable({first: tuple(phrases) for first, phrases in table.items()})


def _following(words: Sequence[str]) -> re.Pattern[str]:
    parts = (r"(?:\s+[\w'’-]+){1,4}?" if word == "…" else rf"\s+{re.escape(word)}" for word in words)
    return re.compile("".join(parts) + r"\b", re.IGNORECASE)


def _strength(cue: Cue, span: Span, when: Span, shadow: str, *, opens: bool) -> float | None:
    if span.overlaps(when):
        return None
    before = span.end <= when.start
    if not before and (cue.side == "near" or (cue.side == "before" and not opens)):
        return None
    between = shadow[span.end : when.start] if before else shadow[when.end : span.start]
    if cue.side == "near" and not _links(between):
        return None
    if not before and _TURN.search(between):
        return None
    if (
        not before
        and cue.form == "noun"
        and not between.strip()
        and _OWNS_DATE.search(shadow, max(0, when.start - len("their ") - 1), when.start)
    ):
        return cue.weight + _OWN_NOUN
    marks = 0 if opens else len(_CLAUSE_MARK.findall(_LIST.sub("", between)))
    behind = _CLAUSE_COST / 2 if not before and not opens else 0
    words = min(len(between.split()), _MOST_COUNTED)
    return cue.weight - _WORD_COST * words - _CLAUSE_COST * marks - behind


def _says_what(found: Governing) -> bool:
    """Tell whether a cue says what happens, not only that something does; the date's own noun always does."""
    return found.strength > (0 if found.cue.kind is not DeadlineKind.EXPECTED else found.cue.weight)


def _links(between: str) -> bool:
    words = between.strip(" (").split()
    return all(word.casefold().rstrip(",") in _LINKING or _CLOCK.fullmatch(word) for word in words)
