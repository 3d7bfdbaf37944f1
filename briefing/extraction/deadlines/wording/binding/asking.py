"""Who is to act where a clause tells what somebody asks, orders or foresees of others?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.wording.binding.acts import PLACED, Act
from briefing.extraction.deadlines.wording.binding.meaning.pronouns import meant_by_object
from briefing.extraction.deadlines.wording.described import BOTH_SIDES
from briefing.patterns.gated import gated

#: Who does something to others stands before these, and so does whom it is done to in the passive.
_PASSIVE = (
    r"(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbe\s)(?<!\bbeen\s)(?<!\bnot\s)(?<!\bnow\s)(?<!\balso\s)"
)
#: Whose act is wanted, ordered or waited for stands behind these.
_ADDRESSING = gated(
    rf"\b{_PASSIVE}(?:demand(?:s|ed)|wants?(?!\sto\b)|wanted(?!\sto\b)|urge[sd]|ask(?:s|ed)(?!\sto\b)"
    r"|call(?:s|ed)\s(?:on|for)|allow(?:s|ed)"
    r"|told|order(?:s|ed)|gave|gives|given|summon(?:s|ed)|invite[sd]|cite[sd]|subpoena(?:s|ed)|insist(?:s|ed)|requir(?:es|ed))\b"
)
#: Who only foresees or wants a thing does not do it.
_LEFT_TO_OTHERS = gated(
    rf"\b(?:{_PASSIVE}(?:(?:expects?|expected)\b(?!\sto\b)|sees|anticipates?|forecasts?|predicts|predicted"
    r"|wants?\b(?!\s(?:to|it|them|until|this|that)\b)|demand(?:s|ed)(?!\sto\b)|(?:asks?|asked|asking)\sfor\b"
    r"|(?:gave|gives|given|allowed|allows|urge[sd]|ordered|told|summoned|cited|invited|invites"
    r"|restrain(?:s|ed)|barred|bars)"
    r"\s(?:the|it|them|him|her|both|all|an?|two|its|his|to)\b)"
    r"|(?:was|were)\spromised\b|been\stold\sthat\b|(?:is|are)\scounting\son\b"
    r"|(?:accepts?|receives?|takes)\s(?:written\s|public\s)?"
    r"(?:filings|submissions|comments|bids|memoranda|applications|views|objections|entries)\b)"
)
#: Who has others come meets them.
_INVITES = re.compile(r"(?:summoned|cited|invited|invites)\b(?!.*\b(?:both|two|parties)\b)")
#: By when others must act lest somebody carries out a threat ("threatened to strike if not paid by").
_THREATENS = gated(r"\bthreaten(?:s|ed|ing)?\sto\b")
_LEST = re.compile(r"\b(?:unless|if|should)\s(?:the\s)?")
_UNLESS = re.compile(r"\bunless\s(?:the\s)?")
_ANOTHER_CLAUSE = re.compile(r";|,\s(?:and|but|while)\b")
#: "Has invited them to", "gave him until".
_OBJECT = re.compile(
    r"\s(?P<word>them|him|her|it)\s(?:to|until|till|\d+|\w+\s(?:days|weeks|months)|for|up\sto|before)\b"
)
_WANTS = re.compile(r"(?:wants?|wanted|expects?|expected|demands?|demanded|sees|forecasts?)")
_TITLES = re.compile(r"(?:[A-Z][\w’'-]*\s){0,4}")
#: "Urged the Senate", "asked for an answer from Peru": not what stands behind a verb of its own.
_NEAR = re.compile(
    r"(?:\s(?:that|to))?(?:\s(?!(?:to|which|that|who|whom|whose|when|if|because|while)\b)[\w’'“”.&-]+,?){0,7}\s"
)


def addressed(act: Act) -> Sequence[str] | None:
    """Read "Lee urged Norvik to pay", "the court gave both sides until"."""
    return _first_behind(act, _ADDRESSING.search(act.clause))


def left_to_others(act: Act) -> Sequence[str] | None:
    """Read "Bernstein expects a cut by the Fed", "Lee wants an answer": it is for others, or for nobody named."""
    verb = _LEFT_TO_OTHERS.search(act.clause)
    if verb is None or (act.kind is DeadlineKind.MEETING and _INVITES.match(act.clause, verb.start())):
        return None
    return _first_behind(act, verb) or ()


def threatened(act: Act) -> Sequence[str] | None:
    """Read "the fishermen threatened to block the port unless Peru pays by": whom the threat is to move."""
    threat = _THREATENS.search(act.sentence) if act.kind is DeadlineKind.DUE else None
    lest = _LEST.search(act.sentence, threat.end()) if threat else None
    start = act.around.sentence.start
    if lest is None or not any(date.start - start > lest.end() for date in act.around.dates):
        return None
    behind = [one for one in act.around.within(act.around.sentence) if one.start - start >= lest.end()]
    return [one.name for one in behind if _LEST.fullmatch(act.sentence, lest.start(), one.start - start)][:1]


def unless(act: Act) -> Sequence[str] | None:
    """Read "the truce will lapse on 3 May unless President Lee signs": who can keep something from ending."""
    found = _UNLESS.search(act.sentence, act.end) if act.kind is DeadlineKind.EXPIRY and act.end else None
    if found is None or _ANOTHER_CLAUSE.search(act.sentence, act.end, found.start()):
        return None
    start = act.around.sentence.start
    behind = [one for one in act.around.within(act.around.sentence) if one.start - start >= found.end()]
    return [one.name for one in behind if _TITLES.fullmatch(act.sentence, found.end(), one.start - start)][:1] or None


def _first_behind(act: Act, verb: re.Match[str] | None) -> Sequence[str] | None:
    if verb is None:
        return None
    pronoun = _OBJECT.match(act.clause, verb.end())
    if pronoun and not _WANTS.match(verb[0]):
        return meant_by_object(pronoun["word"], act.around, {one.name for one in act.ahead}) or None
    if BOTH_SIDES.match(act.clause, verb.end() + 1):
        return act.descriptions.pair_beside({one.name for one in act.ahead}) or None
    behind = [one for one in act.named if one.start >= verb.end() and not PLACED.search(act.clause[: one.start])]
    near = [one.name for one in behind if _NEAR.fullmatch(act.clause, verb.end(), one.start)]
    return near[:1] or None
