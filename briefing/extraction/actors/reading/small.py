"""What names an actor without a capital letter?"""

from collections.abc import Sequence

from briefing.domain.findings import ActorKind, Stance
from briefing.extraction.actors.mentions import Mention, Reading, make_mention
from briefing.extraction.actors.reading.acronyms import defined_acronym
from briefing.extraction.actors.unnamed.things import is_thing
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

#: How many words may say what a body is for.
_FIELDS = 3
#: What may stand after a body's name in small letters.
_AFTER = frozenset((",", ".", "in", "at"))


def read_small(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Reading:
    """Read what is no capital yet names an actor: "Sino-us", "China's foreign ministry"."""
    joined = _read_joined(line, index, found, lexicon)
    if joined is not None:
        return joined
    whole = _body_of_end(line, index, lexicon)
    if whole > index:
        name = line.join(index, whole)
        return Reading(whole, make_mention(line, index, whole, ActorKind.ORGANISATION, name, "common body"))
    return Reading(index + 1, _read_body(line, index, found, lexicon))


def _read_joined(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Reading | None:
    """Return the United States that a hyphen joins to a country in small letters ("Sino-us")."""
    entry = lexicon.gazetteer.alone("US") if line.text(index) == "us" and line.text(index - 1) == "-" else None
    beside = bool(found) and found[-1].kind is ActorKind.COUNTRY and found[-1].end == line.words[index - 1].start
    if entry is None or not beside:
        return None
    return Reading(index + 1, make_mention(line, index, index + 1, entry.kind, entry.name, entry.sort.value))


def _read_body(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Mention | None:
    """Return the body or group whose noun stands at a word, by each of the kinds that the noun may be of."""
    text, cues = line.text(index), lexicon.cues
    state = _state_body(line, index, found, lexicon) if text in cues["state body"] else None
    if state is not None:
        return state
    owned = _owned_body(line, index, found, lexicon) if text in cues["owned body"] else None
    if text in cues["common body"]:
        return owned or (None if is_thing(line, index, lexicon) else _common_body(line, index, found, lexicon))
    if text in cues["owned body"]:
        return owned
    if text in cues["armed body"]:
        return _armed_body(line, index, found)
    acts = line.text(index + 1) in lexicon.stances or _is_helped(line, index, lexicon)
    return _bloc(line, index, found, lexicon) if text.lower() in cues["bloc noun"] and acts else None


def _state_body(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Mention | None:
    """Return a state's ministry or the like under its country ("China's foreign ministry", "the finance ministry")."""
    start = index
    while line.lower(start - 1) in lexicon.titles.modifiers or _is_field(line, index, start - 1, lexicon):
        start -= 1
    country = owner_before(line, start, found)
    if start == index or not (country or line.lower(start - 1) == "the"):
        return None
    name = line.join(start, index + 1).capitalize()
    name = f"{name} ({country})" if country else name
    mention = make_mention(line, start, index + 1, ActorKind.ORGANISATION, name, "state body")
    return mention._replace(country=country)


def _is_field(line: Line, index: int, before: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a noun or adjective right before "ministry" says what it is for ("the unification ministry")."""
    word = line.text(before)
    field = word.islower() and is_only_noun(line, before, lexicon)
    return before == index - 1 and line.text(index) == "ministry" and field


def _owned_body(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Mention | None:
    """Return a parliament, central bank, court or committee by the words before it ("Iran's parliament").

    Without the state it belongs to it is named only by its own kind ("the high court", "the justice select committee").
    """
    word, before = line.text(index), line.lower(index - 1)
    committee = before in lexicon.cues["committee modifier"]
    start = index - (committee or before in lexicon.cues["body modifier"])
    start -= committee and is_only_noun(line, start - 1, lexicon)
    country = owner_before(line, start, found)
    alone = "n" not in lexicon.words.get(line.text(index + 1), "")
    definite = not country and line.lower(start - 1) == "the" and alone
    seat = _seat_end(line, index + 1, lexicon) if definite and word == "court" else index + 1
    if definite and seat > index + 1:
        return make_mention(line, start, seat, ActorKind.ORGANISATION, line.join(start, seat), "state body")
    if definite and start < index and (word in lexicon.cues["definite owned body"] or before == "central"):
        return make_mention(line, start, index + 1, ActorKind.ORGANISATION, line.join(start, index + 1), "state body")
    if committee and start < index - 1:
        return make_mention(line, start, index + 1, ActorKind.ORGANISATION, line.join(start, index + 1), "state body")
    if not country or (start == index and word not in lexicon.cues["bare body"]):
        return None
    name = f"{line.join(start, index + 1).capitalize()} ({country})"
    mention = make_mention(line, start, index + 1, ActorKind.ORGANISATION, name, "state body")
    return mention._replace(country=country)


def _seat_end(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return where the town ends in which a court sits ("the labour court in Frankfurt"), or the court's end."""
    if line.text(end) != "in" or end + 1 >= len(line.words):
        return end
    towns = lexicon.gazetteer.matches(line.words, end + 1)
    return next((match.end for match in towns if match.entry.sort in (Sort.CITY, Sort.CAPITAL)), end)


def _body_of_end(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return where a body in small letters ends with what it is of ("the federation of teachers"), or `index`."""
    of = line.lower(index + 1) in ("of", "on") and line.lower(index - 1) == "the"
    if not of or line.text(index) not in lexicon.cues["body of"] or line.titled:
        return index
    end = index + 2
    while end < index + 2 + _FIELDS and _says_what_for(line, end, lexicon):
        end += 1
    members = line.text(end - 1).endswith("s") or line.text(index) == "ministry" or line.lower(index + 1) == "on"
    acts = line.text(end) in lexicon.stances or line.lower(end) in lexicon.cues["have"] or line.text(end) in _AFTER
    return end if end > index + 2 and members and acts else index


def _is_named_behind(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a body's name stands between commas behind its noun ("the players' union, PFA Lowland, said")."""
    at = end + 1
    while line.text(at)[:1].isupper():
        at += 1
    name = line.join(end + 1, at) if line.text(end) == "," and at > end + 1 else ""
    return bool(name) and line.text(at) == "," and line.text(at + 1) in lexicon.stances


def _common_body(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Mention | None:
    """Return the one body that common words name ("the port authority", "the Bundestag's legal committee")."""
    start = index
    while start > index - _FIELDS and _says_what_for(line, start - 1, lexicon):
        start -= 1
    start = _members_start(line, start, lexicon)
    owned = line.text(start - 1) == "'s" and bool(found) and found[-1].end == line.words[start - 2].end
    definite = line.lower(start - 1) == "the" or (owned and found[-1].kind is ActorKind.ORGANISATION)
    following = line.text(index + 1)
    noun = "n" in lexicon.words.get(following, "") and not lexicon.stances.is_singular(following)
    office = line.text(index) in lexicon.cues["office body"]
    part = following[:1].isupper() or (noun and not office) or bool(defined_acronym(line, index + 1))
    if (
        start == index
        or not definite
        or part
        or line.titled
        or _is_named_behind(line, index + 1, lexicon)
        or (office and not _acts(line, index, lexicon))
    ):
        return None
    return make_mention(line, start, index + 1, ActorKind.ORGANISATION, line.join(start, index + 1), "common body")


def _members_start(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return where a plural possessive says whose body it is ("the dal mill owners' association"), or `start`."""
    members = start - 2
    plural = line.text(start - 1) == "'" and line.touches(members) and line.text(members).islower()
    doers = line.text(members).endswith("ers")  # "the longliners' guild"
    if not plural or not (doers or "n" in lexicon.words.get(singular(line.text(members)), "")):
        return start
    while members > start - 2 - _FIELDS and _says_what_for(line, members - 1, lexicon):
        members -= 1
    return members - (line.lower(members - 2) == "the" and line.text(members - 1)[:1].isupper() and members > 1)


def _acts(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a body that may be a mere room or work does something ("the statistics office releases")."""
    after = line.text(index + 1)
    verb = "v" in lexicon.words.get(after, "") and after.endswith(("s", "ed"))
    helped = after in lexicon.cues["have"] or after in lexicon.cues["modal"]
    return (verb or helped or after in lexicon.stances) and line.text(index - 1) not in lexicon.cues["no office"]


def _says_what_for(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a small word says what a body is for, not which of several it is."""
    word = line.text(index)
    parts = lexicon.words.get(word, "")
    title = word in lexicon.titles.heads and word not in lexicon.cues["body field"]
    plain = word in lexicon.cues["no field"] or title or word.endswith(("th", "ing"))
    verb = "v" in parts and (word.endswith("s") or (word.endswith("ed") and "a" not in parts))
    field = (("n" in parts or "a" in parts) and not verb) or word in lexicon.cues["body field"]
    return word.islower() and field and not plain


def _armed_body(line: Line, index: int, found: Sequence[Mention]) -> Mention | None:
    """Return a state's army under the words that name it ("Sudan's army"), or "the army" for one named elsewhere."""
    country = owner_before(line, index, found)
    if country:
        start = next(at for at in range(index, -1, -1) if line.words[at].start == found[-1].start)
        mention = make_mention(
            line, index, index + 1, ActorKind.ORGANISATION, line.join(start, index + 1), "state body"
        )
        return mention._replace(country=country)
    return (
        make_mention(line, index, index + 1, None, line.text(index), "word") if line.lower(index - 1) == "the" else None
    )


def _is_helped(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the word after next is a verb of stance ("… have demanded", "… again refused")."""
    helper = line.lower(index + 1)
    helps = any(helper in lexicon.cues[use] for use in ("have", "modal", "verb adverb"))
    return helps and line.text(index + 2) in lexicon.stances


def _bloc(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Mention | None:
    """Return the group of countries that takes a stance ("Developing countries want …"), by the words that part it."""
    start = index
    while start and line.lower(start - 1) in lexicon.cues["bloc word"]:
        start -= 1
    taken = bool(found) and found[-1].end > line.words[start].start
    bare = line.lower(index) in lexicon.cues["bare bloc"] and _takes_stance(line, index, lexicon)
    if (start == index and not bare) or taken:
        return None
    return make_mention(line, start, index + 1, ActorKind.ORGANISATION, line.join(start, index + 1), "bloc")


def _takes_stance(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a verb after the word, helped or not, tells of more than speech ("unions have refused")."""
    helped = _is_helped(line, index, lexicon) and line.lower(index + 1) not in lexicon.cues["duty"]
    stance = lexicon.stances.stance(line.text(index + 1 + helped))
    return stance is not None and stance is not Stance.SAYS


def owner_before(line: Line, start: int, found: Sequence[Mention]) -> str:
    """Return the country whose body begins at `start` ("China's Ministry of …"), or an empty text."""
    before = start - 1 - (line.text(start - 1) == "'s")
    beside = before >= 0 and bool(found) and found[-1].end == line.words[before].end
    return found[-1].name if beside and found[-1].kind is ActorKind.COUNTRY else ""


def is_only_noun(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word is a noun or adjective and never a verb."""
    parts = lexicon.words.get(line.text(index), "")
    return bool(parts) and set(parts) <= set("na")
