"""What is one mention of an actor?"""

from typing import NamedTuple

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.reading.hints import Hint
from briefing.extraction.words import Line

#: The rule of an office that stands for its holder.
OFFICE = "office"
#: The rule of a name that the article gives with its acronym.
DEFINITION = "acronym definition"
#: The rule of a street, square, mall or hotel, where something only is.
VENUE = "venue"
#: The rule of a body named by its kind alone, with a capital ("the Senate").
LONE_BODY = "lone body"
#: The rule of a ship's or storm's name, which no later mention of it is an actor's.
VESSEL = "vessel"
#: The rule of an authority that the lines above its notice name.
ISSUER = "issuer"
#: The rule of a state that no table has and that its offices or bodies show to be one.
STATE = "state"
#: The rule of a body that bears the name of one of the tables in another land.
ABROAD = "body of another land"
#: The rule of a word that an office or form of address before it makes somebody's surname.
TITLED = "titled word"
#: The rule of an unknown name after an article, which no person's has.
THE_WORD = "word after an article"


class Mention(NamedTuple):
    """A place in the body that names an actor; `name` is the canonical name, or the surface while it is unknown.

    `rule` names what made it. `role` and `affiliation` are those stated beside it. `country` is what a place lies in
    or an institution belongs to, `stands_for` whom a capital's name means where it acts. `acting` tells that the
    words make it act, speak or be dealt with, `hint` what they say an unknown name is. `short` is the acronym that
    stands there for a name of the tables, `rival` which other country the form may mean,
    `gender` whether a form of address tells of a woman ("f") or a man ("m"), `written` how a party of the tables is
    named there.
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
    short: str = ""
    rival: str = ""
    gender: str = ""
    written: str = ""


class Reading(NamedTuple):
    """What stands at a word: a mention, or nothing worth one, up to the word at `end`."""

    end: int
    mention: Mention | None


def make_mention(line: Line, start: int, end: int, kind: ActorKind | None, name: str, rule: str) -> Mention:
    """Return the mention that the words from `start` to `end` of a line make."""
    return Mention(line.words[start].start, line.words[end - 1].end, line.sentence, kind, name, rule)
