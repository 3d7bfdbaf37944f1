"""Does a date only describe something else: figures, a habit, the subject, a feast?"""

import re

from briefing.domain.findings import TimeExpression
from briefing.patterns.gated import gated

#: What happens on a date that stands beside it.
EVENT_NOUNS = (
    "summit|meeting|vote|elections?|hearing|talks|conference|session|debate|referendum|trial|deadlines?|round|strike|polls"
    "|budget|visit|trip|gathering|ballot|run-?off|auction|ruling|decision"
)
#: "The 2026 budget": a year that only names.
_NAMES = re.compile(r"\b(?:[Tt]he|its|their|his|her|[A-Z]\w+['’]s?) $")
_NOUN = re.compile(r"\s[a-zA-Z]\w+")
#: The stretch that figures cover ("in the year to 31 March").
_OF_FIGURES = gated(
    r"\b(?:year|months?|quarter|weeks?|half|period|season|days)\s(?:to|ended|ending|through|up to)\s"
    r"(?:on\s)?(?:the\s)?$",
    re.IGNORECASE,
)
#: "Slid from the second quarter to the fourth".
_FROM_ONE = re.compile(r"\bfrom\s(?:the\s)?(?:[\w-]+\s){0,3}(?:quarter|half|month|year)\sto\s(?:the\s)?$")
#: "Extended by three months to 5 April": to that day.
_LENGTHENED = re.compile(r"\bby\s(?:[\w-]+\s){1,4}?(?:days?|weeks?|months?|years?)\sto\s(?:the\s)?$")
#: What comes again and again has no date of its own ("by 31 March each year").
_RECURS = re.compile(r",?\s(?:of\s|in\s)?(?:each|every)\s(?:year|month|week|day|season)\b|,?\sannually\b")
#: Figures, links and rates that a date describes ("the next fiscal year's tariffs").
_OWNED = re.compile(r"['’]s?\s[a-z]")
_UP_TO = gated(r"\b(?:until|till|before|after|than)\s(?:the\s)?$", re.IGNORECASE)
_EVERY = gated(
    r"\b(?:every|each)\s(?:(?:other|second|third|fourth|first|last|single)\s)?$"
    r"|(?<!does )(?:\b(?:every|each)\s(?:year|month|week|spring|summer|autumn|winter)|\bannually)"
    r"\s(?:by|on|before|until)\s(?:the\s)?$",
    re.IGNORECASE,
)
#: What is done as a rule has no day of its own.
_AS_A_RULE = gated(
    r"\b(?:usually|normally|typically|traditionally|generally|always|often|historically|customarily)\b"
    r"(?:(?!\b(?:ha(?:s|ve) been|will|but|instead|this (?:year|time))\b|(?<=[^y]),\s[a-z]+s\b)[^.;!?])*$",
    re.IGNORECASE,
)
#: "Back pay from April 1 would be": the day describes the noun before it.
_HEADED = gated(
    r"(?:^|[.;:!?,\n]\s*)(?:(?!\b(?:will|would|is|are|was|were|has|have|due|to)\b)[\w'’-]+\s){1,12}"
    r"(?:from|(?<!date )of|since|up to|(?:tickets|bookings|reservations|flights|seats) for)\s$"
)
#: "Vote on whether to cap it by 2050": the question names what it asks of, no day of the vote.
_ASKED_OF = re.compile(r"\bwhether\b[^.!?;,]*$")
#: "Decide on Friday whether to walk out from 3 June": the question has a day of its own, or a first day.
_ASKED_ON = gated(
    r"\b(?:decid|vot|rul|consider|discuss|debat|weigh|meet)[a-z]*\b[^.!?;]{0,60}?\bwhether\sto\s"
    r"(?:(?!\b(?:that|which|who|if|when|before|after|due|set|scheduled|expires?|ends?|begins?|starts?)\b)[^.!?;,])*$"
)
_ON_ITS_DAY = re.compile(
    r"(?:on|by|in|next|this)\s(?:the\s)?(?:[\w-]+\s){0,2}?(?:[A-Z][a-z]+day|\d{1,2}\s[A-Z]|[A-Z][a-z]+\s\d|week|month)"
    r"[^.!?;,]{0,24}?\bwhether\sto\b"
)
_FROM_DAY = re.compile(r"\b(?:from|starting(?: on)?|beginning(?: on)?|as of)\s(?:the\s)?$")
#: When a text was written or changed: "last updated 13 July".
_STAMPED = gated(
    r"\b(?:(?:last |first |was |been )(?:updated|corrected|amended|posted|modified)\s(?:on\s)?"
    r"|(?:on (?:the|its) register|of record)\s(?:(?:at|on|by|as of|the|close|of|business)\s){1,5})$",
    re.IGNORECASE,
)
_IS_VERB = re.compile(r"\s(?:will|would|is|are|was|were|has|have|can|could|must|should)\b")
#: The text only says when a feast is ("which falls on 8 November").
_FALLS = gated(
    r"(?<!deadline )\b(?:falls|fell|falling)\s(?:this year\s)?(?:on\s)?(?:the\s)?$"
    r"|\b(?:Ramadan|Eid|Passover|Lent|Diwali|Easter|Hanukkah|Yom Kippur|Rosh Hashanah|Orthodox Christmas|Nowruz)"
    r",?\s(?:which\s)?(?:starts|begins|ends|is|comes)\s(?:(?:around|about|on|in)\s)?$"
    r"|\bholidays?,\s(?:which|that)\s(?:starts?|begins?|ends?|falls?)\s(?:(?:around|about|on|in)\s)?$"
    r"|\([^()]{0,40}\b(?:fiscal|financial|tax|budget|marketing)\syear\s(?:starts|begins|ends|runs|closes)\s"
    r"(?:(?:on|in|from)\s)?$"
)
_NAMED_BEHIND = re.compile(
    rf"['’]s?\s(?:[\w-]+\s){{0,3}}?(?:{EVENT_NOUNS})\b",
    re.IGNORECASE,
)
#: A period that says what figures are about ("results for the third quarter"), not when something happens.
_ABOUT = gated(
    r"\b(?:covering|spanning|(?<!set )(?<!scheduled )(?<!planned )(?<!slated )(?<!due )(?<!called )(?<!expected )"
    r"(?<!eyed )(?<!proposed )(?<!targeted )(?<!pencilled in )(?<!put off )"
    r"(?<!promised )(?<!tabled )(?<!booked )(?<!earmarked )(?<!touted )(?<!tipped )(?<!pegged )(?<!foreseen )for)\s"
    r"(?:the\s)?(?:(?:first|whole|full|(?:fiscal |financial )?years?|period|quarters?|[A-Z]\w+ and)\s)?$",
    re.IGNORECASE,
)
#: "October rent": a period right before a common noun, led to by nothing, describes it.
_COMMON_NOUN = re.compile(
    r"\s(?!to\b|and\b|or\b|at\b|in\b|on\b|if\b|but\b|when\b|with\b|for\b|by\b|after\b|before\b|as\b|the\b|this\b|that\b"
    r"|its\b|their\b|his\b|her\b|an\b|he\b|she\b|it\b|they\b|we\b|will\b|would\b|is\b|are\b|was\b|were\b|has\b|have\b"
    r"|said\b|both\b|all\b|some\b|most\b)[a-z]{3,}"
)
#: "On end-December numbers", "the June figures": the period of which figures are.
_FIGURES = re.compile(
    r"\s(?:numbers|figures|data|results|accounts|earnings|sales|exports|imports|inflation|GDP|output|futures|contracts)\b"
)
_NEXT_STEP = re.compile(r"(?:next|this|the)\s", re.IGNORECASE)
#: "Year-end report": the report's name.
_OF_THE_END = re.compile(
    r"(?:year|month|quarter)-end\s(?:report|results|figures|accounts|statement|numbers|data)\b", re.IGNORECASE
)
_LED = re.compile(
    r"(?:\b(?:in|by|until|till|from|of|for|to|through|since|during|before|after|around|about|between|and|or|next|this|early|late"
    r"|mid|than|on|at|as|within|starting|beginning|effective|due|end)|[,;:(|–—-])\s*(?:the\s)?$",
    re.IGNORECASE,
)
#: "Interim report January–June: 19 July": the day behind the colon is that of what the period is about.
_TITLED = re.compile(r"[^\n:.;,]{0,24}:\s(?:[A-Z][a-z]+,?\s)?(?:\d{1,2}\s[A-Z]|[A-Z][a-z]+\s\d)")
#: A day by its name alone ("a recess for Easter").
_HOLIDAY = re.compile(r"(?!\w*day\Z)[A-Z][a-z’']+(?: [A-Z][a-z]+)*")
_PERIOD = re.compile(r"\d{4}(?:-(?:\d\d|Q\d|H\d))?")
_NAMED_NOUN = re.compile(
    rf"\s(?:[\w-]+\s){{0,2}}?(?:{EVENT_NOUNS}|expiry|launch|opening|start|end|review|report|target|date|payment"
    r"|instalment|installment|assembly|congress)\b",
    re.IGNORECASE,
)
#: "Talks on 2028-29", "a deal over 2027": what is spoken of.
_SUBJECT_OF = gated(r"\b(?:on|over|about)\s(?:the\s)?$")
_YEARS = re.compile(r"\d{4}(?:/\d{4})?")
#: "Contracts signed before Monday may be": the day belongs to the subject.
_OF_SUBJECT = gated(
    r"\b(?:[a-z]+ed|paid|made|sold|bought|held|sent|born|built|given|taken|won)"
    r" (?:before|after|since|by|on|in|from) (?:the )?$"
)
#: "Those who have not paid by Friday will be cut off": the day is the last on which they can.
_NOT_BY = re.compile(
    r"\b(?:who|which|that|whoever)\s(?:has|have|had|do|does|did)(?:\snot|n['’]t)\s[^.!?;:,]{2,60}\s(?:by|before)\s(?:the\s)?$"
)
_GOES_ON = re.compile(r"\s(?:may|must|will|can|shall|would|should|are|is|have|has|had|were|was)\b")
_YEAR = re.compile(r"\d{4}")
#: "Synergies EUR 210m from 2028": a row of figures and its year; a large sum beside its noun, and no verb.
_FIGURED = gated(
    r"(?:^|[.;:!?|\n]\s*|[*•–-]\s)[A-Z][\w&/-]*\s(?:(?!\b(?:to|of|will|would|is|are|be|due)\b)[\w&/-]+\s){0,3}"
    r"(?:[A-Z]{3}\s?|(?:[A-Z]{1,2})?[$€£¥]\s?)\d[\d.,]*\s?(?:m|mn|mln|bn|tn|million|billion|trillion)\s"
    r"(?:from|in|by|for)\s$"
)


def only_describes(shadow: str, time: TimeExpression, lead: str) -> bool:
    """Tell whether a date is no event's own; `lead` is what stands before it."""
    end = time.span.end
    owned = _UP_TO.search(lead) and _OWNED.match(shadow, end) and not _NAMED_BEHIND.match(shadow, end)
    recurs = _EVERY.search(lead) or _AS_A_RULE.search(lead) or _RECURS.match(shadow, end)
    of_figures = _OF_FIGURES.search(lead) and not (_LENGTHENED.search(lead) or _FROM_ONE.search(lead))
    placed = _STAMPED.search(lead) or _FALLS.search(lead) or of_figures
    if owned or recurs or placed or (_HEADED.search(lead) and _IS_VERB.match(shadow, end)):
        return True
    return is_about_period(time, shadow, lead) or _describes(shadow, time, lead)


def is_about_period(time: TimeExpression, shadow: str, lead: str) -> bool:
    """Tell whether a period says what figures or papers are about ("accounts for 2024"), not when something happens."""
    period = _PERIOD.fullmatch(time.value) or _YEARS.fullmatch(time.value) or _HOLIDAY.fullmatch(time.span.of(shadow))
    return period is not None and _ABOUT.search(lead) is not None


def _describes(shadow: str, time: TimeExpression, lead: str) -> bool:
    end = time.span.end
    if _OF_THE_END.match(shadow, time.span.start) or (
        (_PERIOD.fullmatch(time.value) or time.modifier)
        and _FIGURES.match(shadow, end)
        and not _NEXT_STEP.match(shadow, time.span.start)
    ):
        return True
    attributive = _COMMON_NOUN.match(shadow, end) and not _LED.search(lead) and not _NAMED_NOUN.match(shadow, end)
    if attributive and _PERIOD.fullmatch(time.value):
        return True
    if _PERIOD.fullmatch(time.value.partition("/")[0]) and _TITLED.match(shadow, end):
        return True
    if _YEARS.fullmatch(time.value) and _FIGURED.search(lead):
        return True
    if _YEARS.fullmatch(time.value) and _ASKED_OF.search(lead):
        return True
    if _SUBJECT_OF.search(lead) and _YEARS.fullmatch(time.value):
        return True
    asked = _ASKED_ON.search(lead)
    if asked and (_FROM_DAY.search(lead) or _ON_ITS_DAY.search(asked[0])):
        return True
    if _OF_SUBJECT.search(lead) and _GOES_ON.match(shadow, end) and not _NOT_BY.search(lead):
        return True
    return bool(_YEAR.fullmatch(time.value) and _NAMES.search(lead) and _NOUN.match(shadow, end))
