"""Where does a firm's name end that closes with what it deals in ("Zelva Lithium")?"""

from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.words import Line

#: How many words may stand before the trade.
_LONGEST = 2


def by_trade(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a firm that its own strange word and a trade name, or `start`; so reads no "Chilean Copper"."""
    trades = lexicon.cues["trade word"]
    if trades.isdisjoint(line.texts[start + 1 : start + 1 + _LONGEST]):
        return start
    end = start + 2 if line.text(start + 1) in trades else start + _LONGEST + 1
    if line.text(end) in trades:
        end += 1
    part = line.text(end)[:1].isupper() or line.text(end) == "-"
    if part or line.titled or line.lower(start - 1) in ("the", "of") or not _is_own(line, start, lexicon):
        return start  # "the Zelva Copper deposit", "tonnes of Zelva Copper"
    return end if all(line.text(at)[:1].isupper() for at in range(start, end)) else start


def _is_own(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word is a name's own: none that a dictionary has, or a given name that opens no sentence."""
    text = line.text(index)
    entry = lexicon.gazetteer.alone(text)
    given = text.lower() in lexicon.first_names
    titled = line.lower(index - 1) in lexicon.titles.closing or line.text(index - 1) in lexicon.titles.honorifics
    if given and titled:
        return False  # "Minister Lena Coal"
    strange = text.lower() not in lexicon.words or (given and not line.opens(index))
    known = entry is not None and entry.sort is not Sort.CITY
    return strange and not known and text not in lexicon.not_names and not text.isupper()
