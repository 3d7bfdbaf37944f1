"""What of an article says what it is about?"""

from collections.abc import Iterator

from briefing.domain.document import Zone
from briefing.domain.dossier import Source
from briefing.index.beside.like import Profile
from briefing.temporal.names import MONTHS, WEEKDAYS

_TELLING = frozenset({Zone.TITLE, Zone.BODY, Zone.SUMMARY})
_NOUN = frozenset("nv")


def make_profile(source: Source) -> Profile:
    """Return the passages, actors and issues of an article, without what only frames it."""
    body, found = source.article.body, source.extraction
    passages = tuple(one.content.of(body) for one in found.blocks if one.zone in _TELLING)
    return Profile(
        passages or (body,),
        {one.name: len(one.mentions) for one in found.actors},
        {one.label: len(one.sentences) for one in found.issues},
    )


def read_dull_words(function_words: str, common_words: str) -> frozenset[str]:
    """Return the words, in lower case, that name no subject: the first table's, the second's but nouns, and dates'.

    A noun may be a verb as well, but no adjective or adverb. Both are tables of tab-separated columns below a line of
    their names, the word first; the second column of the second holds the parts of speech, a letter each.
    """
    others = (word for word, parts, *_ in _rows(common_words) if "n" not in parts or not _NOUN.issuperset(parts))
    return frozenset((*(word for word, *_ in _rows(function_words)), *others, *WEEKDAYS, *MONTHS))


def _rows(table: str) -> Iterator[list[str]]:
    return (line.split("\t") for line in table.splitlines()[1:] if line)
