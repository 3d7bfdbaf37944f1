"""Do the words beside a date say that it is over, whatever the verbs of its clause?"""

import re

from briefing.patterns.gated import gated
from briefing.temporal.anchoring.clauses.beside import DONE_ON, MADE_BY, OVER_AFTER, OVER_BEFORE

#: "Missed a self-imposed Sunday deadline".
_LET_PASS = re.compile(r"\b(?:missed|ignored|breached|overran|blew|defied)\s(?:[\w-]+\s){0,3}$")
DEADLINE_BEHIND = re.compile(r"\s(?:deadline|cut-?off|ultimatum)\b(?!\s(?:passed|was|had|lapsed|slipped|expired|went))")
#: "The assembly on Thursday put off its vote": between subject and verb stands the day of the news, whose verb is past.
_BEFORE_UNMARKED = re.compile(
    r"(?<=[\w'’)]\son\s)"
    + "".join(rf"(?<!\b{modal}\son\s)" for modal in ("will", "to", "would", "may", "must", "can"))
    + "$"
)
_UNMARKED = re.compile(r"\s(?:put|set|cut|let|hit|shut|quit|cast|split|spread|beat|hurt|read|cost|burst)\s")
#: "On Friday it let the parties refile": of one who does so now it would be "lets".
_UNMARKED_BEHIND = re.compile(
    r",?\s(?:it|he|she)\s(?:put|set|cut|let|hit|shut|quit|cast|split|spread|beat|hurt|cost|burst)\s"
)
#: "Pledged £500,000 on Monday": the sum was pledged then.
_PLEDGED_SUM = gated(
    r"\b(?:pledged|promised|offered|donated|committed)\s(?:another\s|a further\s|up to\s)?(?:[A-Z]{0,3}\s?[$€£]|\d)"
    r"(?:[^,;]|,\d){1,40}?\son\s$"
)
#: "Asked for a panel on Friday": by its weekday news tells when it was asked; a meeting or a shift that was asked for
#: is to come, so that only what takes place on no day is known to have been asked for then.
_ASKED_FOR = gated(
    r"\b(?:asked|applied|petitioned|appealed)\sfor\s(?:(?:an?|the|its|their|his|her|more|fresh|new)\s)(?:[\w'’-]+\s){0,3}?"
    r"(?:panel|inquiry|investigation|probe|review|explanation|apology|extension|help|aid|support|loans?|bail-?out|permission"
    r"|approval|asylum|protection|injunction|clarification|answers?|assurances?|details|money|funds|funding|documents|records"
    r"|advice|opinion|ruling|pardon|licen[cs]e|permit|passport|visas?|citizenship|patent|membership|bankruptcy|parole|clemency)\s(?:[\w'’-]+\s){0,4}?on\s$"
)
#: "Gave formal notice of the strike on Thursday": by its weekday news tells when the notice was given; notice of an
#: arrival or a closure names the day of that.
_GAVE_NOTICE = gated(
    r"\b(?:gave|given|served|filed|issued|lodged|submitted|handed in|sent)\s(?:[\w'’-]+\s){0,3}?"
    r"notice\sof\s(?:the|its|their|his|her)\s(?:[\w'’-]+\s){0,2}?"
    r"(?:strikes?|termination|withdrawal|appeal|intent(?:ion)?|claims?|action|dispute|breach|default|dismissals?|resignation"
    r"|cancellation|ballot|redundancies)\s(?:[^,;:.]{1,60}\s)?on\s$"
)
#: "The strike follows the killing of a leader on Sunday": by its weekday news tells when what it answers befell.
_FOLLOWS = gated(
    r"(?<!\bthat\s)\b(?:follows|(?:comes|come)\s(?:(?:just\s)?(?:[\w-]+\s)?(?:hours|days|weeks)\s)?after)\s(?:the|an?|its|their|his|her)\s"
    r"(?:[\w'’-]+\s){1,4}?(?:of|by|against|between|in)\s[^,;:.!?()\n]{2,60}\s(?:late\s|early\s)?on\s$"
)

#: "For the first time since their quarrel in Oslo on Tuesday": what has been since then has begun.
_SINCE_EVENT = gated(r"\bsince\s(?:the|its|their|his|her|an?|last)\s[^,;:.!?()]{2,60}\s(?:on|in)\s(?:the\s)?$")
#: "Will meet for the first time since their quarrel on Tuesday": the day may be that of the meeting.
_TO_COME = re.compile(r"\b(?:will|shall|(?:is|are|due|set|plans?|expect(?:s|ed)?)\sto)\b[^.;!?\n]*$")


def is_over(lead: str, near: str, after: str) -> bool:
    """Tell whether the words right beside a date say that it is over, whatever the verbs of its clause."""
    made = " by " in near and MADE_BY.search(near)
    passed = DEADLINE_BEHIND.match(after) and _LET_PASS.search(lead)
    unmarked = (_UNMARKED.match(after) and _BEFORE_UNMARKED.search(lead)) or _UNMARKED_BEHIND.match(after)
    told = OVER_BEFORE.search(near.lower()) or DONE_ON.search(near) or _PLEDGED_SUM.search(near)
    since = _SINCE_EVENT.search(near) if "since " in near else None
    begun = since is not None and not _TO_COME.search(near, 0, since.start())
    return bool(told or begun or made or passed or unmarked or OVER_AFTER.match(after))


def was_asked_then(near: str) -> bool:
    """Tell whether a weekday tells when something was asked for, notice was given or what is answered befell."""
    return any(told.search(near) is not None for told in (_GAVE_NOTICE, _ASKED_FOR, _FOLLOWS))
