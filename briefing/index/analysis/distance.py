"""In how many letters do two words differ?

The optimal string alignment distance: letters added, dropped, changed or swapped with their neighbour, none twice.
A row of its table is two numbers with a bit for each letter (H. Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein
and Damerau Edit Distances, Nordic Journal of Computing 10(1), 2003).
"""

from collections.abc import Callable


def is_near(first: str, second: str, most: int) -> bool:
    """Tell whether at most `most` letters differ."""
    return make_near_test(first, most)(second)


def make_near_test(text: str, most: int) -> Callable[[str], bool]:
    """Return a function that tells whether a word differs from the text in at most `most` letters."""
    size = len(text)
    every = (1 << size) - 1
    last = 1 << size >> 1
    letters = frozenset(text)
    where = {letter: sum(1 << at for at in range(size) if text[at] == letter) for letter in letters}

    def _is_near_text(word: str) -> bool:
        # Each letter that differs takes at most one letter out of a word and puts at most one into it.
        others = frozenset(word)
        if abs(len(word) - size) > most or len(letters - others) > most or len(others - letters) > most:
            return False
        distance, more, less, same, before = size, every, 0, 0, 0
        for letter in word:
            there = where.get(letter, 0)
            swapped = (every & ~same & there) << 1 & before
            same = ((there & more) + more ^ more) | there | less | swapped
            added, dropped = less | every & ~(same | more), same & more
            distance += bool(added & last) - bool(dropped & last)
            added, dropped = added << 1 | 1, dropped << 1
            more, less, before = (dropped | ~(same | added)) & every, added & same & every, there
        return distance <= most

    return _is_near_text
