"""How does what somebody said was to come read in a table of what is to come ("would resume", "were to meet")?"""

import re

from briefing.extraction.deadlines.wording.standins import opens_with_pronoun
from briefing.patterns.gated import gated
from briefing.temporal.verbs import first_verb

_ADVERB = r"(?:(?:also|then|now|later|again|instead|therefore|thus|thereafter|in\sturn)\s)?"
#: The past in which a report puts what lies ahead: no more than "is to" when it is read without the report.
_BACK = gated(
    rf"^(?P<who>(?:(?!\b(?:that|which|who|whether|what|how|to)\s)[^;])+?)\s(?:would\s{_ADVERB}|(?:was|were|had\sbeen)\s{_ADVERB}(?:(?:due|set|scheduled|planned|expected|supposed|slated)\s)?to\s)"
    r"(?P<act>(?:be\s)?[a-z]+\b.*)$"
)
#: "Action plan", "peace offer": behind a noun, no verbs.
_COMPOUND = re.compile(r"(?<=[a-z])\s(?:plan|offer|vote|visit|report|need|hope)s?$")
_MUST = re.compile(r"(?:have|need)\sto\s(?=[a-z])")
#: What these tell is only imagined, or how it is, and nothing that anybody is to do.
_IMAGINED_TEXT = (
    "like prefer rather love welcome probably likely possibly perhaps most cost mean need have face depend "
    "seem appear amount not never only still otherwise no"
)
_IMAGINED = frozenset(_IMAGINED_TEXT.split())
#: "Any strike would push both": one that may never be.
_ANY = re.compile(r"(?:Any|No|Every|Each|Whoever|Whatever|Such)\b")
#: What is so until a day "will" be so: what ends then is told of it.
_LASTS = " until then"
#: Of a supposition, and of what a text provides for where it becomes law, "would" is the plain word.
_SUPPOSES = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ss]hould|[Ww]ere|[Cc]ould|[Mm]ight|[Pp]roposals?|[Bb]ills?|[Aa]mendments?|[Oo]therwise|under\swhich)\b"
)


def told_ahead(clause: str, sentence: str) -> str:
    """Return a clause without the past of its report: "talks would resume" and "were to resume" are "talks to resume".

    As it is where the sentence supposes or proposes, so that "would" tells that it may not come.
    """
    back = _BACK.match(clause)
    if back is None or opens_with_pronoun(clause) or first_verb(f"- {_COMPOUND.sub('', back['who'])}") is not None:
        return clause
    told = clause[back.end("who") :].split(maxsplit=1)[0] == "would"
    word = back["act"].partition(" ")[0]
    must = _MUST.match(back["act"])
    if told and (_SUPPOSES.search(sentence) or _ANY.match(clause)):
        return clause
    if told and must:
        return f"{back['who']} must {back['act'][must.end() :]}"
    if word in _IMAGINED:
        return clause
    return f"{back['who']} {'will' if back['act'].endswith(_LASTS) else 'to'} {back['act']}"
