"""Which verb is meant where a list leaves it out ("A is due on 3 May, B on 4 May")?"""

import re

from briefing.extraction.deadlines.judging.events import EventTable
from briefing.extraction.deadlines.wording.nouns import is_body
from briefing.extraction.deadlines.wording.standins import without_article
from briefing.temporal.anchoring.clauses.coming import DOUBTFUL_PRESENT, EVENTFUL_PRESENT, PLURAL_PRESENT
from briefing.temporal.verbs import AUXILIARY, PAST, first_verb, lacks_subject

#: The verb of a clause with what belongs to it, and what it is done to.
_VERB_GROUP = re.compile(
    rf"(?P<verb>(?:(?:{AUXILIARY})\s(?:also\s|then\s|not\s)?)*(?:(?:due|set|expected|scheduled|planned|likely)\s)?"
    rf"(?:to\s(?:be\s)?)?(?:be\s|been\s)?[a-z]+(?:\s(?:due|effect|place|out|off|up|down|into\sforce))?)(?P<rest>.*)$"
)
_PAST = re.compile(rf"(?:{PAST}|[a-z]+ed)\b")
#: A verb that no table knows ("anticipates"), where no plural can stand.
_THIRD_PERSON = re.compile(r"[a-z]{5,}[^\Wsui]s")
#: "Lets some workers retire": what has an object is a verb, however short.
_HAS_OBJECT = re.compile(
    r"[a-z]{2,}[^\Wsui]s\s(?:the|an?|its|their|his|her|all|some|any|no|each|every|both|it|them|him)\s"
)
_WANTING = frozenset(("want", "say", "hope", "expect", "plan", "aim", "need", "must", "will", "would", "are", "have"))
#: "And the new parliament sworn in": the participle is its own, the auxiliary is lent.
#: "Lorries may pass from June, cars not until": from then they may.
_NOT = re.compile(r"\snot(?:\s(?:until|before))?(?:\suntil\sthen)?$")
_DONE = re.compile(
    r"(?P<noun>(?:the\s)?[a-z][\w\s-]{2,40}?)\s(?P<done>sworn in|[a-z]{3,}ed|[a-z]+en|held|set|made|paid|sent|built)$"
)
_PASSIVE = re.compile(
    r"(?P<be>(?:will|would|must|shall|to|should)\sbe|is|are)\s[a-z]+(?:ed|en|n|held|set|made|paid|sent|built)\b"
)
_HAS = re.compile(r"(?:has|have|had)\s(?!to\b)")
_LENDS = re.compile(rf"(?P<lends>(?:{AUXILIARY})\s(?:(?:due|set|expected|scheduled)\s)?(?:to\b)?)")
#: "Has told investors it plans to apply": the verb that the act hangs on.
_LEADS_TO = re.compile(
    r"\b(?P<verb>plans?|intends?|hopes?|aims?|expects?|wants?|seeks?|offers?|needs?|agrees?|(?:has\s|have\s)?(?:agreed|promised"
    r"|vowed|pledged|offered|decided|undertaken))\sto\s[a-z]+\b"
)
#: "And Mauritania its reply": another subject and another object.
_TWO = re.compile(r"(?P<who>(?:the\s)?[A-Z][^,;]*?)\s(?P<what>(?:its|their|his|her|the|an?)\s[a-z].*)$")
_TO_DO = re.compile(r"\bto\s[a-z]+\b")
_PHRASE = re.compile(
    r"(?:on|in|by|from|until|at|for|to|with|of|during|before|after|as|than|between|its?|that|when|where|which)\b"
)
#: "Another" of what was told of before; "Bergen" in the place of "in Oslo".
_ANOTHER = re.compile(r"(?:another|one more|an?\s(?:second|third|fourth|further))$")
_PLACED = re.compile(r"^(?P<lead>(?:.*\s)?(?:in|at|to)\s)[A-Z][\w’' -]*$")
_NAME = re.compile(r"[A-Z][\w&’'-]*(?:\s(?:and\s)?[A-Z][\w’'-]*){0,3}$")
#: "The first convoy is due on 1 June and the second on".
_ORDINAL_TEXT = "first|second|third|fourth|fifth|sixth|last|other|next|final"
_ORDINAL = re.compile(rf"(?:the\s)?(?P<which>{_ORDINAL_TEXT})")
_ORDINAL_FIRST = re.compile(rf"^(?:the\s)?(?:(?:{_ORDINAL_TEXT}|one|two|three)\s)?", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "of", "in", "to", "and"))
_SINGULAR_PRESENT = EVENTFUL_PRESENT | DOUBTFUL_PRESENT | {"hears"}
_SINGULAR = re.compile(r"\b(?P<verb>is|was|has)\b")
_MANY = {"is": "are", "was": "were", "has": "have"}


def with_shared_subject(verbal: str, head: str, events: EventTable, *, joined: bool) -> str | None:
    """Return words that open with a verb behind the subject of the clause before, and the auxiliary they share with it.

    `joined`: "and" or the like stands between the two. None where the words open with no verb.
    """
    subject, predicate = _parted(head)
    word = verbal.split(" ", 1)[0]
    if not subject:
        return None
    if verbal.startswith("to "):
        return _with_lent_infinitive(verbal, subject, predicate) if joined else None
    lent = with_lent_verb(verbal, head, events)
    if lent:
        return lent
    known = _HAS_OBJECT.match(verbal) or _THIRD_PERSON.fullmatch(word)
    unknown = known is not None and word not in events.nouns and not subject.endswith("s")
    unknown = unknown and not opens_with_plural(verbal, events)
    present = word in EVENTFUL_PRESENT or (joined and (word in DOUBTFUL_PRESENT or unknown))
    if lacks_subject(verbal) or present or (word in PLURAL_PRESENT and joined and subject.endswith("s")):
        return f"{subject} {verbal}"
    return None


def _with_lent_infinitive(verbal: str, subject: str, predicate: str) -> str | None:
    """Return "to" and its verb behind what leads to the act before ("plans to buy and to sell": "plans to sell")."""
    leads = list(_LEADS_TO.finditer(predicate))
    if leads:
        return f"{subject} {leads[-1]['verb']} {verbal}"
    lends = None if _HAS.match(predicate) else _LENDS.match(predicate)
    auxiliary = lends["lends"].removesuffix("to").strip() if lends else ""
    return f"{subject} {auxiliary} {verbal}" if auxiliary else None


def opens_with_plural(verbal: str, events: EventTable) -> bool:
    """Tell whether a verb follows the first word, which then is a plural noun ("ministers want it")."""
    second = verbal.split(" ", 2)[1:2]
    return bool(second) and (second[0] in PLURAL_PRESENT or second[0] in events.verbs or second[0] in _WANTING)


def with_lent_verb(verbal: str, head: str, events: EventTable) -> str | None:
    """Return words that open with a bare verb behind the subject and the auxiliary of the clause before; else None."""
    subject, predicate = _parted(head)
    lends, word = _LENDS.match(predicate), verbal.split(" ", 1)[0]
    if not subject or lends is None or _HAS.match(predicate):
        return None
    bare = word in events.verbs and not word.endswith(("s", "ed", "ing"))
    return f"{subject} {lends['lends'].strip()} {verbal}" if bare else None


def lacks_verb(words: str) -> bool:
    """Tell whether words name one who acts and what is acted on, without a verb ("Iceland its own plan")."""
    return _TWO.match(words) is not None and first_verb(words) is None


def with_meant_verb(words: str, head: str) -> str | None:
    """Return a noun with the verb of the clause before: as its object where that has one, else as its subject."""
    noun, not_until = _NOT.subn("", words.partition(",")[0])
    subject, predicate = _parted(head)
    done, passive = _DONE.match(noun), _PASSIVE.match(predicate)
    if subject and done and passive:
        return f"{done['noun']} {passive['be']} {done['done']}"
    group, order = _VERB_GROUP.match(predicate), _TO_DO.search(predicate)
    verbal = first_verb(f"- {words}") is not None or words.partition(" ")[0] in PLURAL_PRESENT
    if not subject or group is None or verbal:
        return None
    if _PHRASE.match(words):
        return _with_other_place(words, subject, group)
    if _PAST.match(predicate) and not order:
        return None
    verb, rest = group["verb"], group["rest"].strip()
    if not_until:
        return f"{noun} {verb} {rest}"
    two, placed = _TWO.match(noun), _PLACED.match(rest) if _NAME.match(noun) else None
    if two:
        return f"{two['who']} {order[0] if order else verb} {two['what']}"
    if placed:
        return f"{subject} {verb} {placed['lead']}{noun}"
    if rest and _ANOTHER.match(noun):
        return f"{subject} {verb} {noun} {without_article(rest)}"
    if rest and _NAME.match(noun) and _NAME.match(subject):
        return f"{noun} {verb} {rest}"
    if rest and is_body(noun) and is_body(subject) and not is_body(rest):
        return f"{noun} {verb} {rest}"
    if rest and not _PHRASE.match(rest):
        return f"{subject} {verb} {noun}"
    ordinal = _ORDINAL.fullmatch(noun)
    if ordinal:
        noun = f"{ordinal['which']} {_ORDINAL_FIRST.sub('', subject)}"
    return f"{noun} {_agreeing(verb, noun)}"


def belongs_before(words: str) -> bool:
    """Tell whether what "and" joins to words goes with them ("to Oslo and Bergen", "Oslo and Bergen")."""
    return (_PHRASE.match(words) or _NAME.fullmatch(words)) is not None


def _with_other_place(words: str, subject: str, group: re.Match[str]) -> str | None:
    """Return a clause with other words in the place of the last ones that its preposition opens ("flights to …")."""
    preposition, rest = words.partition(" ")[0], group["rest"].strip()
    if rest.partition(" ")[0] == preposition:
        return f"{subject} {group['verb']} {words}"
    kept, found, last = rest.rpartition(f" {preposition} ")
    ends = found and preposition == "to" and _NAME.match(last)
    return f"{subject} {group['verb']} {kept} {words}" if ends else None


def _parted(clause: str) -> tuple[str, str]:
    """Return a clause as its subject and what is told of it; both empty where that is not plain."""
    verb = first_verb(clause)
    if verb is None:
        verb = next((word.start() for word in _WORD.finditer(clause) if _is_present(clause, word)), None)
    return (clause[:verb].strip(), clause[verb:]) if verb is not None else ("", "")


def _is_present(clause: str, word: re.Match[str]) -> bool:
    """Tell whether a word behind another is the present of a verb ("stations open", "the tribunal hears")."""
    before = clause[: word.start()].split()
    if not before or before[-1].casefold() in _DETERMINERS:
        return False
    many = before[-1].endswith("s") and not before[-1].endswith("ss")
    return word[0] in (PLURAL_PRESENT if many else _SINGULAR_PRESENT)


def _agreeing(verb: str, subject: str) -> str:
    """Return a verb in the number of its subject."""
    head = _PHRASE.split(subject, maxsplit=1)[0].rstrip()
    many = head.endswith("s") and not head.endswith("ss")
    return _SINGULAR.sub(lambda found: _MANY[found["verb"]], verb, count=1) if many else verb
