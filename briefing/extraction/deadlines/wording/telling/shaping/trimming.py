"""How is a long clause made short without telling something else?"""

import re

from briefing.patterns.gated import gated
from briefing.temporal.verbs import FINITE, first_verb

_MOST_WORDS, _MOST_WITH_PLACE, _LEAST_WORDS, _LONGEST = 12, 14, 3, 150
_LONGEST_LEAD = 8
#: What tells more of a subject between it and its verb.
_AFTER_SUBJECT = re.compile(
    rf"(?<=[\w’'])\s(?:(?:led|backed|signed|chaired|co-chaired|based|headed|run|owned|known|sponsored"
    rf"|drafted|brokered|elected|accused|called|dubbed"
    rf"|made up|set up|created|appointed)\b|(?:that|which|who)\s(?={FINITE}\s))(?:(?!\s(?:and|or"
    rf"|but)\s)[^,;]){{3,90}}?(?=\s(?:{FINITE})\s)"
)
#: What only tells the circumstances, from right to left.
_CIRCUMSTANCE = re.compile(
    r",?\s(?:in (?:a|an|the) (?:dispute|row|move|bid|decision|attempt|effort|case|ceremony|statement"
    r"|letter|filing)|amid|after|following|despite"
    r"|in exchange for|in return for|in order to|so that|as part of|because of|under the supervision"
    r"|according to|with the (?:aim|help|support)|in line with|in response to)\b.*$"
)
_BEHIND_MARK = re.compile(
    r",\s(?:an?|the|which|who|whose|where|including|among|with|as|for|by|his|its|their|one|both|according|such|even"
    r"|especially|particularly|also|i\.e\.|though|although|then|all of|won't|after|before|amid|while"
    r"|when|[a-z]+(?:ing|ed))\s[^,]*$|\s\([^()]*\)$|\s[–—]\s.*$"
)
#: What must not be left off.
_KEPT = re.compile(r"\suntil then$|,\sas\s[^,]+$")
_TO_DO = re.compile(r"(?<!\bup)\sto\s(?!the\b|an?\b|its\b|their\b|his\b|her\b|all\b|each\b)[a-z]+\s")
#: "Will go through the auction": without what follows, the verb says nothing.
_BARE_VERB = re.compile(r"\b(?:will|would|to|must|may|can|could|should|shall|is|are|be)\s\w+(?:\s(?:and|or)\s\w+)?$")
#: "A delegation led by": cut before "by", the participle says nothing.
_LED = gated(
    r"(?<!\bbe)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bhas)(?<!\bhave)(?<!\bhad)\s(?:led|headed|chaired|backed|signed|held|set|owned|run"
    r"|organised|organized|hosted|brought|filed|lodged|tabled)$"
)
_PREPOSITION = re.compile(
    r"\s(?:for|at|in|on|with|during|by|over|across|through|under|towards?|against|between)\s(?!(?:which|whom)\b)"
)
_PHRASE = re.compile(r"\s(?:of|for|at|in|on|with|during|by|over|across|through|under|towards?|against|between)\s")


def trimmed(clause: str) -> str:
    """Return a clause without its circumstances where it has over 12 words; never over 150 characters."""
    tail = _KEPT.search(clause)
    text, kept = (clause[: tail.start()], tail[0]) if tail else (clause, "")
    for shorten in (_without_middle, _without_circumstance, _without_mark, _without_purpose, _without_place):
        if len(text.split()) <= _MOST_WORDS:
            break
        text = shorten(text)
    text += kept
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:')}…"


def shortened(clause: str, longest: int) -> str:
    """Return a clause cut before its last phrases until it is no longer than that; empty where its verb needs them."""
    text = clause
    while len(text) > longest:
        found = list(_PHRASE.finditer(text))
        verb = first_verb(text)
        if not found or verb is None or len(text[verb : found[-1].start()].split()) <= _LEAST_WORDS:
            return ""
        text = _LED.sub("", text[: found[-1].start()].rstrip(" ,"))
    return "" if text != clause and _BARE_VERB.search(text) else text


def _without_middle(text: str) -> str:
    found = _AFTER_SUBJECT.search(text)
    if found is None or first_verb(text[: found.start()]) is not None:
        return text
    return text[: found.start()] + text[found.end() :]


def _without_circumstance(text: str) -> str:
    return _enough(_CIRCUMSTANCE.sub("", text), text)


def _without_mark(text: str) -> str:
    while len(text.split()) > _MOST_WORDS and (shorter := _enough(_BEHIND_MARK.sub("", text), text)) != text:
        text = shorter
    return text


def _without_purpose(text: str) -> str:
    """Leave off what a second infinitive says the first is for ("to meet in Oslo to sign …")."""
    acts = list(_TO_DO.finditer(text))
    verb = first_verb(text)
    later = [
        act
        for act in acts
        if verb is not None and act.start() > verb + _LONGEST_LEAD and not text[: act.start()].endswith((" and", " or"))
    ]
    return _enough(text[: later[-1].start()], text) if len(acts) > 1 and later else text


def _without_place(text: str) -> str:
    """Leave off phrases at the end, the last first, that only say where, with whom or for how long."""
    while len(text.split()) > _MOST_WITH_PLACE:
        found = list(_PREPOSITION.finditer(text))
        verb = first_verb(text)
        if not found or verb is None or len(text[verb : found[-1].start()].split()) <= _LEAST_WORDS:
            return text
        shorter = _LED.sub("", text[: found[-1].start()].rstrip(" ,"))
        if _BARE_VERB.search(shorter):
            return text
        text = shorter
    return text


def _enough(shorter: str, text: str) -> str:
    if shorter == text:
        return text
    keeps_verb = first_verb(shorter) is not None or first_verb(text) is None
    return shorter if keeps_verb and len(shorter.split()) >= _LEAST_WORDS else text
