"""What does a date tell that stands behind an adjective or a label of its own ("a pass, valid only to")?"""

import re
from collections.abc import Iterator

from briefing.extraction.deadlines.wording.nouns import words_of_noun
from briefing.extraction.deadlines.wording.standins import without_owner
from briefing.extraction.deadlines.wording.telling.placing.place import Place
from briefing.patterns.gated import gated
from briefing.temporal.verbs import first_verb

#: "An option good only through", "the clearance, valid to": it is the noun before that ends.
_GOOD = gated(
    r"(?<=[\w’'%)])(?:,\s(?:good|valid|running|lasting|in\sforce)\s(?:only\s)?|\s(?:good|valid)\sonly\s)(?:to|until|till|through|up\sto)\s(?:the\s)?$"
    r"|(?<=[\w’'%)]),\s(?:which\sis\s)?(?:now\s)?(?:due|set|scheduled)\sto\s(?:end|expire|lapse|run\sout)\s(?:on|at|in|with)\s(?:the\s)?$"
)
#: "Waived until 30 June a covenant that": what is kept from applying stands behind the date.
_STAYS = gated(
    r"\b(?P<stay>waive[sd]|suspend(?:s|ed)|froze|frozen|freezes|deferred|relaxed|halted)\s(?:until|till|up\sto)\s(?:the\s)?$"
)
_NOUN_OF = {
    "wai": "waiver",
    "sus": "suspension",
    "fro": "freeze",
    "fre": "freeze",
    "def": "deferral",
    "rel": "relaxation",
    "hal": "halt",
}
_STAYED = re.compile(
    r"\s(?P<what>(?:an?|the|its|their)\s(?:(?!\b(?:that|which|who|and|but|because)\b)[^,;.]){2,60}?)(?=[,;.]|\s(?:that|which|who|and|but|because)\b)"
)
_LINK = re.compile(r"\s(?:of|for|on)\s(?:the\s|an?\s|its\s)?$")
_MANY = re.compile(r"(?<![su])s$")
#: "52nd meeting of the board: … dates: 3 May location: Bergen": the head of the entry tells what happens.
_LABEL = gated(r"\b(?:dates?|when|date\sand\stime)\s?:\s*$", re.IGNORECASE)
_PLACE_LABEL = re.compile(
    r"\s*(?:[,;|]\s*)?(?:location|venue|place|where)\s?:\s*(?P<where>[^,;|\n.]{2,50})", re.IGNORECASE
)
_HEAD = re.compile(r"\W*(?P<head>[^:]{3,90}?):\s")
_IS_LABEL = re.compile(r"(?:dates?|when|where|location|venue|place|time|what|who)$", re.IGNORECASE)


def told_of_adjunct(place: Place) -> Iterator[str]:
    """Yield what ends or is held on a date that stands behind an adjective of a noun or behind a label."""
    for read in (_good_until, _stayed, _labelled):
        told = read(place)
        if told:
            yield told


def _good_until(place: Place) -> str:
    found = _GOOD.search(place.lead)
    if found is None:
        return ""
    before = place.lead[: found.start()]
    noun = words_of_noun(before)
    linked = _LINK.search(before[: len(before) - len(noun)].rstrip() + " ") if noun else None
    wider = words_of_noun(before[: linked.start()]) if linked else ""
    noun, wider = without_owner(noun), without_owner(wider)
    named = f"{wider}{linked[0]}{noun}" if linked and wider else noun
    if not named or first_verb(f"- {named}") is not None:
        return ""
    return f"{named} end{'' if _MANY.search((wider or noun).split()[-1]) else 's'}"


def _stayed(place: Place) -> str:
    """Read "the lenders waived until 30 June a covenant": the waiver ends."""
    found = _STAYS.search(place.lead)
    what = _STAYED.match(place.behind) if found else None
    if found is None or what is None:
        return ""
    return f"{_NOUN_OF[found['stay'][:3]]} of {without_owner(what['what'])} ends"


def _labelled(place: Place) -> str:
    label = _LABEL.search(place.lead)
    head = _HEAD.match(place.lead, 0, label.start()) if label else None
    if label is None or head is None or _IS_LABEL.fullmatch(head["head"].strip()):
        return ""
    where = _PLACE_LABEL.match(place.behind)
    return f"{head['head']} in {where['where'].strip()}" if where else head["head"]
