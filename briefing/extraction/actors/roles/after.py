"""Which role stands after a name, and whose is it?"""

from briefing.extraction.actors.reading.titles import is_field_word, title_end, title_start
from briefing.extraction.actors.roles.clauses import past_years
from briefing.extraction.actors.roles.role import AREA, ARTICLES, LINKS, OWNERS, Role, complement, federal, is_area
from briefing.extraction.actors.roles.standing import FORMER, is_standing, standing_before, with_standing
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Match, Sort
from briefing.extraction.words import Line

#: How many words may stand before the mark of a title's owner.
_OWNER = 7
#: How many words the unknown name of such an owner may have, its office's first one included.
_NAMED = 4
#: How many words the clause may have in which an office is taken.
_CLAUSE = 12
#: How many words after a possessive may tell of a term of office.
_TENURE = 3
_IS = frozenset(("is", "remains"))
_HELPERS = frozenset(("was", "is", "were", "has", "been", "had", "being"))
#: How many words before a name, and of it, may stand after the verb that names somebody to an office.
_NAMING = 9
#: How many words may stand between the verb of leaving an office and "as" ("stepped down last month as").
_LEAVING = 5


def role_after(line: Line, end: int, lexicon: ActorLexicon) -> Role | None:
    """Return the role in apposition after a name ("…, China's vice premier,") or after "is", if any."""
    if line.text(end) in lexicon.cues["letters of office"] and not line.text(end + 1)[:1].isupper():
        return role_after(line, end + 1, lexicon) or Role(line.text(end), "")
    taken = max(_past_taking(line, end, lexicon), _past_tenure(line, end, lexicon))
    left = _past_leaving(line, end, lexicon)
    if left > end:
        opening = left
    elif line.lower(end) in _IS and (line.lower(end + 1) in ARTICLES or line.lower(end + 1) in OWNERS):
        opening = end + 1
    elif line.text(end) == ",":
        opening = _past_age(line, _past_degrees(line, end + 1, lexicon), lexicon)
    elif taken > end or _is_named_as(line, end, lexicon):
        opening = max(taken, end + 1)
    else:
        return None
    owned = line.lower(opening) in OWNERS
    # Who calls somebody "a weak minister" judges; the office is minister.
    while line.lower(opening) in (*ARTICLES, *OWNERS, "new") or line.lower(opening) in lexicon.cues["judging"]:
        opening += 1
    opening += lexicon.not_names.get(line.text(opening)) in ("faith", "people")  # "a Catholic priest"
    held = is_standing(line, opening, lexicon)
    standing = standing_before(line, opening + 1, lexicon) if held else ""
    if left > end and not standing:
        standing = FORMER
    start, affiliation = _owner_after(line, opening + held, lexicon)
    finish = _apposition_end(line, start, lexicon)
    unnamed = line.lower(start - 1) == "the" and line.lower(finish - 1) == "official"
    if finish == start or unnamed:
        return None
    finish = _past_second(line, finish, lexicon)
    field = _field_end(line, finish, lexicon)
    if field > finish and line.lower(field) == "for" and is_field_word(line, field + 1, lexicon):
        field += 2  # "Minister of State for Space"
    if field == finish and (owned or affiliation):
        field = _area_end(line, finish)
    if line.text(field) in lexicon.stances and line.text(end) == ",":
        return None  # "…, a senior official said"
    if left > end and line.text(field)[:1].isupper():
        return None  # "… resigned as minister Ann Lee spoke"
    body = complement(line, field, lexicon)
    of_body = line.lower(finish) in ("of", "at") and line.text(finish + 1)[:1].isupper()
    if of_body and _is_region(line, opening + held, start, lexicon):
        start, affiliation = opening + held, ""  # "Europe director of Human Rights Now"
    text = with_standing(federal(line, start, line.join(start, field), lexicon), standing, lexicon)
    return Role(text, affiliation or body)


def _is_region(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the words before a title name the region that it is for, without a possessive."""
    known = [match for match in lexicon.gazetteer.matches(line.words, start) if match.end == end] if end > start else []
    return any(match.entry.sort in (Sort.PLACE, Sort.BROAD, Sort.COUNTRY) for match in known)


def _is_named_as(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether "as" after a name says to what office somebody named its bearer ("named Ann Lee as its envoy")."""
    given = any(line.lower(at) in lexicon.cues["gives office"] for at in range(max(end - _NAMING, 0), end))
    return line.lower(end) == "as" and given


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


def _past_taking(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return the index after the verb that gives somebody an office ("was appointed", "was named as"), or `end`."""
    index = end
    while line.lower(index) in _HELPERS and index < end + 3:
        index += 1
    if index == end or line.lower(index) not in lexicon.cues["gives office"]:
        return end
    return index + 1 + (line.lower(index + 1) in ("as", "to"))


def _past_leaving(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return the index after "as" where somebody left an office ("resigned as", ", who stepped down as"), or `end`."""
    index = _past_age(line, end + 1, lexicon) if line.text(end) == "," else end
    index += line.text(end) == "," and line.lower(index) == "who"
    while line.lower(index) in _HELPERS:
        index += 1
    if line.lower(index) not in lexicon.cues["leaves office"]:
        return end
    for at in range(index + 1, index + 1 + _LEAVING):
        if line.lower(at) == "as":
            return at + 1
        if not line.text(at).isalnum():
            break
    return end


def _past_tenure(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return the index after "as" in a possessive that tells of an office ("Lee's second term as …"), or `end`."""
    if line.text(end) != "'s":
        return end
    for at in range(end + 1, end + 1 + _TENURE):
        if line.lower(at) in lexicon.cues["tenure"] and line.lower(at + 1) == "as":
            return at + 2
    return end


def _past_degrees(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return the index after the degrees that follow a name ("Ann Lee, M.D., Ph.D., …")."""
    at = index
    while line.text(at) in lexicon.cues["postnominal"] or line.text(at) in lexicon.cues["degree"]:
        at += 1
        while line.text(at) in (".", ","):
            at += 1
    return at


def _past_age(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return the index after an age and "who is" at the head of an apposition ("Ann Lee, 54, who is …")."""
    index = past_years(line, index)
    verb = line.lower(index + 1)
    taken = _past_verb(line, index, lexicon)
    if taken > index:
        return taken
    return index + 2 if line.lower(index) == "who" and verb in ("is", "was", "became", "remains", "as") else index


def _past_verb(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return the index after "as" in a clause that tells how an office came to be held ("who was sworn in as …")."""
    if line.lower(index) != "who":
        return index
    for at in range(index + 1, min(index + _CLAUSE, len(line.words))):
        if line.text(at) in (",", ".", ";"):
            break
        if line.lower(at) == "as" and any(
            line.lower(verb) in lexicon.cues["takes office"] for verb in range(index + 1, at)
        ):
            return at + 1
    return index


def _field_end(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return where the field of an office ends ("head of research at …", "Minister for Trade"), or the title's end."""
    if line.lower(end) not in ("of", "for"):
        return end
    seat = line.text(end - 1) in lexicon.cues["letters of office"]  # "MP for Harlow"
    if seat or (line.lower(end) == "for" and line.lower(end - 1) in lexicon.cues["nominal for"]):
        return end
    of_field = line.lower(end - 1) in lexicon.cues["office of field"]
    first = index = end + 1 + (line.lower(end + 1) in ("the", "its"))
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
        if not gerund and not is_area(line, begin, lexicon):
            break
    return start


def _past_head(line: Line, finish: int, lexicon: ActorLexicon) -> int:
    """Return where a title ends whose last word is one by itself, as the word before is ("head coach")."""
    second = line.text(finish) in lexicon.titles.heads and not line.text(finish + 1)[:1].isupper()
    return finish + 1 if second else finish


def _owner_after(line: Line, start: int, lexicon: ActorLexicon) -> tuple[int, str]:
    """Return where a title in apposition begins, and the known actor it belongs to ("" for "the group's")."""
    while line.lower(start) in ARTICLES:
        start += 1
    owned = title_end(line, start, lexicon.titles) == start
    for index in range(start, min(start + _OWNER, len(line.words)) if owned else start):
        if line.text(index) == "'s" or (line.text(index) == "'" and line.text(index - 1).endswith("s")):
            return index + 1, _known_before(line, start, index, lexicon)
        if line.text(index) in (",", ".", ";") or _ends_office(line, index, lexicon):
            break
    if start >= len(line.words) or not line.words[start].capital:
        return start, ""
    owners = _known_owners(line, start, lexicon)
    if owners:
        return owners[0].end, owners[0].entry.actor or owners[0].entry.name
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
