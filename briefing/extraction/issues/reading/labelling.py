"""How would an analyst write this phrase as a label?"""

from functools import partial

from briefing.domain.findings import ActorKind
from briefing.extraction.issues.candidates import Grounds
from briefing.extraction.issues.reading.figures import past_figure, past_sum
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line
from briefing.patterns.gated import gated

_COMPOUND_WORDS = 4
_THREAT_REACH = 5
#: A label of more words than this, small ones left out, says enough without telling that it is a threat.
_MOST_THREATENED = 3
_SMALL = frozenset(("of", "on", "in", "over", "to", "for", "with", "the", "and"))
#: Words that may stand between a verb of threatening and what is threatened.
_BETWEEN = frozenset(("a", "an", "the", "to", "with", "-", "impose", "imposes", "further"))
#: After these what follows says why, or whose or what kind of thing it is ("ban over statutes", "code of conduct").
_UNFOLDED = frozenset(("over", "of"))
#: What they own is not what kind of thing it is ("a moratorium on its dues").
_OWNERS = frozenset(("its", "their", "his", "her", "our"))
_HEDGES = gated(r"\b(?:so-called|alleged|purported) ")
_ABBREVIATED = gated(r"[A-Z]\.[A-Z]\.$")


def phrase_label(line: Line, start: int, head: int, end: int, grounds: Grounds) -> str:
    """Return the label of the phrase whose noun is at `head`, in sentence case with names kept."""
    if start == head and end == head + 1:
        return sentence_case(_prefixed(line, start, line.plain(head), grounds))
    modifiers = _modifiers(line, start, head, grounds)
    modifiers = _HEDGES.sub("", modifiers.replace('"', ""))
    proper = head > start and line.words[head].capital and line.words[head - 1].capital and not line.titled
    noun = line.text(head) if proper else line.plain(head)
    complement = _complement(line, head, end, grounds)
    if complement and _folds(line, start, head, end, grounds):
        words = complement.split(" ", 1)[1].removeprefix("the ").split(" ")
        label = " ".join([*words[:-1], singular(words[-1]), noun])
    else:
        label = " ".join(part for part in (modifiers, noun, complement) if part).replace("- ", "-")
    return sentence_case(_prefixed(line, start, _unshouted(line, start, head, label, grounds), grounds))


def _unshouted(line: Line, start: int, head: int, label: str, grounds: Grounds) -> str:
    """Return the label in small letters, names with a capital, where capitals alone write the words up to its noun."""
    if head == start or not all(text.isupper() and len(text) > 1 for text in line.texts[start : head + 1]):
        return label
    words = ((line.text(at), grounds.names(line, at)) for at in range(start, head + 1))
    if not all(named or word.lower() in grounds.words.words for word, named in words):
        return label
    return (
        " ".join(
            line.text(at).capitalize() if grounds.names(line, at) else line.lower(at) for at in range(start, head + 1)
        )
        + label[len(line.join(start, head + 1)) :]
    )


def _modifiers(line: Line, start: int, head: int, grounds: Grounds) -> str:
    """Return the words before the noun, but for praise, size and figures after an owner ("China's recent curbs")."""
    begin = end = next((at + 1 for at in range(start, head) if line.text(at) == "'s"), start)
    while begin > start and end < head and _says_nothing(line, end, grounds) and line.text(end + 1) != "-":
        end += 1
    join = partial(_lowered, line, grounds=grounds) if line.titled else line.join
    return f"{join(start, begin)} {join(end, head)}".strip() if end > begin else join(start, head)


def _says_nothing(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a word after an owner is praise, size or a figure ("its $14 billion bid")."""
    word = line.plain(index)
    figure = not word[0].isalpha() and word != "-"
    return figure or grounds.is_evaluative(word) or grounds.is_cue(word, "magnitude")


def _prefixed(line: Line, start: int, label: str, grounds: Grounds) -> str:
    """Return the label with "threatened" before it where a threat governs this very phrase, not a thing beside it."""
    for index in range(start - 1, max(start - _THREAT_REACH, -1), -1):
        word = line.plain(index)
        if grounds.is_cue(word, "threat"):
            long = sum(part not in _SMALL for part in label.split()) > _MOST_THREATENED
            return label if long else f"threatened {label}"
        if not (grounds.is_evaluative(word) or word in _BETWEEN):
            return label
    return label


def _complement(line: Line, head: int, end: int, grounds: Grounds) -> str:
    if end <= head + 1:
        return ""
    start = past_figure(line, head + 1, grounds)
    while line.plain(start) not in grounds.issues.cues["complement"]:
        start += 1
    body = start + 1
    article = "the " if line.plain(body) == "the" and not _opens_name(line, body, grounds) else ""
    while body < end and (grounds.is_function(line.plain(body)) or grounds.is_evaluative(line.plain(body))):
        if line.text(body + 1) == "-" or line.text(body).isupper() or line.plain(body) == "no":
            break  # "a vote of no confidence" is none of confidence
        if _opens_name(line, body, grounds):
            break  # "the return from New York"
        if grounds.is_cue(line.plain(body), "number") and grounds.is_cue(line.plain(body + 1), "time noun"):
            break  # "a duty of four days' notice"
        body += 1
    body = past_sum(line, body, end, grounds)
    if line.plain(start) != "between":
        body = next((at for at in range(body, end) if _opens_person(line, at, end, grounds)), body)
    moved = line.plain(start) == "to" and start > head + 1
    words = _lowered(line, body, end, grounds) if line.titled else line.join(body, end)
    return f"{'in' if moved else line.plain(start)} {article}{words}".replace('"', "")


def _opens_name(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a word that else says nothing is the first of a name ("New York", "The Hague")."""
    return grounds.names(line, index) or (line.words[index].capital and not line.titled)


def _opens_person(line: Line, index: int, end: int, grounds: Grounds) -> bool:
    """Tell whether a person's name begins here and closes the phrase, so that the title before it can go."""
    finish, kind = grounds.mentions.get(line.words[index].start, (0, None))
    return kind is ActorKind.PERSON and finish == line.words[end - 1].end


def _folds(line: Line, start: int, head: int, end: int, grounds: Grounds) -> bool:
    """Tell whether "controls on rare-earth exports" reads better as "rare-earth export controls"."""
    issue = grounds.issues.head(line.plain(head))
    inner = [line.words[index] for index in range(head + 2, end)]
    plain = not any(word.capital or word.text[0].isdigit() or word.text in ("and", "'s", "%") for word in inner)
    return (
        start == head
        and line.plain(head + 1) not in _UNFOLDED
        and not line.lower(head + 2).endswith("ing")
        and line.plain(head + 2) not in _OWNERS
        and issue is not None
        and grounds.is_cue(issue.group, "compounding")
        and plain
        and len(inner) <= _COMPOUND_WORDS
    )


def _lowered(line: Line, start: int, end: int, grounds: Grounds) -> str:
    """Return the words of a headline in small letters but for names and acronyms; one of capitals alone has none."""
    text = ""
    shouted = all(word.isupper() for word in line.texts if word[0].isalpha())
    for index in range(start, end):
        word = line.text(index)
        acronym = word.isupper() and len(word) > 1 and not (shouted and word.lower() in grounds.words.words)
        keeps = grounds.names(line, index) or acronym or not word[0].isupper()
        keeps = keeps or word.lower() not in grounds.words.words or grounds.is_proper(line, index)
        word = "US" if word == "us" and grounds.names(line, index) else word
        text += (word if keeps else word.lower()) + ("" if line.touches(index) or index + 1 == end else " ")
    return text


def sentence_case(label: str) -> str:
    """Return the label with a capital at its beginning and single spaces, marks at its ends left out."""
    text = " ".join(label.split()).strip(" ,;:-–—'\"()")
    if not _ABBREVIATED.search(text):
        text = text.rstrip(".")
    return text[:1].upper() + text[1:]
