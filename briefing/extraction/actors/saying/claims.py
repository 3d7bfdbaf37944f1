"""What does somebody mean by what he says will, must or cannot be done, or by what he calls a thing?"""

from briefing.domain.findings import Stance
from briefing.extraction.actors.saying.frames import PRONOUNS, STOPS
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

#: How far behind a verb of speech stands what is meant.
_REACH = 10
#: How far behind a deed the word stands that makes it a threat.
_FAR = 25
#: How far from "will" stands what is done.
_NEAR_WILL = 6
#: Words before what somebody is going to do.
WILLED = frozenset(("will", "would", "won't", "wouldn't"))
#: Who speaks of himself, or of nobody ("he must go home", "there must be a leak").
OWN = frozenset(("he", "she", "they", "we", "i", "it", "there", "this"))
#: What somebody says he cannot do.
_ABLE, _SELF = frozenset(("cannot", "can't", "couldn't", "could")), frozenset(("it", "he", "she", "they"))
_IS = frozenset(("is", "are", "was", "were"))
_CLOSING = frozenset((".", ",", ""))


def judged(line: Line, end: int, lexicon: ActorLexicon) -> Stance:
    """Return what somebody makes of a thing by the words that he has for it ("called the offer an insult")."""
    for at in range(end, min(end + _REACH, len(line.words))):
        if line.text(at) in STOPS - {'"'}:
            break
        word = line.lower(at)
        if word in lexicon.cues["harsh word"]:
            return Stance.CRITICISES
        if word in lexicon.cues["kind word"]:
            return Stance.SUPPORTS if line.lower(at - 1) != "not" else Stance.CRITICISES
    return Stance.SAYS


def claimed(line: Line, end: int, lexicon: ActorLexicon) -> Stance:
    """Return what somebody means who says that he, or those for whom he speaks, will do or not do a thing."""
    for at in range(end, min(end + _REACH, len(line.words))):
        word = line.lower(at)
        if word in STOPS:
            break
        if word == "must" and line.lower(at - 1) not in OWN and line.lower(at + 1) != "have":
            return Stance.DEMANDS
        if word in WILLED:
            return willed(line, at, lexicon)
        if word in _ABLE and (unable := word != "could" or line.lower(at + 1) == "not"):
            refused = line.lower(at + 1 + (line.lower(at + 1) == "not")) in lexicon.cues["refused deed"]
            return Stance.REJECTS if unable and refused and line.lower(at - 1) in _SELF else Stance.SAYS
        if word in _IS and line.lower(at - 1) not in OWN and _names_harsh(line, at, lexicon):
            return Stance.CRITICISES
        if word in lexicon.cues["willing"] and line.lower(at + 1) == "to":
            return Stance.REJECTS if line.lower(at - 1) == "not" else Stance.OFFERS
    return Stance.SAYS


def _names_harsh(line: Line, being: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a thing is said to be bad by the words right behind "was" ("was a disgrace", "is unacceptable")."""
    first = being + 1 + (line.lower(being + 1) in ("a", "an"))
    return line.lower(first) in lexicon.cues["harsh word"] and line.text(first + 1) in _CLOSING


def willed(line: Line, will: int, lexicon: ActorLexicon) -> Stance:
    """Return what somebody means who says what he, or another, will do or not do."""
    bare = will + 1 + (line.lower(will + 1) in ("not", "never"))
    deed, refused = line.lower(bare), bare > will + 1 or line.lower(will).endswith("n't")
    own, leverage = line.lower(will - 1) in PRONOUNS, _is_leverage(line, will)
    if refused:
        rejected = deed in lexicon.cues["refused deed"] and not leverage
        return Stance.REJECTS if rejected else Stance.THREATENS if own and leverage else Stance.SAYS
    harm = (
        own
        or deed in lexicon.cues["hostile verb"]
        or deed in lexicon.cues["harmful deed"]
        or _names_harm(line, will, lexicon)
    )
    hostile = (own and deed in lexicon.cues["hostile verb"]) or (leverage and harm)
    return Stance.THREATENS if hostile else Stance.SAYS


def _names_harm(line: Line, will: int, lexicon: ActorLexicon) -> bool:
    """Tell whether what stands near "will" is done to somebody's harm ("the tariff will apply", "will file a suit")."""
    return not lexicon.cues["harmful noun"].isdisjoint(line.lowers[max(will - _NEAR_WILL, 0) : will + _NEAR_WILL])


def _is_leverage(line: Line, start: int) -> bool:
    """Tell whether what somebody will do hangs on what others do ("it would close the border unless …")."""
    words = (line.lower(at) for at in range(start, min(start + _FAR, len(line.words))))
    return "unless" in words
