"""What becomes of a choice when the reader adds, pins, drops or takes back a line?"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.brief.choosing.material import settled_names
from briefing.domain.brief.choice import Choice
from briefing.domain.brief.lines import ActorLine, BottomLine, DifferenceLine, IssueLine, Line
from briefing.domain.dossier import FindingRef


def is_chosen(choice: Choice, ref: FindingRef) -> bool:
    """Tell whether the reader added a finding."""
    return ref.settled in settled_names(choice.chosen)


def toggle(choice: Choice, ref: FindingRef) -> Choice:
    """Add a finding, or remove one that was added."""
    if is_chosen(choice, ref):
        return replace(choice, chosen=_without(choice.chosen, (ref,)), pinned=_without(choice.pinned, (ref,)))
    return replace(choice, chosen=choice.chosen | {ref}, dropped=_without(choice.dropped, (ref,)))


def pin(choice: Choice, line: Line) -> Choice:
    """Pin a line so that fitting never drops it, or loosen one that is pinned."""
    if isinstance(line, BottomLine):
        return replace(choice, bottom_line=None if line.pinned else line.quote.citation)
    if isinstance(line, DifferenceLine):
        kept = choice.dropped_differences - {line.key}
        return replace(choice, pinned_differences=choice.pinned_differences ^ {line.key}, dropped_differences=kept)
    if line.pinned:
        return replace(choice, pinned=_without(choice.pinned, line.refs))
    return replace(choice, pinned=choice.pinned | {line.refs[0]}, dropped=_without(choice.dropped, line.refs))


def drop(choice: Choice, line: Line) -> Choice:
    """Take a line off the page; in place of a bottom line the next best is proposed."""
    if isinstance(line, BottomLine):
        return replace(choice, bottom_line=None, passed_over=choice.passed_over | {line.quote.citation})
    if isinstance(line, DifferenceLine):
        return replace(
            choice,
            pinned_differences=choice.pinned_differences - {line.key},
            chosen_differences=choice.chosen_differences - {line.key},
            dropped_differences=choice.dropped_differences | {line.key},
        )
    return replace(
        choice,
        chosen=_without(choice.chosen, line.refs),
        pinned=_without(choice.pinned, line.refs),
        dropped=choice.dropped | set(line.refs),
    )


def take_back(choice: Choice, line: Line) -> Choice:
    """Put a line that was left out on the page: it then outranks whatever is only proposed."""
    if isinstance(line, BottomLine):
        return replace(choice, bottom_line=line.quote.citation, passed_over=choice.passed_over - {line.quote.citation})
    if isinstance(line, DifferenceLine):
        return replace(
            choice,
            chosen_differences=choice.chosen_differences | {line.key},
            dropped_differences=choice.dropped_differences - {line.key},
        )
    return replace(choice, chosen=choice.chosen | {line.refs[0]}, dropped=_without(choice.dropped, line.refs))


def move(choice: Choice, lines: Sequence[IssueLine] | Sequence[ActorLine], key: str, by: int) -> Choice | None:
    """Put a line some places up (less than 0) or down among the lines of its part; None where it cannot go there."""
    keys = [line.key for line in lines]
    here, there = keys.index(key), keys.index(key) + by
    if here == there or not 0 <= there < len(keys):
        return None
    names = [line.refs[0].settled for line in lines]
    names.insert(there, names.pop(here))
    others = tuple(ref for ref in choice.order if ref not in names)
    return replace(choice, order=(*names, *others))


def _without(refs: frozenset[FindingRef], gone: Iterable[FindingRef]) -> frozenset[FindingRef]:
    names = settled_names(gone)
    return frozenset(ref for ref in refs if ref.settled not in names)
