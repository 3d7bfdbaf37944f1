"""Is what lies ahead only threatened, demanded, offered or proposed?"""

import re

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.judging.stances import StanceTable
from briefing.patterns.gated import gated
from briefing.temporal.verbs import lacks_subject, reads_as_clause

_CONDITION = re.compile(
    r"\b(?:if|unless|until|(?<!\bit )(?<!\bthey )should (?:the|that|this|no|there|it|they|talks)\b)", re.IGNORECASE
)
_WOULD = re.compile(r"\b(?:would|'d)\b")
_COMES = re.compile(r"\b(?:will|would|to|shall|'ll|from|on)\b")
#: The stance itself is what lies ahead ("will propose a target"), unless its complement holds another verb.
_TO_COME = re.compile(
    r"\b(?:will|would|shall|to|expected to|due to|must|can|may|could|not|n't|cannot)\s+(?:\w+ly\s+|also\s+)?$",
    re.IGNORECASE,
)
#: What was asked for runs from or until the day then, not the asking.
_LEADS_ON = re.compile(r"\b(?:(?:until|till|through|from|by|before|starting)\s+(?:[\w.:]+\s+){0,3}|to\s+(?:the\s)?)$")
#: Something else begins: what was wanted or threatened before it is over.
_TURN = gated(
    r"(?=\W)(?:[;:]\s|\s[–—-]{1,2}\s|—|,\s+(?:but|while|and|although|whereas)\s|,\s+(?:which|who)\s(?!would|could)"
    r"|\swhose\s|\sbut\s|\sand\s(?=(?:has|have|is|are|will|must|said|says"
    r"|told|added|announced|called an?|convened|expects?|plans?|intends?|meets?)\s))"
)
#: These are verbs only where a complement follows ("offers to"), nouns elsewhere ("final offers").
_NOUNS = re.compile(r"(?:offer|demand|request|demands|offers|requests)", re.IGNORECASE)
_LED_ON = re.compile(r"\s+(?:to|that|an?|the|its|their|\$|€|£|\d)\b")
_PROPOSES = re.compile(r"\s(?:to|that|foresees|envisages|provides|includes|sets|contains|proposes)\s")
#: These are verbs before "to" ("they plan to").
_VERBS = frozenset(("plan", "draft", "scheme"))
_UNDER = gated(
    r"\b(?:according to|under|as part of) (?:the|an?|its|their|this|his|her)\s(?:\w+\s)?(?=\w)", re.IGNORECASE
)
#: Who gives others so long to yield threatens them.
_GIVES = re.compile(r"\b(?:gave|gives?|given|giving)\b", re.IGNORECASE)
_HOPES = gated(r"\bhop(?:e|es|ed|ing)\b", re.IGNORECASE)
#: "The offer would lapse", "the bill would not come to a vote": what is told of is the proposal itself.
_OF_ITSELF = re.compile(
    r"(?:,\s(?:which|that)\s[^,]*,)?\s(?:would|will)\s(?:not\s)?(?:\w+ly\s)?(?:lapse|expire|end|run out|close|stand"
    r"|stay|remain|fall away|(?:come|go|be put)\s(?:to|before|back)"
    r"|be (?:voted|debated|discussed|tabled|presented|submitted|heard|introduced|read|withdrawn))\b"
)
#: "Its offer to put in new money would stay open until".
_STAYS = re.compile(
    r"\s(?:to|for|of)\s[^,;:]{3,80}?\s(?:(?:would|will)\s(?:stay|remain|be)\s(?:open|valid|on the table)"
    r"|(?:would|will)\s(?:lapse|expire|end|run out|close)|remains|lapses|expires|closes)\b"
)
_AGREEMENT = re.compile(r"\b(?:sign|signed|signing|deal|agreement|accord|treaty|pact|compromise)\b", re.IGNORECASE)
#: How far behind "under the" a document is named.
_REACH = 24
#: "Asked her labour minister to report": whom one may order.
_OWN_STAFF = re.compile(r"\s(?:his|her|its|their)\s(?:own\s)?[a-z]")
_UNLESS = re.compile(r"\s*,?\s*(?:unless|if)\b")
#: What somebody only insists on is planned already.
_GOES_AHEAD = re.compile(r"\bgo(?:es)? ahead\b")
#: "The proposed rules": an adjective asks for nothing.
_DESCRIBES = re.compile(r"\b(?:the|an?|its|their|his|her|this|these)\s(?:\w+ly\s)?$", re.IGNORECASE)
_PAST_FORM = re.compile(r"[a-z]+ed\b", re.IGNORECASE)
#: "Will be offered to all over 75": a service.
_SERVED = re.compile(r"\b(?:will be|are|is|to be|being)\s$")
_OFFERS = re.compile(r"offer(?:s|ed|ing)?", re.IGNORECASE)
#: "Offered talks on a guarantee", "to sign a pledge": no word is given yet.
_NOT_GIVEN_YET = re.compile(r"\b(?:about|for|in|of|on|over|to(?=\s+\S))\b")
_ASKS = re.compile(r"(?:ask|want|call|urg|request|invit|seek|sought)", re.IGNORECASE)
#: "Members are asked to send", "answers are wanted by": what one is told to do; "asked about a warning": a question.
_IS_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|remains?)\s(?:(?:now|also|all|again|kindly|\w+ly)\s)?$")
_BINDS_THEN = re.compile(r"(?:asked|requested|invited|urged|wanted|called for)", re.IGNORECASE)
_QUESTION = re.compile(r"\s(?:about|whether|why|how|when|if)\b")
#: "A rally called for Sunday": the day itself; "the Advocate General": a name.
_AT_ONCE = re.compile(r"\s(?:the\s)?$")
#: "The petition is down for argument on": what becomes of the paper itself.
_NAMES_PAPER = re.compile(r"petition|request|demand|offer", re.IGNORECASE)
_IS = re.compile(r"\s(?:is|are|was|will be|comes?|goes|can|cannot|must|has|had)\s")
#: "Will send a letter asking for reasons by": when it is sent.
_SENDS = re.compile(
    r"\b(?:will|shall|(?:is|are) to)\s[a-z]+\s[^,;:]*"
    r"\b(?:letter|note|petition|motion|resolution|statement|appeal|brief|memo)s?\s$"
)
#: "Will hand in a petition on", "will put the offer to members on": the paper is what is handed in or voted on.
_PAPER = re.compile(r"(?:petition|request|demand|offer)s?", re.IGNORECASE)
_HANDS_IN = re.compile(
    r"\b(?:will|shall|(?:is|are)(?:\sdue|\sset|\sexpected)? to)\s(?:[a-z]+\s){1,3}?"
    r"(?:an?|the|its|their|his|her|this|that)\s"
    r"(?:[a-z-]+\s){0,2}$"
    r"|\bto\s(?:file|lodge|submit|deliver|present|hand in)\s(?:an?|the|its|their|his|her)\s(?:[a-z-]+\s){0,2}$"
)
_BY_THEN = re.compile(r"\s(?:by|before|no later than|on or before)\s(?:the\s)?")
#: "Will take up the utility's petition": what it does is none of the petition's.
_TAKES_UP = re.compile(r"\b(?:will|shall|(?:is|are) to)\s[a-z]+[^,;:]*['’]s?\s$")
#: "Anyone who wants to speak must": what such people have to do.
_OF_WHOM = re.compile(r"\b(?:who(?:ever)?|that)\s(?:(?:still|also|now)\s)?$", re.IGNORECASE)
_HAVE_TO = re.compile(r"\b(?:must|will|should|shall|ha(?:s|ve) to|need(?:s)? to)\b")
#: "Proposed record date: 20 May"; "an extension to 4 May has been asked for".
_HEADED = re.compile(r"\W*(?:Proposed|Suggested|Planned)\s")
_ASKED_BEHIND = re.compile(
    r"\s(?:(?:has|have|had)\sbeen|is|are|was|were)\s(?:also\s)?"
    r"(?:asked for|requested|sought|proposed|suggested|demanded|floated|mooted)\b"
)
#: "The authors believe that parliament should amend", "in our view it should": advice; what somebody says of repairs
#: that should be done by then is what he expects.
_ADVISED = gated(
    r"\b(?:believes?|thinks?|argu(?:e|es|ed)|recommend(?:s|ed)?|advis(?:e|es|ed)|suggest(?:s|ed)?|insist(?:s|ed)?"
    r"|in\s(?:our|my|his|her|their)\s(?:view|opinion|judgment))\b(?:(?!\b(?:but|while|and|which|who)\b)[^.;:])*?"
    r"\bshould\s(?!have\b|be\s(?:able|ready|in|at|there|back|known|aware)\b|(?:note|know|remember|expect|check|bear|prepare)\b)[^.;:]*$",
    re.IGNORECASE,
)


def last_part(before: str) -> str:
    """Return the words behind the last turn to something else."""
    turns = [turn.end() for turn in _TURN.finditer(before)]
    return before[turns[-1] :] if turns else before


def is_wished(before: str, table: StanceTable) -> bool:
    """Tell whether a date at the end of `before` stands in the complement of a stance."""
    if _ADVISED.search(before):
        return True
    return any(_governs(found, before, table) for found in table.stance.finditer(before))


def is_proposed(before: str, whole: str, kind: DeadlineKind | None, table: StanceTable) -> bool:
    """Tell whether the event stands in what only proposes it: a bill that would, a mediator's hope, "under a draft".

    An offer that would lapse and a bill to be voted on propose nothing that happens then.
    """
    near = last_part(before)
    document = table.document.search(near)
    if document and kind is not DeadlineKind.MEETING and not _is_handed_in(document[0], near[: document.start()]):
        behind = near[document.end() :]
        if _OF_ITSELF.match(behind) or _STAYS.match(behind):
            return False
        if _WOULD.search(behind) or (document[0] not in _VERBS and _PROPOSES.match(behind)):
            return True
    if _HEADED.match(before):
        return True
    hoped = _HOPES.search(before) and (table.intermediary.search(before) or _AGREEMENT.search(near))
    return bool(hoped) or _is_drafted(whole, table)


def is_leverage(before: str, behind: str, whole: str, table: StanceTable) -> bool:
    """Tell whether it is threatened so that others yield ("tariffs will rise unless", "three days to withdraw")."""
    if table.yielding.match(behind.lstrip()) and _GIVES.search(before):
        return table.authority.search(before) is None
    if behind.lstrip().startswith("|"):
        return bool(table.leverage.search(behind) and _CONDITION.search(behind))
    near = before if _UNLESS.match(behind) else last_part(before)
    if not table.leverage.search(near) or not _COMES.search(near):
        return False
    return _CONDITION.search(whole) is not None


def is_asked_for(behind: str) -> bool:
    """Tell whether the words behind a date say that what would be then has only been asked for."""
    return _ASKED_BEHIND.match(behind) is not None


def _is_drafted(words: str, table: StanceTable) -> bool:
    for found in _UNDER.finditer(words):
        document = table.document.search(words, found.start(), min(len(words), found.end() + _REACH))
        if document and document.start() <= found.end():
            return True
    return False


def _turns(complement: str) -> bool:
    """Tell whether something else begins; "and a further rise" goes on with what was offered."""
    for turn in _TURN.finditer(complement):
        rest = complement[turn.end() :]
        goes_on = turn[0].strip(" ,") == "and" and not (reads_as_clause(rest) or lacks_subject(rest))
        if not goes_on:
            return True
    return False


def _gives_word(complement: str, table: StanceTable) -> bool:
    """Tell whether what is offered is somebody's own word: a guarantee threatens nobody."""
    found = table.assurance.search(complement)
    return found is not None and _NOT_GIVEN_YET.search(complement[: found.start()]) is None


def _is_no_wish(stance: str, lead: str, complement: str) -> bool:
    """Tell whether a word that may tell a wish tells what is bound or set down, or stands in a name."""
    if lead.strip() and stance[0].isupper():
        return True
    if _BINDS_THEN.fullmatch(stance) and _IS_PASSIVE.search(lead):
        return True
    if stance.endswith((" for", " on")) and _AT_ONCE.fullmatch(complement):
        return True
    if _ASKS.match(stance) and _QUESTION.match(complement):
        return True
    if _NAMES_PAPER.fullmatch(stance) and _IS.match(complement):
        return True
    if stance.split(maxsplit=1)[0].endswith("ing") and _SENDS.search(lead):
        return True
    if _is_handed_in(stance, lead) and (_BY_THEN.fullmatch(complement) or not _LEADS_ON.search(complement)):
        return True
    of_others = _OF_WHOM.search(lead) and _HAVE_TO.search(complement)
    return bool(of_others) or _TAKES_UP.search(lead) is not None


def _is_handed_in(paper: str, lead: str) -> bool:
    return _PAPER.fullmatch(paper) is not None and _HANDS_IN.search(lead) is not None


def _governs(stance: re.Match[str], before: str, table: StanceTable) -> bool:
    complement = before[stance.end() :]
    if _NAMES_PAPER.fullmatch(stance[0]) and _STAYS.match(complement):
        return False
    if _OFFERS.fullmatch(stance[0]) and (_SERVED.search(before[: stance.start()]) or _gives_word(complement, table)):
        return False
    if _turns(complement) or (_NOUNS.fullmatch(stance[0]) and not _LED_ON.match(complement)):
        return False
    if _is_no_wish(stance[0], before[: stance.start()], complement):
        return False
    if _TO_COME.search(before[: stance.start()]) and not _LEADS_ON.search(complement):
        return False
    if _PAST_FORM.fullmatch(stance[0]) and _DESCRIBES.search(before[: stance.start()]):
        return False
    called = table.submissions.search(complement) or table.authority.search(last_part(before[: stance.start()]))
    ordered = _OWN_STAFF.match(complement)
    return not ((called or ordered) and _ASKS.match(stance[0])) and not _GOES_AHEAD.search(complement)
