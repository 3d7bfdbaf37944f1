"""What is a role, and of which words is one made?"""

from typing import NamedTuple

from briefing.extraction.actors.reading.organisations import organisation_end
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

ARTICLES = frozenset(("the", "a", "an", "then", "now"))
OWNERS = frozenset(("its", "their", "his", "her"))
_DEFINITE = OWNERS | {"the", "a", "an"}
LINKS = frozenset(("of", "for", "at", "to"))
_UNION = frozenset(("U.S.", "US"))
#: How many small nouns may stand before a title.
AREA = 2


class Role(NamedTuple):
    """A role in the article's words, without its country, and the actor it belongs to ("" when unsaid)."""

    text: str
    affiliation: str


NO_ROLE = Role("", "")


def federal(line: Line, start: int, office: str, lexicon: ActorLexicon) -> str:
    """Return an office with "U.S." before it where that tells it from a state's own ("U.S. District Judge")."""
    land = line.text(start - 1)
    return f"{land} {office}" if land in _UNION and office.lower() in lexicon.cues["federal office"] else office


def is_area(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a small word may say what a title is about ("competition commissioner"); "names" may be a verb.

    A word that is a verb's form as well is one only after an article or possessive ("the works minister").
    """
    area = line.text(index)
    if not area.islower() or not area.isalpha():
        return False
    parts = lexicon.words.get(area, "n")
    if not parts.strip("vrxf"):
        return False
    return "v" not in parts or not _is_inflected(area, lexicon) or ("n" in parts and _is_named(line, index))


def _is_named(line: Line, index: int) -> bool:
    """Tell whether an article or possessive stands before a word, so that it is no verb."""
    return line.lower(index - 1) in _DEFINITE


def _is_inflected(word: str, lexicon: ActorLexicon) -> bool:
    """Tell whether a word has a verb's ending that is not its own stem's, as those of "gas" and "speed" are."""
    if word.endswith("ing"):
        return True
    stem = word[:-1] if word.endswith("s") else word[:-2] if word.endswith("ed") else ""
    return bool(stem) and any(form in lexicon.words for form in (stem, f"{stem}e", stem[:-1]))


def complement(line: Line, end: int, lexicon: ActorLexicon) -> str:
    """Return the actor after "of", "for" or "at" that a title belongs to, or an empty text."""
    if line.lower(end) not in LINKS:
        return ""
    start = end + 1 + (line.lower(end + 1) == "the")
    start += line.lower(start) in lexicon.titles.modifiers and line.text(start).islower()
    if start >= len(line.words):
        return ""
    owners = lexicon.gazetteer.matches(line.words, start)
    if owners and line.text(owners[0].end) == "'s":
        body = organisation_end(line, owners[0].end + 1, lexicon)
        if body > owners[0].end + 1:
            return f"{line.join(owners[0].end + 1, body)} ({owners[0].entry.name})"
    named = organisation_end(line, start, lexicon)
    if owners and owners[0].end >= named:
        return owners[0].entry.name
    return line.join(start, named) if named > start else ""
