"""Where do the words begin and end that say what happens on a date?"""

import re

from briefing.extraction.deadlines.wording.verbs import (
    AUXILIARY,
    FINITE,
    first_verb,
    has_auxiliary,
    lacks_subject,
    looks_ahead,
    reads_as_clause,
    subject_of,
)
from briefing.patterns.gated import gated

_LEAST_WORDS = 2
_FEW_WORDS = 6
#: "A bill before parliament would": a clause of time has no such verb.
_UNLIKE_TIME = re.compile(r"before|after|until|once|since")
_LOOKS_ON = re.compile(r"(?:[\w'’-]+\s){1,4}?(?:will|would|shall|must|may|can|could|might)\b")
_JOINING = "and|but|while|as|where|after|because|although|whereas|so"
_REPORTING = "announced|announcing|confirmed|warned|noted|added|reported|showed|indicated|insisted|argued|believes?"
_SUBORDINATING = (
    r"before|after|because|although|while|when|whereas|since|until|whether|once"
    r"|(?<!\bterm\s)(?<!\brole\s)(?<!\bjob\s)(?<!\bmandate\s)(?<!\btenure\s)(?<!\bwork\s)(?<!\bcareer\s)(?<!\bpost\s)as"
    r"|that(?=\s+(?:the|an?|it|he|she|they|this|these|both|its|their|his|her|all|no|[A-Z][\w.'’-]*)\s)"
)
_BREAK = r"[;:]\s+|\s[–—-]{1,2}\s|—"

#: "Since September" begins no clause.
_TIME_NAME = (
    r"(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|May\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\d|the (?:end|start|beginning) of\b)"
)

#: Where the clause of a date may begin, read from the sentence's start to the date; `open` needs a clause behind it.
_OPENING = re.compile(
    rf"{_BREAK}|(?P<quote>[\"“])"
    r"|,\s+(?:with|including|amid)\s+"
    rf"|(?P<joined>,\s+(?:{_JOINING})\s+)"
    r"|(?P<also>\sand\s+)(?=(?:an?|the|its|their|his|her|some|more|most|all|both|[a-z]+s)\s)"
    r"|\s(?:said|says|say|saying)\s+(?:(?:before|after|at|on|in|during|late|early)\s[^,;:]{2,40}?\s(?=that\s))?"
    r"(?:(?:on\s+)?[A-Z][a-z]+day\s+)?(?:that\s+)?"
    rf"|\s(?:{_REPORTING}|(?:told|warned|reminded)(?:\s+\w+){{1,3}}?(?:\s+on\s+\w+day)?)\s+that\s+"
    rf"|(?P<open>\s(?:{_SUBORDINATING})\s+(?!{_TIME_NAME})(?=\S)"
    r"|,\s+(?!(?:which|who|whose|that)\b)|\stold\s+\w+\s+(?=(?:the|it|he|she|they)\s))"
)
#: A condition behind the main clause: the date is the condition's, what happens is the clause before it.
_CONDITIONAL = gated(r"\s(?:if|unless|provided that)\s")
#: Where what stands behind a date stops belonging to it.
_CLOSING = re.compile(
    r"[;:]\s|\s[–—-]{1,2}\s|—|[.!?][\"”')]*$|[\"”)(]|,\s"
    r"|\s(?:unless|if|but|while|although|because|after|when|as|which|that|in a bid|in order|seeking"
    r"|raising|said|says)\b"
)
#: Where a clause stops that a date opens.
_END = re.compile(
    r";\s|\s[–—]\s|—|[.!?][\"”')]*$|,\s+(?:and|but|which|who|when|while|as|with)\s|\s(?:unless|if)\s"
    r"|,\s+[A-Z\w ]{2,30}\s(?:said|says|warned|told)\b"
)
_HELD = re.compile(
    r",\s+to be held\s+(?=\w)|,\s+(?=on the sidelines)"
    r"|\s+(?:to be held\s+)?(?=(?:on the sidelines|in|at|with|between|to|for|over|on)\s)"
)
_ASIDE = gated(
    rf",\s+(?:which|who|where|whose|a|an|based|led|known|owned|backed|brokered|announced|signed|agreed|opened)\s"
    rf"(?:[^,;]|,(?=\s?\d))*,(?!\s(?:and|or)\s)|,\s\d{{1,3}},|(?<=[\w’'])\s+(?:who|which|that)\s(?:could"
    rf"|will|hold)\s[^,;]*,"
    rf"|,\s(?!and\s|but\s)[^,;]{{3,70}},(?=\s{FINITE}\s)"
)
_OWNED = gated(r",?(?:\sand)?\s+whose\s+(?P<rest>[^,;]*)$")
_QUOTE_END = re.compile(r"[\"”]")
_NEW_CLAUSE = gated(rf"{_BREAK}|,\s+(?:and|but)\s+")
_COORDINATED = re.compile(
    rf"\sand\s+(?=(?:{AUXILIARY}|agreed|plans?|ends|runs|expects?|expires?)\b"
    r"|(?!the\b|its\b|their\b|his\b|her\b|again\b|also\b|then\b|later\b|from\b|until\b|early\b|late\b|mid\b"
    r"|possibly\b|other\b|perhaps\b)[a-z]{3,}\s)"
)
_SUBJECT = re.compile(
    rf"(?P<subject>\S.{{0,60}}?)\s+(?P<verb>{AUXILIARY}|spoke|met|began|open(?:s|ed)|said|signed|start(?:s|ed)|held"
    r"|won)\b"
)
_MODAL = frozenset(("will", "would", "must", "should", "could", "may", "might", "can", "shall"))
_HAS_DATE = re.compile(r"\d|[A-Z][a-z]+day\b|\d[\d.,]*$")
#: What ties a noun to the one before it.
_LINKED = re.compile(r"\s(?P<link>(?:for|with|between|to|from|on|in|of)(?: the| an?| its| their)?)$")
_RELATIVE = gated(r"(?<=[\w%'’.)]),?\s+(?P<link>that|which|who)\s+(?P<rest>[^,;]*)$")
_OPENS_RELATIVE = re.compile(rf"(?:{FINITE}|[a-z]+s)\b")
_DIRECT_OBJECT = re.compile(
    r"\b[a-z]{3,}s\s(?:the|an?|its|their|his|her|this|that)\s(?:(?!for|of|to|in|on|with|at|by|from"
    r"|before|after|until|ahead|during)[\w'’%-]+\s+){0,5}$"
    r"|\b(?:(?:will|would|shall|to|can|must)\s+\w+|proposed|sought|requested|suggested)\s+(?:(?!for|of"
    r"|to|in|on|with|at|by|from|before|after|until|ahead|during)[\w'’%-]+\s+){0,5}$"
)
#: What papers and terms do, not those who signed them.
_OF_PAPERS = frozenset(
    [
        "expires",
        "expire",
        "lapses",
        "lapse",
        "ends",
        "end",
        "runs",
        "run",
        "takes",
        "take",
        "enters",
        "enter",
        "matures",
        "falls",
        "comes",
        "applies",
        "apply",
        "is",
        "was",
        "will",
    ]
)
#: "Succeeds Martha Lake": the word before the name is a verb.
_NOT_OF_NAME = re.compile(r"^.*\b[a-z]+(?:s|ed)\s(?=[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)+$)")
#: "Put limits in place, which would last": it is the limits that do.
_NO_THINGS = frozenset(("place", "force", "effect", "writing", "principle"))
#: "The first day of the session, which runs": the part runs no more than the whole.
_PART_OF = re.compile(
    r"\b(?:day|days|week|weeks|eve|start|end|beginning|opening|sidelines|margins|stage|part|half|rest)$"
)
_IS_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}\s[A-Z]|\b[A-Z][a-z]+\s\d{1,2}\b|[A-Z][a-z]+day\b")
_POSSESSED = re.compile(r"['’]s?\s")
#: Before a word that is a noun elsewhere, and a verb here.
_LEADS_VERB = re.compile(rf"\b(?:{AUXILIARY}|to|not)\s+(?:\w+ly\s+)?$")
#: "That it be moved" asks for something: what was asked belongs to it.
_SUBJUNCTIVE = re.compile(rf"(?:(?!(?:{AUXILIARY}|to)\s)\S+\s+){{1,12}}?be\s")
#: "It lapses" behind "renew the mandate before" says too little without the clause it belongs to.
_LEAVES_MAIN = re.compile(r"(?:it|they|he|she)\s(?:\w+\s?){1,3}(?:on|in|at|by)?\s*$")
_PARTED = re.compile(rf"[,;:(]|\s[–—-]\s|\b(?:but|as|when|while|that|which|who|be|{AUXILIARY})\b")
_STOP_TEXT = (
    "a an the this that its their his her on in of for with by to from at and or but is are was were has have had as "
    "down up after before over into about under amid ahead will would be been not any some these those"
)
_NOUN_STOPS = frozenset(_STOP_TEXT.split())
_OWNERS = frozenset(("its", "their", "his", "her"))
#: What a verb follows, never a noun.
_BEFORE_VERB = _MODAL | {"to", "not", "cannot"}
_AFTER_NOUN = _NOUN_STOPS | frozenset(
    ["which", "who", "said", "says", "when", "where", "while", "because", "if", "unless"]
)


def clause_before(before: str) -> str:
    """Return the part of a sentence up to its date that belongs to the date's own clause, with its subject."""
    clause = without_asides(_out_of_bracket(before))
    condition = _CONDITIONAL.search(clause)
    if condition and reads_as_clause(clause[: condition.start()]):
        clause = clause[: condition.start()]
    start = 0
    for found in _OPENING.finditer(clause):
        rest = clause[found.end() :]
        if _opens_clause(found, rest) and not (found["open"] and start == 0 and _LEAVES_MAIN.match(rest)):
            start = found.end()
    told = _without_relative(_second_verb(clause[start:]))
    subject = subject_of(_last_sentence_part(clause[:start])) if start and lacks_subject(told) else None
    return f"{subject} {told.strip()}" if subject else told


def without_asides(text: str) -> str:
    """Return a text without what commas part from its subject ("X, a Y from Z, plans" becomes "X plans")."""
    return _ASIDE.sub("", text)


def _last_sentence_part(lead: str) -> str:
    """Return the clause whose subject goes on: what stands behind the last break or report."""
    return re.split(rf"{_BREAK}|\s(?:said|says)\s(?:that\s)?(?=\S+\s)", lead.rstrip(" ,"))[-1]


def _opens_clause(found: re.Match[str], rest: str) -> bool:
    if len(rest.split()) <= _LEAST_WORDS:
        return False
    if found["quote"]:
        return not _QUOTE_END.search(rest)
    if _UNLIKE_TIME.fullmatch(found[0].strip()) and _LOOKS_ON.match(rest):
        return False
    if found["also"]:
        return reads_as_clause(rest) and reads_as_clause(found.string[: found.start()])
    if found["joined"]:
        return reads_as_clause(rest) or lacks_subject(rest)
    return reads_as_clause(rest) and not _SUBJUNCTIVE.match(rest) if found["open"] else True


def clause_after(after: str) -> str:
    """Return what follows a date that opens its clause, up to the clause's end."""
    rest = after.lstrip(" ,:|*–—-")
    closing = _END.search(rest)
    return (rest[: closing.start()] if closing else rest).replace(" | ", ", ")


def last_clause(before: str) -> str:
    """Return the words before a date back to the last mark or conjunction that begins a clause."""
    ends = [found.end() for found in _NEW_CLAUSE.finditer(before)]
    return before[ends[-1] :] if ends else before


def addition_after(after: str) -> str:
    """Return where, with whom or on what occasion, said right behind a date; empty where nothing is."""
    held = _HELD.match(after)
    if held is None:
        return ""
    rest = after[held.end() :]
    closing = _CLOSING.search(rest)
    while closing and rest[closing.start()] == "(":
        closing = _CLOSING.search(rest, rest.find(")", closing.end()) + 1 or len(rest))
    return rest[: closing.start()] if closing else rest


#: "The window for the annual meeting shuts": the noun is another's.
_BELONGS = re.compile(r"\b(?:for|of|at|with|from|between|by)\s(?:(?:the|an?|its|their)\s)?$")
_ACTS = re.compile(r"\b(?:shuts|closes|opens|ends|expires|lapses|begins|starts|runs|takes|falls)\b")


def noun_phrase(before: str, noun: str, between: str) -> str | None:
    """Return the phrase of a noun that stands before the date on its own ("talks between …"); not of "will hold talks".

    `before` is what precedes the noun in its sentence, `between` what stands between it and the date.
    """
    if _DIRECT_OBJECT.search(before) or _PARTED.search(between) or _LEADS_VERB.search(before):
        return None
    lead = words_of_noun(before)
    if _ACTS.search(between) and _BELONGS.search(before.rstrip().removesuffix(lead)):
        return None
    return f"{lead} {noun}{between}" if lead or between.split()[:-1] else None


def words_of_noun(before: str) -> str:
    """Return the words that belong to a noun, from right to left up to a word that begins its phrase."""
    words: list[str] = []
    near = before.split()[-_FEW_WORDS - 1 :]
    for place in range(len(near) - 1, -1, -1):
        word, previous = near[place], near[place - 1].casefold() if place else ""
        joins = word in ("of", "in") and words and words[0][0].isupper() and place
        if word.casefold() in _OWNERS and words:
            words.insert(0, word)
            break
        if (word.casefold() in _NOUN_STOPS and not joins) or word[-1] in ",;:()" or len(words) == _FEW_WORDS:
            break
        if previous in _BEFORE_VERB:
            break
        words.insert(0, word)
    while words and words[0] in ("of", "in"):
        words.pop(0)
    return " ".join(words)


def owned_noun(words: str) -> str:
    """Return the noun phrase that a date owns ("Sunday's OPEC+ meeting"), from the words behind the date."""
    phrase: list[str] = []
    for word in words.split():
        if phrase and word.casefold() in _AFTER_NOUN:
            break
        phrase.append(word)
    return " ".join(phrase)


def _out_of_bracket(before: str) -> str:
    bracket = before.rfind("(")
    if bracket <= before.rfind(")"):
        return before
    inside = before[bracket + 1 :]
    return inside if len(inside.split()) > _LEAST_WORDS else before[:bracket]


def _second_verb(clause: str) -> str:
    """Turn "the two spoke on 3 May and agreed to meet" into "the two agreed to meet"; only where a date is dropped."""
    parts = _COORDINATED.split(clause)
    subject = _SUBJECT.match(parts[0])
    if len(parts) < _LEAST_WORDS or subject is None or not _HAS_DATE.search(parts[0]):
        return clause
    if lacks_subject(parts[-1]):
        return f"{subject['subject']} {parts[-1]}"
    return f"{subject['subject']} {subject['verb']} {parts[-1]}" if subject["verb"] in _MODAL else clause


def _without_relative(clause: str) -> str:
    """Turn "the clock ticks down on a truce that expires" into "truce expires"."""
    owned = _OWNED.search(clause)
    if owned:
        owner = words_of_noun(clause[: owned.start()])
        return f"{owner}{possessive(owner)} {owned['rest']}" if owner else clause
    found = _RELATIVE.search(clause)
    if found is None or not _OPENS_RELATIVE.match(found["rest"]):
        return clause
    verb, _, others = found["rest"].partition(" ")
    if has_auxiliary(others) or looks_ahead(others):
        return clause
    noun = _antecedent(clause[: found.start()], verb, found["link"])
    return f"{noun} {found['rest']}" if noun else clause


def _antecedent(before: str, verb: str, relative: str) -> str:
    """Return the noun a relative clause speaks of, with what belongs to it ("subsidy for farmers" that expires)."""
    noun = _NOT_OF_NAME.sub("", words_of_noun(before))
    lead = before.removesuffix(noun).rstrip()
    linked = _LINKED.search(lead)
    while noun and linked and _cannot_do(noun, verb, relative):
        wider = words_of_noun(lead[: linked.start()])
        if first_verb(f"- {wider}") is not None or _PART_OF.search(wider):
            break
        dated = _HAS_DATE.search(noun)
        noun = wider if dated else f"{wider} {linked['link']} {noun}" if wider else noun
        lead = lead[: linked.start()].removesuffix(wider).rstrip()
        linked = _LINKED.search(lead) if wider else None
    return noun


def _cannot_do(noun: str, verb: str, relative: str) -> bool:
    """Tell whether a noun is not what the verb speaks of: a plural that "expires", a date, a partner's name."""
    plural = noun.endswith("s") and not noun.endswith("ss")
    if noun.casefold() in _NO_THINGS:
        return True
    named = noun[0].isupper() and not _POSSESSED.search(noun)
    partner = named and (relative == "that" or verb in _OF_PAPERS)
    return (plural and verb.endswith("s")) or bool(_IS_DATE.search(noun)) or partner


def possessive(name: str) -> str:
    """Return what makes a name own something."""
    return "'" if name.endswith("s") else "'s"
