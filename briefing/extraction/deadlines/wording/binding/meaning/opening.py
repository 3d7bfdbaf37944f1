"""Who acts in a clause whose subject is the pronoun that its sentence opens with, or whose owner it is?"""

from collections.abc import Sequence

from briefing.extraction.deadlines.wording.binding.acts import Act

_OWNERS = frozenset(("Its", "Their", "His", "Her"))
_FIRST_WORDS = 2


def opened(act: Act) -> Sequence[str] | None:
    """Read "To hold a review" of "They will hold a review", "lease runs out" of "Its lease runs out"."""
    here = act.around.within(act.around.sentence)
    meant = [one for one in here if one.surface in _OWNERS] or [
        one for one in here if one.surface in ("It", "They", "He", "She")
    ]
    if not meant or act.ahead:
        return None
    if meant[0].surface not in _OWNERS:
        return [one.name for one in meant] if act.clause.startswith("To ") else None
    behind = act.sentence[meant[0].start - act.around.sentence.start + len(meant[0].surface) :].split()
    first = act.clause.lower().split()[:_FIRST_WORDS]
    return [one.name for one in meant] if [word.lower() for word in behind[: len(first)]] == first else None
