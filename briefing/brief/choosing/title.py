"""What is a brief called?"""

import re
from collections.abc import Sequence

from briefing.brief.choosing.material import Material
from briefing.brief.choosing.naming import content_words
from briefing.domain.brief.lines import ActorLine, BottomLine, DeadlineLine, IssueLine

_MOST_ISSUES = 3
_MOST_LETTERS = 50
#: A headline on one line of the page says what it is about in so many of its words.
_MOST_HEADLINE, _LEAST_SHARED = 90, 2
_UNNAMED = "Brief"


def propose_title(
    material: Material,
    bottom_line: BottomLine | None,
    issues: Sequence[IssueLine],
    others: Sequence[ActorLine | DeadlineLine],
) -> str:
    """Return the reader's title, else the dossier's name or its one article's title.

    Else the headline of the article that the bottom line is from, where it names what the page is about; else the first
    issues' labels.
    """
    sources = material.dossier.sources
    alone = sources[0].extraction.title if len(sources) == 1 else None
    given = material.choice.title or material.dossier.name or alone or ""
    if given.strip():
        return " ".join(given.split())
    headline = _find_headline(material, bottom_line, issues, others)
    if headline:
        return headline
    labels = [_continue(line, material) if index else line.label for index, line in enumerate(issues[:_MOST_ISSUES])]
    return _join(labels) or _UNNAMED


def _find_headline(
    material: Material,
    bottom_line: BottomLine | None,
    issues: Sequence[IssueLine],
    others: Sequence[ActorLine | DeadlineLine],
) -> str | None:
    """Return the title of the bottom line's article, if it has two words of issues, deadlines or actors' names.

    Where there is one issue, one such word is enough: a label alone says little.
    """
    source = material.articles[bottom_line.quote.article_id] if bottom_line else None
    title = " ".join((source.extraction.title or "").split()) if source else ""
    if not title or len(title) > _MOST_HEADLINE:
        return None
    named = (line.name if isinstance(line, ActorLine) else line.what for line in others)
    subjects = (*(line.label for line in issues[:_MOST_ISSUES]), *named)
    shared = content_words(title) & frozenset(word for each in subjects for word in content_words(each))
    return title if len(shared) >= min(_LEAST_SHARED, len(issues)) else None


def _join(labels: Sequence[str]) -> str:
    """Join the labels that a heading of one line holds."""
    title = ""
    for label in labels:
        longer = f"{title}, {label}" if title else label
        if not title or len(longer) <= _MOST_LETTERS:
            title = longer
    return title


def _continue(line: IssueLine, material: Material) -> str:
    """Write a label in the middle of a title: small where its first word is written small in one of its articles."""
    first = re.match(r"\w+", line.label)
    if first is None:
        return line.label
    small = re.compile(rf"\b{re.escape(first[0][0].lower() + first[0][1:])}\b")
    bodies = (material.articles[ref.article_id].article.body for ref in line.refs)
    written_small = any(small.search(body) for body in bodies)
    return line.label[0].lower() + line.label[1:] if written_small else line.label
