"""Which few words stand for a clause where there is no room for it?"""

import re
from unicodedata import east_asian_width

_WORD = re.compile(r"\S+")
_ARTICLES = frozenset(("the", "a", "an"))
#: A clause goes on behind these with where, when, why or for whom, which a label can do without.
_BREAK_TEXT = (
    "on in at for with by from into against between among amid during over under after before until till unless if "
    "when while as that which who whose whether where because since and or but ahead despite without within upon per "
    "via is are was were will would"
)
_BREAKS = frozenset(_BREAK_TEXT.split())
_LEAST_WORDS = 2
#: What is done stands behind these; who does it is told first.
_AUXILIARY = re.compile(
    r"\s((?:is|are|was|were) (?:due|set|expected|scheduled|planned) to(?: be)?"
    r"|(?:is|are|has|have|had) (?:to(?: be)?|been)"
    r"|(?:will|would|shall|must|should|may|might|could) (?:now |also |still )?(?:be|have)"
    r"|(?:will|would|shall|must|should|may|might|could)(?: now| also| still)?|(?:has|have|had)|to(?: be)?)\s(?=[a-z])"
    r"(?!(?:not|be|have|the|an?|its|their)\s)"
)
#: What happens on a day, in one word, and a verb of the past that has an object.
_HAPPENING_TEXT = (
    "expires expire lapses lapse ends begins begin starts start opens closes takes take comes come enters leaves meets "
    "meet votes decides rules reviews publishes presents holds hosts visits signs returns resumes resume runs falls"
)
_HAPPENING = re.compile(rf"\s()(?=(?:{'|'.join(_HAPPENING_TEXT.split())})\b|[a-z]+ed (?:an?|the|its|his|her|their)\s)")
_SPARED = ("", "to")
#: Whoever speaks of something else in a clause of its own does not do what that clause tells.
_OF_ITS_OWN = frozenset(("that", "which", "who", "whose", "where", "when", "if", "unless", "because"))
#: Words that leave something open at a label's end.
_LOOSE_TEXT = "of to its their his her has have had may must can could should no not"
_LOOSE = frozenset(_LOOSE_TEXT.split())
#: What a clause denies; a limit ("no later than noon") and a "motion of no confidence" deny nothing.
_DENIAL = re.compile(
    r"\b(?:(?:not|no)\b(?!\s(?:later|earlier|sooner|more|fewer|less)\sthan\b)(?<!\bof\sno)(?![.-])"
    r"|never\b|nor\b|neither\b|none\b|nobody\b|nothing\b|cannot\b)|\w+n['’]t\b",
    re.IGNORECASE,
)
#: What is denied behind these is a circumstance or an alternative, not what happens.
_BESIDE = re.compile(
    r"\s(?:if|unless|because|since|until|till|when|while|which|who|whose|where|whether|before|after)\s"
    r"|,\s(?:(?:but|and)\s)?not\s",
    re.IGNORECASE,
)
_STOPS = ",;:—–("
_ELLIPSIS = "…"


def make_label(clause: str, most: int = 30) -> str:
    """Return the first words of a clause that name what it tells, `most` letters wide at most.

    A Chinese, Japanese or Korean character is two letters wide. A clause that is longer is told by who acts and what
    is done, each up to the first preposition or conjunction, without the auxiliary or who acts where there is no room.
    An ellipsis stands where a name or what is done is cut short. What a clause denies its label denies.
    """
    words = _words_of(clause)
    if _width(_join(words)) <= most:
        return _join(words)
    label = _tell_shortly(words, most)
    denied = _find_denied(words)
    return label if denied is None or _DENIAL.search(label) else _tell_denied(words, denied, most)


def _find_denied(words: list[str]) -> int | None:
    """Return which word denies what happens."""
    whole = " ".join(words)
    beside = _BESIDE.search(whole)
    found = _DENIAL.search(whole, 0, beside.start() if beside else len(whole))
    return whole[: found.start()].count(" ") if found else None


def _tell_denied(words: list[str], denied: int, most: int) -> str:
    """Return a clause as far as there is room, from who acts or from the word that denies on."""
    told = [*words[: denied + 1], *_head(words[denied + 1 :])]
    for start in range(0, denied, max(1, denied - 1)):
        mark = _ELLIPSIS if start else ""
        label = mark + _fit(told[start:], most - len(mark))
        if _DENIAL.search(label):
            return label
    return (_ELLIPSIS if denied else "") + _fit(told[denied:], most - 1)


def _tell_shortly(words: list[str], most: int) -> str:
    """Return who does what, or the head of a clause that does not tell it."""
    whole = " ".join(words)
    done = _find_done(whole)
    if done is None:
        return _fit(_head(words), most)
    who, how, what = whole[: done.start()].split(), done[1].split(), whole[done.end() :].split()
    return _tell_done(_head(who, least=1), how, what, most)


def _find_done(clause: str) -> re.Match[str] | None:
    """Return where what is done begins, behind who does it."""
    found = [one for one in (_AUXILIARY.search(clause), _HAPPENING.search(clause)) if one]
    first = min(found, key=lambda one: one.start(), default=None)
    is_told = first is not None and _OF_ITS_OWN.isdisjoint(clause[: first.start()].casefold().split())
    return first if is_told else None


def _tell_done(who: list[str], how: list[str], what: list[str], most: int) -> str:
    """Return the fullest way that there is room for to tell who does what."""
    full, short = _head(what), _head(what, least=1)
    ways = [[*who, *how, *full], [*who, *how, *short], [*who, *how[:1], *full]]
    # "Trade truce extended" and "China, US hold talks" can do without, "hearing take place" cannot.
    ways += [[*who, *full], [*who, *short]] if " ".join(how) in _SPARED or how[-1] in ("be", "been") else []
    # Whose it is, and of what, can go before who acts does.
    ways += [[*_before_of(who), *how, *told] for told in (full, short, _before_of(short))]
    fitting = next((way for way in ways if _width(_join(way)) <= most and not _is_loose(way[-1])), None)
    if fitting is not None:
        return _join(fitting)
    if len(full) >= _LEAST_WORDS:
        return _fit(full, most)
    return _fit_end([*who, *how, *full], most)


def _words_of(clause: str) -> list[str]:
    words = _WORD.findall(clause)
    while len(words) > 1 and words[0].casefold() in _ARTICLES:
        words.pop(0)
    return words


def _head(words: list[str], least: int = _LEAST_WORDS) -> list[str]:
    """Return words up to the first preposition or conjunction that follows so many words of their own."""
    kept: list[str] = []
    told = 0
    # "China, US to hold talks" goes on: its comma parts names.
    is_list = True
    for word, following in zip(words, [*words, ""][1:], strict=True):
        is_break = (word.casefold() in _BREAKS or word in _STOPS) and not _joins_pair(word, kept)
        is_break = is_break or (word == "to" and not following.islower())
        if is_break and told >= least:
            break
        kept.append(word)
        is_list = is_list and word[0].isupper()
        told += not is_break and word.casefold() not in _ARTICLES
        if word[-1] in _STOPS and told >= least and not is_list:
            break
    return kept


def _before_of(words: list[str]) -> list[str]:
    """Return words without what is told of them behind "of"."""
    return words[: words.index("of")] if "of" in words[1:] else words


def _joins_pair(word: str, before: list[str]) -> bool:
    return word == "and" and ("between" in before or (bool(before) and all(each[0].isupper() for each in before)))


def _fit(words: list[str], most: int) -> str:
    whole = _join(words)
    if _width(whole) <= most:
        return whole
    kept = words[:]
    while len(kept) > 1 and (_width(" ".join(kept)) >= most or _is_loose(kept[-1])):
        kept.pop()
    return _cut(" ".join(kept).rstrip(_STOPS + " "), most - 1) + _ELLIPSIS


def _fit_end(words: list[str], most: int) -> str:
    """Return the last words, which say what happens, behind an ellipsis."""
    kept = words[:]
    while len(kept) > 1 and _width(_join(kept)) >= most:
        kept.pop(0)
    return _ELLIPSIS + _cut(_join(kept), most - 1)


def _join(words: list[str]) -> str:
    return " ".join(words).rstrip(_STOPS + ". ")


def _cut(text: str, most: int) -> str:
    while _width(text) > most:
        text = text[:-1]
    return text


def _width(text: str) -> int:
    return len(text) if text.isascii() else sum(1 + (east_asian_width(one) in "WF") for one in text)


def _is_loose(word: str) -> bool:
    return word.casefold() in _BREAKS or word.casefold() in _ARTICLES or word.casefold() in _LOOSE
