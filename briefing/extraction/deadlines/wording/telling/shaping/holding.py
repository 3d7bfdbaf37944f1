"""What ends on the day until which somebody holds, has, shows or is bound by something, or is away?"""

import re

from briefing.extraction.deadlines.wording.nouns import possessive
from briefing.extraction.deadlines.wording.standins import opens_with_pronoun
from briefing.extraction.deadlines.wording.telling.shaping.subjects import is_many, is_noun, small
from briefing.patterns.gated import gated

#: An office or a seat that somebody has until then.
_HOLDS = gated(
    r"^(?P<who>[^,;]+?)\s(?:(?:will\s)?holds?|has|have|keeps)\s(?:(?:the|its|his|her|an?)\s)?"
    r"(?P<what>(?:[\w’'-]+\s){0,4}?(?:presidency|chair|chairmanship|seat|office|post|mandate|licen[cs]e|lease|contract|permit|visa|option)"
    r"(?:\sof\s[^,;]+?)?)\suntil\sthen$"
)
_IN_OFFICE = re.compile(r"(?:office|chair|seat|post)$")
#: "Ships are given a grace period until then": it ends.
_GIVEN = gated(
    r"^(?P<whom>[^,;]+?)\s(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:given|granted|allowed)\s(?:an?\s)?"
    r"(?P<what>(?:[\w-]+\s){0,2}?(?:grace|respite|reprieve|extension|moratorium|exemption|waiver|stay)(?:\speriod)?)\suntil\sthen$"
)
#: Whose time runs, where what it is given for is not told.
_GIVES_TIME = gated(
    r"^(?:[^,;]+?)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bbeen)\s(?:(?:has|have|had|now|would|will)\s)*(?:given|gave|gives?|granted|grants?|allowed|allows?)\s"
    r"(?P<whom>(?!(?:it|them|him|her|us|me|you)\b)[^,;]+?)\suntil\sthen(?P<rest>\sfor\s[^,;]+)?$"
)
_HAS_TIME = gated(
    r"^(?P<whom>[^,;]+?)\s(?:(?:will\s)?(?:has|have|gets?)|(?:(?:is|are|was|were|has\sbeen|have\sbeen)\s)?(?:given|granted|allowed))"
    r"\suntil\sthen(?P<rest>\sfor\s[^,;]+)?$"
)
#: "Must give the painting back to the heirs": no time is given.
_GIVES_THING = re.compile(r"\s(?:back|up|away|over|out|to)(?:\s|$)")
#: "Train 2 is out", "the ship is away".
_AWAY = gated(
    r"^(?P<who>[^,;]+?)\s(?P<be>is|are|will\sbe|remains?|stays?)\s(?:out|offline|away|out\sof\s(?:service|action|operation|use))\suntil\sthen$"
)
#: "A statue, on show in Bergen until then": no verb says so.
_SHOWN = gated(
    r"^(?P<who>[^,;]+?),?\s(?:(?:is|are)\s)?(?P<where>on\s(?:show|display|sale|loan|leave|offer|strike)|in\s(?:office|the\schair|force|effect|custody|charge))"
    r"(?P<rest>\s[^,;]+?)?\suntil\sthen$"
)
#: "Parliament, in recess until then": the recess ends.
_IN_STATE = gated(
    r"^(?P<who>[^,;]+?),\s(?:now\s|still\s)?(?:(?:in|on)\s(?:an?\s)?)(?P<what>(?:recess|leave|holiday|probation|bail|strike|remand|exile"
    r"|(?:[a-z]+\s){0,2}(?:visit|tour|trip|break))(?:\sto\s[^,;]+?)?)\suntil\sthen$"
)
_LAPSES = frozenset(("in force", "in effect"))
_SITS = gated(r"^(?P<who>[^,;]+?)\s(?P<verb>sits?|stays?)\suntil\sthen$")
_BOUND = gated(
    r"^(?P<who>[^,;]+?)\s(?:(?P<be>is|are)\s)?(?P<bound>binds?|bound)(?:\s(?P<by>[^,;]+?))?(?:\sfor\s[^,;]+)?,?\suntil\sthen$"
)


def holds(clause: str) -> str:
    """Read "the firm has a lease": the lease ends."""
    found = _HOLDS.match(clause)
    if found is None or not is_noun(found["who"]):
        return ""
    who, what = found["who"], found["what"]
    if _IN_OFFICE.search(what):
        return f"{who}{possessive(who)} time in {what} ends" if what in ("office",) else ""
    return f"{who}{possessive(who)} {what} ends"


def time_given(clause: str) -> str:
    """Read "the law gives the mediator until then": that time ends."""
    given = _GIVEN.match(clause)
    if given and is_noun(given["whom"]):
        return f"{given['what']} for {small(given['whom'])} ends"
    found = _GIVES_TIME.match(clause) or _HAS_TIME.match(clause)
    if found is None or not is_noun(found["whom"]) or opens_with_pronoun(found["whom"]):
        return ""
    if _GIVES_THING.search(found["whom"]):
        return ""
    return f"time given to {small(found['whom'])}{found['rest'] or ''} ends"


def away(clause: str) -> str:
    """Read "the ship is out of service": it returns."""
    found = _AWAY.match(clause)
    if found is None or not is_noun(found["who"]):
        return ""
    led = "will " if found["be"] == "will be" else ""
    return f"{found['who']} {led}return{'s' if found['be'] in ('is', 'remains', 'stays') else ''}"


def shown(clause: str) -> str:
    """Read "the statue is on show": it ceases to be."""
    state = _IN_STATE.match(clause)
    if state and is_noun(state["who"]):
        return f"{state['who']}{possessive(state['who'])} {state['what']} ends"
    found = _SHOWN.match(clause)
    if found is None or not is_noun(found["who"]):
        return ""
    many = is_many(found["who"])
    if found["where"] in _LAPSES:
        return f"{found['who']} end{'' if many else 's'}"
    return f"{found['who']} cease{'' if many else 's'} to be {found['where']}{found['rest'] or ''}"


def sits(clause: str) -> str:
    """Read "the court sits": its sitting ends."""
    found = _SITS.match(clause)
    if found is None or not is_noun(found["who"]):
        return ""
    if found["verb"].startswith("sit"):
        return f"sitting of {small(found['who'])} ends"
    return f"{found['who']} leave{'s' if found['verb'].endswith('s') else ''}"


def bound(clause: str) -> str:
    """Read "the pact binds both": it ceases to."""
    found = _BOUND.match(clause)
    if found is None or not is_noun(found["who"]) or (found["bound"] == "bound") is not bool(found["be"]):
        return ""
    many = is_many(found["who"])
    rest = f" {found['by']}" if found["by"] else ""
    if found["be"]:
        return f"{found['who']} cease{'' if found['be'] == 'are' else 's'} to be bound{rest}"
    return f"{found['who']} cease{'' if many else 's'} to bind{rest}" if rest else ""
