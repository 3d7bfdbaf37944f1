"""Which issue that names its parties is told elsewhere without them ("arbitration", "arbitration against Veldora")?"""

from collections.abc import Callable, Iterable, Mapping, Sequence

Words = frozenset[str]

#: An issue of more words than this says enough without its parties.
_MOST_WORDS = 2
#: A word that so many issues have is looked through no further: each would have other parties.
_MOST_NAMED = 8


def find_homes(topics: Sequence[Words], articles: Sequence[Words], named: Callable[[str], Words]) -> dict[int, int]:
    """Return for each issue that leaves its parties out the one other that has its words and adds only parties.

    `topics` are the words of each issue, `articles` the ids of those that tell it, `named` gives the words of the
    actors of an article. What is added must be actors of these articles, of whom each that leaves them out has some.
    """
    having: dict[str, list[int]] = {}
    for number, words in enumerate(topics):
        for word in words:
            having.setdefault(word, []).append(number)
    homes: dict[int, int] = {}
    for number, words in enumerate(topics):
        wider = _find_wider(words, topics, having) if 0 < len(words) <= _MOST_WORDS else ()
        if not wider:
            continue
        actors = [named(article) for article in articles[number]]
        fitting = [home for home in wider if _adds_parties(topics[home] - words, actors, articles[home], named)]
        if len(fitting) == 1:
            homes[number] = fitting[0]
    return homes


def _adds_parties(
    added: Words, actors: Sequence[Words], articles: Iterable[str], named: Callable[[str], Words]
) -> bool:
    """Tell whether words name only actors, some of whom all articles that leave them out have."""
    if any(added.isdisjoint(words) for words in actors):
        return False
    return added <= frozenset().union(*actors, *map(named, articles))


def _find_wider(words: Words, topics: Sequence[Words], having: Mapping[str, Sequence[int]]) -> list[int]:
    """Return the issues that have all words of one and more; none where too many have its rarest word."""
    nearby = min((having[word] for word in words), key=len)
    return [home for home in nearby if words < topics[home]] if len(nearby) <= _MOST_NAMED else []
