"""Which noun phrases does a sentence hold, and what is each about?"""

import re
from typing import NamedTuple

from briefing.extraction.issues.candidates import Grounds
from briefing.extraction.issues.reading.figures import past_figure, past_sum
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

#: Bounded, so that a sentence of nothing but names takes no longer than its length.
_OWNER = r"(?:[mnt]{1,6}s)?"
#: Over the tags of a line: a noun, "phase-out" and the like included; the words before one; both, but no office.
_NOUN = r"(?:[vn]h[fp]|n)"
_BEFORE = (
    r"(?:(?<=d)mcm(?=n)|q[aen]q(?=[an])|nhch(?=n)|hv(?=[na])|[vn]h[fp](?=[naep.cxvyrot])|[naemh#]|as(?=[na])){0,12}"
)
_BODY = rf"{_BEFORE}{_NOUN}(?!h|[nt])"
_PHRASE = re.compile(rf"{_OWNER}{_BODY}")
#: What a preposition leads to: names alone, or a noun phrase; two of them after "between" or as a pair of adjectives.
_OBJECT = rf"{_OWNER}(?:{_BODY}|m{{1,8}}(?:hm)?(?!m|[an]?h|[ts]))"
_ABOUT = re.compile(
    rf"y?(?P<joint>p)(?P<doing>v)?[de#q]{{0,6}}(?P<body>(?:[ma]c(?=[ma]{{1,6}}n))?{_OBJECT}(?P<second>c{_OBJECT})?)"
)
_NESTED = re.compile(rf"p[de#]{{0,6}}{_OBJECT}")
_FROM = re.compile(r"pd?[am]{0,6}m(?![ans])")
_MOST_WORDS = 4
#: The short form of a unit has no more letters than this.
_UNIT = 3
#: Prepositions that tell what any noun is about; a noun of dispute; a noun of dispute or a plan.
_ANY = frozenset(("of", "over"))
_DISPUTED = frozenset(("of", "on", "over", "against", "between", "about", "for", "with", "into"))
#: Prepositions that tell what words are about ("assurances about prisons").
_TELLING = frozenset(("about", "on", "against"))
#: Prepositions after which the noun may itself say what it is of or from ("imports of beef", "of troops from Aden").
_NESTING = frozenset(("of", "on", "over"))
#: Those are asked to do something rather than about it ("called on donors to pay").
_ASKED = frozenset(("person", "group"))
#: Prepositions that say so only with a name.
_NAMED_ONLY = frozenset(("in", "from", "around"))


class Chunk(NamedTuple):
    """A noun phrase of a line: words `start:end`, the last its head.

    An owner before it begins at `owner` (`start` without one); what it is about ends at `stop` (`end` without).
    """

    owner: int
    start: int
    end: int
    stop: int

    @property
    def head(self) -> int:
        """Return the index of the head."""
        return self.end - 1


def find_chunks(line: Line, tags: str, grounds: Grounds) -> tuple[Chunk, ...]:
    """Return the noun phrases of a line from left to right, figures, praise and size before them left out."""
    found = (_chunk(line, tags, *match.span(), grounds) for match in _PHRASE.finditer(tags))
    return tuple(chunk for chunk in found if chunk is not None)


def _chunk(line: Line, tags: str, owner: int, end: int, grounds: Grounds) -> Chunk | None:
    possessive = tags.find("s", owner, end)
    start = possessive + 1 if possessive >= 0 else owner + (tags[owner - 1 : owner] == "h")
    while start < end and (_is_praise(tags, start) or not line.text(start)[0].isalnum()):
        start += 3 if tags[start : start + 2] == "#h" else 2 if tags[start] == "h" else 1
    while end - start > 1 and tags[end - 2] == "n" and grounds.is_cue(line.lower(end - 1), "empty noun"):
        end -= 1
    if start >= end or (end - start > 1 and _names_part(line, start, end, grounds)):
        return None
    if end - start == 1 and line.text(start - 1) == "%" and start - 2 >= owner:
        start -= 2
    elif _is_unit(line, tags, start, end, grounds):
        start -= 1
    start = past_sum(line, _past_plural(line, tags, start, end, grounds), end, grounds)
    start = _past_receiver(line, tags, start, end)
    # "Next year's tariffs" belong to nobody.
    owned = possessive >= 0 and not grounds.is_cue(line.lower(possessive - 1), "time noun")
    return Chunk(owner if owned else start, _shorten(tags, start, end), end, _stop(line, tags, end, grounds))


def _is_praise(tags: str, index: int) -> bool:
    """Tell whether a word that opens a phrase says nothing of its kind, as half of a compound does ("deep-sea")."""
    return tags[index] in "#hs" or (tags[index] == "e" and tags[index + 1 : index + 3] != "hn")


def _is_unit(line: Line, tags: str, start: int, end: int, grounds: Grounds) -> bool:
    """Tell whether a phrase opens with the short form of what the figure before it counts ("6 GHz auction")."""
    word = line.lower(start)
    counted = tags[start - 1 : start] == "#" and line.text(start - 1).isdigit() and not line.touches(start - 1)
    return counted and end - start > 1 and word.isalpha() and len(word) <= _UNIT and not grounds.parts(word)


def _names_part(line: Line, start: int, end: int, grounds: Grounds) -> bool:
    """Tell whether a phrase is but an entry of accounts or a part of a note ("our target price")."""
    closes = line.lower(end - 1) in grounds.issues.part_ends
    return closes and grounds.is_cue(line.join(start, end).lower(), "label of a part")


def _past_plural(line: Line, tags: str, start: int, end: int, grounds: Grounds) -> int:
    """Return where a phrase begins after a plural that an adjective follows ("in both cases preliminary rulings")."""
    for at in range(start, end - 2):
        word = line.lower(at)
        plural = tags[at : at + 2] == "na" and singular(word) != word
        if plural and not grounds.is_cue(word, "plural modifier") and not line.lower(at + 1).endswith(("ed", "ing")):
            return at + 1
    return start


def _past_receiver(line: Line, tags: str, start: int, end: int) -> int:
    """Return where a phrase begins after whom a headline has given it ("hands Ministry new ultimatum")."""
    at = next((at for at in range(start + 1, end - 1) if tags[at - 1 : at + 1] == "me"), start)
    return at + 1 if at > start and tags[start - 1 : start] == "v" and line.text(at).islower() else start


def _shorten(tags: str, start: int, end: int) -> int:
    """Return where the last few words of a phrase begin; a hyphened word and a name are not cut in two."""
    if end - start <= _MOST_WORDS:
        return start
    begins = [at for at in range(start, end) if at == start or "h" not in tags[at - 1 : at + 1]]
    if len(begins) <= _MOST_WORDS:
        return start
    kept = begins[-_MOST_WORDS + 1]
    while kept > start and tags[kept] == "m" and tags[kept - 1] == "m":
        kept -= 1
    while tags[kept] == "#" and kept < end - 1:
        kept += 1  # "its US $2.9 billion programme"
    return kept


def _stop(line: Line, tags: str, end: int, grounds: Grounds) -> int:
    """Return the end of what the phrase that ends at `end` is about, or `end`."""
    begin = past_figure(line, end, grounds)
    match = _ABOUT.match(tags, begin)
    if match is None or not _tells(line, match, end, begin, grounds):
        return end
    preposition = line.plain(match.start("joint"))
    pair = preposition == "between" or tags[match.start("body") : match.end()] == "ncn"
    stop = match.end() if pair or not match["second"] else match.start("second")
    if "q" in tags[begin:stop] and (tags[stop : stop + 1] != "q" or tags[stop + 1 : stop + 2] in "nam"):
        return end  # a loss of "continuity of knowledge", an inventory of "unknown" lines
    last = line.text(stop - 1)
    if len(last) == 1 or grounds.is_cue(line.plain(stop - 1), "head noise") or grounds.is_demonym(last):
        return end  # "a review of Malaysia's A rating"
    if tags[stop + (line.text(stop) == ".") :][:1] == "#" or _is_sum(last):
        return end  # "a grant of US$ 2 million", "a package of Rs. 13 crore", "a loan of N4.6bn"
    if "#" in tags[match.start("joint") : stop] and grounds.is_cue(line.lower(stop - 1), "measure word"):
        return end
    if preposition not in _NESTING or grounds.noun_at(line, end - 1) is None:
        return stop
    origin = preposition == "of" and line.plain(stop) in ("from", "into")
    parts = line.plain(stop) == "of" and grounds.issues.head(line.lower(stop - 1)) is not None
    further = _FROM.match(tags, stop) if origin else _NESTED.match(tags, stop) if parts else None
    return further.end() if further and not grounds.is_demonym(line.text(further.end() - 1)) else stop


def _is_sum(word: str) -> bool:
    """Tell whether a word ends in figures that a currency's letters open ("N4")."""
    return word[0].isalpha() and word[-1].isdigit()


def _tells(line: Line, match: re.Match[str], end: int, begin: int, grounds: Grounds) -> bool:
    """Tell whether a preposition and its noun say what the noun before is about, not where or when something was.

    The noun's phrase ends at `end`; what may tell it begins at `begin`, behind a figure that measures it.
    """
    joint = match.start("joint")
    preposition, noun = line.plain(joint), line.lower(end - 1)
    known = grounds.noun_at(line, end - 1) is not None
    if match["doing"] and line.plain(end - 2) == "the" and line.plain(end - 3) in ("from", "after"):
        return False  # "21 days from the vote to lodge budgets"
    if match["doing"]:
        doing = line.lower(joint + 1).endswith("ing")
        asked = grounds.issues.kind(noun) in _ASKED
        return known and (preposition == "on" if doing else preposition == "to" and joint == end and not asked)
    bridged = joint > begin
    if bridged and not grounds.is_cue(line.plain(begin), "bridging participle"):
        return False
    if preposition == "between":
        return known and match["second"] is not None
    if preposition == "to":
        return bridged or grounds.is_cue(noun, "taking to")
    if preposition in _NAMED_ONLY:
        return known and "m" in match["body"] and _has_place(noun, match["body"], grounds)
    kind = grounds.issues.kind(noun)
    planned = preposition == "for" and kind == "cognition"
    charged = preposition == "on" and grounds.is_cue(singular(noun), "body noun")  # "a committee on the bridge"
    told = charged or (preposition in _TELLING and kind in ("communication", "cognition"))
    return preposition in (_DISPUTED if known else _ANY) or planned or told


def _has_place(noun: str, tags: str, grounds: Grounds) -> bool:
    """Tell whether the place says what the noun is about ("troops in Latvia", but not "talks in Cairo")."""
    issue = grounds.issues.head(noun)
    if issue is None or grounds.is_cue(issue.group, "held somewhere"):
        return False
    return "n" in tags or grounds.is_cue(issue.group, "in a country")
