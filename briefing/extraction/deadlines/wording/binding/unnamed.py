"""Does a group or a body without a name act in what a clause tells of it?"""

import re

from briefing.extraction.deadlines.wording.naming import NamedActor
from briefing.patterns.gated import gated

#: What it only has: "the league's next draft" is whoever's, but the league's objection "must reach" somebody.
_OWNS = re.compile(r"['’]s?\s(?!.*\b(?:must|ha(?:s|ve)\sto|(?:is|are)\s(?:to|due)|will\s(?!be\b|come\b))\b)")
#: How it is, what it gets and what it speaks of is no deed: "schools stay closed", "farmers get 900 francs a kilo".
_NO_DEED = gated(
    r"^(?:\s(?:in|of|at|from)\s(?:[\w’'-]+\s){0,5}?[\w’'-]+)?\s(?:(?:will|would|shall|to|can|could|may)\s)?(?:(?:stays?|remains?|be|are|is)\s(?:closed|shut|open|off|idle)"
    r"|re-?opens?|gets?|receives?|talks?|speaks?\sof|think|thinks|believes?)\b"
)
#: What it did is over: "traders blamed the auction, brought forward to Friday".
_DID = re.compile(
    r"\s(?:[a-z]+ly\s)?(?:blamed|critici[sz]ed|shifted|welcomed|left|gave|sent|found|noted|regretted|hailed)\s"
)


def only_told_of(clause: str, one: NamedActor) -> bool:
    """Tell whether a clause only tells of a group or body without a name, which has, is or gets something."""
    if not _is_unnamed(one):
        return False
    behind = clause[one.start + len(one.surface) :]
    return any(pattern.match(behind) for pattern in (_OWNS, _NO_DEED, _DID))


def _is_unnamed(one: NamedActor) -> bool:
    """Tell whether a name is a common noun, also one that opens a sentence ("Schools", "Environment ministers")."""
    last = one.name.rpartition(" ")[2]
    return last[:1].islower() or (last == one.name and last.endswith("s") and not last.isupper())
