"""Which sentence of an article tells an issue best?"""

from briefing.domain.document import Form, Zone
from briefing.domain.dossier import Source
from briefing.domain.findings import Issue, Stance
from briefing.domain.span import Span
from briefing.extraction.issues.merging import label_words

#: How many words a sentence may have that can be quoted whole on a page.
_FEWEST, _MOST = 8, 40
_LEANING = frozenset(("he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "such"))


def find_quotable(issue: Issue, source: Source) -> Span | None:
    """Return the sentence that names the issue most fully and stands best alone, one that tells a stance first.

    A heading is taken only where nothing else names the issue; None when the issue has no sentence.
    """
    body, found = source.article.body, source.extraction
    label = label_words(issue.label)
    blocks = {sentence.span: found.blocks[sentence.block] for sentence in found.sentences}
    told = {
        position.sentence
        for actor in found.actors
        for position in actor.positions
        if position.stance is not Stance.SAYS
    }

    def _rank(sentence: Span) -> tuple[bool, int, bool, bool, bool, int]:
        block = blocks.get(sentence)
        words = sentence.of(body).split()
        heading = block is not None and (block.form is Form.HEADING or block.zone is Zone.TITLE)
        missing = len(label - label_words(" ".join(words)))
        fits = _FEWEST <= len(words) <= _MOST
        leans = bool(words) and words[0].lower() in _LEANING
        return heading, missing, not fits, leans, sentence not in told, sentence.start

    return min(issue.sentences, key=_rank, default=None)
