"""Where does an organisation's name end when no table knows it?"""

from briefing.extraction.actors.reading.acronyms import by_definition
from briefing.extraction.actors.reading.bodies.closing import by_last_word
from briefing.extraction.actors.reading.bodies.companies import by_legal_form, by_opening_word, by_partners
from briefing.extraction.actors.reading.bodies.opening import FIRST, by_first_word
from briefing.extraction.actors.reading.bodies.trades import by_trade
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line


def organisation_end(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of the organisation's name that begins at a word by any of the rules, or `start`."""
    end = max(
        _by_last_word(line, start, lexicon),
        by_first_word(line, start, lexicon),
        by_definition(line, start, lexicon),
        by_partners(line, start, lexicon),
        by_legal_form(line, start, lexicon),
        by_opening_word(line, start, lexicon),
        by_ordinal(line, start, lexicon),
        by_trade(line, start, lexicon),
    )
    return _with_number(line, end) if end > start else start


def _by_last_word(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a name that closes with an organisation's word, with what that word opens in turn."""
    end = by_last_word(line, start, lexicon)
    opens = end > start and line.text(end - 1) in lexicon.heads.first
    return max(end, by_first_word(line, end - 1, lexicon)) if opens else end


def by_ordinal(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a unit that its number and kind alone name ("the 501st Legion"), or `start`."""
    numbered = line.text(start) in lexicon.cues["numbered body"] and line.text(start - 1)[:1].isdecimal()
    return start + 1 if numbered and line.text(start - 1)[-1:].isalpha() else start


def _with_number(line: Line, end: int) -> int:
    """Return where the number of one of several bodies ends ("Portfolio Committee No. 6"), or the name's end."""
    number = end + 1 + (line.text(end + 1) == ".")
    return number + 1 if line.lower(end) in ("no", "no.", "number") and line.text(number).isdecimal() else end


def is_instrument(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a name's last word makes it a law, event or the like, and no body's first word rules that out."""
    bodies = (line.text(at) in lexicon.heads.first for at in range(start, end - 1) if line.lower(at + 1) in FIRST)
    return line.text(end - 1) in lexicon.cues["instrument"] and not any(bodies)
