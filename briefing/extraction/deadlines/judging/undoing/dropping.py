"""Was what was to happen on a day called off by who had planned it, or told to be off?"""

import re

from briefing.domain.span import Span
from briefing.extraction.deadlines.judging.stances import StanceTable
from briefing.patterns.gated import gated

#: What leads to the day of what a verb calls off: "the vote planned for", "its request for a hearing on", "of".
_ARRANGED = gated(
    r"\b(?P<told>(?:due|set|scheduled|planned|slated|called|announced|listed|fixed|booked|tabled|expected|billed|proposed"
    r"|pencilled in|earmarked|that w(?:as|ere) (?:due|to|set|scheduled|planned|expected))\s(?:[\w'’-]+\s){0,4}?)?"
    r"(?P<link>for|on|of|in|by)\s(?:the\s)?$"
)
#: What follows such a verb at once: its object.
_OBJECT = re.compile(
    r"\s(?:(?:an?|the|its|their|his|her|this|that|all|any|two|three)\s|plans\s|[a-z]+s\s(?:for|to|of)\s)"
)
#: The thing itself ends before what tells more of it.
_OF_THING = re.compile(r"\s(?:of|to|for|from|in|at|on|with|between|by)\s")
#: What can be taken back, or whoever can be let go, while the event itself is held: "its refusal of the march".
_OF_ITS_OWN = re.compile(
    r"\s(?:[a-z’']+\s){1,3}?(?:refusal|rejection|ban|objections?|opposition|veto|boycott|criticism|condemnation|host|chair|head"
    r"|leader|sponsors?|organi[sz]ers?|speakers?|coverage|support)\s(?:of|to|on|for)\s"
)
#: Another clause begins between the verb and the day, or an event of its own: "dropped its objection to the vote on".
_TURNS = re.compile(
    r"[,;:.!?]|\s(?:and|but|while|which|who|after|before|until|till|from|since|when|as|if|unless|pending)\s"
    r"|\s(?:to|at|for|against|from|ahead of|over|towards|into)\s(?:the|its|their|this|next)\s(?!\w+(?:\s\w+)?$)"
    r"|\sthat\s(?!w(?:as|ere)\s)"
)
#: "Has not cancelled", "may have called off", "asked whether it withdrew": nothing has become of it yet.
_NOT_DONE = re.compile(
    r"(?:\b(?:not|never|nor|nobody|yet to|hardly|(?<!agreed )(?<!decided )to|will|would"
    r"|may|might|could|should|must|shall|can|without)|n['’]t)"
    r"\s(?:(?:yet|be|have|been|agreed to|decided to|\w+ly)\s)*$|\b(?:if|unless|whether|should|until)\b[^,;]*$",
    re.IGNORECASE,
)
#: "Abandoned a plan to raise fares from".
_OF_PLAN = re.compile(
    r"\s(?:(?:an?|the|its|their|his|her|all)\s)?(?:[a-z]+\s){0,2}?(?:plans?|proposals?|schemes?|intentions?)\s(?:to|for)\s"
    r"(?:(?!\b(?:but|and|which|who|after|before|until|that)\b)[^.;:,])*\b(?:from|on|by|in|starting)\s(?:the\s)?$"
)
_CANCELLATION = gated(
    r"\b(?:cancellation|postponement|scrapping|abandonment|withdrawal|calling[- ]off|adjournment|deferral|annulment)"
    r"\sof\s(?:an?|the|its|their|his|her|this|all)\s[^.;:,!?]{2,60}?\s"
    r"(?:(?:due|set|scheduled|planned|slated|called|announced|listed|expected)\s(?:[a-z]+\s){0,3}?)?"
    r"(?:for|on|in|of|by)\s(?:the\s)?$",
    re.IGNORECASE,
)
#: The day stands between its article and its noun: "the 22 January meeting".
_DETERMINED = gated(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]his|[Tt]hat)\s$")
_OWN_NOUN = re.compile(r"(?:['’]s)?\s(?:[a-z-]+\s){0,2}?[a-z-]+(?![\w-])")
#: What follows at once and says that the event of the day is off.
_IS_OFF = re.compile(
    r",?\s(?:(?:will|would|shall|is|are)\s(?:now\s)?(?:not|no longer|never)(?:\snow)?|won['’]t|(?:is|are)n['’]t)\s"
    r"(?:(?:going\s)?to\s)?(?:be\s)?(?:held|take place|taking place|go ahead|going ahead|go forward|proceed|happen"
    r"|happening|staged|kept|met)\b"
    r"|,?\s(?:no longer|does not(?: now)?|doesn['’]t|do not|don['’]t)\s"
    r"(?:appl(?:y|ies)|stands?|holds?|exists?|binds?)\b(?!\s(?:to|for|in|where|when|on)\b)"
    r"|,?\s(?:is|are|has been|have been|was|were)\s(?:now\s|put\s|currently\s|also\s)?"
    r"(?:off(?![-’']|\s[a-z])|(?:on hold|on ice|void|moot|no more|no longer (?:valid|binding|in force|planned|needed"
    r"|necessary))\b)"
)
#: "Tuesday's hearing before the panel", "the vote on 4 May in the town": what else names the event of a day.
_MORE_OF_NAME = re.compile(
    r"(?P<own>['’]s?\s(?:[a-z-]+\s){0,3}?[a-z-]+)?"
    r"(?:\s(?:of|before|in|at|with|between|among|on|over|into)\s(?:the|its|their|an?|his|her|[A-Z][\w’'-]*)"
    r"(?:\s[\w’'-]+){0,4}?)?(?=,?\s(?:will|would|shall|is|are|has|have|was|were|won)\b)"
)
_CALLED_OFF = re.compile(
    r"\s(?:has|have)\s(?:now\s)?been\s(?:cancell?ed|called off|scrapped|dropped|abandoned|shelved)\b"
)
_ONLY_THEN = re.compile(r"\s(?:until|till|before|unless|without|if|as long as)\b")
#: "No decision is expected on", "nothing will be decided on", "no longer expects to finish it by".
_NONE_COMES = gated(
    r"(?:^\W*|[;:,]\s|\b(?:said|says|that|and|but)\s)(?:[Nn]o(?:\s[a-z]+){1,4}?\s(?:is|are|was|were|will be)\s"
    r"(?:expected|planned|scheduled|foreseen|likely|due|taken|made|reached)"
    r"|(?:[Nn]othing|[Nn]obody)\s(?:will|is to)\s[a-z]+)\s"
    r"(?:(?!(?:at|in|during|from)\b)[a-z]+\s){0,3}?(?:on|in|for)\s(?:the\s)?$"
    r"|\bno longer (?:expects?|plans?|intends?|aims?|hopes?|wants?|means?) to\s[^.;,]*$"
    r"|\b(?:will|would) (?:no longer|not now) (?:travel|visit|fly|go|meet|host|hold|sign)\b"
    r"[^.;,]*\son\s$"
)
#: "Cars sold after 4 May will not be held back": a day that only bounds what is spoken of.
_BOUNDS = gated(r"\b(?:by|after|before|until|till|from|since|through|than|beyond)\s(?:the\s)?$", re.IGNORECASE)
_REACH, _VERB_REACH, _NEAR = 160, 40, 90


def is_dropped(shadow: str, sentence: Span, when: Span, table: StanceTable) -> bool:
    """Tell whether a verb before a date calls off what it dates, or the words behind it say that it is off."""
    opens = when.start + len("the ") * shadow.startswith(("the ", "The "), when.start, when.end)
    lead = shadow[max(sentence.start, when.start - _REACH) : opens]
    if _is_called_off(lead, shadow[when.end : min(sentence.end, when.end + _NEAR)], table):
        return True
    return _is_off(shadow, sentence, when, lead)


def _is_called_off(lead: str, behind: str, table: StanceTable) -> bool:
    """Tell whether a verb or noun of calling off has the date's event for its object."""
    if _NONE_COMES.search(lead):
        return table.service.search(lead) is None
    if _CANCELLATION.search(lead):
        return table.service.search(lead) is None
    if any(_is_plan_dropped(lead, verb, table) for verb in table.dropping.finditer(lead)):
        return True
    of_day = _DETERMINED.search(lead) is not None and _OWN_NOUN.match(behind) is not None
    arranged = _ARRANGED.search(lead)
    if arranged is None and not of_day:
        return False
    verbs = list(table.dropping.finditer(lead))
    verb = verbs[-1] if verbs else None
    if verb is None or _is_not_done(lead, verb):
        return False
    told = arranged is not None and arranged["told"] is not None and arranged.start() > verb.end()
    between = lead[verb.end() : arranged.start()].rstrip(" ,") + " " if told and arranged else lead[verb.end() :]
    return _has_for_object(between, arranged, verb[0], table, of_day=of_day)


def _is_plan_dropped(lead: str, verb: re.Match[str], table: StanceTable) -> bool:
    """Tell whether a verb gives up a plan to do something on a day, and not one to stay away from what others hold."""
    plan = _OF_PLAN.match(lead, verb.end())
    return plan is not None and not table.joining.search(lead, verb.end()) and not _is_not_done(lead, verb)


def _is_not_done(lead: str, verb: re.Match[str]) -> bool:
    return _NOT_DONE.search(lead[: verb.start()][-_VERB_REACH:]) is not None


def _has_for_object(
    between: str, arranged: re.Match[str] | None, verb: str, table: StanceTable, *, of_day: bool
) -> bool:
    """Tell whether what stands between a verb and a date is its object alone, and the date that of the object."""
    if of_day and between.strip() in ("the", "a", "an", "its", "their", "his", "her", "this", "that"):
        return True
    if arranged is None or not _OBJECT.match(between) or _TURNS.search(between):
        return False
    if _OF_ITS_OWN.match(between):
        return False
    if table.service.search(_OF_THING.split(between, maxsplit=1)[0]) or table.joining.search(between):
        return False
    moves = table.moving.fullmatch(verb) is not None
    return arranged["told"] is not None or arranged["link"] == "of" or not moves


def _is_off(shadow: str, sentence: Span, when: Span, lead: str) -> bool:
    """Tell whether the words right behind a date, or behind the noun that bears it, say that its event is off."""
    if _BOUNDS.search(lead):
        return False
    start = when.end
    if _DETERMINED.search(lead):
        noun = _OWN_NOUN.match(shadow, start, sentence.end)
        start = noun.end() if noun else start
    ends = (start, _end_of_name(shadow, when.end, sentence.end))
    off = next(filter(None, (_IS_OFF.match(shadow, end, sentence.end) for end in ends)), None)
    if off is None:
        off = _CALLED_OFF.match(shadow, ends[1], sentence.end)
    return off is not None and _ONLY_THEN.match(shadow, off.end(), sentence.end) is None


def _end_of_name(shadow: str, start: int, end: int) -> int:
    """Return where the words end that name the event of a day behind it."""
    name = _MORE_OF_NAME.match(shadow, start, end)
    return name.end() if name else start
