"""Which role does a longer phrase before a name give it ("the head of its delegation to Oslo, …")?"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.reading.organisations import organisation_end
from briefing.extraction.actors.reading.titles import is_field_word, title_start
from briefing.extraction.actors.roles.role import LINKS, OWNERS, Role, complement, is_area
from briefing.extraction.actors.roles.standing import standing_before, with_standing
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.words import Line

_LONGEST = 10
#: How many words a second office before a name may have, its comma included.
_BESIDE = 7
_MARKS = frozenset((",", ";", ":", "(", ")", '"', "-", "–", "—"))
_INNER = frozenset(("the", "a", "an", "and", "of", "'s", *OWNERS))
_IS = frozenset(("is", "remains"))
_JOINTS = LINKS | {"in", "on"}


def role_in_phrase(line: Line, start: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Role | None:
    """Return the role of a name that a phrase ends with a comma before, or says by "is", if any."""
    if line.lower(start - 1) in _IS:
        return _role_said(line, start - 1, found, lexicon)
    comma = _past_nationality(line, start, lexicon) - 1
    held = line.text(comma) == "(" and line.text(0) == "The"  # "The Leader of the House (Ann Lee):"
    if not (held or line.text(comma) == ",") or not _is_closed(line, start, lexicon):
        return None
    opening = comma
    while opening > max(comma - _LONGEST, 0) and not _is_mark(line, opening - 1):
        opening -= 1
    for link in range(opening + 1, comma):
        begin = title_start(line, link, lexicon.titles)
        if line.lower(link) in _JOINTS and opening <= begin < link and _names(line, link + 1, comma, lexicon):
            return _phrased(line, begin, link, comma, found, lexicon)
    return None


def _is_mark(line: Line, index: int) -> bool:
    """Tell whether a mark parts phrases, as a hyphen within a word does not."""
    return line.text(index) in _MARKS and not (line.text(index) == "-" and line.touches(index))


class OwnedRole(NamedTuple):
    """A role with its owner's mark before it, and the index where it begins."""

    text: str
    begin: int


def role_of_owned(line: Line, start: int, lexicon: ActorLexicon) -> OwnedRole | None:
    """Return the role of "its envoy, the former minister Ann Lee": what somebody is to another before what else."""
    comma = start - 1
    while comma > max(start - _BESIDE, 0) and line.text(comma) != ",":
        comma -= 1
    begin = title_start(line, comma, lexicon.titles)
    owned = line.lower(begin - 1) in OWNERS or line.text(begin - 1) == "'s"
    if line.text(comma) != "," or comma == start - 1 or begin == comma or not owned:
        return None
    beside = title_start(line, start, lexicon.titles) < start and all(
        line.text(at)[0].isalnum() or line.text(at) in ("-", ".", "'s") for at in range(comma + 1, start)
    )
    return OwnedRole(line.join(begin, comma), begin) if beside else None


def _is_closed(line: Line, start: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a mark follows the name, so that it stands beside the phrase and opens no clause of its own."""
    end = past_capitals(line, start, lexicon)
    return end > start and (end >= len(line.words) or not line.text(end)[0].isalnum())


def past_capitals(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return where the words with a capital end that begin at a word, with the hyphens and particles among them."""
    end = start
    particles = lexicon.cues["particle"] | lexicon.cues["particle after given name"]
    while line.text(end)[:1].isupper() or line.text(end) == "-" or line.text(end) in particles:
        end += 1
    return end


def _past_nationality(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return where an adjective of nationality before a name begins ("the Gambian Omar …"), or the name's start.

    A partisan's noun may stand between ("the Dutch Green Ann Lee").
    """
    start -= line.text(start - 1) in lexicon.cues["adherent"] and line.text(start - 2)[:1].isupper()
    entry = lexicon.gazetteer.alone(line.text(start - 1))
    if entry is None or entry.sort is not Sort.DEMONYM:
        return start
    return start - 1 - (line.lower(start - 2) == "the")


def _names(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the words only name what an office is for, without a verb among them."""
    return start < end and all(
        line.text(at)[:1].isupper()
        or line.lower(at) in _INNER
        or line.lower(at) in LINKS
        or is_area(line, at, lexicon)
        or line.lower(at - 1) == "the"
        for at in range(start, end)
    )


def _phrased(line: Line, begin: int, link: int, comma: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Role:
    """Return the role with what it is of, where that is a thing or seat; a body or country it is for is its owner."""
    standing = standing_before(line, begin, lexicon)
    if line.lower(link) != "of" and (line.lower(link - 1) == "member" or _is_held_for(line, begin)):
        end = link if _is_matter(line, link, comma) else comma
        return Role(with_standing(line.join(begin, end), standing, lexicon), _owner_of(line, begin, found))
    field = all(is_field_word(line, at, lexicon) or line.lower(at) in _INNER for at in range(link + 1, comma))
    of_field = line.lower(link - 1) in lexicon.cues["office of field"]
    body = organisation_end(line, link + 1 + (line.lower(link + 1) == "the"), lexicon) == comma and not of_field
    seat = line.lower(link) == "in"
    owner = "" if (field and not body) or seat else complement(line, link, lexicon) or _named(line, link + 1, found)
    end = comma if field and of_field else link
    if line.join(link, comma).lower() == "of the time":
        return Role(with_standing(line.join(begin, link), standing, lexicon), "")
    if seat or (line.lower(link) == "of" and not owner):
        end = next((at for at in range(link + 1, comma) if line.lower(at) in LINKS - {"of"}), comma)
        end = link if _is_owned(line, link + 1, end, lexicon) and not (field and not body) else end
    return Role(with_standing(line.join(begin, end), standing, lexicon), owner)


def _is_matter(line: Line, link: int, end: int) -> bool:
    """Tell whether an office's area is only the matter at hand ("its negotiator on the file, …")."""
    return (
        line.lower(link) == "on" and line.lower(link + 1) == "the" and end == link + 3 and line.text(link + 2).islower()
    )


def _is_held_for(line: Line, begin: int) -> bool:
    """Tell whether a possessive before an office says whose it is, so that what follows it is its area."""
    return line.text(begin - 1) == "'s" or line.lower(begin - 1) in OWNERS


def _owner_of(line: Line, begin: int, found: Sequence[Mention]) -> str:
    """Return whom a possessive before an office names, or an empty text."""
    before = line.words[begin - 2].end if begin > 1 and line.text(begin - 1) == "'s" else -1
    return next((mention.stands_for or mention.name for mention in found if mention.end == before), "")


def _named(line: Line, start: int, found: Sequence[Mention]) -> str:
    """Return the name that begins at a word or after its article and is all that stands there, or an empty text."""
    start += line.lower(start) == "the"
    for mention in found:
        if mention.start == line.words[start].start:
            after = next((word.text for word in line.words[start:] if word.start >= mention.end), "")
            return "" if after.isalpha() and after not in LINKS else mention.stands_for or mention.name
    return ""


def _is_owned(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the words name whose a thing is: by a capital ("of Great Lakes") or as "the party" alone."""
    if line.lower(end - 1) in lexicon.cues["plain body"] and end == start + 2 and line.lower(start) == "the":
        return True
    named = line.text(end - 1)[:1].isupper()
    strange = any(line.text(at)[:1].isupper() and line.lower(at) not in lexicon.words for at in range(start, end))
    return line.lower(start - 1) != "in" and (named or strange)


def _role_said(line: Line, verb: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Role | None:
    """Return the role in "whose chief negotiator is" or "its leader is"."""
    begin = title_start(line, verb, lexicon.titles)
    while begin < verb and is_area(line, begin - 1, lexicon) and line.lower(begin - 1) not in _INNER:
        begin -= 1
    owned = line.lower(begin - 1) in ("whose", "'s", *OWNERS)
    if begin == verb or not owned:
        return None
    bodies = (ActorKind.COUNTRY, ActorKind.ORGANISATION)
    owner = next((mention.name for mention in reversed(found) if mention.kind in bodies), "")
    return Role(line.join(begin, verb), owner)
