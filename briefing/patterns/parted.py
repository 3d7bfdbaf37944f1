"""Does a hyphen stand in a word that a line's end parts?"""

import re

from briefing.patterns.gated import gated

#: A word that a line's end parts; "two-\nand three-year terms" has no such word.
PARTED = gated(r"\b(?P<first>[^\W\d_]{2,})-[ \t]*\n\s*(?!(?:and|or|to)\b)(?P<rest>[a-z]{2,})")
#: Compounds begin with these, if no ending follows that makes one word with them ("short-age", "high-way").
_FIRST = (
    "long|short|full|half|cost|well|high|low|mid|self|non|cross|year|week|day|month|hour|minute|quarter|vice|large|"
    "small|near|single|double|first|second|third|last|state|government|privately|publicly|newly|highly|hard|soft|"
    "open|tax|price|job|record|fact|risk|oil|gas|energy|trade|market|debt|wage|profit|interest|twenty|thirty|forty|"
    "fifty|sixty|seventy|eighty|ninety"
)
_ENDING = (
    "ed|en|ened|ening|er|ers|ered|ering|ercase|est|ly|ies|ing|ings|ity|itude|evity|ness|less|ful|fully|ish|age|ages|"
    "comings?|cuts?|fall|falls|hand|list|wave|way|ways|light|lights|lighted|lands?|days?|down|dle|night|point|summer|"
    "west|fire|over|roads?|words?|book|break|glass|back|ton|ary|ment|ments|sman|wide|ship|ships|ware|horns?|umes?|"
    "sense|etheless|by|payers?|ation|able|marks?|rs|keeping|ory|ories|ual|eous|ket|kets|oline|ball|woods?|"
    "places?|fare|(?<=week-)ends?|fold|ties|tieth"
)
_MEASURE = (
    "years?|months?|weeks?|days?|hours?|minutes?|seconds?|quarters?|thirds?|fifths?|tenths?|points?|pages?|party|"
    "nation|member|man|person|storey|miles?|metres?|meters?|kilometres?|tonnes?|time|way|sided|part|phase|"
    "stage|state|tier|room|seat|term"
)
_NUMBER = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|hundred|multi"
#: What was, and what is shared, is somebody or something of its own: "ex-minister", "co-owner".
_PERSON = (
    "(?:minister|president|chief|chair|found|own|author|host|lead|director|wife|husband|leader|sponsor|sign)[a-z]*"
)
#: Compounds end with these.
_LAST = "term|based|backed|owned|funded|related|sponsored|controlled|style|scale|level|class|sized|speed|free|minded"
_COMPOUND = re.compile(
    rf"(?:{_FIRST})-(?!(?:{_ENDING})$)[a-z]+|(?:{_NUMBER})-(?:{_MEASURE})|(?:ex|co|vice|deputy)-{_PERSON}"
    rf"|(?:part|anti|semi|pre|post)-(?:time|timers?|government|war|election|trust|final|official|tax|funded)"
    rf"|[a-z]+-(?:{_LAST})"
)


def join_parted(text: str) -> str:
    """Return a text with what a line's end parts in one: "ter-", "minal" as a word, "long-", "term" with its hyphen."""
    return PARTED.sub(lambda broken: join_halves(broken, text), text)


def join_halves(broken: re.Match[str], text: str) -> str:
    """Return a word that PARTED found, with a hyphen where the text has it so elsewhere or where it is a compound."""
    whole, hyphened = broken["first"] + broken["rest"], f"{broken['first']}-{broken['rest']}"
    for known in (hyphened, whole):
        if re.search(rf"\b{known}\b", text, re.IGNORECASE):
            return known
    return hyphened if _COMPOUND.fullmatch(hyphened.lower()) else whole
