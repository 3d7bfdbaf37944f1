"""What is a brief called?"""

import re
from collections.abc import Sequence

from briefing.brief.choosing.material import Material
from briefing.domain.brief import IssueLine

_MOST_ISSUES = 3
_MOST_LETTERS = 50
_UNNAMED = "Brief"


def propose_title(material: Material, issues: Sequence[IssueLine]) -> str:
    """Return the reader's title, else the dossier's name or its one article's title, else the first issues' labels."""
    sources = material.dossier.sources
    alone = sources[0].extraction.title if len(sources) == 1 else None
    given = material.choice.title or material.dossier.name or alone or ""
    if given.strip():
        return " ".join(given.split())
    labels = [_continue(line, material) if index else line.label for index, line in enumerate(issues[:_MOST_ISSUES])]
    return _join(labels) or _UNNAMED


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
