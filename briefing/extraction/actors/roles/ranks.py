"""Which ranks and forms of address stand right before a name?"""

from briefing.extraction.actors.reading.titles import title_start
from briefing.extraction.known.actors import ActorLexicon, Titles
from briefing.extraction.words import Line


def rank_start(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return where the ranks and forms of address right before `end` begin ("Police General", "Tan Sri")."""
    start = end
    while start > 0:
        if f"{line.text(start - 2)} {line.text(start - 1)}" in lexicon.titles.honorifics:
            start -= 2
        elif line.text(start - 1) in lexicon.titles.honorifics or _is_rank(line, start - 1, end, lexicon):
            start -= 1
        elif line.text(start - 1) == "." and line.text(start - 2) in lexicon.titles.honorifics:
            start -= 2
        else:
            break
    return end if start < end and _is_phrase(line, start, end, lexicon.titles) else start


def _is_rank(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word is a rank, or one that modifies the rank after it ("Lieutenant General")."""
    word, capital = line.lower(index), line.text(index)[:1].isupper()
    if word == "-" and index + 1 < end:
        return line.touches(index) and line.lower(index - 1) in lexicon.cues["rank"]
    return capital and (word in lexicon.cues["rank"] or (index + 1 < end and word in lexicon.cues["rank modifier"]))


def _is_phrase(line: Line, rank: int, end: int, titles: Titles) -> bool:
    """Tell whether a rank's word is part of an office's name ("Secretary General")."""
    begin = title_start(line, end, titles)
    return begin < rank and any(
        tuple(line.lower(at) for at in range(end - len(phrase), end)) == phrase and end - len(phrase) < rank
        for phrase in titles.phrases.get(line.lower(end - 1), ())
    )


def is_lesser(role: str, lexicon: ActorLexicon) -> bool:
    """Tell whether a role says less than an office does: a rank, a form of address or whose kin somebody is."""
    return is_rank(role, lexicon) or role.rpartition(" ")[2].lower() in lexicon.cues["kin"]


def is_rank(role: str, lexicon: ActorLexicon) -> bool:
    """Tell whether a role is no more than a rank or form of address ("Lieutenant General", "Sen.")."""
    ranks, modifiers, honorifics = lexicon.cues["rank"], lexicon.cues["rank modifier"], lexicon.titles.honorifics
    words = role.replace("-", " ").split()
    return all(word in honorifics or word.lower() in ranks or word.lower() in modifiers for word in words)
