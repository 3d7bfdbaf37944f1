"""What part does each word play in its sentence?

One letter a word, so that the grammar of phrases is a regular expression over the letters: those of `possible` but for
`b` and `g`, which the words around decide, and `m` name, `s` possessive, `h` joining hyphen, `#` figure, `q` quotation
mark, `.` other mark. A participle before its noun is an adjective.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.domain.findings import ActorKind
from briefing.extraction.issues.candidates import Grounds
from briefing.extraction.issues.reading.bases import base_of
from briefing.extraction.words import Line

#: A verb that no preposition governs, as it does an infinitive or "in writing".
_FINITE = re.compile("(?<!p)[vxy]")
#: Tags after which a word that may be a noun or a verb is a noun.
_NOMINAL = "dpaes#yh"
#: Tags that begin what a verb governs; and those that do after a plural, or where a clause begins.
_GOVERNED = "dom#"
_AFTER_PLURAL = _GOVERNED + "naebgr"
_AFTER_NAME = _GOVERNED + "nabef"
#: Endings of nouns that no table knows and that are no verbs.
_NEVER_VERBS = ("s", "tion", "ment", "ness", "ity", "ship", "ance", "ence", "ism")
#: What nouns of whom or what acts name: a verb follows their plural sooner than another noun.
_ACTING = frozenset(("person", "group"))
#: Plurals that do not end in "s".
_PLURALS = frozenset(("people", "men", "women", "children"))
#: Pronouns that only a verb or preposition governs ("closure costs us millions").
_GOVERNED_ONLY = frozenset(("me", "us", "him", "them"))


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
        rule = _RULES.get(base) if before in _DOUBTFUL.get(base, before) else None
        before = rule(_Place(line, index, before, base, bases[index + 1], grounds)) if rule else base
        tags += before
    return _with_verbs(line, tags, bases, grounds)


def _with_verbs(line: Line, tags: str, bases: Sequence[str], grounds: Grounds) -> str:
    """Return the tags with a verb for a full sentence, or a clause that a conjunction opens, that would have none."""
    if not _FINITE.search(tags):
        return _with_verb(line, tags, bases, range(len(tags)), grounds) if line.texts[-1] == "." else tags
    opening = grounds.issues.cues["opening clause"]
    if opening.isdisjoint(line.lowers):
        return tags
    without = 0
    for at, word in enumerate(line.lowers):
        # What opens inside a clause that has no word for its verb has none either.
        if word in opening and at >= without and tags[at] in "fp":
            ends = (mark for mark in range(at + 1, len(tags)) if tags[mark] in ".q" or line.lower(mark) == "that")
            end = next(ends, len(tags))
            if not _FINITE.search(tags, at + 1, end):
                acting = grounds.is_cue(word, "preposition")
                told = _with_verb(line, tags, bases, range(at + 1, end), grounds, acting=acting)
                without = end if told == tags else without
                tags = told
    return tags


def _with_verb(
    line: Line, tags: str, bases: Sequence[str], clause: range, grounds: Grounds, *, acting: bool = False
) -> str:
    """Return the tags of a clause in which no verb was found with the first word that can be it as a verb.

    Where its subject has no determiner, owner or name, no noun of dispute is taken for a verb; where what opens it may
    be a preposition ("before the council votes", but "before the price cuts"), only what somebody does is.
    """
    told = next((at for at in clause if tags[at] in "dms"), clause.stop)
    nouns = (at for at in clause[1:] if bases[at] == "b" and tags[at] == "n" and tags[at - 1] in "nmt")
    agreeing = [at for at in nouns if _agrees(line, at, grounds)]
    for at in agreeing:
        if at + 1 not in agreeing:  # "the wage contracts lapse"
            free = at > told or grounds.issues.head(line.lower(at)) is None
            if _is_actor(line, tags[clause.start : at], at - 1, grounds) if acting else free:
                return f"{tags[:at]}v{tags[at + 1 :]}"
    return tags


def _is_actor(line: Line, before: str, index: int, grounds: Grounds) -> bool:
    """Tell whether the words before a verb are one noun phrase, whose last word names somebody or a body."""
    acting = before[-1] == "m" or grounds.issues.kind(line.lower(index)) in _ACTING
    return acting and not before.strip("dsaemnh#")


def _agrees(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a verb would agree in number with the noun before it."""
    noun, verb = line.lower(index - 1), line.lower(index)
    plural = noun.endswith("s") or (grounds.issues.kind(noun) == "group" and noun.endswith("men"))
    return verb.endswith("s") != plural and not (plural and grounds.is_cue(noun, "plural modifier"))


def _participle(place: _Place) -> str:
    """Tell a participle before its noun ("listed ships") from one that is told of somebody ("he listed ships")."""
    if place.before == "h" and place.line.lower(place.at - 2) == "so":
        return "e"  # "so-called"
    if place.previous == "those" and place.line.lower(place.at - 2) == "of":
        return "y"  # "of those backed action"
    if place.before == "m" and place.grounds.is_demonym(place.line.text(place.at - 1)):
        return "a" if place.line.text(place.at + 1)[:1].islower() else "y"
    return "a" if place.before in "deaspvy#.hq" and place.after in "nbahy" else "y"


def _gerund(place: _Place) -> str:
    before, after = place.before, place.after
    if (place.at == 0 and after in "bv") or (before in "dash" and after in ".pcx") or (before == "n" and after in ".c"):
        return "n"
    if before == "n" and after in "pf" and not place.previous.endswith("s"):
        return "v" if place.is_cue("lasting participle") else "n"
    return "a" if before in "daseh" and after in "nb" else "v"


def _noun(place: _Place) -> str:
    """Tell where a noun is a verb after all: unknown after "to" ("to backfire on them"), known after a name."""
    if place.before == "p" and place.previous == "to" and not place.word.endswith(_NEVER_VERBS):
        return "n" if place.grounds.parts(place.word) or place.grounds.issues.head(place.word) else "v"
    if place.before == "x":
        modal = place.previous == "not" or place.previous in place.grounds.words.cues["modal"]
        parts = place.grounds.parts(place.word)
        return "v" if modal and ("v" in parts or not parts) else "n"  # "will curtail output"
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
        return "v" if place.is_cue("verb") or told else "n"
    if before in "fc" and (after in "do" or (plural and after in "nab#")):
        return "v"
    return "v" if (before == "r" and after in _GOVERNED) or (before == "v" and after == "d") else "n"


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
    if place.is_cue("closing verb") and after in ".pfrdxot":
        return "v"
    if prior_plural and not plural and place.grounds.issues.kind(prior) in _ACTING:
        return "v"
    follows = after == "n" or (after == "b" and place.line.lower(place.at + 1).endswith("s"))
    if plural and not prior_plural and follows and not place.is_cue("plural modifier"):
        return "v"
    governs = after in (_AFTER_PLURAL if prior_plural else _GOVERNED)
    return "v" if plural != prior_plural and governs else "n"


#: Tags after which words of these kinds may be something else; words of other kinds always may.
_DOUBTFUL = {"n": "pmx", "v": "dpae", "a": "pdaen", "s": "o"}
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
