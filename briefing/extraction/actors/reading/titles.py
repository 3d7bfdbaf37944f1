"""Where does a title begin and end?"""

from briefing.extraction.known.actors import ActorLexicon, Titles
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

_LONGEST = 7
#: What stands before a verb and no adjective.
_SUBJECTS = frozenset(("who", "which", "that", "and"))
#: Nobody bears more titles, and no title more words before it, than these.
_MOST_TITLES, _MOST_MODIFIERS = 8, 24


def title_start(line: Line, end: int, titles: Titles) -> int:
    """Return where the title that ends before `end` begins, with those before it, or `end` when none does."""
    if line.lower(end - 1) not in titles.closing and line.text(end - 1) not in titles.honorifics:
        return end
    start = end
    for _ in range(_MOST_TITLES):
        before = _one_title(line, start, titles)
        if before == start:
            break
        start = before
        goes_on = line.text(start) in titles.honorifics and line.lower(start) not in titles.heads
        if not goes_on and f"{line.text(start)} {line.text(start + 1)}" not in titles.honorifics:
            break
    return end if start == end else _with_modifiers(line, start, titles)


def _one_title(line: Line, end: int, titles: Titles) -> int:
    last = line.lower(end - 1)
    if last not in titles.closing and line.text(end - 1) not in titles.honorifics:
        return end
    start = end
    for phrase in titles.phrases.get(last, ()):
        begin = end - len(phrase)
        if begin >= 0 and line.lowers[begin:end] == phrase:
            start = begin
            break
    if start == end and f"{line.text(end - 2)} {line.text(end - 1)}" in titles.honorifics:
        return end - 2
    if start == end and (last in titles.heads or line.text(end - 1) in titles.honorifics):
        start = end - 1
    return end - 3 if start < end and last == "officer" and line.lower(end - 3) == "chief" else start


def _with_modifiers(line: Line, start: int, titles: Titles) -> int:
    first = max(0, start - _MOST_MODIFIERS)
    while start > first:
        before = start - 1
        if line.text(before) == "-" and line.touches(before) and before > 0:
            before -= 1
        compound = before < start - 1 and line.lower(before) in titles.heads  # "Inspector-General"
        if line.lower(before - 1) in _SUBJECTS and line.lower(before).endswith("ed"):
            break  # "the army, which ousted President …"
        if line.lower(before) not in titles.modifiers and line.text(before) not in titles.honorifics and not compound:
            break
        if line.text(before) in titles.bodies and line.text(start).islower() and not line.opens(before):
            break  # "National Police chief"
        start = before
    return start


def title_end(line: Line, start: int, titles: Titles) -> int:
    """Return where the title that begins at `start` ends, or `start` when none begins there."""
    near = slice(start, start + _LONGEST)
    if titles.closing.isdisjoint(line.lowers[near]) and titles.honorifics.isdisjoint(line.texts[near]):
        return start
    for end in range(min(start + _LONGEST, len(line.words)), start, -1):
        closes = line.lowers[end - 1] in titles.closing or line.texts[end - 1] in titles.honorifics
        if closes and title_start(line, end, titles) <= start:
            return end
    return start


def field_end(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return where the field of an office ends before a name ("of Water and Energy" in "Minister of …"), or `start`."""
    if line.lower(start) not in ("of", "for"):
        return start
    end = start + 1
    if _begins_known(line, end, lexicon):
        return start  # "Secretary of the New Jersey Department of …"
    small = line.lower(start - 1) in lexicon.cues["office of field"]
    while end < start + _LONGEST and (
        line.lower(end) in ("and", "the", ",", "of", "for")
        or is_field_word(line, end, lexicon)
        or (small and is_land_field(line, end, lexicon))
        or (small and _is_small_field(line, end, lexicon))
    ):
        end += 1
    named = line.text(end)[:1].isupper() and line.lower(end - 1) not in ("and", "the", ",", "of", "for")
    known = lexicon.gazetteer.alone(line.text(end)) is not None and line.lower(end) not in lexicon.first_names
    office = title_end(line, start + 1, lexicon.titles) == end  # "the spokesman for Foreign Secretary Ann Lee"
    return end if named and not known and not office else start


def _begins_known(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a known name of several words begins at a word or behind its article."""
    index += line.lower(index) == "the"
    known = lexicon.gazetteer.matches(line.words, index) if line.text(index)[:1].isupper() else ()
    return any(match.end > index + 1 for match in known)


def is_land_field(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an adjective of a land says what affairs an office is for ("Minister for European Affairs")."""
    entry = lexicon.gazetteer.alone(line.text(index))
    area = entry is not None and entry.sort in (Sort.DEMONYM, Sort.BROAD, Sort.INSTITUTION)
    return area and line.lower(index + 1) in lexicon.cues["field of land"]


def _is_small_field(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a small word can only name a field ("minister for labour Monnujan Sufian")."""
    word = line.text(index)
    parts = lexicon.words.get(word, "")
    parts = parts if "n" in parts else lexicon.words.get(singular(word), "")
    return line.text(index).islower() and "n" in parts and parts.strip("na") in ("", "v")


def is_field_word(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word with a capital is a common noun or adjective as fields of office have."""
    word = line.text(index)
    parts = lexicon.words.get(word.lower(), "")
    common = word[:1].isupper() and ("n" in parts or "a" in parts) and lexicon.gazetteer.alone(word) is None
    return common and word.lower() not in lexicon.first_names


def field_start(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return where the "of" or "for" stands that opens the field of an office before a name, or `end`."""
    for start in range(end - 2, max(end - _LONGEST - 1, 0), -1):
        if title_start(line, start, lexicon.titles) < start and field_end(line, start, lexicon) == end:
            return start
    return end
