"""Is somebody who tells of himself as "he" another than the woman whose family name he is called by?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.deadlines.wording.binding.acts import Act

#: "Lund said on Monday that he would": whoever says it by a family name alone speaks of himself.
_OF_HIMSELF = re.compile(
    r"(?P<name>[A-Z][\w’'-]+)\s(?:said|says|added|promised|announced|vowed|confirmed)\s(?:(?:on\s)?\w+day\s)?(?:that\s)?"
    r"(?P<pronoun>he|she)\s(?:would|will|had|has)\b"
)
_GENDERS = {"he": "m", "she": "f"}


def of_another(act: Act) -> Sequence[str] | None:
    """Read "Lund said he would go" as of nobody known where the only Lund of the article is a woman."""
    told = _OF_HIMSELF.match(act.sentence)
    if told is None or not act.clause.startswith(told["name"]):
        return None
    bearers = [one for one in act.ahead if one.kind is ActorKind.PERSON and one.surface == told["name"]]
    genders = {act.around.genders.get(one.name.split()[0].casefold(), "") for one in bearers}
    return () if genders - {"", _GENDERS[told["pronoun"]]} else None
