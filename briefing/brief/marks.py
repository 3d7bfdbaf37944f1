"""Which quotation marks stand within a quotation?"""

import re

_MARK = re.compile(r"[“”„‟\"]")
#: What is open to the left: a straight mark behind it opens, as does one at the beginning.
_BEFORE_OPENING = re.compile(r"[\s(\[{—–/‘“„-]")
_CURLED = {"“": "‘", "„": "‚", "‟": "‘", "”": "’"}


def nest_marks(words: str) -> str:
    """Return words as they are set between double quotation marks: with single ones in place of their own.

    A straight mark that neither opens nor closes anything, as in 12" guns, is left as it is.
    """
    nested: list[str] = []
    end, open_marks = 0, 0
    for found in _MARK.finditer(words):
        at, mark = found.start(), found[0]
        nested.append(words[end:at])
        end = at + 1
        if mark != '"':
            nested.append(_CURLED[mark])
        elif at == 0 or _BEFORE_OPENING.match(words[at - 1]):
            open_marks += 1
            nested.append("‘")
        elif open_marks:
            open_marks -= 1
            nested.append("’")
        else:
            nested.append(mark)
    return "".join((*nested, words[end:]))
