"""What ends on the day until which somebody may do, bars, waives, grants, holds or goes on with something?"""

import re
from collections.abc import Callable

from briefing.extraction.deadlines.wording.nouns import possessive
from briefing.extraction.deadlines.wording.standins import opens_with_pronoun, without_article
from briefing.extraction.deadlines.wording.verbs import first_verb
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
    r"|remain|see|rise|fall|reach|happen|come|only|not|no|well|yet|still|even|grow|wait|need|expect|keep|extend|put)\b)[a-z]+\b[^;]*?)\suntil\sthen$"
)
#: "Will go on bringing meat": what goes on until then stops.
_GOES_ON = gated(
    r"^(?P<who>[^,;]+?)\s(?P<led>will\s|shall\s|to\s|(?:is|are)\sto\s)?(?:go\son|goes\son|keeps?|continues?)\s(?P<act>(?:to\s(?P<do>[a-z]+)|[a-z]+ing)\b[^;]*?)\suntil\sthen$"
)
_ENDS_ON_S = re.compile(r"\s(?:goes\son|keeps|continues)\s")
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
#: "Train 2 is out", "the ship is away".
_AWAY = gated(
    r"^(?P<who>[^,;]+?)\s(?P<be>is|are|will\sbe|remains?|stays?)\s(?:out|offline|away|out\sof\s(?:service|action|operation|use))\suntil\sthen$"
)
#: "A statue, on show in Bergen until then": no verb says so.
_SHOWN = gated(
    r"^(?P<who>[^,;]+?),?\s(?:(?:is|are)\s)?(?P<where>on\s(?:show|display|sale|loan|leave|offer|strike)|in\s(?:office|the\schair|force|effect|custody|charge))"
    r"(?P<rest>\s[^,;]+?)?\suntil\sthen$"
)
_LAPSES = frozenset(("in force", "in effect"))
_SITS = gated(r"^(?P<who>[^,;]+?)\s(?P<verb>sits?|stays?)\suntil\sthen$")
_BOUND = gated(
    r"^(?P<who>[^,;]+?)\s(?:(?P<be>is|are)\s)?(?P<bound>binds?|bound)(?:\s(?P<by>[^,;]+?))?(?:\sfor\s[^,;]+)?,?\suntil\sthen$"
)
#: What lasts: of a thing that ends on the day it is enough to say so.
_JUST_LASTS = gated(
    r"^(?P<who>[^,;]+?)\s(?:(?P<one>runs|lasts|holds|continues|is\s(?:good|valid|in\sforce))|(?P<many>run|last|continue|are\s(?:good|valid|in\sforce)))$"
)
#: It may go on, and what is so "only" until then is just as well so until then.
_AT_LEAST = re.compile(r"\sat\sleast\suntil\sthen")
_ONLY = re.compile(r"\sonly\s(?=until\sthen)")
_MANY = re.compile(r"(?<![su])s$|\b(?:people|men|women|police|staff|and\s\S+)$")
#: Of whom it is denied, or said of them alone, the contrary is not told by "no longer".
_DENIED = re.compile(
    r"(?:no|nobody|no-one|none|neither|nothing|few|little|hardly|not|only|never)\b(?!\.)", re.IGNORECASE
)
_HEAD_END = re.compile(r"\s(?:of|on|in|at|for|with|between|from|under|by|to)\s")


def lapsed(clause: str, *, ends: bool) -> str:
    """Return what ends on the day until which a clause says that something is allowed, barred, granted or held.

    `ends`: the day is known to end something, so that what only "lasts" without a day ends.
    """
    if opens_with_pronoun(clause) or _DENIED.match(clause):
        return clause
    clause = _ONLY.sub(" ", clause)
    just = _JUST_LASTS.match(clause) if ends else None
    if just and _is_noun(just["who"]):
        return f"{just['who']} end{'s' if just['one'] else ''}"
    if not clause.endswith("then") and " until then for " not in clause:
        return clause
    if _AT_LEAST.search(clause):
        return clause
    return next((told for reading in _READINGS if (told := reading(clause))), clause)


def _stayed(clause: str) -> str:
    """Read "the lenders waived a covenant": their waiver ends."""
    found = _STAYED.match(clause)
    if found is None or not _is_noun(found["who"]) or not _is_noun(found["what"]):
        return ""
    return f"{_STAYS[found['stay']]} of {_small(found['what'])} ends"


def _barred(clause: str) -> str:
    found = _BARRED.match(clause)
    if found is None or not _is_noun(found["who"]):
        return ""
    if found["bar"] in _BANS:
        return f"ban on {_small(found['whom'])} {found['act']} ends"
    return f"order that bars {_small(found['whom'])} from {found['act']} ends"


def _allowed(clause: str) -> str:
    found = _ALLOWED.match(clause)
    return f"{found['who']} {found['may']} no longer {found['act']}" if found and _is_noun(found["who"]) else ""


def _goes_on(clause: str) -> str:
    found = _GOES_ON.match(clause)
    if found is None or not _is_noun(found["who"]):
        return ""
    led = found["led"] or ""
    ends = "s" if not led and _ENDS_ON_S.search(clause) else ""
    return f"{found['who']} {led}{'cease' if found['do'] else 'stop'}{ends} {found['act']}"


def _holds(clause: str) -> str:
    found = _HOLDS.match(clause)
    if found is None or not _is_noun(found["who"]):
        return ""
    who, what = found["who"], found["what"]
    if _IN_OFFICE.search(what):
        return f"{who}{possessive(who)} time in {what} ends" if what in ("office",) else ""
    return f"{who}{possessive(who)} {what} ends"


def _time(clause: str) -> str:
    """Read "the law gives the mediator until then": that time ends."""
    given = _GIVEN.match(clause)
    if given and _is_noun(given["whom"]):
        return f"{given['what']} for {_small(given['whom'])} ends"
    found = _GIVES_TIME.match(clause) or _HAS_TIME.match(clause)
    if found is None or not _is_noun(found["whom"]) or opens_with_pronoun(found["whom"]):
        return ""
    return f"time given to {_small(found['whom'])}{found['rest'] or ''} ends"


def _away(clause: str) -> str:
    found = _AWAY.match(clause)
    if found is None or not _is_noun(found["who"]):
        return ""
    led = "will " if found["be"] == "will be" else ""
    return f"{found['who']} {led}return{'s' if found['be'] in ('is', 'remains', 'stays') else ''}"


def _shown(clause: str) -> str:
    found = _SHOWN.match(clause)
    if found is None or not _is_noun(found["who"]):
        return ""
    many = _is_many(found["who"])
    if found["where"] in _LAPSES:
        return f"{found['who']} end{'' if many else 's'}"
    return f"{found['who']} cease{'' if many else 's'} to be {found['where']}{found['rest'] or ''}"


def _sits(clause: str) -> str:
    found = _SITS.match(clause)
    if found is None or not _is_noun(found["who"]):
        return ""
    if found["verb"].startswith("sit"):
        return f"sitting of {_small(found['who'])} ends"
    return f"{found['who']} leave{'s' if found['verb'].endswith('s') else ''}"


def _bound(clause: str) -> str:
    found = _BOUND.match(clause)
    if found is None or not _is_noun(found["who"]) or (found["bound"] == "bound") is not bool(found["be"]):
        return ""
    many = _is_many(found["who"])
    rest = f" {found['by']}" if found["by"] else ""
    if found["be"]:
        return f"{found['who']} cease{'' if found['be'] == 'are' else 's'} to be bound{rest}"
    return f"{found['who']} cease{'' if many else 's'} to bind{rest}" if rest else ""


_READINGS: tuple[Callable[[str], str], ...] = (
    _stayed, _barred, _allowed, _goes_on, _holds, _time, _away, _shown, _sits, _bound,
)  # fmt: skip


def _small(words: str) -> str:
    """Return words as they stand within a line: an article opens no noun that has a name's capital."""
    bare = without_article(words)
    common = re.match(r"[A-Z][a-z]+(?:\s[a-z]|$)", words) and words[0].isupper()
    lowered = words[:1].lower() + words[1:] if common and not re.fullmatch(r"[A-Z][\w’'-]*", words) else words
    return lowered if bare == words else f"{words[: len(words) - len(bare)].lower()}{bare}"


def _is_many(words: str) -> bool:
    return _MANY.search(_HEAD_END.split(words)[0]) is not None


def _is_noun(words: str) -> bool:
    return first_verb(f"- {words}") is None
