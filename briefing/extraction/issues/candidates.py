"""What is one place in a body that may name an issue?"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from briefing.domain.document import Document, Form, Zone
from briefing.domain.findings import Actor, ActorKind
from briefing.domain.span import Span
from briefing.extraction.known.actors import FUNCTION, ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.known.issues import Head, IssueLexicon, singular
from briefing.extraction.words import Line, Word, split_words
from briefing.text.fold import fold

#: What the frame of a story keeps of its weight: that two sides have relations is no issue between them.
FRAME = 0.3

#: Actors that labels call by several names ("U.S.", "American").
_NAMED = (Sort.COUNTRY, Sort.DEMONYM, Sort.INSTITUTION)


#: A phrase or more in quotation marks.
_QUOTED = re.compile(r"""\"[^"\n]*\"|'(?=[A-Z])(?<![^\s(]')[^\n"]{30,400}?[,.?!]'""")
#: Shorter quotations hold a term ("unfair" practices), longer ones what somebody says in his own words.
_CLAUSE = 16


_COMPARING = ("er", "est")

#: Words with capitals after a small one; what follows is looked at apart, as a pattern would go back over long runs.
_PROPER = re.compile(r"[A-Z](?<=[a-z] [A-Z])[a-z]+(?: [A-Z][a-z]+)*")
#: A word in small letters that opens no line.
_SMALL = re.compile(r" ([a-z]++(?![^\W\d_])|[^\W\d_A-Z][^\W\d_]*)")
_AFTER_NAME = re.compile(r"[.,;:'\")\n]| [a-z(]|$")


class Rule(StrEnum):
    """What made a candidate, surest first."""

    LIST_LABEL = "list label"
    ENUMERATION = "enumeration"
    TENSION = "tension over"
    QUARREL = "quarrel over a list"
    PHRASE = "issue noun"
    ACTION = "verb and object"
    NOUN = "noun phrase"


class Candidate(NamedTuple):
    """A phrase that may name an issue; `keys` are its content words, `head` the noun's synonym ("" without one).

    `bare` tells that it is a noun alone; `modified` what qualifies its noun: "noun", "relation" (an adjective made from
    a noun), "plain" (another adjective) or "" for nothing; `sought`, that its sentence told before what somebody wants;
    `doubt`, why a noun that is none of dispute may name no subject, "" where nothing speaks against it.
    """

    start: int
    end: int
    sentence: int
    label: str
    keys: frozenset[str]
    weight: float
    rule: Rule
    head: str = ""
    bare: bool = False
    modified: str = ""
    sought: bool = False
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the rules of the issue stage stand on: the tables, the document and its actors' mentions.

    `mentions` gives end and kind by the first letter's index, `covered` the kind by every letter's; `quotes` are the
    clauses of direct speech; `proper` are words and pairs of words that running text gives capitals ("Great Lakes"),
    `small` the words that stand in small letters somewhere.
    """

    document: Document
    words: ActorLexicon
    issues: IssueLexicon
    mentions: Mapping[int, tuple[int, ActorKind]]
    covered: Mapping[int, ActorKind]
    quotes: tuple[Span, ...] = ()
    proper: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()

    def is_quoted(self, index: int) -> bool:
        """Tell whether a character of the body stands in direct speech of a clause or more."""
        at = bisect_right(self.quotes, index, key=attrgetter("start"))
        return at > 0 and index < self.quotes[at - 1].end

    def parts(self, word: str) -> str:
        """Return the possible parts of speech of a word in small letters; "" for one no table knows."""
        parts = self.words.words.get(word) or self.words.words.get(singular(word), "")
        return f"n{parts}" if self.is_cue(word, "gerund noun") else parts

    def is_function(self, word: str) -> bool:
        """Tell whether a word in small letters is an article, pronoun, preposition or the like."""
        return self.parts(word) == FUNCTION

    def is_cue(self, word: str, use: str) -> bool:
        """Tell whether a word in small letters has this use in the table of cues."""
        return word in self.issues.cues.get(use, ())

    def is_evaluative(self, word: str) -> bool:
        """Tell whether a word in small letters only praises, sizes or dates what follows ("new", "tighter")."""
        if word in self.issues.cues["evaluative"]:
            return True
        if not word.endswith(_COMPARING) or "a" not in self.parts(word):
            return False
        bare = word.removesuffix("er").removesuffix("est")
        return any("a" in self.parts(bare + last) for last in ("", "e"))

    def is_demonym(self, word: str) -> bool:
        """Tell whether a word is a people's adjective ("French")."""
        entry = self.words.gazetteer.alone(word)
        return entry is not None and entry.sort is Sort.DEMONYM

    def noun_at(self, line: Line, index: int) -> Head | None:
        """Return the noun of dispute that ends at a word, hyphened ones ("phase-out") included."""
        word = line.lower(index)
        if index > 1 and line.text(index - 1) == "-":
            whole = self.issues.head(f"{line.lower(index - 2)}-{word}")
            return whole or (None if self.is_function(word) else self.issues.head(word))
        return self.issues.head(word)

    def named(self, word: Word) -> ActorKind | None:
        """Return the kind of actor whose mention the word stands in, if any."""
        return self.covered.get(word.start)

    def names(self, line: Line, index: int) -> bool:
        """Tell whether the word stands in the mention of an actor."""
        return line.words[index].start in self.covered

    def is_proper(self, line: Line, index: int) -> bool:
        """Tell whether a word is one of a name: running text gives it a capital, beside another such word or always."""
        pairs = (f"{line.text(at)} {line.text(at + 1)}" for at in (index - 1, index) if at >= 0)
        word = line.text(index)
        if any(pair in self.proper for pair in pairs):
            return True
        return word in self.proper and word.lower() not in self.small


def make_grounds(document: Document, actors: Sequence[Actor], words: ActorLexicon, issues: IssueLexicon) -> Grounds:
    """Return the grounds of a document and the actors found in it."""
    mentions = {span.start: (span.end, actor.kind) for actor in actors for span in actor.mentions}
    covered = {at: kind for start, (end, kind) in mentions.items() for at in range(start, end)}
    quotes = tuple(Span(*match.span()) for match in _QUOTED.finditer(document.shadow) if len(match[0]) > _CLAUSE)
    small = frozenset(_SMALL.findall(document.shadow))
    return Grounds(document, words, issues, mentions, covered, quotes, _proper_names(document), small)


def _proper_names(document: Document) -> frozenset[str]:
    """Return words and pairs of words that bear capitals between small words, as those of a headline do not."""
    names: set[str] = set()
    for block in document.blocks:
        if block.form is not Form.HEADING and block.zone is not Zone.TITLE:
            for match in _PROPER.finditer(document.shadow, block.content.start, block.content.end):
                if _AFTER_NAME.match(document.shadow, match.end()):
                    words = match[0].split(" ")
                    names.update(words, (f"{one} {other}" for one, other in pairwise(words)))
    return frozenset(names)


def content_keys(label: str, grounds: Grounds) -> frozenset[str]:
    """Return the folded content words of a label, singular, issue nouns as their synonym, actors by their name."""
    words = split_words(label)
    keys = set()
    past_name = 0
    for index, word in enumerate(words):
        if index < past_name:
            continue
        matches = grounds.words.gazetteer.matches(words, index) if word.capital else ()
        known = next((match for match in matches if match.entry.sort in _NAMED), None)
        if known is not None:
            keys.add(fold(known.entry.name))
            past_name = known.end
            continue
        key = grounds.issues.keys.get(word.text)
        if key is None:
            key = grounds.issues.keys[word.text] = _key_of(word.text, grounds)
        if key:
            keys.add(key)
    return frozenset(keys)


def _key_of(text: str, grounds: Grounds) -> str:
    """Return what a word of a label counts as; "" for a mark, praise or a function word."""
    folded = fold(text)
    if not folded[:1].isalnum() or grounds.is_evaluative(folded):
        return ""
    if grounds.is_function(folded) and not (text.isupper() and len(text) > 1):
        return ""
    head = grounds.issues.head(folded)
    return head.synonym if head else singular(folded)
