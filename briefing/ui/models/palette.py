"""Which commands are meant by a few letters of their words?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefing.domain.span import Span
from briefing.ui.models.lines import Line

#: How well a word of what is typed is met, from best to worst: it begins the command, begins one of its words, stands
#: within one, or has its letters in their order from the beginning of a word on.
_FIRST, _BEGINS, _WITHIN, _SCATTERED = range(4)


@dataclass(frozen=True, slots=True)
class Command:
    """An action that can be run by its words; `keys` are those that run it too, `also` words it is looked for by."""

    id: str
    words: str
    keys: str = ""
    is_enabled: bool = True
    also: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A command with the letters of its words that were typed."""

    command: Command
    letters: tuple[Span, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class _Match:
    rank: int
    letters: tuple[Span, ...]


def find_commands(commands: Iterable[Command], typed: str) -> tuple[Found, ...]:
    """Return the commands that have each word typed, the best met first, in the order given where met alike.

    What cannot be run just now stands behind all that can.
    """
    ranked: list[tuple[bool, int, Found]] = []
    for command in commands:
        matches = [_find(command, word) for word in typed.casefold().split()]
        met = [one for one in matches if one is not None]
        if len(met) == len(matches):
            letters = tuple(sorted(span for one in met for span in one.letters))
            rank = max((one.rank for one in met), default=_FIRST)
            ranked.append((not command.is_enabled, rank, Found(command, letters)))
    return tuple(found for _, _, found in sorted(ranked, key=lambda each: each[:2]))


def command_lines(found: Sequence[Found]) -> tuple[Line, ...]:
    """Return the lines of commands with their keys; one that cannot be run only says that it is there."""
    if not found:
        return (Line("No command has these letters."),)
    return tuple(
        Line(
            one.command.words,
            one if one.command.is_enabled else None,
            one.command.keys,
            spoken=", ".join(filter(None, (one.command.words, one.command.keys))),
        )
        for one in found
    )


def _find(command: Command, typed: str) -> _Match | None:
    """Return how a command meets a word; one that it is also looked for by counts more than scattered letters."""
    match = _match(command.words.casefold(), typed)
    if match is not None and match.rank < _SCATTERED:
        return match
    is_called = any(word.startswith(typed) for word in command.also.split())
    return _Match(_WITHIN, ()) if is_called else match


def _match(words: str, typed: str) -> _Match | None:
    """Return how the words of a command meet one that was typed; None where they do not."""
    if words.startswith(typed):
        return _Match(_FIRST, (Span(0, len(typed)),))
    starts = [at for at in range(1, len(words)) if words[at].isalnum() and not words[at - 1].isalnum()]
    begun = next((at for at in starts if words.startswith(typed, at)), None)
    if begun is not None:
        return _Match(_BEGINS, (Span(begun, begun + len(typed)),))
    within = words.find(typed)
    if within >= 0:
        return _Match(_WITHIN, (Span(within, within + len(typed)),))
    scattered = (_scatter(words, typed, at) for at in (0, *starts))
    return next((_Match(_SCATTERED, letters) for letters in scattered if letters), None)


def _scatter(words: str, typed: str, start: int) -> tuple[Span, ...]:
    """Return the letters of one word typed in their order, the first at a place; nothing where they are not there."""
    if not words.startswith(typed[0], start):
        return ()
    at, letters = start, [Span(start, start + 1)]
    for letter in typed[1:]:
        at = words.find(letter, at + 1)
        if at < 0:
            return ()
        letters.append(Span(at, at + 1))
    return tuple(letters)
