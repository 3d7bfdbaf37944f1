"""Which role stands right before a name, and whose is it?"""

from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.reading.titles import field_start, title_start
from briefing.extraction.actors.roles.described import past_capitals, role_in_phrase, role_of_owned
from briefing.extraction.actors.roles.ranks import rank_start
from briefing.extraction.actors.roles.role import ARTICLES, OWNERS, Role, federal, is_area
from briefing.extraction.actors.roles.standing import standing_before, with_standing
from briefing.extraction.known.actors import ActorLexicon, Titles
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

#: How many words before a name may hold its role.
_NEAR = 16
#: How many names before a name may own its role.
_RECENT = 12
#: How many words before a title may say what it is about.
_FIELDS = 5


def role_before(line: Line, start: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Role | None:
    """Return the role right before a name ("Chinese Vice Premier", "its defense minister,"), if any.

    An office goes before the rank that follows it ("its commander, Commodore", "Energy Minister Prince").
    """
    if _follows_source(line, start, lexicon):
        return None
    start = _past_retired(line, start, lexicon)
    near = slice(max(start - _NEAR, 0), start)
    titles = lexicon.titles
    if titles.closing.isdisjoint(line.lowers[near]) and titles.honorifics.isdisjoint(line.texts[near]):
        return None
    found = found[-_RECENT:]
    owned = role_of_owned(line, start, lexicon)
    if owned:
        before = [mention for mention in found if mention.end <= line.words[owned.begin].start]
        return Role(owned.text, _owner(line, owned.begin, before))
    rank = rank_start(line, start, lexicon)
    office = _role_ending(line, rank, found, lexicon) if rank < start else None
    if office is not None and office.text:
        return office
    described = role_in_phrase(line, rank, found, lexicon)
    return described or _role_ending(line, start, found, lexicon)


def _follows_source(line: Line, start: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a comma ends "according to the minister" before a name that no other comma closes."""
    if line.text(start - 1) != ",":
        return False
    first = start - 2
    while first > max(start - _NEAR, 0) and line.text(first) != "," and line.lower(first) != "according":
        first -= 1
    told = first >= 0 and line.lower(first) == "according" and line.lower(first + 1) == "to"
    return told and line.text(past_capitals(line, start, lexicon)) != ","


def _past_retired(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return where "(r)" or "(ret.)" stands between a rank and a name, or the name's start."""
    if line.text(start - 1) not in (")", ".)"):
        return start
    opening = start - 3 - (line.text(start - 2) == ".")
    return opening if line.text(opening) == "(" and line.text(opening + 1) in lexicon.cues["retired"] else start


def _role_ending(line: Line, start: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Role | None:
    """Return the role that ends where a name, or the rank before it, begins."""
    office = not line.text(start - 2)[:1].isupper() or line.lower(start - 2) in lexicon.titles.heads
    parted = line.text(start - 1) == "," and office
    end = start - 1 if parted or line.text(start - 1) in ("named", "called") else start
    end -= parted and line.lower(end - 1) in ("himself", "herself")
    field = field_start(line, end, lexicon)
    begin = _past_mentions(line, title_start(line, field, lexicon.titles), end, found)
    begin = _with_area(line, begin, end, found, lexicon)
    begin = _past_joined(line, begin, end, lexicon)
    free = not found or begin == 0 or line.words[begin - 1].start >= found[-1].end or found[-1].kind is None
    if begin < end and line.text(begin - 2) == "'s" and line.text(begin - 1)[:1].isupper() and free:
        begin -= 1  # "Labour's Brexit spokesman"
    if begin == end:
        return _role_of_owner(line, start, found, lexicon)
    if parted and line.text(begin - 1) == "(":
        return None  # "Ann Lee (managing director, Zelva)"
    front = begin - (line.lower(begin - 1) in lexicon.cues["no field"])
    owned = _owned(line, front) or (bool(found) and front > 0 and found[-1].end == line.words[front - 1].end)
    if end < start and begin == end - 1 and not owned:
        return None
    begin += _is_counted(line, begin, end, lexicon)
    words = tuple(line.lower(index) for index in range(begin, end))
    last = _office_end(line, begin, end, lexicon.titles)
    words = words[: last - begin]
    text = "" if last == begin else federal(line, begin, line.join(begin, last), lexicon)
    standing = standing_before(line, _owner_start(line, begin, found), lexicon)
    return Role(
        with_standing(text, standing, lexicon), _owner(line, front, found) or _only_country(words, lexicon.titles)
    )


def _is_counted(line: Line, begin: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a title's first word only counts its holders ("a third judge"), as in no "First Minister"."""
    counts = line.lower(begin) in lexicon.cues["ordinal"] and begin + 1 < end
    return counts and line.text(begin).islower() and line.lower(begin + 1) not in lexicon.cues["counted office"]


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
        if any(
            line.lowers[first - len(phrase) : first] == phrase
            for phrase in titles.phrases.get(line.lower(first - 1), ())
        ):
            break  # "First Lady"
        first -= 1 + (line.text(first - 2) == "-" and first - 2 > begin)
    office = first < end and line.text(first) in titles.offices
    named = office and title_start(line, first, titles) == first
    return end if named else max(first, begin)


def _with_area(line: Line, begin: int, end: int, found: Sequence[Mention], lexicon: ActorLexicon) -> int:
    """Return where the words that say what an office is about begin ("IMF mission chief", "Council President")."""
    if begin == end:
        return end
    named = max((mention.end for mention in found if mention.kind is not None), default=-1)
    capital = line.text(begin)[0].isupper()
    start = begin
    while start > 0 and begin - start < _FIELDS and line.words[start - 1].start >= named:
        if _tells_area(line, start - 1, lexicon, capital=capital):
            start -= 1
        elif (capital and _joins_areas(line, start - 1, named, lexicon)) or _joins_small(line, start - 1, lexicon):
            start -= 2
        else:
            break
    return start - 2 if _is_members(line, start - 2, lexicon) else start


def _is_members(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a plural possessive says of whom somebody is an officer ("the owners' representative")."""
    owner = line.lower(index)
    common = "n" in lexicon.words.get(singular(owner), "") and (line.text(index).islower() or line.opens(index))
    return index >= 0 and line.text(index + 1) == "'" and owner.endswith("s") and common


def _tells_area(line: Line, index: int, lexicon: ActorLexicon, *, capital: bool) -> bool:
    """Tell whether a word before a title says what it is about, with a capital where the title has one."""
    word = line.lower(index)
    office = (word in lexicon.titles.heads and word not in lexicon.titles.modifiers) or lexicon.stances.is_singular(
        word
    )
    body = word in lexicon.cues["state body"]
    if office or body or word in lexicon.cues["no field"] or _is_barred(line.text(index), lexicon):
        return False
    if _is_deed(line, index, lexicon):
        return False
    if capital:
        return _is_field(line, index, lexicon)
    counted = line.text(index - 1) == "-" and line.lower(index - 2) in lexicon.cues["ordinal"]
    governs = word in lexicon.cues["body adjective"] and line.lower(index + 1) in lexicon.cues["plain body"]
    return governs or (is_area(line, index, lexicon) and not counted) or _opens_area(line, index, lexicon)


def _is_deed(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word is what somebody is to do ("will meet mediator Ann Lee"), or only leads to a title."""
    helped = line.lower(index - 1) in lexicon.cues["modal"] or line.lower(index - 1) == "to"
    deed = helped and "v" in lexicon.words.get(line.lower(index), "")
    return line.text(index).islower() and (deed or line.text(index) in lexicon.cues["preposition"])


def _opens_area(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a title's field opens a sentence ("Shire president …"), where any word has a capital."""
    parts = lexicon.words.get(line.lower(index), "")
    word = line.text(index)
    named = lexicon.gazetteer.alone(word) is not None
    return line.opens(index) and word[1:].islower() and bool(parts) and set(parts) <= set("nav") and not named


def _joins_areas(line: Line, index: int, named: int, lexicon: ActorLexicon) -> bool:
    """Tell whether "and" or a comma joins two fields of one office ("Trade, Industry and Energy Minister")."""
    joint = line.lower(index) == "and" or (line.text(index) == "," and line.lower(index + 2) in ("and", ","))
    return joint and index > 0 and line.words[index - 1].start >= named and _is_field(line, index - 1, lexicon)


def _joins_small(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether "and" joins two fields in small letters of an owned office ("its water and energy minister")."""
    owned = line.text(index - 2) == "'s" or line.lower(index - 2) in (*OWNERS, "the")
    return line.text(index) == "and" and owned and _tells_area(line, index - 1, lexicon, capital=False)


def _past_joined(line: Line, begin: int, end: int, lexicon: ActorLexicon) -> int:
    """Return where the first of two offices begins ("Deputy Prime Minister and Finance Minister"), or `begin`."""
    if begin == end or line.lower(begin - 1) != "and":
        return begin
    first = title_start(line, begin - 1, lexicon.titles)
    alike = line.text(begin - 2)[:1].isupper() == line.text(begin)[:1].isupper()
    owned = line.text(begin)[:1].isupper() or _owned(line, first)
    return first if first < begin - 1 and alike and owned else begin


def _is_field(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word with a capital is a common one that says what an office is about ("Rail Minister")."""
    word = line.text(index)
    parts = lexicon.words.get(word.lower(), "") or lexicon.words.get(singular(word.lower()), "")
    common = ("n" in parts or "a" in parts) and lexicon.gazetteer.alone(word) is None
    return word[:1].isupper() and common and not word.isupper() and not _is_barred(word, lexicon)


def _is_barred(word: str, lexicon: ActorLexicon) -> bool:
    """Tell whether a word with a capital is a day's, a people's or the like, which no office is about."""
    return lexicon.not_names.get(word, "generic") != "generic"


def _role_of_owner(line: Line, start: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Role | None:
    """Return the role before its owner where the name follows that ("the leader of the Green Party(,) Ann Lee")."""
    end = start - (line.text(start - 1) == ",")
    if line.text(end - 1) == ")" and line.text(end - 3) == "(":
        end -= 3  # "the president of the Ardent Transport Association (ATA), Ann Lee"
        found = [mention for mention in found if mention.start < line.words[end].start]
    if not found or end == 0 or found[-1].kind is None or line.words[end - 1].end != found[-1].end:
        return None
    link = _owner_start(line, end, found) - 1
    link -= line.lower(link) == "the"
    begin = title_start(line, link, lexicon.titles)
    listed = end < start and line.lower(begin - 1) not in ARTICLES
    if line.lower(link) != "of" or begin == link or listed:
        return None
    return Role(with_standing(line.join(begin, link), "", lexicon), found[-1].stands_for or found[-1].name)


def _owned(line: Line, begin: int) -> bool:
    return line.text(begin - 1) == "'s" or line.lower(begin - 1) in (*OWNERS, *ARTICLES, "whose")


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
    if line.lower(before) in OWNERS:
        countries = [mention.name for mention in found if mention.kind is ActorKind.COUNTRY]
        return countries[-1] if countries else ""
    if line.text(before) == "'s" or (line.text(before) == "'" and line.text(before - 1).endswith("s")):
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
