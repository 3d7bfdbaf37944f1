"""What happens on a date, in a clause a person can read on its own?"""

import re

from briefing.domain.span import Span
from briefing.extraction.deadlines.cues import Governing

_LONGEST = 150
_LEAST_WORDS = 2
#: Where the clause of a date may begin, read from the sentence's start to the date.
_OPENING = re.compile(
    r"[;:]\s+|\s[–—-]{1,2}\s|—|[\"“]"
    r"|,\s+(?:and|but|while|as|with|where|after|because|although|whereas|so|including)\s+"
    r"|,\s+(?=(?:the|a|an|it|he|she|they|this|these|both)\s|[A-Z]\w+\s(?:\w+\s){0,3}(?:will|is|are|has|have|would|must|plans?)\s)"
    r"|\s(?:said|says|say|saying)\s+(?:(?:on\s+)?[A-Z][a-z]+day\s+)?(?:that\s+)?"
    r"|\s(?:announced|announcing|confirmed|warned|noted|added|reported|showed|indicated|insisted|told\s+\w+)\s+that\s+"
    r"|\s(?:before|after|because|although|while|when|whereas|as|that|if|since|until|unless)\s+(?=(?:the|a|an|its|their|his|her|it|he|she|they|both|[A-Z]))"
)
_CLOSING = re.compile(
    r"[;:]\s|\s[–—-]{1,2}\s|—|[.!?][\"”')]*$|[\"”)(]"
    r"|,\s|\s(?:unless|if|but|while|although|because|after|when|as|which|that|in a bid|in order|seeking|raising|said|says)\b"
)
_HELD = re.compile(
    r",\s+(?:to be held\s+)(?=\w)|,\s+(?=on the sidelines)|\s+(?:to be held\s+)?(?=(?:on the sidelines|in|at|with|between|to|for|over|on)\s)"
)
_LINKS = re.compile(
    r"[\s,(]*\b(?:on|by|in|at|from|before|through|for|of|the|no later than|not later than|as of|and|or|around|about"
    r"|during|until|till|within|effective|this coming|as early as|as soon as|at|early|late|mid)\s*$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till)\s*$", re.IGNORECASE)
_FIRST_WORDS = re.compile(
    r"^(?:anticipated|planned|upcoming|expected|and|but|so|while|as|that|which|including|with|however|meanwhile|also|then|where|a|an|the|after|because|when"
    r"|if|nonetheless|nevertheless|therefore|although|since|who)\b[\s,]*",
    re.IGNORECASE,
)
_FINITE = {
    "expiring": "expires", "starting": "starts", "beginning": "begins", "ending": "ends", "effective": "takes effect",
    "taking effect": "takes effect", "going into effect": "goes into effect", "opening": "opens",
}  # fmt: skip
_RELATIVE = re.compile(r"(?<=[\w%'’.)]),?\s+(?P<link>that|which|who)\s+(?P<rest>[^,;]*)$")
_NOUN_STOPS = frozenset(
    ["a", "an", "the", "this", "that", "its", "their", "his", "her", "on", "in", "of", "for", "with", "by", "to", "from",
     "at", "and", "or", "but", "is", "are", "was", "were", "has", "have", "had", "as", "down", "up", "after", "before",
     "over", "into", "about", "under", "amid", "ahead", "will", "would", "be", "been", "not", "any", "some", "these", "those"]
)  # fmt: skip
_DIRECT_OBJECT = re.compile(
    r"\b(?:will|would|shall|to|can|must)\s+\w+\s+(?:(?!for|of|to|in|on|with|at|by|from)[\w'’%-]+\s+){0,5}$"
)
_PARTED = re.compile(r"[,;:(]|\s[–—-]\s|\b(?:but|as|when|while|that|which|who)\b")
_ASIDE = re.compile(
    r",\s+(?:which|who|where)\s[^,;]*,|,\s[^,;]{3,60},(?=\s(?:is|are|was|were|has|have|will|would|must|should|could|may|wants?)\s)"
)
_POSSESSIVE = re.compile(r"^['’]s\s+(?P<noun>(?:[\w+&’'-]+\s*){1,8})")
_AFTER_DATE = re.compile(r"^[^,;:.]{0,3}\b(?:as|when|while|before)\s+(?P<clause>[^,;:()–—]+)")
_COORDINATED = re.compile(r"\sand\s+(?=(?:will|would|agreed|is|are|has|have|plans?|ends|runs|expects?|expires?)\b)")
_SUBJECT = re.compile(
    r"(\S.{0,60}?)\s+(?:was|were|is|are|has|have|had|spoke|met|began|open(?:s|ed)|said|signed|start(?:s|ed)|held|won)\b"
)
_HAS_DATE = re.compile(r"\d|[A-Z][a-z]+day\b")
_VERBS = frozenset(["that", "which", "who", "said", "says", "when", "where", "while", "because", "if", "unless"])
_BREAK = re.compile(r"[;:]\s+|\s[–—-]{1,2}\s|—|,\s+(?:and|but)\s+")
_END_OF_RULE = re.compile(
    r"[;]\s|\s[–—]\s|—|[.!?][\"”')]*$|,\s+(?:and|but|which|who|when|while|as|with)\s|,\s+[A-Z\w ]{2,30}\s(?:said|says)\b|\s(?:unless|if)\s"
)
_VERB_BETWEEN = re.compile(r"\b(?:will|would|is|are|was|were|has|have|had|must|should|could|may|might)\b")


def clause_of(body: str, sentence: Span, when: Span, governing: Governing | None, noun: Governing | None) -> str:
    """Return what happens at `when` in one line: the words of its clause without the date, at most 150 characters.

    `noun` is the last word before the date that names a meeting, vote or the like.
    """
    if governing is not None and governing.span.start >= when.end:
        following = _AFTER_DATE.match(body[when.end : sentence.end])
        if following and when.end + following.end() > governing.span.start:
            return _fit(_bare(following["clause"].rstrip(" .")), "")
    opened = _opened_by_date(body, sentence, when)
    if opened:
        return _fit(_bare(opened), "")
    tail = _tail(body, sentence, when)
    head = _noun_head(body, sentence, when, noun) or _clause_head(body, sentence, when)
    until = _UNTIL.search(head)
    bare = _bare(head)
    told = f"{bare} until then" if until and len(bare) > 0 else bare
    return _fit(_join(told, tail), told) or _fit(" ".join(sentence.of(body).split()), "")


def _opened_by_date(body: str, sentence: Span, when: Span) -> str | None:
    """Return what follows a date that opens its clause ("On Thursday, the court will rule") or owns it ("Sunday's vote")."""
    after = body[when.end : sentence.end]
    owned = _POSSESSIVE.match(after)
    if owned:
        return _until_stop(owned["noun"])
    if len(_LINKS.sub("", f" {_last_clause(body[sentence.start : when.start])}").split()) >= _LEAST_WORDS:
        return None
    rest = after.lstrip(" ,")
    closing = _END_OF_RULE.search(rest)
    told = rest[: closing.start()] if closing else rest
    return told if len(told.split()) >= _LEAST_WORDS else None


def _last_clause(before: str) -> str:
    ends = [found.end() for found in _BREAK.finditer(before)]
    return before[ends[-1] :] if ends else before


def _until_stop(noun: str) -> str:
    words: list[str] = []
    for word in noun.split():
        if words and (word.casefold() in _NOUN_STOPS or word.casefold() in _VERBS):
            break
        words.append(word)
    return " ".join(words)


def _noun_head(body: str, sentence: Span, when: Span, noun: Governing | None) -> str | None:
    """Return the noun phrase ("talks between …") that stands before the date on its own; not "will hold talks"."""
    if noun is None:
        return None
    before = body[sentence.start : noun.span.start]
    between = body[noun.span.end : when.start]
    if _VERB_BETWEEN.search(between) or _DIRECT_OBJECT.search(before) or _PARTED.search(between):
        return None
    lead = _noun_words(before)
    if not lead and not between.split()[:-1]:
        return None
    return f"{lead} {body[noun.span.start : when.start]}"


def _noun_words(before: str) -> str:
    """Return the words that belong to a noun, from right to left up to a word that begins its phrase."""
    words: list[str] = []
    for word in reversed(before.split()[-6:]):
        joins = word == "of" and words and words[0][0].isupper()
        if (word.casefold() in _NOUN_STOPS and not joins) or word[-1] in ",;:(" or word.endswith(")"):
            break
        words.insert(0, word)
    while words and words[0] == "of":
        del words[0]
    return " ".join(words)


def _clause_head(body: str, sentence: Span, when: Span) -> str:
    before = body[sentence.start : when.start]
    bracket = before.rfind("(")
    if bracket > before.rfind(")"):
        inside = before[bracket + 1 :]
        before = inside if len(inside.split()) > _LEAST_WORDS else before[:bracket]
    before = _ASIDE.sub("", before)
    start = 0
    for found in _OPENING.finditer(before):
        if len(before[found.end() :].split()) > _LEAST_WORDS:
            start = found.end()
    return _without_relative(_second_verb(before[start:]))


def _second_verb(clause: str) -> str:
    """Turn "the two spoke on 3 May and agreed to meet" into "the two agreed to meet", where the first part has a date."""
    parts = _COORDINATED.split(clause)
    subject = _SUBJECT.match(parts[0])
    if len(parts) < _LEAST_WORDS or subject is None or not _HAS_DATE.search(parts[0]):
        return clause
    return f"{subject[1]} {parts[-1]}"


def _without_relative(clause: str) -> str:
    """Turn "the clock ticks down on a truce that expires" into "truce expires"."""
    found = _RELATIVE.search(clause)
    if found is None:
        return clause
    noun = _noun_words(clause[: found.start()])
    return f"{noun} {found['rest']}" if noun else clause


def _tail(body: str, sentence: Span, when: Span) -> str:
    after = body[when.end : sentence.end]
    held = _HELD.match(after)
    if held is None:
        return ""
    rest = after[held.end() :]
    closing = _CLOSING.search(rest)
    while closing and rest[closing.start()] == "(" and closing.start() < _LONGEST:
        closing = _CLOSING.search(rest, rest.find(")", closing.end()) + 1 or len(rest))
    return " ".join((rest[: closing.start()] if closing else rest).split())


def _bare(head: str) -> str:
    text = " ".join(head.split())
    while (shorter := _LINKS.sub("", text)) != text:
        text = shorter
    while (shorter := _FIRST_WORDS.sub("", text)) != text:
        text = shorter
    for participle, finite in _FINITE.items():
        if text.endswith(f" {participle}"):
            text = f"{text.removesuffix(participle)}{finite}"
    return text.strip(" ,;:–—-(")


def _join(told: str, tail: str) -> str:
    return f"{told} {tail}" if tail else told


def _fit(text: str, shorter: str) -> str:
    chosen = text if len(text) <= _LONGEST else shorter or text
    if len(chosen) > _LONGEST:
        chosen = chosen[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return chosen[:1].upper() + chosen[1:]
