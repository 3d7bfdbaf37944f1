"""Which word of a clause says what happens, and of what kind is it?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.judging.classes import (
    ADVERBS,
    ARRIVES,
    BE,
    BEFORE_NOUNS,
    BEFORE_VERBS,
    COMING,
    ENDS,
    MODALS,
    NO_VERBS,
    PLACING,
    PREPOSITIONS,
    RUNS,
    STARTS,
    TRAVELS,
)
from briefing.extraction.deadlines.judging.events import EventTable, EventWord

#: Verbs that end as adverbs do.
_VERBS_IN_LY = frozenset(("apply", "supply", "reply", "rely", "comply", "fly", "reapply", "resupply"))
#: Who travels to a place meets somebody there.
_ABROAD = re.compile(r"(?:to|for) [A-Z]")
#: What is open for a time: shut, it is over.
_WINDOW = frozenset(("window", "bidding", "consultation", "books", "offer"))
_SHUTS = frozenset(("shut", "shuts", "close", "closes"))
_STOPS = frozenset(("stop", "stops"))
_FOR_GOOD = ["for", "good"]
_BEGINS = frozenset(("begin", "begins", "start", "starts", "commence", "commences"))
#: What a body does that sits.
_TAKES = frozenset(("take", "takes", "consider", "considers", "review", "reviews", "examine", "examines", "debate"))
#: "COP30": a conference of the parties by its number.
_CONFERENCE = re.compile(r"cop-?\d{1,2}", re.IGNORECASE)
_MORE = frozenset(("further", "new", "more", "additional", "fresh", "other", "all"))


class Verb(NamedTuple):
    """A verb that may tell the event; `sure` where its place leaves no doubt that it is one."""

    place: int
    word: EventWord | None
    sure: bool


@dataclass(frozen=True, slots=True)
class _Turn:
    """A main verb and what it stands between: the kinds of its subject and object, and the words behind it."""

    verb: str
    known: EventWord | None
    before: Sequence[str]
    behind: Sequence[str]
    subject: DeadlineKind | None
    object: DeadlineKind | None
    placed: bool

    @property
    def kind(self) -> DeadlineKind | None:
        return self.known.kind if self.known else None


def head_kind(words: Sequence[str], verb: Verb | None, events: EventTable) -> DeadlineKind | None:
    """Return the kind of the word that says what happens; None where it is no word of the table.

    `verb` is the main verb of the words.
    """
    if verb is None:
        return noun_kind(words, events)
    turn = _turn_of(words, verb, events)
    for judge in (_ends, _meets, _is_due):
        kind = judge(turn, events)
        if kind is not None:
            return kind
    return turn.kind or turn.object or _of_subject(turn)


def _turn_of(words: Sequence[str], verb: Verb, events: EventTable) -> _Turn:
    word, before, behind = words[verb.place], words[: verb.place], words[verb.place + 1 :]
    # "Begin signing up": a verb of its own, no noun.
    itself = bool(behind) and behind[0].endswith("ing") and word in STARTS
    return _Turn(
        word,
        verb.word,
        before,
        behind,
        noun_kind(before, events),
        noun_kind(up_to_preposition(behind[itself:]), events),
        is_placed(behind, events),
    )


def _ends(turn: _Turn, events: EventTable) -> DeadlineKind | None:
    """Return the kind of what shuts, by what was open, and of what somebody stops doing."""
    if turn.verb in _STOPS and turn.behind and turn.behind[0].endswith("ing"):
        return DeadlineKind.EXPIRY
    if turn.verb in _STOPS | _SHUTS and turn.behind[:2] == _FOR_GOOD:
        return DeadlineKind.EXPIRY
    if turn.verb not in _SHUTS:
        return None
    shut = {word.casefold() for word in turn.before}
    if events.handed_in & shut:
        return DeadlineKind.DUE
    return DeadlineKind.EXPIRY if _WINDOW & shut else None


def _meets(turn: _Turn, events: EventTable) -> DeadlineKind | None:
    """Return that people come together, where the verb with what is around it says so; else None."""
    kind, before = turn.kind, set(turn.before)
    unsettled = kind in (None, DeadlineKind.EXPECTED)
    meets = (
        (turn.verb in STARTS | RUNS and DeadlineKind.MEETING in (turn.subject, turn.object))
        or (turn.verb in ENDS and turn.subject is DeadlineKind.MEETING and COMING & before)
        or (turn.verb in _TAKES and events.bodies & {word.casefold() for word in before})
        or (turn.verb in TRAVELS and _ABROAD.match(" ".join(turn.behind[:2])))
        or (kind is DeadlineKind.EXPECTED and events.voters & before)
        or (turn.verb in ARRIVES and events.travellers & {word.casefold() for word in before})
        or (unsettled and (turn.placed or turn.object is DeadlineKind.MEETING))
        or (kind is DeadlineKind.EFFECTIVE and turn.placed)
    )
    return DeadlineKind.MEETING if meets else None


def _is_due(turn: _Turn, events: EventTable) -> DeadlineKind | None:
    """Return the kind of what is due: a person somewhere to meet, a thing somewhere to come, or what is owed."""
    if turn.kind is not None or turn.verb != "due":
        return None
    somewhere = turn.behind[:1] == ["in"]
    if somewhere and (_meets_for(turn.behind, events) or events.travellers & set(turn.before)):
        return DeadlineKind.MEETING
    return turn.subject or (DeadlineKind.EXPECTED if somewhere else DeadlineKind.DUE)


def _of_subject(turn: _Turn) -> DeadlineKind | None:
    """Return the kind of what begins or takes place, by its subject alone."""
    if turn.known is None or turn.subject is not None:
        return turn.subject if turn.known else None
    if turn.verb in _BEGINS and turn.behind[:1] != ["to"]:
        return DeadlineKind.EFFECTIVE
    return DeadlineKind.MEETING if turn.known.phrase[1:] == ("place",) else None


def tells_itself(verb: Verb | None) -> bool:
    """Tell whether the main verb of words surely says by itself what happens."""
    return verb is not None and verb.sure and verb.word is not None and verb.word.kind is not None


def up_to_preposition(words: Sequence[str]) -> Sequence[str]:
    """Return the words before the first preposition."""
    cut = next((place for place, word in enumerate(words) if word in PREPOSITIONS), len(words))
    # "An exchange of views" is one phrase of the table.
    return words[: cut + 2] if words[cut : cut + 2] == ["of", "views"] else words[:cut]


def is_placed(words: Sequence[str], events: EventTable) -> bool:
    """Tell whether words say at what meeting it happens."""
    for place, word in enumerate(words):
        if word in PLACING and noun_kind(up_to_preposition(words[place + 1 :]), events) is DeadlineKind.MEETING:
            return True
    return False


def _meets_for(words: Sequence[str], events: EventTable) -> bool:
    """Tell whether words say for which meeting somebody is due somewhere ("in Havana for a sixth round")."""
    place = words.index("for") if "for" in words else len(words)
    return noun_kind(up_to_preposition(words[place + 1 :]), events) is DeadlineKind.MEETING


def main_verb(words: Sequence[str], events: EventTable) -> Verb | None:
    """Return the last sure verb of a clause, else the first that may be one and is no noun, else the last."""
    found = list(_verbs(words, events))
    sure = [verb for verb in found if verb.sure]
    meets = next((verb for verb in found if verb.word and verb.word.kind is DeadlineKind.MEETING), None)
    still = meets and not words[meets.place].endswith("ed")
    if meets and still and sure and sure[-1].place > meets.place and words[sure[-1].place - 1] == "to":
        # "Meet in Oslo to sign": what they meet for is no event of its own.
        return meets
    if sure:
        return sure[-1]
    return next((verb for verb in found if events.noun_at(words, verb.place) is None), next(iter(found[-1:]), None))


def _verbs(words: Sequence[str], events: EventTable) -> Iterator[Verb]:
    """Yield the verbs among words, each told by the word before it but for adverbs."""
    has_verb = any(word in BE or (word in MODALS and word != "to") or word.endswith(("ed", "ing")) for word in words)
    free, last = 0, ""
    for place, word in enumerate(words):
        before, last = last, last if is_adverb(word) else word
        if place < free:
            continue
        known = events.verb_at(words, place) if word.casefold() in events.verbs else None
        # "Be put to a vote": what stands within a phrase is no verb of its own.
        free = place + (len(known.phrase) if known else 1)
        if before in MODALS and word.isalpha() and word.islower() and word not in NO_VERBS:
            if before != "to" or known or not word.endswith(("s", "ing")):
                yield Verb(place, known, sure=known is not None or before != "to")
        elif not place and known and _is_bare_infinitive(words, events):
            yield Verb(place, known, sure=False)
        elif known and place and words[place : place + 2] != ["due", "to"] and not _is_head_of(words, place):
            told = len(known.phrase) > 1 and before.endswith("s") and before not in BE
            sure = told or _is_finite(words, place, before, events)
            may_be = word.endswith(("s", "ing", "ed")) or before.endswith("s") or not events.noun_at(words, place)
            if sure or (may_be and not (has_verb and events.noun_at(words, place))):
                yield Verb(place, known, sure)


def _is_bare_infinitive(words: Sequence[str], events: EventTable) -> bool:
    """Tell whether a clause opens with a verb and its object ("impose further sanctions", out of a quotation)."""
    opens_object = len(words) > 1 and (words[1] in BEFORE_NOUNS or words[1] in _MORE)
    return opens_object and events.noun_at(words, 0) is None and not words[0].endswith(("ed", "ing"))


def _is_head_of(words: Sequence[str], place: int) -> bool:
    """Tell whether a word that may be a verb is a plural that "of" follows ("heads of state")."""
    return words[place].endswith("s") and words[place + 1 : place + 2] == ["of"]


def is_adverb(word: str) -> bool:
    """Tell whether a word may stand between a verb and what it follows ("quickly", but not "apply")."""
    return word in ADVERBS or (word.endswith("ly") and word not in _VERBS_IN_LY)


def _is_finite(words: Sequence[str], place: int, before: str, events: EventTable) -> bool:
    """Tell whether a verb form can be nothing else where it stands."""
    word = words[place]
    if word.endswith("ing") or before in BEFORE_NOUNS:
        return False
    if before in BE or before in BEFORE_VERBS:
        return True
    if word in BE or word in ("has", "have", "had", "set", "due", "planned"):
        return False
    telling = word in STARTS or word in ENDS or events.noun_at(words, place) is None
    return word.endswith("s") and telling and before not in PREPOSITIONS


def noun_kind(words: Sequence[str], events: EventTable) -> DeadlineKind | None:
    """Return the kind of the noun that heads the words: the last before a preposition, else the first."""
    nouns = list(_nouns(words, events))
    if not nouns:
        return DeadlineKind.MEETING if any(map(_is_conference, words)) else None
    cut = next(
        (place for place, word in enumerate(words) if place and (word in PREPOSITIONS or word == "(")), len(words)
    )
    heads = [noun for place, noun in nouns if place < cut]
    return (heads[-1] if heads else nouns[0][1]).kind


def _is_conference(word: str) -> bool:
    return word[:1] in "Cc" and _CONFERENCE.fullmatch(word) is not None


def _nouns(words: Sequence[str], events: EventTable) -> Iterator[tuple[int, EventWord]]:
    """Yield the nouns of the table with their places; what stands within a phrase is no noun of its own."""
    free = 0
    for place, word in enumerate(words):
        noun = events.noun_at(words, place) if place >= free and word.casefold() in events.nouns else None
        if noun is not None:
            yield place, noun
            free = place + len(noun.phrase)
