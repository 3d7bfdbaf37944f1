"""Which role does a clause tell by its verb ("who chairs the trade committee")?"""

from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.reading.organisations import organisation_end
from briefing.extraction.actors.roles.ranks import rank_start
from briefing.extraction.actors.roles.role import Role
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line
from briefing.text.fold import fold

#: The office of whoever does so; who "led the talks" may lead them still.
_OFFICES = {
    "chairs": "chair",
    "co-chairs": "co-chair",
    "heads": "head",
    "leads": "leader",
    "directs": "director",
    "commands": "commander",
    "edits": "editor",
    "coordinates": "coordinator",
    "governs": "governor",
}
#: The office of whom the participle and "by" lead to.
_PASSIVE = {"chaired": "chair", "co-chaired": "co-chair", "headed": "head", "led": "leader"}
#: How many words in small letters may name what somebody chairs.
_LONGEST = 6


def role_of_clause(line: Line, end: int, lexicon: ActorLexicon) -> Role | None:
    """Return the office that a clause after a name tells by its verb, with the body it is of as the owner."""
    comma = _past_seat(line, end)
    index = past_years(line, comma + 1)
    if line.text(comma) != "," or line.lower(index) != "who":
        return None
    office = _OFFICES.get(line.lower(index + 1))
    start = index + 2 + (line.lower(index + 2) in ("the", "its"))
    if office is None or start >= len(line.words):
        return None
    known = lexicon.gazetteer.matches(line.words, start)
    end = organisation_end(line, start, lexicon) if line.words[start].capital else start
    if known and known[0].end >= end and line.text(known[0].end) not in ("'s", "'"):
        body = known[0].entry.kind is ActorKind.ORGANISATION and _ends_there(line, known[0].end)
        return Role(office, known[0].entry.name) if body else None
    if end > start:
        return Role(office, line.join(start, end)) if _ends_there(line, end) else None
    end = start
    while line.text(end)[:1].isupper() and not line.titled:
        end += 1
    if end > start + 1:
        thing = line.text(end - 1) in lexicon.sites or line.text(end - 1) in lexicon.cues["instrument"]
        named = _ends_there(line, end) and fold(line.text(start)) not in lexicon.first_names and not thing
        return Role(office, line.join(start, end)) if named else None
    end = _body_end(line, start, lexicon)
    return Role(office, line.join(start, end)) if end > start else None


def _ends_there(line: Line, end: int) -> bool:
    """Tell whether what somebody leads ends with a name: a mark or its place follows ("who heads RSP in Oslo")."""
    return line.text(end) in (",", ".", ")", ";", "", "-", "–", "—") or line.lower(end) in ("in", "at", "and", "from")


def _past_seat(line: Line, end: int) -> int:
    """Return the index after what somebody is of, if a comma follows ("Ann Lee of the Congress, who …"), or `end`."""
    if line.lower(end) != "of":
        return end
    index = end + 1 + (line.lower(end + 1) == "the")
    while line.text(index)[:1].isupper():
        index += 1
    return index if line.text(index) == "," else end


def past_years(line: Line, index: int) -> int:
    """Return the index after an age and its comma at the head of an apposition ("Ann Lee, 54, who …")."""
    return index + 2 if line.text(index).isdigit() and line.text(index + 1) == "," else index


def role_of_passive(line: Line, start: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Role | None:
    """Return the office of whom "headed by" or the like leads to, of the body before it if that has a name."""
    start = rank_start(line, start, lexicon)
    verb = start - 2
    if line.lower(start - 1) != "by" or line.lower(verb) not in _PASSIVE:
        return None
    comma = verb - (line.text(verb - 1) == ",")
    beside = bool(found) and comma > 0 and found[-1].end == line.words[comma - 1].end
    body = found[-1] if beside and found[-1].kind is ActorKind.ORGANISATION else None
    known = body is not None or line.lower(verb - 1) in lexicon.cues["common body"] | lexicon.cues["plain body"]
    return Role(_PASSIVE[line.lower(verb)], body.name if body else "") if known else None


def _body_end(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return where a body in small letters ends ("parliament's trade committee"), or `start`."""
    bodies = lexicon.cues["plain body"] | lexicon.cues["body noun"] | lexicon.cues["common body"]
    end = start
    for index in range(start, min(start + _LONGEST, len(line.words))):
        if not (line.text(index)[0].isalpha() or line.text(index) in ("'s", "'")):
            break
        if line.lower(index) in bodies and line.text(index + 1) not in ("'s", "'"):
            end = index + 1
    return end
