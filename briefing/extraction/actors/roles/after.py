"""Which role stands after a name, and whose is it?"""

from briefing.extraction.actors.reading.titles import is_field_word, title_end, title_start
from briefing.extraction.actors.roles.leading import office_opening
from briefing.extraction.actors.roles.role import AREA, ARTICLES, LINKS, OWNERS, Role, complement, federal, is_area
from briefing.extraction.actors.roles.standing import FORMER, is_standing, standing_before, with_standing
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Match, Sort
from briefing.extraction.words import Line

#: How many words may stand before the mark of a title's owner.
_OWNER = 7
#: What follows the number of years ("the 52-year-old financier").
_AGE = ("-", "year", "-", "old")
#: How many words the unknown name of such an owner may have, its office's first one included.
_NAMED = 4
#: Of which areas an office's field may be told.
_REGIONS = (Sort.DEMONYM, Sort.COUNTRY, Sort.BROAD, Sort.PLACE)


def role_after(line: Line, end: int, lexicon: ActorLexicon) -> Role | None:
    """Return the role in apposition after a name ("…, China's vice premier,") or after "is", if any."""
    if line.text(end) in lexicon.cues["letters of office"] and not line.text(end + 1)[:1].isupper():
        return role_after(line, end + 1, lexicon) or Role(line.text(end), "")
    opening = office_opening(line, end, lexicon)
    if opening is None:
        return None
    first = _past_articles(line, opening.start, lexicon)
    held = is_standing(line, first, lexicon)
    standing = standing_before(line, first + 1, lexicon) if held else ""
    first += held
    start, affiliation = _owner_after(line, first, lexicon)
    start = _past_people(line, start, lexicon) if start > first else start
    finish = _apposition_end(line, start, lexicon)
    unnamed = line.lower(start - 1) == "the" and line.lower(finish - 1) == "official"
    if finish == start or unnamed:
        return None
    finish = _past_second(line, finish, lexicon)
    owned = line.lower(opening.start) in OWNERS or bool(affiliation)
    field = _past_field(line, finish, lexicon, owned=owned)
    if _is_speakers(line, end, field, lexicon) or (opening.left and line.text(field)[:1].isupper()):
        return None  # "… resigned as minister Ann Lee spoke"
    body = complement(line, field, lexicon)
    of_body = line.lower(finish) in ("of", "at") and line.text(finish + 1)[:1].isupper()
    if of_body and _is_region(line, first, start, lexicon):
        start, affiliation = first, ""  # "Europe director of Human Rights Now"
    standing = standing or (FORMER if opening.left else "")
    text = with_standing(federal(line, start, line.join(start, field), lexicon), standing, lexicon)
    return Role(text, affiliation or body)


def _past_articles(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return the index after the words before an office that are no part of it ("a weak minister" is a minister)."""
    while line.lower(index) in (*ARTICLES, *OWNERS, "new") or line.lower(index) in lexicon.cues["judging"]:
        index += 1
    aged = line.text(index).isdecimal() and line.texts[index + 1 : index + 5] == _AGE
    index += 5 * aged
    creed = lexicon.not_names.get(line.text(index)) in ("faith", "people")  # "a Catholic priest"
    return index + (creed and not _known_owners(line, index, lexicon))


def _past_people(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return where an office begins behind its holder's nationality ("the airline's New Zealander chief executive")."""
    owners = _known_owners(line, index, lexicon) if index < len(line.words) else []
    return next((one.end for one in owners if one.entry.sort is Sort.DEMONYM), index)


def _past_field(line: Line, finish: int, lexicon: ActorLexicon, *, owned: bool) -> int:
    """Return where what an office is about ends, of an owned one the country that it is for, or its own end."""
    field = _field_end(line, finish, lexicon)
    if field > finish and line.lower(field) == "for" and is_field_word(line, field + 1, lexicon):
        return field + 2  # "Minister of State for Space"
    seat = line.text(finish - 1) in lexicon.cues["letters of office"]  # "the Liberal Democrat MP for Harlow"
    return _area_end(line, finish) if field == finish and owned and not seat else field


def _is_speakers(line: Line, end: int, field: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the office after a comma is that of whoever speaks then ("…, a senior official said")."""
    return line.text(field) in lexicon.stances and line.text(end) in (",", "–", "—")


def _is_region(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the words before a title name the region that it is for, without a possessive."""
    known = [match for match in lexicon.gazetteer.matches(line.words, start) if match.end == end] if end > start else []
    return any(match.entry.sort in (Sort.PLACE, Sort.BROAD, Sort.COUNTRY) for match in known)


def _past_second(line: Line, finish: int, lexicon: ActorLexicon) -> int:
    """Return where a second title that "and" joins ends ("chairman and chief executive"), or the first one's end."""
    if line.lower(finish) != "and":
        return finish
    if line.text(finish + 1).islower():
        end = _apposition_end(line, finish + 1, lexicon, areas=0)
    else:
        end = title_end(line, finish + 1, lexicon.titles)
        end = end if not line.text(end)[:1].isupper() else finish + 1
    return end if end > finish + 1 else finish


def _field_end(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return where the field of an office ends ("head of research at …", "Minister for Trade"), or the title's end."""
    if line.lower(end) not in ("of", "for"):
        return end
    seat = line.text(end - 1) in lexicon.cues["letters of office"]  # "MP for Harlow"
    if seat or (line.lower(end) == "for" and line.lower(end - 1) in lexicon.cues["nominal for"]):
        return end
    of_field = line.lower(end - 1) in lexicon.cues["office of field"]
    first = index = _past_land(line, _past_body(line, end + 1, lexicon), lexicon)
    index += _opens_field(line, index, lexicon)
    while index < end + _OWNER and (
        is_area(line, index, lexicon)
        or _is_thing(line, index, lexicon)
        or (of_field and is_field_word(line, index, lexicon))
        or line.lower(index) == "and"
    ):
        index += 1
    bodies = lexicon.cues["body noun"] | lexicon.cues["named body"] | lexicon.cues["organisation noun"]
    stops = line.text(index) in (",", ".", "(") or line.lower(index) in ("at", "in", "for", "who", "of")
    return index if index > first and stops and line.lower(index - 1) not in bodies else end


def _past_body(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return the index after an article, or after whose part an office is for ("head of the firm's rail practice")."""
    after = index + (line.lower(index) in ("the", "its"))
    owned = after > index and line.text(after + 1) == "'s" and line.lower(after) in lexicon.cues["organisation noun"]
    return after + 2 if owned else after


def _opens_field(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word that is else a verb opens a field ("director of dam safety"), for a noun closes it."""
    word = line.text(index)
    verb = word.islower() and lexicon.words.get(word) == "v" and line.lower(index - 1) == "of"
    return verb and "n" in lexicon.words.get(line.text(index + 1), "")


def _past_land(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return the index after the land that says which field is meant ("head of European credit"), or the index."""
    lands = _known_owners(line, index, lexicon) if line.text(index)[:1].isupper() else []
    land = next((one for one in lands if one.entry.sort in _REGIONS), None)
    field = land is not None and is_area(line, land.end, lexicon) and "n" in lexicon.words.get(line.lower(land.end), "")
    return land.end if land is not None and field else index


def _is_thing(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a small word may be a noun, whatever else it may be ("safeguards")."""
    return line.text(index).islower() and "n" in lexicon.words.get(line.text(index), "")


def _area_end(line: Line, end: int) -> int:
    """Return where the country that an owned office is for ends ("its coordinator for Sudan"), or the title's end."""
    if line.lower(end) not in ("for", "to", "on") or not line.text(end + 1)[:1].isupper():
        return end
    index = end + 1
    while line.text(index)[:1].isupper():
        index += 1
    return index


def _apposition_end(line: Line, start: int, lexicon: ActorLexicon, *, areas: int = AREA) -> int:
    """Return where a title in apposition ends, small nouns before it included ("competition commissioner")."""
    for begin in range(start, start + areas + 1):
        for finish in range(title_end(line, begin, lexicon.titles), begin, -1):
            following = line.words[finish] if finish < len(line.words) else None
            if title_start(line, finish, lexicon.titles) <= begin and not (following and following.capital):
                return _past_head(line, finish, lexicon)
        gerund = line.lower(begin).endswith("ing") and line.lower(begin + 1) in lexicon.titles.closing
        if not gerund and not is_area(line, begin, lexicon) and not _is_capital_field(line, begin, lexicon):
            break
    return start


def _is_capital_field(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word with a capital says what the title right after it is about ("Procurement Officer")."""
    titled = line.text(index + 1)[:1].isupper() and line.lower(index + 1) in lexicon.titles.closing
    return titled and line.text(index - 1) == "," and is_field_word(line, index, lexicon)


def _past_head(line: Line, finish: int, lexicon: ActorLexicon) -> int:
    """Return where a title ends whose last word is one by itself, as the word before is ("head coach")."""
    second = line.text(finish) in lexicon.titles.heads and not line.text(finish + 1)[:1].isupper()
    return finish + 1 if second else finish


def _owner_after(line: Line, start: int, lexicon: ActorLexicon) -> tuple[int, str]:
    """Return where a title in apposition begins, and the known actor it belongs to ("" for "the group's")."""
    while line.lower(start) in ARTICLES:
        start += 1
    owner = title_end(line, start, lexicon.titles)
    named = owner
    while owner > start and line.text(named)[:1].isupper():
        named += 1
    if owner > start and line.text(named) == "'s":
        return named + 1, ""  # "the president's chief of staff", "President Lee's envoy"
    owned = owner == start
    for index in range(start, min(start + _OWNER, len(line.words)) if owned else start):
        if line.text(index) == "'s" or (line.text(index) == "'" and line.text(index - 1).endswith("s")):
            return index + 1, _known_before(line, start, index, lexicon)
        if line.text(index) in (",", ".", ";") or _ends_office(line, index, lexicon):
            break
    if start >= len(line.words) or not line.words[start].capital:
        return start, ""
    owners = _known_owners(line, start, lexicon)
    if owners:
        end = owners[0].end
        end += line.text(end) in lexicon.cues["company form"]  # "Zelva Group CEO"
        return end, owners[0].entry.actor or owners[0].entry.name
    strange = line.lower(start) not in lexicon.words and line.text(start) not in lexicon.not_names
    one = line.lower(start - 1) == "the" or (line.lower(start - 1) in ("a", "an") and strange)
    return (_past_unknown(line, start, lexicon), "") if one else (start, "")


def _ends_office(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word only joins to an office whose it is ("permanent secretary at Chad's …")."""
    return line.lower(index) in LINKS and title_start(line, index, lexicon.titles) < index


def _past_unknown(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return where an office begins after the name of an unknown body ("the Nationals MP"), or `start`."""
    for index in range(start + 1, start + _NAMED):
        if title_end(line, index, lexicon.titles) > index:
            return index
        if not line.text(index)[:1].isupper():
            break
    return start


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
