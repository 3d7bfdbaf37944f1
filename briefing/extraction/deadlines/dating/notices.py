"""Is a sentence a notice of the outlet to its readers, whatever day it names?"""

import re

from briefing.domain.span import Span
from briefing.patterns.gated import gated

#: How such a notice begins.
_OPENS = re.compile(
    r"\W*(?:(?:to unsubscribe|unsubscribe|join (?:our|us|\w+ for a (?:web ?chat|q&a|live))|sign up|subscribe"
    r"|register (?:now|here|today|before|by|for our)|early[- ]bird|deadline for (?:contributions|entries to)"
    r"|(?:in )?(?:our|the) next issue|next issue|previous issue|next live|book now|offer ends"
    r"|tickets? (?:are )?(?:available|on sale)|write to us|download our|read our|watch our|listen to our"
    r"|attend our|support us(?!\s(?:or|and)\b)|letters to the editor|annual subscriptions?"
    r"|(?:subscriptions? (?:are|costs?)|plans from)(?:\s(?:just|only|from))?(?=\s?(?:[£$€₹]|Rs))"
    r"|funded (?:until|by|through)\b|follow us|find us|visit us|donate)\b"
    r"|(?:subscribers|top (?:reads|stories)|trending|next update|most read|read more|see also|more|related|coming up"
    r"|next (?:edition|newsletter|event|time|up))\s?:)",
    re.IGNORECASE,
)
#: What only an outlet calls its own.
_OWN = gated(
    r"\b(?:our|this)\s(?:\w+\s)?(?:webinar|newsletter|podcast|readers|subscribers|annual report"
    r"|live blog|live coverage|next (?:issue|edition|newsletter)|magazine|print edition|offices? (?:is|are"
    r"|will be) closed)\b|\bour\s(?:\w+\s)?app\b|\bwe(?:['’]re| are) (?:off|back|on (?:holiday|a break))\b"
    r"|\bwe(?:['’]ll| will) be (?:live|back)\b|\bthis (?:note|briefing|paper|talk) will be (?:discussed|presented)\b",
    re.IGNORECASE,
)
#: What an outlet asks for, if it tells where to send it: an authority gives an address too.
_ASKS = gated(
    r"\b(?:[Ll]etters|[Pp]itches|[Ee]ntries|[Oo]ur|us|[Rr]eaders?|[Ss]ubscribers?|[Tt]ickets?|[Ww]ebinar"
    r"|[Nn]ewsletter|[Pp]odcast)\b"
)
#: Where to write to.
_ADDRESS = gated(r"\b[\w.+-]+@[\w-]+\.[a-z]{2,}\b|\bwww\.\w", re.IGNORECASE)
#: An agency's sign-off ("mp/jk 041512 Mar 24"), and who an author is.
_SIGN_OFF = re.compile(r"(?:[\w/]+\s){0,3}\d{6}(?:\s?(?:GMT|UTC))?\s[A-Z][A-Za-z]{2}\s\d{1,2}\W*")
_AUTHOR = gated(r"\bis an? (?:[\w-]+\s)?(?:fellow|columnist|correspondent)\b")
#: When the next one is out ("Issue 42: 22 February").
_ISSUE = re.compile(r"\W*[Ii]ssue (?:[Nn]o\.? )?\d+\s?:")
_LONGEST = 240


def is_notice(shadow: str, sentence: Span) -> bool:
    """Tell whether a sentence is a notice: it opens like one, or is short and speaks of the outlet's own business."""
    if _OPENS.match(shadow, sentence.start, sentence.end):
        return True
    if len(sentence) > _LONGEST or '"' in sentence.of(shadow):
        return False
    if _SIGN_OFF.fullmatch(shadow, sentence.start, sentence.end) or _ISSUE.match(shadow, sentence.start):
        return True
    if any(sign.search(shadow, sentence.start, sentence.end) for sign in (_OWN, _AUTHOR)):
        return True
    return all(sign.search(shadow, sentence.start, sentence.end) for sign in (_ADDRESS, _ASKS))
