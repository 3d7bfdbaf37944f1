"""What does a sentence say has come about that somebody was to decide or do?"""

import re
from dataclasses import dataclass

from briefing.brief.choosing.dated.undoing.naming import stems_of, things_of
from briefing.patterns.gated import gated


@dataclass(frozen=True, slots=True)
class Deed:
    """What is decided or done: its verb as done, and how a clause tells it as still to do."""

    done: str
    to_do: re.Pattern[str]


_DEEDS = (
    Deed(
        r"approved|adopted|passed|rejected|voted down|threw out|thrown out|cleared|ratified|dismissed|upheld|granted",
        re.compile(
            r"\b(?:votes?|approved?|approves|adopt(?:s|ed)?|pass(?:es|ed)?|decides?|decision|ratif\w+|rules?|ruling|hears?"
            r"|considers?|takes? up|meets? on)\b"
        ),
    ),
    Deed(r"answered|responded|replied|appealed", re.compile(r"\b(?:must|may|can) (?:answer|respond|reply|appeal)\b")),
    Deed(r"left|withdrew|completed|withdrawn", re.compile(r"\b(?:must|may|can) (?:leave|withdraw|complete)\b")),
    Deed(r"freed|released|returned", re.compile(r"\b(?:free|freed|release|released|return|returned)\b")),
)
_VERBS = "|".join(each.done for each in _DEEDS)
_THING = r"[^,;:.!?\"“”()]{2,90}"
_ACTIVE = gated(
    rf"\A(?:\W*On \w+ )?(?P<who>{_THING}?)\s(?:(?:has|have)\s(?:now\s|already\s)?)?(?P<verb>{_VERBS})\b"
    r"(?P<what>[^,;:.]*)"
)
_PASSIVE = gated(
    rf"\A\W*(?P<what>{_THING}?)\s(?:(?:has|have)\s(?:now\s|already\s)?been|was|were)\s(?P<verb>{_VERBS})\b"
    rf"(?P<who>(?:\sby\s{_THING})?)"
)
_PLACE = re.compile(r"\b(?:in|of|at)\s(?:the\s)?([A-Z][\w-]+)")
_NAME = re.compile(r"(?<=[\w,’'] )[A-Z][\w-]+|\A[A-Z][\w-]+(?= [A-Z])")
#: What is only a part, may be, or was long ago.
_ONLY_PART = re.compile(
    r"\b(?:not|never|no|if|unless|whether|would|could|should|may|might|must|first|second|third|reading|committee|draft"
    r"|principle|part|partly|some|most|more|another|half|dozen|preliminar\w+|interim|provisional\w*"
    r"|last (?:year|month)|ago|in (?:19|20)\d\d|earlier|previously|once|asked|urged|request"
    r"|appeal for|objections?|calls?|amendment\w*)\b"
    r"|n[’']t\b|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:of|more|\w+s)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CameAbout:
    """What came about: the deed, and the beginnings of who did it and of what it was done to.

    `who` is empty where nobody is named; `places` are the names behind the first word of it ("the court in Bergen");
    `names` are those of all of the sentence.
    """

    deed: Deed
    who: frozenset[str]
    what: frozenset[str]
    places: frozenset[str]
    names: frozenset[str]


def read_come_about(sentence: str) -> CameAbout | None:
    """Return what a sentence says was decided or done in full; None where of nothing."""
    words = " ".join(sentence.split())
    found = _PASSIVE.match(words) or _ACTIVE.match(words)
    if found is None or _ONLY_PART.search(words):
        return None
    deed = next(each for each in _DEEDS if found["verb"] in each.done.split("|"))
    who, what = found["who"], found["what"]
    return CameAbout(deed, stems_of(who), things_of(what), name_places(who), name_all(words))


def name_all(words: str) -> frozenset[str]:
    """Return the beginnings of the names in words; the first word is one if the next is."""
    return stems_of(" ".join(_NAME.findall(words)))


def name_places(who: str) -> frozenset[str]:
    """Return the beginnings of the names behind a preposition of who does something."""
    return stems_of(" ".join(_PLACE.findall(who)))
