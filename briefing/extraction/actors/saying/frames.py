"""Have the words after a verb the shape that it takes to tell a stance?"""

from itertools import takewhile

from briefing.extraction.known.stances import ANY
from briefing.extraction.words import Line

_REACH, _NEAR = 10, 4
#: How many words name whom somebody tells to act.
_ADDRESSED = 5
STOPS = frozenset((",", ".", ";", ":", "(", ")", '"'))
_NOT_NOUN = frozenset(
    ("that", "to", "for", "of", "on", "in", "at", "by", "with", "from", "and", "or", "but", "as", "if")
)
#: Words that begin a time or place, and those that begin a noun phrase.
_ADJUNCTS = frozenset(
    ("only", "last", "this", "on", "in", "at", "late", "early", "earlier", "yesterday", "again", "also")
)
_DETERMINING = frozenset(("the", "a", "an", "its", "their", "his", "her", "all", "each", "any", "those", "these"))
#: Helping verbs of what shall be, and of what is so.
_SHALL_BE = frozenset(("be", "must", "should", "shall"))
_IS_SO = frozenset(("is", "are", "was", "were", "has", "have", "had", "does", "did", "will", "would", "can", "could"))
PRONOUNS = frozenset(("it", "he", "she", "they", "this", "there"))
#: Words that name nobody who is told to do something, and those behind a "to" that leads to no order.
_NO_ADDRESSEE = _NOT_NOUN | _IS_SO | PRONOUNS | frozenset(("may", "might", "must", "not", "how", "when", "what"))
_NO_ORDER = _DETERMINING | frozenset(("expect", "come"))
#: Words before a "to" that says what is asked ("invite comments on whether to").
_ASKING = frozenset(("whether", "how", "when", "where", "what"))


def fits(line: Line, end: int, frame: str) -> bool:
    """Tell whether the words after a verb have the shape that a frame asks for."""
    if frame == ANY:
        return True
    if frame == "end":
        return line.text(end) in (".", ",", ";", "")
    if frame.startswith("~"):
        return _has_noun(line, end, frame[1:])
    if frame.startswith("np"):
        return _is_noun_phrase(line, end) and (frame == "np" or _goes_on(line, end, frame))
    if frame == "that be":
        return fits(line, end, "that") and not _tells_fact(line, end + (line.lower(end) == "that"))
    if frame == "that":
        return line.lower(end) == "that" or (line.lower(end) in PRONOUNS)
    if frame == "to" and _leads_to_deed(line, end):
        return True
    if frame == "one to":
        return _tells_to_act(line, end)
    first, _, rest = frame.partition(" ")
    return line.lower(end) == first and (not rest or _goes_on(line, end + 1, rest))


def _tells_fact(line: Line, start: int) -> bool:
    """Tell whether a clause tells what is so or was ("that they were filed"), not what shall be ("they be filed")."""
    clause = list(takewhile(lambda word: word not in STOPS, line.lowers[start : start + _REACH]))
    helping = next((word for word in clause if word in _SHALL_BE or word in _IS_SO), None)
    if helping is not None:
        return helping in _IS_SO
    return any(word.endswith("ed") for word in clause[1:]) or (
        len(clause) > 1 and clause[0] in PRONOUNS and clause[1].endswith("s")
    )


def _leads_to_deed(line: Line, end: int) -> bool:
    """Tell whether "not to", or "to" behind a time or place, follows ("offered last month to sell", "not to sell")."""
    if line.lower(end) == "not":
        return line.lower(end + 1) == "to"
    if line.lower(end) not in _ADJUNCTS:
        return False
    for index in range(end + 1, min(end + _REACH, len(line.words))):
        dated = line.text(index) == "," and (line.text(index - 1).isdigit() or line.text(index - 1).endswith("day"))
        if (line.text(index) in STOPS and not dated) or line.lower(index) == "that":
            return False
        if line.lower(index) == "to" and line.text(index + 1).islower() and line.lower(index + 1) not in _DETERMINING:
            return True
    return False


def _tells_to_act(line: Line, end: int) -> bool:
    """Tell whether somebody is named who shall do something ("told the firm to pay"), by few words and no verb."""
    for index in range(end, end + _ADDRESSED):
        word = line.lower(index)
        if word == "to":
            return index > end and line.text(index + 1).islower() and line.lower(index + 1) not in _NO_ORDER
        if word in STOPS or word in _NO_ADDRESSEE or word.endswith("ed"):
            return False
    return False


def _is_noun_phrase(line: Line, end: int) -> bool:
    first = line.text(end)
    if (first == "at" and line.lower(end + 1) == "least") or (first == "that" and line.text(end + 2) in STOPS):
        return True
    return first in ('"', "$", "€", "£", "¥") or (
        first[:1].isalnum() and first.lower() not in _NOT_NOUN and not first.endswith("ly")
    )


def _goes_on(line: Line, end: int, frame: str) -> bool:
    """Tell whether the noun phrase after a verb is followed by what the frame wants of it."""
    wanted = frame.rsplit(maxsplit=1)[-1]
    for index in range(end + 1, min(_past_bracket(line, end) + _REACH, len(line.words))):
        word = line.lower(index)
        if word == wanted and line.lower(index - 1) not in _ASKING:
            return "time" not in frame or line.text(end)[:1].isdigit() or line.text(index - 2)[:1].isdigit()
        if word in STOPS - {"(", ")"} or word == "that":
            return False
    return False


def _past_bracket(line: Line, start: int) -> int:
    """Return where the words behind a bracket near by begin ("asked the ministry (MoT) to"), or `start` without one."""
    if "(" not in line.texts[start : start + _REACH]:
        return start
    opening = line.texts.index("(", start)
    return next((at for at in range(opening, opening + _NEAR) if line.text(at) == ")"), start)


def _has_noun(line: Line, end: int, noun: str) -> bool:
    for index in range(end, min(end + _NEAR, len(line.words))):
        if line.lower(index) == noun:
            return True
        if line.text(index) in STOPS:
            return False
    return False
