"""What does a sentence say had been put down for another day?"""

import re

from briefing.brief.choosing.dated.calling_off import name_events, without_more
from briefing.patterns.gated import gated

_DUE = r"(?:fixed|due|set|scheduled|planned|slated|booked|pencill?ed in|listed)"
#: "The hearing, originally fixed for 4 May,", "it had been due to begin on 4 May and".
_HAD_BEEN = gated(
    r"\W*(?P<what>[^,;:.!?\"“”()]{2,80}?)"
    rf"(?:,?\s(?:(?:which|that)\s)?(?:had\s(?:first\s|originally\s)?been|(?:was|were)\s(?:first|originally))"
    rf"|,\s(?:originally|initially|previously|formerly|first))\s{_DUE}\b"
)
_IT = re.compile(r"(?:It|They|That|This)")
#: "Lord Balfour also put back the full hearing on the petition."
_PUT = gated(
    r"\b(?:put back|put off|pushed back|postponed|moved|delayed|deferred|rescheduled|brought forward)\s"
    r"(?=(?:the|its|their|an?|his|her)\s)(?P<what>[^,;:.!?\"“”()]{4,90})"
)


def read_put_down(sentence: str, earlier: str) -> frozenset[str]:
    """Return the noun of what a sentence says had been put down for another day, as `name_events` has it.

    Where it only goes on about "it", the noun is of what the `earlier` sentence says was moved.
    """
    found = _HAD_BEEN.match(" ".join(sentence.split()))
    if found and _IT.fullmatch(found["what"]):
        found = _PUT.search(" ".join(earlier.split()))
    return name_events(without_more(found["what"]).rpartition(" ")[2]) if found else frozenset()
