"""What do the words tell that stand behind a date, or on both sides of it?"""

import re
from collections.abc import Iterator

from briefing.extraction.deadlines.wording.boundaries import clause_after, clause_before
from briefing.extraction.deadlines.wording.telling.placing.place import Place
from briefing.extraction.deadlines.wording.telling.placing.rows import told_in_row
from briefing.patterns.gated import gated
from briefing.temporal.verbs import reads_as_clause

CLAUSE_END = re.compile(r"[.,;:?!](?:\s|$)|\s[—–]\s|[\"”)]")
#: "Meanwhile, starting from": what happens stands behind the date.
_ONLY_OPENS = re.compile(
    r"\W*(?:(?:meanwhile|however|separately|also|and|but|then|further|in addition|additionally),?\s)?"
    r"(?:starting|beginning|effective|with effect)\s(?:(?:from|on|in|as of)\s)?(?:the\s)?",
    re.IGNORECASE,
)
#: "An address where, from 3 June, she can stay", "promised that by June the panel will": the date opens its clause.
_DATE_OPENS = gated(r"\b(?:where|that|because|while|so|and|but),?\s(?:from|on|by|in|until|before|at)\s(?:the\s)?$")
_OWN_CLAUSE = re.compile(r",?\s(?:the|an?|any|both|all|it|they|he|she|you|we|its|their|[A-Z][\w’'-]*)\s")
#: "Have given the government until": what it has to do stands behind the date.
_GRANTS = gated(r"\b(?:has|have|had|given|gave|gives?|granted|allow(?:s|ed))\b.*\b(?:until|till)\s(?:the\s)?$")
#: "Gave it two months, until 13 May, to reply".
_STRETCH = re.compile(r"\s(?:an?|[a-z]+|\d+)\s(?:more\s)?(?:days|weeks|months?|years?),\s(?=until\s|till\s)")
TO_ACT = re.compile(r"\sto\s[a-z]+\b")
#: "Has fixed 15 January, as the last day for", "naming 23 May as polling day": of what it is the day stands behind it.
_FIXES = gated(
    r"\b(?:fixed|set|chosen|chose|named|naming|picked|proposed|announced|suggested|designated|declared|declaring"
    r"|targeting|targeted|targets|eyeing|aiming for|pencill?ed in)\s(?:no earlier than\s|as early as\s)?"
    r"(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?\s)?(?:on\s)?|noon\son\s|midnight\son\s)?(?:[A-Z][a-z]+day,\s)?(?:the\s)?$"
)
_AS_DAY = re.compile(r",?\s(?:as|for)\s(?:the\s|an?\s)?(?P<what>\S.*)$", re.DOTALL)
#: "As the time by which the buyer must": what must be done then.
_BY_WHICH = re.compile(r"^(?:last\s)?(?:time|date|day|deadline|moment)\s(?:by|on|at|from|before)\swhich\s(?:the\s)?")
#: "The first is tomorrow, when the league must tell the court": what it is the day of stands behind it.
_IS_DAY = gated(
    r"^\W*(?:the|its|their|his|her|an?)\s(?!(?:[\w-]+\s){0,3}(?:meeting|summit|hearing|session|vote|talks|election|round|sitting|debate|conference)\b)[^,;:]{3,50}?\s(?:is|comes|falls|was|came|fell)\s(?:on\s)?$",
    re.IGNORECASE,
)
_WHEN_ACTS = re.compile(
    r"^,\s(?:when|by\swhich(?:\stime)?)\s(?P<what>[^,;:.]{3,60}?\s(?:must|has\sto|have\sto|had\sto|will|is\sto|are\sto)\s[^;:]*)$"
)
#: "In a letter dated 26 March, the envoy says".
_LETTER = re.compile(r"^In\s(?:an?|the|his|her|its|their)\s(?P<what>[a-z]+(?:\s[a-z]+)?)\sdated\s(?:the\s)?$")
_WROTE = re.compile(
    r"^,\s(?P<who>[^,;:]{2,60}?)(?:,[^,;:]*,)?\s(?:says|said|writes|wrote|tells|told|asks|asked|warns|warned)\b"
)
_AUXILIARY_LINK = gated(
    r"\b(?:will|would|must|shall)(?P<link>(?:,?\s(?:by\s)?(?:no|not)\slater\sthan(?:\s\d[\d.:]*\s?(?:[ap]\.?m\.?)?)?)?(?:\s|(?<=than)\s)(?:on|by|in|from|before)\s(?:[A-Z][a-z]+day,?\s)?(?:the\s)?)$"
)
_BARE_VERB = gated(
    r"\b(?:will|would|must|shall|to)\s(?P<verb>(?:hear|unveil|publish|present|hold|sign|release|announce|open|launch|issue|submit"
    r"|deliver|host|consider|debate|review|adopt|approve|receive|discuss|decide|vote|say))\s(?:on|by|in|from|before)\s(?:the\s)?$"
)
#: "Will on Monday, 3 May, decide".
_BARE = re.compile(r",\s(?!(?:and|but|or|the|an?|which|who|when|while|as)\b)[a-z]+\s")
_OBJECT = re.compile(r"\s(?:an?|the|its|their|his|her|whether|on\swhether)\s[\w’'-]+")


def told_beside(place: Place) -> Iterator[str]:
    """Yield what the words behind a date or on both sides of it tell, where they alone tell what happens."""
    for read in _READINGS:
        told = read(place)
        if told:
            yield told


def _behind_opening(place: Place) -> str:
    return clause_after(place.behind) if _ONLY_OPENS.fullmatch(place.lead) else ""


def _behind_link(place: Place) -> str:
    """Read a clause that the date opens within the sentence."""
    opens = _DATE_OPENS.search(place.lead) and _OWN_CLAUSE.match(place.behind)
    told = clause_after(place.behind) if opens else ""
    return told if told and reads_as_clause(told) else ""


def _on_that_day(place: Place) -> str:
    """Read of what something is the day: "the first is tomorrow, when", "has fixed 15 January as the last day for"."""
    acts = _WHEN_ACTS.match(place.behind.rstrip(" .")) if _IS_DAY.match(place.lead) else None
    fixed = _AS_DAY.match(place.behind) if _FIXES.search(place.lead) else None
    if acts:
        return acts["what"]
    return _BY_WHICH.sub("", CLAUSE_END.split(fixed["what"], maxsplit=1)[0]) if fixed else ""


def _letter(place: Place) -> str:
    letter, wrote = _LETTER.match(place.lead), _WROTE.match(place.behind)
    return f"{letter['what']} from {wrote['who']}" if letter and wrote else ""


def _around_date(place: Place) -> str:
    """Read a clause whose date parts its verb from the auxiliary ("will on 3 May unveil a plan")."""
    link = _AUXILIARY_LINK.search(place.lead)
    if link is None:
        return ""
    behind = place.behind[1:] if _BARE.match(place.behind) else place.behind
    behind = behind.replace(" either ", " ", 1) if behind.startswith(" either ") else behind
    rest = CLAUSE_END.split(behind, maxsplit=1)[0]
    verb = rest.split(maxsplit=1)[0] if rest.startswith(" ") and rest.strip() else ""
    if verb not in place.events.verbs or verb.endswith(("s", "ed", "ing")):
        return ""
    return f"{clause_before(place.lead[: link.start('link')] + ' ').rstrip()}{rest}"


def _object_behind(place: Place) -> str:
    """Read a clause whose date parts its verb from what is done ("will hear on 22 April an appeal by")."""
    link = _BARE_VERB.search(place.lead)
    if link is None or not _OBJECT.match(place.behind):
        return ""
    rest = CLAUSE_END.split(place.behind, maxsplit=1)[0]
    return f"{clause_before(place.lead[: link.end('verb')] + ' ').rstrip()}{rest}"


def _granted(place: Place) -> str:
    """Read what somebody who is given time until the date has to do."""
    behind = place.behind.removeprefix(",")
    if not (_GRANTS.search(place.lead) and TO_ACT.match(behind)):
        return ""
    lead = _STRETCH.sub(" ", clause_before(place.lead)).rstrip()
    return f"{lead} {place.date}{CLAUSE_END.split(behind, maxsplit=1)[0]}"


_READINGS = (_behind_opening, _behind_link, _on_that_day, _letter, _around_date, _object_behind, told_in_row, _granted)
