"""What may a word be, whatever stands around it?

One letter a word: `d` article, possessive or number word, `p` preposition, `x` auxiliary, `o` subject pronoun, `c`
"and" and "or", `f` other small word, `r` adverb, `e` adjective that only praises, sizes or dates, `a` other adjective,
`v` verb, `y` participle in "ed", `g` word in "ing", `n` noun, `b` noun or verb, `t` noun of time or office.
"""

from briefing.extraction.issues.candidates import Grounds
from briefing.extraction.known.actors import FUNCTION

_ADJECTIVAL = ("al", "ic", "ous", "ive", "ary", "ible", "able", "less", "ful", "wide", "based", "led", "backed")
#: Endings that join a verb to the word before it ("he'll", "it'd").
_JOINED = ("'ll", "'d", "'ve", "'re", "'m", "n't")
#: Who holds a share or bond holds no office, and "the shareholder vote" is theirs.
_HOLDERS = ("holder", "holders")
#: What makes of a verb another one that no table may have ("reconvene").
_AGAIN = "re"
#: Endings that British and American spelling write apart ("authorises").
_SPELT = ("ise", "ises", "ised", "ising")
_ENDINGS = (("ing", "g"), ("ed", "y"), ("ly", "r"), *((ending, "a") for ending in _ADJECTIVAL))


def possible(word: str, grounds: Grounds) -> str:
    """Return the letter of a word in small letters."""
    closed = grounds.issues.letters.get(word)
    if closed is not None:
        return closed
    if word in grounds.words.titles.heads and not word.endswith(_HOLDERS):
        return "t"
    parts, cues = grounds.parts(word), grounds.issues.cues
    parts = parts or grounds.parts(word.replace("is", "iz")) if word.endswith(_SPELT) else parts
    if parts == FUNCTION:
        return "f"
    if word.endswith(_JOINED):
        return "x"
    if grounds.is_evaluative(word):
        return "e"
    if word in cues["verb first"] or (not parts and (word in grounds.words.stances or _repeats(word, grounds))):
        return "v"
    return "n" if word in cues["gerund noun"] else _by_parts(word, parts)


def _repeats(word: str, grounds: Grounds) -> bool:
    """Tell whether a word that no table knows says that what a verb tells is done again."""
    return word.startswith(_AGAIN) and grounds.parts(word.removeprefix(_AGAIN)) == "v"


def _by_parts(word: str, parts: str) -> str:
    """Return the letter of an open word by the parts of speech the table of frequent words gives it."""
    if not parts:
        return next((letter for ending, letter in _ENDINGS if word.endswith(ending)), "n")
    if "v" in parts and word.endswith(("ing", "ed")):
        return "g" if word.endswith("ing") else "y"
    if "n" in parts:
        adjective = "a" in parts and word.endswith(_ADJECTIVAL)
        return "b" if "v" in parts else "a" if adjective else "n"
    return "a" if "a" in parts else "v" if "v" in parts else "r"
