"""What is it called in full that a clause tells of by a noun alone ("the truce ends")?"""

import re
from collections.abc import Iterator

from briefing.extraction.deadlines.wording.nouns import words_of_noun
from briefing.temporal.verbs import FINITE, first_verb

#: The noun that is the whole subject of a clause, or all of it.
_BARE = re.compile(rf"^(?P<noun>[A-Z][a-z]{{3,}})(?=$|\s(?:{FINITE})\b|,)")
#: So much of the article before a sentence is read for the fuller name.
_REACH = 5_000
_MOST_WORDS, _MOST_BEFORE, _MOST_BEHIND = 8, 3, 6
#: What says which of several it is: such a mention names another one.
_OTHERS_TEXT = (
    "first second third fourth fifth sixth last next final new old another other earlier previous former similar same "
    "such any each every no one two three four several many some more its their his her this that further latest "
    "original current present own separate own"
)
_OTHERS = frozenset(_OTHERS_TEXT.split())
#: Nouns that mean many things in one article, or nobody in particular.
_LOOSE_TEXT = (
    "rest date dates deadline time times part parts people work matter thing things case question number group side "
    "sides members period year years month months week weeks day days morning evening moment point place world market "
    "markets price prices money story news minister president spokesman spokeswoman chairman chief leader leaders men "
    "women workers government state states party parties both they those this that these there what who officials "
    "analysts experts investors lawyers lawmakers ministers talks others city country union company firm court"
)
_LOOSE = frozenset(_LOOSE_TEXT.split())
_LINK = re.compile(r"\s(?P<link>of|on|for|between|with|against|over)\s")
_WORD = re.compile(r"\S+")
_STOPS_TEXT = (
    "on in at by from to after before until till that which who whose as when while if unless because than with for "
    "and or but was is are were will would has have had must may can could should shall into over under during since "
    "not said says this these last next about against between through without within it they he she we you "
    "where how why what also only now then so been be being"
)
_STOPS = frozenset(_STOPS_TEXT.split())
_OPENS = frozenset(("the", "a", "an", "its", "their", "his", "her"))
_OWNS = frozenset(("its", "their", "his", "her", "this", "that", "these", "those", "our", "my", "your", "all", "it"))
#: How long something was so: the noun behind it begins another phrase ("for seven years water was free").
_UNITS = frozenset(("hours", "days", "weeks", "months", "years", "decades"))
_ARTICLED = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s+$")
_DATE = re.compile(
    r"\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Febr)uary\b|March\b|April\b|May\b|June\b|July\b"
    r"|August\b|(?:Sept|Nov|Dec)ember\b|October\b|(?:today|tomorrow|tonight|yesterday)\b"
)


def in_full(clause: str, body: str, start: int, end: int) -> str:
    """Return a clause with the noun it opens with told as the article called it before; as it is where that is unsure.

    Only of what the sentence from `start` to `end` speaks as known ("the truce"), and where all of the article
    before it that says which one it is says the same.
    """
    bare = _BARE.match(clause)
    noun = bare["noun"].lower() if bare else ""
    if bare is None or noun in _LOOSE or not re.search(rf"(?:\b[Tt]h(?:e|at)|day['’]s)\s{noun}\b", body[start:end]):
        return clause
    named = list(_mentions(body[max(0, start - _REACH) : start], noun))
    before = {one[0] for one in named if one[0]}
    behind = {one[1] for one in named if one[1]}
    called = before.pop() if len(before) == 1 else noun
    rest = behind.pop() if len(behind) == 1 else ""
    full = f"{called} {rest}".rstrip()
    if full == noun or len(full.split()) > _MOST_WORDS:
        return clause
    return full[:1].upper() + full[1:] + clause[bare.end() :]


def _mentions(text: str, noun: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and behind each mention of a noun and says which one it is."""
    for found in re.finditer(rf"\b{noun}\b", text, re.IGNORECASE):
        near = text[max(0, found.start() - 80) : found.start()]
        before = words_of_noun(near)
        lead = "" if _is_name(found[0], before, near) else _telling(before)
        yield f"{lead} {found[0]}" if lead else "", _behind(text[found.end() : found.end() + 120])


def _is_name(word: str, before: str, near: str) -> bool:
    """Tell whether a mention is the end of a name without an article, which names somebody ("Tarn Water")."""
    words = before.split()
    named = word[0].isupper() and bool(words) and words[-1][0].isupper()
    return named and not _ARTICLED.search(near.rstrip().removesuffix(before))


def _telling(before: str) -> str:
    words = before.split()
    loose = (
        not words
        or len(words) > _MOST_BEFORE
        or words[-1] in _UNITS
        or any(word.casefold().strip("\"“”‘’'") in _OTHERS for word in words)
    )
    if loose or _DATE.search(before) or "(" in before or first_verb(f"- {before}") is not None:
        return ""
    return before


def _behind(text: str) -> str:
    """Return the complement that a noun has in the words behind it; empty without a short and whole one."""
    link = _LINK.match(text)
    if link is None:
        return ""
    taken: list[str] = []
    for found in _WORD.finditer(text, link.end()):
        word = found[0].rstrip(".,;:)\"”’'")
        joins = word == "and" and link["link"] == "between"
        if "(" in word or word in _OWNS or (word in _STOPS and not joins) or not word or _DATE.match(word):
            break
        taken.append(word)
        if word != found[0] or len(taken) > _MOST_BEHIND:
            break
    whole = bool(taken) and taken[-1].casefold() not in _OPENS and taken[-1] not in ("of", "and")
    told = " ".join(taken)
    fits = whole and len(taken) <= _MOST_BEHIND and first_verb(f"- {told}") is None
    return f"{link['link']} {told}" if fits else ""
