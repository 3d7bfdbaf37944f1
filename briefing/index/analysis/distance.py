"""In how many letters do two words differ?

The optimal string alignment distance: letters added, dropped, changed or swapped with their neighbour, none twice.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def is_near(first: str, second: str, most: int) -> bool:
    """Tell whether at most `most` letters differ; given up as soon as too many do."""
    if first == second:
        return True
    if abs(len(first) - len(second)) > most or len({*first} ^ {*second}) > 2 * most:
        return False
    before: list[int] = []
    row = list(range(len(second) + 1))
    for index, letter in enumerate(first, 1):
        before, row = row, _next_row(first, second, index, letter, before, row)
        if min(row) > most:
            return False
    return row[-1] <= most


def _next_row(first: str, second: str, index: int, letter: str, before: list[int], row: list[int]) -> list[int]:
    following = [index]
    for at, other in enumerate(second, 1):
        cost = min(row[at] + 1, following[at - 1] + 1, row[at - 1] + (letter != other))
        if index > 1 and at > 1 and letter == second[at - 2] and first[index - 2] == other:
            cost = min(cost, before[at - 2] + 1)
        following.append(cost)
    return following


def measure_distances(word: str, others: Sequence[str]) -> NDArray[np.int16]:
    """Return in how many letters each of the others differs from a word.

    The same rows as for two words, each computed for all the others at once.
    """
    if not word or not others:
        return np.array([len(other) for other in others], np.int16)
    lengths = np.array([len(other) for other in others])
    width = max(1, int(lengths.max()))
    # A column for each word: a step of the computation then runs through memory in order.
    letters = np.array(others, f"U{width}").view(np.uint32).reshape(len(others), width).T.copy()
    same = {letter: letters == ord(letter) for letter in set(word)}
    steps = np.arange(width + 1, dtype=np.int16)[:, None]
    before = row = np.repeat(steps, len(others), axis=1)
    for index, letter in enumerate(word):
        following = row + np.int16(1)
        np.minimum(following[1:], row[:-1] + ~same[letter], out=following[1:])
        if index:
            swapped = same[letter][:-1] & same[word[index - 1]][1:]
            np.minimum(following[2:], before[:-2] + np.int16(1), out=following[2:], where=swapped)
        # What letters added cost runs along the row: the least so far, and one more for each letter since.
        following -= steps
        before, row = row, np.minimum.accumulate(following, axis=0, out=following)
        row += steps
    distances: NDArray[np.int16] = row[lengths, np.arange(len(others))]
    return distances
