"""Which role stands before or after a name, and whose is it?"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.reading.organisations import organisation_end
from briefing.extraction.actors.reading.titles import title_end, title_start
from briefing.extraction.known.actors import ActorLexicon, Titles
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.words import Line

_ARTICLES = frozenset(("the", "a", "an", "then", "now"))
_OWNERS = frozenset(("its", "their", "his", "her"))
_LINKS = frozenset(("of", "for", "at", "to"))


class Role(NamedTuple):
    """A role in the article's words, without its country, and the actor it belongs to ("" when unsaid)."""

    text: str
    affiliation: str


NO_ROLE = Role("", "")


def role_before(line: Line, start: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Role | None:
    """Return the role right before a name ("Chinese Vice Premier", "its defense minister,"), if any."""
    end = start - 1 if line.text(start - 1) == "," and not line.words[start - 2].capital else start
    begin = title_start(line, end, lexicon.titles)
    if begin == end or (end < start and begin == end - 1 and not _owned(line, begin)):
        return None
    words = tuple(line.lower(index) for index in range(begin, end))
    text = "" if all(line.text(i) in lexicon.titles.honorifics for i in range(begin, end)) else line.join(begin, end)
    return Role(text, _owner(line, begin, found) or _only_country(words, lexicon.titles))


def _owned(line: Line, begin: int) -> bool:
    return line.text(begin - 1) == "'s" or line.lower(begin - 1) in _OWNERS or line.lower(begin - 1) in _ARTICLES


def _owner(line: Line, begin: int, found: Sequence[Mention]) -> str:
    if begin == 0 or not found:
        return ""
    before = begin - 1
    if line.lower(before) in _OWNERS:
        countries = [mention.name for mention in found if mention.kind is ActorKind.COUNTRY]
        return countries[-1] if countries else ""
    if line.text(before) == "'s":
        before -= 1
    last = found[-1]
    if line.words[before].end != last.end:
        return ""
    return last.stands_for or last.name


def _only_country(words: tuple[str, ...], titles: Titles) -> str:
    for phrase, country in titles.countries.items():
        if words[-len(phrase) :] == phrase:
            return country
    return ""


def role_after(line: Line, end: int, lexicon: ActorLexicon) -> Role | None:
    """Return the role in apposition after a name ("…, China's vice premier,"), if any."""
    if line.text(end) != ",":
        return None
    start, affiliation = _owner_after(line, end + 1, lexicon)
    for finish in range(title_end(line, start, lexicon.titles), start, -1):
        begins = title_start(line, finish, lexicon.titles)
        following = line.words[finish] if finish < len(line.words) else None
        if end < begins <= start and (following is None or not following.capital):
            return Role(line.join(start, finish), affiliation or _complement(line, finish, lexicon))
    return None


def _owner_after(line: Line, start: int, lexicon: ActorLexicon) -> tuple[int, str]:
    """Return where a title in apposition begins, and the known actor it belongs to ("" for "the group's")."""
    while line.lower(start) in _ARTICLES:
        start += 1
    if line.text(start + 1) == "'s" and not line.words[start].capital:
        return start + 2, ""
    if start >= len(line.words) or not line.words[start].capital:
        return start, ""
    known = lexicon.gazetteer.matches(line.words, start)
    owners = [match for match in known if match.entry.sort not in (Sort.CITY, Sort.SHORT)]
    if not owners:
        return start, ""
    end = owners[0].end
    entry = owners[0].entry
    return end + (line.text(end) == "'s"), entry.actor or entry.name


def _complement(line: Line, end: int, lexicon: ActorLexicon) -> str:
    if line.lower(end) not in _LINKS:
        return ""
    start = end + 1 + (line.lower(end + 1) == "the")
    start += line.lower(start) in lexicon.titles.modifiers and line.text(start).islower()
    if start >= len(line.words):
        return ""
    named = organisation_end(line, start, lexicon)
    owners = lexicon.gazetteer.matches(line.words, start)
    if owners and owners[0].end >= named:
        return owners[0].entry.name
    return line.join(start, named) if named > start else ""
