"""Does the verb that is nearest to a date look ahead?"""

import re
from collections.abc import Iterator

from briefing.temporal.anchoring.clauses.coming import DESCRIBING, DOUBTFUL_PRESENT, EVENTFUL_PRESENT, PLURAL_PRESENT
from briefing.temporal.anchoring.clauses.cues import CUE, PAST_STANCE

_WORD = re.compile(r"[a-z][a-z'’-]*")
#: What ends so is hardly a plural.
_PLURAL = re.compile(
    r"(?!(?:is|was|has|does|this|its|his|as|us|yes|plus|thus|says|various|previous)$)[a-z-]{2,}[^s'’]s"
)
_PLURAL_SUBJECTS = frozenset(("they", "we", "both", "all", "people", "police", "parliamentarians", "mps", "children"))
_BEFORE_VERB = frozenset(("next", "again", "also", "then", "now", "first", "finally", "jointly"))
_BEFORE_PLURALS_TEXT = """
    the a an of in on at by to for from with and or as its their his her our my your any some all no more most many few
    several two three four five six seven eight nine ten these those both other such than about over under after before
    between against into new recent further fresh last next this which
"""
_BEFORE_PLURALS = frozenset(_BEFORE_PLURALS_TEXT.split())
_OPENING_WORDS = 2
#: "Rejected the plan on 8 March": nouns that read like verbs of what is to come, where a verb tells what was done.
_NOUNS = frozenset(
    ("plan", "plans", "target", "targets", "hope", "hopes", "aim", "aims", "schedule", "demands", "deadline")
)
_OF_NOUN = re.compile(r"\b(?:the|an?|its|their|his|her|our|this|that|these|new|any)\s(?:[\w-]+\s)?$")
_WHEN = re.compile(r"\s(?:(?:late|early)\s)?(?:(?:on|in|at|before|after|last|during)\s(?:the\s)?)?$")
#: "Behind closed doors", "with wounded soldiers": a participle right behind these describes a noun.
_BEFORE_PARTICIPLE = re.compile(
    r"\b(?:behind|with|without|for|at|by|under|between|against|among|amid|despite|from|into|over|about|through|via|within"
    r"|during|including|to|on|his|her|our|your|several)\s$"
)
_LONGEST_LEAD = 16
#: What the verb before a date is done for ("arrived in Oslo on Thursday to open talks") says nothing of the date.
_AIM = re.compile(r" to [a-z]+")


def points_ahead(before: str, after: str) -> bool | None:
    """Tell whether the verb of a clause that is nearest to its date looks ahead.

    What stands before the date weighs twice what stands after; `before` and `after` are in small letters. None where
    no verb says it.

    What was proposed or promised looks ahead only to a date behind it ("In May it agreed to pay" tells of May).
    """
    cues = [(len(before) - found.end(), _is_ahead(found, told=False)) for found in _verbs_before(before)]
    aim = _AIM.match(after) if cues else None
    behind = [cue for cue in CUE.finditer(after, aim.end() if aim else 0) if not _describes(after, cue)]
    cues += [(2 * found.start() + 4, _is_ahead(found, told=True)) for found in behind]
    clause_opens = len(before.split()) <= _OPENING_WORDS
    cues += [(len(before) - found.end(), True) for found in _in_present(before)]
    cues += [(2 * found.start() + 4, True) for found in (_in_present(after) if clause_opens else ())]
    if not cues:
        plans = any(_in_doubt(before)) or (clause_opens and any(_in_doubt(after)))
        return True if plans else None
    return min(cues)[1]


def _is_ahead(cue: re.Match[str], *, told: bool) -> bool:
    """Tell whether a cue looks ahead; `told` where it stands behind the date."""
    return cue["ahead"] is not None and not (told and PAST_STANCE.match(cue[0]))


def _verbs_before(before: str) -> list[re.Match[str]]:
    """Return the cues before a date without participles that only describe ("is to meet a group led by him on")."""
    cues = [cue for cue in CUE.finditer(before) if not (_is_noun(before, cue) or _describes(before, cue))]
    main = next((cue for cue in cues if cue["ahead"]), None)
    if main is None:
        return cues
    kept = []
    for cue in cues:
        apart = len(before[cue.end() :].split()) > _OPENING_WORDS
        if not (cue["back"] in DESCRIBING and apart and cue.start() > main.end()):
            kept.append(cue)
    return kept


def _is_noun(before: str, cue: re.Match[str]) -> bool:
    """Tell whether a cue right before the date is the object of what was done ("unveiled the target on")."""
    if cue[0] not in _NOUNS or not _WHEN.fullmatch(before, cue.end()):
        return False
    of_noun = _OF_NOUN.search(before, 0, cue.start())
    return of_noun is not None and any(one["back"] for one in CUE.finditer(before, 0, of_noun.start()))


def _describes(clause: str, cue: re.Match[str]) -> bool:
    """Tell whether a participle stands in a noun phrase, right behind a preposition or a possessive."""
    if cue["back"] is None or not cue["back"].endswith("ed") or " " in cue["back"]:
        return False
    return _BEFORE_PARTICIPLE.search(clause, max(0, cue.start() - _LONGEST_LEAD), cue.start()) is not None


def _in_present(clause: str) -> Iterator[re.Match[str]]:
    """Yield the verbs of a clause that news has in the present only for what is planned."""
    subject = ""
    for word in _WORD.finditer(clause):
        text = word[0]
        plural = text in PLURAL_PRESENT and (_PLURAL.fullmatch(subject) or subject in _PLURAL_SUBJECTS)
        if text in EVENTFUL_PRESENT or plural:
            yield word
        subject = subject if text in _BEFORE_VERB else text


def _in_doubt(clause: str) -> Iterator[bool]:
    """Yield for each verb that might be a plural noun; nothing else in its clause may be the verb."""
    subject = ""
    for word in _WORD.finditer(clause):
        text = word[0]
        if text in DOUBTFUL_PRESENT and subject and subject not in _BEFORE_PLURALS:
            yield True
        subject = text
