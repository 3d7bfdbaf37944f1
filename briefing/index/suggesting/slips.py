"""Which words of the articles may one that hardly any of them has be a slip of?"""

from string import ascii_lowercase

from briefing.index.analysis.measuring import measure_distances
from briefing.index.lexicon import Lexicon

#: A word in more articles than this is no slip.
RARE = 2
#: One in fewer is a slip only of words in so many times as many articles; where one letter differs, and not the first,
#: fewer are enough, and of a word of a single article so many.
_FAR_MORE = 10
_MORE = 5
_MORE_THAN_ONE = 3
#: Of words that are so many times less likely than the likeliest, none is given.
_ABOUT_AS_LIKELY = 10
#: One letter nearer counts as much as standing in so many times as many articles: slips stand in articles too.
_WORTH_OF_A_LETTER = 10
#: Hardly any slip is in the first letter.
_WORTH_OF_THE_FIRST = 10


def find_meant(word: str, often: int, lexicon: Lexicon, *, distance: int, most: int) -> list[str]:
    """Return the words, likeliest first, that a folded word in `often` articles may stand for, at most `most`.

    They differ from it in at most `distance` letters, or in the first one, and those of about the same likelihood as
    the first are given alone.
    """
    counts = lexicon.count_near(word, distance) | _begin_otherwise(word, lexicon)
    words = [near for near, count in counts.items() if count > often]
    letters = measure_distances(word, words).tolist()
    worths = {
        near: _weigh(word, near, differing, counts[near])
        for near, differing in zip(words, letters, strict=True)
        if 0 < differing <= distance and counts[near] >= _count_needed(word, near, often, differing)
    }
    ranked = sorted(worths, key=lambda near: (-worths[near], near))
    return [near for near in ranked if worths[near] * _ABOUT_AS_LIKELY >= worths[ranked[0]]][:most]


def _count_needed(word: str, near: str, often: int, letters: int) -> int:
    """Return in how many articles a word has to stand for one in `often` to be a slip of it."""
    if letters > 1 or near[0] != word[0]:
        return often * _FAR_MORE
    return _MORE_THAN_ONE if often == 1 else often * _MORE


def _begin_otherwise(word: str, lexicon: Lexicon) -> dict[str, int]:
    """Return the words of which only the first letter is dropped, changed, added or swapped with the second."""
    ways = {initial + rest for initial in ascii_lowercase for rest in (word, word[1:])}
    # A word that many articles have is in the longest of the lists.
    known = (way for way in (*ways, word[1:], word[1] + word[0] + word[2:]) if way in lexicon.longest)
    return {way: lexicon.count(way) for way in known}


def _weigh(word: str, near: str, letters: int, count: int) -> float:
    first = 1 if near[0] == word[0] else _WORTH_OF_THE_FIRST
    return float(count / first / _WORTH_OF_A_LETTER**letters)
