"""How are corrections written down, so that another reader can take them over?"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from briefing.domain.correction import (
    ActorAmendment,
    Addition,
    Amendment,
    Correction,
    GivenDate,
    IssueAmendment,
    Joining,
    Passage,
    Pin,
    Rejection,
    Restoration,
    Splitting,
)
from briefing.domain.dossier import FindingRef
from briefing.domain.findings import Basis, FindingKind, Published
from briefing.domain.span import Span
from briefing.library.codec import from_json, to_json
from briefing.temporal.values import bounds

FORMAT = "briefing.corrections/1"
GIVEN_REASON = "given by the reader"
_REMARK = """\
# Corrections of what was found in articles, written by Briefing for other readers.
# Take them over with: briefing library corrections import FILE
# Each is placed by its article's id, else by the words of its context.
"""
Named: TypeAlias = (
    Rejection | Amendment | ActorAmendment | IssueAmendment | Joining | Splitting | Addition | Pin | Restoration
)
_DEEDS: Mapping[str, type[Named]] = {
    "reject": Rejection,
    "amend": Amendment,
    "amend actor": ActorAmendment,
    "label": IssueAmendment,
    "join": Joining,
    "split": Splitting,
    "add": Addition,
    "pin": Pin,
    "restore": Restoration,
}
_NAMES = {kind: name for name, kind in _DEEDS.items()}
_INTO = "into_"
#: Fields of a correction that a table writes otherwise.
_INNER = frozenset({"ref", "passage", "into", "into_passage"})
_DATE = "date"


@dataclass(frozen=True, slots=True)
class Note:
    """A correction with what another library finds its article by: the title for people, the first words for both."""

    correction: Correction
    title: str
    opening: str


def write_notes(notes: Iterable[Note]) -> str:
    """Return the TOML text of notes, in their order."""
    import tomli_w

    table = {"format": FORMAT, "correction": [_to_table(one) for one in notes]}
    return f"{_REMARK}\n{tomli_w.dumps(table)}"


def read_notes(text: str) -> tuple[Note, ...]:
    """Return the notes of a TOML text. Raises ValueError when it is none, or of another format."""
    table = tomllib.loads(text)
    if table.get("format") != FORMAT:
        raise ValueError(f"its format is not {FORMAT}")
    entries = table.get("correction", [])
    if not isinstance(entries, list):
        raise ValueError("its corrections are no list")
    return tuple(_from_table(number, one) for number, one in enumerate(entries, 1))


def _to_table(note: Note) -> dict[str, Any]:
    correction = note.correction
    named = {"article": correction.article_id, "title": note.title}
    if isinstance(correction, GivenDate):
        return {"does": _DATE, **named, "opening": note.opening, "published": correction.published.value}
    ref = correction.ref
    changed: dict[str, Any] = to_json(correction)
    del changed["ref"]
    words = _write_passage(changed.pop("passage", None), "")
    if isinstance(correction, Joining):
        changed = {"into": correction.into.key, **_write_passage(changed.pop("into_passage"), _INTO)}
    return {"does": _NAMES[type(correction)], **named, "finding": ref.kind.value, "key": ref.key, **words, **changed}


def _write_passage(passage: dict[str, Any] | None, prefix: str) -> dict[str, Any]:
    if passage is None:
        return {}
    parts = {"words": passage["words"], "context": passage["context"], "at": passage["span"][0]}
    return {prefix + name: part for name, part in parts.items()}


def _from_table(number: int, entry: Any) -> Note:
    try:
        return Note(_read(entry), str(entry.get("title", "")), str(entry.get("opening", "")))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ValueError(f"its correction {number} is not complete ({error})") from error


def _read(entry: dict[str, Any]) -> Correction:
    if entry["does"] == _DATE:
        return GivenDate(_text(entry, "article"), Published(_date(entry), Basis.GIVEN, reason=GIVEN_REASON))
    ref = FindingRef(_text(entry, "article"), FindingKind(entry["finding"]), _text(entry, "key"))
    document = {key: value for key, value in entry.items() if key not in _INNER} | {"ref": to_json(ref)}
    if "words" in entry:
        document["passage"] = to_json(_read_passage(entry, ""))
    if entry["does"] == _NAMES[Joining]:
        document["into"] = to_json(FindingRef(ref.article_id, ref.kind, _text(entry, "into")))
        document["into_passage"] = to_json(_read_passage(entry, _INTO))
    return from_json(_DEEDS[entry["does"]], document)


def _read_passage(entry: dict[str, Any], prefix: str) -> Passage:
    words, at = _text(entry, f"{prefix}words"), entry[f"{prefix}at"]
    return Passage(Span(at, at + len(words)), words, _text(entry, f"{prefix}context"))


def _date(entry: dict[str, Any]) -> str:
    value = _text(entry, "published")
    if bounds(value) is None:
        raise ValueError(f"{value} is no date")
    return value


def _text(entry: dict[str, Any], key: str) -> str:
    value = entry[key]
    if not isinstance(value, str):
        raise TypeError(f"{key} is no text")
    return value
