"""Does an office or body that only states have show an unknown name to be a state?"""

from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import STATE, Mention
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

#: How many words may stand between a state and its office ("Veldora's labour and pensions minister").
_FIELDS = 4
#: How many words the name of such a state may have.
_LONGEST = 3
_LINKS = frozenset(("of", "to"))
#: Parishes have these as well, unless a field of government stands before them or behind "of".
_FIELDED = frozenset(("minister", "ministers", "ministry"))
_OF_FIELD = frozenset(("of", "for"))
#: These show a state whatever stands between: there are youth parliaments and brand ambassadors.
_ALWAYS = frozenset(("airspace", "sovereignty", "embassy"))
#: Anybody may be opposed to something.
_OPPOSED = "opposition"
#: Whose ambassadors firms and charities send.
_HIRED = frozenset(("brand", "club", "global", "goodwill", "youth"))
#: The rules of readings that give way to a state's name.
_OPEN = (None, ActorKind.PLACE)


def is_state(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a strange name has what states have ("Veldora's prime minister", "ambassador to Veldora")."""
    strange = all(line.lower(at) not in lexicon.words and line.text(at) != "-" for at in range(start, end))
    if end - start > _LONGEST or not strange or line.titled or line.text(start).isupper():
        return False
    if line.text(end) == "'s":
        return _has_office(line, end + 1, lexicon)
    link = start - 1 - (line.lower(start - 1) == "the")
    return line.lower(link) in _LINKS and _leads(line, link - 1, lexicon)


def _leads(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether "of" or "to" behind the word leads to a state ("prime minister of", "ambassador to")."""
    noun, before = line.lower(index), line.lower(index - 1)
    if noun in _FIELDED:
        return before in lexicon.cues["state's field"]
    return noun in lexicon.cues["state's own"] and before not in _HIRED and noun != _OPPOSED


def _has_office(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    for at in range(index, index + _FIELDS):
        if line.lower(at) in lexicon.cues["state's own"]:
            return _is_of_state(line, index, at, lexicon)
        parts = lexicon.words.get(line.lower(at), "")
        if not ("n" in parts or "a" in parts or line.lower(at) == "and"):
            return False
    return False


def _is_of_state(line: Line, start: int, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether only states have what a word says, of which the words from `start` tell more."""
    noun, after = line.lower(index), line.lower(index + 1)
    if noun in _FIELDED:
        fields = (*range(start, index), *((index + 2,) if after in _OF_FIELD else ()))
        return any(line.lower(at) in lexicon.cues["state's field"] for at in fields)
    if noun == _OPPOSED:  # "Veldora's opposition coalition", not "Moro's opposition to the plan"
        return index == start and after in lexicon.cues["opposition of a state"]
    if noun == "navy" and _is_colour(after, lexicon):
        return False
    return noun in _ALWAYS or (index == start and after != "of")


def _is_colour(after: str, lexicon: ActorLexicon) -> bool:
    """Tell whether the word behind "navy" makes it one ("navy blue", "navy and white", "navy kit")."""
    parts = lexicon.words.get(after, "")
    return after == "and" or "a" in parts or parts == "n"


def mark_states(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mentions, every one of a name that is a state's somewhere in the article as that state's."""
    states = {mention.name for mention in mentions if mention.rule == STATE}
    if not states:
        return mentions
    return [
        mention._replace(kind=ActorKind.COUNTRY, rule=STATE)
        if mention.name in states and (mention.kind in _OPEN or mention.rule == "company noun")
        else mention
        for mention in mentions
    ]


def without_owners(linked: list[Mention], mentions: Sequence[Mention]) -> list[Mention]:
    """Return linked mentions, offices without their state where its name turned out to be somebody's surname."""
    states = {mention.name for mention in mentions if mention.rule == STATE}
    states -= {mention.name for mention in linked if mention.rule == STATE}
    if not states:
        return linked
    return [mention._replace(affiliation="") if mention.affiliation in states else mention for mention in linked]
