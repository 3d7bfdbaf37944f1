"""What do the words around an unknown name say that it is?"""

from enum import StrEnum

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line
from briefing.text.fold import fold

_HELPERS, _APPOSED = 4, 5
#: How many words the clause may have that parts a name from its verb.
_CLAUSE = 12
_ARTICLES = frozenset(("a", "an", "the", "one", "his", "her", "their"))
#: What stands before the names of places more often than before others.
_ORIGINS = frozenset(("of", "from", "at"))
_LANDS = (Sort.COUNTRY, Sort.PLACE)
_JOINTS = frozenset(("of", "at", "for", "with", "from"))
#: What stands between a name and its verb to tell when it did something ("on Friday", "late last month").
_DAYS = frozenset(("on", "late", "early", "earlier", "this", "last"))
_PERIODS = frozenset(("week", "month", "year"))
#: What a plural has no right to before it.
_SINGULAR = frozenset(("is", "was", "has", "does"))
#: What follows a body's name of which something is asked ("ordered Coast Towing to pay").
_ASKED = frozenset(("to", "not", "that", "about", "over", "against"))
_RUN = frozenset(("run", "led", "headed", "chaired"))


class Hint(StrEnum):
    """What a name's surroundings say of it."""

    NONE = ""
    WORDED = "worded"
    ACTS = "acts"
    DOES = "does or is dealt with"
    ACTS_FIRST = "acts as the first word of a sentence"
    SPEAKS_AS_PERSON = "speaks as a person"
    STANDS = "stands somewhere"
    BELONGS = "stands where a place often does"
    INTRODUCED = "is told to be something else than a body"


def read_hint(line: Line, start: int, end: int, lexicon: ActorLexicon) -> Hint:
    """Return whether a name is worded as an organisation's, acts, or is where something stands or happens."""
    before, cues = line.lower(start - 1), lexicon.cues
    known = lexicon.gazetteer.alone(line.join(start, end))
    if known is not None and known.kind is ActorKind.PLACE:
        return Hint.STANDS if before in cues["stands in"] else Hint.NONE
    if _is_worded(line, start, end, lexicon) or is_apposed(line, end, lexicon):
        return Hint.WORDED
    if before == "to" and line.lower(start - 2) == "according" and end == start + 1:
        return Hint.ACTS
    if before == "the" and line.lower(end) in cues["headed by"] and end == start + 1 and not line.text(start).isupper():
        return Hint.SPEAKS_AS_PERSON  # "the Zelva government"
    if before in lexicon.stances and line.texts[end : end + 3] == ("in", "a", "statement"):
        return Hint.ACTS  # "... ," said Telbrix in a statement
    end = _past_aside(line, end, lexicon)
    if before in cues["stands in"] and line.text(end) != "'s":
        return Hint.WORDED if line.lower(start - 2) in cues["share"] else Hint.STANDS
    if _lies_in(line, end, lexicon):
        return Hint.STANDS
    if line.text(end) == "," and line.lower(end + 1) in ("a", "an"):
        return Hint.INTRODUCED  # "Samsara, a river in the north"
    if before == "with" and line.lower(start - 2) in cues["dealing"]:
        strange = line.lower(start) not in lexicon.words and line.lower(start) not in lexicon.first_names
        return Hint.ACTS if strange else Hint.DOES
    if end - start > 1 and _is_dealt_with(line, start, end, lexicon):
        return Hint.ACTS
    if line.text(end) == "," and line.lower(end + 1) in ("who", "which"):
        return _hint_of_clause(line, end + 1, lexicon)
    if before == "of" and line.lower(start - 2) in cues["land noun"] and line.text(end) != "'s":
        return Hint.STANDS
    if before in cues["preposition"] or line.titled:
        return Hint.BELONGS if before in _ORIGINS and not line.titled else Hint.NONE
    return _hint_of_deed(line, start, _past_joined(line, end), lexicon)


def _hint_of_clause(line: Line, index: int, lexicon: ActorLexicon) -> Hint:
    """Return what the clause that "who" or "which" opens after a name says of it."""
    if line.lower(index) == "who":
        return Hint.SPEAKS_AS_PERSON
    does = line.text(index + 1)
    if does in lexicon.stances or _speaks_of_itself(line, index, lexicon):
        return Hint.WORDED
    worded = line.text(index - 2).isalpha() and lexicon.words.get(does) == "v"
    return Hint.ACTS if does.endswith("ed") or worded else Hint.DOES


def _speaks_of_itself(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a verb of speech and "it" follow the clause of "which" ("Telbrix, which runs it, said it")."""
    for at in range(index + 1, min(index + _CLAUSE, len(line.words))):
        if line.text(at) == ",":
            return line.text(at + 1) in lexicon.stances and line.lower(at + 2) in ("it", "its")
    return False


def _hint_of_deed(line: Line, start: int, end: int, lexicon: ActorLexicon) -> Hint:
    """Return what the verb that follows a name says of it."""
    cues = lexicon.cues
    day = past_day(line, end, lexicon)
    if day > end and line.text(day).endswith("ed"):
        return Hint.ACTS
    at = end = day
    while at < end + _HELPERS and (line.lower(at) in cues["modal"] or line.lower(at) in cues["have"]):
        at += 1
    while at < end + _HELPERS and line.lower(at) in cues["verb adverb"]:
        at += 1
    if line.text(start - 1) == "'s" and line.lower(at) in cues["personal verb"]:
        return Hint.SPEAKS_AS_PERSON  # "Veltrix's Moro has tweeted"
    parts = lexicon.words.get(line.lower(at), "")
    if lexicon.stances.is_singular(line.text(at)) and _is_of_body(line, start, end, lexicon):
        return Hint.SPEAKS_AS_PERSON
    if "v" in parts and line.lower(at + 1) == "its":
        return Hint.WORDED  # "Veltrix cut its forecast"
    if not (lexicon.stances.is_singular(line.text(at)) or (at > end and line.text(at) in lexicon.stances)):
        acts = "v" in parts if at > end else parts == "v" and line.text(at).endswith("s")
        return Hint.DOES if acts else Hint.NONE
    return Hint.SPEAKS_AS_PERSON if line.lower(at + 1) in cues["person pronoun"] else Hint.ACTS


def _is_of_body(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether two strange words stand behind a body's possessive ("Salus's Shafiq Rahmov said"), not a land's."""
    if line.text(start - 1) != "'s" or end - start != 2 or not line.text(start - 2)[:1].isupper():
        return False
    owner = lexicon.gazetteer.alone(line.text(start - 2))
    words = line.texts[start:end]
    strange = all(word[1:].islower() and word.lower() not in lexicon.words for word in words)
    return strange and (owner is None or owner.sort is Sort.INSTITUTION)


def _is_dealt_with(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether somebody does to a name of several words what is done to bodies ("fined Coast Towing $2m")."""
    before, verb = line.lower(start - 1), line.lower(start - 2)
    if line.titled:
        return False
    if before == "by":
        return verb in lexicon.cues["done by a body"]
    if before == "for":
        strange = any(line.lower(at) not in lexicon.words for at in range(start, end))
        return line.text(end) == "to" and (strange or line.lower(end + 1) != "be")
    asked = before in lexicon.cues["asked of a body"] and line.lower(end) in _ASKED
    return asked or before in lexicon.cues["done to a body"]


def _past_aside(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return the index after a word between commas that only joins sentences ("RSP, meanwhile, said"), or the end."""
    aside = line.text(end) == "," and line.text(end + 2) == "," and line.lower(end + 1) in lexicon.cues["verb adverb"]
    return end + 3 if aside else end


def past_day(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return the index after the day that tells when a name did something ("RSP on Friday cut …"), or the end."""
    at = end
    while line.lower(at) in _DAYS and at < end + _HELPERS:
        at += 1
    if at == end:
        return end
    dated = lexicon.not_names.get(line.text(at)) == "calendar" or line.lower(at) in _PERIODS
    at += 1 + line.text(at + 1).isdecimal()
    return at if dated and line.text(at).islower() and "v" in lexicon.words.get(line.text(at), "") else end


def _lies_in(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the state or land that a place lies in follows its name between commas ("Orrin, Iowa,")."""
    if line.text(end) != "," or end + 1 >= len(line.words):
        return False
    if line.text(end + 1).removesuffix(".") in lexicon.abbreviated:
        return True
    lands = (match for match in lexicon.gazetteer.matches(line.words, end + 1) if match.entry.sort in _LANDS)
    return any(line.text(match.end) in (",", ".", ")", ";", "") for match in lands)


def _past_joined(line: Line, end: int) -> int:
    """Return the end of the name that "and" joins to one ("Statkraft and Norsk Hydro asked"), or its own."""
    if line.lower(end) != "and" or not line.text(end + 1)[:1].isupper():
        return end
    end += 1
    while line.text(end)[:1].isupper():
        end += 1
    return end


def _is_worded(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether somebody holds an office in it or owns a part of it ("chief executive of Veltrix")."""
    cues = lexicon.cues
    after = end + (line.text(end) == "'s")
    if line.lower(start - 1) in cues["organisation after"] or _is_run(line, end):
        return True
    if after > end and names_somebody(line, after, lexicon):
        return True
    if (
        line.lower(after) in cues["company noun"]
        or line.lower(after) in cues["officer"]
        or _agrees(line, start, end, lexicon)
    ):
        return True
    if after > end and title_end(line, after, lexicon.titles) > after:
        return True
    if line.text(start - 1) == "," and line.text(end) == "," and line.text(start - 2) in cues["organisation before"]:
        return True
    before = start - 1 - (line.lower(start - 1) == "the")
    if line.lower(before) not in _JOINTS:
        return False
    noun = line.lower(before - 1)
    held = noun in cues["company noun"] or noun in cues["nominal for"] or noun in cues["employed"]
    held = held or (line.lower(before) == "at" and singular(noun) in lexicon.titles.heads)
    held = held or (line.lower(before) == "for" and noun in cues["for a body"])  # "speaks for Zelva"
    return (held or _employs(line, before, lexicon)) and before - 1 >= 0


def _employs(line: Line, joint: int, lexicon: ActorLexicon) -> bool:
    """Tell whether somebody who works for others stands before "of" ("Analyst Ann Lee of Zelva Genuity")."""
    at, hired = joint - 1, lexicon.cues["hired"]
    while at > max(joint - _APPOSED, 0) and line.text(at)[:1].isupper() and line.lower(at) not in hired:
        at -= 1
    return at < joint - 2 and line.lower(at) in hired


def _agrees(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a verb in the singular follows a name that ends with a plural ("Haldane Ports owes")."""
    last, verb = line.lower(end - 1), line.lower(end)
    plural = end - start > 1 and last.endswith("s") and singular(last) != last and "n" in lexicon.words.get(last, "")
    return plural and (verb in _SINGULAR or (verb.endswith("s") and lexicon.words.get(verb) == "v"))


def _is_run(line: Line, end: int) -> bool:
    """Tell whether the words right after a name say who runs it ("the Harbour Project, run by …")."""
    return line.text(end) == "," and line.lower(end + 1) in _RUN and line.lower(end + 2) == "by"


def names_somebody(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a person's full name stands at a word ("Zelbrit's Ann Lee")."""
    given = fold(line.text(index)) in lexicon.first_names and line.text(index)[:1].isupper()
    return given and line.text(index + 1)[:1].isupper() and line.lower(index) not in lexicon.words


def is_apposed(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a noun right after the name says that it is a company or body ("Veltrix, the carrier whose …")."""
    start = end + 2 + (line.text(end + 2) == "'s" and line.text(end + 1)[:1].isupper())  # "…, Norway's regulator,"
    if line.text(end) != "," or (line.lower(end + 1) not in _ARTICLES and start == end + 2):
        return False
    for index in range(start, min(start + _APPOSED, len(line.words))):
        word = line.lower(index)
        if word in lexicon.cues["organisation before"] or word in lexicon.cues["body noun"]:
            return True
        if not (word.isalpha() or word in ("-", "'")) or word in lexicon.cues["preposition"]:
            return False
    return False
