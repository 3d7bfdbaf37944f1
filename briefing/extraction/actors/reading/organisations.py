"""Where does an organisation's name end when no table knows it?"""

from collections.abc import Mapping

from briefing.extraction.actors.reading.people import is_person, name_end
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.known.actors import FUNCTION, ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

_LONGEST = 9
_INNER = frozenset(("of", "for", "&"))
#: How plurals without an "s" end.
_PEOPLE = ("men", "people", "children")
_LISTING = frozenset(("and", "the", "of", "for", "&", ",", "on"))


def by_last_word(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a name that closes with an organisation's word ("… Council"), or `start`."""
    end, index = start, start
    if lexicon.heads.last.isdisjoint(line.texts[start + 1 : start + _LONGEST]):
        return start
    while index < min(start + _LONGEST, len(line.words)):
        text = line.text(index)
        if not _is_part(line, index, lexicon):
            if (
                not _is_joined(line, start, index, lexicon)
                or index == start
                or _is_somebody(line, start, index, lexicon)
            ):
                break
        elif text in lexicon.heads.last and index > start and not _opens_title(line, index, lexicon):
            end = index + 1
        index += 1
    if end > start and line.text(end - 1) in lexicon.heads.first:
        end = max(end, by_first_word(line, end - 1, lexicon))
    if line.text(end - 2) == "Task" and line.lower(end) in ("on", "for"):
        end = _with_field(line, end, lexicon)
    named = line.text(end - 1) in lexicon.heads.media and not line.opens(start)
    return start if is_small(line, start, lexicon) and not named else end


def _with_field(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return where the field after a body's name ends ("Task Force on Rail Reform"), or the name's end."""
    index = end + 1
    while line.text(index)[:1].isupper() and lexicon.not_names.get(line.text(index)) != "calendar":
        index += 1
    return index if index > end + 1 else end


def _is_joined(line: Line, start: int, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a small word or mark may stand inside an organisation's name."""
    text = line.text(index)
    hyphen = text == "-" and line.touches(index)
    if text == "of" and _employs(line, start, index, lexicon):
        return False
    if text in _INNER or hyphen or _joins_fields(line, start, index, lexicon):
        return True
    return text in ("'", "'s") and _has_members(line, start, index, lexicon)


def _employs(line: Line, start: int, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the words before "of" are a person of the body named after it ("Ana Moro of Harlow Capital")."""
    strange = all(line.lower(at) not in lexicon.words for at in range(start, index))
    known = any(match.end > start + 1 for match in lexicon.gazetteer.matches(line.words, start))
    return 2 <= index - start <= 3 and strange and not known and line.text(index - 1) not in lexicon.heads.last


def _has_members(line: Line, start: int, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a possessive names an organisation's members ("Nurses' Union"), not whose body it is ("Chad's")."""
    members = line.lower(index - 1)
    if line.text(index) == "'s":
        return members.endswith(_PEOPLE)
    known = any(match.end == index for match in lexicon.gazetteer.matches(line.words, start))
    worded = singular(members) in lexicon.words or (members.endswith("ers") and index > start + 1)
    return members.endswith("s") and line.touches(index - 1) and not known and worded


def _joins_fields(line: Line, start: int, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether "and" joins two fields of one body ("its Peace and Security Council"), not two actors."""
    owned = line.text(start - 1) in ("the", "'s") or line.lower(start - 1) in ("its", "their")
    field = (
        index == start + 1 and line.lower(start) in lexicon.words and lexicon.gazetteer.alone(line.text(start)) is None
    )
    return line.text(index) == "and" and owned and field and line.text(start) not in lexicon.heads.last


def _is_somebody(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the words are a title or a person's name, not the beginning of an organisation's."""
    entry = lexicon.gazetteer.alone(line.text(start))
    national = entry is not None and entry.sort is Sort.DEMONYM
    return title_end(line, start, lexicon.titles) > start or (not national and is_person(line, start, end, lexicon))


def _opens_title(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the word belongs to the title that follows it ("Cabinet Secretary")."""
    return line.lower(index) in lexicon.titles.modifiers and line.lower(index + 1) in lexicon.titles.heads


def is_small(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the word is an article or the like, with a capital only by its place."""
    shouted = line.text(index).isupper() and len(line.text(index)) > 1
    return lexicon.words.get(line.lower(index)) == FUNCTION and not shouted


def _is_part(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    text = line.text(index)
    if not text[0].isupper():
        return False
    return lexicon.not_names.get(text) != "calendar"


def by_first_word(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a name that opens with an organisation's word ("Ministry of …"), or `start`."""
    if line.text(start) not in lexicon.heads.first or line.lower(start + 1) not in ("of", "for", "on"):
        return start
    end, index = start, start + 1
    while index < min(start + _LONGEST, len(line.words)):
        if line.words[index].capital:
            listed = line.lower(index - 1) in (",", "and") and (
                _is_actor(line, index, lexicon) or _ends_area(line, index - 1, lexicon)
            )
            if end > start and line.lower(index) in lexicon.titles.heads and line.lower(index - 1) not in _LISTING:
                break
            listed = listed and not _closes_with_acronym(line, index, lexicon)
            if (end > start and listed) or (index > start + 2 and _begins_person(line, index, lexicon)):
                break
            end = index + 1
        elif not (
            _continues(line, start, index, lexicon.not_names) or (line.text(index) == "-" and line.touches(index))
        ):
            break
        index += 1
    return end


def _continues(line: Line, start: int, index: int, calendar: Mapping[str, str]) -> bool:
    """Tell whether a joining word stands here and a capital follows, at most one article later."""
    if line.lower(index) not in _LISTING:
        return False
    article = line.lower(index) in ("of", "for", "and", "on", ",") or index == start + 1
    following = index + 1 + (article and line.lower(index + 1) in ("the", "and"))
    return following < len(line.words) and line.words[following].capital and line.text(following) not in calendar


def _begins_person(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    return line.text(index - 1)[0].isupper() and is_person(line, index, name_end(line, index, lexicon), lexicon)


def _closes_with_acronym(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the name that begins at a word closes one with its acronym ("… and Cape Verde (PX)")."""
    ends = [index + 1, *(match.end for match in lexicon.gazetteer.matches(line.words, index))]
    return any(defined_acronym(line, end) for end in ends)


def _ends_area(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a country or place ends before a mark or "and" ("the Society of Canada, and …")."""
    index -= line.text(index - 1) == ","
    entry = lexicon.gazetteer.alone(line.text(index - 1))
    return entry is not None and bool(entry.country)


def _is_actor(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    entry = lexicon.gazetteer.alone(line.text(index))
    return entry is not None and entry.sort in (Sort.COUNTRY, Sort.DEMONYM, Sort.INSTITUTION, Sort.CAPITAL)


def organisation_end(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of the organisation's name that begins at a word by any of the rules, or `start`."""
    return max(
        by_last_word(line, start, lexicon),
        by_first_word(line, start, lexicon),
        by_definition(line, start, lexicon),
        by_partners(line, start, lexicon),
    )


def by_partners(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a firm named after its partners ("Harlow & Finch"), or `start`."""
    index = start
    if "&" not in line.texts[start : start + _LONGEST + 2]:
        return start
    while (
        line.text(index)[:1].isupper() and index < start + _LONGEST and lexicon.not_names.get(line.text(index)) is None
    ):
        index += 1
        if line.text(index) == "&" and line.text(index + 1)[:1].isupper():
            return index + 2
    return start


def defined_acronym(line: Line, end: int) -> str:
    """Return the acronym in brackets right after a name ("… (ASEAN)"), or an empty text."""
    acronym = line.text(end + 1)
    bracketed = line.text(end) == "(" and line.text(end + 2) == ")"
    return acronym if bracketed and sum(letter.isupper() for letter in acronym) > 1 else ""


def renamed_acronym(line: Line, end: int) -> str:
    """Return the acronym that "or" gives right after a name ("…, or OCC,"), or an empty text."""
    acronym = line.text(end + 2)
    given = line.text(end) == "," and line.text(end + 1) == "or" and line.text(end + 3) in (",", ".", ";")
    return acronym if given and len(acronym) > 1 and acronym.isupper() else ""


def spelled_end(line: Line, index: int) -> int:
    """Return the end of the long name in apposition that spells the acronym at a word ("RSF, the Rapid …"), or 0."""
    start = index + 3
    if not line.text(index).isupper() or line.text(index + 1) != "," or line.text(index + 2) != "the":
        return 0
    end = start
    while end < min(start + _LONGEST, len(line.words)) and (line.words[end].capital or line.lower(end) in _LISTING):
        end += 1
    while end > start and not line.words[end - 1].capital:
        end -= 1
    first = line.text(start)[:1].lower() == line.text(index)[0].lower()
    return end if first and end - start > 1 and _spelled(line.text(index), line, start, end) else 0


def by_definition(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a run of capitals whose initials the acronym in brackets after it spells, or `start`."""
    index = start
    if "(" not in line.texts[start : start + _LONGEST] or is_small(line, start, lexicon):
        return start
    if line.text(start - 1) == "-" and line.touches(start - 1):
        return start
    while index < min(start + _LONGEST, len(line.words)):
        if line.text(index) == "(":
            acronym = defined_acronym(line, index)
            first = line.text(start)[0].lower()
            return index if acronym and acronym[0].lower() == first and _spelled(acronym, line, start, index) else start
        called = line.text(index) in lexicon.cues["organisation noun"] and line.text(index + 1) == "("
        if not (called or line.words[index].capital or line.lower(index) in _LISTING or line.text(index) == "-"):
            return start
        index += 1
    return start


def _spelled(acronym: str, line: Line, start: int, end: int) -> bool:
    initials = iter("".join(line.text(index)[0].lower() for index in range(start, end)))
    letters = [letter.lower() for letter in acronym if letter.isalpha()]
    met = sum(letter in initials for letter in letters)
    return met >= 2 and met >= len(letters) - 2
