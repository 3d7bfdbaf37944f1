"""In how many letters does a word differ from each of many others?"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def measure_distances(word: str, others: Sequence[str]) -> NDArray[np.int16]:
    """Return in how many letters each of the others differs from a word.

    The optimal string alignment distance, each row of it computed for all the others at once.
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
