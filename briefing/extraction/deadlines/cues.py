"""Which words make a date a deadline, and of what kind?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.findings import DeadlineKind
from briefing.domain.span import Span

Rows = Sequence[Mapping[str, str]]

#: What a word between cue and date costs, and a mark that parts clauses.
_WORD_COST, _CLAUSE_COST = 0.12, 0.9
#: What may stand between a cue and the date it leads to.
_LINKING = frozenset(
    ["the", "a", "an", "on", "in", "of", "at", "about", "around", "early", "late", "mid", "this", "next", "end", "start",
     "beginning", "middle", "midnight", "noon", "midday", "and", "as", "some", "time"]
)  # fmt: skip
#: What parts a date from a cue behind it that belongs to something else.
_TURN = re.compile(r"\b(?:if|unless|when|after|until|while|whether|because|than)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}(?::\d\d)?|[ap]\.?m\.?", re.IGNORECASE)
_OPENING_WORDS = 2
_CLAUSE_MARK = re.compile(r"[,;:()]|\s[–—-]+\s|—")
_NOTHING_MATCHES = re.compile(r"(?!)")


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
class CueTable:
    """All cues, the longest phrase first, and one pattern that finds any of them; its groups are their places."""

    cues: tuple[Cue, ...]
    pattern: re.Pattern[str]

    def governing(self, shadow: str, sentence: Span, when: Span) -> Governing | None:
        """Return the cue that governs the date at `when`; one that says what happens goes before one that says that."""
        found = sorted(self._candidates(shadow, sentence, when), key=lambda one: -one.strength)
        telling = [one for one in found if one.cue.kind is not DeadlineKind.EXPECTED and one.strength > 0]
        return next(iter(telling or found), None)

    def noun_before(self, shadow: str, sentence: Span, when: Span) -> Governing | None:
        """Return the last noun among the cues that stands before the date, such as the talks held then."""
        nouns = [one for one in self._candidates(shadow, sentence, when) if one.cue.form == "noun"]
        return max((one for one in nouns if one.span.end <= when.start), key=lambda one: one.span.end, default=None)

    def _candidates(self, shadow: str, sentence: Span, when: Span) -> Iterator[Governing]:
        opens = len(shadow[sentence.start : when.start].split()) < _OPENING_WORDS
        for match in self.pattern.finditer(shadow, sentence.start, sentence.end):
            span = Span(*match.span())
            cue = self.cues[int((match.lastgroup or "c0")[1:])]
            strength = _strength(cue, span, when, shadow, opens=opens)
            if strength is not None:
                yield Governing(cue, span, strength)


def parse_deadline_cues(rows: Rows) -> CueTable:
    """Return the table of cues from its rows; a `…` in a phrase stands for up to four words."""
    cues = [Cue(row["cue"], DeadlineKind(row["kind"]), row["form"], row["side"], int(row["weight"])) for row in rows]
    ordered = tuple(sorted(cues, key=lambda cue: -len(cue.phrase)))
    phrases = "|".join(f"(?P<c{place}>{_phrase(cue.phrase)})" for place, cue in enumerate(ordered))
    return CueTable(ordered, re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE) if cues else _NOTHING_MATCHES)


def _phrase(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ …\ ", r"\s+(?:[\w'’-]+\s+){1,4}?")


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
    marks = 0 if opens else len(_CLAUSE_MARK.findall(between))
    behind = _CLAUSE_COST / 2 if not before and not opens else 0
    return cue.weight - _WORD_COST * len(between.split()) - _CLAUSE_COST * marks - behind


def _links(between: str) -> bool:
    words = between.strip(" (").split()
    return all(word.casefold().rstrip(",") in _LINKING or _CLOCK.fullmatch(word) for word in words)
