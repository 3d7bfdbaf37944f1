"""What does a date tell behind a label or in a row of days ("Trial: not before", "vote 3 May, talks 4 May")?"""

import re
from collections.abc import Iterator

from briefing.extraction.deadlines.wording.boundaries import clause_after
from briefing.extraction.deadlines.wording.standins import refers_back
from briefing.extraction.deadlines.wording.telling.placing.place import Place
from briefing.temporal.names import MONTHS
from briefing.temporal.verbs import first_verb

#: "Trial: not before", "Reply: by".
_LABEL = re.compile(
    r"\W*(?P<head>[A-Za-z][^:;|\d]{2,60}):\s*(?:(?P<late>(?:not|no\searlier\sthan)\s(?:before\s)?)|(?:by|from|until|on|latest|no\slater\sthan)\s)?(?:the\s)?",
    re.IGNORECASE,
)
_IS_LABEL = re.compile(
    r"(?:key\s|important\s)?(?:dates?|when|where|time|what|who|published|updated|posted|note|q|a)$", re.IGNORECASE
)
#: Behind the date of a label nothing goes on.
_ENDS = re.compile(r"\s*(?:$|[,;.(]|at\s(?:noon|\d))")
#: A heading of a list of days.
_HEADING = re.compile(
    r"\W*(?:(?:also|next|still|other|key|more|further|later|what|the|important|upcoming)\s){0,3}"
    r"(?:coming(?:\sup)?|ahead|dates?|diary|calendar|agenda|week|month|to\scome|to\swatch|up)\W*",
    re.IGNORECASE,
)
_WHICH = re.compile(r"\b(?:since|from|in|of|until|its|their|his|her)\s(?:0\s|[a-z])")
#: An item of a row, behind the mark that parts it from the one before.
_ITEM = re.compile(r"(?:^|[,;·])\s*(?:(?:and|then)\s)?(?P<what>[A-Za-z][^,;:·\d]{2,60}?)\s(?:on\s|by\s)?$")
_NEXT_ITEM = re.compile(
    rf",\s[a-z][^,;:\d]{{2,50}}?\s(?:on\s)?(?:\d{{1,2}}\b|(?:{'|'.join(MONTHS)})\s\d)", re.IGNORECASE
)


def told_of_day(place: Place) -> Iterator[str]:
    """Yield what a date is the day of by its label, or by the words before it in a row of nouns and dates."""
    for read in (_labelled, _headed, _item):
        told = read(place)
        if told:
            yield told


def _labelled(place: Place) -> str:
    label = _LABEL.fullmatch(place.lead)
    if (
        label is None
        or not _ENDS.match(place.behind)
        or not _is_noun(label["head"])
        or _IS_LABEL.fullmatch(label["head"])
    ):
        return ""
    return f"{label['head']} not before then" if label["late"] else label["head"]


def _headed(place: Place) -> str:
    """Read "Also coming 13 October: registration closes", a heading that runs into its first line."""
    if not place.behind.startswith(": ") or not _HEADING.fullmatch(place.lead):
        return ""
    return clause_after(place.behind[1:])


def _item(place: Place) -> str:
    """Read "second reading 17 March, committee stage 23 March": each noun has the day behind it."""
    if not place.others and _NEXT_ITEM.match(place.behind) is None:
        return ""
    before = place.lead.rpartition(":")[2]
    for other in place.others:
        before = before.replace(other, " 0 ")
    item = _ITEM.search(before)
    if item is None or not _is_noun(before) or _tells(before, place):
        return ""
    starts = item.start() == 0 or before[: item.start()].rstrip().endswith("0")
    return item["what"] if starts and not item["what"].endswith("ing") else ""


def _tells(words: str, place: Place) -> bool:
    """Tell whether words hold a verb of an event, or a date that only says which one it is ("in place since")."""
    verbs = any(word.endswith(("s", "ed")) and word in place.events.verbs for word in words.split())
    return verbs or _WHICH.search(words) is not None


def _is_noun(words: str) -> bool:
    return first_verb(f"- {words}") is None and not refers_back(words.lstrip())
