"""Which marks and times of day belong to no clause?"""

import re
from functools import lru_cache

from briefing.patterns.gated import gated

#: Of so many clauses the outcome is remembered: what tells a date comes to the same words in several ways.
_REMEMBERED = 512
#: The rule between the cells of a row.
_CELL = re.compile(r"\s*\|\s*")
_DATE_CELL = re.compile(
    r"(?:by |until |from |late |early |mid-?|end )?(?:FY\s)?[\d/–—. -]*\d[\d/–—. -]*(?:\([^)]*\))?", re.IGNORECASE
)
_IF_NEEDED = gated(r",?\s(?:if (?:needed|necessary|required)|\(if (?:needed|necessary|required)\))$")
#: "European Consumer Alliance (ECA)": the name is told, its short form is not needed.
_SHORT_FORM = gated(r"(?<=[\w.’'])\s\([A-Z][\w&.+-]{1,9}\)(?=[\s,;:’']|$)")
#: The time of a day that stands elsewhere.
_CLOCK = gated(
    r"[\s,(]+at\s(?:[01]?\d|2[0-4])(?:\.\d\d)?$"
    r"|[\s,(]+(?:(?:by|at|from|before|until|as of)\s)?(?:close of (?:business|play)"
    r"|midnight|noon|midday"
    r"|dawn|dusk|\d{1,2}(?:[:.]\d\d)?\s?"
    r"[ap]\.?m\.?|\d{1,2}:\d\d(?:\shours)?|\d{1,2}\.\d\d hours"
    r"|\d{1,2} o['’]clock)(?:\s(?:local time|\(?[A-Z]{2,4}\)?))?\s*$"
)
#: "Asked on Thursday, December 11, to": when it was said.
_SAID_WHEN = gated(
    r"\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,\s(?:[A-Z][a-z]+ \d{1,2}|\d{1,2}"
    r" [A-Z][a-z]+)(?:, \d{4})?,)?"
    r"(?=\s(?:to|that)\s)|\s(?:last (?:week|month|year)|yesterday|today|earlier this (?:week|month"
    r"|year))(?=\s(?:to|that)\s)"
)
#: What is only said of the whole clause, or leads on to nothing.
_PROMISED = re.compile(
    r",\s(?:(?:first|now|originally|also|initially)\s)?(?:promised|expected|planned|scheduled|due|set"
    r"|slated|tabled|deliverable|forecast"
    r"|foreseen|pencilled in|announced|signed|launched|called|delivery|beginning|starting|ending)$"
)
_FIRST_OF_DAYS = gated(r"\s(?:on\s)?(?:today|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s(?:and|or))?$")
_HANGS_ON = gated(
    r",?\s(?:which|what|who)\s(?:it|they|he|she|we|the \w+)(?:\s(?!to\b)\w+){1,2}(?:\sto do)?$|\s(?:at"
    r" the (?:latest|earliest))$"
    r"|,?\s(?:(?:and|but|or)\s)?(?:in any (?:case|event)|at any rate|possibly|perhaps|probably|preferably)$|\sonly$"
    r"|\swith effect$"
    r"|,\s[\"“]?so$|,?\s(?:by\s)?(?:no|not)\s(?:later|earlier|sooner)$"
    r"|\son\sa\s(?:date|day)\sto\sbe\s[^,;]+$"
    r"|,?\s(?:in\sthe\smeantime|sometime|today\sweek|tomorrow\sweek|no\ssooner|not\ssooner|on\sthe\sbest\sview|in\sother\swords|regardless)$"
    r"|(?<!within)(?<!over)(?<!for)(?<!than)(?<!last)(?<!next)(?<!first)(?<!past)(?<!a)(?<!of)(?<!has)(?<!have)\s(?:\d+|two|three|four|five|six|seven|ten|twelve|thirty|sixty|ninety)\s(?:days|weeks|months|years)$"
)


@lru_cache(maxsize=_REMEMBERED)
def without_marks(clause: str) -> str:
    """Return a clause without the rules of a table, short forms behind names and what tells a time of day."""
    cells = [cell for cell in _CELL.split(clause) if cell and not _DATE_CELL.fullmatch(cell)]
    text = _SHORT_FORM.sub("", ", ".join(cells) or clause)
    text = _SAID_WHEN.sub("", text)
    for pattern in (_IF_NEEDED, _CLOCK, _FIRST_OF_DAYS, _HANGS_ON, _PROMISED):
        text = pattern.sub("", text)
    return text.strip(" ,;:|")
