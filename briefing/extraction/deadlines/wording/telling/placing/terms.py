"""What must be done in the time that a sentence says somebody is given, and what ends where it does not say?"""

import re
from collections.abc import Iterator

from briefing.extraction.deadlines.wording.boundaries import clause_before
from briefing.extraction.deadlines.wording.nouns import words_of_noun
from briefing.extraction.deadlines.wording.standins import without_article
from briefing.extraction.deadlines.wording.telling.placing.beside import CLAUSE_END
from briefing.extraction.deadlines.wording.telling.placing.place import Place
from briefing.extraction.deadlines.wording.telling.placing.rights import given_time
from briefing.patterns.gated import gated
from briefing.temporal.verbs import first_verb, reads_as_clause

_UNIT = r"(?:hours?|days?|weeks?|months?|years?)"
_STRETCH = (
    r"(?:(?:(?:a\sfurther|another)\s[a-z]+|an?|another|a\sfurther|[a-z]+(?:-[a-z]+)?|\d+)[\s-]"
    rf"(?:more\s|working\s|business\s|calendar\s|clear\s)?{_UNIT})"
)
_TERM = rf"(?:(?:(?:only|just|up\sto|at\sleast|an?\sterm\sof|an?\speriod\sof|the)\s)*{_STRETCH}\b)"
#: What stands between the time and its day: ", counting from", " after the notice of", ", expiring on".
_COUNTING = (
    r"(?:,?\s(?:counting|counted|starting|running|expiring|ending|beginning|from|after|of|until|till|by|as\sof"
    r"|i\.?e\.?|that\sis|to)\b[^;:]{0,50})?"
)
#: "Had given the cabinet 14 days, counting from".
_GIVES = gated(
    r"\b(?:(?:has|have|had|will|would)\s)?(?:gives?|gave|given|grants?|granted|allows?|allowed)\s(?:to\s)?(?:the\s)?"
    rf"(?P<whom>(?!until\b|till\b|up\b|an?\s[\w-]*\s?{_UNIT})(?:[\w’'&-]+\s){{1,7}}?)"
    rf"{_TERM}?{_COUNTING}[,\s]*$"
)
#: "Holders have 21 days from", "were given four weeks, expiring on", "has until just ahead of the fast,".
_HAS = gated(
    r"\b(?:(?:will|would)\shave|has|have|had|gets?|got|(?:(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:given|granted|allowed)))\s"
    rf"(?:(?:only|just|now)\s)*(?:{_TERM}|(?:until|till)\b[^,;:]{{0,50}},?)?{_COUNTING}[,\s]*$"
)
_TO_ACT = gated(
    r"(?P<mid>(?:['’]s)?(?:,?\s(?!to\b|in\swhich\b)[^,;:.]{0,50}?)?),?\s(?:in\swhich\s)?to\s"
    r"(?P<act>(?!(?:the|an?|its|be|have|stay|remain|live|keep|continue|go|use|enjoy|wait|rest)\b|\d)[a-z]+\b.*)$",
    re.DOTALL,
)
_IS_STRETCH = re.compile(rf"\b{_STRETCH}\b", re.IGNORECASE)
#: "Has until just ahead of the fast, 20 July, to": the day is told apart from what it is.
_FAR = re.compile(r"\b(?:until|till)\s(?:\S+\s){2,}\S*,\s*$")
#: "Gave both sides a 21-day ultimatum starting from", "set the buyer a time limit of".
_ULTIMATUM = gated(
    r"\b(?:gives?|gave|given|set|sets|issued|issues|served)\s(?:the\s)?(?P<whom>(?:[\w’'&-]+\s){1,5}?)(?:an?)\s"
    r"(?P<what>(?:[\w-]+\s)?(?:ultimatum|time\slimit|deadline|notice))(?:\s(?:starting|beginning|running|counting))?\s(?:of|from|until|till|on|by|for)\s(?:the\s)?$"
)
_IS_ULTIMATUM = re.compile(r"(?:an?\s)?(?:[\w-]+\s)?(?:ultimatum|time\slimit|notice)\b")
#: "Was granted 24 months, counted from 1 July": no act is told.
_GRANTED = gated(
    r"\b(?:was|were|has\sbeen|have\sbeen|is|are)\s(?:given|granted|allowed)\s(?:only\s|just\s|another\s)?$"
)
_COUNTED_FROM = re.compile(r"(?:,\s(?:counted|counting|starting|running|beginning)\b|\sfrom\b|[.,;])")
_MORE = gated(
    r"\b(?:gives?|gave|grants?|granted|allows?|(?:has|have|had)\sgiven)\s(?P<whom>(?!(?:it|them|him|her|in|by|to|for)\b)(?:[\w’'&-]+\s){1,6}?)"
    rf"(?:a\sfurther|another)\s(?:[a-z]+\s)?{_UNIT},?\s(?:to|until|till)\s$"
)
_NO_WHOM = re.compile(r"\b(?:until|till|only|time|just|from)\b")
_NAMELESS = frozenset(("it", "him", "them", "her", "us", "me", "you"))
_SUPPOSES = re.compile(r"(?:if|unless|should|when|once)\b|(?:they|we|i|you|he|she|it)['’]", re.IGNORECASE)
_AND = re.compile(r"\s(?:and|but|or)\s")
_MOST_WORDS = 12


def told_of_term(place: Place) -> Iterator[str]:
    """Yield what is to be done in the time of which a date is the end, or that the time ends."""
    for read in (_given, _having, _ultimatum, _granted, _given_more):
        told = read(place)
        if told:
            yield told


def _given(place: Place) -> str:
    """Read "had given the cabinet 14 days, counting from today, to produce the paper"."""
    act = _TO_ACT.match(place.behind)
    found = _GIVES.search(place.lead) if act else None
    if act is None or found is None or not _has_term(place, found[0]) or not _plain(act["mid"]):
        return ""
    whom = found["whom"].strip()
    if whom in _NAMELESS or _NO_WHOM.search(whom) or _IS_STRETCH.search(whom) or first_verb(f"- {whom}") is not None:
        return ""
    return given_time(whom, _first(act["act"]))


def _having(place: Place) -> str:
    """Read "creditors have been given four weeks, expiring on 2 August, in which to prove"."""
    act = _TO_ACT.match(place.behind)
    found = _HAS.search(place.lead) if act else None
    if act is None or found is None or not _has_term(place, found[0]) or not _plain(act["mid"]):
        return ""
    who = clause_before(f"{place.lead[: found.start()]}has ").strip().removesuffix("has").strip()
    if (
        not who
        or _SUPPOSES.match(who)
        or who.endswith(("’", "'"))
        or first_verb(f"- {who}") is not None
        or len(who.split()) > _MOST_WORDS
    ):
        return ""
    return given_time(without_article(who), _first(act["act"]))


def _has_term(place: Place, words: str) -> bool:
    return bool(_IS_STRETCH.search(place.date) or _IS_STRETCH.search(words) or _FAR.search(words))


def _plain(words: str) -> bool:
    return first_verb(f"- {words}") is None


def _first(act: str) -> str:
    words = CLAUSE_END.split(" ".join(act.split()), maxsplit=1)[0]
    ends = next((one for one in _AND.finditer(words) if reads_as_clause(words[one.end() :])), None)
    return words[: ends.start()] if ends else words


def _ultimatum(place: Place) -> str:
    """Read "gave the clubs a 14-day ultimatum starting from Monday", "set the firm a deadline of 3 May to answer"."""
    dated = _IS_ULTIMATUM.match(place.date)
    found = _ULTIMATUM.search(f"{place.lead}{dated[0]} of " if dated else place.lead)
    if found is None or first_verb(f"- {found['whom']}") is not None or found["whom"].strip() in _NAMELESS:
        return ""
    act = _TO_ACT.match(place.behind)
    if act and _plain(act["mid"]):
        return given_time(found["whom"].strip(), _first(act["act"]))
    the = "the " if f" the {found['whom']}" in found[0] else ""
    return f"{found['what']} to {the}{found['whom'].strip()} runs out"


def _given_more(place: Place) -> str:
    """Read "gave the officials a further six months, to mid-May, for another try": that time ends."""
    found = None if _TO_ACT.match(place.behind) else _MORE.search(place.lead)
    if found is None:
        return ""
    whom = found["whom"].strip()
    if _NO_WHOM.search(whom) or first_verb(f"- {whom}") is not None:
        return ""
    return f"time given to {whom} ends"


def _granted(place: Place) -> str:
    found = _GRANTED.search(place.lead)
    stretch = _IS_STRETCH.match(place.date)
    if found is None or stretch is None or not _COUNTED_FROM.match(place.date[stretch.end() :] + place.behind):
        return ""
    who = words_of_noun(place.lead[: found.start()])
    return f"{stretch[0]} given to {who} end" if who else ""
