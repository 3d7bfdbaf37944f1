"""By which words is what happens once told, as ahead and as done?"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from briefing.patterns.gated import gated


class Known(Enum):
    """By what an event is known again: by who does it, by what it is done to, or by both.

    Of one person alone, and of a state whose cabinet and president are one; or because an article has only one such.
    """

    PERSON = "person"
    STATE = "state"
    ONLY = "only"
    DOER = "doer"
    THING = "thing"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Way:
    """A family of words for one event: as ahead and as done, and by what it is known.

    `sooner` tells that an earlier day for it is a new one, not that of a part; `only_if` is what the words of a newer
    article must have that take an older day back; `ends` are the other ways that are over once it is done.
    """

    name: str
    ahead: str
    done: str
    known: Known
    sooner: bool = True
    only_if: re.Pattern[str] | None = None
    ends: tuple[str, ...] = ()


_BUYING = r"(?:deal|transaction|purchase|takeover|acquisition|sale|merger)"
_WORK = r"(?:work|inspection|visit|mission|tour|audit|checks)"
_POST = r"(?:post|job|office|desk|bench|bank|central bank|board|company|ministry|university)"
_UNCHANGED = r"(?:unchanged|steady|(?:as|where) (?:it is|they are))"
_OFFICE = r"(?:successor|governor|chief|head|chair\w*|minister|judge)"
#: The families, all of our own.
WAYS = (
    Way(
        "leaves",
        rf"retires?|retirement|(?:steps?|stands?) down|resigns?|quits?|leaves? (?:(?:his|her|the) )?{_POST}|bows? out"
        r"|(?:last|final) day (?:in|at|as)|exits?|hands? over to|(?:mandate|term) (?:runs out|ends|expires)",
        rf"retired|stepped down|stood down|resigned|quit|left (?:(?:his|her|the) )?{_POST}|bowed out"
        r"|handed in (?:his|her) \w+|exited|handed over to|gave up (?:his|her) \w+",
        Known.PERSON,
    ),
    Way(
        "takes office",
        rf"takes? (?:office|charge|over)|sworn in|becomes? (?:the )?(?:\w+ )?{_OFFICE}",
        rf"took (?:office|charge|over)|sworn in|became (?:the )?(?:\w+ )?{_OFFICE}",
        Known.PERSON,
    ),
    Way(
        "departs",
        r"departs?|sets? (?:off|out|sail)|takes? off|lifts? off|blasts? off",
        r"departed|set (?:off|out|sail)|took off|lifted off|blasted off",
        Known.DOER,
    ),
    Way(
        "elects",
        r"goe?s? to the polls|polling day|holds? (?:an? |its )?(?:[a-z]+ )?elections?"
        r"|elects? (?:an? |its )?(?:new )?parliament",
        r"went to the polls|held (?:an? |its )?(?:[a-z]+ )?elections?",
        Known.DOER,
    ),
    Way(
        "arrives",
        r"arrives?|fl(?:y|ies) in|lands?|docks?|touch(?:es)? down",
        r"arrived|flew in|landed|docked|touched down",
        Known.DOER,
    ),
    Way("hears", r"hears?|hearing", r"heard", Known.BOTH),
    Way(
        "decides",
        r"decides?|decision|rules?|ruling|verdict|judge?ment|(?:ends?|complet\w+) (?:its|the) (?:first )?review"
        r"|given (?:itself|themselves) until|on the agenda",
        r"decided(?! (?:to|against|in))|ruled|cleared|approved|rejected|threw out|struck down|declared|recommended"
        r"|dismissed|upheld|annulled|overturned|authori[sz]ed|licensed|acquitted|convicted",
        Known.BOTH,
        ends=("hears",),
    ),
    Way(
        "inspects",
        r"inspects?|inspection|visits?|tours?|audits?",
        rf"(?:ended|completed|finished|wrapped up|concluded) (?:its|their|the|an?) {_WORK}|inspected|visited|toured",
        Known.DOER,
    ),
    Way(
        "starts again",
        r"re-?opens?|restarts?|starts? up|goes? (?:live|online)|feeds? (?:no )?power",
        r"re-?opened|restarted|started up|went (?:live|online)"
        r"|(?:run|ran|flowed|worked|flown|operated)\b(?=.*\bagain\b)",
        Known.THING,
        sooner=False,
    ),
    Way(
        "completes",
        rf"completes?|completion|clos(?:es?|ing) (?:the|its) {_BUYING}",
        rf"completed|closed (?:the|its) {_BUYING}",
        Known.THING,
        sooner=False,
    ),
    Way(
        "bids",
        r"offer\b(?=.*\b(?:ends?|runs? until|open until|expires?|closes?)\b)|acceptance period (?:closes|ends|expires)",
        r"offer lapsed",
        Known.ONLY,
        sooner=False,
    ),
    Way(
        "signs",
        r"signs?|signed|signing|signature|inks?",
        r"signed|inked",
        Known.BOTH,
    ),
    Way(
        "names",
        rf"(?:names?|appoints?|chooses?) (?=(?:an?|its|the|his|her)\s(?:new\s)?{_OFFICE})",
        r"named|appointed|chose|chosen|picked",
        Known.STATE,
    ),
    Way(
        "levels",
        r"(?:lifts?|raises?|increases?|cuts?|lowers?|boosts?|reduces?)(?=\s)"
        rf"|(?:leaves?|left|keeps?|kept|holds?|held)(?=\s[^,;]*\b{_UNCHANGED}\b)",
        r"(?!)",
        Known.BOTH,
        sooner=False,
        only_if=re.compile(rf"\b{_UNCHANGED}\b"),
    ),
    Way(
        "meets",
        r"meets?|confers?|convenes?|gathers?|reviews?|sits?|meeting",
        r"(?!)",
        Known.BOTH,
        sooner=False,
        only_if=re.compile(r"\b(?:next|again)\b"),
    ),
    Way(
        "publishes",
        r"publish(?:es)?|releases?|unveils?",
        r"published|released|unveiled",
        Known.BOTH,
    ),
)


def _compile(tellings: list[tuple[str, str]]) -> str:
    return r"\b(?:" + "|".join(rf"(?P<{name.replace(' ', '_')}>{words})" for name, words in tellings) + r")\b"


#: Finds what tells an event as ahead, and as done; the group that matched names the way.
AHEAD = gated(_compile([(way.name, way.ahead) for way in WAYS]), re.IGNORECASE)
DONE = gated(_compile([(way.name, way.done) for way in WAYS]))
#: Each clause is asked beside each of another article.
_KEPT = 16384
_BY_GROUP = {way.name.replace(" ", "_"): way for way in WAYS}


@lru_cache(maxsize=_KEPT)
def find_ahead(words: str) -> re.Match[str] | None:
    """Return what tells an event as ahead; who meets to decide decides."""
    found = list(AHEAD.finditer(words))
    return next((each for each in found if each.lastgroup != "meets"), found[0] if found else None)


def way_of(found: re.Match[str]) -> Way:
    """Return the way that a match of `AHEAD` or `DONE` tells."""
    return _BY_GROUP[found.lastgroup or ""]
