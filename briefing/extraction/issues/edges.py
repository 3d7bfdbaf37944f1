"""Where does the noun phrase around an issue's noun begin and end?"""

from briefing.extraction.issues.candidates import Grounds
from briefing.extraction.words import Line

_MODIFIERS = 6
_COMPLEMENT = 6
_PERFECT = frozenset(("has", "have", "had"))
#: Nouns that say little without what they lead to.
_TAKING_TO = frozenset(("access", "threat", "threats", "limits", "changes", "amendments"))
_NAMED_ONLY = frozenset(("for", "to", "in", "with", "from", "into"))
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "this", "these", "those", "our"))


def left_edge(line: Line, head: int, grounds: Grounds) -> int:
    """Return the index of the first word that qualifies the noun at `head`, praise and size left out."""
    start = head
    while start > 0 and head - start < _MODIFIERS:
        before = _modifier_before(line, start, grounds)
        if before == start:
            break
        start = before
    while start < head and grounds.is_evaluative(line.plain(start)) and line.text(start + 1) != "-":
        start += 1
    if line.text(start + 1) == "-" and grounds.parts(line.plain(start)) == "r" and start + 3 <= head:
        return start + 3  # "often-criticised" and the like say nothing of what it is
    return start


def _modifier_before(line: Line, index: int, grounds: Grounds) -> int:
    before = index - 1
    text, word = line.text(before), line.plain(before)
    if before > 1 and line.text(before - 1) == "-" and line.touches(before - 1) and text[0].islower():
        return index if line.plain(before - 3) == "to" else before - 2
    if text in ("-", "–", "/") and line.touches(before) and before > 0 and line.touches(before - 1):
        return before - 1 if line.text(before - 1)[0].isalnum() else index
    if text == "%" and line.text(before - 1).isdigit():
        return before - 1
    if text == '"' and line.text(before - 2) == '"':
        return before - 2
    if text == "'s":
        owned = before > 0 and line.words[before - 1].capital and line.text(before - 1) not in grounds.words.not_names
        return before - 1 if owned else index
    if not text[0].isalpha() or (
        line.words[before].text in grounds.words.not_names and text[0].isupper() and not line.titled
    ):
        return index
    if text in ("and", "&") and _joins_name(line, before):
        return before - 1
    if text[0].isupper() and grounds.names(line, before):
        return _mention_start(line, before, grounds)
    if text[0].isupper() and not line.opens(before) and not line.titled and not grounds.is_function(word):
        return before
    return before if _qualifies(line, before, grounds) else index


def _joins_name(line: Line, index: int) -> bool:
    """Tell whether "and" stands inside a treaty's or body's proper name ("Trade and Cooperation Agreement")."""
    inner = index > 1 and not line.titled and line.words[index - 1].capital and line.words[index + 1].capital
    return inner and line.plain(index - 2) == "the" and line.text(index + 2)[:1].isupper()


def _mention_start(line: Line, index: int, grounds: Grounds) -> int:
    while index > 0 and line.words[index].start not in grounds.mentions:
        index -= 1
    return index


def _qualifies(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a small word before a noun is an adjective or noun there, not the verb that governs it."""
    word = line.plain(index)
    parts = grounds.parts(word)
    if grounds.is_evaluative(word):
        return True
    if grounds.is_function(word) or parts == "r" or _third_person(word, parts, grounds):
        return False
    if word.endswith("ed") and "v" in parts and _has_subject(line, index, grounds):
        return False
    if word in ("long", "never", "already") and line.plain(index - 1) in _PERFECT:
        return False
    if not parts and word.isalpha() and not word.endswith(("ing", "ed", "ly")):
        return not _governs(line, index, grounds)
    doubtful = word.endswith(("ing", "ed")) and not grounds.is_cue(word, "gerund noun") and "a" not in parts
    if doubtful or not parts.strip("vr") or grounds.is_cue(word, "verb"):
        return "v" in parts and _determined(line, index, grounds)
    return not ("v" in parts and _governs(line, index, grounds))


def _has_subject(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a word in "ed" follows an actor or "and", so that it is a verb ("France suspended aid")."""
    at = index - 1 - (line.plain(index - 1) in ("long", "never", "already"))
    before = line.plain(at)
    return index > 0 and (before in ("and", *_PERFECT) or grounds.names(line, at) or "x" in grounds.parts(before))


def _third_person(word: str, parts: str, grounds: Grounds) -> bool:
    """Tell whether a word in "s" is a verb rather than one of the few plurals that qualify a noun ("arms sales")."""
    return word.endswith("s") and "v" in parts and grounds.issues.head(word) is None


def _determined(line: Line, index: int, grounds: Grounds) -> bool:
    before = line.plain(index - 1)
    return before in _DETERMINERS or before == "'s" or grounds.is_evaluative(before)


def _governs(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a word that may be a verb follows what only a verb follows ("to target", "will export")."""
    before = line.plain(index - 1)
    return (
        before == "to" or grounds.parts(before) == "x" or before in ("will", "would", "could", "should", "not", "must")
    )


def right_edge(line: Line, head: int, grounds: Grounds) -> int:
    """Return where the phrase of the noun at `head` ends, with its complement ("… on Chinese goods")."""
    start = head + 1
    if grounds.is_cue(line.plain(start), "bridging participle") and line.plain(start + 1) in ("on", "to", "in", "at"):
        start += 1
    preposition = line.plain(start)
    if not grounds.is_cue(preposition, "complement"):
        return head + 1
    begin = start + 1 + (line.plain(start + 1) in _DETERMINERS)
    end = _noun_end(line, begin, grounds)
    if preposition == "between" and line.plain(end) == "and":
        end = _second_end(line, end, grounds)
    named = any(grounds.names(line, at) or grounds.is_demonym(line.text(at)) for at in range(begin, end))
    if preposition in ("in", "at") and named and _is_held(line, head, grounds):
        return head + 1
    if preposition == "between" and not any(line.plain(index) == "and" for index in range(begin, end)):
        return head + 1
    loose = named or preposition not in _NAMED_ONLY or (preposition == "to" and line.plain(head) in _TAKING_TO)
    if end == begin or not loose or _vague(line, end - 1, grounds):
        return head + 1
    if _adjectival(line, end - 1, grounds):
        return head + 1
    return _nested_end(line, end, grounds) if preposition in ("on", "of", "over") else end


def _second_end(line: Line, joint: int, grounds: Grounds) -> int:
    """Return the end of the second party after "and", or `joint` where no noun follows at once."""
    end = _noun_end(line, joint + 1, grounds)
    return end if end > joint + 1 else joint


def _is_held(line: Line, head: int, grounds: Grounds) -> bool:
    """Tell whether the noun is a meeting or agreement, of which the place says nothing ("talks in Cairo")."""
    issue = grounds.issues.head(line.plain(head))
    return issue is not None and grounds.is_cue(issue.group, "held somewhere")


def _adjectival(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a phrase would end with a people's adjective, its noun cut off ("quotas for French")."""
    return grounds.is_demonym(line.text(index)) and line.text(index + 1)[:1].islower()


def _nested_end(line: Line, end: int, grounds: Grounds) -> int:
    """Return the end of the noun phrase that "of" adds to a complement that is a noun of dispute ("imports of gas")."""
    if line.plain(end) != "of" or grounds.issues.head(line.plain(end - 1)) is None:
        return end
    begin = end + 1 + (line.plain(end + 1) in _DETERMINERS)
    finish = _noun_end(line, begin, grounds)
    return end if finish == begin or _vague(line, finish - 1, grounds) else finish


def _noun_end(line: Line, begin: int, grounds: Grounds) -> int:
    """Return the end of the run of names, adjectives and nouns at `begin`; it ends with a noun or name."""
    index, end = begin, begin
    while index < min(begin + _COMPLEMENT, len(line.words)):
        if _is_noun(line, index, grounds):
            end = index + 1
        elif not _leads_on(line, index, end, grounds):
            break
        index += 1
    return end


def _is_noun(line: Line, index: int, grounds: Grounds) -> bool:
    text, word = line.text(index), line.plain(index)
    if text[0].isupper():
        category = grounds.words.not_names.get(text)
        return category in (None, "generic") or grounds.names(line, index)
    parts = grounds.parts(word)
    if word.endswith("ing") and _closes(line, index, grounds):
        return True
    if not text[0].isalpha() or grounds.is_function(word) or _is_verbal(word, parts, grounds):
        return False
    if grounds.is_cue(word, "closing verb"):
        return False
    before = line.text(index - 1)
    if _third_person(word, parts, grounds) and before[0].isupper() and not grounds.is_demonym(before):
        return False
    return "n" in parts or not parts


def _closes(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a word in "ing" ends a noun phrase ("cloud gaming"): a noun before, no noun after."""
    after = line.text(index + 1)
    noun = line.text(index - 1)[:1].islower() and "n" in grounds.parts(line.plain(index - 1))
    return noun and (not after[:1].isalpha() or line.plain(index + 1) in ("and", "or", "in", "on", "by"))


def _leads_on(line: Line, index: int, end: int, grounds: Grounds) -> bool:
    """Tell whether a word that is no noun may stand before the next one: a hyphen, an adjective, "and"."""
    text, word = line.text(index), line.plain(index)
    if text in ("-", "–"):
        return line.touches(index) and line.touches(index - 1)
    if text in ("'s", "%") or text.isdigit() or grounds.is_evaluative(word):
        return True
    if word in ("and", "&"):
        pair = grounds.is_demonym(line.text(index - 1)) and grounds.is_demonym(line.text(index + 1))
        return end == index and (pair or _goes_on(line, index + 1, grounds))
    plain = text[0].islower() and not grounds.is_function(word)
    return plain and "a" in grounds.parts(word) and not _is_verbal(word, grounds.parts(word), grounds)


def _is_verbal(word: str, parts: str, grounds: Grounds) -> bool:
    if parts and not parts.strip("vrx"):
        return True
    return (
        word.endswith(("ing", "ed")) and not grounds.is_cue(word, "gerund noun") and "a" not in parts and "v" in parts
    )


def _goes_on(line: Line, index: int, grounds: Grounds) -> bool:
    word = line.plain(index)
    following = line.plain(index + 1)
    noun = bool(word) and ("n" in grounds.parts(word) or line.text(index)[0].isupper())
    return noun and not grounds.is_cue(word, "verb") and (not following[:1].isalpha() or grounds.is_function(following))


def _vague(line: Line, last: int, grounds: Grounds) -> bool:
    return grounds.is_cue(line.plain(last), "head noise") or line.text(last) in grounds.words.not_names
