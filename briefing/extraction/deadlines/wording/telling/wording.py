"""What happens on a date, in a clause that reads on its own?"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from briefing.domain.findings import ActorKind, Deadline, DeadlineKind
from briefing.domain.span import Span
from briefing.extraction.deadlines.judging.events import EventTable
from briefing.extraction.deadlines.wording.asides import without_asides, without_restating
from briefing.extraction.deadlines.wording.boundaries import (
    addition_after,
    clause_after,
    clause_before,
)
from briefing.extraction.deadlines.wording.naming import Surroundings, is_person, name_subject
from briefing.extraction.deadlines.wording.standins import OWNERS, SUBJECTS
from briefing.extraction.deadlines.wording.telling.acts import act_alone, act_of
from briefing.extraction.deadlines.wording.telling.alone import hangs, pruned, reads_alone, with_particle
from briefing.extraction.deadlines.wording.telling.below import told_below
from briefing.extraction.deadlines.wording.telling.dates import holds_only, put_off, without_date, without_told_day
from briefing.extraction.deadlines.wording.telling.marks import without_marks
from briefing.extraction.deadlines.wording.telling.meaning.counted import with_counted
from briefing.extraction.deadlines.wording.telling.meaning.fuller import in_full
from briefing.extraction.deadlines.wording.telling.meaning.meant import with_meant
from briefing.extraction.deadlines.wording.telling.meaning.objects import with_objects
from briefing.extraction.deadlines.wording.telling.meaning.outcomes import with_giver, with_matter, with_put_off
from briefing.extraction.deadlines.wording.telling.openings import without_opening
from briefing.extraction.deadlines.wording.telling.placing.adjuncts import told_of_adjunct
from briefing.extraction.deadlines.wording.telling.placing.beside import CLAUSE_END, TO_ACT, told_beside
from briefing.extraction.deadlines.wording.telling.placing.days import told_of_day
from briefing.extraction.deadlines.wording.telling.placing.inner import told_within
from briefing.extraction.deadlines.wording.telling.placing.place import place_of
from briefing.extraction.deadlines.wording.telling.placing.terms import told_of_term
from briefing.extraction.deadlines.wording.telling.reports import without_report
from briefing.extraction.deadlines.wording.telling.shaping.ahead import told_ahead
from briefing.extraction.deadlines.wording.telling.shaping.extending import ends_extended
from briefing.extraction.deadlines.wording.telling.shaping.plainly import plain
from briefing.extraction.deadlines.wording.telling.shaping.torn import without_torn
from briefing.extraction.deadlines.wording.telling.shaping.trimming import shortened, trimmed
from briefing.extraction.deadlines.wording.telling.sharing.gapped import lacks_verb
from briefing.extraction.deadlines.wording.telling.sharing.listed import told_behind
from briefing.extraction.deadlines.wording.telling.sharing.parts import (
    last_of_acts,
    last_of_verbs,
    with_subject,
    without_aside,
)
from briefing.extraction.deadlines.wording.telling.subjects import named_beside
from briefing.extraction.deadlines.wording.telling.supposing import Due, supposed, without_pronoun
from briefing.extraction.deadlines.wording.telling.whole import is_fragment, quoted
from briefing.extraction.deadlines.wording.telling.written import as_written, joined, sentence_case, with_articles
from briefing.patterns.gated import gated
from briefing.temporal.verbs import first_verb, reads_as_clause

_QUOTES = re.compile(r"[\"“”]")
#: "Their mandates run out", where nobody knows whose they are.
_OWNED = re.compile(rf"^(?:{OWNERS})\s(?=[a-z])", re.IGNORECASE)
#: What is threatened for that day matters more than what would ward it off.
_THREATENS = gated(r"\b(?:threat(?:en(?:s|ed|ing)?)?|vow(?:s|ed)|warn(?:s|ed))\b")
#: What is offered for it matters more than what would earn it.
_OFFERS = gated(r"\b(?:offer(?:s|ed)|promise[sd]|pledge[sd]|propose[sd])\b")
#: "Monday's meeting": what the date owns is what happens.
_OWNS = re.compile(r"['’]s\s")
_LINK = re.compile(r"\s(?:on|in|by|from|until|before|at|for)\s(?:the\s)?$|\s$")
#: "It'll", "he's".
_SHORT = re.compile(rf"^(?P<who>{SUBJECTS})['’](?P<verb>(?a:ll|s|re|d))\b", re.IGNORECASE)
_FULL = {"ll": "will", "s": "is", "re": "are", "d": "would"}
_PUT_OFF = gated(
    r"\b(?:put(?:s|ting)? (?:off|back)|postpon\w+|adjourn\w+|delay\w+|deferr\w+|reschedul\w+|moved|shifted|pushed back"
    r"|brought forward|extended)\b"
)
_WHETHER = re.compile(
    r"\s(?:(?:on\s|about\s)?whether|(?P<if>if))(?:\s(?!(?:that|which|because|as|after|when|but|telling|saying)\b)[\w’'$€£&%-]+(?:[.,]\d+)*){2,18}"
    r"(?=[.,;:]|\s(?:that|which|because|as|after|when|but)\b)"
)
_ON_WHETHER = re.compile(r"(?:\s(?:on|about))?\s(?:whether|on|about)$")
#: Behind these, "if" is "whether".
_ASKS = (" say", " decide", " tell", " know", " rule", " announce", " consider", " see")
#: "If they are not received by 4 June, she said, she would".
_TELLS = re.compile(r"^,\s[^,]{2,60}?\s(?:said|says|added|warned|told\s[^,]{2,40})(?:\son\s\w+)?,\s")
#: The day says it: what was counted out to it.
_COUNTED = gated(
    r"\swithin\s(?:an?|one|two|three|four|five|six|seven|ten|twelve|\d+)\s(?:\w+\s)?(?:days?|weeks?|months?|years?|hours?)$"
)
#: Who wants it, told behind.
_AS_WANTED = re.compile(r"(?:,\sas\s[^,]+)?$")
#: The minute of an entry in a live blog, the place of a dateline, the number of a point, a mark that ended another.
_STAMP = re.compile(
    r"^(?:\d{1,2}[.:]\d\d\s(?=[A-Z“\"])|[.,;:)\]]\s*|\(?(?:[ivxIVX]{1,4}|[a-h])\)\s(?=[A-Z])"
    r"|[A-Z]{4,}(?:[ ,/]+[A-Z]{2,})*\s[—–]\s)"
)
_BEFORE, _DENIED = re.compile(r"\bbefore\s(?:the\s)?$"), re.compile(r"\bnot\b|n['’]t\b")
#: "The ministry will, from 1 June, require".
_PARTED_VERB = gated(
    r"^(.*\b(?:will|would|shall|must|is\sto|are\sto)),\s(?:from|on|by|in|at|before|until|starting)\s(?:the\s)?$"
)
#: A day that belongs to what is so until it.
_WHOLE_DAY = re.compile(r"\b(?:through|up\sto\sand\sincluding|until\sand\sincluding)\s(?:(?:at\sleast|the)\s)*\Z")
#: "The minister on the steps: “We have until”": who speaks, and where.
_SPEAKER = re.compile(r"\W*(?P<who>[^:\"“”]{3,90}):\s[\"“]")
_ON_DAY = re.compile(r"\s(?:on|by|from|until|for|in|at|before)\s(?:the\s)?$")
_LEAST_WORDS, _LONGEST = 2, 140
_TURNS = 3


class _Begun(NamedTuple):
    """What a deadline tells so far: its words, what is to be done by then, and what else happens where it is not."""

    deadline: Deadline
    around: Surroundings
    what: str
    due: Due | None = None
    other: str = ""


def tell_all(body: str, deadlines: Sequence[Deadline], beside: Sequence[Surroundings], events: EventTable) -> list[str]:
    """Return what happens on the date of each deadline, in words of its sentence that read alone if there are such.

    What is to be done by then is told with what happens where it is not ("deal to be signed, or tariffs take effect").
    Each step is taken for all deadlines before the next: so its patterns are at hand. `beside` is what surrounds each.
    """
    below = [_below(body, around) for around in beside]
    begun = [
        _begin(body, deadline, around, events)
        for deadline, around, words in zip(deadlines, beside, below, strict=True)
        if words is None
    ]
    filled = [one._replace(what=_meant(body, one, events)) for one in begun]
    shaped = [_shaped(body, one) for one in filled]
    closed = (_closed(body, what, one, events) for what, one in zip(shaped, begun, strict=True))
    return [next(closed) if words is None else words for words in below]


def _below(body: str, around: Surroundings) -> str | None:
    """Return what the lines below a date tell, None where it heads none."""
    below = told_below(body, around.sentence, [one.of(body) for one in around.dates])
    return sentence_case(trimmed(without_marks(below))) if below else None


def _begin(body: str, deadline: Deadline, around: Surroundings, events: EventTable) -> _Begun:
    """Return what happens then in the words of the sentence."""
    due = _due(body, deadline, around, events)
    other = _consequence(body, deadline, around, events) if due else ""
    what = trimmed(due.told) if due and due.told.startswith("to ") else _tell_event(body, deadline, around, events, due)
    return _Begun(deadline, around, what, due, other)


def _meant(body: str, begun: _Begun, events: EventTable) -> str:
    """Return what happens then with what its words stand for."""
    deadline, around = begun.deadline, begun.around
    filled = _filled(begun.what, body, deadline, around)
    what = with_matter(filled, body, around, deadline.date_span.start, events)
    return without_told_day(what, [one.of(body) for one in around.dates])


def _shaped(body: str, filled: _Begun) -> str:
    """Return what happens then in plain words, with what happens where it does not."""
    deadline, around, what, due, other = filled
    whole_day = _WHOLE_DAY.search(body, around.sentence.start, deadline.date_span.start) is not None
    what = _extended(what, body, deadline, around) or plain(what, deadline.kind, whole_day=whole_day)
    ahead = told_ahead(what, around.sentence.of(body))
    what = what if ahead == what else plain(ahead, deadline.kind, whole_day=whole_day)
    if due and due.averts and other and not _is_told(other, what):
        room = shortened(other, _LONGEST - len(what))
        what = f"{what}, or {room}" if room else what
    if not deadline.when.startswith("P"):
        what = _COUNTED.sub("", what)
    return without_torn(what, around.sentence.of(body))


def _closed(body: str, what: str, begun: _Begun, events: EventTable) -> str:
    """Return what happens then as a sentence of its own, quoted where it does not read as one."""
    deadline, around = begun.deadline, begun.around
    if is_fragment(what, events) or (begun.due is None and _is_of_another(what, body, deadline, around)):
        return quoted(body, around, deadline.date_span)
    text = joined(_with_before(what, body, deadline, around), around.sentence.of(body))
    return sentence_case(" ".join(_STAMP.sub("", with_articles(text, around.sentence.of(body))).split()))


def with_actor(told: str, bound: Sequence[str], body: str, around: Surroundings, when: Span) -> str:
    """Return what is only "to" be done with the one who is bound to do it, in the article's words where none is."""
    if not told.startswith("To ") or ", or " in told:
        return told
    persons = {one.name for one in around.named if one.kind is ActorKind.PERSON}
    several = len(persons) > 1 and not persons.isdisjoint(bound)
    if len(bound) == 1 and bound[0][:1].isupper() and not several:
        return f"{bound[0].partition(' (')[0]} {told[:1].lower()}{told[1:]}"
    return quoted(body, around, when)


def _is_of_another(what: str, body: str, deadline: Deadline, around: Surroundings) -> bool:
    """Tell whether a clause is that of another day, which it ends on, or only says who speaks."""
    lead = body[around.sentence.start : deadline.date_span.start]
    label = _SPEAKER.match(lead) if ": " in lead else None
    if label and what.casefold() in label["who"].casefold():
        return True
    others = [" ".join(one.of(body).split()) for one in around.dates if one != deadline.date_span]
    ends = [one for one in others if what.endswith(f" {one}") and not one.isdigit()]
    return any(_ON_DAY.search(what[: -len(one)]) for one in ends) and first_verb(f"- {what}") is not None


def _filled(what: str, body: str, deadline: Deadline, around: Surroundings) -> str:
    """Return a clause with what its pronoun, its number or its bare noun stands for, where that is sure."""
    earlier = around.earlier[0].of(body) if around.earlier else ""
    meant = with_meant(what, body, around, deadline.date_span.start)
    counted = with_counted(meant, body[around.sentence.start : deadline.date_span.start], earlier)
    full = in_full(counted, body, around.sentence.start, around.sentence.end)
    full = full if deadline.kind is DeadlineKind.PAST else with_put_off(full, body, around)
    given = with_giver(full, body, around)
    return with_objects(given, body, around, deadline.date_span.start)


def _extended(what: str, body: str, deadline: Deadline, around: Surroundings) -> str:
    """Return what ends as it was extended to the day of a deadline; empty where nothing was."""
    if deadline.kind not in (DeadlineKind.EXPIRY, DeadlineKind.DUE):
        return ""
    lead, behind = (
        body[around.sentence.start : deadline.date_span.start],
        body[deadline.date_span.end : around.sentence.end],
    )
    return ends_extended(lead, behind, what)


def _with_before(told: str, body: str, deadline: Deadline, around: Surroundings) -> str:
    """Return what is not to happen with "before then", where the day only ends that ("no vote before 9 April")."""
    lead = body[around.sentence.start : deadline.date_span.start]
    ends = _BEFORE.search(lead) and _DENIED.search(told) and not told.endswith(" before then")
    return f"{told} before then" if ends else told


def _consequence(body: str, deadline: Deadline, around: Surroundings, events: EventTable) -> str:
    """Return what happens where something is not done by then; empty where that does not read alone."""
    sentence = around.sentence.of(body)
    main = _mended(body, _main_clause(body, deadline, around), around, deadline.date_span, events)
    alone = reads_alone(main, events, capital=_has_capital(main, sentence))
    if alone and TO_ACT.search(main) and not reads_as_clause(main):
        return re.sub(r"^The\s", "the ", trimmed(main))
    told = trimmed(main) if alone and reads_as_clause(main) else ""
    named = any(told.startswith(one.surface) for one in around.named)
    return told if named else as_written(told, sentence)


def _is_told(other: str, what: str) -> bool:
    """Tell whether a clause is the other one in a few more words."""
    return what.casefold() in other.casefold() or other.casefold() in what.casefold()


def _tell_event(body: str, deadline: Deadline, around: Surroundings, events: EventTable, due: Due | None) -> str:
    sentence = around.sentence.of(body)
    when, last, act = deadline.date_span, deadline.what, ""
    for number, told in enumerate(_tellings(body, deadline, around, events, due)):
        text = _mended(body, told, around, when, events)
        dates = [one.of(body) for one in around.dates]
        if holds_only(text, dates):
            continue
        crosses = "; " in text and any(one in text.partition("; ")[0] for one in dates)
        if not crosses and reads_alone(text, events, capital=_has_capital(text, sentence)):
            text = with_particle(text, body[around.sentence.start : when.start])
            return _with_question(trimmed(text), body[when.end : around.sentence.end])
        act = act or ("" if hangs(text) else act_alone(text))
        if text.startswith("to ") and act:
            break
        if not number and len(text.split()) >= _LEAST_WORDS:
            last = text
    near = last.rpartition("; ")[2]
    return trimmed(act or pruned(_OWNED.sub("", without_marks(near))))


def _with_question(told: str, behind: str) -> str:
    """Return a clause with what stands behind its date as to be decided or told then ("whether to cut its tax")."""
    asked = _WHETHER.match(behind)
    wanted = _AS_WANTED.search(told)
    if asked is None or wanted is None or asked[0] in told or _is_asked(told[: wanted.start()], asked[0]):
        return told
    words = _ON_WHETHER.sub("", told[: wanted.start()])
    if asked["if"] and not words.endswith(_ASKS):
        return told
    return f"{words}{asked[0].replace(' if ', ' whether ', 1)}{wanted[0]}"


def _is_asked(told: str, asked: str) -> bool:
    """Tell whether a clause goes on to the beginning of what is to be decided already."""
    place = told.find(" whether ")
    return place >= 0 and told[place:] in asked


def _tellings(
    body: str, deadline: Deadline, around: Surroundings, events: EventTable, due: Due | None
) -> Iterator[str]:
    """Yield the words that may tell what happens, the likeliest first; `due` is what is to be done by then."""
    place = place_of(body, deadline, around, events)
    parted = _PARTED_VERB.match(place.lead)
    if parted and place.behind.startswith(","):
        yield f"{clause_before(f'{parted[1]} ')} {CLAUSE_END.split(place.behind[1:].lstrip(), maxsplit=1)[0]}"
    yield from told_of_day(place)
    yield from told_of_adjunct(place)
    yield from told_within(place)
    yield from told_of_term(place)
    yield from told_beside(place)
    yield (due.told if due else None) or _behind_another(body, deadline, around, events) or deadline.what
    unquoted = _QUOTES.sub("", place.lead)
    yield clause_before(unquoted)
    without = without_asides(unquoted)
    yield without
    yield f"{_LINK.sub('', without)}{CLAUSE_END.split(place.behind, maxsplit=1)[0]}"


def _behind_another(body: str, deadline: Deadline, around: Surroundings, events: EventTable) -> str | None:
    """Return what happens where the words before the date still hold another one."""
    start, when = around.sentence.start, deadline.date_span
    before = [one for one in around.dates if one.end <= when.start]
    if not any(one.of(body) in deadline.what for one in before) and not (before and lacks_verb(deadline.what)):
        return None
    if _OWNS.match(body, when.end):
        return None
    lead = without_restating(body[start : when.start])
    others = [Span(one.start - start, one.end - start) for one in before if one.end - start < len(lead)]
    told = told_behind(lead, others, events) if others else None
    return f"{told} {addition_after(body[when.end : around.sentence.end])}".strip() if told else None


def _main_clause(body: str, deadline: Deadline, around: Surroundings) -> str:
    """Return the clause that a supposition leads to; empty without one."""
    lead = body[around.sentence.start : deadline.date_span.start]
    before = max((lead.rpartition(word)[0] for word in (" if ", " unless ")), key=len)
    behind = body[deadline.date_span.end : around.sentence.end]
    if before:
        return clause_before(before)
    return clause_after(_TELLS.sub(", ", behind)) if behind.startswith(", ") else ""


def _due(body: str, deadline: Deadline, around: Surroundings, events: EventTable) -> Due | None:
    """Return what is to be done by a date of a supposition; without its subject where a pronoun may mean anybody.

    None where what the supposition leads to says more: what is offered for it, a threat that cannot stand beside it.
    """
    lead = body[around.sentence.start : deadline.date_span.start]
    apart = any(one.end < deadline.date_span.start for one in around.dates)
    if not (deadline.kind is DeadlineKind.DUE or apart):
        return None
    due = supposed(lead)
    if due is None or any(one.of(body) in due.told for one in around.dates):
        return None
    due = due._replace(told=without_pronoun(name_subject(due.told, around, deadline.date_span)))
    threat, offer = _THREATENS.search(lead), _OFFERS.search(lead) and not due.averts
    other = _consequence(body, deadline, around, events) if threat or offer else ""
    beside = due.averts and other and not due.told.startswith("to ")
    return None if (threat and not beside) or (offer and other) else due


def _mended(body: str, clause: str, around: Surroundings, when: Span, events: EventTable) -> str:
    clause = _STAMP.sub("", clause)
    lead = body[around.sentence.start : when.start]
    sentence = around.sentence.of(body)
    moved = _PUT_OFF.search(lead) is not None
    own = without_aside(with_subject(clause, lead, events), lead)
    own, date = " ".join(own.split()), " ".join(when.of(body).split())
    own = put_off(own, date) if moved else own
    text = without_marks(without_date(own, date, moved=moved))
    text = _SHORT.sub(lambda short: f"{short['who']} {_FULL[short['verb'].casefold()]}", text)
    person = partial(is_person, around=around)
    for _ in range(_TURNS):
        before = text
        text = named_beside(last_of_verbs(without_report(without_opening(text), sentence, by_person=person)), sentence)
        text = name_subject(text, around, when)
        text = pruned(without_marks(last_of_acts(act_of(text, sentence))))
        if text == before:
            break
    return text


def _has_capital(text: str, sentence: str) -> bool:
    first = text.split(" ", 1)[0]
    return bool(first) and first[0].isupper() and first in sentence and not sentence.startswith(first)
