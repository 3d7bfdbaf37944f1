"""Whom does the pronoun mean that a clause opens with?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.domain.findings import Actor, ActorKind
from briefing.domain.span import Span
from briefing.extraction.deadlines.wording.asides import without_asides
from briefing.extraction.deadlines.wording.nouns import is_body, possessive
from briefing.extraction.deadlines.wording.standins import (
    OWNERS,
    SUBJECTS,
    is_of_things,
    refers_back,
    without_article,
)
from briefing.extraction.deadlines.wording.telling.openings import without_opening
from briefing.patterns.gated import gated
from briefing.temporal.verbs import first_verb, subject_of

_PRONOUNS = (*SUBJECTS.split("|"), *OWNERS.split("|"))
#: Of the plain letters only, as all words are that are looked up: without case, "ı" would be an "i".
_PRONOUN = re.compile(rf"(?P<word>(?a:{'|'.join(_PRONOUNS)}))\s", re.IGNORECASE)
_PERSONAL = frozenset(("he", "she", "his", "her"))
_GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}
_NEUTER = frozenset(("it", "its"))
_MANY_PRONOUNS = frozenset(("they", "their"))
_OWNING = frozenset(OWNERS.split("|"))
#: "It means that", "it is likely that": nobody is meant.
_IMPERSONAL = re.compile(
    r"(?:(?:would\s)?means?|meant|seems|appears|(?:is|was|will be|would be)\s(?:not\s|now\s|still\s)?"
    r"(?:understood|expected that|likely that|thought|possible|unclear|clear|hoped|feared"
    r"|an?\s(?:year|month|week|day)))\b"
)
_REPORTED = (
    r"\b(?:said|says|(?<!been )(?<!was )(?<!were )told(?:\s\w+){1,2}|added|announced|confirmed|warned"
    r"|insisted|hoped|believes|expects"
    r"|vowed|promised)"
    r"(?:\s+(?:on|in|at|after|before|during|late|early)\s[^,;:]{3,50}?|\s+\w+day|\s(?:yesterday"
    r"|today))?(?:\s+that)?\s+(?:still\s|if\s|unless\s)?"
)
_REPORTED_OF = {word: gated(rf"{_REPORTED}{word}\b") for word in _PRONOUNS}
#: "X said rents had risen and that it would": what was said second too.
_SAID_TOO = {
    word: gated(rf"\b(?:said|says|added|announced|confirmed|warned|insisted)\s[^;:]*?\sand\sthat\s{word}\b")
    for word in _PRONOUNS
}
_OPENS_PART = {word: gated(rf"(?:[;:]|,\s(?:and|but))\s{word}\s") for word in _PRONOUNS}
#: "And it will", "under its terms": the pronoun opens the sentence, whose subject stands in an earlier one.
_OPENS_SENTENCE = {
    word: re.compile(rf"(?:(?:and|but|then|so|under)\s)?{word}(?:\s|['’])", re.IGNORECASE) for word in _PRONOUNS
}
#: "Among those expected are": such a sentence goes on about what was told of before.
_NO_SUBJECT = re.compile(r"(?:among|of|with|in|at|on|for|from)\s", re.IGNORECASE)
_HOLDS_CLAUSE = re.compile(
    r"\b(?:which|who|whom|whose|that|what|how|why|whether|they|it|he|she|kept|made|left|lost|paid|drew|grew|sold|bought"
    r"|brought|found|got"
    r"|ran|hit|led|stood|struck|threw|sought|spent)\b"
)
#: "Gave it 20 days": whom the sentence before means by a pronoun, a later one may mean too.
_OBJECT = re.compile(r"(?<!\bof)\s(?:it|them)\b")
#: "…, the canal says, and it will".
_SAYS = re.compile(r",\s(?:the\s|an?\s)?(?P<who>[^,;]{2,60}?)\s(?:says|said|added|adds)(?:\son\s\w+day)?,?$")
#: "Tolva extended its offer: it now runs out": what runs out is no firm.
_OWN_TERM = re.compile(
    r"^(?P<who>[^,;:]{2,60}?)\s(?:has\s)?[a-z]+ed\s(?:its|their|his|her)\s(?P<what>[a-z]+(?:\s[a-z]+)?)$"
)
_RUNS_OUT = re.compile(
    r"[;:,]\s(?:and\s|but\s)?it\s(?:(?:now|then|will|would)\s)?(?:runs?\sout|expires?|lapses?|ends?)\b"
)
_CLAUSES = re.compile(r"[;:]\s|,\s(?:and|but|while)\s(?=(?:the|an?|both|all|[A-Z]|it|he|she|they)\b)")
_THAT = re.compile(r"\b(?:said|says|announced|told\s[^,;]{2,40}?|reported|confirmed|added)\sthat\s")
_LINKS = re.compile(r"\s(?:of|in|on|at|for|from|with|to|by)\s")
_OWNER = re.compile(r"['’]s?\s")
#: "Halden's contract runs out, and he": of what somebody has, "he" is who has it.
_OF_PERSON = re.compile(
    r"['’]s?\s(?:[a-z-]+\s)?(?:contract|term|mandate|tenure|ban|sentence|suspension|appeal|trial|visa|deal|bail)$"
)
#: What befalls somebody, at the head of a subject: "an inquest into the death of"; a lawyer of his is another person.
_BEFALLS = re.compile(
    r"(?:(?:the|an?|his|her)\s)?(?:[a-z-]+\s){0,2}?(?:inquest|death|killing|murder|arrest|detention|trial|sentencing|release"
    r"|extradition|deportation|appointment|resignation|suspension|prosecution|conviction|warrant|indictment|sentence|term"
    r"|mandate|contract)\s(?:of|into|against|for|about|in)\s",
    re.IGNORECASE,
)
_HANGS, _LONGEST_LINK = re.compile(r"\s(?:of|in|into|against|for|by|with|about)\s(?:[a-z]+\s)?$"), 24
#: "Served on the licence holders".
_SEVERAL = re.compile(r"\b(?:the|its|all)\s(?P<noun>(?:[a-z]+\s){0,2}?[a-z]{3,}[^\Wsui]s)\b(?!['’])")
#: Several things are not "it".
_MANY = re.compile(r"\b[a-z]+(?<![su])s$|\b(?:people|men|women|both|two|three)\b")
#: The verb of one body whose name has an "and" in it.
_IS_ONE = re.compile(r"\s(?:has|had|is|was|says|said|will|would)\b")
_PLURAL = re.compile(r"\band\b|\b(?:both|two|three|all|many|some|most|several)\b", re.IGNORECASE)


_NAME = re.compile(r"[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*)*")


class NamedActor(NamedTuple):
    """One mention of an actor: where it starts, the actor's name and kind, and the words of the mention."""

    start: int
    name: str
    kind: ActorKind
    surface: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A sentence, those before it in its paragraph (the nearest first) and the actors named in all of them.

    `speaking` are those who take a stance in the sentence, `spoke` those in the one before, which may end a paragraph;
    `told_of` are the persons of the nearest sentence before that names any, `dates` all the dates of the sentence.
    `genders` has "f" or "m" for given names, `offices` the words in small letters for persons ("minister").
    `before` are the last sentences before it, also those of other paragraphs, `lately` those whom they name.
    """

    shadow: str
    sentence: Span
    earlier: Sequence[Span]
    named: Sequence[NamedActor]
    speaking: Sequence[Actor] = ()
    spoke: Sequence[Actor] = ()
    told_of: frozenset[str] = frozenset()
    dates: Sequence[Span] = ()
    genders: Mapping[str, str] = field(default_factory=dict)
    offices: frozenset[str] = frozenset()
    before: Sequence[Span] = ()
    lately: Sequence[NamedActor] = ()

    def within(self, span: Span) -> list[NamedActor]:
        """Return the mentions in a span."""
        return [one for one in self.named if span.start <= one.start < span.end]


def needs_subject(clause: str) -> bool:
    """Tell whether a clause leaves open whom it tells of, so that its surroundings matter."""
    return _PRONOUN.match(clause) is not None


def name_subject(clause: str, around: Surroundings, when: Span) -> str:
    """Return a clause with its opening pronoun replaced by the one it can only mean; as it is where that is unsure."""
    found = _PRONOUN.match(clause)
    if found is None:
        return clause
    word = found["word"].casefold()
    if word in _NEUTER and _IMPERSONAL.match(clause, found.end()):
        return clause
    meant = (
        _from_report(word, around, when)
        or _only_actor(word, around, when)
        or _from_own(clause[found.end() :], word, around, when)
        or _from_part_before(word, around, when)
        or _from_earlier(word, around)
        or _from_stances(word, around)
    )
    if meant is None or not agrees(word, meant, around):
        return clause
    name = without_article(meant)
    if (
        word in ("it", "they")
        and is_of_things(clause, found.end() - 1)
        and (_is_actor(name, around) or (word == "it" and (_NAME.fullmatch(meant) or is_body(meant))))
    ):
        return clause
    if word in _OWNING and _LINKS.search(name):
        return _owned(clause[found.end() :], meant, around)
    owner = f"{name}{possessive(name)}" if word in _OWNING else name
    return f"{owner[:1].upper()}{owner[1:]} {clause[found.end() :]}"


def _owned(rest: str, meant: str, around: Surroundings) -> str:
    """Return a clause behind "its" with its long owner behind what is owned ("mandate of the force in Mali")."""
    name = without_article(meant)
    verb = first_verb(f"- {rest}")
    if verb is None or verb <= len("- x") or _is_actor(name, around):
        return f"{name[:1].upper()}{name[1:]}{possessive(name)} {rest}"
    the = "the " if name != meant else ""
    owner = name if _is_actor(name.split()[0], around) else f"{name[:1].lower()}{name[1:]}"
    return f"{rest[: verb - 2]}of {the}{owner} {rest[verb - 2 :]}"


def _is_actor(name: str, around: Surroundings) -> bool:
    """Tell whether a subject is the name of an actor, whole."""
    return any(one.surface == name for one in (*around.named, *around.lately))


def agrees(word: str, name: str, around: Surroundings) -> bool:
    """Tell whether a name may be meant by "he" or "she", and no office by "it"."""
    if word in _NEUTER:
        return not is_person(name, around)
    gender = _GENDERS.get(word, "")
    known = {around.genders.get(part.casefold(), "") for part in _OWNER.split(name)[-1].split()} - {""}
    return not gender or not known or gender in known


def is_person(subject: str, around: Surroundings) -> bool:
    """Tell whether a subject is a person, by name or by office."""
    head = _LINKS.split(subject)[0].split()
    persons = (one for one in around.named if one.kind is ActorKind.PERSON and one.surface in subject)
    # "The Crown" may stand for its lawyer, and is no person for that.
    return any(set(one.surface.split()) & set(one.name.split()) for one in persons) or (
        bool(head) and head[-1].casefold() in around.offices
    )


def _from_report(word: str, around: Surroundings, when: Span) -> str | None:
    """Read "X said it would" in the sentence of the clause."""
    before = Span(around.sentence.start, when.start)
    reported = _REPORTED_OF[word].search(before.of(around.shadow))
    if not reported:
        too = _SAID_TOO[word].search(before.of(around.shadow))
        says = Span(before.start, before.start + too.start() + len(too[0].split(maxsplit=1)[0]) + 1) if too else None
        return _fitting_subject(word, around, says) if says else None
    speaker = Span(before.start, before.start + reported.start())
    alone = {one.name for one in around.within(speaker) if one.kind is ActorKind.PERSON}
    if word in _PERSONAL and len(alone) == 1 and refers_back(speaker.of(around.shadow)):
        return alone.pop()
    return _fitting_subject(word, around, before)


def _from_own(rest: str, word: str, around: Surroundings, when: Span) -> str | None:
    """Read "the ministry threatened to end its own suspension": whose the subject of the sentence is."""
    own = word in _OWNING and rest.startswith("own ")
    return _fitting_subject(word, around, Span(around.sentence.start, when.start)) if own else None


def _from_part_before(word: str, around: Surroundings, when: Span) -> str | None:
    """Read "ASML said its outlook was unaffected; it reports results": the clause before tells of the same."""
    before = Span(around.sentence.start, when.start).of(around.shadow)
    opened = list(_OPENS_PART[word].finditer(before))
    if not opened:
        return None
    part = Span(around.sentence.start, around.sentence.start + opened[-1].start())
    says = _SAYS.search(part.of(around.shadow))
    own = _OWN_TERM.search(part.of(around.shadow)) if _RUNS_OUT.match(around.shadow, part.end) else None
    if own and first_verb(own["who"]) is None and word == "it":
        return f"{without_article(own['who'])}{possessive(own['who'])} {own['what']}"
    return (says["who"] if says and word in _NEUTER else _fitting_subject(word, around, part)) or (
        _only_several(part.of(around.shadow)) if word == "they" else None
    )


def _only_several(text: str) -> str | None:
    """Return the several whom a clause names behind "the" where it names no others ("served on the holders; they")."""
    named = {found["noun"] for found in _SEVERAL.finditer(text)}
    return f"the {named.pop()}" if len(named) == 1 else None


def _from_earlier(word: str, around: Surroundings) -> str | None:
    """Read the subject of the sentences before, where this one opens with the pronoun and nobody else is meant."""
    if not _OPENS_SENTENCE[word].match(around.sentence.of(around.shadow)):
        return None
    for span in around.earlier:
        text = span.of(around.shadow)
        if word not in _PERSONAL and _OBJECT.search(text):
            return None
        kinds = (ActorKind.PERSON,) if word in _PERSONAL else (ActorKind.ORGANISATION,)
        rivals = {one.name for one in around.within(span) if one.kind in kinds and not _owns(one, around)}
        meant = _subject_or_told(word, around, span) if len(rivals) <= 1 else None
        if meant or not (_OPENS_SENTENCE[word].match(text) or _NO_SUBJECT.match(text)):
            return meant
    return None


def _owns(one: NamedActor, around: Surroundings) -> bool:
    """Tell whether a mention only says whose another thing is ("Ann Lee's predecessor")."""
    return _OWNER.match(around.shadow, one.start + len(one.surface)) is not None


def _is_linked(one: NamedActor, around: Surroundings) -> bool:
    """Tell whether a mention only hangs on another noun ("an inquest into the death of Leo Marsh")."""
    return _HANGS.search(around.shadow, max(0, one.start - _LONGEST_LINK), one.start) is not None


def _subject_or_told(word: str, around: Surroundings, span: Span) -> str | None:
    """Return the subject of a sentence, or that of what it reports where the first cannot be meant."""
    told = _THAT.search(around.shadow, span.start, span.end)
    inner = Span(told.end(), span.end) if told else None
    return _fitting_subject(word, around, span) or (_fitting_subject(word, around, inner) if inner else None)


def _from_stances(word: str, around: Surroundings) -> str | None:
    """Read "She threatened to": whose stance a sentence without a name tells, or the one before."""
    if word not in _PERSONAL and word not in _NEUTER:
        return None
    if word in _NEUTER and not around.sentence.of(around.shadow).casefold().startswith(("it ", "its ")):
        return None
    here = around.within(around.sentence)
    personal, named = word in _PERSONAL, {one.name for one in here}
    speaking = [one for one in around.speaking if one.name not in named]
    alone = personal and not any(one.kind is ActorKind.PERSON for one in here)
    meant = [one for one in speaking or (around.spoke if alone else ()) if (one.kind is ActorKind.PERSON) is personal]
    opens = around.sentence.of(around.shadow).casefold().startswith(f"{word} ")
    told_of = [name for name in around.told_of if agrees(word, name, around)]
    if not meant and alone and opens and len(told_of) == 1:
        return told_of[0]
    return meant[0].name.partition(" (")[0] if len(meant) == 1 else None


def _fitting_subject(word: str, around: Surroundings, span: Span) -> str | None:
    text = span.of(around.shadow)
    subject = subject_of(without_opening(without_asides(_last_part(text))))
    if subject is None or refers_back(subject) or _HOLDS_CLAUSE.search(subject) or _NO_SUBJECT.match(subject):
        return None
    start = span.start + max(0, text.find(subject))
    persons = {one.name for one in around.within(Span(start, start + len(subject))) if one.kind is ActorKind.PERSON}
    common = len(without_article(subject).split()) == 1 and not around.within(Span(start, start + len(subject)))
    if word in _NEUTER and _MANY.search(subject.casefold() if common else subject):
        return None
    inside = around.within(Span(start, start + len(subject)))
    head = without_article(_LINKS.split(subject)[0]).split()[-1:]
    of_firm = [one for one in inside if one.kind is ActorKind.ORGANISATION and _is_linked(one, around)]
    if (
        word in _NEUTER
        and head
        and _MANY.search(head[0].casefold())
        and not any(head[0] in one.surface for one in inside)
    ):
        return of_firm[0].surface if len(of_firm) == len(inside) == 1 else None
    if word in _PERSONAL:
        fits = len(persons) == 1
        owner = next((one for one in around.within(Span(start, start + len(subject))) if one.name in persons), None)
        if fits and owner and _owns(owner, around) and _OF_PERSON.search(subject):
            return owner.surface
        if fits and owner and _is_linked(owner, around) and _BEFALLS.match(subject):
            return owner.surface
    else:
        one = _is_actor(without_article(subject), around) and _IS_ONE.match(text, start - span.start + len(subject))
        several = _PLURAL.search(subject) is not None and not one
        fits = not persons and (word not in _NEUTER or not several)
    if word in _MANY_PRONOUNS and not (_PLURAL.search(subject) or _MANY.search(_LINKS.split(subject)[0].casefold())):
        fits = any(one.kind is ActorKind.ORGANISATION for one in around.within(Span(start, start + len(subject))))
    return " ".join(subject.split()) if fits else None


def _last_part(text: str) -> str:
    """Return the last clause of a text that speaks of somebody by name."""
    parts = [part for part in _CLAUSES.split(text) if part.strip() and not refers_back(part)]
    return parts[-1] if parts else text


def _only_actor(word: str, around: Surroundings, when: Span) -> str | None:
    """Return the one organisation named before "its" in its own sentence."""
    if word != "its":
        return None
    before = around.within(Span(around.sentence.start, when.start))
    names = {one.name for one in before if one.kind in (ActorKind.ORGANISATION, ActorKind.COUNTRY)}
    opens = around.sentence.of(around.shadow).casefold().startswith("its ")
    return names.pop().partition(" (")[0] if len(names) == 1 and not opens else None
