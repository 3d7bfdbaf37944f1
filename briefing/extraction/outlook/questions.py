"""Which questions does an article itself leave open?"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefing.domain.document import Document, Form, Sentence, Zone
from briefing.domain.findings import OpenQuestion
from briefing.extraction.actors.saying.quoting.quotations import find_quotations
from briefing.extraction.known.issues import IssueLexicon
from briefing.text.fold import fold

_CLOSING = " \"'”’»)*_"
#: Within how many words a question that looks ahead says so ("And how long will owners wait?").
_EARLY = 8
_READ = frozenset((Zone.BODY, Zone.SUMMARY, Zone.QUESTION))
#: Fewer words only ask back ("Why now?").
_LEAST = 3


def find_questions(document: Document, lexicon: IssueLexicon) -> tuple[OpenQuestion, ...]:
    """Return the questions that the article poses in its own voice and does not answer, in order.

    Direct speech asks nothing for the article; a heading's question is answered below it; a question alone in running
    text is open only where it looks ahead or the words before call it one.
    """
    spoken = _spoken(document)
    told = [n for n, one in enumerate(document.sentences) if n not in spoken and _may_ask(document, one)]
    asked = {number for number in told if _asks(document, number)}
    return tuple(
        OpenQuestion(document.sentences[number].span) for number in told if _is_open(document, number, asked, lexicon)
    )


def _spoken(document: Document) -> set[int]:
    """Return the numbers of the sentences in which direct speech stands."""
    starts = [sentence.span.start for sentence in document.sentences]
    found: set[int] = set()
    for quotation in find_quotations(document):
        first = max(bisect_right(starts, quotation.span.start) - 1, 0)
        found.update(range(first, bisect_left(starts, quotation.span.end)))
    return found


def _may_ask(document: Document, sentence: Sentence) -> bool:
    """Tell whether a sentence may leave something open: a heading only where no text answers it."""
    block, following = document.blocks[sentence.block], document.blocks[sentence.block + 1 : sentence.block + 2]
    answered = any(one.zone in _READ and one.form is not Form.HEADING for one in following)
    return block.zone in _READ and not (block.form is Form.HEADING and answered)


def _asks(document: Document, number: int) -> bool:
    return _words(document, number).rstrip(_CLOSING).endswith("?")


def _words(document: Document, number: int) -> str:
    return document.sentences[number].span.of(document.shadow)


def _is_open(document: Document, number: int, asked: set[int], lexicon: IssueLexicon) -> bool:
    words = fold(_words(document, number))
    if number not in asked:
        return number + 1 not in asked and (words.startswith("whether ") or _tells(words.split(), lexicon))
    if len(words.split()) < _LEAST:
        return False
    listed = document.blocks[document.sentences[number].block].zone is Zone.QUESTION
    ahead = any(word in lexicon.cues["looking ahead"] for word in words.replace(",", " ").split()[:_EARLY])
    return listed or ahead or number - 1 in asked or number + 1 in asked or _is_announced(document, number, lexicon)


def _tells(words: Sequence[str], lexicon: IssueLexicon) -> bool:
    """Tell whether words that leave something open stand among those of a sentence ("remains to be seen")."""
    if lexicon.left_open.keys().isdisjoint(words):
        return False
    for at, word in enumerate(words):
        if word not in lexicon.left_open:
            continue
        for phrase in lexicon.left_open[word]:
            said = words[at : at + len(phrase)]
            if len(said) == len(phrase) and all(map(str.startswith, said, phrase)):
                return True
    return False


def _is_announced(document: Document, number: int, lexicon: IssueLexicon) -> bool:
    """Tell whether the sentence before calls what follows a question ("Three questions remain open.")."""
    before = fold(_words(document, number - 1)) if number else ""
    return any(word.strip(".,:;") in lexicon.cues["asking noun"] for word in before.split())
