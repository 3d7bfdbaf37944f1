"""Does the clause around a time expression look back or ahead?"""

import re
from enum import StrEnum
from functools import lru_cache

from briefing.temporal.anchoring.coming import COMING_VERBS, FIRST_PERSON_VERBS, PROGRESSIVES, PROMISED


class Direction(StrEnum):
    """Where a clause points."""

    AHEAD = "ahead"
    BACK = "back"
    UNSAID = "unsaid"


_REACH, _LEAD, _WISH_REACH = 220, 48, 140
#: Where a clause ends: sentence marks, or a comma, dash or bracket.
_CLAUSE_END = re.compile(r"(?<![ap]\.m)(?<!\b[A-Z])[.!?](?:\s|$)|[;:\n,()]|\s[–—-]+\s|[—]")
_SENTENCE_END = re.compile(r"(?<![ap]\.m)(?<![A-Z])(?<![A-Z][a-z])(?<![A-Z][a-z]{2})[.!?](?:\s|$)|\n\s*\n")

_AHEAD = (
    # An auxiliary takes its verb with it: "will be published" looks ahead for all its "published".
    r"(?:will|won't|shall|'ll|would|could|might|must|should|cannot|can|may)(?: not)?(?: \w+ly)?(?: be| have)?(?: \w+)?"
    r"|(?:is|are|be|being) (?:to|due|set|about)|due|to be \w+|(?:is|are) (?:seen|up for|out (?:on|in))"
    r"|(?:is|are) (?:\w+ly )?[a-z]+ to (?!have\b)\w+"
    rf"|(?:is|are) (?:{PROGRESSIVES})|(?:{PROMISED}) (?:for|in|to|on)"
    rf"|(?:who|which) (?!was|has|is|does|says)[a-z]{{2,}}s|(?:we|they|i|who) (?:{FIRST_PERSON_VERBS})"
    rf"|{COMING_VERBS}|reports? (?:[\w-]+ ){{0,2}}(?:earnings|results|figures|sales|profits?)"
    r"|to (?:take place|begin|start|meet|hold|open|visit|host|vote|resume|expire|end|deliver|submit|return)"
    r"|be \w+|(?:is|are)(?: not)? [a-z]+ed(?= (?:by|before|until|no later|for|in for)\b)"
    r"|agree[ds]?(?: on)?(?: [a-z]+day)?(?: \w+)? to \w+"
    r"|(?:voted|decided|resolved|opted|chose|elected|undertook|undertaken) to \w+"
    r"|proposed (?:an? |the |to )(?:\w+ ){0,2}(?:meeting|talks|summit|round|session|vote|date|referendum|meet|hold)"
    r"|set (?:for|to)|plan(?:s|ned|ning)?|intend(?:s|ed)?|aim(?:s|ed)?|hope(?:s|d)?|scheduled?|slated|expect(?:s|ed)?"
    r"|anticipated?|upcoming|forthcoming|(?:the|an?|its|their|his|her|any|new) proposed"
    r"|threaten(?:s|ed|ing)?|vow(?:s|ed)|promis(?:e|es|ed)|pledg(?:e|es|ed)"
    r"|poised|likely|projected|envisaged|target(?:s|ed)?|eyed|deadline|expir(?:e|es|y|ing)|laps(?:e|es|ing)|ends"
    r"|end (?:on|in|by)|(?:take|takes|taking|come|comes|coming|go|goes|enter|enters) (?:\w+ )?(?:effect|into)"
    r"|effective|takes? over|resumes?"
    r"|starting|beginning|begins?|starts|opens?|closes|meets?|convenes?|reconvenes?|votes|kicks off|runs"
    r"|no later than|not later than|told to \w+"
    r"|travels|flies|arrives|faces|gets|goes|leaves"
    r"|prepar(?:e|es|ing) (?:for|to)|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? on|ask(?:s|ed)|order(?:s|ed)"
    r"|(?:demand|insist|recommend|request|suggest)(?:s|ed)? that|(?:offer(?:s|ed)?|propos(?:e|es|ed)) to \w+"
    r"|want(?:s|ed)? (?:\w+ ){1,4}?(?:by|before|until)|wants? (?:\w+ ){1,4}?(?:in|from|on)"
    r"|assumes|holds|hosts|chairs|speaks|addresses|publishes|announces|decides|debates|launches|presents|testifies"
    r"|appears|applies|unveils|elects|takes|sits|hears|marks|celebrates|turns"
    r"|ha(?:s|ve) to (?:be )?\w+|needs? to (?:be )?\w+"
    r"|requir(?:e|es|ed|ing)|at the latest|coming|next|pending|if|unless"
    r"|(?:pushed back|put off|moved|delayed|rescheduled|postponed|extend(?:s|ed)?|prolong(?:s|ed)?"
    r"|adjourn(?:s|ed)|defer(?:s|red))\b.{0,80}?"
    r"\b(?:to|until|till|for|through)"
)
#: Looks ahead only right before the date.
_RIGHT_BEFORE = re.compile(
    r"\b(?:(?:until|till)\s+(?:[\w.:]+\s+){0,3}|(?:ahead of|as early as|as soon as|through)\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
#: What was wished for or arranged lies ahead ("called a strike for", "demanded an answer by", "proposed talks on").
_WISHED = re.compile(
    r"\b(?:set|fixed|convened|listed)\s(?:an?|the|its|their|his|her|new)\s(?:[\w'’-]+\s){1,5}for\s+(?:the\s+)?$"
    r"|\b(?:demanded|proposed|called|offered|sought|suggested|requested|urged|floated|scheduled|pencilled in)\b"
    r"(?:[^,;:.]{0,80}?\s(?:by|for|until|from|before|ahead of)"
    r"|\s(?:(?:an?|the|new|more|holding|further)\s)*(?:[\w-]+\s){0,3}?(?:meeting|talks|summit|vote|conference|round|session"
    r"|referendum|truce|hearing|visit|negotiations)(?:\s(?:in|with|at|between)\s[^,;:.]{3,40}?)?\s(?:on|in))\s+(?:the\s+)?$"
    r"|\bha(?:s|ve)\s(?:summoned|invited)\b[^,;:.]{0,80}?\s(?:on|for|in|by)\s+$"
    r"|\b(?:is|are)\s(?:travelling|traveling|flying|heading|going|meeting|visiting|returning)\b[^,;:.]{0,50}\s(?:on|in)\s+$",
    re.IGNORECASE,
)
#: Looks ahead where no verb says otherwise.
_BORDER = re.compile(r"\b(?:from|by|until|starting|as of)\s+(?:the\s+)?$", re.IGNORECASE)
#: A plan that may have been overtaken lies on either side.
_ONCE_PLANNED = re.compile(
    r"\b(?:(?:originally|initially|previously|first)\s+(?:been\s+)?|had\s+(?:been\s+)?)"
    r"(?:set|due|scheduled|planned|slated|expected)\s+(?:to\s+\w+\s+)?(?:for|on|in|by)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_WAS_PLANNED = re.compile(
    r"\b(?:(?:was|were)(?: \w+ly)? (?:due|set|scheduled|slated|planned|expected|supposed|meant|to)"
    r"|had (?:until|till))\b[^.;!?\n]*$"
)
#: What follows has a verb of its own ("kept rates on May 8 and next meets in June").
_NEXT_VERB = re.compile(r"\s(?:and|but|while)\s")
#: Who announced something "on Tuesday" did so then, whatever lies ahead.
_ANNOUNCED = re.compile(
    r"\b(?<!\bbe )(?:threatened|vowed|pledged|promised|proposed|urged|ordered|asked|called|announced|warned|agreed"
    r"|said|told \w+|demanded|insisted|recommended|requested|suggested|offered)"
    r"\s+(?:on\s+)?$",
    re.IGNORECASE,
)
#: "Asked the court on Monday to appoint": the day it was asked.
_ASKED = re.compile(
    r"(?<!\bbe )(?<!being )\b(?:asked|urged|ordered|told|warned|begged|petitioned"
    r"|directed|instructed|summoned|persuaded|allowed|advised"
    r"|reminded)\s(?:[\w'’.-]+\s){1,5}?(?:on\s)?$"
)
_SPEECH_ACT = re.compile(r"\s(?:to|that|not to)\s[a-z]")
#: "Told Senegal to file its plea by": what was ordered then is to be done.
_TOLD_TO = re.compile(
    r"\b(?:told|asked|ordered|urged|instructed|required|directed|invited|allowed|forced|obliged|given|warned|summoned"
    r"|bound|sentenced|committed)\s(?:[\w'’.-]+\s){1,6}?to\s(?!have\b)[a-z]+\b[^.;!?]*\s(?:by|before|until|on|from)\s(?:the\s)?$"
)
#: What a deadline is called, or what becomes of it, once it is over.
_OVER_BEFORE = re.compile(
    r"\b(?:goes|went|dates|dated|dating|going|traces|harks) back to\s+(?:the\s+)?$"
    r"|\bdat(?:es|ing|ed) from\s+(?:the\s+)?$"
    r"|\b(?:previous|earlier|former|initial|original|missed|past)\s+(?:\w+\s+)?(?:deadline|target|cut-?off|date|ultimatum)"
    r"(?:\s+(?:of|on|was))?[\s,(–—-]+$"
    r"|\b(?:missed|overran|overshot|breached|(?:did not|didn't|failed to|unable to) (?:meet|keep|make|honou?r))\s+"
    r"(?:(?:the|its|their|his|her|a|an)\s+)?(?:\w+\s+)?(?:(?:deadline|target|cut-?off)\s+(?:of|on)\s+)?$",
    re.IGNORECASE,
)
_OVER_AFTER = re.compile(
    r"[\s,)–—-]*(?:(?:deadline|target|cut-?off|ultimatum|date)\s+)?(?:(?:has|have|had|was|were|been|already|again)\s+)*"
    r"(?:passed|lapsed|missed|elapsed|expired|gone by|came and went|come and gone|went by|slide|slip|averted"
    r"|called off)\b",
    re.IGNORECASE,
)
_PAST_VERBS = (
    "was|were|had|did|been|said|told|saying|telling|noting|adding|cancellation|returning|met|held|took|began|made|came|went|became|won|led|gave|saw|fell|rose"
    "|struck|sent|brought|left|wrote|spoke|kept|broke|built|bought|sold|lost|found|got|grew|knew|paid|ran|stood"
    "|thought|drew|fought|flew|forbade|threw|shot|sank|sought|withdrew|chose|drove|heard|laid|won|signed|since|ago"
)
_NOT_PAST = (
    "need|indeed|speed|proceed|exceed|succeed|feed|seed|breed|united|unprecedented|limited|related|based|hundred"
    "|bed|red|shed|led|embed|fixed|increased|continued|bonded|unresolved|mixed|complicated|heated|detailed|armed"
)
#: A participle behind these describes a noun ("22 leased ships").
_NO_ADJECTIVE = r"(?<!the )(?<!an )(?<! a )(?<!of )(?<!\d )(?<!all )(?<!any )(?<!its )(?<!their )(?<!in )(?<!other )"
#: Read over small letters: a pattern that minds no case is many times as slow.
_CUE = re.compile(
    rf"\b(?:(?P<ahead>{_AHEAD})"
    rf"|(?P<back>(?:was|were) (?:supposed|meant) to \w+|{_PAST_VERBS}"
    rf"|{_NO_ADJECTIVE}(?!(?:{_NOT_PAST})\b)[a-z]{{2,}}ed))\b"
)
#: A condition looks ahead whatever its verb ("if there was no deal by Monday").
_CONDITION = re.compile(r"(?:^|[\s,;:(—–-])(?:if|unless)\s(?![^.!?;:]*\bhad\b)[^.!?;:,]*$")
#: The date of a row stands beside its event, whose verb is a participle ("9 October | Budget tabled").
_IN_ROW = re.compile(r"\s*\|")
_FINITE = r"(?:is|was|will|would|has|had|have|are|were|must|should|could|may|might|can|now)\b"
#: How long something has not been looks back, not when it will be.
_FIRST_TIME = re.compile(r"\bfor the (?:first|second|third) time (?:since|in|after)(?: \w+){1,3}?(?= (?:on|in|at)\b|,)")
#: "Janitors, caterers and": the commas of a list part no clauses.
_LIST = re.compile(
    r"\b(?:[\w'’-]+ ){0,2}[\w'’-]+(?:, (?:[\w'’-]+ ){0,2}[\w'’-]+){1,9},? and "
    r"(?=(?:[\w'’-]+ ){0,3}(?:in|on|by|from|for|at|to|will|would)\b)"
)
#: What commas part from its subject: "the deadline, twice extended, is now".
_ASIDE = re.compile(rf"(?<=\band),\s[^,;:.!?()\n]{{3,60}},|,\s(?!and\s|but\s)[^,;:.!?()\n]{{3,80}},(?=\s{_FINITE})")
#: "From midnight on Thursday all flights are": a rule that begins.
_FROM_ON = re.compile(r"(?:^|[.!?;:]\s|\n)(?:Starting\s)?[Ff]rom\s(?:(?:midnight|noon|dawn|[\d.:]+\w*)\s)?(?:on\s)?$")
_FIRST_VERB = re.compile(
    r"[^.;!?]*?\b(?:(?P<now>is|are|will|must|may|can|has to|have to|shall)|was|were|had|has|have|did|[a-z]+ed)\b"
)
_NOT_MET = re.compile(r"\b(?:missed|ignored|met|beat|breached|overran|let|blew|failed|defied|set|after|since|past)\b")
_DEADLINE_BEHIND = re.compile(
    r"\s(?:deadline|cut-?off|ultimatum)\b(?!\s(?:passed|was|had|lapsed|slipped|expired|went))"
)
#: A verb right behind the date that has its subject before the date's own clause ("talks held on Monday will").
_MAIN_VERB = re.compile(rf"\s+{_FINITE}")
#: "After a call on Tuesday": what it came after is as old as the rest of the sentence.
_AFTER_EVENT = re.compile(
    r"(?P<lead>.*)\b(?:after|following)\s(?:(?P<new>an?)|the|its|his|her|their|last)\s[^,;:.]{3,60}?\s(?:(?:late\s|early\s)?(?:on|in)\s+)?$",
    re.DOTALL,
)
_PAST_STANCE = re.compile(
    r"(?:planned|intended|aimed|hoped|expected|threatened|vowed|promised|pledged|urged|called on|asked|ordered|demanded"
    r"|insisted|recommended|requested|suggested|offered|proposed|wanted|agreed|required|told|anticipated|targeted)\b"
)
_CHINESE = re.compile(r"[\u3400-\u9fff\u3001-\u3011\uff01-\uff1f]")
_CHINESE_END = re.compile(r"[，。；！？\n]")
#: Words of plans and of terms that end.
_CHINESE_AHEAD = re.compile(
    r"将|拟|定于|预计|计划|到期|截止|截至|之前|以前|前[须应要必]|[须应要].{0,8}前|起[施实生]|推迟至|延长至"
)
#: So many places are remembered: other stages ask for the same ones again, and some texts repeat themselves.
_REMEMBERED = 4096


def direction(shadow: str, start: int, end: int) -> Direction:
    """Tell where the clause around `shadow[start:end]` points; its sentence where the clause says nothing."""
    return _direction(shadow[max(0, start - _REACH) : start], shadow[end : end + _REACH])


@lru_cache(maxsize=_REMEMBERED)
def _direction(before: str, after: str) -> Direction:
    if _IN_ROW.match(after) or before.endswith("| ") or _ONCE_PLANNED.search(before):
        return Direction.UNSAID
    if _CHINESE.search(before[-1:] + after[:1]):
        return _direction_in_chinese(before, after)
    lead = before[-_LEAD:]
    if _OVER_BEFORE.search(before[-_WISH_REACH:]) or _OVER_AFTER.match(after):
        return Direction.BACK
    before = _FIRST_TIME.sub("", before)
    if "," in before and " and " in before:
        before = _LIST.sub("", before)
    if _RIGHT_BEFORE.search(lead) or _WISHED.search(before[-_WISH_REACH:]) or _TOLD_TO.search(before[-_WISH_REACH:]):
        return Direction.AHEAD
    if _ANNOUNCED.search(lead):
        return Direction.BACK
    starts = _FIRST_VERB.match(after) if _FROM_ON.search(before) else None
    called = _DEADLINE_BEHIND.match(after) and not _NOT_MET.search(lead)
    if called or (starts and starts["now"]):
        return Direction.AHEAD
    if _SPEECH_ACT.match(after) and _ASKED.search(lead):
        return Direction.BACK
    before = _ASIDE.sub(" ", before)
    if _comes_after_past(before, after):
        return Direction.BACK
    for boundary in (_CLAUSE_END, _SENTENCE_END):
        rest = _head(after, boundary).lower()
        tail = _tail(before, boundary).lower()
        if _CONDITION.search(tail):
            return Direction.AHEAD
        if boundary is _CLAUSE_END:
            rest = "" if _MAIN_VERB.match(rest) and _CUE.search(tail) else _head(rest, _NEXT_VERB)
        found = _nearest(tail, rest)
        if found is not Direction.UNSAID:
            return found
    return Direction.AHEAD if _BORDER.search(lead) else Direction.UNSAID


def was_planned(shadow: str, start: int) -> bool:
    """Tell whether a date is that of a plan told in the past ("was due on 15 May"), which may be over or not."""
    return _WAS_PLANNED.search(shadow, max(0, start - _REACH), start) is not None


_MODAL = re.compile(r"\b(?:will|would|shall|may|might|could|can|must|should|to|expected|due)\b")


def _comes_after_past(before: str, after: str) -> bool:
    """Tell whether a date is that of an event after which something else has happened already."""
    found = _AFTER_EVENT.match(before)
    if found is None:
        return False
    if found["new"] and not _MODAL.search(_tail(found["lead"], _CLAUSE_END)):
        return True
    main = _tail(found["lead"], _SENTENCE_END).lower() + _head(after, _SENTENCE_END).lower()
    cues = list(_CUE.finditer(main))
    return bool(cues) and not any(cue["ahead"] for cue in cues)


def _direction_in_chinese(before: str, after: str) -> Direction:
    clause = _CHINESE_END.split(before)[-1] + _CHINESE_END.split(after, maxsplit=1)[0]
    if _CHINESE_AHEAD.search(clause):
        return Direction.AHEAD
    return Direction.BACK if "了" in clause or "曾" in clause else Direction.UNSAID


def _tail(before: str, boundary: re.Pattern[str]) -> str:
    ends = [found.end() for found in boundary.finditer(before)]
    return before[ends[-1] :] if ends else before


def _head(after: str, boundary: re.Pattern[str]) -> str:
    found = boundary.search(after)
    return after[: found.start()] if found else after


def _nearest(before: str, after: str) -> Direction:
    """Return where the nearest cue points; what stands before weighs twice what stands after.

    What was proposed or promised looks ahead only to a date behind it ("In May it agreed to pay" tells of May).
    """
    cues = [(len(before) - found.end(), found) for found in _CUE.finditer(before)]
    cues += [(2 * found.start() + 4, found) for found in _CUE.finditer(after)]
    if not cues:
        return Direction.UNSAID
    nearest = min(cues, key=lambda cue: cue[0])[1]
    told = nearest.string is after and _PAST_STANCE.match(nearest[0])
    return Direction.AHEAD if nearest["ahead"] and not told else Direction.BACK
