"""Which issues does an article have?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import NamedTuple

from briefing.domain.document import Document
from briefing.domain.findings import Actor, Issue
from briefing.extraction.issues.candidates import Candidate, Grounds, Rule, make_grounds
from briefing.extraction.issues.clustering import cluster_issues
from briefing.extraction.issues.found.actions import find_actions
from briefing.extraction.issues.found.enumerations import find_enumerations
from briefing.extraction.issues.found.listed import find_list_labels
from briefing.extraction.issues.found.phrases import find_phrases, first_stance
from briefing.extraction.issues.marking import Scene
from briefing.extraction.issues.reading.chunks import find_chunks
from briefing.extraction.issues.reading.tags import tag_line
from briefing.extraction.known.issues import singular
from briefing.extraction.language import Prose, read_prose
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.words import Line
from briefing.text.fold import fold

_MOST = 12
_LEAST = 0.06
_LISTED = frozenset((Rule.ENUMERATION.value, Rule.LIST_LABEL.value, Rule.QUARREL.value))
_SUBJECTS = frozenset((Rule.ENUMERATION.value, Rule.TENSION.value, Rule.LIST_LABEL.value))


def find_issues(
    document: Document,
    actors: Sequence[Actor],
    lexicons: Lexicons,
    prose: Prose | None = None,
    outlet: str | None = None,
) -> tuple[Issue, ...]:
    """Return the key issues of an article, best first; an actor is one only where the text calls it an issue.

    `prose` is that of the document, read here when it is not given; `outlet`, who published it, is never an issue.
    An article that is not in English has none: a wrong issue is worse than none.
    """
    prose = prose or read_prose(document, lexicons.languages)
    if not prose.english:
        return ()
    grounds = make_grounds(document, actors, lexicons.actors, lexicons.issues)
    issues = cluster_issues(find_candidates(document, prose.lines, grounds), Scene(grounds, count_words(prose.lines)))
    published = _Published(fold(outlet), document.shadow) if outlet else None
    return tuple(islice(_told_apart(_presentable(issues, actors, published)), _MOST))


def count_words(lines: Sequence[Line]) -> dict[str, int]:
    """Return how many sentences hold each word, singular and plural counted together."""
    forms = Counter(chain.from_iterable(set(line.lowers) for line in lines))
    counts: dict[str, int] = {}
    for form, times in forms.items():
        word = singular(form) if form[-1] == "s" else form
        counts[word] = counts.get(word, 0) + times
    return counts


def find_candidates(document: Document, lines: Sequence[Line], grounds: Grounds) -> Iterator[Candidate]:
    """Yield every place of an article that may name an issue.

    Each step is taken for all lines before the next: so what it looks things up in is at hand.
    """
    yield from find_list_labels(document, grounds)
    for line in lines:
        yield from find_enumerations(line, grounds)
    tagged = [(line, tag_line(line, grounds)) for line in lines]
    read = [(*one, find_chunks(*one, grounds), first_stance(*one, grounds)) for one in tagged]
    for one in read:
        yield from find_phrases(*one, grounds)
    for one in read:
        yield from find_actions(*one, grounds)


class _Published(NamedTuple):
    """Who published an article, folded, and the text of the article."""

    outlet: str
    text: str

    def names(self, label: str) -> bool:
        """Tell whether a folded label is the outlet's name, begins with it or is two words of it that stand so alone.

        Words that the text has in small letters somewhere are its subject ("Grain Deal Monitor" on the grain deal).
        """
        name = f"{label} ".startswith(f"{self.outlet} ")
        part = " " in label and f"{self.outlet} ".startswith(f"{label} ") and label not in self.text
        return name or part


def _presentable(issues: Iterable[Issue], actors: Sequence[Actor], published: _Published | None) -> Iterator[Issue]:
    named = {fold(form) for actor in actors for form in (actor.name, *actor.aliases)}
    seen: set[str] = set()
    for issue in issues:
        folded = fold(issue.label)
        actor = folded in named and issue.rule not in _SUBJECTS
        own = published is not None and published.names(folded)
        if issue.score >= _LEAST and not (actor or own) and folded not in seen:
            seen.add(folded)
            yield issue


def _told_apart(issues: Iterable[Issue]) -> Iterator[Issue]:
    """Yield the issues, each under a sentence of its own where a better one has its first and the same words there.

    One that has no other sentence says nothing more and is left out; items that a text lists stand side by side.
    """
    told: list[Issue] = []
    for issue in issues:
        taken = {better.sentences[0] for better in told if _overlap(better, issue)}
        free = tuple(sentence for sentence in issue.sentences if sentence not in taken)
        if free or issue.rule in _LISTED:
            last = tuple(sentence for sentence in issue.sentences if sentence in taken)
            kept = replace(issue, sentences=(*free, *last)) if last else issue
            told.append(kept)
            yield kept


def _overlap(left: Issue, right: Issue) -> bool:
    """Tell whether two issues are named by words in common at one place of the text."""
    return any(a.start < b.end and b.start < a.end for a in left.surfaces for b in right.surfaces)
