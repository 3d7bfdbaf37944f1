"""Which verb of stance or speech stands at a word, and how is it meant?"""

from typing import NamedTuple

from briefing.domain.findings import Stance
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.stances import ANY, StanceVerb
from briefing.extraction.words import Line

_REACH = 10
_NEAR = 4
#: How far before "to" stands the verb that says that somebody means to.
_RESOLVE_REACH = 5
#: What becomes of a stance under "not"; what is left out is no stance then.
_NEGATED = {
    Stance.AGREES: Stance.REJECTS,
    Stance.SUPPORTS: Stance.REJECTS,
    Stance.WANTS: Stance.REJECTS,
    Stance.SAYS: Stance.SAYS,
}
#: Words that stand between commas in the midst of a verb ("did, however, order").
_PARENTHETIC = frozenset(("however", "though", "nevertheless", "nonetheless", "meanwhile", "too"))
_STOPS = frozenset((",", ".", ";", ":", "(", ")", '"'))
_NOT_NOUN = frozenset(
    ("that", "to", "for", "of", "on", "in", "at", "by", "with", "from", "and", "or", "but", "as", "if")
)


#: Words before what somebody is going to do.
_WILLED = frozenset(("will", "would", "won't", "wouldn't"))


class Group(NamedTuple):
    """The helping words before a verb: where they begin, and what they say of it."""

    start: int
    modal: str
    negated: bool
    passive: bool
    helped: bool
    infinitive: bool


class Told(NamedTuple):
    """A verb that tells a stance; its helping words begin at `group.start`, its complement at `end`."""

    at: int
    end: int
    stance: Stance
    verb: StanceVerb
    group: Group


def read_group(line: Line, index: int, lexicon: ActorLexicon) -> Group:
    """Return the helping verbs, adverbs and negations right before a verb."""
    cues = lexicon.cues
    at, modal, negated, passive, helped = index - 1, "", False, False, False
    while at >= 0:
        word = line.lower(at)
        if word in cues["modal"]:
            modal = word
        elif word in cues["be"]:
            passive = True
        elif word in cues["have"] or word in cues["do"]:
            helped = True
        elif word == "," and line.lower(at - 1) in _PARENTHETIC and line.text(at - 2) == ",":
            at -= 2
        elif word not in ("not", "never") and (line.words[at].capital or not _is_beside(word, lexicon)):
            break
        negated = negated or word in ("not", "never", "cannot") or word.endswith("n't")
        at -= 1
    return Group(at + 1, modal, negated, passive, helped, line.lower(at) == "to")


def _resolved(line: Line, group: Group, lexicon: ActorLexicon) -> Group:
    """Return the helping words before whoever "voted to reject" or "has decided not to support" something."""
    if not group.infinitive:
        return group
    refused = line.lower(group.start - 2) == "not"
    first = max(group.start - 1 - refused - _RESOLVE_REACH, -1)
    for at in range(group.start - 2 - refused, first, -1):
        if line.lower(at) in lexicon.cues["resolving"]:
            main = read_group(line, at, lexicon)
            return main._replace(negated=main.negated != refused, passive=False, helped=True)
        if line.text(at) in _STOPS:
            break
    return group


def _is_beside(word: str, lexicon: ActorLexicon) -> bool:
    return word.endswith("ly") or word in lexicon.cues["verb adverb"]


def tell(line: Line, index: int, lexicon: ActorLexicon) -> Told | None:
    """Return what a verb at a word tells in its company, or None when none does or it is only supposed."""
    verbs = lexicon.stances.forms.get(line.lower(index))
    if verbs is None or (line.words[index].capital and index):
        return None
    for verb in verbs:
        end = index + 1 + len(verb.rest)
        rest_fits = all(line.lower(index + 1 + k) == word for k, word in enumerate(verb.rest))
        if rest_fits and (any(_fits(line, end, frame) for frame in verb.frames) or _is_done_by(line, index, end, verb)):
            meant = _meant(line, index, end, verb, lexicon)
            # "Put" and "quit" are their own past.
            if meant is not None or verb.shape != "base":
                return meant
    return None


def _is_done_by(line: Line, index: int, end: int, verb: StanceVerb) -> bool:
    """Tell whether a passive verb names who does it ("was opposed by")."""
    return verb.shape == "past" and "np" in verb.frames and line.lower(end) == "by" and line.lower(index - 1) in _BE


def _meant(line: Line, index: int, end: int, verb: StanceVerb, lexicon: ActorLexicon) -> Told | None:
    group = _resolved(line, read_group(line, index, lexicon), lexicon)
    if verb.shape == "state" and not group.passive:
        return None
    unsure = group.modal in lexicon.cues["unsure modal"]
    if group.infinitive or (verb.stance is not Stance.SAYS and (unsure or _is_evasive(line, end, verb, lexicon))):
        return None
    if verb.shape == "base" and not (group.modal or group.helped) and not _has_plural(line, group.start, lexicon):
        return None
    if verb.shape == "third" and _is_noun(line, index, end, lexicon):
        return None
    if verb.shape in ("base", "third", "past") and group.start == index and line.lower(index - 1) in _BEFORE_NOUN:
        return None
    stance: Stance | None = verb.stance
    if group.negated or _is_none(line, group.start):
        stance = _NEGATED.get(verb.stance)
    elif stance is Stance.SAYS:
        stance = _told_stance(line, end, lexicon)
    elif stance is Stance.PROMISES and line.lower(end) == "to" and line.lower(end + 1) in lexicon.cues["hostile verb"]:
        stance = Stance.THREATENS
    return None if stance is None else Told(index, end, stance, verb, group)


def _told_stance(line: Line, end: int, lexicon: ActorLexicon) -> Stance:
    """Return what somebody means who says that he, or those for whom he speaks, will do or not do a thing."""
    for at in range(end, min(end + _REACH, len(line.words))):
        word = line.lower(at)
        if word in _STOPS:
            break
        if word == "must" and line.lower(at - 1) not in _OWN and line.lower(at + 1) != "have":
            return Stance.DEMANDS
        if word in _WILLED:
            bare = at + 1 + (line.lower(at + 1) in ("not", "never"))
            deed, refused = line.lower(bare), bare > at + 1 or word.endswith("n't")
            if refused and deed in lexicon.cues["refused deed"]:
                return Stance.REJECTS
            own = line.lower(at - 1) in _PRONOUNS
            hostile = own and not refused and deed in lexicon.cues["hostile verb"]
            return Stance.THREATENS if hostile else Stance.SAYS
        if word in lexicon.cues["willing"] and line.lower(at + 1) == "to":
            return Stance.REJECTS if line.lower(at - 1) == "not" else Stance.OFFERS
    return Stance.SAYS


def _is_none(line: Line, end: int) -> bool:
    """Tell whether a subject that ends before a word is nobody ("neither Chad nor Niger")."""
    return any(line.lower(at) == "neither" for at in range(max(end - _REACH, 0), end))


def _has_plural(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the words before a verb without an ending are its subject, as only a plural's are."""
    word = line.lower(end - 1)
    if word in lexicon.cues["relative"] or word in ("they", "we", "i", "you", ",", ")"):
        return True
    plural = word.endswith("s") and not line.text(end - 1).isupper() and word not in ("'s", "is", "was", "has", "this")
    return plural or any(line.lower(at) == "and" for at in range(max(end - 5, 0), end))


def _follows_verb(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    following = line.text(end)
    return following in lexicon.cues["after verb"] or following[:1].isupper() or following == '"'


def _is_noun(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a form in "s" that may be a noun's plural ("demands") is one here."""
    if "n" not in lexicon.words.get(line.text(index), "") or _follows_verb(line, end, lexicon):
        return False
    apart = line.text(index - 1) == "," and "a" in lexicon.words.get(line.lower(end), "")
    return not apart and line.text(end) not in _STOPS - {")", "."}


def _is_evasive(line: Line, end: int, verb: StanceVerb, lexicon: ActorLexicon) -> bool:
    """Tell whether somebody only keeps silent ("declined to comment")."""
    refused = verb.stance is Stance.REJECTS and line.lower(end) == "to"
    return refused and line.lower(end + 1) in lexicon.cues["deed not told"]


def _fits(line: Line, end: int, frame: str) -> bool:
    """Tell whether the words after a verb have the shape that a frame asks for."""
    if frame == ANY:
        return True
    if frame == "end":
        return line.text(end) in (".", ",", ";", "")
    if frame.startswith("~"):
        return _has_noun(line, end, frame[1:])
    if frame.startswith("np"):
        return _is_noun_phrase(line, end) and (frame == "np" or _goes_on(line, end, frame))
    if frame == "that":
        return line.lower(end) == "that" or (line.lower(end) in _PRONOUNS)
    if frame == "to" and _leads_to_deed(line, end):
        return True
    first, _, rest = frame.partition(" ")
    return line.lower(end) == first and (not rest or _goes_on(line, end + 1, rest))


_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
#: Words after which comes a noun or what qualifies one ("the demands", "a written reply"), no verb.
_BEFORE_NOUN = frozenset(("the", "a", "an", "its", "their", "his", "my", "our", "your", "these", "those"))
#: Words that begin a time or place, and those that begin a noun phrase.
_ADJUNCTS = frozenset(
    ("only", "last", "this", "on", "in", "at", "late", "early", "earlier", "yesterday", "again", "also")
)
_DETERMINING = frozenset(("the", "a", "an", "its", "their", "his", "her", "all", "each", "any", "those", "these"))
#: Who speaks of himself, or of nobody ("he must go home", "there must be a leak").
_OWN = frozenset(("he", "she", "they", "we", "i", "it", "there", "this"))
_PRONOUNS = frozenset(("it", "he", "she", "they", "this", "there"))


def _leads_to_deed(line: Line, end: int) -> bool:
    """Tell whether "not to", or "to" behind a time or place, follows ("offered last month to sell", "not to sell")."""
    if line.lower(end) == "not":
        return line.lower(end + 1) == "to"
    if line.lower(end) not in _ADJUNCTS:
        return False
    for index in range(end + 1, min(end + _REACH, len(line.words))):
        dated = line.text(index) == "," and (line.text(index - 1).isdigit() or line.text(index - 1).endswith("day"))
        if (line.text(index) in _STOPS and not dated) or line.lower(index) == "that":
            return False
        if line.lower(index) == "to" and line.text(index + 1).islower() and line.lower(index + 1) not in _DETERMINING:
            return True
    return False


def _is_noun_phrase(line: Line, end: int) -> bool:
    first = line.text(end)
    if (first == "at" and line.lower(end + 1) == "least") or (first == "that" and line.text(end + 2) in _STOPS):
        return True
    return first in ('"', "$", "€", "£", "¥") or (
        first[:1].isalnum() and first.lower() not in _NOT_NOUN and not first.endswith("ly")
    )


def _goes_on(line: Line, end: int, frame: str) -> bool:
    """Tell whether the noun phrase after a verb is followed by what the frame wants of it."""
    wanted = frame.rsplit(maxsplit=1)[-1]
    for index in range(end + 1, min(_past_bracket(line, end) + _REACH, len(line.words))):
        word = line.lower(index)
        if word == wanted:
            return "time" not in frame or line.text(end)[:1].isdigit() or line.text(index - 2)[:1].isdigit()
        if word in _STOPS - {"(", ")"} or word == "that":
            return False
    return False


def _past_bracket(line: Line, start: int) -> int:
    """Return where the words behind a bracket near by begin ("asked the ministry (MoT) to"), or `start` without one."""
    if "(" not in line.texts[start : start + _REACH]:
        return start
    opening = line.texts.index("(", start)
    return (
        start
        if opening is None
        else next((at for at in range(opening, opening + _NEAR) if line.text(at) == ")"), start)
    )


def _has_noun(line: Line, end: int, noun: str) -> bool:
    for index in range(end, min(end + _NEAR, len(line.words))):
        if line.lower(index) == noun:
            return True
        if line.text(index) in _STOPS:
            return False
    return False
