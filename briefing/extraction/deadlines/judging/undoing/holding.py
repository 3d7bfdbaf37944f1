"""Does what sounds like a denial leave something to happen on its day: a stoppage, a new day, what somebody keeps?"""

from briefing.domain.span import Span
from briefing.extraction.deadlines.judging.leading import is_moved_to
from briefing.extraction.deadlines.judging.stances import StanceTable
from briefing.patterns.gated import gated

#: "Will not call off the strike on", "has refused to postpone the trial due to open on".
_NEGATED = gated(
    r"(?:\b(?:will|would|shall|does|do|did|has|have|had|is|are)(?:\snot|n['’]t)|won['’]t|never|refus(?:e|es|ed|ing)\sto"
    r"|declin(?:e|es|ed)\sto)\s(?:(?:yet|be|been|now|again|\w+ly)\s)?$"
)
_ON_ITS_DAY = gated(
    r"\s(?:the|its|their|an?|his|her|this)\s"
    r"(?:(?!\b(?:and|but|while|until|till|to|from|beyond|past|after)\b)[^.;:,!?])*"
    r"(?:\bdue\sto\s[a-z]+\s(?:[a-z]+\s[A-Z]\w+\s)?)?\b(?:on|for|of|in|by)\s(?:the\s)?$"
)
#: "Trains will not run on", "there will be no flights on": what is missing then is what people must know of.
_MISSING = gated(
    r"(?:\b(?:will|shall|do|does|would)\s(?:not|no\slonger)|won['’]t)\s(?:be\s)?"
    r"(?:run(?:ning)?|operat(?:e|ing)|sail(?:ing)?|fly(?:ing)?|circulat(?:e|ing)|serve|serving|call|stop|depart|open|work|trade|collect(?:ed)?|deliver(?:ed)?"
    r"|available|accept|take|receive|see|admit|treat|issue|publish|appear|broadcast|charge|apply)\b"
    r"(?:(?!\b(?:and|but|until|till|before|unless|if|because|that|which)\b)[^.;:,!?])*\b(?:on|between|during)\s(?:the\s)?$",
)
_NONE_THEN = gated(
    r"\b[Tt]here (?:will|would) be no\s(?P<what>[a-z-]+(?:\s(?:or\s|and\s)?[a-z-]+){0,4}?)"
    r"(?:\s(?:at|in|to|from|between)\s[^.;:,!?]{2,40})?\s(?:on|between|during)\s(?:the\s)?$"
)
#: "Will not be extended beyond", "no extension of the 4 May deadline": it stands.
_NO_LONGER_THAN = gated(
    r"(?:\b(?:not|never|refus\w+ to|declin\w+ to)|n['’]t)\s(?:be\s)?(?:extend(?:ed)?|prolong(?:ed)?|go|last|stay"
    r"|continue|run|moved?)\s(?:[^.;,]{0,40}?\s)?(?:beyond|past|after)\s(?:the\s)?$"
    r"|\bno\s(?:extension|postponement|delay|change|prolongation)\s(?:of|to|in)\s(?:the\s|its\s)?$"
)
#: "The clinic will not treat new patients from": it is then that it begins.
_FROM_THEN = gated(
    r"\b(?:will|shall|may|must|can)\s(?:not|no\slonger)\s[a-z]+\s?(?:(?!\b(?:and|but|until|till|before|unless|if|because|that|which|days|weeks|months|years)\b)"
    r"[^.;:,!?])*\b(?:from|as of|as from|starting|beginning|with effect from)\s(?:the\s)?$"
)
_REACH = 140


def holds_on(shadow: str, sentence: Span, when: Span, table: StanceTable) -> bool:
    """Tell whether the words that lead to a date deny something and still tell what happens then."""
    lead = shadow[max(sentence.start, when.start - _REACH) : when.start]
    if is_moved_to(lead) or _is_kept(lead, table) or _NO_LONGER_THAN.search(lead) or _FROM_THEN.search(lead):
        return True
    missing = _MISSING.search(lead)
    if missing:
        return table.service.search(lead, 0, missing.start()) is not None
    none = _NONE_THEN.search(lead)
    return none is not None and table.service.search(none["what"]) is not None


def _is_kept(lead: str, table: StanceTable) -> bool:
    """Tell whether somebody is said not to call off, end or move what a date is of."""
    verbs = (*table.calling_off.finditer(lead), *table.dropping.finditer(lead))
    return any(_NEGATED.search(lead, 0, verb.start()) and _ON_ITS_DAY.match(lead, verb.end()) for verb in verbs)
