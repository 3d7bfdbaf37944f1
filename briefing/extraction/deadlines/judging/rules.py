"""Of what kind is an event, by the words that lead to its date and the one that says what happens?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.judging.events import EventTable
from briefing.extraction.deadlines.judging.heads import Verb, head_kind, main_verb, noun_kind, tells_itself
from briefing.extraction.deadlines.judging.leading import is_moved_to
from briefing.extraction.deadlines.judging.ruling.duties import is_by, kind_by
from briefing.patterns.gated import gated

#: "Will decide whether to lift": the question is no event; nor is, behind a date that opens, what is only told along.
_QUESTION = re.compile(r"\swhether\s")
_NEXT_CLAUSE = re.compile(
    r"\s(?:whether|before|while|when|because|although)\s(?=(?:the|an?|its|their|his|her|it|they|to)\s)"
)
_OPENING_WORDS = 2
_WORD = re.compile(r"[\w$€£][\w'’-]*|[,;:|()]")
_UNTIL = gated(
    r"\b(?:until|till|through|thru|up to(?: and including)?|(?:bound|good|waived|assured|valid(?: only)?|frozen) to)\s+"
    r"(?:(?:the|at|least|about|around|early|late|mid|next|this|end|of|noon|midday|midnight|on"
    r"|close|[\d.:]+|[ap]\.?m\.?)\s+){0,4}$",
    re.IGNORECASE,
)
_FROM = gated(
    r"\b(?:from|starting|as of|as from|with effect from|effective|effective from|beginning)"
    r"\s+(?:(?:on|in|the|early|late|mid|next|this)[\s-]+){0,3}$",
    re.IGNORECASE,
)
_GRACE = re.compile(
    r"\b(?:(?:wants?|has|have|had|having|got)(?: only| just)?(?:\s[\w-]+\s(?:days|weeks|months),)?"
    r"|(?:gave|gives?|given|giving|granted)(?:\s[\w’'-]+){0,7}(?:\s[\w-]+\s(?:days|weeks|months),)?"
    r"|allow(?:s|ed)?(?:\s(?!to\b)[\w’'-]+){1,4}|demand(?:s|ed)?(?:\s[\w’'-]+){1,4})"
    r"\s(?:until|till|up to)\b"
)
_FORECAST = gated(
    r"\b(?:expect|expects|forecasts?|predicts?|foresees?|projects|sees|reckons?|anticipates?)\s+(?!to\b)(?=\S)"
    r"|(?<!is )(?<!are )\bexpects to\b"
)
_PROLONGED = gated(r"\b(?:extended|prolonged|stretched|stay|extension)\b[^.;]*\bto\s+(?:the\s+)?$", re.IGNORECASE)
#: "Will not apply until January": it is then that it does.
_NOT_UNTIL = re.compile(
    r"(?:\b(?:not|never|cannot|wait(?:s|ed|ing)?)|n't)\b[^.;,]*\b(?:until|till)\b[^.;,]*$", re.IGNORECASE
)
#: "Traders may not ship before 1 May": the ban ends then.
_BARRED_BEFORE = gated(r"\b(?:may not|must not|cannot|can[’']t|not allowed to)\s[a-z][^.;,]*\bbefore\s(?:the\s)?$")
#: "No aid will go out on": what was given ends.
_NONE_WILL = re.compile(r"no\s[a-z][^.;,]*\bwill\s(?!be\s)", re.IGNORECASE)
#: "Has ten days left", "the law gives it 15 days": within them it must be done.
_HAS_TIME = gated(
    r"\b(?:has|have|had|got|giv(?:es?|en)|gave|granted|allow(?:s|ed)?)(?:\s(?!to\b)[\w’'-]+){0,5}\s"
    r"(?:(?:only|just|now|a further|another|all of|up to)\s)?$"
)
_COUNTED = re.compile(r"\b(?:days?|weeks?|months?|hours|fortnight)\b")
#: "A time limit of Tuesday", "a drop-dead date of 15 June"; "the closing was moved from 16 June to".
_DEADLINE_OF = gated(
    r"\b(?:deadline|ultimatum|cut-?off(?: date)?|time limit|drop-dead date|due date|closing date) (?:of|for) (?:the )?$"
)
_TERM = r"(?:closing(?: date)?|deadline|cut-?off|due date|time limit)"
_MOVED = r"(?:moved|deferred|postponed|shifted|pushed(?: back| out)?|extended|put back|brought forward)"
_CLOSING_MOVED = gated(
    rf"\b{_TERM}\b[^.;]*\b{_MOVED}\b[^.;]*\bto (?:the )?$"
    rf"|\b{_MOVED} (?:the|its|their) (?:\w+ ){{0,2}}?{_TERM}\b[^.;]*\bto (?:the )?$"
)
#: "Want the camps moved before", "wants them back by first post on".
_WANTS_DONE = gated(
    r"\bwants?\s(?:\w+\s){1,8}?(?:[a-z]{3,}ed|[a-z]+en|paid|done|built|sold|sent|met|put|cut|shut|back|out|through)\b"
    r"[^.;,]*\b(?:by|before|ahead of|prior to)\b[^.;,]*$"
)
_POSTPONED = re.compile(
    r"\b(?:postpone[sd]?|delayed|defer(?:s|red)?|move[sd]?|put(?:s|ting)? (?:off|back)|push(?:es|ed)? back"
    r"|reschedule[sd]?|adjourn(?:s|ed)?)\b",
    re.IGNORECASE,
)
#: "Is expected in the capital": a person, not figures.
_EXPECTED_IN = re.compile(
    r"\b(?:expected|awaited|due|be)(?: back)? (?:in|at) (?:[A-Z]|the \w+ capital|court)|\bexpected here\b"
)
#: "Has summoned him to explain it on": he comes before them then.
_SUMMONED = gated(
    r"\b(?:summon(?:s|ed)|convok(?:es|ed)|subpoenaed|call(?:s|ed) (?:in|(?:\w+\s){1,4}in)"
    r"|invit(?:es|ed)\s(?:\w+\s){1,4}to talks)"
    r"\b[^.;]*\b(?:for|on)\s(?:the\s)?$"
)
_PERSON = frozenset(("he", "she", "they", "who"))
#: "Is due on Sunday": what is owed, or only what comes.
_DUE_ON = re.compile(r"\bdue(?: back)?\s(?:(?:in|on|at|around|about|early|late|this|next|the)\s)*$")
#: What may be applied for until a day must be by then.
_ASKED_UNTIL = re.compile(
    r"\b(?:(?:can|may|to) apply|apply for|claim|be claimed|submit|be submitted|file|be filed|be furnished"
    r"|be lodged|register|request|respond"
    r"|reply|answer|object|enrol|enroll|sign up|opt out|memoranda"
    r"|hand(?:ed)? in|lodged?|being received|accepted|accepts\s\w+|return (?:it|them)|be tabled|be entered|be made"
    r"|sign(?:ed)? on)\b"
)
#: "The two by-elections in the south that were set for": the noun that is set says what happens.
_SET_FOR = re.compile(
    r"\b(?:set|pencill?ed in|put down|down|slated|scheduled|tabled|planned|fixed|booked|moved|postponed|put off|delayed"
    r"|pushed back|brought forward|shifted|likely)\s(?:(?:for|to|until|before|in|on)\s)?(?:the\s)?$"
)
#: "The meeting on the application has been moved to": its subject opens the clause.
_IS_SET = re.compile(
    r"\W*((?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Nn]ext|[A-Z])[^,;:]{2,90}?)\s(?:(?:has|have|had)\s(?:\w+\s)?been|was|were)\s"
    r"(?:\w+ly\s)?(?:set|scheduled|moved|postponed|put (?:off|back)|delayed|pushed back|brought forward|shifted)\b"
)
_FALLS_DUE = gated(r"\bfalls? due\b[^,;]*$")
_PART = re.compile(r"[;:—]\s|\s[–-]\s|,\s(?:and|but|while)\s")
_SHORT_VERB = gated(r"['’](re|ll)\s")
_SUBJECT_WORDS = 14
_BESIDE_WORDS = 8
#: What is no longer to be from a day on.
_NO_MORE = re.compile(r"\b(?:no|not|never|none|neither|nobody)\b[^.;,]*\bafter\s(?:the\s)?$", re.IGNORECASE)
#: The words right before a date from the last that begins a clause, or another event.
_NEAR = re.compile(r"[,;:()—]|\s[–-]\s|\b(?:which|who|whose|that|when|while|where|before|after|as|but|because)\b")
_MUST = re.compile(r"\b(?:must\s(?:be\s)?\w+|been (?:told|ordered|required|instructed) to\s\w+)[^.;,]*$")


#: "Bid deadline", "the deadline for bids is now".
_OF_DEADLINE = re.compile(
    r"(?:[\w'’-]+ ){0,3}(?:deadline|ultimatum|cut-?off|period (?:runs out|ends|expires|lapses|is over))\b(?! extended)",
    re.IGNORECASE,
)
_DEADLINE = re.compile(r"\b(?:deadline|ultimatum|cut-?off)\b", re.IGNORECASE)


class Head(NamedTuple):
    """The words that tell an event, their main verb, and the kind of the word that says what happens."""

    words: Sequence[str]
    verb: Verb | None
    kind: DeadlineKind | None


@dataclass(frozen=True, slots=True)
class ReadClause:
    """A clause of its own, its words, the words right before its date, and the head of the two."""

    text: str
    words: Sequence[str]
    near: Sequence[str]
    head: Head


def read_clause(clause: str, lead: str, events: EventTable) -> ReadClause:
    """Read a clause that tells an event; `lead` is what stands before the date in its sentence."""
    own, near = own_clause(clause, lead), words_near(lead)
    words = words_of(own)
    return ReadClause(own, words, near, telling_head(words, near, events))


def kind_of(clause: ReadClause, lead: str, events: EventTable) -> DeadlineKind | None:
    """Return the kind of the event a clause tells; None where no word of the table says it.

    `lead` is what stands before the date in its sentence.
    """
    text, words = clause.text, clause.words
    head = _head(clause, lead, events)
    if _EXPECTED_IN.search(text) and (events.travellers | _PERSON) & {word.casefold() for word in words}:
        return DeadlineKind.MEETING
    if _SUMMONED.search(lead):
        return DeadlineKind.MEETING
    if _FALLS_DUE.search(lead):
        return DeadlineKind.DUE
    if _DUE_ON.search(lead) and head in (None, DeadlineKind.DUE, DeadlineKind.EXPECTED):
        return head if head is DeadlineKind.EXPECTED else _owed(words, events)
    if _DEADLINE_OF.search(lead) or _CLOSING_MOVED.search(lead) or _WANTS_DONE.search(lead):
        return DeadlineKind.DUE
    if _BARRED_BEFORE.search(lead) or (_NONE_WILL.match(text) and head in (None, DeadlineKind.EXPECTED)):
        return DeadlineKind.EXPIRY
    if _FORECAST.search(text):
        return DeadlineKind.EXPECTED
    if _UNTIL.search(lead):
        return _until(words, lead, head, events)
    if is_moved_to(lead):
        return head or noun_kind(words, events) or DeadlineKind.EFFECTIVE
    if _PROLONGED.search(lead):
        return DeadlineKind.DUE if _DEADLINE.search(text) else DeadlineKind.EXPIRY
    if is_by(lead):
        return kind_by(text, head, lead)
    return _on(head, lead)


def is_given_until(lead: str) -> bool:
    """Tell whether a date ends the time that somebody is given for something; what is done in it is due."""
    return _UNTIL.search(lead) is not None and bool(_GRACE.search(lead) or _ASKED_UNTIL.search(lead))


def has_time(lead: str, date: str) -> bool:
    """Tell whether somebody is given so many days; what is done within them is due."""
    return _COUNTED.search(date) is not None and _HAS_TIME.search(lead) is not None


def kind_beside(near: Sequence[str], events: EventTable) -> DeadlineKind | None:
    """Return the kind of the noun that a date follows with its place ("to a meeting in Oslo on"); None without one."""
    return noun_kind(list(reversed(near[-_BESIDE_WORDS:])), events)


def telling_head(words: Sequence[str], near: Sequence[str], events: EventTable) -> Head:
    """Return the head of a clause; a verb beside the date, among the words `near` it, goes before another.

    Not so for "is due to leave on Thursday for Cairo": what follows the date may say more.
    """
    verb = main_verb(words, events)
    head = head_kind(words, verb, events)
    verb_near = main_verb(near, events) if head is not None else None
    if not tells_itself(verb_near):
        return Head(words, verb, head)
    beside = head_kind(near, verb_near, events)
    said_behind = (head, beside) == (DeadlineKind.MEETING, DeadlineKind.EXPECTED)
    return Head(near, verb_near, head if said_behind else beside)


def own_clause(clause: str, lead: str) -> str:
    """Return a clause without the question it asks and, behind a date that opens, without what is only told along."""
    return (_NEXT_CLAUSE if len(lead.split()) <= _OPENING_WORDS else _QUESTION).split(clause, maxsplit=1)[0]


def words_near(lead: str) -> list[str]:
    """Return the words right before a date from the last that begins a clause, or another event."""
    return words_of(_NEAR.split(lead)[-1])


def _head(clause: ReadClause, lead: str, events: EventTable) -> DeadlineKind | None:
    """Return the kind of the word that says what happens; a deadline's own name and what is set for a day go before."""
    head = clause.head.kind
    if head in (None, DeadlineKind.EXPECTED, DeadlineKind.EXPIRY) and _OF_DEADLINE.match(clause.text):
        return DeadlineKind.DUE
    if head in (None, DeadlineKind.EXPECTED, DeadlineKind.EFFECTIVE) and _SET_FOR.search(lead):
        return noun_kind(_words_set(_PART.split(lead)[-1]), events) or head
    return head


def _words_set(part: str) -> Sequence[str]:
    """Return the words that name what is set for a day, its noun first: of what "has been" set all from the start."""
    is_set = _IS_SET.match(part)
    return words_of(is_set[1])[-_SUBJECT_WORDS:] if is_set else list(reversed(words_of(part)))[:_SUBJECT_WORDS]


def _until(words: Sequence[str], lead: str, head: DeadlineKind | None, events: EventTable) -> DeadlineKind:
    """Return the kind of what holds until a day: time that is given, what is put off till then, or what ends."""
    if _GRACE.search(lead) or _ASKED_UNTIL.search(lead):
        return DeadlineKind.DUE
    if _POSTPONED.search(lead):
        return noun_kind(words, events) or DeadlineKind.EXPECTED
    return (head or DeadlineKind.EXPECTED) if _NOT_UNTIL.search(lead) else DeadlineKind.EXPIRY


def _on(head: DeadlineKind | None, lead: str) -> DeadlineKind | None:
    """Return the kind of what happens on, from or after a day."""
    if _MUST.search(lead) and head in (None, DeadlineKind.EXPECTED):
        return DeadlineKind.DUE
    if _NO_MORE.search(lead):
        return DeadlineKind.EXPIRY
    start = _FROM.search(lead)
    if start and (head is not DeadlineKind.MEETING or not start[0].startswith("from")):
        return DeadlineKind.EFFECTIVE
    return head


def words_of(clause: str) -> list[str]:
    """Return the words and marks of a clause, its first in small letters."""
    clause = _SHORT_VERB.sub(lambda found: " are " if found[1] == "re" else " will ", clause)
    return [
        word if place and word[0].isupper() else word.casefold() for place, word in enumerate(_WORD.findall(clause))
    ]


def _owed(words: Sequence[str], events: EventTable) -> DeadlineKind:
    """Return the kind of what is "due on" a day: a payment must be made, a ship is expected."""
    return DeadlineKind.DUE if events.owed & {word.casefold() for word in words} else DeadlineKind.EXPECTED
