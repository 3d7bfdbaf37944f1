"""What ends on the day until which somebody may do, bars, waives or goes on with something?"""

import re

from briefing.extraction.deadlines.wording.telling.shaping.subjects import is_noun, small
from briefing.patterns.gated import gated

_HAS = r"(?:has|have|had)\s(?:(?:also|now|already|since)\s)?"
#: Verbs that keep something from being so, each with the noun for it.
_STAYS = {
    "waived": "waiver",
    "waives": "waiver",
    "suspended": "suspension",
    "suspends": "suspension",
    "frozen": "freeze",
    "froze": "freeze",
    "freezes": "freeze",
    "halted": "halt",
    "deferred": "deferral",
    "relaxed": "relaxation",
    "lowered": "lowering",
}
_STAYED = gated(
    rf"^(?P<who>[^,;]+?)\s(?:{_HAS})?(?P<stay>{'|'.join(_STAYS)})\s(?P<what>(?!it\b|them\b|him\b|her\b|from\b|to\b)[^,;]+?)\suntil\sthen$"
)
#: "The court has restrained the council from felling oaks".
_BARRED = gated(
    rf"^(?P<who>[^,;]+?)\s(?:{_HAS})?(?P<bar>restrained|barred|enjoined|blocked|banned|prohibited|bars|bans|blocks|prohibits)\s"
    r"(?P<whom>(?!it\b|them\b|him\b|her\b)[^,;]+?)\sfrom\s(?P<act>[a-z]+ing\b[^;]*?)\suntil\sthen$"
)
_BANS = ("banned", "bans", "prohibited", "prohibits")
#: What is allowed until then is not allowed behind it; what may only happen is no leave.
_ALLOWED = gated(
    r"^(?P<who>[^,;]+?)\s(?P<may>may|can)\s(?:(?:still|also|now)\s)?(?P<act>(?!(?:be|have|last|run|go|hold|continue|take|drag|stay"
    r"|remain|see|rise|fall|reach|happen|come|only|not|no|well|yet|still|even|grow|wait|need|expect|keep|extend|put|suspend|cancel|close|halt|delay)\b)[a-z]+\b[^;]*?)\suntil\sthen$"
)
#: "Will go on bringing meat": what goes on until then stops.
_GOES_ON = gated(
    r"^(?P<who>[^,;]+?)\s(?P<led>will\s|shall\s|to\s|(?:is|are)\sto\s)?(?:go\son|goes\son|keeps?|continues?)\s(?P<act>(?:to\s(?P<do>[a-z]+)|[a-z]+ing)\b[^;]*?)\suntil\sthen$"
)
_ENDS_ON_S = re.compile(r"\s(?:goes\son|keeps|continues)\s")


def stayed(clause: str) -> str:
    """Read "the lenders waived a covenant": their waiver ends."""
    found = _STAYED.match(clause)
    if found is None or not is_noun(found["who"]) or not is_noun(found["what"]):
        return ""
    return f"{_STAYS[found['stay']]} of {small(found['what'])} ends"


def barred(clause: str) -> str:
    """Read "the court barred the council from felling oaks": the order or the ban ends."""
    found = _BARRED.match(clause)
    if found is None or not is_noun(found["who"]):
        return ""
    if found["bar"] in _BANS:
        return f"ban on {small(found['whom'])} {found['act']} ends"
    return f"order that bars {small(found['whom'])} from {found['act']} ends"


def allowed(clause: str) -> str:
    """Read "guests may leave": they may no longer."""
    found = _ALLOWED.match(clause)
    return f"{found['who']} {found['may']} no longer {found['act']}" if found and is_noun(found["who"]) else ""


def goes_on(clause: str) -> str:
    """Read "shops will go on selling it": they will stop."""
    found = _GOES_ON.match(clause)
    if found is None or not is_noun(found["who"]):
        return ""
    led = found["led"] or ""
    ends = "s" if not led and _ENDS_ON_S.search(clause) else ""
    return f"{found['who']} {led}{'cease' if found['do'] else 'stop'}{ends} {found['act']}"
