"""Which plain characters stand behind a body's typography, one for one?"""

import re
from collections.abc import Mapping
from unicodedata import category

_LINE_ENDS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
#: Characters without width that part words or merely stand between them; a soft hyphen inside a word stays.
_INVISIBLE = "\x1f\u200b\u2060\ufeff\u200e\u200f"
_HYPHENS = "\u2010\u2011"
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u02bc\uff07"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02"


def _make_table() -> Mapping[str, str]:
    spaces = (chr(code) for code in range(0x3001) if category(chr(code)) == "Zs")
    groups = {
        " ": [*spaces, "\t", *_INVISIBLE],
        "\n": list(_LINE_ENDS),
        "-": list(_HYPHENS),
        "'": list(_SINGLE_QUOTES),
        '"': list(_DOUBLE_QUOTES),
    }
    return {character: plain for plain, group in groups.items() for character in group if character != plain}


_TABLE = _make_table()
_TYPOGRAPHY = re.compile(f"[{''.join(re.escape(letter) for letter in _TABLE)}]")


def shadow(body: str) -> str:
    """Return a text of the body's length: spaces as U+0020, line ends as `\\n`, hyphens and quotes in ASCII."""
    for letter in set(_TYPOGRAPHY.findall(body)):
        body = body.replace(letter, _TABLE[letter])
    return body
