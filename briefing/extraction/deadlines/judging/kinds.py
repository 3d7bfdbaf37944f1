"""Of what kind is an event, by the word that says what happens?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.judging.classes import (
    ADVERBS,
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
    VERBS_IN_LY,
)
from briefing.extraction.deadlines.judging.events import EventTable, EventWord

_WORD = re.compile(r"[\w$€£][\w'’-]*|[,;:|()]")
_UNTIL = re.compile(
    r"\b(?:until|till|through)\s+(?:(?:the|at least|[\w.:]+(?:\s[ap]\.?m\.?)?|on)\s+){0,3}$", re.IGNORECASE
)
_BY = re.compile(
    r"\b(?:by|before|within|no later than|not later than|ahead of)\s+(?:(?:the|next|this|close of \w+|midnight|noon"
    r"|midday|[\d.:]+|[ap]\.?m\.?|on|about|around|as late as"
    r"|(?:end|close|start) of (?:the |its |their )?(?:\w+ ){1,4}on)\s+){0,3}$",
    re.IGNORECASE,
)
#: "Is due by", "an answer is expected by": what leads to the date says of which kind it is.
_DUE_BY = re.compile(r"\bdue(?: back)?(?: in)?\s(?:by|before|no later than|not later than)\b[^,;]*$")
_EXPECTED_BY = re.compile(
    r"\b(?:(?:is|are|was|were|be|been) (?:not )?(?:\w+ly )?"
    r"(?:expected|anticipated|forecast|foreseen|seen|projected|estimated)"
    r"|counting on|banking on|hop(?:es?|ing|ed) to have)\b[^,;]*$"
)
_FROM = re.compile(
    r"\b(?:from|starting|as of|as from|with effect from|effective|effective from|beginning)"
    r"\s+(?:(?:on|in|the|early|late|mid|next|this)[\s-]+){0,3}$",
    re.IGNORECASE,
)
_GRACE = re.compile(
    r"\b(?:(?:has|have|had|having)(?: only| just)?|(?:gave|gives?|given|giving|granted)(?:\s[\w’'-]+){0,4})"
    r"\s(?:until|till)\b"
)
_LATEST = re.compile(r"\b(?:at the latest|no later than|not later than)\b", re.IGNORECASE)
_OBLIGED = re.compile(
    r"\b(?:must|ha(?:s|ve|d) to|(?:is|are|was|were) (?:obliged|bound) to|requir(?:e|es|ed|ing)|order(?:s|ed|ing)"
    r"|told to|told \w+(?: \w+){0,3} to|ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|oblig(?:e|es|ed)|need(?:s|ed)? to|shall"
    r"|urg(?:e|es|ed|ing)|insist(?:s|ed)?|call(?:s|ed|ing)? on|instruct(?:s|ed)?|offer(?:s|ed) to"
    r"|mandat(?:e|es|ed)|give[ns]?|gave"
    r"|threaten(?:s|ed|ing)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|commit(?:s|ted)|supposed to"
    r"|agree(?:s|d)? to|ready to|willing to|prepared to|undert(?:ake[ns]?|ook) to|vow(?:s|ed)?)\b",
    re.IGNORECASE,
)
_WANTED = re.compile(r"\bwant(?:s|ed)?\b")
_TO_BE_DONE = re.compile(r"\bto be \w+ed\b")
_THREATENS = re.compile(r"\bthreat(?:en(?:s|ed|ing)?|s? to)\b")
_COMPLETED = re.compile(r"\bbe (?:finished|completed|concluded|wrapped up)\b")
_FORESEEN = re.compile(
    r"\b(?:should|will|would|could|may|might|likely|expect(?:s|ed)|plans?|intends?|forecast|projected|poised)\b"
)
_FORECAST = re.compile(
    r"\b(?:expect|expects|forecasts?|predicts?|foresees?|projects|sees|reckons?|anticipates?)\s+(?!to\b)(?=\S)"
    r"|(?<!is )(?<!are )\bexpects to\b"
)
#: Who travels to a place meets somebody there.
_ABROAD = re.compile(r"(?:to|for) [A-Z]")
#: "If it has not replied by noon": by then it must have.
_CONDITIONAL = re.compile(r"\b(?:if|unless)\b[^,;:]*$", re.IGNORECASE)
_PROLONGED = re.compile(r"\b(?:extended|prolonged|stretched|stay|extension)\b[^.;]*\bto\s+(?:the\s+)?$", re.IGNORECASE)
#: "Will not apply until January": it is then that it does.
_NOT_UNTIL = re.compile(
    r"\b(?:not|never|n't|cannot|wait(?:s|ed|ing)?)\b[^.;,]*\b(?:until|till)\b[^.;,]*$", re.IGNORECASE
)
_POSTPONED = re.compile(
    r"\b(?:postpone[sd]?|delay(?:s|ed)?|defer(?:s|red)?|move[sd]?|put(?:s|ting)? (?:off|back)|push(?:es|ed)? back"
    r"|reschedule[sd]?|adjourn(?:s|ed)?)\b",
    re.IGNORECASE,
)
#: What applies from a day: put off, it does so later.
_APPLIES = re.compile(
    r"\b(?:rules?|obligations?|requirements?|tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax(?:es)?|laws?|ban|bans|regulations?"
    r"|sanctions?|fees?|charges?|quotas?|standards?|limits?|caps?|reforms?|acts?|changes)\b",
    re.IGNORECASE,
)
#: What is open for a time: shut, it is over.
_WINDOW = frozenset(
    ("window", "registration", "nominations", "bidding", "consultation", "applications", "entries", "books", "offer")
)
_SHUTS = frozenset(("shut", "shuts", "close", "closes"))
_TRAVELLER_TEXT = (
    "envoy envoys minister ministers president delegation delegations chancellor secretary negotiator negotiators "
    "mediator mediators ambassador commissioner commissioners chief director inspectors officials king queen pope "
    "leader leaders team mission representative representatives premier diplomats"
)
#: Who is due or expected somewhere meets somebody there.
_TRAVELLERS = frozenset(_TRAVELLER_TEXT.split())
_EXPECTED_IN = re.compile(r"\b(?:expected|awaited) in [A-Z]")
_MORE = frozenset(("further", "new", "more", "additional", "fresh", "other", "all"))
#: "Bid deadline", "the deadline for bids is now".
_OF_DEADLINE = re.compile(
    r"(?:\w+ ){0,3}(?:deadline|ultimatum|cut-?off|period (?:runs out|ends|expires|lapses|is over))\b(?! extended)",
    re.IGNORECASE,
)
_DEADLINE = re.compile(r"\b(?:deadline|ultimatum|cut-?off)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb that may tell the event; `sure` where its place leaves no doubt that it is one."""

    place: int
    word: EventWord | None
    sure: bool


def kind_of(clause: str, lead: str, events: EventTable) -> DeadlineKind | None:
    """Return the kind of the event a clause tells; None where no word of the table says it.

    `lead` is what stands before the date in its sentence.
    """
    words = [
        word if place and word[0].isupper() else word.casefold() for place, word in enumerate(_WORD.findall(clause))
    ]
    head = _head(words, events)
    if head in (None, DeadlineKind.EXPECTED, DeadlineKind.EXPIRY) and _OF_DEADLINE.match(clause):
        head = DeadlineKind.DUE
    if _EXPECTED_IN.search(clause) and _TRAVELLERS & set(words):
        return DeadlineKind.MEETING
    if _FORECAST.search(clause):
        return DeadlineKind.EXPECTED
    if _UNTIL.search(lead):
        if _GRACE.search(lead):
            return DeadlineKind.DUE
        if _POSTPONED.search(lead):
            applies = DeadlineKind.EFFECTIVE if _APPLIES.search(clause) else DeadlineKind.EXPECTED
            return _of_nouns(words, events) or applies
        return (head or DeadlineKind.EXPECTED) if _NOT_UNTIL.search(lead) else DeadlineKind.EXPIRY
    if _PROLONGED.search(lead):
        return DeadlineKind.DUE if _DEADLINE.search(clause) else DeadlineKind.EXPIRY
    if _BY.search(lead) or _LATEST.search(lead):
        return _due(head, lead)
    start = _FROM.search(lead)
    if start and (head is not DeadlineKind.MEETING or not start[0].startswith("from")):
        return DeadlineKind.EFFECTIVE
    return head


def _due(head: DeadlineKind | None, lead: str) -> DeadlineKind:
    """Return the kind of what happens by a day: met by obligation it is due, foreseen it is what it is."""
    if _DUE_BY.search(lead) and head is not DeadlineKind.MEETING:
        return DeadlineKind.DUE
    if _EXPECTED_BY.search(lead) and head is not DeadlineKind.MEETING:
        return DeadlineKind.EXPECTED
    if _CONDITIONAL.search(lead) and head is not DeadlineKind.EXPIRY:
        return DeadlineKind.DUE
    if head is DeadlineKind.MEETING or head is DeadlineKind.DUE:
        return head
    if _WANTED.search(lead) and head is not DeadlineKind.EXPECTED:
        return DeadlineKind.DUE
    finished = head is DeadlineKind.EXPIRY and _TO_BE_DONE.search(lead)
    if head is DeadlineKind.EFFECTIVE and _THREATENS.search(lead):
        return head
    if finished or _OBLIGED.search(lead) or _LATEST.search(lead):
        return DeadlineKind.DUE
    if head is DeadlineKind.EXPIRY and _COMPLETED.search(lead):
        return DeadlineKind.EXPECTED
    return head or (DeadlineKind.EXPECTED if _FORESEEN.search(lead) else DeadlineKind.DUE)


def _head(words: Sequence[str], events: EventTable) -> DeadlineKind | None:
    """Return the kind of the word that says what happens; None where it is no word of the table."""
    verb = _verb(words, events)
    if verb is None:
        return _of_nouns(words, events)
    subject, behind = _of_nouns(words[: verb.place], events), words[verb.place + 1 :]
    of_object = _of_nouns(_up_to_preposition(behind), events)
    if behind and behind[0].endswith("ing") and words[verb.place] in STARTS:
        # "Begin signing up": a verb of its own, no noun.
        of_object = _of_nouns(_up_to_preposition(behind[1:]), events)
    if words[verb.place] in _SHUTS and _WINDOW & set(words[: verb.place]):
        return DeadlineKind.EXPIRY
    meets = DeadlineKind.MEETING in (subject, of_object)
    if meets and words[verb.place] in STARTS | RUNS:
        return DeadlineKind.MEETING
    if words[verb.place] in ENDS and subject is DeadlineKind.MEETING and COMING & set(words[: verb.place]):
        return DeadlineKind.MEETING
    if words[verb.place] in TRAVELS and _ABROAD.match(" ".join(behind[:2])):
        return DeadlineKind.MEETING
    kind = verb.word.kind if verb.word else None
    placed = _is_placed(behind, events)
    if kind in (None, DeadlineKind.EXPECTED) and (placed or of_object is DeadlineKind.MEETING):
        return DeadlineKind.MEETING
    if kind is DeadlineKind.EFFECTIVE and placed:
        return DeadlineKind.MEETING
    if kind is None and words[verb.place] == "due":
        if behind[:1] == ["in"] and (_meets_for(behind, events) or _TRAVELLERS & set(words[: verb.place])):
            return DeadlineKind.MEETING
        return subject or (DeadlineKind.EXPECTED if behind[:1] == ["in"] else DeadlineKind.DUE)
    return kind or of_object or (subject if verb.word else None)


def _up_to_preposition(words: Sequence[str]) -> Sequence[str]:
    cut = next((place for place, word in enumerate(words) if word in PREPOSITIONS), len(words))
    return words[:cut]


def _is_placed(words: Sequence[str], events: EventTable) -> bool:
    """Tell whether words say at what meeting it happens."""
    for place, word in enumerate(words):
        if word in PLACING and _of_nouns(_up_to_preposition(words[place + 1 :]), events) is DeadlineKind.MEETING:
            return True
    return False


def _meets_for(words: Sequence[str], events: EventTable) -> bool:
    """Tell whether words say for which meeting somebody is due somewhere ("in Havana for a sixth round")."""
    place = words.index("for") if "for" in words else len(words)
    return _of_nouns(_up_to_preposition(words[place + 1 :]), events) is DeadlineKind.MEETING


def _verb(words: Sequence[str], events: EventTable) -> _Verb | None:
    """Return the last sure verb of a clause, else the first that may be one and is no noun, else the first."""
    found = list(_verbs(words, events))
    sure = [verb for verb in found if verb.sure]
    meets = next((verb for verb in found if verb.word and verb.word.kind is DeadlineKind.MEETING), None)
    if meets and sure and sure[-1].place > meets.place and words[sure[-1].place - 1] == "to":
        # "Meet in Oslo to sign": what they meet for is no event of its own.
        return meets
    if sure:
        return sure[-1]
    return next((verb for verb in found if events.noun_at(words, verb.place) is None), next(iter(found), None))


def _verbs(words: Sequence[str], events: EventTable) -> Iterator[_Verb]:
    has_verb = any(word in BE or (word in MODALS and word != "to") or word.endswith(("ed", "ing")) for word in words)
    for place, word in enumerate(words):
        before = _before(words, place)
        known = events.verb_at(words, place)
        if before in MODALS and word.isalpha() and word.islower() and word not in NO_VERBS:
            if before != "to" or known or not word.endswith(("s", "ing")):
                yield _Verb(place, known, sure=known is not None or before != "to")
        elif not place and known and _is_bare_infinitive(words, events):
            yield _Verb(place, known, sure=False)
        elif known and place and words[place : place + 2] != ["due", "to"]:
            sure = _is_finite(words, place, before, events)
            may_be = word.endswith(("s", "ing", "ed")) or before.endswith("s") or not events.noun_at(words, place)
            if sure or (may_be and not (has_verb and events.noun_at(words, place))):
                yield _Verb(place, known, sure)


def _is_bare_infinitive(words: Sequence[str], events: EventTable) -> bool:
    """Tell whether a clause opens with a verb and its object ("impose further sanctions", out of a quotation)."""
    opens_object = len(words) > 1 and (words[1] in BEFORE_NOUNS or words[1] in _MORE)
    return opens_object and events.noun_at(words, 0) is None and not words[0].endswith(("ed", "ing"))


def _before(words: Sequence[str], place: int) -> str:
    place -= 1
    while place >= 0 and (words[place] in ADVERBS or (words[place].endswith("ly") and words[place] not in VERBS_IN_LY)):
        place -= 1
    return words[place] if place >= 0 else ""


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


def _of_nouns(words: Sequence[str], events: EventTable) -> DeadlineKind | None:
    """Return the kind of the noun that heads the words: the last before a preposition, else the first."""
    nouns = [(place, noun) for place in range(len(words)) if (noun := events.noun_at(words, place))]
    if not nouns:
        return None
    cut = next((place for place, word in enumerate(words) if place and word in PREPOSITIONS), len(words))
    heads = [noun for place, noun in nouns if place < cut]
    return (heads[-1] if heads else nouns[0][1]).kind
