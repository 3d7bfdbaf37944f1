"""Whose doing is a thing that a body announces behind it ("schools stay shut until June, the ministry said")?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.deadlines.wording.binding.acts import Act
from briefing.extraction.deadlines.wording.binding.alone import PEOPLE
from briefing.extraction.deadlines.wording.binding.heads import heads_of
from briefing.extraction.deadlines.wording.binding.joining import in_subject
from briefing.extraction.deadlines.wording.binding.making import FOR_OTHERS
from briefing.extraction.deadlines.wording.binding.sentence import OFFICES
from briefing.patterns.gated import gated

_SAID = (
    r"(?:said|says|announced|confirmed|promised|vowed|declared|decreed|informed|communicated|pledged|reported"
    r"|made\sknown)"
)
_TOLD = gated(rf"(?:{_SAID}|according\s)")
_OFFICE = rf"(?:['’]s)?\s(?:\w+\s){{0,2}}?(?:{OFFICES})(?:,?(?:\s[A-Z][\w.’'-]*){{1,4}},?)?"
#: "…, the ministry of education said", "…, Norvik president Ann Lee said".
_LEADS = re.compile(r",\s(?:the\s)?(?:(?!(?:and|but|while|which|who|as|by|of)\b)[A-Za-z-]+\s){0,3}$")
_SAYS = re.compile(rf"(?:\s\([^()]*\))?(?:{_OFFICE})?(?:\s(?:also|later|has|have))?\s{_SAID}\b")
#: "…, said Norvik", "…, announced Norvik chief Ann Lee".
_SAID_BY = re.compile(rf",\s{_SAID}\s(?:the\s)?(?:[a-z]+\s){{0,2}}$")
_ENDS = re.compile(rf"(?:\s\([^()]*\))?(?:{_OFFICE})?(?:[.,;]|\s(?:on|in|at|yesterday|today|last|[A-Z]\w+day)\b|$)")
#: "…, according to the aviation authority".
_ACCORDING = re.compile(r",?\saccording\sto\s(?:the\s)?(?:[a-z]+\s){0,2}$")
_NAMED_ALONE = re.compile(r"(?:\s\([^()]*\))?(?:[.,;]|$)")
#: What a condition tells of is for others, and so is what is only foreseen or handed in.
_CONDITION = re.compile(r"\b(?:if|unless|provided|should|whether)\b|;")
_OF_OTHERS = re.compile(
    r"\b(?:whoever|anyone|anybody|nobody|citizens|nationals|travellers|expatriates|tourists|buyers|rains?|monsoon|storm"
    r"|inflation|growth|gdp|prices?|applications?|bids?|submissions?|offers?|nominations?|strikes?|walkouts?|stoppages?"
    r"|trials?|hearings?|protests?|elections?|flights?)\b",
    re.IGNORECASE,
)


def announced(act: Act) -> Sequence[str] | None:
    """Read "a new list will be posted on 3 May, Norvik said": nobody else is named or meant as acting."""
    if not _TOLD.search(act.sentence):
        return None
    noun = act.subject.strip()
    if act.clause.startswith("To ") or not noun or noun == act.clause or heads_of(act.subject, in_subject(act)):
        return None
    if _OF_OTHERS.search(noun) or FOR_OTHERS.search(noun) or PEOPLE.search(noun) or _names_people(noun):
        return None
    found = [
        one for one in act.beside() if one.kind is ActorKind.ORGANISATION and _announces(act, one.start, one.surface)
    ]
    bars = [one for one in found if _CONDITION.search(act.sentence, act.end, one.start)]
    return [found[0].name] if found and not bars else None


def _announces(act: Act, start: int, name: str) -> bool:
    lead, text, end = act.sentence[:start], act.sentence, start + len(name)
    if _ACCORDING.search(lead) and _NAMED_ALONE.match(text, end):
        return True
    return bool((_LEADS.search(lead) and _SAYS.match(text, end)) or (_SAID_BY.search(lead) and _ENDS.match(text, end)))


def _names_people(noun: str) -> bool:
    """Tell whether a subject ends on a name of many ("Gambians")."""
    last = noun.rsplit(maxsplit=1)[-1]
    return last[:1].isupper() and last.endswith("s") and not last.isupper()
