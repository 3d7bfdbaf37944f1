"""What happens on a day until which something is so?"""

import re

from briefing.extraction.deadlines.wording.nouns import possessive
from briefing.extraction.deadlines.wording.standins import opens_with_pronoun
from briefing.extraction.deadlines.wording.telling.shaping.subjects import is_noun, small
from briefing.patterns.gated import gated

_ADVERBS = r"(?:(?:now|then|also|still|only|currently|already|again|instead)\s)*"
_SINGULAR = frozenset(("is", "remains", "stays"))
#: What lasts until a day ends on it: the verbs of lasting, each with the one it comes to.
_LASTS = gated(
    rf"^(?P<who>.+?)\s{_ADVERBS}(?P<led>(?:will|shall|(?:is|are)\s(?:(?:due|set|scheduled|planned)\s)?to)\s)?{_ADVERBS}(?:"
    r"(?P<many>run|last|hold|continue|go\son|remain\sin\s(?:force|effect|place)|stay\sin\s(?:force|effect|place)"
    r"|are\s(?:valid|good|in\s(?:force|effect|place))|(?:be|remain|stay)\s(?:valid|good|in\s(?:force|effect|place))"
    r"|(?:are|were|have\sbeen)\s(?:extended|prolonged|renewed))"
    r"|(?P<one>runs|lasts|holds|continues|goes\son|(?:remains|stays)\s(?:in\s(?:force|effect|place)|good|valid)"
    r"|is\s(?:valid|good|in\s(?:force|effect|place))|(?:is|was|has\sbeen)\s(?:extended|prolonged|renewed))"
    r"|(?P<open>stays?\sopen|remains?\sopen|(?:is|are|be)\sopen))"
    rf"(?:,\s(?:as\s)?[a-z]+\s[a-z]+,|\s(?:\d+|[a-z]+)\s(?:days|weeks|months|years),?|\s(?:for|by)\s[^,;]{{2,30}}?,?|\s(?:as\splanned|unchanged))?(?P<where>\s(?:in|at)\s[^,;]{{2,40}}?)?\s{_ADVERBS}until\sthen$"
)
#: What is open for a time alone: of a shop that stays open until a day nobody says that it closes then for good.
_WINDOW = re.compile(
    r"\b(?:offer|tender|window|application|registration|subscription|nomination|submission|consultation|call|ballot|bidding|bid|book|scheme"
    r"|fund|survey|enrolment|enrollment|invitation|round|process|portal|comment|period|entry|vote|voting|poll|proposal|exhibition|show|register|roll|list|inquiry)s?$",
    re.IGNORECASE,
)
#: What somebody extends, and what is extended to a day.
_EXTENDS = gated(
    r"^(?P<who>[^,;]+?)\s(?:(?:has|have)\s)?(?:extended|prolonged|renewed)\s(?:the|an?|(?P<own>its|their|his|her))\s"
    r"(?P<what>[^,;]+?)\suntil\sthen$"
)
_EXTENDED_TO = gated(
    r"^(?P<what>[^,;]+?)\s(?:is|was|has\sbeen)\s(?:now\s)?(?:extended|prolonged|renewed)\sto\s[^,;]*\d[^,;]*$"
)
_SUSPENDED = gated(r"^(?P<who>.+?)\s(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:now\s)?suspended\suntil\sthen$")
#: "Has two months for a review, that is until then".
_HAS_TIME = gated(
    r"^(?P<who>[^,;]+?)\s(?:has|have|had)\s(?P<time>(?:two|three|four|five|six|seven|eight|ten|twelve|\d+)\s(?:\w+\s)?(?:days|weeks|months|years))\sfor\s"
    r"(?P<what>[^,;]+?)(?:,\s(?:that\sis,?|so|i\.e\.))?\suntil\sthen$"
)
#: "Duties on steel": a word before one in small letters is no name.
_COMMON = re.compile(r"[A-Z][a-z]+(?:\s[a-z]|$)")
_ON = gated(r"^(?P<who>.+?)\s(?:is|are|remains?|stays?)\son\s(?P<what>probation|bail|leave|parole)\suntil\sthen$")
_DENIES = re.compile(
    r"\b(?:not|[Nn]o|[Nn]othing|[Nn]obody|[Nn]one|[Nn]either|never|cannot|at\sleast)\b|n['’]t\b|\sin\stime\b"
    r"|\b(?:would|could|may|might)\b.*\suntil\sthen$"
)
#: "Is taking comments until then", "are funded until then", "will remain an adviser until then": then no longer.
_IS_SO = gated(
    rf"^(?P<who>.+?)\s{_ADVERBS}(?P<is>is|are|(?:will|shall)\s(?:be|remain|stay)|remains?|stays?)\s{_ADVERBS}"
    r"(?P<so>(?!(?:to|due|not|set|scheduled|planned|expected|given|granted|allowed|needed|required|told|asked|put|moved|postponed"
    r"|delayed|adjourned|deferred|busy|likely|about|secured|assured|guaranteed|filled|up|there|here|away|well|good|valid|no|extended|prolonged|renewed|open)\b)"
    rf"(?:being\s)?[a-z][^,;]*?)(?:\sfor\s[^,;]{{2,30}},)?\s{_ADVERBS}until\sthen$"
)
_SHUT = re.compile(r"(?:closed|shut)(?P<rest>\s.*)?$")
_IS_SHUT = gated(
    rf"^(?P<who>[^,;]+?)\s(?:is|are|(?P<will>will\s|would\s)?(?:be|(?:remain|stay)s?))\s{_ADVERBS}(?:closed|shut)(?P<rest>\s[^,;]+?)?\suntil\sthen$"
)
_PLACE = re.compile(r"in\s(?:(?:the|its|their)\s[a-z]+|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)$")
_DOING = re.compile(r"(?!being\b)[a-z]+ing\b")
_COMES = re.compile(
    r"(?:(?:an?|the|its|on|in|under|at)\s|[a-z]+(?:ed|en|wn|ght|id|ept|eld)\b|(?:free|legal|subject|exempt|liable)\b)"
)
#: What is not so until then is so then.
_NOT_UNTIL = gated(
    r"^(?P<who>.+?)\s(?:(?P<does>does|do)(?:\snot|n['’]t)|(?P<will>will|is|are)\snot|(?P<wont>won|isn|aren)['’]t)\s"
    r"(?P<act>(?!(?:foresee|expect|expected|think|believe|anticipate|want|see|have|be)\b)[a-z]+)(?P<rest>\s.*?)?\suntil\sthen$"
)
_NOBODY = re.compile(r"(?:nothing|nobody|no\sone|none)\b", re.IGNORECASE)
_HEAD_END = re.compile(r"\s(?:of|on|in|for|with|between|from|against|over|to)\s")
_FULL = {"won": "will", "isn": "is", "aren": "are"}
_ES = ("s", "sh", "ch", "x", "z", "o")


def ending(clause: str, *, whole_day: bool = False) -> str:
    """Return what ends or begins on the day until which a clause says that something is or is not so.

    "Licence runs until then" ends, "schools are shut until then" reopen, "does not run out until then" runs out.
    `whole_day`: it is so on that day too, on which then nothing begins ("shut through 31 May").
    """
    if whole_day and (shut := _IS_SHUT.match(clause)) and is_noun(shut["who"]) and not opens_with_pronoun(clause):
        ends = "will end" if shut["will"] else "ends"
        if " " not in shut["who"]:
            return f"{shut['who']}{possessive(shut['who'])} closure{shut['rest'] or ''} {ends}"
        return f"closure of {small(shut['who'])}{shut['rest'] or ''} {ends}"
    late = None if whole_day else _NOT_UNTIL.match(clause)
    if late and is_noun(late["who"]):
        return _at_last(late)
    if _DENIES.search(clause) or _NOBODY.match(clause):
        return clause
    has = _HAS_TIME.match(clause)
    if has and is_noun(has["who"]) and not opens_with_pronoun(clause):
        return f"{has['who']}{possessive(has['who'])} {has['time']} for {has['what']} end"
    suspended, on = _SUSPENDED.match(clause), _ON.match(clause)
    if suspended and is_noun(suspended["who"]):
        who = suspended["who"]
        return f"suspension of {who[:1].lower() + who[1:] if _COMMON.match(who) else who} ends"
    if on and is_noun(on["who"]):
        return f"{on['who']}{possessive(on['who'])} {on['what']} ends"
    extends, extended = _EXTENDS.match(clause), _EXTENDED_TO.match(clause)
    if extends and is_noun(extends["who"]) and is_noun(extends["what"]) and not opens_with_pronoun(clause):
        owner = f"{extends['who']}{possessive(extends['who'])} " if extends["own"] else ""
        return f"{owner}{extends['what']} end{'' if _HEAD_END.split(extends['what'])[0].endswith('s') else 's'}"
    if extended and is_noun(extended["what"]):
        return f"{extended['what']} ends"
    lasts = _LASTS.match(clause)
    if lasts is None or not is_noun(lasts["who"]) or lasts["who"].endswith(" to"):
        return _no_longer(clause)
    if lasts["open"] and not _WINDOW.search(_HEAD_END.split(lasts["who"])[0]):
        return clause
    verb = "close" if lasts["open"] else "end"
    many = lasts["led"] or lasts["many"] or (lasts["open"] or "").startswith(("stay ", "remain ", "are "))
    return f"{lasts['who']} {lasts['led'] or ''}{verb}{'' if many else 's'}{lasts['where'] or ''}"


def _at_last(late: re.Match[str]) -> str:
    """Return what happens at last where it does not happen until then."""
    who, act, rest = late["who"], late["act"], late["rest"] or ""
    if late["does"] == "does":
        return f"{who} {act}{'es' if act.endswith(_ES) else 's'}{rest}"
    led = "" if late["does"] else f"{late['will'] or _FULL[late['wont']]} "
    return f"{who} {led}{act}{rest}"


def _no_longer(clause: str) -> str:
    """Return what ceases to be so."""
    found = _IS_SO.match(clause)
    if found is None or not is_noun(found["who"]) or opens_with_pronoun(clause):
        return clause
    who, so = found["who"], found["so"]
    led, one = ("will ", False) if found["is"].startswith(("will", "shall")) else ("", found["is"] in _SINGULAR)
    ending = "s" if one else ""
    shut = _SHUT.match(so)
    if shut:
        return f"{who} {led}reopen{ending}{shut['rest'] or ''}"
    if so.startswith("in ") and _PLACE.match(so):
        return f"{who} {led}leave{ending} {so.removeprefix('in ')}"
    if _DOING.match(so):
        return f"{who} {led}stop{ending} {so}"
    return f"{who} {led}cease{ending} to be {so.removeprefix('being ')}" if _COMES.match(so) else clause
