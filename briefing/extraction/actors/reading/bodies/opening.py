"""Where does a name end that opens with an organisation's word ("Ministry of …")?"""

from collections.abc import Mapping

from briefing.extraction.actors.reading.acronyms import defined_acronym
from briefing.extraction.actors.reading.bodies.closing import LISTING, by_last_word, is_word
from briefing.extraction.actors.reading.people import is_person, name_end
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.words import Line

#: How many words a name may have that goes on after an organisation's first word.
_WHOLE = 15
#: What follows the first word of a body's name ("Ministry of …").
FIRST = frozenset(("of", "for", "on"))


def by_first_word(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a name that opens with an organisation's word ("Ministry of …"), or `start`."""
    text, following = line.text(start), line.text(start + 1)
    local = following == "Government" and line.lower(start) in lexicon.cues["local word"]
    if not (local or text in lexicon.heads.first):
        return start
    general = following == "General"  # "Directorate General of …"
    if line.lower(start + 1 + (general or local)) not in FIRST:
        return start  # nor is it "County Government of …"
    if following == "for" and not is_word(line, start + 2, lexicon):
        return start  # "the Super League for FC Zelva"
    if text == "Government" and _is_actor(line, start + 2 + (line.lower(start + 2) == "the"), lexicon):
        return start  # "the Government of Sudan" is Sudan
    end, index = start, start + 1
    while index < min(start + _WHOLE, len(line.words)):
        if line.words[index].capital:
            listed = line.lower(index - 1) in (",", "and") and (
                _is_actor(line, index, lexicon) or _ends_area(line, index - 1, lexicon)
            )
            if end > start and line.lower(index) in lexicon.titles.heads and line.lower(index - 1) not in LISTING:
                break
            listed = (listed and not _closes_with_acronym(line, index, lexicon)) or _begins_body(line, index, lexicon)
            if (end > start and listed) or (index > start + 2 and _begins_person(line, index, lexicon)):
                break
            end = index + 1
        elif not (
            _continues(line, start, index, lexicon.not_names)
            or (line.text(index) == "-" and line.touches(index))
            or (line.text(index) == "'" and line.touches(index - 1) and line.text(index - 1).endswith("s"))
        ):
            break
        index += 1
    return end


def _continues(line: Line, start: int, index: int, calendar: Mapping[str, str]) -> bool:
    """Tell whether a joining word stands here and a capital follows, at most one article later."""
    if line.lower(index) not in LISTING:
        return False
    article = line.lower(index) in ("of", "for", "and", "on", ",") or index == start + 1
    following = index + 1 + (article and line.lower(index + 1) in ("the", "and"))
    dated = calendar.get(line.text(following)) == "calendar"
    return following < len(line.words) and line.words[following].capital and not dated


def _begins_body(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether another body's first word stands after "and" ("… and the University of …")."""
    before = index - 1 - (line.lower(index - 1) == "the")
    return line.lower(before) in (",", "and") and (
        (line.lower(index) not in lexicon.words and by_last_word(line, index, lexicon) > index + 1)
        or (line.text(index) in lexicon.heads.first and line.lower(index + 1) in FIRST)
        or _is_place(line.text(index), lexicon)
    )


def _is_place(text: str, lexicon: ActorLexicon) -> bool:
    entry = lexicon.gazetteer.alone(text)
    return entry is not None and entry.sort in (Sort.PLACE, Sort.CITY) and not entry.guarded


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
