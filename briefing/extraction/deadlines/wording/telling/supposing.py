"""What must have happened by a date that stands in a supposition?"""

import re
from typing import NamedTuple

from briefing.extraction.deadlines.wording.standins import refers_back, without_article, without_owner
from briefing.patterns.gated import gated
from briefing.temporal.verbs import first_verb, reads_as_clause

_SUPPOSED = gated(r"\b(?P<word>if|unless|provided(?: that)?)\s(?P<clause>[^,;:]+)$", re.IGNORECASE)
_LEADS = re.compile(
    r"\s(?:by|before|until|till|on|within|no later than|not later than|by the end of|from|in)\s(?:the\s)?$"
)
#: A pronoun that is the whole subject: "this" in "this is not done", not in "this fee is not paid".
_WHOLE_SUBJECT = re.compile(r"\S+\s(?=to\s)")
_DONE = r"\w+ed|\w+en|made|met|found|held|put|set|struck|built|sent|paid|done"
_DONE += r"|effective|ready|complete|available|operational|in place|in force"
_ACTS = (
    "adopt|agree|reach|sign|ratify|approve|accept|pay|deliver|meet|withdraw|extend|renew|pass|settle|return|release|lift"
    "|vote|improve|make|take|give|offer|provide|submit|raise|cut|drop|end|lower|resume|allow|let|back|present|send|hand|act"
    "|comply|come|arrive|respond|register|appear"
)
_PASSIVE, _ACTIVE, _PERFECT = "{who} to be {act}{rest}", "{who} to {act}{rest}", "{who} to have {act}{rest}"
_BE, _NOT = r"(?:is|are|was|were|has been|have been|had been)", r"(?:\snot|n['’]t)"
#: What takes "not" and the bare verb, and the verbs that deny what follows them.
_DOES_NOT = rf"(?:(?:does|do|did|can|could|will|would){_NOT}|cannot|can['’]t|won['’]t)"
_SHIRKS = r"(?:(?:fail|neglect)(?:s|ed)?|refuse[sd]?|decline[sd]?|(?:is|are|was|were) unable)\sto"
_REACHED = "deal|agreement|accord|pact|truce|ceasefire|settlement|breakthrough|compromise|solution"
#: What is no duty of anybody's: it is well where it does not happen.
_UNWANTED = re.compile(
    r"^(?:no|nobody|no one|nothing|neither)\b.*\b(?:filed|lodged|reported|raised|detected|recorded|registered|seen"
    r"|heard|challenged|contested)\b|^no\s(?:\w+\s){0,2}(?:objections?|complaints?|appeals?|challenges?|veto(?:es)?|protests?"
    r"|violations?|breach(?:es)?|attacks?|incidents?|infections?|cases?|deaths?|opposition)\b"
)
_NOBODY = re.compile(r"(?:no|nobody|nothing|neither|none)\b")
#: "Should no solution be found by", "should the firm not lodge it by".
_SHOULD = gated(
    r"(?:^|(?<=[,;—]\s))[Ss]hould\s(?P<who>(?:(?!\b(?:not|be|to)\b)[^,;:]){2,60}?)(?:(?P<not>\snot)?\s(?P<be>be)|\snot)"
    r"\s(?P<act>[a-z]+)(?P<rest>(?:\s[^,;:]*)?)$"
)
#: What was not done by then must be done: the words that deny it, and how it reads as something to do.
_DENIED = (
    (
        re.compile(rf"^there\s{_BE}\s(?:still\s)?no\s(?P<who>(?:\S+\s)?(?:{_REACHED}))\b(?P<rest>.*)$"),
        "{who}{rest} to be reached",
    ),
    (re.compile(rf"^no\s(?P<who>(?:[\w-]+\s)?(?:{_REACHED}))$"), "{who} to be reached"),
    (re.compile(rf"^(?:no one|nobody)\s{_BE}\s(?P<act>{_DONE})\b(?P<rest>.*)$"), "somebody to be {act}{rest}"),
    (re.compile(rf"^nothing\s{_BE}\s(?P<act>{_DONE})\b(?P<rest>.*)$"), "something to be {act}{rest}"),
    (re.compile(rf"^no (?!one\b)(?P<who>.+?)\s{_BE}\s(?P<act>{_DONE})\b(?P<rest>.*)$"), _PASSIVE),
    (re.compile(rf"^(?P<who>.+?)\s{_BE}{_NOT}\s(?:yet\s)?(?P<act>{_DONE})\b(?P<rest>.*)$"), _PASSIVE),
    (re.compile(rf"^(?P<who>.+?)\s{_DOES_NOT}\s(?P<act>[a-z]+)\b(?P<rest>.*)$"), _ACTIVE),
    (re.compile(rf"^(?P<who>.+?)\s{_SHIRKS}\s(?P<act>[a-z]+)\b(?P<rest>.*)$"), _ACTIVE),
    (re.compile(rf"^(?P<who>.+?)\s(?:has|have|had){_NOT}\s(?:yet\s)?(?P<act>{_DONE})\b(?P<rest>.*)$"), _PERFECT),
    (
        re.compile(
            r"^no\s(?P<who>(?:[\w-]+\s){0,2}?(?!one\b)[\w-]+)\s(?P<act>come|emerge|step|appear|arrive|agree|materiali[sz]e)s"
            r"(?P<rest>\b.*)$"
        ),
        _ACTIVE,
    ),
    (re.compile(r"^no\s(?P<who>(?:[\w-]+\s){0,2}(?!one\b)[\w-]+)$"), "{who} to come"),
)
_ASSERTED = (
    (re.compile(rf"^(?P<who>.+?)\s{_BE}\s(?P<act>{_DONE}|on|in|out)\b(?P<rest>.*)$"), _PASSIVE),
    (re.compile(rf"^(?P<who>.+?)\s(?P<act>{_ACTS})s?\b(?P<rest>.*)$"), _ACTIVE),
)


class Due(NamedTuple):
    """What is to be done by a date; `averts`: where it is done, what its sentence leads to does not happen."""

    told: str
    averts: bool


def supposed(lead: str) -> Due | None:
    """Return what the clause of a date denies or waits for ("if they are not received by" is "they to be received").

    A clause whose verb leads on to another stays as it is ("unless the firm can pay by": "firm can pay"). None where
    the date stands in no such clause, and of what is well not to happen ("if no objection is filed by").
    """
    found = _SUPPOSED.search(_as_if(lead))
    if found is None or not (_LEADS.search(lead) or (lead.endswith(" ") and reads_as_clause(lead[: found.start()]))):
        return None
    words = _LEADS.sub("", found["clause"] if found["clause"].endswith(" ") else f"{found['clause']} ").strip()
    clause = without_owner(without_article(words))
    main = found["word"].casefold() != "unless"
    if _UNWANTED.match(clause) or (not main and _NOBODY.match(clause)):
        return None
    # "Will be extended if both sides sign by": what the main clause waits for is to be done by then.
    waits = main and reads_as_clause(lead[: found.start()])
    readings = (*_DENIED, *(_ASSERTED if waits else ())) if main else _ASSERTED
    for pattern, reading in readings:
        told = pattern.match(clause)
        if told:
            denied = (pattern, reading) in _DENIED
            if not denied and _holds_verb(told["who"]):
                return Due(clause, averts=False)
            return Due(reading.format(**told.groupdict()), averts=denied or not main)
    return None


def _as_if(lead: str) -> str:
    """Return "should no buyer be found" as "if no buyer is found"; other words as they are."""
    should = _SHOULD.search(lead)
    if should is None:
        return lead
    who, negated = should["who"], should["not"] or ""
    does = f"is{negated}" if should["be"] else "does not"
    return f"{lead[: should.start()]}if {who} {does} {should['act']}{should['rest']}"


def _holds_verb(who: str) -> bool:
    """Tell whether what should be a subject goes on to its verb ("the firm can", "ministers want to")."""
    return who.endswith(" to") or first_verb(who) is not None


def without_pronoun(due: str) -> str:
    """Return what is to be done without the pronoun of the one to do it."""
    subject = _WHOLE_SUBJECT.match(due)
    return due[subject.end() :] if subject and refers_back(due) else due
