"""How does a clause read without the date it has?"""

import re
from collections.abc import Sequence

from briefing.extraction.deadlines.wording.nouns import possessive
from briefing.extraction.deadlines.wording.standins import opens_with_pronoun, without_article
from briefing.extraction.deadlines.wording.telling.placing.rights import given_time
from briefing.patterns.gated import gated
from briefing.temporal.verbs import PAST, first_verb, looks_ahead

#: "Has until 29 November to submit", "has 45 days to appeal", "was given 90 days from 1 December to finish".
_GRANTED = gated(
    r"^(?P<who>.{2,80}?)\s(?P<has>(?:(?:would|will|shall)\s(?:(?:then|thus|now)\s)?)?(?:has|have|had)\s(?:(?:only|also|just|now|then)\s)*(?:been\s(?:given"
    r"|granted|allowed)\s)?|(?:is|are|was|were)\s(?:only\s)?(?:given|granted|allowed)\s(?=until\s|till\s))"
    r"(?:until\s|till\s|less than\s|up to\s|about\s|another\s|a"
    r" further\s)?(?P<time>(?!(?:given|granted|been|sought|set|put|\w+ed)\b)(?:[^,;]|,(?=\s\d{4}\s)){2,60}?)\s"
    r"(?P<act>(?:in which\s)?to\s[a-z]+\b.*)$"
)
#: "Would give Tehran until the end of March to": who has the time has to act in it.
_GIVING = gated(
    r"^.+?\s(?:(?:would|will|has|have|had|is|are)\s)?(?:give|gives|gave|given|giving|grant|grants|allow|allows|allowed"
    r"|granted)\s(?P<whom>[^,;]{2,60}?)(?:\stime|\s(?:at\sleast|only|just))*"
    r"\s(?:until|till)\s(?P<time>(?:[^,;]|,(?=\s\d{4}\s)){2,60}?)\s(?P<act>to\s[a-z]+\b.*)$"
)
#: "On Friday gave the government 60 days to comply": who is given time must act in it.
_GAVE = gated(
    r"^.{2,80}?\s(?:(?:has|have|had)\s)?(?:given|gave|gives|grants|granted|allowed|allows)\s(?P<whom>(?!(?:up|in|back|way)\b)(?:(?!\suntil\s|\still\s)[^,;]){2,60}?)\s"
    r"(?:(?:only|just|up\sto|another|a\sfurther|at\sleast)\s)*(?P<time>(?:an?|\d+|[a-z]+(?:-[a-z]+)?)\s(?:more\s|working\s|business\s)?"
    r"(?:days?|weeks?|months?|years?|hours?))\s(?:in\swhich\s)?to\s(?P<act>[a-z]+\b[^;]*)$"
)
#: A weekday alone, or a day of a month in short, in the midst of a clause.
_LONE_DAY = gated(
    r"(?:\s(?:late\s|early\s)?on|(?<=ed)|(?<=told))\s(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?<=on\s)(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s\d{1,2})(?=\s[a-z])"
)
_IS_PAST = re.compile(rf"(?:{PAST}|was|were|had|[a-z]+ed)\b")
#: How far from its verb such a day stands.
_NEAR = 24
_NAMELESS = frozenset(("him", "them", "her", "it", "us", "me", "you"))
_STRETCH = re.compile(r"\b(?:day|days|week|weeks|month|months|year|years|hours)\b")
#: "Runs to 2028", "is valid to 3 May", "holds 30 days, to 12 April": a day to which something lasts.
_LASTS_TO = gated(
    r"\b(?:runs?|lasts?|holds?|extends?|continues?|(?:is|are|remains?|stays?)\s(?:valid|good|open|closed|shut|suspended|frozen|in\sforce|bound|waived|exempt(?:ed)?|barred|banned|paid|funded|free)|binds\s[^,;]{2,30}?)"
    r"(?:\sonly|\s(?:for\s)?(?:\d+|an?|another|[a-z]+)\s(?:more\s)?(?:days?|weeks?|months?|years?)|\sfor\s(?:an?other|a\sfurther)\s\w+\s\w+)?,?(?:\shence|\sthus)?\s(?=to\s(?:the\s)?$)"
)
_UNTIL = re.compile(r"\b(?:until|till|through|up\sto(?:\sand\sincluding)?)\s(?:(?:the|at least|about|around)\s)*$")
_TO_THEN = re.compile(r"(?:\sfrom\s[^,;]{3,30}?)?\s(?:to|for|until|till)\s(?:(?:the|at least)\s)*$")
#: "Is set for 17 October at ten": set it is; when, the date says.
_SET_FOR = re.compile(
    r"\b(?P<set>set|slated|scheduled|planned|listed|pencilled in|penciled in|booked|called"
    r"|convened|summoned)\sfor\s(?:the\s)?$"
)
#: The event is what was put off; on its new day, nobody puts it off.
_PUTS_OFF = gated(
    r"^(?P<who>[^,;]+?)\s(?:(?:has|have|had)\s(?:already\s|now\s|since\s|also\s)?)?(?:postponed|put\soff|put\sback|moved|shifted|adjourned|delayed"
    r"|deferred|rescheduled|pushed back|brought forward)\s(?:the|an?|(?P<own>its|his|her|their))\s(?P<what>[^,;]+?)"
    r"(?:\sfrom\s[^,;]{3,30}?)?\s(?:to|until|till|for)\s(?:the\s)?$"
)
_WAS_PUT_OFF = gated(
    r"^(?P<what>[^,;]+?)\s(?:(?:is|are|was|were|has been|have been|stands?)\s)(?:already\s|now\s|since\s|also\s)?"
    r"(?P<how>postponed|put\soff|put\sback|moved|shifted|adjourned|deferred|rescheduled|pushed\sback|brought\sforward|(?P<longer>extended))"
    r"(?:\sfrom\s[^,;]{3,30}?)?\s(?:to|until|till|for)\s(?:the\s)?$"
)
#: "The strike that was to begin on Monday has been postponed": when it was to be is no longer told.
_THAT_WAS = re.compile(
    r"\s(?:that\s(?:was|were|had been)\s(?:(?:due|planned|scheduled|set)\s)?"
    r"|(?:first\s|originally\s)?(?:due|planned|scheduled|set|called)\s)"
    r"(?:to|for|on)\s[^,;]*$"
)
#: What is extended lasts until then; only a day that is extended falls on it.
_IS_DAY = re.compile(r"\b(?:date|deadline|day)\b")
_MANY = re.compile(r"(?<![su])s$")
_ONLY_LINKS = re.compile(r"(?:[\s,;]|\b(?:and|or|on|by|from|to|until|in|the|then|between)\b)*")
#: From which day something was put off.
_FROM_DAY = re.compile(r"\sfrom\s[^,;]{3,30}?(?=\s(?:to|until|till|for)\s(?:the\s)?$)")
_LEAST_TOLD = 2
_CALLED_FOR = re.compile(r"\s(?:is|are|was|were|has been|have been)\s(?:called|due)\sfor\s(?:the\s)?$")


def put_off(clause: str, date: str) -> str:
    """Return what somebody put off to a date ("the court postponed a hearing on the notice from 12 to 19 March")."""
    lead = clause[: clause.rfind(date)] if date in clause else ""
    was, moved = _WAS_PUT_OFF.match(lead), _PUTS_OFF.match(lead)
    what = _THAT_WAS.sub("", was["what"]) if was else ""
    if was and len(without_article(what).split()) < _LEAST_TOLD:
        return _alone(without_article(what), was["how"]) or _FROM_DAY.sub("", lead) + clause[len(lead) :]
    if was and first_verb(f"- {what}") is None:
        return what if not was["longer"] or _IS_DAY.search(what) else clause
    if moved and len(moved["what"].split()) < _LEAST_TOLD:
        return _FROM_DAY.sub("", lead) + clause[len(lead) :]
    if moved is None or first_verb(f"- {moved['who']}") is not None:
        return clause
    return f"{moved['who']}{possessive(moved['who'])} {moved['what']}" if moved["own"] else moved["what"]


def _alone(noun: str, how: str) -> str:
    """Return what a noun without more is to do on the day it was put off to: a deadline is new, hearings resume."""
    if not noun or opens_with_pronoun(f"{noun} ") or first_verb(f"- {noun}") is not None:
        return ""
    if _IS_DAY.fullmatch(noun.casefold()):
        return f"new {noun[:1].lower()}{noun[1:]}"
    return f"{noun} resume{'' if _MANY.search(noun) else 's'}" if how == "adjourned" else ""


def _is_whom(words: str) -> bool:
    """Tell whether words name somebody who is given time, and not the time as well."""
    return words.casefold() not in _NAMELESS and _STRETCH.search(words) is None


def holds_only(clause: str, dates: Sequence[str]) -> bool:
    """Tell whether a clause holds dates and nothing that happens on them ("1 July and 1 October")."""
    rest = clause
    for date in dates:
        rest = rest.replace(" ".join(date.split()), "")
    return rest != clause and _ONLY_LINKS.fullmatch(rest) is not None


def without_told_day(clause: str, dates: Sequence[str]) -> str:
    """Return a clause of what was done without the other day on which it was ("gave notice on Monday of")."""
    told = _LONE_DAY.search(clause)
    if told is None or told["day"] not in dates or looks_ahead(clause):
        return clause
    verb = first_verb(clause)
    done = verb is not None and _IS_PAST.match(clause, verb) is not None and abs(verb - told.start()) <= _NEAR
    return f"{clause[: told.start()]}{clause[told.end() :]}" if done else clause


def without_date(clause: str, date: str, *, moved: bool = False) -> str:
    """Return a clause in which its own date, where it still stands, is left off or told as `then`.

    `moved`: the event was put off to the date, which a noun alone then needs no more ("vote on the budget until").
    """
    granted = _GRANTED.match(clause)
    time = granted["time"] if granted and first_verb(granted["who"]) is None else ""
    if granted and time and (date in time or time in date or _STRETCH.search(time)):
        act = granted["act"].removeprefix("in which ").removeprefix("to ").replace(" or to ", " or ")
        return given_time(granted["who"], act)
    gave = _GAVE.match(clause)
    if gave and first_verb(f"- {gave['whom']}") is None and _is_whom(gave["whom"]):
        return given_time(without_article(gave["whom"]), gave["act"])
    giving = _GIVING.match(clause)
    if giving and date in giving["time"]:
        whom = giving["whom"]
        return giving["act"] if whom.casefold() in _NAMELESS else f"{whom} {giving['act']}"
    place = clause.find(date)
    if place < 0:
        return clause
    before, after = clause[:place], clause[place + len(date) :]
    lasts = _LASTS_TO.search(before)
    if lasts:
        before = f"{before[: lasts.end()]}until "
    alone = moved and first_verb(before) is None
    if alone and _TO_THEN.search(before):
        return _TO_THEN.sub("", before)
    if _UNTIL.search(before):
        return f"{_UNTIL.sub('until', before)} then{after}"
    called, fixed = _CALLED_FOR.search(before), _SET_FOR.search(before)
    if called:
        return before[: called.start()]
    return f"{before[: fixed.start()]}{fixed['set']}{after}" if fixed else clause
