"""Who signed an article in a line above its text that says no more?"""

from collections.abc import Sequence

from briefing.domain.document import Zone
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line
from briefing.text.fold import fold

#: How many lines from the first one may hold a signature, and how many words it may have.
_HEAD, _LONGEST = 8, 14
#: What opens a quotation's attribution rather than a signature.
_DASHES = frozenset("-–—")


def find_signatures(lines: Sequence[Line], lexicon: ActorLexicon) -> str:
    """Return the lines near the head of an article that hold names alone, folded ("Ann Lee and Ivan Marić")."""
    head = (line for line in lines[:_HEAD] if line.zone is not Zone.TITLE)
    return "\n".join(fold(line.join(0, len(line.words))) for line in head if _is_signature(line, lexicon))


def _is_signature(line: Line, lexicon: ActorLexicon) -> bool:
    """Tell whether a line has but names, words that sign ("with agency reports") and an address for letters."""
    if len(line.words) > _LONGEST or line.text(0) in _DASHES or line.texts[-1] in (".", "?", "!", ":"):
        return False
    signs = lexicon.cues["signature"]
    address = line.texts.index("@") if "@" in line.texts else len(line.words)
    told = line.lowers[: max(address - 2, 0)] if address < len(line.words) else line.lowers
    texts = line.texts[: len(told)]
    if _tells(line, lexicon):
        return False
    return any(text[0].isupper() for text in texts) and all(
        text[0].isupper() or not text[0].isalpha() or lower in signs for text, lower in zip(texts, told, strict=True)
    )


def _tells(line: Line, lexicon: ActorLexicon) -> bool:
    """Tell whether a line in capitals tells of somebody ("Prime Minister Ann Lee Resigns")."""
    past_title = title_end(line, 0, lexicon.titles)
    title = line.lower(past_title - 1) if past_title else ""
    office = title in lexicon.titles.heads and title not in lexicon.cues["writer"]
    verbs = (line.lower(at) for at in range(1, len(line.words)) if line.words[at].capital)
    return office or any(lexicon.words.get(verb) == "v" and verb.endswith("s") for verb in verbs)
