"""Whose doing is a thing without an owner, where the words before it speak of one actor alone?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.deadlines.wording.binding.acts import Act
from briefing.extraction.deadlines.wording.binding.making import FOR_OTHERS
from briefing.extraction.deadlines.wording.naming import NamedActor
from briefing.patterns.gated import gated

_ACTING = (ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.PERSON)
_BODIES = (ActorKind.ORGANISATION, ActorKind.COUNTRY)
#: Who asks, orders or rejects, or only tells or foresees what will be, does not do it.
_OF_OTHERS = gated(
    r"\b(?:ask(?:s|ed|ing)|demand(?:s|ed|ing)|want(?:s|ed|ing)?|urge[sd]?|told|order(?:s|ed)|reject(?:s|ed)|oppose[sd]?"
    r"|threaten(?:s|ed)?|remind(?:s|ed)|warn(?:s|ed)|expect(?:s|ed)?|estimate[sd]?|forecasts?|reckons?|sees|predict(?:s|ed)"
    r"|calls?|called|give[ns]?|gave|allow(?:s|ed)|bars?|barred|restrain(?:s|ed)|sue[sd]?|accuse[sd]?|critici[sz]e[sd]?"
    r"|blame[sd]?|praise[sd]?|welcome[sd]?|hail(?:s|ed)|fault(?:s|ed)|mourn(?:s|ed)"
    r"|summon(?:s|ed)|unless|if)\b"
)
#: The date is that of another event by which the sentence only tells when.
_ONLY_WHEN = re.compile(
    r"\b(?:before|after|when|until|till|by|since|ahead\sof|once|while|as|at|in|for|on|of|from|about|over|to)\s(?:the\s)?$",
    re.IGNORECASE,
)
#: Who only has a thing does not end it.
_ONLY_HAS = re.compile(r"\b(?:has|have|had|won|wins|holds|held|got|bought|lost)\s(?:(?:an?|the|its)\s)?$")
#: Groups of people act for themselves.
PEOPLE = re.compile(
    r"\b(?:members|workers|staff|crews?|employees|pilots|drivers|teachers|nurses|doctors|farmers|players|officials|ministers"
    r"|leaders|lawmakers|mps|deputies|senators|ambassadors|diplomats|negotiators|mediators|experts|engineers|inspectors"
    r"|shareholders|investors|creditors|bondholders|owners|users|customers|residents|voters|companies|firms|banks|insurers"
    r"|unions|parties|states|governments|countries|provinces|cities|councils|courts?|judges?|jury|witness(?:es)?|lawyers"
    r"|prosecutors|arbitrators|students|families|people|men|women|passengers|airlines|suppliers|vendors|traders|exporters"
    r"|parliament|senate|congress|government|ministry|committee|commission|group|board|panel|union|company|army|police"
    r"|analysts?|economists?|markets?|they|we|you|i|he|she|who|elections?|polls?|referendum)\b",
    re.IGNORECASE,
)
#: What others hand in is none of theirs to whom they do.
_HANDED_IN = re.compile(
    r"(?:the\s|all\s|final\s|written\s)?(?:bids|applications|submissions|comments|objections|nominations|proposals|claims|entries)",
    re.IGNORECASE,
)
#: How a sentence opens before its subject: an article, a trade, a word or two that say when.
_LEAD = re.compile(r"(?:[A-Z][a-z]+,\s)?(?:(?i:the|an?|its|their)\s)?(?:[A-Za-z][\w’'-]*\s){0,3}$")
_TIED = re.compile(
    r"\b(?:of|in|at|from|for|with|by|on|between|against|to|before|as|under|over|among|after|since|while|when|despite|unlike)"
    r"\s(?:(?:the|an?|its|their)\s)?$",
    re.IGNORECASE,
)
#: A verb or an aside follows a subject, no noun of which the name is a part and no second name.
_FOLLOWED = re.compile(r"(?:\s\([^()]*\))?(?:,\s(?![A-Z])|:|\s(?!(?:and|or|of)\b)[a-z]|\s[A-Z][\w-]+\s(?:said|says)\b)")


def alone(act: Act) -> Sequence[str] | None:
    """Read "Norvik said its third plant would reopen", "the agency obtained an order, which runs out"."""
    noun = act.subject.strip()
    place = act.end - len(noun)
    if place <= 0 or act.named or PEOPLE.search(noun) or not noun:
        return None
    lead = act.sentence[:place]
    found = _named_before(act, place)
    if len({one.name for one in found}) != 1 or found[0].kind not in _BODIES or not _opens(lead, found[0]):
        return None
    if (
        FOR_OTHERS.search(noun)
        or _HANDED_IN.fullmatch(noun)
        or any(bar.search(lead) for bar in (_OF_OTHERS, _ONLY_WHEN, _ONLY_HAS))
        or ";" in lead
    ):
        return None
    return [found[0].name]


def _named_before(act: Act, place: int) -> list[NamedActor]:
    """Return the actors that the sentence names before a place, each by where it stands in the sentence."""
    start = act.around.sentence.start
    found = (one._replace(start=one.start - start) for one in act.around.within(act.around.sentence))
    return [one for one in found if one.start < place and one.kind in _ACTING]


def _opens(lead: str, one: NamedActor) -> bool:
    """Tell whether a sentence opens with a name as its subject."""
    before = lead[: one.start]
    behind = lead[one.start + len(one.surface) :]
    return bool(_LEAD.fullmatch(before)) and not _TIED.search(before) and bool(_FOLLOWED.match(behind))
