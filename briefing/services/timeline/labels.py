"""Which few words stand for a clause where there is no room for it?"""

import re
from collections.abc import Iterator
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
    r"\s((?:is|are|was|were) [a-z]+ to(?: be)?"
    r"|(?:is|are|has|have|had) (?:to(?: be)?|been)"
    r"|(?:will|would|shall|must|should|may|might|could) (?:now |also |still )?(?:be|have)"
    r"|(?:will|would|shall|must|should|may|might|could)(?: now| also| still)?|(?:has|have|had)"
    # Whoever is entitled or able to do something does not do it.
    r"|(?<!ed\s)(?<!able\s)(?<!ready\s)(?<!likely\s)(?<!eligible\s)(?<!willing\s)(?<!free\s)to(?: be)?)\s(?=[a-z])"
    r"(?!(?:not|be|have|the|an?|its|their)\s)"
)
#: What happens on a day, in one word, and a verb of the past that has an object.
_HAPPENING_TEXT = (
    "expires expire lapses lapse ends begins begin starts start opens closes takes take comes come enters leaves meets "
    "meet votes decides rules reviews publishes presents holds hosts visits signs returns resumes resume runs falls "
    "expire lapse close reopen reopens matures mature"
)
_HAPPENING = re.compile(
    rf"\s()(?=(?:{'|'.join(_HAPPENING_TEXT.split())})\b|(?:end|start|open|begin)$"
    r"|[a-z]+ed (?:an?|the|its|his|her|their)\s)"
)
#: A verb that ends a clause is what it tells, whatever hangs on its subject ("levy that pays for buses expires").
_LAST = re.compile(rf"\s()(?=(?:{'|'.join(_HAPPENING_TEXT.split())}|end|start|open|begin)(?: (?:out|up|off))?$)")
_HANGS = re.compile(r"^[^,;]{3,40}? (?:that|which|who) (?!(?:it|he|she|they|the|its|their)\b)[a-z]+s? ")
#: "Into force" goes on with its verb.
_GOES_ON = frozenset(("force", "effect", "place", "office", "use", "session"))
#: What these are of says more than they do.
_VAGUE = frozenset(("state", "period", "number", "group", "series", "set", "list", "part", "rest", "end", "start"))
#: Without these words what is only allowed or advised would be told as done.
_SURE = frozenset(("is", "are", "was", "were", "will", "would", "to", "has", "have", "had", "shall"))
_PLANNED = frozenset(("due", "set", "expected", "scheduled", "planned"))
_DUE = frozenset(("must", "will", "shall"))
_MANY = re.compile(r"[a-z][^\Wsui]s$")
_PARTICIPLE = re.compile(r"[a-z]+(?:ed|en|wn|ut)$|held|made|paid|sent|built|met|set|read|sold|found|told$")
_SUBJECT_VERB = frozenset(
    ("cease", "ceases", "due", "set", "expected", "likely", "ready", "continue", "continues", "have", "has")
)
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
    # Words of the article are quoted as they stand.
    label = _fit(words, most) if words[0].startswith("“") else _tell_shortly(words, most)
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
    led = _AUXILIARY.search(clause)
    # "Shareholders wishing to attend must": the second one is the clause's.
    if led and led[1] == "to" and clause[: led.start()].endswith("ing"):
        led = _AUXILIARY.search(clause, led.end()) or led
    found = [one for one in (led, _HAPPENING.search(clause)) if one]
    first = min(found, key=lambda one: one.start(), default=None)
    last = _LAST.search(clause)
    if last and first and (_HANGS.match(clause) or first[1].startswith("to")):
        return last
    is_told = first is not None and _OF_ITS_OWN.isdisjoint(clause[: first.start()].casefold().split())
    return first if is_told else None


def _tell_done(who: list[str], how: list[str], what: list[str], most: int) -> str:
    """Return the fullest way that there is room for to tell who does what.

    Whose it is goes before who acts does: "…Committee to hold hearings" tells more than "hold hearings".
    """
    full, short = _head(what), _head(what, least=1)
    ways = [[*way, *told] for way in _ways_of(who, how, what) for told in (full, short, _before_of(short))]
    fitting = next((way for way in ways if _width(_join(way)) <= most and not _is_loose(way[-1])), None)
    if fitting is not None:
        return _join(fitting)
    led = ["to"] if _is_planned(how) else how
    acting = len(_before_of(who)) + len(led)
    cut = _fit([*_before_of(who), *led, *full], most)
    if len(cut.split()) > acting + 1:
        return cut
    told_by = [count for count in (3, 2, 1) if len(who) > count and who[-count].casefold() not in _SUBJECT_VERB]
    tails = [[*who[-count:], *led, *told] for told in (full, short, _before_of(short)) for count in told_by]
    tail = next(
        (one for one in tails if _width(_join(one)) < most and not (_is_loose(one[0]) or _is_loose(one[-1]))), None
    )
    if tail is not None:
        return _ELLIPSIS + _join(tail)
    if len(cut.split()) > acting:
        return cut
    return _fit(full, most) if len(full) >= _LEAST_WORDS else _fit_end([*who, *how, *full], most)


def _is_planned(how: list[str]) -> bool:
    """Tell whether an auxiliary says no more than "to" alone ("is due to"), as "is free to" does."""
    return how[-1:] == ["to"] and (len(how) < len(("is", "due", "to")) or how[1] in _PLANNED)


def _ways_of(who: list[str], how: list[str], what: list[str]) -> Iterator[list[str]]:
    """Yield who acts with the auxiliary, then with less of it, as far as the verb can do without."""
    yield [*who, *how]
    passive = how[-1:] in (["be"], ["been"])
    if len(how) > 1 and not passive:
        yield [*who, *(["to"] if _is_planned(how) else how[:1])]
    # "Trade truce extended" and "China, US hold talks" can do without, "hearing take place" and "permits free" cannot.
    done = bool(what) and _PARTICIPLE.match(what[0]) is not None and who[-1].casefold() not in _SUBJECT_VERB
    # "Candidates file their papers" tells what they must.
    plural = bool(what) and what[0].islower() and not passive and _MANY.search(who[-1]) is not None and len(how) == 1
    several = _MANY.search(who[-1]) is not None or "and" in who or who[0].endswith(",")
    if (
        how == []
        or (how == ["to"] and several)
        or (plural and how[0] in _DUE)
        or (passive and done and how[0] in _SURE)
    ):
        yield who
    if who[0].casefold() not in _VAGUE:
        yield [*_before_of(who), *how]


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
        is_break = is_break or (word == "to" and (not following.islower() or following in _ARTICLES))
        is_break = is_break and not (word in ("in", "into") and following in _GOES_ON)
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
