"""Which words right beside a date tell that it is over?

The patterns of what stands before it are read over small letters, but for `DONE_ON`.
"""

import re

from briefing.patterns.gated import gated

#: Who announced something "on Tuesday" did so then, whatever lies ahead.
ANNOUNCED = gated(
    r"\b(?<!\bbe )(?:threatened|vowed|pledged|promised|proposed|urged|ordered|asked|called|announced|warned|agreed"
    r"|said|told \w+|demanded|insisted|recommended|requested|suggested|offered)"
    r"\s+(?:on\s+)?$"
    r"|\b(?:said|says|told \w+|announced|warned|wrote|confirmed|acknowledged|conceded|admitted|insisted)"
    r"\s(?:on|in|at|during|after)\s(?:an?|the|its|his|her|their)\s(?:[\w'-]+\s){1,4}?(?:late\s|early\s)?on\s+$",
)
#: ", broken off in June", ", tabled on March 25": the day belongs to what was done then.
DONE_ON = re.compile(
    r",\s(?:(?:first|originally|last|most recently)\s)?(?!(?:scheduled|planned|expected|slated|fixed|forecast|pencilled"
    r"|penciled|listed|booked|earmarked|targeted|projected|tipped|envisaged|anticipated|effective)\b)"
    r"(?:[a-z]{2,}ed|set(?= by)|broken|held|made|given|taken|sent|built|sold|bought|brought|struck|drawn|written|won"
    r"|lost|begun|chosen|frozen|laid|paid|shot|sworn|told|cut)\s(?:(?:off|out|up|down|back|over|in)\s)?(?:by\s(?:[\w.'’-]+\s){1,5}?)?"
    r"(?:(?:late|early)\s)?(?:in|on)\s$"
)
#: "The increase awarded by the court on June 30": what a noun has had done to it. What is yet to be done so ("must be
#: approved by", "once ratified by") has another word before it.
_MADE = (
    "awarded|granted|ordered|imposed|approved|adopted|passed|signed|announced|published|issued|filed|decreed|made|given"
    "|handed down|rejected|endorsed|tabled|enacted|ratified|brought|laid|released|reached|written|sent"
)
MADE_BY = re.compile(
    r"(?<!\bget\s)(?<!\bsee\s)(?<!\bhave\s)(?<!\bhaving\s)(?<!\bwant\s)(?<!\bwants\s)(?<!\bwanted\s)(?<!\bneeds\s)\b(?:the|this|that|its|their|his|her)\s"
    r"(?:(?!(?:be|being|is|are|was|were|get|gets|if|once|when|until|unless|and|or|to|not|have|has|had|as|been|yet)\b)[\w'’-]+\s){1,4}"
    rf"(?<!ly\s)(?<!\bbe\s)(?:{_MADE})\sby\s(?:(?!to\b|and\b)[\w.'’-]+\s){{1,5}}?(?:(?:late|early)\s)?(?:in|on)\s$"
)
#: Who says it, behind the comma of what is said, tells nothing of when it is.
ATTRIBUTION = gated(
    r",['\"]*\s(?:[\w.'’-]+\s){0,7}?(?:said|told|added|noted|wrote|reported|explained|confirmed|announced|warned|cautioned"
    r"|indicated|stated|disclosed|conceded|admitted|insisted)\b"
    r"(?!\sthat\b)[^.;!?\n]*"
)
#: What a deadline is called, or what becomes of it, once it is over.
OVER_BEFORE = gated(
    r"\b(?=[a-z])(?:(?:speech|letter|note|order|decree|ruling|judge?ment|statement|opinion|communiqu[eé]|offer|article"
    r"|resolution|memo|directive|attack|interview)\sof\s+(?:the\s+)?$"
    r"|(?:retroactive|backdated|retrospective)(?:ly)? to\s+(?:the\s+)?$"
    r"|(?:goes|went|dates|dated|dating|going|traces|harks) back to\s+(?:the\s+)?$"
    r"|dat(?:es|ing|ed) from\s+(?:the\s+)?$"
    r"|(?:was|were|had|did)(?:n't| not) (?!(?:expect|plan|want|intend|need|have|think|believe|due|to)\b)[^.,;:]{0,60}"
    r"\b(?:until|till)\s+(?:the\s+)?$"
    r"|(?<!to )(?<!will )(?<!would )(?:puts?|estimated|counted|measured|valued|recorded)\b(?:[^.;]|\.\d){0,90}"
    r"\s\d(?:[^.;]|\.\d){0,24}\sas (?:of|at)\s+$"
    r"|(?:previous|earlier|former|initial|original|missed|past)\s+(?:\w+\s+)?(?:deadline|target|cut-?off|date|ultimatum)"
    r"(?:\s+(?:of|on|was))?[\s,(–—-]+$"
    r"|(?:missed|overran|overshot|breached|(?:did not|didn't|failed to|unable to) (?:meet|keep|make|honou?r))\s+"
    r"(?:(?:the|its|their|his|her|a|an)\s+)?(?:\w+\s+)?(?:(?:deadline|target|cut-?off)\s+(?:of|on)\s+)?$)",
)
OVER_AFTER = re.compile(
    r"[\s,)–—-]*(?:(?:deadline|target|cut-?off|ultimatum|date)\s+)?(?:(?:has|have|had|was|were|been|already|again)\s+)*"
    r"(?:passed|lapsed|missed|elapsed|expired|gone by|came and went|come and gone|went by|slide|slip|averted"
    r"|called off|did so|did it in time|complied)\b",
    re.IGNORECASE,
)
