"""What happens, in a clause that says who tells of it?"""

import re
from collections.abc import Callable

from briefing.extraction.deadlines.wording.standins import SUBJECTS, refers_back
from briefing.extraction.deadlines.wording.telling.written import as_written
from briefing.patterns.gated import gated
from briefing.temporal.verbs import AUXILIARY, first_verb, reads_as_clause

_WHEN = r"(?:\s(?!that\b)[^,;:]{1,70}?)?"
_VERBS = (
    r"said|says|told|tells|informed|announced|announces|indicated|warned|warns|confirmed|confirms|estimates|estimated"
    r"|believes|noted|notes|hinted|reported|reports|added|insisted|insists|gave(?:\s\w+){0,3} notice"
    r"|expects|reckons|vowed"
    r"|judges|assesses|foresees|projects|anticipates|reminds|recalled"
    r"|promised|pledged|hoped|stressed|claimed|advised|notified|predicts|predicted|forecasts|wrote|argued|thinks"
)
#: "The agency has informed the firm that it plans to".
_THAT = gated(
    rf"^(?P<who>.+?)\s(?:(?:has|have|had)\s)?(?:(?:\w+ly|today|yesterday|also|(?:on\s)?[A-Z]\w+day)\s)?(?:{_VERBS}){_WHEN}\sthat\s(?P<rest>.+)$"
)
#: "A judge said on Tuesday she would decide".
_BARE = gated(
    r"^(?P<who>.+?)\s(?:(?:has|have|had)\s)?(?:said|says|announced|confirmed|indicated|warned|told\s[^,;:]{2,40}?)"
    r"(?:\s(?:on\s)?\w+day|\s(?:yesterday|today|earlier|in|on|at)\s[^,;:]{2,40}?)?(?:\s\([^)]*\))?"
    rf"\s(?P<rest>(?:{SUBJECTS})(?:\s|['’](?:ll|d)\s).+)$"
)
_PRONOUN = re.compile(
    rf"^(?:{SUBJECTS})\s(?=(?:\w+ly\s|also\s|now\s|still\s)?(?:{AUXILIARY}|plans?|expects?|hopes?"
    rf"|intends?|aims?|wants?)\b)"
)
#: "The league insists that they were filed": no "they" of one alone.
_MANY_BE, _MANY = re.compile(r"they\s(?:are|were|have)\s"), re.compile(r"s$|\band\b")
_SHORT = re.compile(rf"^(?P<who>{SUBJECTS})['’](?P<verb>ll|d)\b")
_FULL = {"ll": "will", "d": "would"}
#: "The party's leader, Ann Lee".
_NAMED = re.compile(r"(?<=[a-z]),\s(?=[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){1,3}$)")
_MOST_WORDS = 12
_THERE = re.compile(
    r"^there\s(?:is|are|will be|would be|must be|should be|has to be|is to be|are to be)\s(?:an?\s"
    r"|the\s)?(?P<what>[^,;]+)$",
    re.IGNORECASE,
)


#: "A code, which the commissioner must finish": who acts comes first.
_DONE_TO = gated(
    rf"^(?P<what>[^,]+?),\swhich\s(?P<who>[^,;]+?)\s(?P<verb>(?:{AUXILIARY}|plans|hopes"
    rf"|expects|intends|aims)\s.*?[a-z]+)$"
)


_MEANS = re.compile(r"^(?:it|this|that|which)\s(?:means|meant|would mean)\s(?:that\s)?(?P<rest>\S.*)$", re.IGNORECASE)
_LINK = re.compile(r"\s(?:by|on|in|from|until|before|at)$")
#: "What he has offered is an annex".
_WHAT_IS = re.compile(
    r"^what\s[^,;]+?\s(?:is|are|was|were)\s(?:an?\s|the\s)(?P<what>(?:(?!\swhich\s).)+)$", re.IGNORECASE
)


def without_report(clause: str, sentence: str, *, by_person: Callable[[str], bool]) -> str:
    """Return what a clause reports ("X said that Y will close" is "Y will close"); itself where it reports nothing.

    `by_person` tells whether words name a person, whom no "it" means.
    """
    means = _MEANS.match(clause)
    if means and reads_as_clause(means["rest"]) and not refers_back(means["rest"]):
        return means["rest"]
    there = _THERE.match(clause)
    if there:
        return there["what"]
    done = _DONE_TO.match(clause)
    if (
        done
        and first_verb(done["what"]) is None
        and first_verb(done["who"]) is None
        and not done["verb"].endswith("ed")
    ):
        return f"{done['who']} {_LINK.sub('', done['verb'])} {as_written(done['what'], sentence)}"
    instead = _WHAT_IS.match(clause)
    if instead:
        return instead["what"]
    return _reported(clause, by_person)


def _reported(clause: str, by_person: Callable[[str], bool]) -> str:
    """Return what somebody said, where who said it is plain; the clause itself where nobody is told to have."""
    for pattern in (_THAT, _BARE):
        found = pattern.match(clause)
        if found and first_verb(found["who"]) is None and len(found["who"].split()) <= _MOST_WORDS:
            rest = _SHORT.sub(lambda short: f"{short['who']} {_FULL[short['verb']]}", found["rest"])
            pronoun = _PRONOUN.match(rest)
            if pronoun and _MANY_BE.match(rest) and not _MANY.search(found["who"]):
                return clause
            unsure = refers_back(found["who"]) or (rest.casefold().startswith("it ") and by_person(found["who"]))
            if pronoun:
                return rest if unsure else f"{_NAMED.sub(' ', found['who'])} {_PRONOUN.sub('', rest)}"
            if reads_as_clause(rest) and not refers_back(rest):
                return rest
    return clause
