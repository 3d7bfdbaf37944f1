"""What is one mention of an actor?"""

from typing import NamedTuple

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.reading.hints import Hint


class Mention(NamedTuple):
    """A place in the body that names an actor; `name` is the canonical name, or the surface while it is unknown.

    `rule` names what made it. `role` and `affiliation` are those stated beside it. `country` is what a place lies in
    or an institution belongs to, `stands_for` whom a capital's name means where it acts. `acting` tells that the
    words make it act, speak or be dealt with, `hint` what they say an unknown name is.
    """

    start: int
    end: int
    sentence: int
    kind: ActorKind | None
    name: str
    rule: str
    role: str = ""
    affiliation: str = ""
    country: str = ""
    acting: bool = False
    stands_for: str = ""
    hint: Hint = Hint.NONE
