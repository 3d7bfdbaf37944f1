"""Which city or region acts, as its council or government does?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.deadlines.wording.binding.acts import Act
from briefing.extraction.deadlines.wording.binding.heads import heads_of
from briefing.extraction.deadlines.wording.binding.joining import in_subject

#: What a place is said to do, and not only what is or happens there ("Oslo to host", "Oslo will be closed").
_ACTS = re.compile(
    r"\s?(?:to|must|will|would|shall|has\sto|have\sto|plans\sto|hopes\sto|expects\sto|intends\sto|wants\sto|votes)"
    r"\s(?!(?:be|host|see|get|have|receive|stay|remain|welcome|celebrate|become|not)\b)"
)


def acting_place(act: Act) -> Sequence[str] | None:
    """Read "Port Alder to replace the pipes", where a place alone is the subject of a deed."""
    noun = act.subject.strip()
    if not _ACTS.match(act.clause, len(act.subject.rstrip())) or heads_of(act.subject, in_subject(act)):
        return None
    known = (*act.around.named, *act.around.lately, *act.descriptions.known)
    return [one.name for one in known if one.kind is ActorKind.PLACE and one.surface == noun][:1] or None
