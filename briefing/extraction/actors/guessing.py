"""Which kind do its letters make likely for a name of which an article tells nothing?"""

from collections.abc import Set as AbstractSet

from briefing.domain.findings import ActorKind
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.issues import singular

#: The rule of a name whose kind is a guess.
GUESSED = "guess"
_ROMAN = frozenset("IVXLC")
#: How the grades of debt and of schools end.
_GRADES = ("+", "-")


def guess_kind(name: str, amid: AbstractSet[str], lexicon: ActorLexicon) -> ActorKind | None:
    """Return the likely kind of a name; `amid` are those that stand within a sentence, where words have no capital."""
    words = name.replace("-", " ").split()
    entry = lexicon.gazetteer.alone(name)
    if entry is not None and name.lower() not in lexicon.words:
        return entry.kind
    if len(words) == 1 and name.isupper():
        if _ROMAN.issuperset(name):
            return None
        return ActorKind.ORGANISATION if len(name) > 2 and name in amid and name.lower() not in lexicon.words else None
    if _is_team(words, lexicon):
        return ActorKind.ORGANISATION
    if not all(_is_strange(word, lexicon) for word in words):
        return None
    if any(word.islower() for word in words[1:]):
        return None  # "Casa de Nariño"
    if any(word.endswith(_GRADES) for word in words[1:]):
        return None  # "Halvorsen BB+"
    town = lexicon.gazetteer.alone(words[-1]) if len(words) > 1 else None
    if town is not None and town.kind is ActorKind.PLACE and words[0].lower() not in lexicon.first_names:
        return ActorKind.ORGANISATION  # "Zelva Munich"
    person = len(words) > 1 or name.lower() in lexicon.first_names
    return ActorKind.PERSON if person else None


def _is_team(words: list[str], lexicon: ActorLexicon) -> bool:
    """Tell whether the words are a town and a plural, as teams are named ("Baltimore Orioles")."""
    town = lexicon.gazetteer.alone(" ".join(words[:-1])) if len(words) > 1 else None
    thing = singular(words[-1].lower()).capitalize() in lexicon.cues["instrument"]
    return town is not None and town.kind is ActorKind.PLACE and words[-1].endswith("s") and not thing


def _is_strange(word: str, lexicon: ActorLexicon) -> bool:
    """Tell whether a word is none that a dictionary has."""
    lower = word.lower()
    stems = (lower, singular(lower), lower.removesuffix("ed"), lower.removesuffix("ing"), lower.removesuffix("ly"))
    return len(word) > 1 and word not in lexicon.not_names and not any(stem in lexicon.words for stem in stems)
