"""Where do the words begin and end that say what happens on a date?"""

import re

from briefing.extraction.deadlines.wording.relatives import without_relative
from briefing.extraction.deadlines.wording.verbs import (
    AUXILIARY,
    FINITE,
    first_verb,
    lacks_subject,
    reads_as_clause,
    subject_of,
)
from briefing.patterns.gated import gated

_LEAST_WORDS = 2
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
    rf"(?=\W)(?:{_BREAK}|(?P<quote>[\"“])"
    r"|,\s+(?:with|including|amid)\s+"
    rf"|(?P<joined>,\s+(?:{_JOINING})\s+)"
    r"|(?P<also>\sand\s+)(?=(?:an?|the|its|their|his|her|some|more|most|all|both|[a-z]+s)\s)"
    r"|\s(?:said|says|say|saying)\s+(?:(?:before|after|at|on|in|during|late|early)\s[^,;:]{2,40}?\s(?=that\s))?"
    r"(?:(?:on\s+)?[A-Z][a-z]+day\s+)?(?:that\s+)?"
    rf"|\s(?:{_REPORTING}|(?:told|warned|reminded)(?:\s+\w+){{1,3}}?(?:\s+on\s+\w+day)?)\s+that\s+"
    rf"|(?P<open>\sand\s+that\s+|\s(?:{_SUBORDINATING})\s+(?!{_TIME_NAME})(?=\S)"
    r"|,\s+(?!(?:which|who|whose|that|\d{4})\b)|\stold\s+\w+\s+(?=(?:the|it|he|she|they)\s)"
    rf"|\s(?:{_REPORTING})\s+(?=(?:the|its|their|his|her|it|he|she|they)\s)))"
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
    r"(?=[\s,])(?:,\s+(?:which|who|where|whose)\s(?:[^,;]|,(?=\s?\d))*,(?!\s(?:and|or|which|who|whose|where)\s)"
    rf"|,\s+(?:a|an|based|led|known|owned|backed|brokered|announced|signed|agreed|opened)\s"
    rf"(?:[^,;]|,(?=\s?\d))*,(?!\s(?:and|or)\s)|,\s\d{{1,3}}(?=,\s(?:who|which|whose|where|an?)\s)|,\s\d{{1,3}},(?!\d)|(?<=[\w’'])\s+(?:who|which|that)\s(?:could"
    rf"|will|hold)\s[^,;]*,"
    rf"|,\s(?!and\s|but\s)(?:[^,;]|(?<=\d),(?=\d{{3}})){{3,70}},(?=\s{FINITE}\s))"
)
#: "After a call with Ana Li, who leads the party, the vote was": the comma behind the aside parts the two.
_OPENS_ADVERBIAL = re.compile(r"\s*(?:after|before|during|following|in|at|on|with|under|for)\s", re.IGNORECASE)
_ENDS_ADVERBIAL = re.compile(r"\s(?:the|an?|its|their|his|her|it|he|she|they)\s")
_MARK = re.compile(r"[,;:]\s")
#: "Would “impose”": the quotation goes on with the clause.
_LEADS_ON = re.compile(r"\b(?:will|would|must|should|shall|may|might|can|could|cannot|to|not|be)\s?\Z")
#: "The first bill — for goods of 2026 — is due".
_DASHED = gated(r"\s[—–-]{1,2}\s[^—–;:]{3,90}?\s[—–-]{1,2}\s")
_QUOTE_END = re.compile(r"[\"”]")
_NEW_CLAUSE = gated(rf"{_BREAK}|,\s+(?:and|but)\s+")
#: "That it be moved" asks for something: what was asked belongs to it.
_SUBJUNCTIVE = re.compile(rf"(?:(?!(?:{AUXILIARY}|to)\s)\S+\s+){{1,12}}?be\s")
#: "It lapses" behind "renew the mandate before" says too little without the clause it belongs to.
_LEAVES_MAIN = re.compile(r"(?:it|they|he|she)\s(?:\w+\s?){1,3}(?:on|in|at|by)?\s*$")


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
    told = without_relative(clause[start:])
    subject = subject_of(_last_sentence_part(clause[:start])) if start and lacks_subject(told) else None
    return f"{subject} {told.strip()}" if subject else told


def without_asides(text: str) -> str:
    """Return a text without what commas part from its subject ("X, a Y from Z, plans" becomes "X plans")."""
    return _ASIDE.sub(_left_of, _DASHED.sub(" ", text))


def _left_of(aside: re.Match[str]) -> str:
    """Return the mark that an aside leaves where a clause of its own begins behind it."""
    parts = _ENDS_ADVERBIAL.match(aside.string, aside.end()) and _is_adverbial(aside.string[: aside.start()])
    return "," if parts else ""


def _is_adverbial(words: str) -> bool:
    """Tell whether the words since the last mark only open a clause ("after a call with Ana Li")."""
    last = _MARK.split(words)[-1]
    return bool(_OPENS_ADVERBIAL.match(last)) and first_verb(last) is None


def _last_sentence_part(lead: str) -> str:
    """Return the clause whose subject goes on: what stands behind the last break or report."""
    return re.split(rf"{_BREAK}|\s(?:said|says)\s(?:that\s)?(?=\S+\s)", lead.rstrip(" ,"))[-1]


def _opens_clause(found: re.Match[str], rest: str) -> bool:
    if len(rest.split()) <= _LEAST_WORDS:
        return False
    if found["quote"]:
        return not (_QUOTE_END.search(rest) or _LEADS_ON.search(found.string, 0, found.start()))
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


def _out_of_bracket(before: str) -> str:
    bracket = before.rfind("(")
    if bracket <= before.rfind(")"):
        return before
    inside = before[bracket + 1 :]
    return inside if len(inside.split()) > _LEAST_WORDS else before[:bracket]
