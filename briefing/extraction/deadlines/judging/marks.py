"""Which marks of a clause and of its date tell of what kind its event is?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.judging.events import CLASSES, EventTable
from briefing.extraction.deadlines.judging.heads import is_placed, noun_kind, up_to_preposition
from briefing.extraction.deadlines.judging.leading import link_of
from briefing.extraction.deadlines.judging.rules import (
    Head,
    ReadClause,
    has_time,
    is_given_until,
    kind_beside,
    kind_of,
    read_clause,
    words_of,
)
from briefing.extraction.deadlines.judging.ruling.settled import settled_kind
from briefing.patterns.gated import gated

_DETERMINED = gated(r"\b(?:the|its|their|his|her|an?)\s$")
#: "Will stay until the annual meeting on".
_UP_TO_EVENT = gated(
    r"\b(?:until|till|pending)\s(?:the|its|their|an?)\s(?P<event>(?:[\w'’-]+\s){0,4}[\w'’-]+)\s(?:on|of|in)\s(?:the\s)?$"
)
_POSSESSIVE = re.compile(r"['’]s?\s")
_WEEKDAY, _YEAR, _NUMBERED = re.compile(r"[a-z]day\b"), re.compile(r"\d{4}$"), re.compile(r"\d.*[A-Z][a-z]|[A-Z].*\d")
_RANGE = re.compile(r"\b\d{1,2}\s?(?:–|-|to|and)\s?\d{1,2}\b|\sto\s")
_MODALS = frozenset(("will", "would", "must", "should", "shall", "may", "can", "could", "to"))
#: "Will on Monday decide": the date parts the verb from what leads to it.
_PARTED = gated(
    r"\b(?:will|would|must|shall|(?:is|are)(?: (?:due|expected|set|scheduled))? to)\s(?:on|in|from|by|at)\s(?:the\s)?$"
)
_VERB_REACH = 8
_MODAL_REACH, _OWN_WORDS, _BEHIND = 3, 3, 90
_NONE, _UNKNOWN = "none", "unknown"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A clause that tells an event and where it is told: the sentence `lead`s up to the `date`, the rest is `behind`.

    `given`: an event or a granted time stands for the date; `lasting`: the date is the last of counted days.
    """

    clause: str
    lead: str
    date: str
    behind: str
    given: bool = False
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """The names of the marks of an event; `told` where a rule finds that something happens.

    `link` is the class of the words that lead to its date; `sure` the kind that those words alone settle.
    """

    names: frozenset[str]
    told: bool
    link: str
    sure: DeadlineKind | None = None


def marks_of(event: Occurrence, events: EventTable, senses: Mapping[str, str]) -> Marks:
    """Return the marks of an event: its verb and nouns by their kinds, what leads to its date and what the rules say.

    `senses` are what common nouns name ("event", "person"), for those that no row of the table knows.
    """
    clause = read_clause(_whole(event), event.lead, events)
    head = _head(clause.head)
    link, rule = link_of(event.lead, event.behind), _by_rule(event, clause, events)
    beside = kind_beside(clause.near, events)
    ruled = _name(rule or beside or DeadlineKind.EXPECTED)
    names = {
        "base",
        f"link {link}",
        f"head {head}",
        f"head {head} {link}",
        f"beside {_name(beside)}",
        *_of_verb(clause.head, link, head, events, senses),
        *_behind(event, link, events),
        f"rule {_name(rule)}",
        f"ruled {ruled}",
        f"ruled {ruled} {link}",
        *_of_date(event),
    }
    if head in (_NONE, _UNKNOWN):
        names.add(f"only beside {_name(beside)}")
    sure = DeadlineKind.DUE if is_given_until(event.lead) else settled_kind(event.lead, event.behind)
    sure = sure or _of_named_meeting(event, events)
    return Marks(frozenset(names), rule is not None or sure is not None, link, sure)


def _by_rule(event: Occurrence, clause: ReadClause, events: EventTable) -> DeadlineKind | None:
    """Return the kind by the rules for single turns of phrase; a date within its event's own name is led to by none."""
    own = _DETERMINED.search(event.lead) and event.behind.lstrip().casefold().startswith(event.clause.casefold())
    kind = kind_of(read_clause(event.clause, "", events), "", events) if own else kind_of(clause, event.lead, events)
    if has_time(event.lead, event.date):
        return DeadlineKind.DUE
    if event.given:
        return DeadlineKind.MEETING if kind is DeadlineKind.MEETING else DeadlineKind.DUE
    return DeadlineKind.EXPIRY if event.lasting else kind


def _of_named_meeting(event: Occurrence, events: EventTable) -> DeadlineKind | None:
    """Return that people meet, where the day is that of a meeting up to which something else lasts."""
    named = _UP_TO_EVENT.search(event.lead)
    if named is None or not event.clause.casefold().endswith(named["event"].casefold()):
        return None
    return DeadlineKind.MEETING if noun_kind(words_of(named["event"]), events) is DeadlineKind.MEETING else None


def _whole(event: Occurrence) -> str:
    """Return a clause with the verb that its date parts from "will" ("the judge will on Monday decide whether")."""
    if not _PARTED.search(event.lead):
        return event.clause
    return " ".join((event.clause, *event.behind.split(".")[0].lstrip(" ,0123456789thsrdn").split()[:_VERB_REACH]))


def _head(head: Head) -> str:
    """Return the name of a head's kind, `unknown` where its verb is in no table."""
    return _UNKNOWN if head.kind is None and head.verb and head.verb.word is None else _name(head.kind)


def _of_verb(head: Head, link: str, kind_of_head: str, events: EventTable, senses: Mapping[str, str]) -> Iterator[str]:
    words, verb = head.words, head.verb
    if verb is None:
        yield from ("no verb", f"no verb {link}")
        if kind_of_head == _NONE:
            yield f"no verb, {_sense(up_to_preposition(words), senses)}"
        return
    kind = _name(verb.word.kind) if verb.word else _UNKNOWN
    subject, rest = words[: verb.place], words[verb.place + 1 :]
    thing = up_to_preposition(rest)
    of_subject, of_object = noun_kind(subject, events), noun_kind(thing, events)
    yield from (f"verb {kind}", f"verb {kind} {link}", f"subject {_name(of_subject)}", f"object {_name(of_object)}")
    yield f"modal {_modal(words, verb.place)}"
    if is_placed(rest, events):
        yield "placed"
    if of_subject is None:
        yield f"subject, {_sense(up_to_preposition(subject), senses)}"
    if of_object is None and thing:
        yield f"object, {_sense(thing, senses)}"
    sides = (("subject", set(map(str.casefold, subject))), ("object", set(map(str.casefold, rest))))
    for name in CLASSES:
        known = getattr(events, name)
        for side, part in sides:
            if not known.isdisjoint(part):
                yield f"{side} among {name}"


def _behind(event: Occurrence, link: str, events: EventTable) -> Iterator[str]:
    """Yield what the words behind a date tell: its own noun ("the 4 May election"), an occasion, an act."""
    words = words_of(event.behind[:_BEHIND])
    own = _POSSESSIVE.match(event.behind) or _DETERMINED.search(event.lead)
    yield f"{'own' if own else 'behind'} {_name(noun_kind(words[:_OWN_WORDS], events))}"
    first = next((word for word in words if word != ","), "")
    if first == "to":
        yield from ("behind to", f"behind to {link}")
    elif first in ("at", "during", "for", "in", "of"):
        kind = noun_kind(up_to_preposition(words[1:]), events)
        yield f"behind {'of' if first == 'of' else 'at'} {_name(kind)}"


def _of_date(event: Occurrence) -> Iterator[str]:
    if _WEEKDAY.search(event.date):
        yield "date weekday"
    elif _NUMBERED.search(event.date):
        yield "date day"
    elif _YEAR.search(event.date):
        yield "date year"
    if _RANGE.search(event.date):
        yield "date range"


def _modal(words: Sequence[str], place: int) -> str:
    near = reversed(words[max(0, place - _MODAL_REACH) : place])
    return next((word for word in near if word in _MODALS), _NONE)


def _sense(words: Sequence[str], senses: Mapping[str, str]) -> str:
    """Return what the last noun of words names, by its singular."""
    for word in reversed([word.casefold() for word in words]):
        for form in (word, word.removesuffix("s"), f"{word.removesuffix('ies')}y"):
            if form in senses:
                return senses[form]
    return _NONE


def _name(kind: DeadlineKind | None) -> str:
    return kind.value if kind else _NONE
