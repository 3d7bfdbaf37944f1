"""Where does a title end before an outlet's name glued to it?"""

import re

from briefing.extraction.zoning.outlets import Outlets
from briefing.text.fold import fold

_SEPARATED = re.compile(r"\s+(?:[-–—|»•·:]|::|//)\s+(?P<name>[^|–—»•]{2,50})$")
_GLUED = re.compile(r"(?<=[a-z\d?!'\"%]) (?P<name>(?:[A-Z0-9][\w&'./]*)(?: [A-Z0-9&][\w&'./]*){1,4})$")
#: A headline has more words than the first of a name.
_FEWEST_WORDS = 3


def find_suffix(title: str, rest: str, outlets: Outlets) -> int | None:
    """Return where an outlet's name glued to a title starts, with its separator, or None.

    After a separator a known name or one built like an outlet's is enough. Without one the phrase must be built like
    an outlet's and not come up in `rest`, where whoever a headline speaks of would be named again.
    """
    separated = _SEPARATED.search(title)
    if separated:
        name = separated["name"].strip()
        if outlets.name_of(name) or outlets.reads_like_outlet(name) or "|" in separated.group():
            return separated.start()
    glued = _GLUED.search(title)
    if glued and len(title[: glued.start()].split()) >= _FEWEST_WORDS:
        return _cut_name(glued["name"], glued.start("name"), rest, outlets)
    return None


def _cut_name(name: str, start: int, rest: str, outlets: Outlets) -> int | None:
    if outlets.reads_like_outlet(name) and fold(name) not in fold(rest):
        return start
    return None
