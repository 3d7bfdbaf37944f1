"""What happens on a date, in a clause a person can read on its own?"""

import re

from briefing.domain.span import Span
from briefing.extraction.deadlines.cues import Cues
from briefing.extraction.deadlines.wording.asides import without_restating
from briefing.extraction.deadlines.wording.boundaries import (
    addition_after,
    clause_after,
    clause_before,
    last_clause,
)
from briefing.extraction.deadlines.wording.nouns import noun_phrase, owned_noun
from briefing.extraction.deadlines.wording.telling.openings import without_opening
from briefing.patterns.gated import gated
from briefing.patterns.words import in_small
from briefing.temporal.names import MONTHS
from briefing.temporal.verbs import AUXILIARY, PAST, looks_ahead

#: "Agreed in March" tells of no march.
_MONTHS = frozenset(map(str.title, MONTHS))
_LONGEST = 150
_LEAST_WORDS = 2
_TAIL = 80
#: Read over small letters.
_LINKS = gated(
    r"\b(?<!-)(?:ahead of|ahead(?<!go ahead)(?<!goes ahead)|in time for|prior to"
    r"|(?:by|at|with) the (?:close|end|start|opening|conclusion) of"
    r"|over(?<!take over)(?<!takes over)(?<!took over)(?<!taking over)(?<!taken over)(?<!hand over)(?<!hands over)"
    r"(?<!handed over)(?<!is over)(?<!are over)(?<!be over)(?<!was over)"
    r"|between now and|on|by|in(?<!sworn in)|at|from|before"
    r"|through(?<!go through)(?<!goes through)(?<!gone through)(?<!falls through)(?<!push through)(?<!carry through)"
    r"|for|of|the|no later than|not later than"
    r"|as of|and|or|around|about|between|during|until|till|within|with effect|effective"
    r"|this coming|as early as|as soon as|early|late|mid"
    r"|the\s+(?:(?:first|second|third|fourth|last)\s+)?(?:week|weeks|month|half|quarter|days?)\s+(?:of|from|beginning))\s*$",
)
_PARTS_LINK = re.compile(r"(?<![\s,(])[\s,(]+\Z")
_NEEDS_DATE = gated(
    r"\S\s+(?:until|till|through|within|to|up\sto\sand\sincluding)\s+(?:(?:the|at least|about|around)\s+)*$"
    r"|\b(?:set|slated|scheduled|planned|called|due)\s+for\s+(?:the\s+)?$"
    r"|\b(?:back|forward|extension|stay|delay|extended|delayed|postponed|moved|prolonged"
    r"|rescheduled|put\s+off|from\s+[\w .]{2,30})\s+(?:to|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
#: "Has 45 days to appeal": time that was granted stays.
_STRETCH = re.compile(
    r"(?:\d+|an?|(?!next|last|this|coming)[a-z]+(?:-[a-z]+)?)[\s-](?:more\s)?(?:days?|weeks?|months?|years?)(?:\s(?:from|after|of)\s.*)?",
    re.IGNORECASE,
)
#: Words in capitals are names ("WHO").
_FIRST_WORDS = re.compile(
    r"^(?!(?-i:[A-Z]{2}))(?:otherwise|in that case|in such a case"
    r"|anticipated|planned|upcoming|expected|and|but|so|while|as|that|which|whom|including|with|however|meanwhile|also"
    r"|then|where|a|an|the|after|because|when|if|nonetheless|nevertheless|therefore|although|since|who|before|once|whether)\b(?![-’'])[\s,]*",
    re.IGNORECASE,
)
#: "After a long restoration the museum reopens": without its preposition the noun would run into the subject.
_OPENS_ADVERBIAL = re.compile(r"(?:after|since|with|before|including)\s(?:the|an?|its|their|his|her)\s", re.IGNORECASE)
_FINITE = {
    "expiring": "expires", "starting": "starts", "beginning": "begins", "ending": "ends", "effective": "takes effect",
    "taking effect": "takes effect", "going into effect": "goes into effect", "opening": "opens",
}  # fmt: skip
#: "The committee on fisheries votes": behind a single noun with its complement, no plural.
_IS_VERB = re.compile(
    r"The\s[a-z]+[^\Ws]\s(?:on|of|for)\s(?:the\s)?[a-z]+(?:\s[a-z]+)?\s(?:votes|meets|visits|reviews|debates|talks|rules)$"
)
#: "Subscriptions expiring", unless they are of something else.
_MANY = re.compile(r"^(?:\S+\s){0,2}[a-z’'-]+[^\Wsui]s\s$", re.IGNORECASE)
#: Where a clause has a verb already, "starting" leads to the date alone.
_ACTS = re.compile(
    rf"\b(?:{AUXILIARY}|{PAST}|to|threatened|agreed|plans?|announced|ordered|called|imposed|declared|continues|runs|lasts|remains|stays|follows|applies)\b"
)
_PLACED = re.compile(r"\b(?:at|during|in)\s+(?:(?:a|an|the|its|their|his|her)\s+)?(?:[\w'’-]+\s+){0,3}$")
_POSSESSIVE = re.compile(r"^['’]s\s+(?P<noun>(?:[\w+&’'-]+\s*){1,8})")
#: "The 4 May election": the date stands within the noun's own phrase.
_ENDS_ON_THE = gated(r"\b(?:the|its|their|his|her)\s+$", re.IGNORECASE)
#: "Sets an end-March deadline for the cameras": the noun tells what the date is of.
_ENDS_ON_A = gated(r"\b(?:an?|new|looming|self-imposed)\s+$", re.IGNORECASE)
_DATED_NOUN = re.compile(
    r"^\s+(?P<noun>[a-z][\w-]*(?:\s(?:meeting|summit|vote|talks|election|hearing|session|ballot|round|review|budget|recess)s?)?)\b"
)
#: "Sets a deadline for the cameras and asks Ann Lee": another verb of the same subject.
_AND_ACTS = re.compile(r"\sand\s(?=[a-z]{2,}[^\Wsu]s\s(?:[A-Z]|the\s|an?\s|its\s|it\s|them\s))")
#: "Key dates: June 3 (cabinet vote), June 10 (debate)".
_IN_BRACKET = re.compile(r"\s\((?P<told>[^()\d]{4,80})\)")
#: What stands in brackets behind a date adds to the word before it ("Ex-dividend May 8 (EUR 1.20)").
_OPENS_BRACKET = re.compile(r"\s?\(")
_LISTS_DATES = re.compile(r"(?:^|[:;,)])\s*(?:and\s)?(?:on\s|by\s)?$")
#: "At 9am on Monday the toll begins": a time of day tells nothing that happens.
_CLOCK = re.compile(
    r"\s*(?:at|from|by|until|after|before)\s(?:about\s|around\s)?(?:noon|midnight|midday|dawn|dusk|\d{1,2}(?:[:.]\d\d)?"
    r"(?:\s?[ap]\.?m\.?|\so['’]clock)?)(?:\s(?:local time|[A-Z]{2,4}))?\s*",
    re.IGNORECASE,
)
_FOLLOWING_CLAUSE = re.compile(r"^[^,;:.]{0,3}\b(?:as|when|while|before)\s+(?P<clause>[^,;:()–—]+)")


def clause_of(body: str, sentence: Span, when: Span, cues: Cues, *, anchored: bool = False) -> str:
    """Return what happens at `when` in one line: the words of its clause without the date, at most 150 characters.

    The date stays where the clause would end in the air without it ("Rebels have until noon to answer"). Where an
    event is `anchored` in the date's place, what stands behind it is not told.
    """
    before, after = without_restating(body[sentence.start : when.start]), body[when.end : sentence.end]
    told = None if anchored else _told_after(before, after, when, cues)
    if told is not None:
        return _fit(_bare(told), "")
    clause = clause_before(before)
    if anchored:
        return _fit(_bare(clause), "")
    head = clause if _tells_of_noun(body, sentence, when, cues) else _noun_head(body, sentence, when, cues) or clause
    granted = _STRETCH.fullmatch(body, when.start, when.end) and not _LINKS.search(head[-_TAIL:].lower())
    dated = f"{head.rstrip()} {when.of(body)}" if granted or _NEEDS_DATE.search(head[-_TAIL:]) else head
    happens = _bare(dated)
    addition = " ".join(addition_after(after).split())
    return _fit(f"{happens} {addition}".strip(), happens) or _fit(" ".join(sentence.of(body).split()), "")


def _tells_of_noun(body: str, sentence: Span, when: Span, cues: Cues) -> bool:
    """Tell whether the noun only says where the clause's own event is ("will vote at a meeting on")."""
    if cues.noun is None:
        return True
    noun = cues.noun.span
    before, between = body[sentence.start : noun.start], body[noun.end : when.start]
    return looks_ahead(between) or bool(_PLACED.search(before) and looks_ahead(clause_before(before)))


def _told_after(before: str, after: str, when: Span, cues: Cues) -> str | None:
    """Return what stands behind the date where that tells what happens, and what stands before it does not."""
    governing = cues.governing
    following = _FOLLOWING_CLAUSE.match(after)
    if governing is not None and following and when.end <= governing.span.start < when.end + following.end():
        return following["clause"].rstrip(" .")
    owned = _POSSESSIVE.match(after)
    if owned:
        return owned_noun(owned["noun"])
    placed = _DATED_NOUN.match(after) if _ENDS_ON_THE.search(before) else None
    if placed and governing is not None and governing.cue.form == "noun":
        return placed["noun"]
    described = _DATED_NOUN.match(after) if _ENDS_ON_A.search(before) else None
    if described and governing is not None and governing.cue.form == "noun":
        return _AND_ACTS.split(clause_after(after), maxsplit=1)[0]
    bracketed = _IN_BRACKET.match(after)
    if bracketed and _LISTS_DATES.search(before):
        return bracketed["told"]
    lead = _without_link(f" {last_clause(before)}")
    words = [] if _CLOCK.fullmatch(lead) else lead.split()
    if len(words) >= _LEAST_WORDS or (words and _OPENS_BRACKET.match(after)):
        return None
    told = clause_after(after)
    return told if len(told.split()) >= _LEAST_WORDS else None


def _noun_head(body: str, sentence: Span, when: Span, cues: Cues) -> str | None:
    if cues.noun is None:
        return None
    noun = cues.noun.span
    if noun.of(body) in _MONTHS or _IS_VERB.match(body, sentence.start, noun.end):
        return None
    return noun_phrase(body[sentence.start : noun.start], noun.of(body), body[noun.end : when.start])


def _without_link(text: str) -> str:
    """Drop what leads to a date from the end; only the end is read."""
    tail = text[-_TAIL:]
    link = _LINKS.search(in_small(tail))
    return text[:-_TAIL] + _PARTS_LINK.sub("", tail[: link.start()]) if link else text


def _bare(head: str) -> str:
    """Drop what leads to the date at the end, and articles and conjunctions at the start."""
    text = " ".join(head.split()).lstrip(" ,;:–—|*")
    while (shorter := _without_link(text)) != text:
        text = shorter
    if _OPENS_ADVERBIAL.match(text):
        text = without_opening(text)
    while (shorter := _FIRST_WORDS.sub("", text)) != text:
        text = shorter
    for participle, finite in _FINITE.items():
        if text.endswith(f" {participle}"):
            stem = text.removesuffix(participle)
            text = stem if _ACTS.search(stem) or stem.endswith(", ") else f"{stem}{_agreeing(stem, finite)}"
    return text.strip(" ,;:–—-(“") if text.count('"') % 2 == 0 else text.strip(' ,;:–—-("')


def _agreeing(stem: str, finite: str) -> str:
    """Return "expires" as "expire" behind a noun in the plural."""
    if not _MANY.search(stem):
        return finite
    verb, _, rest = finite.partition(" ")
    return f"{verb.removesuffix('es') if verb == 'goes' else verb.removesuffix('s')} {rest}".rstrip()


def _fit(text: str, shorter: str) -> str:
    chosen = text if len(text) <= _LONGEST else shorter or text
    if len(chosen) > _LONGEST:
        chosen = chosen[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return chosen[:1].upper() + chosen[1:]
