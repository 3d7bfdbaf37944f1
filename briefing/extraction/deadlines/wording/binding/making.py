"""Whose doing is a thing that a clause tells of without saying whose it is?"""

import re
from collections.abc import Sequence

from briefing.extraction.deadlines.wording.asides import without_asides
from briefing.extraction.deadlines.wording.binding.acts import Act, find_actors
from briefing.extraction.deadlines.wording.binding.heads import heads_of
from briefing.extraction.deadlines.wording.verbs import first_verb
from briefing.patterns.gated import gated

_REACH = 240
_MAKES = (
    "call(?:s|ed)?(?:\\sfor)?|issue[sd]?|obtain(?:s|ed)?|won|wins|set|sets|schedule[sd]?|clear(?:s|ed)|threaten(?:s|ed)?"
    "|promise[sd]?|agree[sd]?(?:\\s(?:to|on))?|fix(?:es|ed)|publish(?:es|ed)|announce[sd]?|plan(?:s|ned)?|hold|holds|held|host(?:s|ed)?"
    "|miss(?:es|ed)?|face[sd]?|sign(?:s|ed)?|launch(?:es|ed)?|impose[sd]?|extend(?:s|ed)?|order(?:s|ed)|declare[sd]?|begin|began|begins"
    "|start(?:s|ed)?|open(?:s|ed)?|file[sd]?|table[sd]?|adopt(?:s|ed)?|pass(?:es|ed)|approve[sd]?|grant(?:s|ed)|get|gets|got|received?"
    "|has|have|had"
)
_DETERMINER = r"(?:the|an?|its|his|her|their|another|a further|two|three|four|five|\d+)"
#: "The union has called a three-day blockade, which ends": what is dated is the object of somebody's doing.
_MADE = gated(
    rf"^(?P<who>.*?)\s(?:(?:has|have|had|will|would|must)\s)?(?:(?:also|now|already|still|then|\w+ly)\s)?(?:{_MAKES})"
    rf"\s(?:{_DETERMINER}\s)?$"
)
_PARTS = re.compile(r"[;:]\s|,\s(?:and|but|while|as)\s|\b(?:said|says|that|because|when|if)\s")


def made_by(act: Act) -> Sequence[str] | None:
    """Read "the union has called a blockade that ends": who does it is bound by its end."""
    start = act.end - len(act.subject.strip())
    if start <= 0:
        return None
    lead = _PARTS.split(act.sentence[max(0, start - _REACH) : start])[-1]
    made = _MADE.match(without_asides(lead))
    if made is None or first_verb(f"- {made['who']}") is not None:
        return None
    return [one.name for one in heads_of(made["who"], find_actors(made["who"], act.around.named))] or None
