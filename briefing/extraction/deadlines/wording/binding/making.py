"""Whose doing is a thing that a clause tells of without saying whose it is?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.wording.asides import without_asides
from briefing.extraction.deadlines.wording.binding.acts import Act, find_actors
from briefing.extraction.deadlines.wording.binding.heads import heads_of
from briefing.extraction.deadlines.wording.standins import without_article
from briefing.patterns.gated import gated
from briefing.temporal.verbs import first_verb

_REACH = 240
_MAKES = (
    r"call(?:s|ed)?(?:\sfor)?|issue[sd]?|schedule[sd]?|clear(?:s|ed)|threaten(?:s|ed)?|promise[sd]?"
    r"|agree[sd]?(?:\son\s\w+day)?(?:\s(?:to|on))?|host(?:s|ed)?|sign(?:s|ed)?|launch(?:es|ed)?|declare[sd]?|sets?"
    r"|fix(?:es|ed)|pencil(?:s|ed|led)\sin|vow(?:s|ed)?|publish(?:es|ed)?|adopt(?:s|ed)?|impose[sd]?|introduce[sd]?"
    r"|unveil(?:s|ed)?|announce[sd]?|plan(?:s|ned)|convene[sd]?|extend(?:s|ed)?|renew(?:s|ed)?"
    r"|move[sd]|postpone[sd]?|shift(?:s|ed)|(?:put|brought)\s(?:off|back|forward)"
)
#: "Penciled in July 9 for a hearing", "has fixed 15 January as the last day".
_DAY = r"(?:[^,;]{0,20}?\d[^;]{0,10}?,?\s(?:as|for)\s)?"
_DETERMINER = r"(?:the|an?|its|his|her|their|another|a further|two|three|four|five|\d+)"
#: "The union has called a three-day blockade, which ends": what is dated is the object of somebody's doing.
_MADE = gated(
    rf"^(?P<who>.*?)\s(?:(?:has|have|had|will|would|must)\s)?(?:(?:also|now|already|still|then|\w+ly)\s)?(?:{_MAKES})"
    rf"\s{_DAY}(?:{_DETERMINER}\s)?$"
)
#: Whoever has a permit or has won an order minds when it runs out.
_HOLDS = re.compile(
    rf"^(?P<who>.*?)\s(?:(?:has|have|had)\s)?(?:has|have|holds?|obtained|secured|won)\s(?:{_DETERMINER}\s)$"
)
_HELD = re.compile(r"\b(?:permit|licen[cs]e|visa|waiver|exemption|order|warrant|extension)s?\b", re.IGNORECASE)
_GRANTED = re.compile(r"\b(?:issued|granted|awarded|given|leased|sold)\sto\s(?:the\s)?(?:[a-z]+\s){0,2}?(?=[A-Z])")
_MAKES_IT = re.compile(
    rf"(?:[\w.’'&-]+,?\s){{1,10}}?(?:(?:has|have|had)\s)?(?:{_MAKES}|pass(?:es|ed)?|approve[sd]?|agreed|brokered|reached"
    r"|presented|tabled)\s(?:on\s\w+\s)?(?:an?|the|its|their|his|her|new|two|three)\s"
)
#: "The union served notice on Friday, meaning cranes stop".
_MEANS = gated(
    r"^(?P<who>.*?)\s(?:(?:has|have|had)\s)?(?:served|gave|given|issued|called|filed|announced)\s[^;]*,\smeaning\s(?:that\s)?(?:the\s)?$"
)
#: What somebody gives others to keep to.
FOR_OTHERS = re.compile(
    r"\b(?:deadline|ultimatum|extension|period|grace|time|chance|opportunity|order|ruling"
    r"|permit|licen[cs]e|visa|waiver|exemption|warrant|warning|alert|summons|tender|invitation|grant|subsid(?:y|ie))s?\b",
    re.IGNORECASE,
)
#: "Called a truce that ends on 12 June a disgrace": nobody's doing, but what somebody thinks of it.
_CALLED = re.compile(r"\bcall(?:s|ed)?\s(?:\w+\s)?$")
_JUDGED = re.compile(r"(?:\d|\s[A-Z][a-z]+)\s(?:an?|the)\s[^,;]+$")
#: What is done by somebody who is not told, and who has said that it will be.
_IS_DONE = re.compile(
    r"\s*(?:will|would|shall|is\sto|are\sto|to)\sbe\s(?:\w+ly\s)?[a-z]+(?:ed|en|id|nt|ld|de|ut|et)\b(?!.*\sby\s)"
)
_PROMISES = gated(
    r"(?:^|[;:—]\s)(?P<who>[^;:—]{2,80}?)\s(?:(?:has|have|had)\s)?(?:(?:also|again|\w+ly)\s)?"
    r"(?:promised|promises|pledged|pledges|vowed|vows|undertook|undertaken|guaranteed|guarantees|assured\s[^,;]{2,40}?)(?:\son\s\w+day|\syesterday)?\sthat\s(?:the\s|its\s|their\s|all\s)?$"
)
_PARTS = re.compile(r"[;:]\s|,\s(?:and|but|while|as)\s|\b(?:said|says|that|because|when|if)\s")


def makes(sentence: str) -> bool:
    """Tell whether the first verb of a sentence is that of making or signing something ("Peru signed a pact")."""
    return _MAKES_IT.match(sentence) is not None


def granted_to(act: Act) -> Sequence[str] | None:
    """Read "the licence was granted to Norvik in 2019 and runs out": whoever holds it minds when it ends."""
    found = _GRANTED.search(act.sentence, act.end) if act.kind is DeadlineKind.EXPIRY and act.end else None
    holders = [one.name for one in act.beside() if found and one.start == found.end()]
    return holders[:1] or None


def promised_by(act: Act) -> Sequence[str] | None:
    """Read "the ministry promised that licences would be issued": who promised it is bound, where nobody acts in it."""
    start = act.end - len(act.subject.strip())
    told = _IS_DONE.match(act.clause, len(act.subject)) if start > 0 and not act.ahead else None
    found = _PROMISES.search(act.sentence[:start]) if told else None
    if found is None or first_verb(f"- {found['who']}") is not None:
        return None
    return [one.name for one in heads_of(found["who"], find_actors(found["who"], act.around.named))] or None


def made_before(act: Act) -> Sequence[str] | None:
    """Read "Norvik signed a pact. It runs until": who made what the pronoun stands for."""
    noun, earlier = act.subject.strip(), act.around.earlier
    if not (noun and earlier and act.sentence.startswith("It ")) or FOR_OTHERS.search(noun):
        return None
    text = earlier[0].of(act.around.shadow)
    lead, found, _ = text.partition(noun[:1].lower() + noun[1:])
    made = _MADE.match(without_asides(lead)) if found else None
    return _maker(made["who"], act) if made else None


def made_by(act: Act) -> Sequence[str] | None:
    """Read "the union has called a blockade that ends": who does it is bound by its end."""
    start = act.end - len(act.subject.strip())
    holds = act.kind is DeadlineKind.EXPIRY and _HELD.search(act.subject) is not None
    if start <= 0 or (FOR_OTHERS.search(act.subject) and not holds):
        return None
    lead = _PARTS.split(act.sentence[max(0, start - _REACH) : start])[-1]
    made = (_HOLDS if holds else _MADE).match(without_asides(lead)) or _MEANS.match(lead)
    if made is None or (_CALLED.search(lead) and _JUDGED.search(act.sentence[act.end :])):
        return None
    return _maker(made["who"], act)


def _maker(who: str, act: Act) -> Sequence[str] | None:
    """Return whom the subject of a verb of making names, or means by a common noun ("the government")."""
    if first_verb(f"- {who}") is not None:
        return None
    named = [one.name for one in heads_of(who, find_actors(who, act.around.named))]
    meant = None if named else act.descriptions.means(without_article(who))
    return named or ([meant] if meant else None)
