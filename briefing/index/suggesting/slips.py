"""Which words of the articles may one that hardly any of them has be a slip of?"""

from string import ascii_lowercase

from briefing.index.analysis.measuring import measure_distances
from briefing.index.lexicon import Lexicon

#: A word in more articles than this is no slip, and one in fewer only of words in so many times as many articles.
RARE = 2
_FAR_MORE = 10
#: One letter nearer counts as much as standing in so many times as many articles: slips stand in articles too.
_WORTH_OF_A_LETTER = 10
#: Hardly any slip is in the first letter.
_WORTH_OF_THE_FIRST = 10


def find_meant(word: str, often: int, lexicon: Lexicon, *, distance: int, most: int) -> list[str]:
    """Return the words, likeliest first, that a folded word in `often` articles may stand for, at most `most`.

    They differ from it in at most `distance` letters, or in the first one, and those of about the same likelihood as
    the first are given alone.
    """
    worths = {
        near: _weigh(word, near, letters, count)
        for near, letters in _measure(word, distance, lexicon).items()
        if (count := lexicon.count(near)) > often * _FAR_MORE
    }
    ranked = sorted(worths, key=lambda near: (-worths[near], near))
    return [near for near in ranked if worths[near] * _FAR_MORE >= worths[ranked[0]]][:most]


def _measure(word: str, distance: int, lexicon: Lexicon) -> dict[str, int]:
    """Return words near one, with the number of letters that differ."""
    words = [*(lexicon.maybe_near(word, distance, word[0]) | _begin_otherwise(word, lexicon))]
    letters = measure_distances(word, words).tolist()
    return {near: count for near, count in zip(words, letters, strict=True) if 0 < count <= distance}


def _begin_otherwise(word: str, lexicon: Lexicon) -> set[str]:
    """Return the words of which only the first letter is dropped, changed, added or swapped with the second."""
    ways = {initial + rest for initial in ascii_lowercase for rest in (word, word[1:])}
    # A word that many articles have is in the longest of the lists.
    return {way for way in (*ways, word[1:], word[1] + word[0] + word[2:]) if way in lexicon.longest}


def _weigh(word: str, near: str, letters: int, count: int) -> float:
    first = 1 if near[0] == word[0] else _WORTH_OF_THE_FIRST
    return float(count / first / _WORTH_OF_A_LETTER**letters)
