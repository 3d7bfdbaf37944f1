"""Which role stands before or after a name, and whose is it?"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.known.actors import ActorLexicon, Titles
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.words import Line

_LONGEST = 7
_ARTICLES = frozenset(("the", "a", "an", "then", "now"))
_OWNERS = frozenset(("its", "their", "his", "her"))
_LINKS = frozenset(("of", "for", "at", "to"))


class Role(NamedTuple):
    """A role in the article's words, without its country, and the actor it belongs to ("" when unsaid)."""

    text: str
    affiliation: str


NO_ROLE = Role("", "")


def join(line: Line, start: int, end: int) -> str:
    """Return the words of a range as they read, hyphens and stops joined."""
    gaps = ("" if line.touches(index) or index + 1 == end else " " for index in range(start, end))
    return "".join(line.text(index) + gap for index, gap in zip(range(start, end), gaps, strict=True))


def title_start(line: Line, end: int, titles: Titles) -> int:
    """Return where the title that ends before `end` begins, or `end` when none does."""
    last = line.lower(end - 1)
    start = end
    for phrase in titles.phrases.get(last, ()):
        begin = end - len(phrase)
        if begin >= 0 and all(line.lower(begin + k) == word for k, word in enumerate(phrase)):
            start = begin
            break
    if start == end and (last in titles.heads or line.text(end - 1) in titles.honorifics):
        start = end - 1
    if start == end:
        return end
    return _with_modifiers(line, start, titles)


def _with_modifiers(line: Line, start: int, titles: Titles) -> int:
    while start > 0:
        before = start - 1
        if line.text(before) == "-" and line.touches(before) and before > 0:
            before -= 1
        if line.lower(before) not in titles.modifiers and line.text(before) not in titles.honorifics:
            break
        start = before
    return start


def title_end(line: Line, start: int, titles: Titles) -> int:
    """Return where the title that begins at `start` ends, or `start` when none begins there."""
    for end in range(min(start + _LONGEST, len(line.words)), start, -1):
        if title_start(line, end, titles) <= start:
            return end
    return start


def role_before(line: Line, start: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Role | None:
    """Return the role right before a name ("Chinese Vice Premier", "its defense minister,"), if any."""
    end = start - 1 if line.text(start - 1) == "," and not line.words[start - 2].capital else start
    begin = title_start(line, end, lexicon.titles)
    if begin == end or (end < start and begin == end - 1 and not _owned(line, begin)):
        return None
    words = tuple(line.lower(index) for index in range(begin, end))
    text = "" if all(line.text(i) in lexicon.titles.honorifics for i in range(begin, end)) else join(line, begin, end)
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
    return last.country if last.rule == Sort.CAPITAL.value else last.name


def _only_country(words: tuple[str, ...], titles: Titles) -> str:
    for phrase, country in titles.countries.items():
        if words[-len(phrase) :] == phrase:
            return country
    return ""


def role_after(line: Line, end: int, lexicon: ActorLexicon) -> Role | None:
    """Return the role in apposition after a name ("…, China's vice premier,"), if any."""
    if line.text(end) != ",":
        return None
    start, affiliation = end + 1, ""
    while line.lower(start) in _ARTICLES:
        start += 1
    if start < len(line.words) and line.words[start].capital:
        owners = [
            m for m in lexicon.gazetteer.matches(line.words, start) if m.entry.sort not in (Sort.CITY, Sort.SHORT)
        ]
        if owners:
            affiliation, start = owners[0].entry.name, owners[0].end
            start += line.text(start) == "'s"
    finish = title_end(line, start, lexicon.titles)
    if finish == start or title_start(line, finish, lexicon.titles) < end:
        return None
    following = line.words[finish] if finish < len(line.words) else None
    if following is not None and following.capital:
        return None
    return Role(join(line, start, finish), affiliation or _complement(line, finish, lexicon))


def _complement(line: Line, end: int, lexicon: ActorLexicon) -> str:
    if line.lower(end) not in _LINKS:
        return ""
    start = end + 1 + (line.lower(end + 1) == "the")
    if start >= len(line.words):
        return ""
    owners = lexicon.gazetteer.matches(line.words, start)
    return owners[0].entry.name if owners else ""
