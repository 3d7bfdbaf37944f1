"""Where does the noun phrase before a word begin and end?"""

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.reading.titles import title_start
from briefing.extraction.actors.saying.scenes import Named, Scene
from briefing.extraction.known.actors import FUNCTION, ActorLexicon
from briefing.extraction.words import Line

#: How far back an aside, a bracket and a noun phrase reach.
FAR = 40
_BRACKET, _NEAR = 10, 7
_PARTIES = frozenset(("D", "R", "I"))
_RELATIVE = frozenset(("who", "which", "whose", "where"))
#: Words between a subject and its verb that say no more of it.
_FLOATING = frozenset(("himself", "herself", "itself", "themselves", "both", "all", "each"))
DEFINITE = frozenset(("the", "its", "their", "his", "her", "this", "that"))
#: How long letters behind a name may be ("Ben Achterberg QC", "Ana Kovač MEP").
_LETTERS = range(2, 4)

#: Words behind people that lead to whom they are near ("sources close to the bank").
_BESIDE = frozenset(("close", "familiar", "briefed", "involved"))
#: Words behind a subject that set somebody apart from it or beside it.
_EXCEPTING_TEXT = (
    "other than, rather than, except, except for, apart from, aside from, instead of, unlike, besides, along with,"
    " together with, as well as, in addition to, in contrast to"
)
_EXCEPTING = tuple(sorted((tuple(words.split()) for words in _EXCEPTING_TEXT.split(",")), key=len, reverse=True))
#: "But" sets somebody apart only from all of a kind ("every union but Salus").
_BUT, _ALL, _ALL_REACH = ("but",), frozenset(("all", "every", "everyone", "nobody", "none", "any", "no")), 6
_EXCEPTING_ENDS = frozenset(words[-1] for words in _EXCEPTING)
MARKS = frozenset((",", ".", ";", ":", '"', "("))


def tells_of_people(scene: Scene, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a phrase without a name holds a word for a person ("two people close to the talks")."""
    words = (scene.line.lower(at) for at in range(start, end))
    known = (
        lexicon.cues["somebody unnamed"],
        lexicon.cues["nominal for"],
        lexicon.cues["stands for owner"],
        lexicon.titles.heads,
    )
    return any(word in group for word in words for group in known)


def tells_of_years_or_children(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether somebody known is told of by his age or children ("the 54-year-old", "the dad-of-three")."""
    if line.lower(end - 1) == "old":
        return line.lower(end - 3) == "year" and line.lower(end - 6) == "the"
    at = next((at for at in (end - 3, end - 5) if line.lower(at) in lexicon.cues["parent"]), 0)
    return at > 0 and line.lower(at - 1) == "the" and "of" in line.lowers[at:end]


def closes(scene: Scene, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word no longer tells who speaks ("said a diplomat, who …", "said an aide on Monday")."""
    word, after = scene.line.lower(index), scene.line.text(index + 1)
    timed = word in lexicon.cues["leads to time"] and (after in lexicon.cues["when"] or after[:1].isdigit())
    return index in scene.spoken or word in MARKS or word in lexicon.cues["relative"] or timed


def past_asides(scene: Scene, end: int, lexicon: ActorLexicon) -> int:
    """Return where the subject ends: before an apposition, relative clause or time that parts it from its verb."""
    line = scene.line
    at = past_time(line, end, lexicon)
    at -= line.lower(at - 1) in _FLOATING
    if _is_home(scene, at, lexicon):
        return past_asides(scene, at - 2, lexicon)
    if line.text(at - 1) != ",":
        return past_letters(scene, at)
    opening = next((c for c in range(at - 2, max(at - FAR, 0), -1) if line.text(c) == ","), 0)
    if opening and line.lower(opening + 1) in _RELATIVE:
        return _past_party(scene, opening)
    if opening and is_excepted(scene, opening + 1):
        return past_letters(scene, opening)
    closes = past_letters(scene, at - 1)
    lone = scene.ending.get(closes)
    if lone is not None and lone.kind is ActorKind.PERSON and not (opening and is_complement(scene, lone, lexicon)):
        return closes
    for comma in range(at - 2, max(at - FAR, 0), -1):
        end = past_bracket(line, comma) if line.text(comma - 1) == ")" else past_letters(scene, comma)
        named = scene.ending.get(end)
        if named is not None and line.text(comma) in (",", "-") and not is_complement(scene, named, lexicon):
            return end
    if lone is not None:
        body = lone.kind is not ActorKind.PERSON and is_complement(scene, lone, lexicon)
        done = body and line.lower(opening + 2) in lexicon.cues["preposition"]
        return opening if opening and (done or line.lower(opening + 1) in lexicon.cues["article"]) else closes
    leads = line.lower(opening + 1) in lexicon.cues["preposition"] or line.lower(opening + 1) in lexicon.cues["article"]
    return opening if opening and leads else at


def _is_home(scene: Scene, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether words only say where somebody of an age is from ("Ana Kovač, 58, of Split said")."""
    line = scene.line
    place = line.text(end - 1)[:1].isupper() and end not in scene.ending
    return place and line.lower(end - 2) in lexicon.cues["preposition"] and line.text(end - 3) == ","


def _past_party(scene: Scene, end: int) -> int:
    """Return where a phrase ends before the party and state of a member of Congress (", D-Iowa")."""
    line, state = scene.line, scene.ending.get(end)
    at = state.start if state is not None else 0
    return at - 3 if line.text(at - 1) == "-" and line.text(at - 2) in _PARTIES and line.text(at - 3) == "," else end


def past_time(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return where words end before a day or time that parts them from a verb ("who last week refused")."""
    at = end
    while at > 1 and (line.text(at - 1) in lexicon.cues["when"] or line.text(at - 1).isdigit()):
        at -= 1
        while at > 1 and line.lower(at - 1) in lexicon.cues["when before"]:
            at -= 1
    return at


def past_letters(scene: Scene, end: int) -> int:
    """Return where the name ends before letters of rank or order that close a phrase, or `end` without any."""
    text = scene.line.text(end - 1)
    named = scene.ending.get(end - 1)
    ranked = text.isupper() and len(text) in _LETTERS and named is not None and named.kind is ActorKind.PERSON
    return end - 1 if ranked and end not in scene.ending else end


def past_bracket(line: Line, end: int) -> int:
    """Return where the bracket that closes before a word opens, or 0."""
    return next((at for at in range(end - 1, max(end - _BRACKET, -1), -1) if line.text(at) == "("), 0)


def is_complement(scene: Scene, named: Named, lexicon: ActorLexicon) -> bool:
    """Tell whether a name stands after a preposition ("lawyers for Veltrix", "in Oslo")."""
    return head_end(scene, named, lexicon) != named.start


def head_end(scene: Scene, named: Named, lexicon: ActorLexicon) -> int:
    """Return where the noun that a name complements ends ("lawyers" in "lawyers for Veltrix"), or the name's start."""
    line = scene.line
    start = title_start(line, named.start, lexicon.titles)
    body = named.kind is ActorKind.ORGANISATION
    while start > 0 and (
        line.lower(start - 1) in DEFINITE | lexicon.cues["article"]
        or _names(scene, start)
        or (body and line.text(start - 1).islower() and _qualifies(lexicon.words.get(line.lower(start - 1), "")))
    ):
        start -= 1
    if line.lower(start - 1) == "as" and (start == 1 or line.text(start - 2) in (",", '"')):
        return named.start
    excepted = _exception_before(line, start)
    if excepted:
        return start - excepted
    return start - 1 if start and line.lower(start - 1) in lexicon.cues["preposition"] else named.start


def is_excepted(scene: Scene, head: int) -> bool:
    """Tell whether words that set somebody apart from a subject, or beside it, begin where the subject ends."""
    return any(_reads(scene.line, head, words) for words in (*_EXCEPTING, _BUT))


def _exception_before(line: Line, end: int) -> int:
    """Return how many words before a name set it apart ("all states other than Norway"), 0 without any."""
    if line.lower(end - 1) == "but":
        return int(not _ALL.isdisjoint(line.lowers[max(end - _ALL_REACH, 0) : end - 1]))
    if line.lower(end - 1) not in _EXCEPTING_ENDS:
        return 0
    return next((len(words) for words in _EXCEPTING if _reads(line, end - len(words), words)), 0)


def _reads(line: Line, start: int, words: tuple[str, ...]) -> bool:
    return start > 0 and all(line.lower(start + at) == word for at, word in enumerate(words))


def _qualifies(kinds: str) -> bool:
    """Tell whether a word of some kinds may stand before a body's name ("the main opposition Unity Party")."""
    return "a" in kinds or ("n" in kinds and "v" not in kinds)


def _names(scene: Scene, end: int) -> bool:
    before = scene.ending.get(end)
    return before is not None and before.start == end - 1


def phrase_start(scene: Scene, end: int, lexicon: ActorLexicon) -> int:
    """Return where the words of a noun phrase that closes with a common noun begin, its article left out."""
    start = end - 1
    while start > 0 and end - start < _NEAR and is_inner(scene, start - 1, lexicon):
        start -= 1
    return start


def is_inner(scene: Scene, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word stands within a noun phrase, left of its noun."""
    word = scene.line.text(index)
    if index + 1 in scene.ending or not word[:1].isalpha():
        return (word == "-" and scene.line.touches(index)) or word.isdigit()
    lowered = word.lower()
    return lexicon.words.get(lowered, "n") != FUNCTION and lowered not in lexicon.cues["preposition"]


def first_joined(scene: Scene, named: Named, lexicon: ActorLexicon) -> Named:
    """Return the first of names joined by "and" ("Egypt, Oman and Qatar")."""
    line, first, joined = scene.line, named, False
    while True:
        at = first.start
        while at > 0 and (line.lower(at - 1) in lexicon.cues["article"] or is_inner(scene, at - 1, lexicon)):
            at -= 1
        link = line.lower(at - 1)
        if link != "and" and not (link == "," and joined):
            return first
        at -= 1 + (link == "and" and line.text(at - 2) == ",")
        before = scene.ending.get(at)
        if before is None or is_complement(scene, before, lexicon):
            return first
        first, joined = before, True


def past_age(line: Line, start: int) -> int:
    """Return where a phrase goes on behind an age ("61-year-old Ana Kovač")."""
    aged = line.text(start).isdigit() and line.lower(start + 2) == "year" and line.lower(start + 4) == "old"
    return start + 5 if aged else start


def people_noun(scene: Scene, start: int, end: int, lexicon: ActorLexicon) -> str:
    """Return the noun that tells who people without a name are ("one of the officials in Oslo", "a bank director")."""
    line = scene.line
    first = start + 2 if line.lower(start + 1) == "of" else start
    links = lexicon.cues["preposition"]
    stop = next((at for at in range(first + 1, end) if line.lower(at) in MARKS or line.lower(at) in links), end)
    last, people = line.lower(stop - 1), lexicon.cues["somebody unnamed"]
    return last if last not in _BESIDE else next((word for word in line.lowers[first:stop] if word in people), last)
