"""Does the text say that one subject includes another ("controls on critical materials, including rare earths")?"""

import re

_INCLUDING = re.compile(r",? (?:including|such as|notably|especially|particularly|above all) ([^.;:()\"—–]{3,80})")
_PARTS = re.compile(r", (?:and |or )?| and | or ")
_LONGEST = 4


def included_items(text: str, end: int) -> tuple[str, ...]:
    """Return the short phrases that the text, from `end` of a phrase on, names as parts of it."""
    match = _INCLUDING.match(text, end)
    items = _PARTS.split(match[1]) if match else []
    return tuple(item for item in items if 0 < len(item.split()) <= _LONGEST)


def is_part(part: frozenset[str], whole: frozenset[str], item: frozenset[str]) -> bool:
    """Tell whether a label says what `whole` says, of an item that `whole` is said to include, by their words."""
    return bool(item) and item <= part and part <= whole | item and bool(part & whole - item)
