"""How is a clause put plainly, in the words that say what happens on its day?"""

import re

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.wording.nouns import possessive
from briefing.extraction.deadlines.wording.standins import opens_with_pronoun, without_article
from briefing.extraction.deadlines.wording.telling.shaping.lapsing import lapsed
from briefing.extraction.deadlines.wording.telling.shaping.until import ending
from briefing.patterns.gated import gated
from briefing.temporal.verbs import AUXILIARY, FINITE, first_verb

#: The day itself says that something is planned for it.
_PLANNED = r"(?:scheduled|set|fixed|pencill?ed(?:\sin)?|planned|slated|foreseen|listed|down|timetabled|tabled)"
_IS = (
    r"(?:(?:is|are|was|were|has\sbeen|have\sbeen|will\sbe|would\sbe)\s"
    r"(?:(?:now|then|also|currently|already|provisionally|tentatively)\s)*)"
)
#: Of rates, cells and roads these verbs are the news: "rates were held", "the system was down".
_OFTEN_NEWS = re.compile(
    r"\s(?:is|are|was|were|(?:has|have)\sbeen)\s(?:(?:now|then|also|currently|already)\s)?(?:held|set|fixed|down|listed)\b"
    r"|\s(?:will|would|to)\sbe\s(?:set|fixed|down|held\sat\s\d)"
)
_ARRANGED = re.compile(
    r"(?:meeting|talk|vote|election|hearing|summit|session|ballot|conference|referendum|round|trial|ceremony|debate|sitting"
    r"|congress|assembly|poll|inquest|auction|tender|rally|exercise|reading|review|consultation|negotiation|forum|festival"
    r"|briefing|visit|launch|game|match|race|final|inauguration|funeral|parade|protest|strike|walkout|march|draw|workshop"
    r"|examination|exam|exchange|event|celebration|date|deadline|day|retreat|seminar|symposium|dialogue|audience|gathering|by-election"
    r"|convention|plenary|council|interview|inspection|test|voting|fair|run-off|runoff|primary|hustings|appointment"
    r"|decision|ruling|verdict|sentencing|judgment|appeal|arbitration|mission|flight|mass|concert|tournament|cup|games)(?:e?s)?",
    re.IGNORECASE,
)
_HEAD_END = re.compile(r"\s(?:of|on|in|at|for|with|between|by|to|over|about|against|from)\s")
_IS_TO = gated(rf"^(?P<who>.+?)\s{_IS}?(?:scheduled|slated|planned|set|timetabled)\sto\s(?P<act>[a-z]+\b.*)$")
_IS_HELD = gated(
    rf"^(?P<what>.+?)\s(?:{_IS}(?:{_PLANNED}(?:\s(?:to\sbe\sheld|to\stake\splace))?|held|to\sbe\sheld|to\stake\splace)"
    rf"|(?:is|are|was|were)\sto\sbe\sheld|to\sbe\sheld|(?:will|would|to)\stake\splace|takes?\splace)"
    r"(?P<where>\s(?:in|at|on|between|with|before|of|near|by\svideo|over)\s[^;]+)?$"
)
_EXPECTED = gated(
    rf"^(?P<what>.+?)\s{_IS}(?:expected|awaited|anticipated|tipped|billed|mooted)(?P<where>\s(?:in|at|on|between)\s[^;]+)?$"
)
#: What only leans on its neighbours: "the contract itself runs", "Peru's own ban", "is now to close".
_LEANS = gated(
    rf"(?<=[\w'’])\s(?:itself|themselves|himself|herself)(?=\s(?:{AUXILIARY}|[a-z]+s)\b)|(?<=['’]s)\sown(?=\s[a-z])"
    rf"|(?<=[\w'’])\s(?:now|also|therefore|meanwhile)(?=\s(?:{FINITE})\b)"
)
_BETWEEN = gated(r"\b(?P<verb>will|must|is|are|was|were|has|have)\s(?:now|also|therefore|meanwhile)(?=\s[a-z])")
_DENIES = re.compile(r"\b(?:not|no|never|cannot)\b|n['’]t\b")
_POINTS = re.compile(r"^(?:the\s)?(?:it|that|this|one|another|new|\w+\sone|\w+\ssuch)\b", re.IGNORECASE)
_TELLS_WHICH = re.compile(r"^(?:next|first|second|third|last|final|new|another|one|it|that|this)$", re.IGNORECASE)
#: A day that somebody moves here is the day of what it is for.
_MOVES_DAY = gated(
    r"^(?P<who>[^,;]+?)\s(?:(?:to|will|would|has|have)\s)?(?:extend|push|move|put|postpone|delay|shift)(?:s|es|ed|d)?"
    r"(?:\sback)?\s(?:the|an?|its|their|his|her)\s(?P<what>(?:[\w-]+\s){0,2}(?:deadline|cut-?off|date)\s(?:for|of|to)\s[^,;]*?)"
    r"(?:\sby\s(?:an?|\w+)\s(?:\w+\s)?(?:days?|weeks?|months?|years?))?(?:\s(?:back\s)?(?:to|until)\s(?:then|[^,;]*\d[^,;]*))?$"
)
_ITS = re.compile(r"\b(?:its|their|his|her)\s(?=[a-z$€£\d])")
_LEAST_NAMED = 2


def plain(clause: str, kind: DeadlineKind, *, whole_day: bool = False) -> str:
    """Return a clause put plainly: what "runs until then" ends, and what is only scheduled is the event.

    The subject, the deed and every word that denies stay; a noun that would stand alone keeps its verb.
    `whole_day`: what is so until then is so on that day too.
    """
    clause = _without_leaning(clause)
    ends = kind is DeadlineKind.EXPIRY
    text = ending(clause, whole_day=whole_day) if ends or clause.endswith(" until then") else clause
    text = lapsed(text, ends=ends) if ends or " until then" in text else text
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
    if _OFTEN_NEWS.match(clause, held.end("what")) and not _ARRANGED.fullmatch(
        _HEAD_END.split(held["what"])[0].split()[-1]
    ):
        return clause
    named = [word for word in without_article(held["what"]).split() if not _TELLS_WHICH.match(word)]
    where = held["where"] or ""
    which = bool(named) and len(named) < len(without_article(held["what"]).split()) and not _POINTS.match(held["what"])
    return f"{held['what']}{where}" if len(named) >= _LEAST_NAMED or (named and where) or which else clause


def _is_noun(words: str) -> bool:
    return first_verb(f"- {words}") is None
