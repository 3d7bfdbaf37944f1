"""Whose act do verbs of threatening, planning and asking tell of?"""

import re

from briefing.extraction.deadlines.wording.nouns import possessive
from briefing.extraction.deadlines.wording.standins import (
    SUBJECTS,
    has_owner,
    opens_with_pronoun,
    without_article,
    without_owner,
)
from briefing.extraction.deadlines.wording.telling.written import as_written
from briefing.patterns.gated import gated
from briefing.temporal.verbs import AUXILIARY, first_verb

_ADVERB = r"(?:(?:also|now|then|again|still|since|already|nevertheless|even|\w+ly)\s)?"
_PERFECT = rf"(?:(?:has|have|had|is|are|was|were)\s)?{_ADVERB}"
_BASE = r"(?!the\b|[a-z]*[^\Wsui]s\s|an?\b|its\b|their\b|his\b|her\b|each\b|all\b|be\s(?:an?|the)\b)[a-z]+"
#: What somebody has said they will do: the event is what they do.
_OWN = gated(
    rf"^(?P<who>.+?)\s{_PERFECT}(?:threaten(?:s|ed|ing)?|vow(?:s|ed|ing)|offer(?:s|ed|ing)|promis(?:es|ed|ing)"
    r"|pledg(?:es|ed|ing)|agreed|decided|voted|undertook|undertaken|committed|resolved|chose|chosen|proposed|proposes)"
    rf"(?:\s\w+ly|\s(?:in|on|at|with|last|this)\s[^,;]{{2,40}}?)?\s(?P<act>(?:not\s)?to\s{_BASE}\b.*)$"
)
#: Whom somebody wants to do it: the event is what these do.
_ASKED = gated(
    rf"^(?P<who>.+?)\s{_PERFECT}(?P<verb>ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|told|order(?:s|ed)|call(?:s"
    rf"|ed|ing)? on|instruct(?:s|ed)|summon(?:s|ed)"
    r"|direct(?:s|ed)|invit(?:es|ed)|requir(?:es|ed)|request(?:s|ed)|want(?:s|ed)?|press(?:es|ed)"
    r"|forc(?:es|ed)|oblig(?:es|ed))"
    rf"\s(?P<whom>(?!by\s)\S.*?)\s(?P<act>(?:not\s)?to\s{_BASE}\b.*)$"
)
#: Who was told to do it: "the tenants were told to leave".
_TOLD_TO = gated(
    r"^(?P<who>.+?)\s(?:is|are|was|were|has been|have been)\s(?:also\s|now\s|then\s)?(?:told|ordered|asked|instructed"
    rf"|directed|urged|summoned|called|commanded)(?:\sby\s[^,;]{{2,60}}?)?\s(?P<act>(?:not\s)?to\s(?!(?:order|arms|account|mind|date)\b){_BASE}\b.*)$"
)
#: Who expects it is not told: "we expect the court to say".
_EXPECTED = gated(rf"^(?i:{SUBJECTS}|we|i)\s(?:\w+ly\s)?expects?\s(?P<whom>\S.*?)\s(?P<act>to\s{_BASE}\b.*)$")
_DEMANDED = gated(
    rf"^(?P<who>.+?)\s{_PERFECT}(?P<verb>demand(?:s|ed)?|propos(?:es|ed)|ask(?:s|ed)?|insist(?:s|ed)?"
    rf"|recommend(?:s|ed)?"
    r"|request(?:s|ed)?|order(?:s|ed)?|want(?:s|ed)?|urg(?:es|ed)?)"
    r"\sthat\s(?:the\s|an?\s)?(?P<what>\S.*?)\s(?:should\s)?be\s(?P<act>(?:\w+ed|\w+en|set|put|held|kept"
    r"|sent|brought|cut|built|met|made|paid|shut)\b.*)$"
)
#: What is only proposed, told by a noun: "has proposed joint patrols".
_PROPOSED = gated(
    rf"^(?P<who>.+?)\s{_PERFECT}(?P<verb>propos(?:es|ed)|suggest(?:s|ed)|threaten(?:s|ed)|offer(?:s|ed))"
    r"\s(?:an?\s|the\s)?(?P<what>(?!him\b|them\b|her\b|it\b|to\b|that\b|the\b|[A-Z])[a-z][^,;]*?)$"
)
#: What somebody wants, expects or has set for the day, told by a noun ("has asked for nominations", "set hearings").
_WANTED = gated(
    rf"^(?P<who>[^,;]+?)\s{_ADVERB}(?P<verb>wants?|wanted|(?:has |have )?demand(?:s|ed)?|seeks?|(?:is|are) seeking"
    r"|expects?|anticipates?|(?:has |have )?asked for|asks? for|(?:is|are) asking for|calls? for"
    r"|(?:has |have )called for|(?P<sets>(?:gave|has given|have given) notice of|sets?"
    r"|(?:has |have )(?:set(?! (?:great|much|little|some"
    r"|store|fire|foot|sail|out|up)\b)|fixed(?!\s[a-z]+(?:ed|en)\s)|scheduled|convened|called|announced)|scheduled|convened|plans?"
    r"|(?:has |have )?(?:signall?ed|floated|mooted|flagged|foreshadowed|pencill?ed in)))"
    r"(?:\son\s\w+day)?\s(?P<what>(?!(?:him|them|her|it|this|that|us|to|one|up|out|here|there|no|nothing|at|in|by|on|for|with|off"
    r"|aside|down|back|an?\s(?:date|day|deadline|term|time|view|timetable))\b)[a-z“\"\d][^,;]*?)$"
)
_QUOTED = re.compile(r"\s?[\"“]|\sby\b")
_NO_NOUN = re.compile(
    rf"\b(?:{AUXILIARY}|to|that|which|who|whether|if|than|how|what|not|then|its|their|his|her)\b|\b[a-z]+ing$"
    r"|\b(?:back|in|out|off|over)$"
)
#: A plan that was approved, with what it is to do: the event is that.
_PLANNED = gated(
    rf"^(?P<who>[^,;]+?)\s{_PERFECT}(?:approv(?:es|ed)|unveil(?:s|ed)|announc(?:es|ed)|adopt(?:s|ed)|back(?:s|ed)"
    r"|endors(?:es|ed)|present(?:s|ed)|publish(?:es|ed))(?:\s(?:yesterday|today|(?:on\s)?\w+day))?"
    r"\s(?:an?|the|its|their)\s(?P<what>(?:[\w-]+\s){0,2}(?:plan|plans|scheme|proposal|programme|project)"
    rf"\sto\s{_BASE}\b.*)$"
)
#: "That the men be moved", with what asks for it left off.
_WISHED = gated(r"^(?P<who>\S.*?)\sbe\s(?P<act>(?:\w+ed|\w+en|held|put|set|kept|sent|made|paid|met)\b.*)$")
#: "Leaders on March 21 offered": when it was said.
_SAID_WHEN = re.compile(
    r"\s(?:on\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:[A-Z][a-z]{2,8}\.?\s\d{1,2})|\d{1,2}\s[A-Z][a-z]{2,8})$"
    r"|\slast\s(?:week|month|year)$|\s(?:yesterday|today|earlier)$"
)
_LED = re.compile(r"\b(?:to|not|will|would|must|should|shall|may|might|can|could|cannot)$")
_TWO_ARGUMENTS = re.compile(rf"\s(?:an?|the)\s|\b(?:{AUXILIARY}|to|that|which)\b")
#: The verbs that say by whom something is wanted, in the words that tell it behind.
_SAYS_BY_WHOM = frozenset(
    [
        "asks",
        "asked",
        "urges",
        "urged",
        "orders",
        "ordered",
        "wants",
        "wanted",
        "demands",
        "demanded",
        "proposes",
        "proposed",
        "requests",
        "requested",
        "requires",
        "required",
        "offers",
        "offered",
        "suggests",
        "suggested",
        "recommends",
        "recommended",
        "demand",
        "want",
        "seeks",
        "sought",
        "expects",
        "expect",
        "anticipates",
    ]
)
#: A pronoun with what it is to do, and an act without anybody to do it.
_BY_NOBODY = re.compile(
    rf"^(?:(?:(?:{SUBJECTS}|we|i|you)\s)?(?:will|would|shall|must)\s(?:also\s|then\s|now\s|still\s)?"
    rf"|(?:{SUBJECTS}|we|i|you)\s(?:is|are|was|were|has|have|plans?|intends?|hopes?)\sto\s"
    r"(?:also\s|then\s|now\s|still\s)?|to\s)"
    r"(?P<act>(?-i:(?=[a-z]))(?!(?:us|me|him|them|you|be|have|get\s(?:until|till)|last|not|the|an?|its|their|his|her)\s)[a-z]+\b[^;]*)$",
    re.IGNORECASE,
)
_LEAST_ACT = 2
_MOST_WORDS, _LONGEST_NAME, _LONGEST_WHO = 12, 4, 14


def act_of(clause: str, sentence: str) -> str:
    """Return the act a clause leads to ("X threatened to do Y" is "X to do Y"), or the clause itself.

    Where somebody else wants the act, they are named behind it as far as a short line can hold them.
    """
    wished = _WISHED.match(clause)
    if wished and _is_subject(wished["who"]) and not _LED.search(wished["who"]):
        return f"{wished['who']} to be {wished['act']}"
    own = _OWN.match(clause)
    if own and _is_subject(own["who"]) and not opens_with_pronoun(own["who"]):
        return f"{_SAID_WHEN.sub('', own['who'])} {own['act']}"
    told = _TOLD_TO.match(clause)
    if told and _is_subject(told["who"]) and not opens_with_pronoun(told["who"]):
        return f"{told['who']} {told['act']}"
    expected = _EXPECTED.match(clause)
    if expected and not opens_with_pronoun(expected["whom"]) and first_verb(f"- {expected['whom']}") is None:
        return f"{without_article(expected['whom'])} {expected['act']}"
    asked = _ASKED.match(clause)
    if (
        asked
        and _is_subject(asked["who"])
        and not opens_with_pronoun(asked["whom"].removeprefix("for "))
        and first_verb(f"- {asked['whom']}") is None
    ):
        return _as_wanted(f"{_owned(_SAID_WHEN.sub('', asked['whom']), asked['who'])} {asked['act']}", asked, sentence)
    demanded = _DEMANDED.match(clause)
    if demanded and _is_subject(demanded["who"]):
        return _as_wanted(f"{_owned(demanded['what'], demanded['who'])} to be {demanded['act']}", demanded, sentence)
    proposed = _PROPOSED.match(clause)
    if proposed and _is_subject(proposed["who"]) and not _TWO_ARGUMENTS.search(proposed["what"]):
        return _as_wanted(proposed["what"], proposed, sentence)
    wanted = _WANTED.match(clause)
    if wanted and _is_subject(wanted["who"]) and not _LED.search(wanted["who"]) and _is_named(wanted["what"]):
        line = wanted["what"] if wanted["sets"] else _as_wanted(wanted["what"], wanted, sentence)
        if wanted["sets"] or line != wanted["what"] or wanted["verb"].endswith(" for"):
            return line
    planned = _PLANNED.match(clause)
    return planned["what"] if planned and _is_subject(planned["who"]) else clause


def _is_named(words: str) -> bool:
    """Tell whether words name a thing in more than a bare noun, and tell no deed."""
    plain = _NO_NOUN.search(words) is None and first_verb(f"- {words}") is None
    return plain and len(without_article(_QUOTED.split(words)[0]).split()) > 1


def act_alone(clause: str) -> str:
    """Return what is to be done in a clause whose subject nobody knows ("he would table a vote": "to table a vote").

    Empty where the clause is none of that kind.
    """
    told = _BY_NOBODY.match(clause)
    return f"to {told['act'].rstrip('.')}" if told and len(told["act"].split()) >= _LEAST_ACT else ""


def _is_subject(words: str) -> bool:
    return (
        len(words.split()) <= _LONGEST_WHO and first_verb(words) is None and not words.endswith((" and", " but", ","))
    )


def _owned(words: str, owner: str) -> str:
    """Return the words with their owner named ("asked its envoy": "the union's envoy")."""
    if has_owner(words) and not opens_with_pronoun(owner):
        return f"{owner}{possessive(owner)} {without_owner(words)}"
    return without_article(words.removeprefix("for "))


def _as_wanted(act: str, told: re.Match[str], sentence: str) -> str:
    who, verb = told["who"], told["verb"]
    short = len(who.split()) <= _LONGEST_NAME and not opens_with_pronoun(who)
    if verb not in _SAYS_BY_WHOM or not short or len(f"{act} {who}".split()) + 2 > _MOST_WORDS or who in act:
        return act
    return f"{act}, as {as_written(who, sentence)} {verb}"
