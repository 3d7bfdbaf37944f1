"""How do corrections get from one reader to another?"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.domain.correction import Correction, GivenDate
from briefing.domain.dossier import Source
from briefing.domain.errors import UserError
from briefing.library.codec import to_json
from briefing.library.store import Library
from briefing.services.correcting import Correcting
from briefing.services.corrections.notes import Note, read_notes, write_notes
from briefing.services.corrections.placing import place_correction
from briefing.services.writing import write_whole

#: So many first letters of a body tell it from others.
_OPENING = 160
_LARGEST = 20_000_000


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of shared corrections: `added` ones, those `known` before, and those that could not be placed."""

    added: int
    known: int
    unplaced: int

    @property
    def problem(self) -> str | None:
        """Return a sentence on what could not be placed, or None."""
        if not self.unplaced:
            return None
        every = self.added + self.known + self.unplaced
        return (
            f"{self.unplaced} of {every} corrections could not be placed, because the library has neither their"
            " articles nor others with their words; import the articles and try again."
        )


class Sharing:
    """Writes the library's corrections to a file and takes over those of another."""

    def __init__(self, library: Library, correcting: Correcting) -> None:
        self._library = library
        self._correcting = correcting

    def export_to(self, path: Path) -> int:
        """Write the corrections that hold to a TOML file and return their number. Raises UserError where it cannot."""
        corrections = _standing(self._library.corrections.active())
        sources = {one.article.id: one for one in self._library.sources({one.article_id for one in corrections})}
        notes = [_note(one, sources[one.article_id]) for one in corrections if one.article_id in sources]
        write_whole(path, write_notes(notes).encode(), "The corrections")
        return len(notes)

    def import_from(self, path: Path) -> Taken:
        """Take over the corrections of a file as one deed, after the library's own; those it has stay as they are.

        Raises UserError when the file cannot be read or holds no corrections.
        """
        notes = _read(path)
        placed = [self._place(one) for one in notes]
        known = {_effect(one) for one in self._library.corrections.active()}
        new = {_effect(one): one for one in placed if one is not None and _effect(one) not in known}
        self._correcting.take_over(new.values())
        unplaced = sum(one is None for one in placed)
        return Taken(len(new), len(notes) - len(new) - unplaced, unplaced)

    def _place(self, note: Note) -> Correction | None:
        """Return a note's correction in the article of its id, else in the one article that has its words."""
        own = self._library.articles.load((note.correction.article_id,))
        articles = own or self._library.articles.load(self._library.articles.holding(_words(note)))
        placed = [found for one in articles.values() if (found := place_correction(note.correction, one))]
        return placed[0] if len(placed) == 1 else None


def _standing(corrections: Sequence[Correction]) -> list[Correction]:
    """Return the corrections without the dates that another one given to the same article replaced."""
    last = {one.article_id: number for number, one in enumerate(corrections) if isinstance(one, GivenDate)}
    return [
        one
        for number, one in enumerate(corrections)
        if not isinstance(one, GivenDate) or last[one.article_id] == number
    ]


def _note(correction: Correction, source: Source) -> Note:
    body = source.article.body
    return Note(correction, source.extraction.title or "", body[:_OPENING] if isinstance(correction, GivenDate) else "")


def _words(note: Note) -> str:
    if isinstance(note.correction, GivenDate):
        return note.opening
    return note.correction.passage.context if note.correction.passage else ""


def _effect(correction: Correction) -> str:
    """Return what a correction does, whatever its finding was called and its surroundings were when it was made."""
    document = to_json(correction)
    for surroundings in ("passage", "into_passage", "sentence"):
        document.pop(surroundings, None)
    settled = None if isinstance(correction, GivenDate) else correction.ref.settled
    return f"{type(correction).__name__} {document | {'ref': settled}}"


def _read(path: Path) -> tuple[Note, ...]:
    name = path.name
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UserError(f"{name} cannot be read: {error.strerror}; choose another file.", status=2) from error
    try:
        return read_notes(raw[:_LARGEST].decode("utf-8-sig"))
    except ValueError as error:
        raise UserError(
            f"{name} holds no corrections that Briefing can take over: {error}; export them again.", status=2
        ) from error
