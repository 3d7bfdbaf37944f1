"""Which two or three does a subject mean that counts them, or that is a matter between two?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind, DeadlineKind
from briefing.domain.span import Span
from briefing.extraction.deadlines.wording.binding.acts import Act
from briefing.extraction.deadlines.wording.described import BOTH_SIDES

_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4}
_LANDS = "countries|governments|nations|states|capitals|neighbours|neighbors"
_FIRMS = "banks|companies|firms|airlines|unions|carmakers|lenders|groups|clubs|insurers|carriers"
_COUNTED = re.compile(
    rf"\b(?P<count>{'|'.join(_COUNTS)})\s(?:[a-z-]+\s)?(?:(?P<lands>{_LANDS})|(?P<firms>{_FIRMS})|parties|sides|delegations)\b",
    re.IGNORECASE,
)
#: What two agree on, and its ends; not what binds an employer or a customer.
_BETWEEN_TWO = re.compile(
    r"^(?:the\s)?(?:[\w-]+\s){0,3}?(?:truce|ceasefire|cease-fire|armistice|treaty|protocol|accord|pact|convention)\s?$",
    re.IGNORECASE,
)
#: Who only helped two to agree is neither of them.
_BROKERED = re.compile(r"\b(?:brokered|mediated|hosted|backed|negotiated|facilitated|guaranteed)\sby\s(?:the\s)?$")
_RUNS = (DeadlineKind.EXPIRY, DeadlineKind.EFFECTIVE)
_ARMED = re.compile(r"\b(?:front|army|forces|movement|rebels|militia|union|government|guerrillas?)\b", re.IGNORECASE)


def both(act: Act) -> Sequence[str] | None:
    """Read "the two sides" as the two whom the article is about, "both banks" as the two named last."""
    counted = _COUNTED.search(act.subject)
    if counted is None:
        return act.descriptions.pair or None if BOTH_SIDES.match(act.subject) else None
    ahead = {one.name for one in act.around.within(act.around.sentence)}
    sides = act.descriptions.pair_beside(ahead if BOTH_SIDES.match(act.subject) else set())
    pair = sides if _COUNTS[counted["count"].lower()] == len(sides) else ()
    return _named_last(act, counted) or pair or None


def _named_last(act: Act, counted: re.Match[str]) -> Sequence[str]:
    """Return as many as are counted, where a sentence shortly before names just as many."""
    kinds = (
        (ActorKind.COUNTRY,)
        if counted["lands"]
        else (ActorKind.ORGANISATION,)
        if counted["firms"]
        else (ActorKind.COUNTRY, ActorKind.ORGANISATION)
    )
    start = act.around.sentence.start
    for span in (Span(start, start + max(0, act.end - len(act.subject))), *act.around.earlier):
        found = act.around.within(span)
        names = dict.fromkeys(one.name for one in found if one.kind in kinds and not one.name.islower())
        if len(names) == _COUNTS[counted["count"].lower()]:
            return tuple(names)
    return ()


def treaty(act: Act) -> Sequence[str] | None:
    """Read "the truce expires" as of the two whom an article is about, where these are states or armed sides."""
    pair = act.descriptions.pair
    if act.kind not in _RUNS or not pair or not _BETWEEN_TWO.match(act.subject):
        return None
    text = act.sentence
    if any(_BROKERED.search(text[: one.start]) for one in act.beside() if one.name in pair):
        return None
    lands = {one.name for one in act.descriptions.known if one.kind is ActorKind.COUNTRY}
    return pair if all(name in lands or _ARMED.search(name) for name in pair) else None
