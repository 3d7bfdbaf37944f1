"""Where do the words begin and end that say what happens on a date?"""

import re

_LEAST_WORDS = 2
_FEW_WORDS = 6
_PRONOUN_OR_ARTICLE = "the|a|an|it|he|she|they|this|these|both"
_AUXILIARY = "will|would|is|are|was|were|has|have|had|must|should|could|may|might"
_JOINING = "and|but|while|as|with|where|after|because|although|whereas|so|including"
_REPORTING = "announced|announcing|confirmed|warned|noted|added|reported|showed|indicated|insisted|told\\s+\\w+"
_SUBORDINATING = "before|after|because|although|while|when|whereas|as|that|if|since|until|unless"
_BREAK = r"[;:]\s+|\s[–—-]{1,2}\s|—"

#: Where the clause of a date may begin, read from the sentence's start to the date.
_OPENING = re.compile(
    rf"{_BREAK}|[\"“]"
    rf"|,\s+(?:{_JOINING})\s+"
    rf"|,\s+(?=(?:{_PRONOUN_OR_ARTICLE})\s|[A-Z]\w+\s(?:\w+\s){{0,3}}(?:{_AUXILIARY}|plans?)\s)"
    r"|\s(?:said|says|say|saying)\s+(?:(?:on\s+)?[A-Z][a-z]+day\s+)?(?:that\s+)?"
    rf"|\s(?:{_REPORTING})\s+that\s+"
    rf"|\s(?:{_SUBORDINATING})\s+(?=(?:{_PRONOUN_OR_ARTICLE}|its|their|his|her)\s|[A-Z])"
)
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
_ASIDE = re.compile(rf",\s+(?:which|who|where)\s[^,;]*,|,\s[^,;]{{3,60}},(?=\s(?:{_AUXILIARY}|wants?)\s)")
_NEW_CLAUSE = re.compile(rf"{_BREAK}|,\s+(?:and|but)\s+")
_COORDINATED = re.compile(rf"\sand\s+(?=(?:{_AUXILIARY}|agreed|plans?|ends|runs|expects?|expires?)\b)")
_SUBJECT = re.compile(
    rf"(\S.{{0,60}}?)\s+(?:{_AUXILIARY}|spoke|met|began|open(?:s|ed)|said|signed|start(?:s|ed)|held|won)\b"
)
_HAS_DATE = re.compile(r"\d|[A-Z][a-z]+day\b")
_RELATIVE = re.compile(r"(?<=[\w%'’.)]),?\s+(?P<link>that|which|who)\s+(?P<rest>[^,;]*)$")
_DIRECT_OBJECT = re.compile(
    r"\b(?:will|would|shall|to|can|must)\s+\w+\s+(?:(?!for|of|to|in|on|with|at|by|from)[\w'’%-]+\s+){0,5}$"
)
_PARTED = re.compile(rf"[,;:(]|\s[–—-]\s|\b(?:but|as|when|while|that|which|who|{_AUXILIARY})\b")
_STOP_TEXT = (
    "a an the this that its their his her on in of for with by to from at and or but is are was were has have had as "
    "down up after before over into about under amid ahead will would be been not any some these those"
)
_NOUN_STOPS = frozenset(_STOP_TEXT.split())
_AFTER_NOUN = _NOUN_STOPS | frozenset(
    ["which", "who", "said", "says", "when", "where", "while", "because", "if", "unless"]
)


def clause_before(before: str) -> str:
    """Return the part of a sentence up to its date that belongs to the date's own clause."""
    clause = _ASIDE.sub("", _out_of_bracket(before))
    start = 0
    for found in _OPENING.finditer(clause):
        if len(clause[found.end() :].split()) > _LEAST_WORDS:
            start = found.end()
    return _without_relative(_second_verb(clause[start:]))


def clause_after(after: str) -> str:
    """Return what follows a date that opens its clause, up to the clause's end."""
    rest = after.lstrip(" ,")
    closing = _END.search(rest)
    return rest[: closing.start()] if closing else rest


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


def noun_phrase(before: str, noun: str, between: str) -> str | None:
    """Return the phrase of a noun that stands before the date on its own ("talks between …"); not of "will hold talks".

    `before` is what precedes the noun in its sentence, `between` what stands between it and the date.
    """
    if _DIRECT_OBJECT.search(before) or _PARTED.search(between):
        return None
    lead = words_of_noun(before)
    return f"{lead} {noun}{between}" if lead or between.split()[:-1] else None


def words_of_noun(before: str) -> str:
    """Return the words that belong to a noun, from right to left up to a word that begins its phrase."""
    words: list[str] = []
    for word in reversed(before.split()[-_FEW_WORDS:]):
        joins = word == "of" and words and words[0][0].isupper()
        if (word.casefold() in _NOUN_STOPS and not joins) or word[-1] in ",;:()":
            break
        words.insert(0, word)
    return " ".join(words).removeprefix("of ")


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
    return f"{subject[1]} {parts[-1]}"


def _without_relative(clause: str) -> str:
    """Turn "the clock ticks down on a truce that expires" into "truce expires"."""
    found = _RELATIVE.search(clause)
    noun = words_of_noun(clause[: found.start()]) if found else ""
    return f"{noun} {found['rest']}" if found and noun else clause
