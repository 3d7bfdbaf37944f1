"""Which well-known phrases say what part a block plays?"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing.domain.document import Zone
from briefing.patterns.gated import Gated, gated
from briefing.text.fold import fold

_LONGEST = 800
_LONGEST_START = 320
_OPENS_ANYHOW = (".", "[^")
_EDGES = " .:;,!*-»«>|•…"


class Reach(StrEnum):
    """How far a cue's zone extends: its block, blocks before the body, blocks after it, or what follows."""

    BLOCK = "block"
    HEAD = "head"
    TAIL = "tail"
    LINKS = "links"
    LIST = "list"
    SECTION = "section"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Cue:
    """The zone that a phrase gives its block, and how far it reaches."""

    zone: Zone
    reach: Reach


@dataclass(frozen=True, slots=True)
class CueTable:
    """The cues of one table, ready to be asked; phrases are folded, `openings` those of `starts`.

    `dear` are those of `patterns` that are looked at one by one; `plain` matches what any of the others does.
    """

    lines: Mapping[str, tuple[Cue, ...]]
    patterns: tuple[tuple[Cue, re.Pattern[str] | Gated], ...]
    dear: tuple[tuple[Cue, Gated], ...]
    plain: re.Pattern[str]
    openings: tuple[str, ...]
    starts: tuple[tuple[Cue, re.Pattern[str]], ...]
    parts: tuple[tuple[Cue, Gated], ...]

    def find(self, text: str) -> tuple[Cue, ...]:
        """Return the cues of a block's text, the surest first."""
        if len(text) > _LONGEST:
            return ()
        folded = fold(text)
        found = list(self.lines.get(_trim(folded), ()))
        plain = self.plain.fullmatch(folded) is not None
        asked = self.patterns if plain else self.dear
        found += dict.fromkeys([cue for cue, pattern in asked if pattern.fullmatch(folded)])
        if len(folded) <= _LONGEST_START and folded.startswith(self.openings):
            found += [cue for cue, pattern in self.starts if pattern.match(folded)]
        found += [cue for cue, pattern in self.parts if pattern.search(folded)]
        return tuple(found)


def parse_cues(rows: Iterable[Mapping[str, str]]) -> CueTable:
    """Return the cue table of the rows of `zone_cues.tsv`."""
    phrases: dict[str, dict[Cue, list[str]]] = {"line": {}, "regex": {}, "start": {}, "part": {}}
    for row in rows:
        cue = Cue(Zone(row["zone"]), Reach(row["reach"]))
        phrases[row["match"]].setdefault(cue, []).append(row["phrase"])
    patterns = [(cue, pattern) for cue, texts in phrases["regex"].items() for pattern in _group(texts)]
    plain = [pattern.pattern for _, pattern in patterns if isinstance(pattern, re.Pattern)]
    return CueTable(
        lines=_by_line(phrases["line"]),
        patterns=tuple(patterns),
        dear=tuple((cue, pattern) for cue, pattern in patterns if isinstance(pattern, Gated)),
        plain=re.compile("|".join(plain) or "(?!)"),
        openings=tuple(fold(text) for texts in phrases["start"].values() for text in texts),
        starts=tuple((cue, re.compile(_any_of(texts) + r"(?!(?<=\w)\w)")) for cue, texts in phrases["start"].items()),
        parts=tuple((cue, gated(_any_of(texts))) for cue, texts in phrases["part"].items()),
    )


def _by_line(phrases: Mapping[Cue, list[str]]) -> dict[str, tuple[Cue, ...]]:
    lines: dict[str, tuple[Cue, ...]] = {}
    for cue, texts in phrases.items():
        for text in texts:
            key = _trim(fold(text))
            lines[key] = (*lines.get(key, ()), cue)
    return lines


def _trim(folded: str) -> str:
    return folded.strip(_EDGES) or folded


def _any_of(phrases: Sequence[str]) -> str:
    return f"(?:{'|'.join(re.escape(fold(phrase)) for phrase in phrases)})"


def _group(patterns: Sequence[str]) -> Iterator[re.Pattern[str] | Gated]:
    """Yield the patterns as few; one that opens with any letters is dear and stays alone behind its own gate.

    The others fail at the first word of most blocks, sooner than all that they need is looked for.
    """
    dear = [pattern for pattern in patterns if pattern.startswith(_OPENS_ANYHOW)]
    plain = [pattern for pattern in patterns if pattern not in dear]
    if plain:
        yield re.compile("|".join(plain))
    yield from map(gated, dear)
