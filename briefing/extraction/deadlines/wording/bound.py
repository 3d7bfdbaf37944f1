"""Who has to act in what happens, by name?"""

import re
from collections.abc import Callable, Sequence

from briefing.domain.findings import Deadline, DeadlineKind
from briefing.extraction.deadlines.wording.binding.acts import Act, read_act
from briefing.extraction.deadlines.wording.binding.alone import alone
from briefing.extraction.deadlines.wording.binding.announcing import announced
from briefing.extraction.deadlines.wording.binding.asking import addressed, left_to_others, threatened, unless
from briefing.extraction.deadlines.wording.binding.joining import in_subject, is_venue, joined_with, subject
from briefing.extraction.deadlines.wording.binding.making import granted_to, made_before, made_by, makes, promised_by
from briefing.extraction.deadlines.wording.binding.meaning.describing import described
from briefing.extraction.deadlines.wording.binding.meaning.opening import opened
from briefing.extraction.deadlines.wording.binding.meaning.pronouns import mean_openings
from briefing.extraction.deadlines.wording.binding.meaning.reporting import of_another
from briefing.extraction.deadlines.wording.binding.meaning.several import both, treaty
from briefing.extraction.deadlines.wording.binding.offices import in_office
from briefing.extraction.deadlines.wording.binding.places import acting_place
from briefing.extraction.deadlines.wording.binding.sentence import apposed, in_row, labelled, leading, speaking, staff
from briefing.extraction.deadlines.wording.described import Descriptions
from briefing.extraction.deadlines.wording.naming import Surroundings
from briefing.extraction.deadlines.wording.standins import is_of_things
from briefing.patterns.gated import gated

#: Several events in one row of a calendar.
_SEVERAL = " · "
_ONLY_ABOUT = re.compile(
    r"\b(?i:in|at|for|on|against|to|before|from|between|with|near|outside|about|under|after|front\sof|offices\sof"
    r"|(?:led|headed|chaired)\sby|[a-z]{2,}ing|closure\sof)\s(?:the\s|all\s)?(?:[A-Z][\w’'-]*,?\sand\s)?(?:(?<!by\s)(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir)\.?\s)?$"
)
#: "Negotiators from Peru and Chile" act for who sent them.
_SENT = re.compile(
    r"\b(?i:negotiators?|ministers|officials|envoys|delegat(?:es|ions?)|leaders|experts|lawmakers)\sfrom\s"
    r"(?:[^,;:.]{1,40}(?:,|\sand)\s){0,3}(?:the\s)?$"
)
#: Who does what is told in the passive, and the words of an office before a name.
_DONE_BY = gated(r"\bbe\s(?:(?!(?:received|reached)\b)\w+\s){1,4}?by\s(?:the\s)?")
#: "Filed by Norvik and the ministry".
_AND_BY = re.compile(r"(?:,|,?\sand)\s(?:the\s)?")
_WORDS_BETWEEN = re.compile(r"(?:[\w’'.-]+,?\s){0,8}")
#: "Time given to the union ends": it is the union that must act in it.
_TIME_OF = re.compile(
    r"(?:[Tt]ime\s(?:given|limit)|(?:[\w-]+\s)?[Uu]ltimatum)\sto\s(?:the\s)?(?P<whom>[^,;]+?)(?:\sfor\s[^,;]+)?\s(?:ends|runs\sout)$"
)
#: The marks around quoted words, and a speaker's own "we".
_SENTENCE_END = re.compile(r"(?:[a-z]{2}[.!?]['’”]?|…)\s(?=[A-Z])")
_QUOTED_MARKS, _WE = re.compile(r"^“…?|…?”$"), re.compile(r"[Ww]e\s")
#: Who is meant by the sentence before a quoted one.
_PERSON = re.compile(r"(?:She|He)\s")
#: Who only tells of it does not do it, nor does who did what comes before.
_TOLD_BY = re.compile(r";|\b(?:says|said)\s(?:it|that|they|he|she)\b|\b(?:informed|known|told)\s[^,;]*\bthat\b")
_MOST_ACTORS = 4

#: Returns the names of those who act, nobody where it says that nobody named does, None where it does not tell.
_Reading = Callable[[Act], Sequence[str] | None]


def bound_of_all(
    clauses: Sequence[str],
    deadlines: Sequence[Deadline],
    beside: Sequence[Surroundings],
    descriptions: Descriptions,
) -> list[tuple[str, ...]]:
    """Return for each clause the names of those who act in it: whom it addresses, else its subject, else who does it.

    `deadlines` and `beside` are those of the clauses. The actors named near its sentence come before those named
    elsewhere; a subject without a name is looked up in its sentence and among what the article calls its actors. Of
    words that are only quoted these are the actors that they name as their subject or as whom one meets, for more is
    not sure of them. Each reading is asked of all clauses before the next: so its patterns are at hand.
    """
    names: list[Sequence[str] | None] = []
    acts: list[Act | None] = []
    for clause, deadline, near in zip(clauses, deadlines, map(mean_openings, beside), strict=True):
        quotes = clause.startswith("“")
        names.append(_in_quotation(clause, deadline.kind, near, descriptions) if quotes else None)
        acts.append(None if quotes else _act_of(clause, deadline.kind, near, descriptions))
    for reading in _READINGS:
        for place, act in enumerate(acts):
            if act is not None and names[place] is None:
                names[place] = reading(act)
    return [tuple(dict.fromkeys(found or ()))[:_MOST_ACTORS] for found in names]


def _in_quotation(clause: str, kind: DeadlineKind, around: Surroundings, descriptions: Descriptions) -> Sequence[str]:
    """Return who acts in a clause that only quotes."""
    words = _without_sentence_before(_QUOTED_MARKS.sub("", clause))
    return () if _TOLD_BY.search(words) else _quoted(read_act(words, kind, around, descriptions))


def _act_of(clause: str, kind: DeadlineKind, around: Surroundings, descriptions: Descriptions) -> Act:
    """Return what a clause tells of who acts."""
    given = _TIME_OF.match(clause)
    return read_act(f"{given['whom']} must act" if given else clause, kind, around, descriptions)


def _quoted(act: Act) -> tuple[str, ...]:
    """Return who acts in quoted words: their subject, or whom the speaker meets."""
    acting = subject(act) if act.subject != act.clause or _PERSON.match(act.clause) else ()
    names = (
        addressed(act) or _not_for_others(act, acting) if acting else joined_with(act) if _WE.match(act.clause) else ()
    )
    return tuple(dict.fromkeys(names))[:_MOST_ACTORS]


def _not_for_others(act: Act, acting: Sequence[str]) -> Sequence[str]:
    """Return who acts, nobody where they only leave it to somebody without a name ("allowed the company until")."""
    return () if left_to_others(act) == () else acting


def _without_sentence_before(words: str) -> str:
    """Return quoted words without a sentence on whose object the next goes on ("they praised a truce. It runs until").

    Whoever made it is bound by it, too: "Peru signed a pact. It runs until".
    """
    *before, last = _SENTENCE_END.split(words)
    goes_on = last.startswith("It ") and is_of_things(last, 2)
    return words if not before or (goes_on and makes(before[-1])) else last


def _several(act: Act) -> Sequence[str] | None:
    """Read no actor of a row that tells several events, each somebody else's."""
    return () if _SEVERAL in act.clause else None


def _agents(act: Act) -> Sequence[str] | None:
    """Read "the budget is to be presented by the president"."""
    done = _DONE_BY.search(act.clause)
    behind = [one for one in act.named if done and one.start >= done.end()]
    named = [one for one in behind if _WORDS_BETWEEN.fullmatch(act.clause, done.end() if done else 0, one.start)]
    if not named:
        return None
    done_by = [named[0]]
    for one in behind[behind.index(named[0]) + 1 :]:
        if not _AND_BY.fullmatch(act.clause, done_by[-1].start + len(done_by[-1].surface), one.start):
            break
        done_by.append(one)
    return [one.name for one in done_by]


def _owners(act: Act) -> Sequence[str] | None:
    named = [one for one in in_subject(act) if not is_venue(act, one)]
    plain = [one.name for one in named if not _ONLY_ABOUT.search(act.clause[: one.start])]
    sent = [one.name for one in named if _SENT.search(act.clause[: one.start])]
    return sent or (plain if len(plain) == len(named) else None) or None


_READINGS: Sequence[_Reading] = (
    in_row,
    of_another,
    _several,
    threatened,
    addressed,
    left_to_others,
    subject,
    _agents,
    both,
    apposed,
    unless,
    speaking,
    opened,
    acting_place,
    described,
    _owners,
    leading,
    staff,
    made_by,
    made_before,
    granted_to,
    promised_by,
    treaty,
    labelled,
    alone,
    announced,
    in_office,
)
