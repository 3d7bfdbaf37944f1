"""What does a relative clause speak of?"""

import re

from briefing.extraction.deadlines.wording.nouns import possessive, words_of_noun
from briefing.patterns.gated import gated
from briefing.temporal.anchoring.clauses.coming import PLURAL_PRESENT
from briefing.temporal.verbs import (
    AUXILIARY,
    FINITE,
    first_verb,
    has_auxiliary,
    looks_ahead,
    reads_as_clause,
)

#: "Firms that rich ones own and whose": whose it is stands further ahead.
_OWNED = gated(r",?(?P<joined>\sand)?\s+whose\s+(?P<rest>[^,;]*)$")
#: "Jan Otter, whose contract runs until 2027 but who wants to leave": what is told last of one person.
_AND_WHO = gated(r",\s(?:whose|who)\s[^;]*?\s(?:and|but)\swho\s(?P<rest>[^,;]*)$")
#: "Whose contracts are affected shall register": the second auxiliary is the sentence's.
_MAIN_BEHIND = re.compile(
    rf"(?:[\w’'-]+\s){{1,5}}(?:{AUXILIARY})\s(?:[\w’'-]+\s){{1,6}}?(?P<main>(?:will|shall|must|would|should|may|can|(?:are|is|have|has)\sto)\s.*)$"
)
_RELATIVE = gated(r"(?<=[\w%'’.)\"”]),?\s+(?P<link>that|which|who)\s+(?P<rest>[^,;]*)$")
_OPENS_RELATIVE = re.compile(rf"(?:{FINITE}(?:n['’]t)?|[a-z]+s)\b")
#: "Which was due to expire": all of it is the relative's own verb.
_IS_TO = re.compile(
    r"(?:is|are|was|were)\s(?:(?:due|set|expected|scheduled|planned|supposed|meant|likely)\s)?to\s[a-z]+\b"
)
#: "Who seized power promised": the second verb is the sentence's.
_TELLS = gated(r"\b(?:said|promised|agreed|vowed|threatened|pledged|offered|decided|voted|demanded|warned|announced)\b")
#: What ties a noun to the one before it.
_LINKED = re.compile(r"\s(?P<link>(?:for|with|between|to|from|on|in|of)(?: the| an?| its| their)?)$")
#: "The mandate of the mission, which expires".
_TERM = re.compile(r"\b(?:mandate|term|tenure|licen[cs]e|contract|lease|validity|permit|suspension|exemption|waiver)$")
#: What comes into force are papers, whatever stands next to the relative.
_INTO_FORCE = re.compile(
    r"(?:(?:will|would|is\sto|are\sto|is\sdue\sto)\s)?(?:comes?\sinto\sforce|enters?\sinto\sforce|takes?\seffect|apply|applies)\b"
)
_PAPER = re.compile(
    r"\b(?i:(?:new|draft|stricter|further)\s)?(?i:measures?|rules?|laws?|regulations?|acts?|treaty|agreements?|accords?|pacts?|orders?"
    r"|decrees?|codes?|bans?|tariffs?|duties|sanctions|protocol|convention|directive|changes|reforms?|levy|tax|cuts?|limits?|fees?)\b"
)
_MOST_OF_PAPER = 10
#: What papers and terms do, not those who signed them.
_OF_PAPERS_TEXT = (
    "expires expire lapses lapse ends end runs run takes take enters enter matures "
    "falls comes applies apply is was will"
)
_OF_PAPERS = frozenset(_OF_PAPERS_TEXT.split())
_WILL = re.compile(r"\b(?:will|must|is\sto|are\sto|is\sdue\sto|is\sexpected\sto)\s[a-z]+")
#: What a bill or a report does on every day.
_STATES_TEXT = (
    "bans bars allows sets gives makes lets says covers includes provides raises cuts limits seeks calls would bears"
)
_STATES = frozenset(_STATES_TEXT.split())
#: "Succeeds Martha Lake": the word before the name is a verb.
_NOT_OF_NAME = re.compile(r"^.*\b[a-z]+(?:s|ed)\s(?=[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)+$)")
#: "Is recruiting midwives, who start": what is done is no part of the noun.
_IS = re.compile(r"\b(?:is|are|was|were|be|been)\s$")
_DOING = re.compile(r"^[a-z]+ing\s(?=\S)")
#: "Put limits in place, which would last": it is the limits that do.
_NO_THINGS = frozenset(("place", "force", "effect", "writing", "principle"))
#: "The first day of the session, which runs": the part runs no more than the whole.
_PART_OF = re.compile(
    r"\b(?:day|days|week|weeks|eve|start|end|beginning|opening|sidelines|margins|stage|part|half|rest)$"
)
_IS_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}\s[A-Z]|\b[A-Z][a-z]+\s\d{1,2}\b|[A-Z][a-z]+day\b")
_DAY = r"(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+\s\d{1,2})(?:,?\s\d{4})?"
#: "The deadline was set as 30 June, which was extended": the day is not what was.
_WAS_DAY = re.compile(
    rf"^(?P<what>[^,;]{{3,60}}?)\s(?:is|was|had\sbeen|has\sbeen)\s(?:first\s|originally\s)?(?:(?:set|fixed|put)\s(?:as|for|at)\s)?{_DAY}$"
)
#: "The truce agreed on 19 January, which expires".
_DATED = re.compile(rf"(?<=[a-z])\s[a-z]+(?:ed|de)\son\s{_DAY}$")
#: What joins the last noun of a list, and the others.
_AND = re.compile(r",?\s(?:and|or)\s$")
_COMMA = re.compile(r",\s$")
#: Verbs of one thing, and of several.
_SINGULAR = frozenset(("is", "was", "has", "expires", "lapses", "ends", "runs", "takes", "begins", "starts"))
_PLURAL = frozenset(("are", "were", "have"))
#: "The assembly, which the governor has summoned for": somebody else does it.
_DONE_TO = gated(
    r"(?<!\bin)(?<!\bon)(?<!\bof)(?<!\bby)(?<!\bat)(?<!\bto)(?<!\bfor)(?<!\bwith)(?<!\bfrom)(?<!\bunder)(?<!\bduring)(?<!\bafter)(?<!\bbefore)(?<!\bthrough),?\swhich\s"
    rf"(?P<who>(?:the|its|their|an?)\s[^,;]{{2,40}}?|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){{0,3}})\s"
    rf"(?P<does>(?:{AUXILIARY})\s(?:(?:also|now|then|first|to|\w+ly)\s){{0,2}}[a-z]+|[a-z]{{3,}}s?(?P<act>\sto\s[a-z]+[^,;]*?)?)(?:\s(?:on|in|for|by|from))?\s*$"
)
#: "Until the rains end, which the bureau puts in": the clause before tells what is foreseen for then.
_FORESEES = re.compile(
    r"(?:(?:has|have|will|would)\s)?(?:puts?|expects?|expected|sees?|projects?|projected|forecasts?|estimates?|estimated|plans?|predicts?|foresees?)\b"
)
_WHEN = re.compile(
    r"\b(?:until|till|when|once|before|after|as\slong\sas)\s(?:the\s|an?\s)?(?P<rest>(?:(?!\b(?:until|when|once|before|after)\b)[^,;])+)$"
)
#: What several things do, behind "which".
_LASTS = re.compile(rf"(?:last|end|{'|'.join(sorted(PLURAL_PRESENT))})\b")
_ARTICLE = re.compile(r"\b(?:the|an?|its|their)\s$", re.IGNORECASE)
_LINKS = re.compile(r"\s(?:for|with|between|to|from|on|in|of)\s")
_QUOTES = '"“”'
_POSSESSED = re.compile(r"['’]s?\s")


def without_relative(clause: str) -> str:
    """Turn "the clock ticks down on a truce that expires" into "truce expires"."""
    if "who" not in clause and "which" not in clause and "that" not in clause:
        return clause
    also = _AND_WHO.search(clause)
    person = words_of_noun(clause[: also.start()]) if also else ""
    if also and person and first_verb(f"- {person}") is None:
        return f"{person} {also['rest']}"
    owned = _OWNED.search(clause)
    if owned:
        owner = "" if owned["joined"] else words_of_noun(clause[: owned.start()])
        behind = _MAIN_BEHIND.match(owned["rest"])
        if behind and owner:
            return f"{owner} {behind['main']}"
        return f"{owner}{possessive(owner)} {owned['rest']}" if owner else owned["rest"]
    done = _DONE_TO.search(clause)
    foreseen = _FORESEES.match(done["does"]) if done else None
    if done and foreseen and (when := _WHEN.search(clause, 0, done.start())) and reads_as_clause(when["rest"]):
        return when["rest"]
    if done and first_verb(f"- {done['who']}") is None and (thing := _with_article(clause[: done.start()])):
        does, act = done["does"].removesuffix(done["act"] or ""), done["act"] or ""
        return f"{done['who']} {does} {thing}{act} "
    found = _RELATIVE.search(clause)
    if found is None or not (_OPENS_RELATIVE.match(found["rest"]) or _LASTS.match(found["rest"])):
        return clause
    verb, _, others = found["rest"].partition(" ")
    restricts = not found[0].startswith(",")
    tells = restricts and not has_auxiliary(verb) and _TELLS.search(others)
    # "The cabinet will take up a bill that bans strikes on": the day is that of what will be done.
    leads = restricts and _WILL.search(clause[: found.start()]) and verb not in _OF_PAPERS and verb in _STATES
    if leads:
        return clause
    main = has_auxiliary(others) or looks_ahead(others) or tells
    is_to = _IS_TO.match(found["rest"])
    # "That was to begin on Monday has been put off": the second auxiliary is the sentence's.
    if main and not (is_to and not (restricts and has_auxiliary(found["rest"][is_to.end() :]))):
        return clause
    noun = _antecedent(clause[: found.start()], verb, found["link"])
    paper = (
        _paper(clause[: found.start()])
        if found["link"] != "who" and _INTO_FORCE.match(found["rest"]) and not _PAPER.search(noun)
        else ""
    )
    noun = paper or noun
    return f"{noun.strip(_QUOTES)} {found['rest']}" if noun else clause


def _paper(before: str) -> str:
    """Return the last paper that words name, with what belongs to it ("measures for the sharing of data")."""
    papers = list(_PAPER.finditer(before))
    told = before[papers[-1].start() :] if papers else ""
    return told if told and len(told.split()) <= _MOST_OF_PAPER and first_verb(f"- {told}") is None else ""


def _with_article(before: str) -> str:
    """Return the noun that words end on, with its article; empty where it is in doubt."""
    noun = words_of_noun(before)
    lead = before.removesuffix(noun)
    article = _ARTICLE.search(lead)
    return f"{article[0].lower() if article else ''}{noun}" if noun and not _AND.search(lead) else ""


def _antecedent(before: str, verb: str, relative: str) -> str:
    """Return the noun a relative clause speaks of, with what belongs to it ("subsidy for farmers" that expires)."""
    day = _WAS_DAY.match(before)
    if day:
        return day["what"]
    before = _DATED.sub("", before)
    noun = _NOT_OF_NAME.sub("", words_of_noun(before))
    noun = _DOING.sub("", noun) if _IS.search(before[: len(before) - len(noun)]) else noun
    start = _list_start(before, len(before) - len(noun))
    linked = _LINKED.search(before[:start].rstrip())
    if not noun:
        return ""
    of_kind = relative != "who" and linked is not None and linked["link"] == "of" and noun[:1].islower()
    of_term = linked is not None and linked["link"] == "of the" and verb in _OF_PAPERS
    of_kind = of_kind or (of_term and linked is not None and _TERM.search(before[: linked.start()]) is not None)
    unfit = of_kind or _cannot_do(noun, verb, relative) or (start < len(before) - len(noun) and verb in _SINGULAR)
    while linked and unfit:
        wider = words_of_noun(before[: linked.start()])
        if first_verb(f"- {wider}") is not None or _PART_OF.search(wider):
            break
        dated = _IS_DATE.search(noun)
        start = linked.start() - len(wider)
        noun = wider if dated else before[start:] if wider else noun
        linked = _LINKED.search(before[:start].rstrip()) if wider else None
        unfit = bool(noun) and _cannot_do(noun, verb, relative)
    return noun


def _list_start(before: str, start: int) -> int:
    """Return where a list begins whose last noun starts at a place; that place itself where it is no list."""
    joint = _AND.search(before, 0, start)
    first = start
    while joint:
        item = words_of_noun(before[: joint.start()])
        if not item or first_verb(f"- {item}") is not None:
            break
        first = joint.start() - len(item)
        joint = _COMMA.search(before, 0, first)
    return first


def _cannot_do(noun: str, verb: str, relative: str) -> bool:
    """Tell whether a noun is not what the verb speaks of: a plural that "expires", a date, a partner's name."""
    head = _LINKS.split(noun, maxsplit=1)[0]
    plural = head.endswith("s") and not head.endswith("ss")
    if noun.casefold() in _NO_THINGS:
        return True
    named = noun[0].isupper() and not _POSSESSED.search(noun)
    partner = named and (relative == "that" or (relative == "which" and verb in _OF_PAPERS))
    alone = not plural and relative != "who" and (verb in _PLURAL or _LASTS.fullmatch(verb) is not None)
    return alone or (plural and verb.endswith("s")) or bool(_IS_DATE.search(noun)) or partner
