"""Which proper names do GUM's annotators mark in their news, and which of them mean the same?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.domain.span import Span

#: GRP-etype-infstat-salience-centering-minspan-link, as the files' head line names the parts of a mark.
_MARK = re.compile(
    r"\((?P<group>\d+)-(?P<kind>\w+)-[^-]*-(?P<salience>[sn_]*)-[^-]*-(?P<least>[\d,]+)|(?P<closed>\d+)\)"
)
_KINDS = frozenset(("person", "organization", "place"))
#: A name is salient when at least this many of the five summaries of its text mention what it names.
_SUMMARIES = 3
#: How words before the head of a name hang together with it; a title does not ("President Donald Trump").
_WITHIN = frozenset(("compound", "flat", "amod", "nummod"))
#: The small words that stand inside names ("Bank of England").
_SMALL = frozenset(("of", "for", "the", "and", "&", "-", "de", "on", "'s"))


@dataclass(frozen=True)
class GumName:
    """A name headed by a proper noun: `head` is the annotators' smallest span, `span` the name alone in it.

    `group` numbers whom it names within its text; `salient` tells that most summaries mention that.
    """

    head: Span
    span: Span
    kind: str
    group: str
    salient: bool


@dataclass(frozen=True)
class EntityText:
    """A text with the names of persons, organisations and places that proper nouns head.

    `described` are the whole spans of those that a common noun heads, which may hold names ("the boy's father,
    Elhassan Mohamed"); `words` are the words with a capital of any kind.
    """

    name: str
    text: str
    names: tuple[GumName, ...]
    described: tuple[Span, ...]
    words: tuple[Span, ...]

    def outer(self) -> tuple[GumName, ...]:
        """Return the names that lie in no longer one."""
        longer = [(name.span, name.span.end - name.span.start) for name in self.names]
        return tuple(
            name
            for name in self.names
            if not any(size > name.span.end - name.span.start and span.overlaps(name.span) for span, size in longer)
        )


@dataclass(frozen=True)
class _Word:
    """A word; `governor` is the position in the text of the word that it hangs on, by a `relation`.

    `named` tells that it is a proper noun by itself or a part of a name ("United" in "United States").
    """

    text: str
    span: Span
    tag: str
    named: bool
    governor: int
    relation: str
    entity: str

    @property
    def capital(self) -> bool:
        """Tell whether it is part of a name or an adjective with a capital."""
        return self.text[0].isupper() and (self.named or self.tag in ("PROPN", "ADJ"))


@dataclass(frozen=True)
class _Opened:
    start: int
    mark: re.Match[str]


def read_entities(folder: Path) -> Iterator[EntityText]:
    """Read GUM's CoNLL-U files."""
    for path in sorted(folder.glob("*.conllu")):
        text, words = _read_words(path.read_text(encoding="utf-8").splitlines())
        capitals = tuple(word.span for word in words if word.capital)
        entities = list(_entities(words))
        described = tuple(one for one in entities if isinstance(one, Span))
        yield EntityText(
            path.name, text, tuple(one for one in entities if isinstance(one, GumName)), described, capitals
        )


def _read_words(lines: list[str]) -> tuple[str, list[_Word]]:
    text, spared, joined_until, before = "", "", 0, 0
    words: list[_Word] = []
    for line in lines:
        if line.startswith("# newpar"):
            text = text.rstrip() + ("\n\n" if text else "")
        columns = line.split("\t")
        if len(columns) != 10 or "." in columns[0]:
            continue
        space = "" if "SpaceAfter=No" in columns[9] else " "
        if "-" in columns[0]:
            joined_until, spared = int(columns[0].split("-")[1]), space
            continue
        number, start = int(columns[0]), len(text)
        before = len(words) if number == 1 else before
        text += columns[1]
        entity = re.search(r"Entity=([^|]*)", columns[9])
        governor = before + int(columns[6]) - 1
        span = Span(start, len(text))
        named, mark = columns[4].startswith("NNP"), entity[1] if entity else ""
        words.append(_Word(columns[1], span, columns[3], named, governor, columns[7], mark))
        if number > joined_until:
            text += space
        elif number == joined_until:
            text, joined_until = text + spared, 0
    return text, words


def _entities(words: list[_Word]) -> Iterator[GumName | Span]:
    """Yield the names, and of persons, organisations and places without one the whole span."""
    opened: dict[str, list[_Opened]] = {}
    for number, word in enumerate(words):
        for mark in _MARK.finditer(word.entity):
            if mark["group"]:
                opened.setdefault(mark["group"], []).append(_Opened(number, mark))
                closes_here = re.match(r"[^()]*\)", word.entity[mark.end() :])
                if closes_here:
                    yield from _entity(words, opened[mark["group"]].pop(), number)
            elif opened.get(mark["closed"]):
                yield from _entity(words, opened[mark["closed"]].pop(), number)


def _entity(words: list[_Word], opened: _Opened, last: int) -> Iterator[GumName | Span]:
    mark = opened.mark
    places = [opened.start + int(at) - 1 for at in mark["least"].split(",")]
    places = [at for at in places if at < len(words)]
    head = next((at for at in places if words[at].governor not in places), -1)
    if mark["kind"] not in _KINDS or head < 0:
        return
    least = Span(words[places[0]].span.start, words[places[-1]].span.end)
    if words[head].tag == "PROPN":
        salient = mark["salience"].count("s") >= _SUMMARIES
        yield GumName(least, _bare(words, places, head), mark["kind"], mark["group"], salient)
    else:
        yield Span(words[opened.start].span.start, words[last].span.end)


def _bare(words: list[_Word], places: Sequence[int], head: int) -> Span:
    """Return the part of a smallest span that is the name: its head and the capitals that belong to that."""
    start = end = head
    while start - 1 in places and words[start - 1].capital and _hangs_on(words, start - 1, head):
        start -= 1
    for at in range(head + 1, places[-1] + 1):
        if words[at].capital:
            end = at
        elif words[at].text not in _SMALL:
            break
    return Span(words[start].span.start, words[end].span.end)


def _hangs_on(words: list[_Word], at: int, head: int) -> bool:
    """Tell whether a word is part of the name that a head closes, directly or through other parts."""
    while at != head:
        if words[at].relation not in _WITHIN or not at < words[at].governor <= head:
            return False
        at = words[at].governor
    return True
