"""Which body's business is an event by its kind: a court's hearing, a parliament's vote, a union's strike?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.deadlines.wording.binding.acts import Act
from briefing.extraction.deadlines.wording.naming import NamedActor

_COURT = re.compile(r"\b(?:courts?|tribunal)\b", re.IGNORECASE)
#: What each kind of body does, the words that its name has, and whether it may be named anywhere in the article.
_BUSINESS = (
    (
        re.compile(r"\b(?:minutes|(?:rate|policy)\s(?:decision|meeting|cut|rise|hike)s?|base rate)\b", re.IGNORECASE),
        re.compile(r"\b(?:central bank|bank of|banco|reserve bank|federal reserve|fed|ecb)\b", re.IGNORECASE),
        True,
    ),
    (re.compile(r"\b(?:ruling|verdict|judge?ment|sentencing)\b", re.IGNORECASE), _COURT, True),
    (re.compile(r"\b(?:hearings?|inquest)\b", re.IGNORECASE), _COURT, False),
    (
        re.compile(
            r"\b(?:votes?|bill|reading|debate|session|sitting|recess|motion|plenary|deputies|senators|lawmakers|mps)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:parliament|senate|house|congress|assembly|council|bundestag|bundesrat|storting|folketing|riksdag"
            r"|knesset|sejm|duma|diet|d[aá]il|majlis|commons|lords|chamber|board)\b",
            re.IGNORECASE,
        ),
        False,
    ),
    (
        re.compile(r"\b(?:strikes?|walkouts?|stoppages?|strike ballot|overtime ban)\b", re.IGNORECASE),
        re.compile(
            r"\b(?:(?<!European )(?<!African )(?<!Economic )unions?|federation of labou?r|congress|guild|teamsters"
            r"|brotherhood)\b",
            re.IGNORECASE,
        ),
        False,
    ),
)
_HEAD_WORDS = 4


def in_office(act: Act) -> Sequence[str] | None:
    """Read "the vote is on 3 May" as of the one parliament named in the sentence or those before it."""
    if act.ahead:
        return None
    words = " ".join(act.subject.split()[-_HEAD_WORDS:])
    for event, body, anywhere in _BUSINESS:
        if event.search(words):
            near = {one.name for one in act.around.named if _is_body(one, body)}
            told = body.search(act.clause, len(act.subject))
            if told and not any(told[0].casefold() in name.casefold() for name in near):
                return None
            far = {one.name for one in act.descriptions.known if _is_body(one, body)} if anywhere and not near else ()
            return [*near, *far] if len(near) + len(far) == 1 else None
    return None


def _is_body(one: NamedActor, body: re.Pattern[str]) -> bool:
    return one.kind is ActorKind.ORGANISATION and body.search(one.name) is not None
