"""Whom does a sentence name beside a subject without a name?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.domain.span import Span
from briefing.extraction.deadlines.wording.binding.acts import Act, find_actors
from briefing.patterns.gated import gated

#: "The largest producer, Severgaz, intends".
_APPOSED = re.compile(
    r",\s(?:(?!(?:said|says|told|which|who|whose|that|as|if|when|where|with|for|by|in|at|of|on|to|and|or|but|not|after"
    r"|before|under|according|including|like|from)\b)[\w.’'-]+\s){0,4}"
)
_LABEL = re.compile(r"(?P<who>[A-Z][^:;,.]{1,40}):\s(?=\S)")
_APPOSED_ENDS = re.compile(r"(?:\s\([^()]*\))?,")
_LED = re.compile(r",?\s(?:chaired|led|headed|presided over)\sby\s(?:the\s)?(?:[\w’'-]+\s){0,6}?(?:of\s[\w’' -]+,\s)?")
#: A body that has no name of its own, whose work its chair answers for; a delegation acts for who sent it.
_LED_BODY = re.compile(
    r"\b(?:committee|panel|commission|inquiry|enquiry|board|tribunal|task force|council|review|body)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:workers|staff|crews?|employees|members|pilots|machinists|miners|drivers|teachers|nurses|shareholders|investors"
    r"|creditors|directors|players|delegates|residents)\s(?:of|at)\s(?:the\s)?$",
    re.IGNORECASE,
)
#: What they do against their employer, or each for themselves.
_OWN_ACTS = re.compile(
    r"\b(?:strikes?|walk(?:s|ed)? (?:out|off)|stop(?:s|ped)? work|down tools|protest|march|rally|vote|ballot)\b"
)
#: "Submission of remedies (Norvik AB)": whom a row of a table names apart.
_IN_ROW = gated(r"\s\((?P<who>[^()]+)\)$")
_ROW_OF = re.compile(r"(?P<who>[A-Z][^:]{1,80}):\s")
#: "Norvik's chief executive, Lars Berg, said the company", "a spokesman for Norvik said its"; not "Moody's said the".
OFFICES = (
    "chief|chairman|chairwoman|chair|president|director|head|founder|owner|boss|manager|spokesman|spokeswoman|spokesperson"
    "|executive|lawyers?|management|board|counsel|treasurer|secretary"
)
_SAID_THE = re.compile(
    r"\b(?:said|says|told(?:\s[^,;]{2,40}?)?|announced|confirmed|added|insisted|ordered|gave|asked|urged)"
    r"\s(?:on\s\w+day\s)?(?:that\s)?(?:the|his|her)\s$"
)
_OWN_OFFICE = re.compile(rf"['’]s?\s(?:\w+\s){{0,3}}?(?:{OFFICES})\b|\s(?:\w+\s){{0,2}}?(?:{OFFICES})\b", re.IGNORECASE)
_OFFICE_OF = re.compile(rf"\b(?:{OFFICES})\s(?:\w+\s)?(?:of|for|at)\s(?:the\s)?$", re.IGNORECASE)


def labelled(act: Act) -> Sequence[str] | None:
    """Read "Bank of Arland: board date 3 May", a line of a calendar that opens with whose it is."""
    found = _LABEL.match(act.sentence)
    if found is None or act.ahead:
        return None
    bodies = (ActorKind.ORGANISATION, ActorKind.COUNTRY)
    return [one.name for one in act.descriptions.known if one.kind in bodies and one.surface == found["who"]][
        :1
    ] or None


def apposed(act: Act) -> Sequence[str] | None:
    """Read "the largest producer, Severgaz, intends to"."""
    text = act.sentence
    return [
        one.name
        for one in act.beside()
        if _APPOSED.fullmatch(text, act.end, one.start) and _APPOSED_ENDS.match(text, one.start + len(one.surface))
    ][:1] or None


def leading(act: Act) -> Sequence[str] | None:
    """Read "a committee headed by Ann Lee will take up"."""
    if not _LED_BODY.search(act.subject):
        return None
    return [one.name for one in act.beside() if _LED.fullmatch(act.sentence, act.end, one.start)][-1:] or None


def staff(act: Act) -> Sequence[str] | None:
    """Read "workers at Chevron": what they do or do not do is their employer's affair, but not what is against it."""
    if _OWN_ACTS.search(act.clause):
        return None
    return [one.name for one in act.ahead if _STAFF.search(act.clause[: one.start])] or None


def in_row(act: Act) -> Sequence[str] | None:
    """Read "Submission of remedies | Norvik AB"."""
    row = _IN_ROW.search(act.clause) or (_ROW_OF.match(act.clause) if "|" in act.sentence else None)
    return [one.name for one in find_actors(row["who"], act.descriptions.known)] or None if row else None


def speaking(act: Act) -> Sequence[str] | None:
    """Read "Norvik's chief said the company would pay": the one body named before it is the speaker's own."""
    noun = act.subject.strip()
    if act.end <= len(noun) or noun.lower() not in act.descriptions.firms:
        return None
    start = act.around.sentence.start
    lead = act.sentence[: act.end - len(noun)]
    found = act.around.within(Span(start, start + len(lead))) if _SAID_THE.search(lead) else []
    bodies = [one for one in found if one.kind is ActorKind.ORGANISATION]
    own = [one.name for one in bodies if _has_office(lead, one.start - start, len(one.surface))]
    return own if len({one.name for one in bodies}) == 1 and own else None


def tells_of_another(act: Act, name: str) -> bool:
    """Tell whether an actor itself says it of "the company" ("Moody's said the company must"): it is another then."""
    start = act.around.sentence.start
    lead = act.sentence[: act.end - len(act.subject.strip())]
    found = act.around.within(Span(start, start + len(lead))) if _SAID_THE.search(lead) else []
    return any(one.name == name and not _has_office(lead, one.start - start, len(one.surface)) for one in found)


def _has_office(lead: str, start: int, length: int) -> bool:
    """Tell whether a body is named as that of the one who speaks."""
    return bool(_OWN_OFFICE.match(lead, start + length) or _OFFICE_OF.search(lead[:start]))
