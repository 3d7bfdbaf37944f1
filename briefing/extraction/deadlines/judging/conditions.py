"""On what condition will it happen?"""

import re
from collections.abc import Iterator

from briefing.domain.span import Span
from briefing.patterns.gated import gated
from briefing.temporal.verbs import first_verb, reads_as_clause

#: What puts a condition; "firms subject to" and "pending bills" put none.
_CONDITION = gated(
    r"\b(?=[UuIiPpAaOoSsCcBbW]|without)(?:[Uu]nless|[Ii]f(?!,)|[Pp]rovided(?! (?:for|by|in|with|to|under)\b)(?: that)?"
    r"|(?<!for )(?<!last )[Aa]s long as(?!\s(?:it|they|that|this)\s(?:takes?|lasts?|needs?|likes?|wants?|can))"
    r"|[Aa]ssuming|[Oo]n condition(?: that)?"
    r"|(?:(?<=, )|(?<=is )|(?<=are )|(?<=be )|(?<=remains )|(?<=[.!?]\s)|(?<=\n)|\A)[Ss]ubject to"
    r"|[Ii]n case of|[Ii]n the event (?:of|that)"
    r"|[Ww]ithout (?:the |its |their |his |her |prior |further |written )*(?:consent|approval|agreement|permission)"
    r"|[Pp]ending(?= (?:an?|the|its|their|any|final|further|court|regulatory|\w+ approval|approval|ratification)\b)"
    r"|[Cc]ontingent on|(?:(?<=, )|(?<=[.!?]\s)|(?<=\n)|\A)[Bb]arring)\b"
    r"(?:[^.;:!?()|\n]|\.(?=\s?\d)|(?<=\b[A-Z])\.){3,160}"
)
#: Before these words, "if" asks or grants and puts no condition.
_NO_CONDITION = re.compile(
    r"\b(?:even|(?:decid|se|ask|know|determin|examin|consider|say|check|tell|wonder|judg)(?:e|es|ed|s)?(?:\s(?:me|us|him|her|them))?)"
    r"\s\Z",
    re.IGNORECASE,
)
#: What comes where it does not happen: "or face suspension", "failing which they will strike", "otherwise it will sue".
_ELSE = gated(
    r"[,;]?\s(?P<words>(?:if not,|failing (?:which|that),?|or else"
    r"|otherwise,?(?=\s(?:(?:we|he|she|it|they)\s|(?:[\w'’-]+\s){1,6}?(?:will|would|may|could|faces?|risks?)\s))"
    r"|or (?:faces?|risks?|until(?! then\b))"
    r"|or (?:he|she|it|they)(?:['’]ll|\s(?:will|would|must|may|could)))\s[^.;:!?()\n]{3,120})"
)
_OR_UNTIL, _UNTIL = "or until", re.compile(r"\b(?:until|till)\s(?:(?:the|end|of)\s){0,3}\Z")
#: "On 2 March should the bill pass".
_SHOULD = re.compile(
    r"(?:[^.;:!?\n]{0,80}(?<!\band)(?<!\bbut),)?\s(?P<words>should\s(?:the|an?|no|any|both|either|its|their|it|they|that|this|[A-Z][\w.’'-]*)"
    r"\s[^.;:!?()\n,]{3,120})"
)
#: "Should no candidate win, a run-off is held on 20 March", "will meet on 3 May, the union said, should that fail".
_OPENS_WITH_SHOULD = re.compile(
    r"(?P<words>Should\s(?:the|an?|no|any|both|either|its|their|it|they|that|this|[A-Z][\w.’'-]*)"
    r"\s[^.;:!?()\n,]{3,120}),\s"
)
#: "In case of delay the buyer may withdraw": a noun alone, behind which the main clause follows without a comma.
_IN_CASE = re.compile(
    r"[Ii]n (?:case|the event) of (?:an? |the )?[\w-]+(?: [a-z-]+){0,2}?"
    r"(?=,| (?:the|an?|it|they|he|she|both|its|their)\b|$)"
)
_CONDITION_END = re.compile(
    r",\s+(?:the|a|an|it|he|she|they|we|officials|according|said|would|will|could|may|must|should|is|are|has|have|[A-Z])"
    r"|\s[–—]\s|,?\s+(?:said|officials said)\b|,[\"”]"
)
#: A comma that may part a condition from the main clause: what follows goes on with neither a list nor an aside.
_PARTS = re.compile(
    r",\s(?!(?:and|or|nor|but|as|which|who|whose|whom|that|where|when|if|unless|including|such|with|at|in|on|by|for|from"
    r"|to)\b)(?P<rest>[^,]+)"
)
_SAYS_NOTHING = re.compile(
    r"(?:if|unless)\s+(?:so|not|(?:it|he|she|they|this|that)(?:\s(?:is|are|was|were|does|do|did|has|have|had|will|would|can"
    r"|could|must)(?:\s?n[o'’]t)?)?)\W*",
    re.IGNORECASE,
)
#: "In January, markets willing", "on 20 May, weather permitting".
_PERMITTING = re.compile(r",?\s(?P<words>(?:[a-z]+\s){1,2}(?:permitting|willing|allowing))\b")
#: "Will decide on Tuesday if": what is asked is no condition.
_ASKS = re.compile(
    r"\b(?:decides?|say|tell|determine|consider|know|learn|see|check|announce)\s(?:\w+\s)?(?:at\s(?:an?|the|its|their)\s[\w-]+\s)?"
    r"(?:(?:on|by|in|before|at)\s)?(?:the\s)?\Z"
)
#: "Get it waived if the bill is paid by 4 May": what happens by then is what is supposed, and has no condition itself.
_HOLDS = re.compile(r"(?:if|provided|as long as|assuming)\b", re.IGNORECASE)
_WILL_BE = re.compile(r"\b(?:will|would|shall)\b")
_FAILS = re.compile(
    r"\b(?:not|no|none|nobody|nothing|never|neither|fewer|less|without|fail(?:s|ed)?|miss(?:es|ed)?|refuses?)\b|n['’]t\b"
)
_REACH, _FAR, _OPENER = 20, 160, 8
#: Where the words behind a date go on to something else before they say what comes where it does not happen.
_OTHER_EVENT = re.compile(r"[;:]\s|,\s(?:and|but|while|when|who|which)\s|\sand\s")
_PARTS_ELSE = re.compile(r",\s(?:an?|the|he|she|it|they|according|officials|[A-Z])|\s[–—]\s|[\"”]")
#: "If no buyer is found by 3 May the airline will stop": no comma parts the two.
_NO_COMMA = re.compile(
    r"(?P<supposed>(?:If|Unless)\s(?P<first>[^,]{4,120}?)(?<!\bsays)(?<!\bsaid)(?<!\bthat)(?<!\bconfirms)(?<!\bbelieves)(?<!\bdecides)(?<!\bagrees)(?<!\bfinds))\s"
    r"(?:the|an?|its|their|his|her)\s(?:(?!(?:the|an?|its|their|his|her)\b)[\w’'-]+\s){1,4}?(?:will|would|must|may|could|shall)\s"
)
#: What ends a condition for all that follows, and what its own nouns tell by the way.
_ENDS = re.compile(r"[;:]\s")
_BY_THE_WAY = re.compile(r",?\s(?:which|who|whose)\s[^,]*\Z")
#: Where the words behind a date go on to another event.
_OTHER_CLAUSE = re.compile(
    r",\s+(?:and\s+)?(?:could|would|will|may|might|must)\s|\sand\s(?:then\s)?(?:could|would|will|may|might|must)[\s,]"
    r"|,\sand\sagain\s|\sand\san?\s[^,;]{2,40},\s\Z|,\s(?:said|says|told|warned)\s(?:he|she|it|they|that)\s|;\s|,\s(?:and|but|while)\s\Z"
)


#: What supposes a clause of its own, with a verb; and a name between commas, behind which its verb may follow.
_SUPPOSES = re.compile(r"(?:if|unless|provided|as long as|assuming)\b", re.IGNORECASE)
_NAME_ASIDE = re.compile(r",\s(?:the\s|a\s|an\s)?[^,]{2,60},\s(?=[a-z])")
#: "…, and the bills lapse unless": the condition is the other clause's.
_JOINED = re.compile(r",\s(?:and|but|while)\s")


def condition_of(body: str, sentence: Span, when: Span) -> str | None:
    """Return the condition a sentence puts on its event, in its own words; None without one."""
    should = _SHOULD.match(body, when.end, sentence.end)
    if should:
        return " ".join(should["words"].split())
    permitting = _PERMITTING.match(body, when.end, sentence.end)
    if permitting:
        return permitting["words"]
    opening = _OPENS_WITH_SHOULD.match(body, sentence.start, sentence.end)
    if opening and opening.end() <= when.end:
        return " ".join(opening["words"].split())
    found = next(_put_conditions(body, sentence, when), None)
    if found is None or _is_of_other_clause(body, when, found.start()):
        return _else(body, sentence, when)
    words = _without_main_clause(found[0][: _end(found[0])], when.end - found.start())
    holds = Span(found.start(), found.start() + len(words)).contains(when)
    own = holds and _is_event(body[sentence.start : found.start()], words)
    told = "" if own or _SAYS_NOTHING.fullmatch(words) else " ".join(words.split()).rstrip(' ,"”')
    return told or _else(body, sentence, when)


def _is_event(lead: str, supposed: str) -> bool:
    """Tell whether what is supposed is itself what is to be done, with nothing before it that "will be" if it is."""
    return bool(_HOLDS.match(supposed)) and not (_FAILS.search(supposed) or _WILL_BE.search(lead))


def _put_conditions(body: str, sentence: Span, when: Span) -> Iterator[re.Match[str]]:
    """Yield what puts a condition in a sentence; what is asked is none."""
    for found in _CONDITION.finditer(body, sentence.start, sentence.end):
        asks = _NO_CONDITION.search(body, max(sentence.start, found.start() - _REACH), found.start())
        asked = found.start() > when.end and _ASKS.search(body, sentence.start, when.start)
        if not (found[0][:2] in ("if", "If") and (asks or asked)):
            yield found


def _else(body: str, sentence: Span, when: Span) -> str | None:
    """Return what a sentence says will come where its event does not happen; None where it says nothing of that."""
    found = _ELSE.search(body, when.end, min(sentence.end, when.end + _FAR))
    if found is None or _OTHER_EVENT.search(body, when.end, found.start()):
        return None
    if found["words"].startswith(_OR_UNTIL) and _UNTIL.search(body, sentence.start, when.start) is None:
        return None
    part = _PARTS_ELSE.search(found["words"], _OPENER)
    return " ".join(found["words"][: part.start() if part else None].split()).rstrip(' ,"”')


def _end(words: str) -> int:
    """Return where a condition ends; "unless the owner, Meridian Ports, withdraws" goes on behind the second name."""
    case = _IN_CASE.match(words)
    if case:
        return case.end()
    for end in _CONDITION_END.finditer(words):
        aside = _NAME_ASIDE.match(words, end.start())
        if aside is None or first_verb(words[: end.start()]) is not None or not _SUPPOSES.match(words):
            return end.start()
    return len(words)


def _without_main_clause(words: str, dated: int) -> str:
    """Return the words of a condition up to the clause it is put on; `dated` is where its date ends in them."""
    bare = _NO_COMMA.match(words)
    if bare and first_verb(f"- {bare['first']}") is not None:
        return bare["supposed"]
    for part in _PARTS.finditer(words):
        whole = first_verb(words[: part.start()]) is not None or 0 < dated <= part.start()
        if whole and reads_as_clause(part["rest"]):
            return words[: part.start()]
    return words


def _is_of_other_clause(body: str, when: Span, condition: int) -> bool:
    if condition <= when.end:
        between = body[condition : when.start]
        return _ENDS.search(between) is not None or _BY_THE_WAY.search(between) is not None
    if _OTHER_CLAUSE.search(body, when.end, condition):
        return True
    joined = _JOINED.search(body, when.end, condition)
    return joined is not None and reads_as_clause(body[joined.end() : condition])
