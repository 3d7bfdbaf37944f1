"""Is the name at a word that of a ship or storm?"""

from briefing.extraction.actors.mentions import VESSEL, Reading, make_mention
from briefing.extraction.actors.reading.organisations import organisation_end
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.words import Line


def read_vessel(line: Line, index: int, lexicon: ActorLexicon) -> Reading | None:
    """Return the name that a ship or storm bears ("the ferry Saint Orla"), of no kind; None where none bears it.

    What the tables know is a ship's behind a prefix ("USS") or another word with a capital only ("Typhoon").
    """
    if line.titled:
        return None
    start = index + _is_prefix(line, index, lexicon)
    if start == index and not _is_noun(line, index - 1, lexicon):
        return None
    end = start
    while line.text(end)[:1].isupper() and line.text(end) not in lexicon.not_names:
        end += 1
    end = max(end, start + 1)
    if start == index and line.text(index - 1).islower() and _is_known(line, index, end, lexicon):
        return None
    return Reading(end, make_mention(line, start, end, None, line.join(start, end), VESSEL))


def _is_prefix(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a navy's or shipping line's letters open a ship's name ("USS Orla", but "INS Commissioner Orla")."""
    word = line.text(index)
    if not word.isupper() or word not in lexicon.cues["vessel"]:
        return False
    after = line.text(index + 1)
    if not after[:1].isupper():
        return False
    area = lexicon.gazetteer.alone(after)
    return title_end(line, index + 1, lexicon.titles) == index + 1 and (area is None or area.sort is not Sort.DEMONYM)


def _is_noun(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word is a ship's or storm's and no verb there ("the storm Orla", not "to storm Oslo")."""
    if line.lower(index) not in lexicon.cues["vessel"]:
        return False
    before = line.lower(index - 1)
    if before == "-":
        return False  # "a hard-liner Okafor met"
    if "v" not in lexicon.words.get(line.lower(index), "") or line.text(index).istitle():
        return True
    if before in lexicon.cues["article"] or before in lexicon.cues["before vessel"] or before.isdigit():
        return True
    return _is_modifier(line, index - 1, lexicon)


def _is_modifier(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word may say which ship or storm is meant; a plural or a second name rather does something."""
    word, lowered = line.text(index), line.lower(index)
    if not word.isalpha() or (lowered.endswith("s") and not lowered.endswith("ss")):
        return False
    if word[0].isupper():
        return line.lower(index - 1) != "and"
    parts = lexicon.words.get(lowered, "n")
    return "n" in parts or "a" in parts or lowered.endswith("ing") or line.text(index - 1) == "-"


def _is_known(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the tables know the whole name, or it is a body's."""
    if line.text(index) in lexicon.cues["lone body"] or organisation_end(line, index, lexicon) >= end:
        return True
    return any(match.end >= end for match in lexicon.gazetteer.matches(line.words, index))
