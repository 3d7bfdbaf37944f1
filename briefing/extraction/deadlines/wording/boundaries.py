"""Where do the words begin and end that say what happens on a date?"""

import re

from briefing.extraction.deadlines.wording.asides import without_asides
from briefing.extraction.deadlines.wording.relatives import without_relative
from briefing.patterns.gated import gated
from briefing.temporal.verbs import (
    AUXILIARY,
    first_verb,
    lacks_subject,
    reads_as_clause,
    subject_of,
)

_LEAST_WORDS = 2
#: So much before a date may belong to its clause: each mark in it is asked about all that follows.
_REACH = 600
#: "A bill before parliament would": a clause of time has no such verb.
_UNLIKE_TIME = re.compile(r"before|after|until|once|since")
#: "A hearing before the court is set for": it is not the court that is set.
_IS_SET = re.compile(
    r"before\s[^,;]{2,60}?\s(?:is|are|was|were|has been|have been)\s(?:\w+\s)?(?:set|scheduled|listed|fixed|planned|due"
    r"|expected|likely|booked|down|adjourned|slated|pencilled)\b"
)
_LOOKS_ON = re.compile(r"(?:[\w'’-]+\s){1,4}?(?:will|would|shall|must|may|can|could|might)\b")
_JOINING = "and|but|while|as|where|after|because|although|whereas|so"
_REPORTING = "announced|announcing|confirmed|warned|noted|noting|added|adding|saying|stressing"
_REPORTING += "|reported|showed|indicated|insisted|argued|believes?"
_SUBORDINATING = (
    r"before|after|because|although|while|when|whereas|since|until|whether|once"
    r"|(?<!\bterm\s)(?<!\brole\s)(?<!\bjob\s)(?<!\bmandate\s)(?<!\btenure\s)(?<!\bwork\s)(?<!\bcareer\s)(?<!\bpost\s)"
    r"(?<!\bfor\s)(?<!\blong\s)(?<!\bsoon\s)(?<!\bfar\s)(?<!\bmuch\s)(?<!\bmany\s)as(?!\s(?:long|soon|far|much|many)\b)"
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
    r"|,\s+(?:with|including|amid|leaving(?=\s(?:[\w’'-]+\s){1,5}?(?:set|due|about)\sto\s))\s+"
    rf"|(?P<joined>,\s+(?:{_JOINING})\s+)"
    r"|(?P<also>\sand\s+)(?=(?:an?|the|its|their|his|her|some|more|most|all|both|[a-z]+s)\s)"
    r"|(?:,\s+saying|\s(?:said|says|say|saying))\s+(?:(?:before|after|at|on|in|during|late|early)\s[^,;:]{2,40}?\s(?=that\s))?"
    r"(?:(?:on\s+)?[A-Z][a-z]+day\s+)?(?:that\s+)?"
    rf"|,?\s(?:{_REPORTING}|(?:told|warned|reminded)(?:\s+\w+){{1,3}}?(?:\s+on\s+\w+day)?)\s+that\s+"
    rf"|(?P<open>\sand\s+that\s+|\s(?:{_SUBORDINATING})\s+(?!{_TIME_NAME})(?=\S)"
    r"|(?P<comma>,\s+)(?!(?:which|who|whose|that|\d{4})\b)|\stold\s+\w+\s+(?=(?:the|it|he|she|they)\s)"
    rf"|\s(?:{_REPORTING})\s+(?=(?:the|its|their|his|her|it|he|she|they)\s)))"
)
#: A condition behind the main clause: the date is the condition's, what happens is the clause before it.
_CONDITIONAL = gated(r"\s(?:if|unless|provided that)\s")
_ENDS_CONDITION = re.compile(r";\s|\s[–—]\s|,\s(?:and\s|but\s)?(?!which\b|who\b|that\b|or\b)")
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
_JOINT = re.compile(r"\s(?:and|or|but)\s")
#: "In the Senate and on Thursday in the House": another day.
_OTHER_DAY = re.compile(
    r"(?:on|by|from|until)\s(?:the\s)?(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\s\d)"
)
_HELD = re.compile(
    r",\s+to be held\s+(?=\w)|,\s+(?=on the sidelines)"
    r"|\s+(?:to be held\s+)?(?=(?:on the sidelines|in|at|with|between|to|for|over|on)\s)"
)
#: "Would “impose”": the quotation goes on with the clause.
_LEADS_ON = re.compile(r"\b(?:will|would|must|should|shall|may|might|can|could|cannot|to|not|be)\s?\Z")
_QUOTE_END = re.compile(r"[\"”]")
#: The first verb of "germanium and antimony, which is due" is no verb of theirs.
_OF_RELATIVE = re.compile(r"[\w’'],?\s(?:which|who|that)\s$")
_AND = re.compile(r"(?:^|\s)(?:and|or)\s(?!\w+ly\s)(?=\S+\s)")
#: What only says when, where or how: behind it a clause begins.
_OPENS_ADVERBIAL = re.compile(
    r"[\s\"“]*(?:(?:in|on|at|by|for|from|with|without|under|over|within|through|until|till|since|as|of|to|after|before"
    r"|during|following|despite|amid|among|according|besides|unlike|because|once|if|unless|when|while|where|although"
    r"|though|last|next|this|every|today|tomorrow|yesterday|first|then|now|and|but|so)\b|\w+(?:ly|while|ever|ing)\b)",
    re.IGNORECASE,
)
_NEW_CLAUSE = gated(rf"{_BREAK}|,\s+(?:and|but)\s+")
#: "That it be moved" asks for something: what was asked belongs to it.
_SUBJUNCTIVE = re.compile(rf"(?:(?!(?:{AUXILIARY}|to)\s)\S+\s+){{1,12}}?be\s")
#: "It lapses" behind "renew the mandate before" says too little without the clause it belongs to.
_LEAVES_MAIN = re.compile(r"(?:it|they|he|she)\s(?:\w+\s?){1,3}(?:on|in|at|by)?\s*$")


def clause_before(before: str) -> str:
    """Return the part of a sentence up to its date that belongs to the date's own clause, with its subject."""
    clause = without_asides(_out_of_bracket(before[-_REACH:]))
    condition = _CONDITIONAL.search(clause)
    if condition and reads_as_clause(clause[: condition.start()]) and not _ends_before(clause, condition.end()):
        clause = clause[: condition.start()]
    start = 0
    for found in _OPENING.finditer(clause):
        rest = clause[found.end() :]
        if _opens_clause(found, rest) and not _goes_on(found, clause[start : found.start()], rest, start):
            start = found.end()
    told = without_relative(clause[start:])
    subject = subject_of(_last_sentence_part(clause[:start])) if start and lacks_subject(told) else None
    return f"{subject} {told.strip()}" if subject else told


def _ends_before(clause: str, start: int) -> bool:
    """Tell whether a condition that starts at a place ends before the date, at a mark behind which a clause begins."""
    return any(reads_as_clause(clause[mark.end() :]) for mark in _ENDS_CONDITION.finditer(clause, start))


def _goes_on(found: re.Match[str], before: str, rest: str, start: int) -> bool:
    """Tell whether a mark or conjunction goes on with the clause that has begun `before` it."""
    verb = first_verb(rest)
    if found["comma"]:
        return _is_list(before, rest) or bool(verb and _OF_RELATIVE.search(rest[:verb]))
    if found["open"] and start == 0 and _LEAVES_MAIN.match(rest):
        return True
    return (
        bool(_IS_SET.match(f"{found[0].lstrip()}{rest}")) and first_verb(f"- {before}") is None and before.strip() != ""
    )


def _is_list(before: str, rest: str) -> bool:
    """Tell whether a comma stands in a list that is one subject ("officials of Peru, Chile and Bolivia meet")."""
    verb = first_verb(rest)
    joined = verb is not None and _AND.search(rest[:verb])
    return bool(joined) and not _OPENS_ADVERBIAL.match(before) and first_verb(f"- {before}") is None


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
    return _first_part(rest[: closing.start()] if closing else rest)


def _first_part(words: str) -> str:
    """Return words up to an "and" behind which another clause or verb begins ("in Geneva and an award is")."""
    for joint in _JOINT.finditer(words):
        behind = words[joint.end() :]
        if _OTHER_DAY.match(behind) or reads_as_clause(behind) or lacks_subject(behind):
            return words[: joint.start()]
    return words


def _out_of_bracket(before: str) -> str:
    bracket = before.rfind("(")
    if bracket <= before.rfind(")"):
        return before
    inside = before[bracket + 1 :]
    return inside if len(inside.split()) > _LEAST_WORDS else before[:bracket]
