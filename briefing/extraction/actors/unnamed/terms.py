"""Does a sentence tell of a day, and who is to do something by it?"""

from briefing.extraction.actors.mentions import Mention
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line
from briefing.temporal.names import MONTHS, WEEKDAYS

_DAYS = frozenset(name.title() for name in (*MONTHS, *WEEKDAYS)) | {"tomorrow", "midnight", "deadline"}
_UNTIL = frozenset(("until", "by", "within"))
#: With "to" behind them they say what somebody is to do.
_HELPERS = frozenset(("have", "has", "are", "is", "were"))
#: So many words behind a group may say so.
_WIDEST = 12


def is_dated(line: Line) -> bool:
    """Tell whether a sentence names a month, a day of the week or a deadline."""
    return not _DAYS.isdisjoint(line.texts)


def is_bound(line: Line, one: Mention, lexicon: ActorLexicon) -> bool:
    """Tell whether the words behind a group say what it must, may or is to do, or until when."""
    behind = next((at for at, word in enumerate(line.words) if word.start >= one.end), len(line.words))
    return any(
        word in lexicon.cues["modal"] or word in _UNTIL or (word in _HELPERS and line.lower(at + 1) == "to")
        for at, word in enumerate(line.lowers[behind : behind + _WIDEST], behind)
    )
