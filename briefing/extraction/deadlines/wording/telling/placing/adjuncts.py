"""What does a date tell that stands behind an adjective or a label of its own ("a pass, valid only to")?"""

import re
from collections.abc import Iterator

from briefing.extraction.deadlines.wording.nouns import words_of_noun
from briefing.extraction.deadlines.wording.telling.placing.place import Place
from briefing.extraction.deadlines.wording.verbs import first_verb
from briefing.patterns.gated import gated

#: "An option good only through", "the clearance, valid to": it is the noun before that ends.
_GOOD = gated(
    r"(?<=[\w’'%)])(?:,\s(?:good|valid|running|lasting|in\sforce)\s(?:only\s)?|\s(?:good|valid)\sonly\s)(?:to|until|till|through|up\sto)\s(?:the\s)?$"
)
_LINK = re.compile(r"\s(?:of|for|on)\s(?:the\s|an?\s|its\s)?$")
_MANY = re.compile(r"(?<![su])s$")
#: "52nd meeting of the board: … dates: 3 May location: Bergen": the head of the entry tells what happens.
_LABEL = re.compile(r"\b(?:dates?|when|date\sand\stime)\s?:\s*$", re.IGNORECASE)
_PLACE_LABEL = re.compile(
    r"\s*(?:[,;|]\s*)?(?:location|venue|place|where)\s?:\s*(?P<where>[^,;|\n.]{2,50})", re.IGNORECASE
)
_HEAD = re.compile(r"\W*(?P<head>[^:]{3,90}?):\s")
_IS_LABEL = re.compile(r"(?:dates?|when|where|location|venue|place|time|what|who)$", re.IGNORECASE)


def told_of_adjunct(place: Place) -> Iterator[str]:
    """Yield what ends or is held on a date that stands behind an adjective of a noun or behind a label."""
    for read in (_good_until, _labelled):
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
    named = f"{wider}{linked[0]}{noun}" if linked and wider else noun
    if not named or first_verb(f"- {named}") is not None:
        return ""
    return f"{named} end{'' if _MANY.search((wider or noun).split()[-1]) else 's'}"


def _labelled(place: Place) -> str:
    label = _LABEL.search(place.lead)
    head = _HEAD.match(place.lead, 0, label.start()) if label else None
    if label is None or head is None or _IS_LABEL.fullmatch(head["head"].strip()):
        return ""
    where = _PLACE_LABEL.match(place.behind)
    return f"{head['head']} in {where['where'].strip()}" if where else head["head"]
