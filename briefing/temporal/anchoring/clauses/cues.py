"""Which words of a clause look ahead, and which back?"""

import re

from briefing.temporal.anchoring.clauses.coming import (
    COMING_VERBS,
    FIRST_PERSON_VERBS,
    PROGRESSIVES,
    PROMISED,
    SETTLED_PARTICIPLES,
)

_AHEAD = (
    # An auxiliary takes its verb with it: "will be published" looks ahead for all its "published".
    r"(?:will|won't|shall|'ll|would|could|might|must|should|cannot|can|may)(?: not)?(?: \w+ly)?"
    r"(?: be \w+ (?:[\w-]+ ){0,4}and [a-z]+ed\b| be| have)?(?: (?!july\b)\w+ly(?= [a-z]+ed\b))?(?: \w+)?"
    r"|(?:is|are|be|being)(?: now| also| still| only)? (?:to|due|set|about)|due|to be (?:\w+ly )?\w+"
    r"|(?:is|are) (?:seen|up (?:for|on|in)|out (?:on|in))"
    r"|(?:is|are) (?:\w+ly )?[a-z]+ to (?!have\b)\w+"
    rf"|(?:is|are) (?:{PROGRESSIVES})|(?:tabled|{PROMISED}) (?:for|to)"
    rf"|(?<!was )(?<!were )(?<!been )(?:{PROMISED}) (?:in|on)"
    rf"|(?:who|which) (?!was|has|is|does|says)[a-z]{{2,}}s|(?:we|they|i|who) (?:{FIRST_PERSON_VERBS})"
    rf"|{COMING_VERBS}|reports? (?:[\w-]+ ){{0,2}}(?:earnings|results|figures|sales|profits?)"
    r"|to (?:take place|begin|start|meet|hold|open|visit|host|vote|resume|expire|end|deliver|submit|return)"
    r"|be (?:\w+ly )?\w+"
    r"|(?:is|are)(?: not)? [a-z]+ed(?= (?:by|before|until|no later|for|in for)\b)"
    r"|(?:is|are)(?: not)? [a-z]+ed"
    r"(?= from (?:(?:midnight|noon|midday|dawn|\d[\d:.]*(?: ?[ap]\.?m\.?)?) )?(?:on )?(?:the )?$)"
    rf"|(?:is|are)(?: not)?(?: being)?(?: \w+ly)? (?:{SETTLED_PARTICIPLES})"
    r"(?= (?:on|in|at|to|up to) (?:(?:the|early|late) )?$)"
    r"|(?:re)?payable|agree[ds]?(?: on)?(?: [a-z]+day)?(?: \w+)? to \w+"
    r"|(?:voted|decided|resolved|opted|chose|elected|undertook|undertaken) to \w+"
    r"|proposed (?:an? |the |to )(?:\w+ ){0,2}(?:meeting|talks|summit|round|session|vote|date|referendum|meet|hold)"
    r"|set (?:for|to)|plan(?:s|ned|ning)?|intend(?:s|ed)?|aim(?:s|ed)?|hope(?:s|d)?|scheduled?|slated|expect(?:s|ed)?"
    r"|anticipated?|upcoming|forthcoming|(?:the|an?|its|their|his|her|any|new) proposed"
    r"|threaten(?:s|ed|ing)?|vow(?:s|ed)|promis(?:es|ed)|pledg(?:e|es|ed)"
    r"|poised|likely|projected|envisaged|target(?:s|ed)?|eyed|deadline|expir(?:e|es|y|ing)|laps(?:e|es|ing)|ends"
    r"|end (?:on|in|by)|(?:take|takes|taking|come|comes|coming|go|goes|enter|enters) (?:\w+ )?(?:effect|into)"
    r"|means to \w+|effective|takes? over|resumes?|(?<!\bthe )(?<!\ba )(?<!\bto )restarts?|(?:is|are|'re|'s|be) back"
    r"|starting|beginning|begins?|starts|opens?|closes|meets?|convenes?|reconvenes?|kicks off|runs"
    r"|(?<!\bto )(?:kicks?|phases?|comes?|ushers?) in(?= (?:on|from) )|go(?:es)? live"
    r"|no later than|not later than|told to \w+"
    r"|(?<!has )(?<!have )(?<!had )run out|travels|flies|arrives|faces|gets|goes|leaves"
    r"|prepar(?:e|es|ing) (?:for|to)|urg(?:e|es|ed|ing)|(?<!\ba )(?<!\bthe )call(?:s|ed|ing)? on|ask(?:s|ed)"
    r"|order(?:s|ed)"
    r"|(?:demand|insist|recommend|request|suggest)(?:s|ed)? that|(?:offer(?:s|ed)?|propos(?:e|es|ed)) to "
    # "Raised its offer to 5% on Monday" offers to do nothing.
    r"(?!\d|(?:[a-z-]+ ){1,2}(?:percent|per cent|million|billion|euros?|dollars?|pounds?|pence|cents)\b)\w+"
    r"|want(?:s|ed)? (?:\w+ ){1,4}?(?:by|before|until)|wants? (?:\w+ ){1,4}?(?:in|from|on)"
    r"|assumes|holds|hosts|chairs|speaks|addresses|publishes|announces|decides|debates|launches|presents|testifies"
    r"|appears|applies|unveils|elects|takes|sits|hears|marks|celebrates|turns"
    r"|ha(?:s|ve) to (?:be )?\w+|needs? to (?:be )?\w+"
    r"|requir(?:e|es|ed|ing)|at the latest|coming|next|pending|if|unless"
    r"|(?:pushed back|pushed|put off|put back|put|brought forward|shifted|reset|switched|moved|slipped|slid|delayed"
    r"|rescheduled|postponed|(?:held|carried|rolled|put) over|extend(?:s|ed)?|prolong(?:s|ed)?"
    r"|adjourn(?:s|ed)|defer(?:s|red))\b.{0,80}?"
    # "Adjourned the case for two weeks on Monday" tells how long, not until when.
    r"\b(?:to|until|till|for(?! (?:[\w-]+ ){1,2}(?:days?|weeks?|months?|hours?|years?)\b)|through)"
    # "Shifted from a no to a yes on Friday" moves no day.
    r"(?! an? (?!new|later|earlier|future|fresh|date|day|time|week|month|year|vote|hearing))"
)
_PAST_TEXT = """
    was were had did been said told saying telling noting adding cancellation returning met held took began made came
    went became won led gave saw fell rose struck sent brought left wrote spoke kept broke built bought sold lost
    found got grew knew paid ran stood thought drew fought flew forbade threw shot sank sought withdrew chose drove
    heard laid won signed since ago arose ate awoke beat bore burst caught clung crept dealt dug fed felt fled forgave
    forgot froze hid hung leapt lent meant overcame overran overtook oversaw overthrew quelled rang rebuilt repaid
    rewrote rode sang sat shook shrank slept slid slew spent sprang stole stuck stung strove swam swept swore swung
    taught tore underwent undertook understood undid upheld wept withstood woke wore wove
"""
#: Participles that no other form of their verb sounds like, which tell of what has been behind "has" and "have".
_PERFECT = "risen|fallen|grown|shrunk|sunk|driven|gone (?:up|down)|flown|drawn|thrown|withdrawn|swollen|worn"
_PAST_VERBS = "|".join(_PAST_TEXT.split())
_NOT_PAST = (
    "need|indeed|speed|proceed|exceed|succeed|feed|seed|breed|united|unprecedented|limited|related|based|hundred"
    "|bed|red|shed|led|embed|fixed|increased|continued|bonded|unresolved|mixed|complicated|heated|detailed|armed"
)
#: A participle behind these describes a noun ("22 leased ships").
_NO_ADJECTIVE = (
    r"(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bof )(?<!\d )(?<!\ball )(?<!\bany )(?<!\bits )(?<!\btheir )(?<!\bin )"
    r"(?<!\bother )"
)
#: "The so-called rule", "a newly-built line": behind a hyphen a participle describes, but for "re-elected".
_NO_COMPOUND = r"(?:(?<!-)|(?<=\bre-)|(?<=\bco-)|(?<=\bpre-))"
#: "The new bore", "a lead": behind these a word is no verb.
_NO_NOUN = r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bnew )(?<!\bits )(?<!\btheir )(?<!\bno )"
#: "To set up", "will be put forward".
_NOT_TO_COME = (
    r"(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bmust )(?<!\bshould )"
    r"(?<!\bmay )(?<!\bcan )(?<!\bbe )(?<!\bis )(?<!\bare )"
)
#: Read over small letters: a pattern that minds no case is many times as slow. Where no word begins, and what does
#: not end as a participle, is passed over at once.
CUE = re.compile(
    rf"\b(?=[a-z'])(?:(?P<ahead>{_AHEAD})"
    r"|(?P<back>(?:was|were) (?:supposed|meant) to \w+|(?:tried|failed|refused|declined|managed|attempted) to \w+"
    rf"|{_NOT_TO_COME}(?:set (?:up|out|aside)|put (?:forward|together)|cut short)(?= (?:in|on|last|after|by)\b)"
    rf"|{_NO_NOUN}(?:{_PAST_VERBS})|(?:has|have) (?:\w+ly |also |already |now )?(?:{_PERFECT})"
    rf"|(?=[a-z]{{4,}}+(?<=ed)){_NO_ADJECTIVE}{_NO_COMPOUND}(?!(?:{_NOT_PAST})\b)[a-z]{{2,}}ed))\b"
)
#: Any verb of the past.
PAST = rf"(?:{_PAST_VERBS}|(?!(?:{_NOT_PAST})\b)[a-z]{{2,}}ed)"
#: What was wanted or planned then.
PAST_STANCE = re.compile(
    r"(?:planned|intended|aimed|hoped|expected|threatened|vowed|promised|pledged|urged|called on|asked|ordered|demanded"
    r"|insisted|recommended|requested|suggested|offered|proposed|wanted|agreed|required|told|anticipated|targeted)\b"
)
