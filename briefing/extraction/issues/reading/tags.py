"""What part does each word play in its sentence?

One letter a word, so that the grammar of phrases is a regular expression over the letters: those of `possible` but for
`b` and `g`, which the words around decide, and `m` name, `s` possessive, `h` joining hyphen, `#` figure, `q` quotation
mark, `.` other mark. A participle before its noun is an adjective.
"""

from typing import NamedTuple

from briefing.domain.document import Zone
from briefing.domain.findings import ActorKind
from briefing.extraction.issues.candidates import Grounds
from briefing.extraction.issues.reading.bases import base_of
from briefing.extraction.issues.reading.finite import ACTING, acts, agrees, with_verbs
from briefing.extraction.words import Line

#: Tags after which a word that may be a noun or a verb is a noun.
_NOMINAL = "dpaes#yh"
#: Tags that begin what a verb governs; and those that do after a plural, or where a clause begins.
_GOVERNED = "dom#"
_AFTER_PLURAL = _GOVERNED + "naebgr"
_AFTER_NAME = _GOVERNED + "nabef"
#: Prepositions that tell where somebody comes from or goes.
_LEADING = frozenset(("from", "into", "through"))
#: Tags before which a verb may close its clause.
_CLOSING = ".pfrdxot"
#: Small words that lead from a participle to what it governs ("the grant riding on it").
_LED_TO = frozenset(("to", "on", "over", "from", "for", "up"))
#: Particles that a verb takes sooner than a noun does.
_PARTICLES = frozenset(("out", "away"))
#: Endings of nouns that no table knows and that are no verbs.
_NEVER_VERBS = ("s", "tion", "ment", "ness", "ity", "ship", "ance", "ence", "ism")
#: Plurals that do not end in "s".
_PLURALS = frozenset(("people", "men", "women", "children"))
#: Pronouns that only a verb or preposition governs ("closure costs us millions").
_GOVERNED_ONLY = frozenset(("me", "us", "him", "them"))
#: Tags after which a clause may be over; words that open one within a few words, and those that let somebody do so.
_CLAUSE_CLOSING = ".p"
_OPENED = 4
_OPENING = frozenset(("if", "unless", "once", "until", "whether", "provided", "what"))
_LETTING = frozenset(("let", "lets", "letting"))
#: Verbs whose past form is their plain one, and that are seldom nouns before a thing.
_INVARIANT = frozenset(("hit", "put", "shut", "hurt", "quit"))


class _Place(NamedTuple):
    """A word among its neighbours: the tag before, what the word and the next one may be."""

    line: Line
    at: int
    before: str
    base: str
    after: str
    grounds: Grounds

    @property
    def word(self) -> str:
        return self.line.lower(self.at)

    @property
    def previous(self) -> str:
        return self.line.lower(self.at - 1)

    def is_cue(self, use: str) -> bool:
        return self.grounds.is_cue(self.word, use)


def tag_line(line: Line, grounds: Grounds) -> str:
    """Return the tags of the words of a line."""
    covered, known = grounds.covered, grounds.issues.tags
    bases = [
        (start not in covered and known.get(text)) or base_of(line, index, grounds)
        for index, (text, start, _) in enumerate(line.words)
    ]
    bases.append(".")
    tags = ""
    before = "."
    for index, base in enumerate(bases[:-1]):
        rule = _RULES.get(base)
        if rule is None or before not in _DOUBTFUL.get(base, before):
            before = base
        else:
            before = rule(_Place(line, index, before, base, bases[index + 1], grounds))
        tags += before
    return with_verbs(line, tags, bases, grounds)


def _participle(place: _Place) -> str:
    """Tell a participle before its noun ("listed ships") from one that is told of somebody ("he listed ships")."""
    if place.before == "h" and place.line.lower(place.at - 2) == "so":
        return "e"  # "so-called"
    if place.previous == "those" and place.line.lower(place.at - 2) == "of":
        return "y"  # "of those backed action"
    if place.before == "m" and place.grounds.is_demonym(place.line.text(place.at - 1)):
        return "a" if place.line.text(place.at + 1)[:1].islower() else "y"
    if place.before == "." and place.word in place.grounds.words.stances and place.line.lower(place.at + 2) == "to":
        return "y"  # "the chair, asked teachers to return"
    return "a" if place.before in "deaspvy#.hq" and place.after in "nbahy" else "y"


def _gerund(place: _Place) -> str:
    before, after = place.before, place.after
    if (place.at == 0 and after in "bv") or (before in "dash" and after in ".pcx"):
        return "n"
    if before == "n" and after in ".c":
        lasting = place.is_cue("lasting participle") or "a" in place.grounds.parts(place.word)
        return "v" if lasting else "n"
    if before == "n" and after in "pf" and not place.previous.endswith("s"):
        return "n" if _names_doing(place) else "v"
    return "a" if before in "daseh" and after in "nb" else "v"


def _names_doing(place: _Place) -> bool:
    """Tell whether a word in "ing" behind a noun is one itself ("burden sharing of", but not "the grant riding on")."""
    noun = place.grounds.issues.head(place.word) is not None or "n" in place.grounds.parts(place.word)
    led = (place.after == "f" or place.line.lower(place.at + 1) in _LED_TO) and not noun
    return not (led or place.is_cue("lasting participle"))


def _noun(place: _Place) -> str:
    """Tell where a noun is a verb after all: unknown after "to" ("to backfire on them"), known after a name."""
    if place.before == "p" and place.previous == "to" and not place.word.endswith(_NEVER_VERBS):
        return "n" if place.grounds.parts(place.word) or place.grounds.issues.head(place.word) else "v"
    if place.before == "x":
        modal = place.previous == "not" or place.previous in place.grounds.words.cues["modal"]
        parts = place.grounds.parts(place.word)
        return "v" if modal and ("v" in parts or not parts) else "n"  # "will curtail output"
    if place.before in "mn" and place.word.endswith("ing"):
        # "Commuters crossing from the island will pay"
        return "v" if place.line.lower(place.at + 1) in _LEADING and _follows_bloc(place) else "n"
    return "v" if place.before == "m" and place.is_cue("verb") else "n"


def _time(place: _Place) -> str:
    """Tell where a word of time or office is part of another ("month-long", "three-day") or an adjective."""
    if place.after == "h" and place.is_cue("time noun"):
        return "a"
    if place.after in "nb" and not place.is_cue("time noun") and "a" in place.grounds.parts(place.word):
        return "a"  # "general elections"
    return "e" if place.before == "h" else "t"


def _verb(place: _Place) -> str:
    """Tell where an irregular participle stands before its noun ("for lost harvests")."""
    before_noun = place.before in "dpae" and place.after in "nb" and place.previous not in ("to", "since")
    return "a" if before_noun and not place.word.endswith(("ing", "s")) else "v"


def _adjective(place: _Place) -> str:
    """Tell where a word that is an adjective more often is a verb ("to clear it") or a noun ("the book fair opens")."""
    parts = place.grounds.parts(place.word)
    if place.before == "p":
        return "v" if place.previous == "to" and "v" in parts else "a"
    noun = "n" in parts and place.is_cue("adjective first")
    closes = place.after in ("vxp" if place.before == "n" else "vxp.,cfrd")
    return "n" if noun and closes else "a"


def _joined(_: _Place) -> str:
    """Tell what "'s" is after a subject pronoun ("it's")."""
    return "x"


def _noun_or_verb(place: _Place) -> str:
    """Tell whether a word that may be noun or verb is the one or the other here."""
    before, after = place.before, place.after
    plural = place.word.endswith("s") and not place.word.endswith("ss")
    if before in "xo" or (before in ".cf" and after in "nadmbeg#" and place.is_cue("verb")):
        return "v"
    if before in "nm" and place.line.lower(place.at + 1) in _PARTICLES and (before == "m" or _agrees_here(place)):
        return "v"  # "mill workers walk out"
    if before == "#" and plural and _is_numbered(place):
        return "v"  # "version 6 falls out of support"
    if before == "q" and place.line.lower(place.at - 2) in place.grounds.words.cues["modal"]:
        return "v"  # would "pay its own way"
    if before in _NOMINAL:
        return "v" if _follows_to(place, plural=plural) or (before == "y" and after in _GOVERNED) else "n"
    if before in "nt":
        return _after_noun(place, plural=plural)
    if before == "m":
        if not plural and _has_two_names(place) and (after == "d" or place.line.lower(place.at + 1) == "to"):
            return "v"
        told = plural and (after in _AFTER_NAME or (after in "pr" and _has_full_name(place)))
        told = told or (after == "g" and place.is_cue("closing verb"))  # "Oslo starts collecting fees"
        told = told or (not plural and after in _GOVERNED and _follows_bloc(place))
        told = told or (plural and after in _CLOSING and place.is_cue("closing verb"))  # "Oslo blinks"
        return "v" if place.is_cue("verb") or told else "n"
    if before in "fc" and (after in "do" or (plural and after in "nab#")):
        return "v"
    return "v" if (before == "r" and after in _GOVERNED) or (before == "v" and after == "d") else "n"


def _agrees_here(place: _Place) -> bool:
    """Tell whether a verb would agree in number with the noun before it."""
    return agrees(place.line, place.at, place.grounds)


def _is_numbered(place: _Place) -> bool:
    """Tell whether a verb that may close its clause follows the number of something ("code 231 lapses on")."""
    counted = "n" in place.grounds.parts(place.line.lower(place.at - 2))
    return counted and place.is_cue("closing verb") and place.after in _CLOSING


def _has_two_names(place: _Place) -> bool:
    """Tell whether two names joined by "and" stand before a word, the subject of a plural verb."""
    at = place.at - 1
    while at > 0 and place.line.words[at].capital:
        at -= 1
    return at > 0 and place.line.lower(at) == "and" and place.line.words[at - 1].capital


def _follows_bloc(place: _Place) -> bool:
    """Tell whether the actor before a word is several who bear no name ("shareholders demand a vote")."""
    return place.previous.endswith("s") and "n" in place.grounds.parts(place.previous)


def _has_full_name(place: _Place) -> bool:
    """Tell whether a person's whole name stands before a word: what is owned has one word of it ("Trump tariffs")."""
    before = place.line.words[max(0, place.at - 2) : place.at]
    return len(before) == 2 and all(place.grounds.named(word) is ActorKind.PERSON for word in before)


def _follows_to(place: _Place, *, plural: bool) -> bool:
    """Tell whether the word is an infinitive ("to cut rates", but not "payments to phone makers")."""
    if place.before != "p" or plural or place.previous != "to":
        return False
    return not (place.after in "nb" and place.grounds.is_cue(place.line.lower(place.at - 2), "taking to"))


def _is_of_clause(place: _Place, *, plural: bool, prior_plural: bool) -> bool:
    """Tell whether a clause opened just before has its verb here ("if hearings progress", "let grain enter in May").

    It agrees with the noun before it; one noun goes before another in the plural where it names nobody ("price cuts").
    """
    if plural == prior_plural and plural:
        return False
    words = place.line.lowers[max(0, place.at - _OPENED) : place.at]
    if not plural and not _LETTING.isdisjoint(words):
        return True
    if plural == prior_plural or _OPENING.isdisjoint(words):
        return False
    if plural:
        return acts(place.previous, place.grounds)
    return not place.grounds.is_cue(place.previous, "plural modifier")


def _after_noun(place: _Place, *, plural: bool) -> str:
    """Tell a verb from a noun after another noun: a verb agrees with it in number and governs what follows."""
    if place.after == "x":
        return "n"
    if place.line.text(place.at + 1) in _GOVERNED_ONLY:
        return "v"
    if place.is_cue("verb before for") and place.line.lower(place.at + 1) == "for":
        return "v"
    prior = place.previous
    prior_plural = prior in _PLURALS or (prior.endswith("s") and not prior.endswith("ss"))
    if prior_plural and (place.is_cue("verb") or (not plural and place.line.lower(place.at + 1) == "that")):
        return "v"  # "analysts fear that"
    after = place.after
    if after in _CLAUSE_CLOSING and _is_of_clause(place, plural=plural, prior_plural=prior_plural):
        return "v"
    if after in "od" and place.word in _INVARIANT:
        return "v"  # "a ship hit it"
    if place.is_cue("closing verb") and (after in _CLOSING or (after == "y" and plural != prior_plural)):
        return "v"
    if plural and not prior_plural and place.is_cue("verb") and place.line.lower(place.at + 1) == "to":
        return "v"  # "the mud needs to arrive"
    if prior_plural and not plural and place.grounds.issues.kind(prior) in ACTING:
        return "v"
    follows = after == "n" or (after == "b" and place.line.lower(place.at + 1).endswith("s"))
    if plural and not prior_plural and follows and not place.is_cue("plural modifier"):
        return "v"
    if plural and not prior_plural and after == "b" and acts(prior, place.grounds) and place.line.zone is Zone.TITLE:
        return "v"  # "Court blocks transfer"
    governs = after in (_AFTER_PLURAL if prior_plural else _GOVERNED)
    return "v" if plural != prior_plural and governs else "n"


#: Tags after which words of these kinds may be something else; words of other kinds always may.
_DOUBTFUL = {"n": "pmxn", "v": "dpae", "a": "pdaen", "s": "o"}
_RULES = {
    "b": _noun_or_verb,
    "y": _participle,
    "g": _gerund,
    "n": _noun,
    "t": _time,
    "v": _verb,
    "a": _adjective,
    "s": _joined,
}
