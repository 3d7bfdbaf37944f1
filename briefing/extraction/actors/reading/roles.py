"""Which role stands before or after a name, and whose is it?"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.reading.organisations import organisation_end
from briefing.extraction.actors.reading.standing import is_standing, standing_before, with_standing
from briefing.extraction.actors.reading.titles import field_start, is_field_word, title_end, title_start
from briefing.extraction.known.actors import ActorLexicon, Titles
from briefing.extraction.known.gazetteer import Match, Sort
from briefing.extraction.words import Line

_ARTICLES = frozenset(("the", "a", "an", "then", "now"))
_OWNERS = frozenset(("its", "their", "his", "her"))
#: How many small nouns may stand before a title in apposition, and how many words before its owner's mark.
_AREA, _OWNER = 2, 7
_LINKS = frozenset(("of", "for", "at", "to"))


class Role(NamedTuple):
    """A role in the article's words, without its country, and the actor it belongs to ("" when unsaid)."""

    text: str
    affiliation: str


NO_ROLE = Role("", "")


def role_before(line: Line, start: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Role | None:
    """Return the role right before a name ("Chinese Vice Premier", "its defense minister,"), if any."""
    office = not line.text(start - 2)[:1].isupper() or line.lower(start - 2) in lexicon.titles.heads
    parted = line.text(start - 1) == "," and office
    end = start - 1 if parted or line.text(start - 1) in ("named", "called") else start
    field = field_start(line, end, lexicon)
    begin = _past_mentions(line, title_start(line, field, lexicon.titles), end, found)
    begin = _with_area(line, begin, end, found, lexicon)
    if begin < end and line.text(begin - 2) == "'s" and line.text(begin - 1)[:1].isupper():
        begin -= 1  # "Labour's Brexit spokesman"
    if begin == end:
        return _role_of_owner(line, start, found, lexicon)
    owned = _owned(line, begin) or (bool(found) and begin > 0 and found[-1].end == line.words[begin - 1].end)
    if end < start and begin == end - 1 and not owned:
        return None
    words = tuple(line.lower(index) for index in range(begin, end))
    last = _office_end(line, begin, end, lexicon.titles)
    words = words[: last - begin]
    text = "" if last == begin else line.join(begin, last)
    standing = standing_before(line, _owner_start(line, begin, found), lexicon)
    return Role(
        with_standing(text, standing, lexicon), _owner(line, begin, found) or _only_country(words, lexicon.titles)
    )


def _past_mentions(line: Line, begin: int, end: int, found: Sequence[Mention]) -> int:
    """Return where a title begins, after a name whose last word could open it ("White House press secretary")."""
    while begin < end and found and line.words[begin].start < found[-1].end:
        begin += 1
    return begin


def _office_end(line: Line, begin: int, end: int, titles: Titles) -> int:
    """Return where a title ends without the forms of address that follow it ("Governor Datuk"), or `begin`."""
    first = end
    if f"{line.text(end - 2)} {line.text(end - 1)}" in titles.honorifics:
        first = max(end - 2, begin)
    while first > begin and line.text(first - 1) in titles.honorifics and line.lower(first - 1) not in titles.heads:
        first -= 1
    return end if first == begin and line.text(begin) in titles.offices else first


def _with_area(line: Line, begin: int, end: int, found: Sequence[Mention], lexicon: ActorLexicon) -> int:
    """Return where the nouns between an owner and its title begin ("the IMF mission chief"), else the title's own."""
    if begin == end:
        return end
    if line.text(begin)[0].isupper() and _is_field(line, begin - 1, found, lexicon):
        return _past_and(line, begin - 1, found, lexicon)
    if line.text(begin)[0].isupper() and line.lower(begin - 1) == "and":
        return _past_and(line, begin, found, lexicon)
    named = found[-1].end if found else -1
    for start in range(begin - 1, max(begin - 1 - _AREA, 0), -1):
        if line.words[start].start < named or not _is_area(line, start, lexicon):
            break
        owned = line.text(start - 1) == "'s" or line.lower(start - 1) in _OWNERS
        if owned or line.words[start - 1].end == named:
            return start
    return begin


def _past_and(line: Line, begin: int, found: Sequence[Mention], lexicon: ActorLexicon) -> int:
    """Return where the first of two fields begins ("Water and Energy Minister"), or the beginning given."""
    return begin - 2 if line.lower(begin - 1) == "and" and _is_field(line, begin - 2, found, lexicon) else begin


def _is_field(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> bool:
    """Tell whether a noun with a capital before a title says what it is about ("Rail Minister")."""
    word = line.text(index)
    taken = bool(found) and index >= 0 and line.words[index].start < found[-1].end
    noun = "n" in lexicon.words.get(word.lower(), "") and lexicon.gazetteer.alone(word) is None
    return word[:1].isupper() and noun and not taken and not word.isupper() and word not in lexicon.not_names


def _role_of_owner(line: Line, start: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Role | None:
    """Return the role before its owner where the name follows that ("the leader of the Green Party(,) Ann Lee")."""
    end = start - (line.text(start - 1) == ",")
    if not found or end == 0 or found[-1].kind is None or line.words[end - 1].end != found[-1].end:
        return None
    link = _owner_start(line, end, found) - 1
    link -= line.lower(link) == "the"
    begin = title_start(line, link, lexicon.titles)
    listed = end < start and line.lower(begin - 1) not in _ARTICLES
    if line.lower(link) != "of" or begin == link or listed:
        return None
    return Role(with_standing(line.join(begin, link), "", lexicon), found[-1].stands_for or found[-1].name)


def _owned(line: Line, begin: int) -> bool:
    return line.text(begin - 1) == "'s" or line.lower(begin - 1) in _OWNERS or line.lower(begin - 1) in _ARTICLES


def _owner_start(line: Line, begin: int, found: Sequence[Mention]) -> int:
    """Return where the actor right before a title begins, or the title's own beginning."""
    start = begin
    if begin and found and line.words[begin - 1].end == found[-1].end:
        while start and line.words[start - 1].start >= found[-1].start:
            start -= 1
    return start


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
    surname = last.kind is None and before < begin - 1
    if line.words[before].end != last.end or surname:
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
    opening = _past_age(line, end + 1)
    owned = line.lower(opening) in _OWNERS
    while line.lower(opening) in _ARTICLES or line.lower(opening) in _OWNERS:
        opening += 1
    held = is_standing(line, opening, lexicon)
    standing = standing_before(line, opening + 1, lexicon) if held else ""
    start, affiliation = _owner_after(line, opening + held, lexicon)
    finish = _apposition_end(line, start, lexicon)
    if finish == start:
        return None
    field = _field_end(line, finish, lexicon)
    if field == finish and (owned or affiliation):
        field = _area_end(line, finish)
    text = with_standing(line.join(start, field), standing, lexicon)
    return Role(text, affiliation or _complement(line, finish, lexicon))


def _past_age(line: Line, index: int) -> int:
    """Return the index after an age and "who is" at the head of an apposition ("Ann Lee, 54, who is …")."""
    if line.text(index).isdigit() and line.text(index + 1) == ",":
        index += 2
    verb = line.lower(index + 1)
    return index + 2 if line.lower(index) == "who" and verb in ("is", "was", "became", "remains") else index


def _field_end(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return where the field of an office ends ("head of research at …", "Minister for Trade"), or the title's end."""
    if line.lower(end) not in ("of", "for"):
        return end
    index = end + 1
    while index < end + _OWNER and (
        _is_area(line, index, lexicon) or is_field_word(line, index, lexicon) or line.lower(index) == "and"
    ):
        index += 1
    bodies = lexicon.cues["body noun"] | lexicon.cues["named body"] | lexicon.cues["organisation noun"]
    stops = line.text(index) in (",", ".", "(") or line.lower(index) in ("at", "in", "for", "who", "of")
    return index if index > end + 1 and stops and line.lower(index - 1) not in bodies else end


def _area_end(line: Line, end: int) -> int:
    """Return where the country that an owned office is for ends ("its coordinator for Sudan"), or the title's end."""
    if line.lower(end) not in ("for", "to") or not line.text(end + 1)[:1].isupper():
        return end
    index = end + 1
    while line.text(index)[:1].isupper():
        index += 1
    return index


def _apposition_end(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return where a title in apposition ends, small nouns before it included ("competition commissioner")."""
    for begin in range(start, start + _AREA + 1):
        for finish in range(title_end(line, begin, lexicon.titles), begin, -1):
            following = line.words[finish] if finish < len(line.words) else None
            if start <= title_start(line, finish, lexicon.titles) <= begin and not (following and following.capital):
                return finish
        if not _is_area(line, begin, lexicon):
            break
    return start


def _is_area(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a small word may say what a title is about ("competition commissioner"); "names" may be a verb."""
    area = line.text(index)
    parts = lexicon.words.get(area, "n")
    verb = "v" in parts and area.endswith(("s", "ed", "ing"))
    return area.isalpha() and area.islower() and bool(parts.strip("vrxf")) and not verb


def _owner_after(line: Line, start: int, lexicon: ActorLexicon) -> tuple[int, str]:
    """Return where a title in apposition begins, and the known actor it belongs to ("" for "the group's")."""
    while line.lower(start) in _ARTICLES:
        start += 1
    owned = title_end(line, start, lexicon.titles) == start
    for index in range(start, min(start + _OWNER, len(line.words)) if owned else start):
        if line.text(index) == "'s":
            return index + 1, _known_before(line, start, index, lexicon)
        if line.text(index) in (",", ".", ";"):
            break
    if start >= len(line.words) or not line.words[start].capital:
        return start, ""
    owners = _known_owners(line, start, lexicon)
    return (owners[0].end, owners[0].entry.actor or owners[0].entry.name) if owners else (start, "")


def _known_before(line: Line, start: int, end: int, lexicon: ActorLexicon) -> str:
    """Return the known actor whose name ends right before a possessive's mark, or an empty text."""
    for index in range(start, end):
        for match in _known_owners(line, index, lexicon):
            if match.end == end:
                return match.entry.actor or match.entry.name
    return ""


def _known_owners(line: Line, start: int, lexicon: ActorLexicon) -> list[Match]:
    known = lexicon.gazetteer.matches(line.words, start)
    return [match for match in known if match.entry.sort not in (Sort.CITY, Sort.SHORT)]


def _complement(line: Line, end: int, lexicon: ActorLexicon) -> str:
    """Return the actor after "of", "for" or "at" that a title belongs to, or an empty text."""
    if line.lower(end) not in _LINKS:
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
