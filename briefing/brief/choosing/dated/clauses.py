"""Does a clause say what falls due, so that somebody can sign it?"""

import re

from briefing.brief.choosing.dated.subjects import subject_of
from briefing.brief.quotes import is_whole

#: A clause that begins with such a word does not say what it is about, and one that ends with such a word breaks off
#: or says how long something goes on, not what happens then.
_UNCLEAR = re.compile(
    r"(?:it|he|she|they|we|i|you|this|that|these|those|there|one|most|some|all|both|none|many|others|another"
    r"|its|his|her|their|our|my|your|meanwhile|including|those|then|also)\b(?! (?:hundred|thousand|million|of the)\b)"
    r"|.*\b(?:of|to|in|on|at|by|for|from|with|the|an?|and|or|that|every|other|until|until then|same|be|been|will|would"
    r"|not|was|is)$",
    re.IGNORECASE,
)
#: Who speaks of "us" is nobody whom the page names.
_SPEAKER = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ours?|[Yy]ou)\b")
#: A clause of so few words of its own only says that something is due.
_LEAST_WORDS = 2
_DETERMINER = r"(?:the|its|his|her|their|an?|two|three|four|five|six|\d+)"
#: "Ministry had received the plan", "Board on Tuesday barred three parties": told as done. Not "must be filed the same
#: way", and not a participle behind its noun.
_DONE = re.compile(
    r"\bhad\s(?:not\s)?(?!until\b)\w+"
    r"|\A(?!.*\b(?:will|would|must|shall|should|may|can|to|be|is|are)\s(?:\S+\s){0,3}?\w{2,}ed\b)(?:\S+\s){1,9}?"
    rf"\w{{2,}}ed\s{_DETERMINER}\s(?!.*\b(?:will|would|must|shall|may|can|to\s(?!{_DETERMINER}\b)[a-z]+)\b)"
)
#: What somebody thinks that others ought to do.
_WISH = re.compile(r"\w\s(?:should|ought to)\b")
#: "To close the road": nobody knows who.
_NOBODY = re.compile(r"To\s[a-z]")
_FOR_DONE, _FOR_BARE, _FOR_WISH, _FOR_NOBODY = 4, 3, 2, 2


def is_unclear(what: str) -> bool:
    """Tell whether a clause begins, ends or speaks of itself so that nobody knows what falls due."""
    return _UNCLEAR.match(what) is not None or _SPEAKER.search(what) is not None or not is_whole(what)


def tells_done(what: str) -> bool:
    """Tell whether a clause says in its own words what somebody did, not what is to come."""
    return _DONE.search(what) is not None and not what.startswith("“")


def count_faults(what: str) -> int:
    """Weigh what keeps a clause from being an event ahead: told as done, bare, a wish, or of nobody."""
    is_quoted = what.startswith("“")
    return (
        _FOR_DONE * tells_done(what)
        + _FOR_BARE * (len(subject_of(what)) < _LEAST_WORDS)
        + _FOR_WISH * (_WISH.search(what) is not None)
        + _FOR_NOBODY * (is_quoted or _NOBODY.match(what) is not None)
    )
