"""What does the pronoun mean that a clause opens with, by the sentence before ("they meet", "those end")?"""

import re
from collections.abc import Iterator

from briefing.extraction.deadlines.wording.asides import without_asides
from briefing.extraction.deadlines.wording.naming import Surroundings, is_person
from briefing.extraction.deadlines.wording.nouns import is_body, words_of_noun
from briefing.extraction.deadlines.wording.standins import refers_back, without_article
from briefing.extraction.deadlines.wording.telling.openings import without_opening
from briefing.patterns.gated import gated
from briefing.temporal.anchoring.clauses.coming import COMING_VERBS
from briefing.temporal.verbs import first_verb, subject_of

_PLURAL_VERB = (
    "are|were|have|will|would|must|can|could|should|may|meet|end|expire|lapse|run|take|come|begin|start|open|close|apply"
    "|kick|resume|return|rise|fall|vote|remain|go"
)
_OPENS = re.compile(
    rf"^(?:(?P<one>It)|(?P<many>They)|(?P<those>Those|These)(?=\s(?:{_PLURAL_VERB})\b)|(?P<which>Those)(?=\s(?:[a-z]+ed\b|made|held|sold|built)))\s"
)
#: Nobody is meant, or what a whole sentence tells.
_IMPERSONAL = re.compile(
    r"(?:is|was|will\sbe|would\sbe|takes?|took|means?|meant|seems?|appears?|remains|has\sbeen|may\sbe|could\sbe)"
    r"\s(?:\w+ly\s|not\s|now\s|still\s)?(?:an?\s(?:year|month|week|day)|the\s(?:first|last|second)\stime|[a-z]+\s(?:that|whether|how|when|if)\b"
    r"|(?:un)?(?:likely|clear|known|possible)|(?:one|two|three|four|five|six|\d+)\s(?:years|months|weeks|days))"
    r"|(?:means?|seems?|appears?|ought)\b"
)
#: Somebody speaks: the sentence has more than one of whom something is told.
_REPORTS = gated(
    r"\b(?:said|says|say|told|added|announced|confirmed|warned|insisted|believes?|thinks?|claims?|argued?|hopes?|expects?)\b"
)
#: What things do, never those who made them.
_OF_THINGS = re.compile(
    r"(?:(?:will|would|(?:is|are|was|were|had\sbeen)\s(?:(?:due|set|scheduled)\s)?to|must|should|may|could|to)\s)?(?:then\s|now\s|only\s)?"
    r"(?:expires?|lapses?|ends?|runs?\s(?:out|until)|matures?|takes?\seffect|comes?\sinto|enters?\sinto|appl(?:y|ies)|starts?|begins?"
    r"|(?:is|are|be|has\sbeen|have\sbeen)\s(?:valid|due|reviewed|published|presented|signed|moved|put\soff|postponed|extended|opened|closed|held))\b"
)
_SUBJECT_OF_MANY = re.compile(rf"(?<![\w’'-])(?P<noun>[A-Za-z][\w’'-]*[^\Wsui]s)\s(?=(?:{_PLURAL_VERB})\b)")
_SUBJECT_OF_ONE = re.compile(rf"(?<![\w’'-])(?P<noun>[A-Za-z][\w’'-]*)\s(?=(?:is|was|has|will|would|{COMING_VERBS})\b)")
_PLURAL = re.compile(r"[a-z’'-]+[^\Wsui]s|mps|people")
_CLAUSE = re.compile(r"\b(?:how|why|whether|what|that|which|who)\b")
_LINKS = re.compile(r"\s(?:of|in|on|at|for|from|with|to|by|between|against|over)\s")
#: What may stand before the pronoun without another being meant by it: nothing, or an adverbial without names.
_OPENING = re.compile(
    r"(?:(?:And|But|Then|So|Now|Also|Still)\s)?(?:(?:By|Under|At|From|In|On|Over|For|After|Without)\s(?:(?!case\b)[a-z’'-]+\s?){1,6},?\s?)?"
)
#: "Signed a contract", "imposed a curfew": what was made lasts for a time.
_MADE = gated(
    r"\b(?:signed|agreed(?:\son)?|extended|imposed|introduced|declared|announced|issued|granted|won|reached|struck|called|placed|adopted|approved"
    r"|renewed|launched|opened|made|published|passed|put\sforward)\s(?:an?|the)\s(?P<what>(?:[a-z][a-z-]*\s){0,3}?(?:contract|deal|truce|ceasefire|agreement|accord"
    r"|pact|cap|ban|order|curfew|tariff|duty|levy|offer|licen[cs]e|lease|permit|waiver|embargo|freeze|moratorium|exemption|decree|strike|ultimatum"
    r"|scheme|pause|suspension|state\sof\semergency|lockdown|blockade|quota|tender|rule|rate|price))\b(?!['’-])"
)
#: "Was due to end": what was moved since.
_NO_MORE = re.compile(r"(?:was|were|had)\b")
#: Nothing but a name, of an actor known or not ("Torvik", no "Truce").
_NAME = re.compile(r"[A-Z][\w&’'-]*(?:\s(?:of\s|and\s)?[A-Z][\w&’'-]*)*")
_LONGEST = 10


def with_meant(clause: str, body: str, around: Surroundings, date: int) -> str:
    """Return a clause with what its opening pronoun means; as it is where more than one thing might be meant.

    Read from the sentence before, and only where nothing before the pronoun in its own sentence, which has its date at
    `date`, may be meant.
    """
    opens = _OPENS.match(clause)
    if opens is None or not around.earlier or _IMPERSONAL.match(clause, opens.end()):
        return clause
    lead = body[around.sentence.start : date]
    places = list(re.finditer(rf"\b{opens[0].strip()}(?=\s|['’])", lead, re.IGNORECASE))
    before = lead[: places[0].start()] if places else lead
    if not places or _OPENING.fullmatch(before) is None or first_verb(f"- {before}") is not None:
        return clause
    earlier = " ".join(around.earlier[0].of(body).split())
    named = _meant(earlier, clause[opens.end() :], opens, around)
    if not named:
        return clause
    return f"{named[:1].upper()}{named[1:]} {clause[opens.end() :]}"


def _meant(earlier: str, told: str, opens: re.Match[str], around: Surroundings) -> str:
    """Return the noun of a sentence that a pronoun of the next one can only mean; empty where that is in doubt."""
    many = opens["one"] is None
    of_things = _OF_THINGS.match(told) is not None
    subjects = list(dict.fromkeys(one for one in _subjects(earlier, many=many) if _fits(one, around, many=many)))
    if of_things:
        subjects = [one for one in subjects if not _acts(one, around)]
    main = subject_of(without_opening(without_asides(earlier)))
    first = without_article(main) if main else ""
    sure = len(subjects) == 1 or (bool(subjects) and subjects[0] == first and not _REPORTS.search(earlier))
    if not sure:
        return _term(earlier) if of_things and not many and not subjects and not _NO_MORE.match(told) else ""
    return _LINKS.split(subjects[0])[0] if opens["which"] else subjects[0]


def _term(earlier: str) -> str:
    """Return the one thing that a sentence says somebody signed, imposed or the like, which runs out and starts."""
    made = [one["what"] for one in _MADE.finditer(earlier)]
    return made[0] if len(made) == 1 else ""


def _subjects(sentence: str, *, many: bool) -> Iterator[str]:
    """Yield what a sentence tells something of, its own subject first."""
    bare = without_opening(without_asides(sentence))
    main = subject_of(bare)
    if main:
        yield without_article(main)
    for found in (_SUBJECT_OF_MANY if many else _SUBJECT_OF_ONE).finditer(bare):
        if main is None or found.end("noun") > len(main) + bare.find(main):
            yield words_of_noun(bare[: found.end("noun")])


def _fits(noun: str, around: Surroundings, *, many: bool) -> bool:
    """Tell whether a noun is of the number that is asked for, and no person where "it" is."""
    head = _LINKS.split(noun)[0]
    plain = (
        bool(head)
        and not _CLAUSE.search(noun)
        and len(noun.split()) <= _LONGEST
        and first_verb(f"- {head}") is None
        and not refers_back(noun)
    )
    plural = _PLURAL.fullmatch(head.split()[-1].casefold()) is not None or " and " in head if plain else False
    return plain and plural is many and (many or not is_person(noun, around))


def _acts(noun: str, around: Surroundings) -> bool:
    """Tell whether a noun names or describes somebody who acts."""
    head = _LINKS.split(noun)[0].split()[-1].casefold()
    named = any(one.surface in noun and not re.search(rf"{re.escape(one.surface)}['’]", noun) for one in around.named)
    named = named or _NAME.fullmatch(noun) is not None or is_body(_LINKS.split(noun)[0])
    return named or head in around.offices or head.removesuffix("s") in around.offices
