"""Which verb of stance or speech stands at a word, and how is it meant?"""

from typing import NamedTuple

from briefing.domain.findings import Stance
from briefing.extraction.actors.saying.claims import OWN, WILLED, claimed, judged, willed
from briefing.extraction.actors.saying.frames import STOPS, fits
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.stances import StanceVerb
from briefing.extraction.words import Line

_REACH = 10
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
#: What somebody is said to be ("ready", "keen"), who rejects what he is not.
_UNWILLING = frozenset((Stance.OFFERS, Stance.WANTS, Stance.SUPPORTS))
#: Words before what somebody has not said yet.
_UNSAID = frozenset(("must", "should", "will", "would", "shall", "may", "might"))
#: What an activity did or does, in words that are no other kind of word.
_DONE = frozenset(("had", "has", "did", "does", "took", "went", "came", "led"))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
#: Words after which comes a noun or what qualifies one ("the demands", "a written reply"), no verb.
_BEFORE_NOUN = frozenset(("the", "a", "an", "its", "their", "his", "my", "our", "your", "these", "those"))
#: How many words before a verb tell who says what is quoted before them, and what closes that.
_SPEAKER_REACH = 8
_SPOKEN_STOPS = frozenset((",", "?", "!", "."))
#: Words before what somebody has to do, whatever he wants.
_BOUND = frozenset(("must", "shall"))
#: Whoever is "wanted by" the police, they want him for something.
_SOUGHT = frozenset(("wanted", "sought"))
#: What is a step rather than a stance while it lies ahead.
_FORMAL = frozenset(("approve", "ratify"))
#: What one would like, in other words that one likes it.
_WISHED = frozenset((Stance.SUPPORTS, Stance.WANTS))
_CLOSING = frozenset((".", ",", ""))
#: Who "has not responded" has said nothing.
_ANSWERED = frozenset(("responded", "replied", "answered", "commented", "reacted"))
_HAVE = frozenset(("has", "have", "had", "hasn't", "haven't", "hadn't"))


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
        if line.text(at) in STOPS:
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
        if line.lowers[index + 1 : end] == verb.rest and (
            any(fits(line, end, frame) for frame in verb.frames) or _is_done_by(line, index, end, verb)
        ):
            meant = _meant(line, index, end, verb, lexicon)
            # "Put" and "quit" are their own past.
            if meant is not None or verb.shape != "base":
                return meant
    return None


def _is_done_by(line: Line, index: int, end: int, verb: StanceVerb) -> bool:
    """Tell whether a passive verb names who does it ("was opposed by", "the plan, opposed by")."""
    done = verb.shape == "past" and "np" in verb.frames and line.lower(end) == "by"
    return done and (line.lower(index - 1) in _BE or (line.text(index - 1) == "," and line.lower(index) not in _SOUGHT))


def _meant(line: Line, index: int, end: int, verb: StanceVerb, lexicon: ActorLexicon) -> Told | None:
    group = _resolved(line, read_group(line, index, lexicon), lexicon)
    if group.infinitive and verb.stance is Stance.SAYS and line.lower(group.start - 2) in lexicon.cues["habit"]:
        group = read_group(line, group.start - 2, lexicon)
    if verb.shape == "state" and not group.passive:
        return None
    unsure = group.modal in lexicon.cues["unsure modal"] or (
        group.modal == "would" and not _is_reported(line, verb, lexicon)
    )
    if verb.stance is Stance.SAYS and group.modal in _UNSAID and not _is_all_said(line, group, index):
        return None
    if group.negated and line.lower(index) in _ANSWERED and line.lower(group.start) in _HAVE:
        return None
    if group.infinitive or (verb.stance is not Stance.SAYS and (unsure or _is_evasive(line, end, verb, lexicon))):
        return None
    if verb.shape == "base" and not (group.modal or group.helped) and not _has_plural(line, group.start, lexicon):
        return None
    if verb.shape == "third" and _is_noun(line, index, end, lexicon):
        return None
    if verb.shape != "state" and group.start == index and line.lower(index - 1) in _BEFORE_NOUN:
        return None
    if verb.shape == "ing" and not group.passive and _is_finite(line.lower(end), lexicon):
        return None
    if verb.stance is Stance.AGREES and group.modal == "will" and line.lower(index) in _FORMAL:
        return None
    if verb.stance is not Stance.SAYS and group.modal in _BOUND and not (group.negated and group.modal == "must"):
        return None
    stance: Stance | None = verb.stance
    if group.negated or _is_none(line, group.start):
        stance = Stance.REJECTS if verb.stance in _UNWILLING and verb.shape == "state" else _NEGATED.get(verb.stance)
    elif stance is Stance.SAYS:
        judges = line.lower(index) in lexicon.cues["judging verb"]
        stance = judged(line, end, lexicon) if judges else claimed(line, end, lexicon)
        if stance is Stance.SAYS and line.text(end) in _CLOSING:
            stance = _told_before(line, group.start, lexicon)
    elif stance is Stance.PROMISES and line.lower(end) == "to" and line.lower(end + 1) in lexicon.cues["hostile verb"]:
        stance = Stance.THREATENS
    return None if stance is None else Told(index, end, stance, verb, group)


def _is_all_said(line: Line, group: Group, index: int) -> bool:
    """Tell whether somebody "would only say" something, which he did."""
    return group.modal == "would" and "only" in line.lowers[group.start : index + 2]


def _is_finite(word: str, lexicon: ActorLexicon) -> bool:
    """Tell whether a word is a verb that what stands before it does ("since blasting began")."""
    helping = word in lexicon.cues["be"] or word in lexicon.cues["modal"] or word in _DONE
    return helping or (lexicon.words.get(word) == "v" and word.endswith(("ed", "an")))


def _is_reported(line: Line, verb: StanceVerb, lexicon: ActorLexicon) -> bool:
    """Tell whether somebody says what would be, or would like it himself."""
    if verb.stance in _WISHED:
        return True
    return any(lexicon.stances.stance(word) is Stance.SAYS for word in line.lowers)


def _told_before(line: Line, start: int, lexicon: ActorLexicon) -> Stance:
    """Return what the words before "…, the minister said" tell: what others must do, or what will be done unless."""
    comma = next((at for at in range(start - 1, 0, -1) if line.text(at) in STOPS), 0)
    if line.text(comma) != "," or '"' in line.texts[:comma]:
        return Stance.SAYS
    helping = next((at for at in range(1, comma) if line.lower(at) == "must" or line.lower(at) in WILLED), 0)
    if not helping or any(tell(line, at, lexicon) is not None for at in range(1, helping)):
        return Stance.SAYS
    if line.lower(helping) != "must":
        meant = willed(line, helping, lexicon)
        return meant if meant is Stance.THREATENS else Stance.SAYS
    return Stance.SAYS if line.lower(helping - 1) in OWN or line.lower(helping + 1) == "have" else Stance.DEMANDS


def _is_none(line: Line, end: int) -> bool:
    """Tell whether a subject that ends before a word is nobody ("neither Chad nor Niger")."""
    before = line.lowers[max(end - _REACH, 0) : end]
    if "neither" not in before:
        return False
    return next(word for word in reversed(before) if word in ("neither", "but", ";")) == "neither"


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
    if _closes_speech(line, index):
        return False
    apart = line.text(index - 1) == "," and "a" in lexicon.words.get(line.lower(end), "")
    return not apart and line.text(end) not in STOPS - {")", "."}


def _closes_speech(line: Line, index: int) -> bool:
    """Tell whether a form in "s" tells who says the words in quotation marks before it ("…," the letter reads)."""
    first = max(index - _SPEAKER_REACH, 1)
    return any(line.text(at) == '"' and line.text(at - 1) in _SPOKEN_STOPS for at in range(first, index))


def _is_evasive(line: Line, end: int, verb: StanceVerb, lexicon: ActorLexicon) -> bool:
    """Tell whether somebody only keeps silent ("declined to comment")."""
    refused = verb.stance is Stance.REJECTS and line.lower(end) == "to"
    return refused and line.lower(end + 1) in lexicon.cues["deed not told"]
