"""Which words make a date a deadline, and of what kind?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.findings import DeadlineKind
from briefing.domain.span import Span

Rows = Sequence[Mapping[str, str]]

#: What a word between cue and date costs, and a mark that parts clauses.
_WORD_COST, _CLAUSE_COST = 0.12, 0.9
_NEAR = 14
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
    """All cues by their phrase, and one pattern that finds any of them."""

    cues: Mapping[str, Cue]
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
        for match in self.pattern.finditer(shadow, sentence.start, sentence.end):
            span = Span(*match.span())
            cue = self.cues[match[0].casefold()]
            strength = _strength(cue, span, when, shadow)
            if strength is not None:
                yield Governing(cue, span, strength)


def parse_deadline_cues(rows: Rows) -> CueTable:
    """Return the table of cues from its rows."""
    cues = {
        row["cue"]: Cue(row["cue"], DeadlineKind(row["kind"]), row["form"], row["side"], int(row["weight"]))
        for row in rows
    }
    phrases = "|".join(re.escape(phrase) for phrase in sorted(cues, key=len, reverse=True))
    return CueTable(cues, re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE) if cues else _NOTHING_MATCHES)


def _strength(cue: Cue, span: Span, when: Span, shadow: str) -> float | None:
    if span.overlaps(when):
        return None
    before = span.end <= when.start
    if cue.side != "both" and not before:
        return None
    between = shadow[span.end : when.start] if before else shadow[when.end : span.start]
    if cue.side == "near" and (len(between) > _NEAR or _CLAUSE_MARK.search(between)):
        return None
    marks = len(_CLAUSE_MARK.findall(between))
    return cue.weight - _WORD_COST * len(between.split()) - _CLAUSE_COST * marks - (0 if before else _CLAUSE_COST / 2)
