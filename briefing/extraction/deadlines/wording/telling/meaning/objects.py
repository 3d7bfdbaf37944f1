"""What do "it", "them", "his" and "her" mean inside a clause, by the words before ("must pass it")?"""

import re
from collections.abc import Iterator

from briefing.domain.findings import ActorKind
from briefing.domain.span import Span
from briefing.extraction.deadlines.wording.naming import Surroundings, agrees
from briefing.extraction.deadlines.wording.nouns import possessive
from briefing.extraction.deadlines.wording.standins import refers_back
from briefing.temporal.verbs import FINITE, first_verb

#: Whose a noun behind the verb is.
_OWNER = re.compile(r"(?<=\s)(?P<word>his|her)\s(?=[a-z])")
#: What is done to something that a pronoun stands for, the last words of a clause or what leads on to where and when.
_OBJECT = re.compile(
    r"(?P<verb>\b(?!(?:of|on|for|with|to|by|from|in|at|against|about|over|than|under|before|after|and|or|it|them|that|if|whether)\b)[a-z]+)"
    r"\s(?P<word>it|them)(?=$|\s(?:at|by|in|on|to|for|from|with|before|back|altogether|again|into|until)\b)"
)
_LINKS = "of|on|in|for|from|to|by|and|or|at|with|before|after|until|between|over|against|under"
_STOPS = rf"the|an?|its|their|that|which|who|{_LINKS}|{FINITE}"
#: "To advise her on the matter": she herself.
_HERSELF = re.compile(rf"(?:{_LINKS})\b")
_NOUN = re.compile(
    rf"\b(?P<article>the|an?|its|their|The|An?)\s(?P<noun>(?:[a-z]+ed\s)?(?:(?!(?:{_STOPS})\b)[a-z][\w’'-]*\s){{0,2}}(?!(?:{_STOPS})\b)[a-z][\w’'-]*)"
    rf"(?=[,.;:]|$|\s(?:{_STOPS})\b)"
)
#: "Gave it until", "has given them two weeks, until".
_GAVE_IT = re.compile(r"\b(?:gave|gives?|given|giving|grants?|granted|allowed|allows?)\s(?:it|them)\s")
#: "Meets to consider it": what for nobody knows, that it meets says enough.
_FOR_IT = re.compile(r"(?<=meet|eets|vene|enes)\sto\s[a-z]+\s(?:it|them)$")
#: What somebody is to do, said in full.
_ACT = re.compile(
    r"\b(?:to|must|will|should|can|would|shall)\s(?!be\b|have\b|do\b)(?P<act>[a-z]+\s(?:the|an?|its|their|his|her|[a-z]+ing|[a-z]+s)\b[^,;.]{0,50}?)"
    r"(?=[,;.]|\s(?:and|but|by|on|before|until)\s|$)"
)
#: "To reduce reinvestments": several things without an article.
_BARE = re.compile(r"\bto\s[a-z]+\s(?P<noun>[a-z]{3,}[^\Wsui]s)(?=[,.;:]|\s)")
_MANY = re.compile(r"[^\Wsui]s$|people$")
_LOOSE_TEXT = """
    day week month year quarter half end start beginning time date deadline morning night evening spring summer autumn
    winter country world way part side meeting company government court agency council commission committee ministry
    board bank president minister judge spokesman statement press
    same amount sum number rest other first second third last next
"""
_LOOSE = frozenset(_LOOSE_TEXT.split())


def with_objects(clause: str, body: str, around: Surroundings, date: int) -> str:
    """Return a clause with what its inner pronouns mean, where only one thing or person before them can be meant.

    `date` is where the date of the clause stands in the `body`.
    """
    named = _with_act(_with_owner(_with_given(clause, body, around, date), around), body, around, date)
    found = _OBJECT.search(named) if " it" in named or " them" in named else None
    if found is None or first_verb(f"- {named[: found.start('word')]}") is None or _GAVE_IT.search(f"{found[0]} "):
        return named
    many = found["word"] == "them"
    own = body[around.sentence.start : date]
    place = own.rfind(f" {found['word']}")
    texts = [own[: max(0, place)], *(one.of(body) for one in around.earlier[:1])]
    for text in texts:
        things = dict.fromkeys(_things(" ".join(text.split()), named, around, many=many))
        if len(things) == 1:
            return f"{named[: found.start('word')]}{next(iter(things))}{named[found.end('word') :]}"
        if things:
            break
    purpose = _FOR_IT.search(named)
    return named[: purpose.start()] if purpose and first_verb(f"- {named[: purpose.start()]} ") is not None else named


def _with_given(clause: str, body: str, around: Surroundings, date: int) -> str:
    """Return "to file a plan" with the one organisation that the words before mean by whom they gave time to do it."""
    own = body[around.sentence.start : date]
    given = _GAVE_IT.search(own) if clause.startswith("to ") else None
    verb = first_verb(own) if given else None
    if given is None or verb is None:
        return clause
    start = around.sentence.start
    here = _bodies(around, Span(start + verb, start + given.start()))
    names = here or next(
        (_opening(around, span) for span in around.earlier if not refers_back(span.of(body))), frozenset()
    )
    return f"{next(iter(names)).partition(' (')[0]} {clause}" if len(names) == 1 else clause


def _bodies(around: Surroundings, span: Span) -> frozenset[str]:
    """Return the organisations and countries that a span names."""
    kinds = (ActorKind.ORGANISATION, ActorKind.COUNTRY)
    return frozenset(one.name for one in around.within(span) if one.kind in kinds)


def _opening(around: Surroundings, span: Span) -> frozenset[str]:
    """Return the organisation or country that a sentence opens with."""
    return _bodies(around, Span(span.start, min(span.end, span.start + len("The "))))


def _with_act(clause: str, body: str, around: Surroundings, date: int) -> str:
    """Return a clause with the act that "do so" stands for."""
    place = clause.find(" do so")
    if place < 0:
        return clause
    own = body[around.sentence.start : date]
    texts = (own[: max(0, own.rfind(" do so"))], *(one.of(body) for one in around.earlier[:1]))
    for text in texts:
        acts = list(_ACT.finditer(" ".join(text.split())))
        if acts:
            return f"{clause[:place]} {acts[-1]['act']}{clause[place + len(' do so') :]}"
    return clause


def _with_owner(clause: str, around: Surroundings) -> str:
    owner = _OWNER.search(clause)
    if owner is None or any(one.kind is ActorKind.PERSON for one in around.within(around.sentence)):
        return clause
    names = [name.partition(" (")[0] for name in around.told_of if agrees(owner["word"], name, around)]
    if len(names) != 1 or len(around.told_of) != 1 or names[0].split()[-1] in clause:
        return clause
    whose = "" if _HERSELF.match(clause, owner.end()) else possessive(names[0])
    return f"{clause[: owner.start()]}{names[0]}{whose} {clause[owner.end() :]}"


def _things(text: str, clause: str, around: Surroundings, *, many: bool) -> Iterator[str]:
    """Yield the things that a text names behind its verb, each behind "the", one thing or several as is asked for."""
    verb = first_verb(text)
    for found in _NOUN.finditer(text):
        head = found["noun"].split()[-1].casefold()
        if (verb is None or found.start() > verb) and _fits(head, found["noun"], clause, around, many=many):
            yield f"the {found['noun']}"
    if many:
        for found in _BARE.finditer(text):
            if _fits(found["noun"], found["noun"], clause, around, many=True):
                yield found["noun"]


def _fits(head: str, noun: str, clause: str, around: Surroundings, *, many: bool) -> bool:
    plain = (
        _LOOSE.isdisjoint((head, noun.split(maxsplit=1)[0].casefold()))
        and head not in around.offices
        and noun.casefold() not in clause.casefold()
    )
    return plain and (_MANY.search(head) is not None) is many and not head.endswith(("ing", "ly"))
