"""Which regular forms has a word?"""

from collections.abc import Iterator

_VOWELS = frozenset("aeiou")
_HISSING = ("s", "x", "z", "ch", "sh")


def forms_of(word: str, *, verb: bool) -> Iterator[str]:
    """Yield a word and its plural, of a verb its past and "-ing" as well; of several words the first is bent.

    None is doubled: "shedding" and "cancelled" are irregular here.
    """
    first, gap, rest = word.partition(" ")
    closes_in_y = first.endswith("y") and first[-2:-1] not in _VOWELS
    stem = first[:-1] if first.endswith("e") or closes_in_y else first
    plural = f"{stem}ies" if closes_in_y else f"{first}es" if first.endswith(_HISSING) else f"{first}s"
    past, going = f"{stem}{'i' if closes_in_y else ''}ed", f"{stem}{'y' if closes_in_y else ''}ing"
    yield from (f"{form}{gap}{rest}" for form in (first, plural, *((past, going) if verb else ())))
