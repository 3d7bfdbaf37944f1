"""Do two clauses tell one event by the same words, whatever it is?"""

import re
from dataclasses import dataclass

from briefing.brief.choosing.dated.retelling.events import is_of_several, is_told_as_done, read_names
from briefing.brief.choosing.dated.undoing.naming import stems_of, things_of
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.domain.span import Span
from briefing.temporal.values import DateRange, bounds
from briefing.temporal.verbs import first_verb

_DONE = re.compile(r"(?:(?:ha[sv]e?|was|were|been|now|already|finally)\s)*(?P<verb>[a-z]{3,}ed)\b")
_NUMBER = re.compile(r"\d[\d.,]*")
_NAME = re.compile(r"\b[A-Z][\w-]+")
#: One of many, of which a second may follow.
_ONE_OF_MANY = re.compile(r"\b(?:an?|more|some|several|two|three|four|five|six|seven|eight|nine|ten)\s(?!number\b)")
#: What the same ones do time and again.
_AGAIN = re.compile(r"\b(?:meet|visit|report|vote|play|travel|host|hold|speak|present|discuss|question)\w*\b")
_ALL_BUT = 0.75


@dataclass(frozen=True, slots=True)
class Clause:
    """What a clause tells: its day, the beginnings of its words and names, and its verb if it tells it as done."""

    sentence: Span
    days: DateRange
    verb: frozenset[str]
    things: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]

    @property
    def is_done(self) -> bool:
        """Tell whether it tells what was done."""
        return bool(self.verb)


def read_clause(deadline: Deadline) -> Clause | None:
    """Return what a deadline tells, or what one of the past tells as done; None where it is one of many."""
    days = bounds(deadline.when)
    what = deadline.what
    if days is None or deadline.certainty is not Certainty.FIRM or is_of_several(what):
        return None
    if _ONE_OF_MANY.search(what) or _AGAIN.search(what):
        return None
    verb = frozenset[str]()
    if deadline.kind is DeadlineKind.PAST:
        start = first_verb(what)
        done = _DONE.match(what, start) if start else None
        if done is None or not is_told_as_done(what, done):
            return None
        verb = stems_of(done["verb"])
    first, _, more = what.partition(" ")
    return Clause(
        deadline.sentence,
        days,
        verb,
        things_of(f"{first.lower()} {more}"),
        read_names(" ".join(_NAME.findall(more))) | read_names(" ".join(deadline.actors)),
        frozenset(_NUMBER.findall(what)),
    )


def tell_alike(then: Clause, now: Clause) -> bool:
    """Tell whether two clauses have nearly all words, and the names and numbers, in common."""
    if then.numbers != now.numbers or bool(then.names) is not bool(now.names):
        return False
    if then.names and then.names.isdisjoint(now.names):
        return False
    if then.names - now.names and now.names - then.names:
        return False
    shared = then.things & now.things
    if now.is_done and not now.verb <= then.things:
        return False
    return len(shared - now.verb) > 0 and len(shared) > 1 and len(shared) >= _ALL_BUT * len(then.things | now.things)
