"""How is a clause put plainly, in the words that say what happens on its day?"""

import re

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.wording.nouns import possessive
from briefing.extraction.deadlines.wording.standins import opens_with_pronoun, without_article
from briefing.extraction.deadlines.wording.verbs import AUXILIARY, FINITE, first_verb
from briefing.patterns.gated import gated

_ADVERBS = r"(?:(?:now|then|also|still|only|currently|already|again|instead)\s)*"
#: What lasts until a day ends on it: the verbs of lasting, each with the one it comes to.
_LASTS = gated(
    rf"^(?P<who>.+?)\s{_ADVERBS}(?P<led>(?:will|shall|(?:is|are)\s(?:(?:due|set|scheduled|planned)\s)?to)\s)?{_ADVERBS}(?:"
    r"(?P<many>run|last|hold|continue|go\son|remain\sin\s(?:force|effect|place)|stay\sin\s(?:force|effect|place)"
    r"|are\s(?:valid|good|in\s(?:force|effect|place))|(?:be|remain|stay)\s(?:valid|good|in\s(?:force|effect|place))"
    r"|(?:are|were|have\sbeen)\s(?:extended|prolonged|renewed))"
    r"|(?P<one>runs|lasts|holds|continues|goes\son|(?:remains|stays)\s(?:in\s(?:force|effect|place)|good|valid)"
    r"|is\s(?:valid|good|in\s(?:force|effect|place))|(?:is|was|has\sbeen)\s(?:extended|prolonged|renewed))"
    r"|(?P<open>stays?\sopen|remains?\sopen|(?:is|are|be)\sopen))"
    rf"(?:,\s(?:as\s)?[a-z]+\s[a-z]+,|\s(?:for|by)\s[^,;]{{2,30}}?,?|\s(?:as\splanned|unchanged))?(?P<where>\s(?:in|at)\s[^,;]{{2,40}}?)?\s{_ADVERBS}until\sthen$"
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
#: "Duties on steel": a word before one in small letters is no name.
_COMMON = re.compile(r"[A-Z][a-z]+(?:\s[a-z]|$)")
_ON = gated(r"^(?P<who>.+?)\s(?:is|are|remains?|stays?)\son\s(?P<what>probation|bail|leave|parole)\suntil\sthen$")
_DENIES = re.compile(
    r"\b(?:not|no|never|cannot|at\sleast)\b|n['’]t\b|\sin\stime\b|\b(?:would|could|may|might)\b.*\suntil\sthen$"
)
#: The day itself says that something is planned for it.
_PLANNED = r"(?:scheduled|set|fixed|pencill?ed(?:\sin)?|planned|slated|foreseen|listed|down|timetabled|tabled)"
_IS = (
    r"(?:(?:is|are|was|were|has\sbeen|have\sbeen|will\sbe|would\sbe)\s"
    r"(?:(?:now|then|also|currently|already|provisionally|tentatively)\s)*)"
)
_IS_TO = gated(rf"^(?P<who>.+?)\s{_IS}?(?:scheduled|slated|planned|set|timetabled)\sto\s(?P<act>[a-z]+\b.*)$")
_IS_HELD = gated(
    rf"^(?P<what>.+?)\s(?:{_IS}(?:{_PLANNED}(?:\s(?:to\sbe\sheld|to\stake\splace))?|held|to\sbe\sheld|to\stake\splace)"
    rf"|(?:is|are|was|were)\sto\sbe\sheld|to\sbe\sheld|(?:will|would|to)\stake\splace|takes?\splace)"
    r"(?P<where>\s(?:in|at|on|between|with|before|of|near|by\svideo|over)\s[^;]+)?$"
)
_EXPECTED = gated(rf"^(?P<what>.+?)\s{_IS}(?:expected|awaited|anticipated)(?P<where>\s(?:in|at|on|between)\s[^;]+)?$")
#: What only leans on its neighbours: "the contract itself runs", "Peru's own ban", "is now to close".
_LEANS = gated(
    rf"(?<=[\w'’])\s(?:itself|themselves|himself|herself)(?=\s(?:{AUXILIARY}|[a-z]+s)\b)|(?<=['’]s)\sown(?=\s[a-z])"
    rf"|(?<=[\w'’])\s(?:now|also|therefore|meanwhile)(?=\s(?:{FINITE})\b)"
)
_BETWEEN = gated(r"\b(?P<verb>will|must|is|are|was|were|has|have)\s(?:now|also|therefore|meanwhile)(?=\s[a-z])")
_TELLS_WHICH = re.compile(r"^(?:next|first|second|third|last|final|new|another|one|it|that|this)$", re.IGNORECASE)
#: A day that somebody moves here is the day of what it is for.
_MOVES_DAY = gated(
    r"^(?P<who>[^,;]+?)\s(?:(?:to|will|would|has|have)\s)?(?:extend|push|move|put|postpone|delay|shift)(?:s|es|ed|d)?"
    r"(?:\sback)?\s(?:the|an?|its|their|his|her)\s(?P<what>(?:[\w-]+\s){0,2}(?:deadline|cut-?off|date)\s(?:for|of|to)\s[^,;]*?)"
    r"(?:\sby\s(?:an?|\w+)\s(?:\w+\s)?(?:days?|weeks?|months?|years?))?(?:\s(?:back\s)?(?:to|until)\s(?:then|[^,;]*\d[^,;]*))?$"
)
_ITS = re.compile(r"\b(?:its|their|his|her)\s(?=[a-z$€£\d])")
_LEAST_NAMED = 2


def plain(clause: str, kind: DeadlineKind) -> str:
    """Return a clause put plainly: what "runs until then" ends, and what is only scheduled is the event.

    The subject, the deed and every word that denies stay; a noun that would stand alone keeps its verb.
    """
    clause = _without_leaning(clause)
    text = _lasting(clause) if kind is DeadlineKind.EXPIRY and not _DENIES.search(clause) else clause
    return _held(_to_act(_moved_day(text)), kind)


def _moved_day(clause: str) -> str:
    """Return of what a day is that somebody moved ("X pushed back the deadline for its order": of X's order)."""
    moved = _MOVES_DAY.match(clause)
    if moved is None or not _is_noun(moved["who"]) or opens_with_pronoun(clause):
        return clause
    return _ITS.sub(f"{moved['who']}{possessive(moved['who'])} ", moved["what"], count=1)


def _without_leaning(clause: str) -> str:
    """Return a clause without the small words beside its subject and its first verb that add nothing alone."""
    near = _LEANS.search(clause)
    if near and first_verb(f"- {clause[: near.start()]}") is None:
        clause = clause[: near.start()] + clause[near.end() :]
    return _BETWEEN.sub(lambda found: found["verb"], clause)


def _lasting(clause: str) -> str:
    """Return what ends where a clause says how long it lasts."""
    suspended, on = _SUSPENDED.match(clause), _ON.match(clause)
    if suspended and _is_noun(suspended["who"]):
        who = suspended["who"]
        return f"suspension of {who[:1].lower() + who[1:] if _COMMON.match(who) else who} ends"
    if on and _is_noun(on["who"]):
        return f"{on['who']}{possessive(on['who'])} {on['what']} ends"
    extends, extended = _EXTENDS.match(clause), _EXTENDED_TO.match(clause)
    if extends and _is_noun(extends["who"]) and _is_noun(extends["what"]) and not opens_with_pronoun(clause):
        owner = f"{extends['who']}{possessive(extends['who'])} " if extends["own"] else ""
        return f"{owner}{extends['what']} end{'' if extends['what'].endswith('s') else 's'}"
    if extended and _is_noun(extended["what"]):
        return f"{extended['what']} ends"
    lasts = _LASTS.match(clause)
    if lasts is None or not _is_noun(lasts["who"]) or lasts["who"].endswith(" to"):
        return clause
    verb = "close" if lasts["open"] else "end"
    many = lasts["led"] or lasts["many"] or (lasts["open"] or "").startswith(("stay ", "remain ", "are "))
    return f"{lasts['who']} {lasts['led'] or ''}{verb}{'' if many else 's'}{lasts['where'] or ''}"


def _to_act(clause: str) -> str:
    """Return "X is scheduled to meet" as "X to meet"."""
    planned = _IS_TO.match(clause)
    if planned is None or opens_with_pronoun(clause) or not _is_noun(planned["who"]) or _DENIES.search(clause):
        return clause
    return f"{planned['who']} to {planned['act']}"


def _held(clause: str, kind: DeadlineKind) -> str:
    """Return the event that a clause says is held, planned or, where it is of that kind, expected."""
    held = _IS_HELD.match(clause) or (_EXPECTED.match(clause) if kind is DeadlineKind.EXPECTED else None)
    if held is None or _DENIES.search(clause) or not _is_noun(held["what"]):
        return clause
    named = [word for word in without_article(held["what"]).split() if not _TELLS_WHICH.match(word)]
    where = held["where"] or ""
    return f"{held['what']}{where}" if len(named) >= _LEAST_NAMED or (named and where) else clause


def _is_noun(words: str) -> bool:
    return first_verb(f"- {words}") is None
