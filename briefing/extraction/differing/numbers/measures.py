"""By which noun or verb does a sentence name a number: "a breakup fee of $420 million", "it employs 4,200 people"?"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.span import Span
from briefing.extraction.differing.forms import forms_of
from briefing.extraction.differing.numbers.words import singular
from briefing.patterns.gated import Gated, gated
from briefing.patterns.words import any_of

_REACH = 60
#: "Debt, including what was hidden for years, reached": what stands between a noun and its verb says no other thing.
_INSERTED = re.compile(
    r",\s(?:including|excluding|which|counting|with)\s[^,.;:]{3,90},(?=\s(?:was|is|were|stands|stood|came|comes|reached"
    r"|amount(?:s|ed))\b)"
)
_INSERTED_REACH = 140
_NOUN = r"[a-z][a-z-]{2,}"
#: A noun that leads to its amount,
_BEFORE = re.compile(
    rf"\b({_NOUN})\s(?:of|was|is|were|stands? at|stood at|came to|comes to|reached|amount(?:s|ed) to|totalling|worth)"
    r"\s(?:just\s|only\s|some\s|an?\s(?:record|estimated)\s)?$",
    re.IGNORECASE,
)
#: and one whose amount somebody puts at so much.
_PUT_AT = re.compile(rf"\b({_NOUN})\s(?:of\s(?:the\s)?[\w'’-]+(?:\s[\w'’-]+)?\s)?at\s$", re.IGNORECASE)
#: "The price, which bankers put at so much".
_WHICH_PUT = re.compile(
    rf"\b({_NOUN}),\s(?:which|that)\s(?:[\w'’-]+\s){{1,4}}(?:puts?|estimates?d?|sets?|values?d?)\s(?:at\s)?$"
)
#: The nouns behind an amount, up to where their phrase ends: the last one names it.
_AFTER = re.compile(
    rf"\s((?:{_NOUN}\s){{0,2}}{_NOUN})(?=[.,;)]|\s(?:if|for|to|on|from|after|by|under|and|that|which|was|is|has|had"
    r"|will|would|should|when|unless|as|with|of|in)\b)"
)
_CLAUSE_END = re.compile(r"[.,;:()]\s|\b(?:and|but|while|including|excluding|plus|of which)\s")
_GAP = re.compile(r"[\s-]")
_PEOPLE, _SHARE, _THING = "people", "share", "thing"
#: "22 percent of its trains": the share is one of them.
_PART_OF = re.compile(rf"\sof\s(?:all\s)?(?:its|their|the|his|her|our)?\s?({_NOUN})\b(?!['’])")
#: "Its 1,400 employees" are all of them.
_OWN = re.compile(r"\b(?:its|their|our|['’]s)\s\Z")
_STAFF = frozenset(("employees", "workers", "staff"))
WORKFORCE = "workforce"
#: "The 1,650 jobs at the terminal" are all of them.
_THE = re.compile(r"\bthe\s\Z")
_AT = re.compile(r"\s(?:at|in)\s(?:the|its|their)\b")
#: "Norline's 22 ferries", "the airline's 3,150 pilots" are all that it has, by whatever noun.
_ITS = re.compile(r"(?:['’]s|s['’])\s\Z")
#: "The hospital has 420 beds." So it does, unless more words say of what part.
_HAS = re.compile(
    r"\b(?:has|have|runs?|operates?)\s(?:(?:a|an|its)\s(?:(?:ageing|total|whole|combined|main)\s)?(?:fleet|network|total)\sof\s)?\Z"
)
_NO_MORE = re.compile(r"(?:[.,;]|\sand)(?:\s|\Z)")
STRENGTH, ASSET = "strength", "asset"
#: Sums that are what they are until somebody changes them.
SETTLED = frozenset(("fine", "fee", "loan"))
_JOBS = frozenset((*_STAFF, "jobs", "posts"))


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """The words that name what an amount is, by what is counted ("money", "share", "people") and the word.

    `before` finds those that may stand before an amount, `after` those behind it; `none` are words for any number and
    others that name no measure; `groups` tell what a unit counts.
    """

    measures: Mapping[tuple[str, str], str]
    before: Gated
    after: Gated
    nouns: Mapping[str, str]
    none: frozenset[str]
    groups: Mapping[str, str]

    def group_of(self, unit: str) -> str:
        """Return what a unit counts: money, a share, people or things."""
        return self.groups.get(unit, _THING)


def parse_measure_words(rows: Sequence[Mapping[str, str]], groups: Mapping[str, str]) -> MeasureWords:
    """Return the words of `measure_words.tsv`: a word a row, its measure, what it measures and where it stands.

    Of "forms" the row has the plain word, whose forms are made.
    """
    forms = [(form, row) for row in rows for form in _forms_in(row)]
    measures = {(of, form): row["measure"] for form, row in forms for of in row["of"].split(";")}
    nouns = {form: row["measure"] for form, row in forms if row["place"] == "noun"}
    none = frozenset(form for form, row in forms if row["place"] == "none")
    before, after = (
        _any_of({form for form, row in forms if row["place"] in (place, "both")}) for place in ("before", "after")
    )
    return MeasureWords(measures, before, after, nouns, none, groups)


def _forms_in(row: Mapping[str, str]) -> Iterable[str]:
    return forms_of(row["word"], verb=True) if row["kind"] == "forms" else (row["word"],)


def measure_of(words: Span, unit: str, sentence: Span, shadow: str, known: MeasureWords) -> str:
    """Return what an amount of a sentence is: the noun, as a singular, or a verb's name; empty where none tells."""
    group = known.group_of(unit)
    lead = _lead(words, sentence, shadow)
    rest = shadow[words.end : min(sentence.end, words.end + _REACH)]
    if group in (_PEOPLE, _THING):
        counted = _GAP.split(shadow[words.start : words.end])[-1].casefold()
        own = counted in _STAFF and _OWN.search(lead) is not None
        there = counted in _JOBS and _THE.search(lead) is not None and _AT.match(rest) is not None
        if own or there:
            return WORKFORCE
        return known.nouns.get(counted, "") or _verb_near(group, lead, rest, known) or _all_of(group, lead, rest)
    return _noun_near(group, lead, rest, known) or _verb_near(group, lead, rest, known) or _whole(group, rest, known)


def _lead(words: Span, sentence: Span, shadow: str) -> str:
    """Return what leads to an amount in its sentence, without an insertion between its noun and the verb."""
    lead = shadow[max(sentence.start, words.start - _REACH) : words.start]
    if "," not in lead:
        return lead
    longer = shadow[max(sentence.start, words.start - _INSERTED_REACH) : words.start]
    return _INSERTED.sub("", longer)[-_REACH:] if _INSERTED.search(longer) else lead


def _all_of(group: str, lead: str, rest: str) -> str:
    """Return that things are all that their owner has, where he is told right before their number."""
    if group != _THING:
        return ""
    return STRENGTH if _ITS.search(lead) or (_NO_MORE.match(rest) and _HAS.search(lead)) else ""


def _noun_near(group: str, lead: str, rest: str, known: MeasureWords) -> str:
    """Return what the noun before or behind an amount says that it is."""
    before = _BEFORE.search(lead)
    if before and (noun := _checked(before[1], known)):
        return known.measures.get((group, before[1].casefold()), noun)
    put = _PUT_AT.search(lead) or _WHICH_PUT.search(lead)
    if put and (measure := known.measures.get((group, put[1].casefold()))):
        return measure
    after = _AFTER.match(rest)
    if after and after[1].split(" ")[0] not in known.none and (noun := _checked(after[1].rsplit(" ", 1)[-1], known)):
        return known.measures.get((group, noun), noun)
    return ""


def _verb_near(group: str, lead: str, rest: str, known: MeasureWords) -> str:
    """Return what the last word before an amount or the first behind it that names measures says that it is."""
    near = _CLAUSE_END.split(lead)[-1]
    told = [*_told(group, known.before, near, known)][-1:] or [*_told(group, known.after, _clause(rest), known)][:1]
    return told[0] if told else ""


def _whole(group: str, rest: str, known: MeasureWords) -> str:
    """Return what a share is one of."""
    part = _PART_OF.match(rest) if group == _SHARE else None
    return _checked(part[1], known) if part else ""


def _clause(rest: str) -> str:
    return _CLAUSE_END.split(rest, maxsplit=1)[0]


def _told(group: str, words: Gated, near: str, known: MeasureWords) -> Iterator[str]:
    for match in words.finditer(near.lower()):
        measure = known.measures.get((group, match[0]))
        if measure is not None:
            yield measure


def _checked(noun: str, known: MeasureWords) -> str:
    folded = noun.casefold()
    return "" if folded in known.none or folded.endswith("ly") else singular(folded)


def _any_of(words: Iterable[str]) -> Gated:
    return gated(rf"\b(?:{any_of(words)})\b")
