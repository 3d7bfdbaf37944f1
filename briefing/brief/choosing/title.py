"""What is a brief called?"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.brief.choosing.material import Material
from briefing.brief.choosing.naming import content_words
from briefing.domain.brief.lines import ActorLine, BottomLine, DeadlineLine, IssueLine

_MOST_ISSUES = 3
_MOST_LETTERS = 50
#: A headline on one line of the page says what it is about in so many of its words.
_MOST_HEADLINE, _LEAST_SHARED = 90, 2
_UNNAMED = "Brief"
#: A name in a headline, without what makes it a possessive, and the fewest headlines that make it the story's.
_NAME = re.compile(r"\b[A-Z]\w{3,}(?=\b|['’]s\b)")
_LEAST_HEADLINES = 2
#: What kind of piece it is, where the headline should say what happened.
_RUBRIC = re.compile(
    r"(?:client (?:alert|briefing|note)|(?:the )?(?:week|month|day|year)s? ahead|legal update|news(?:letter| in brief)"
    r"|live(?: blog)?|explain(?:er|ed)|factbox|timeline|q ?& ?a|press release|regulatory announcement|media release"
    r"|notice|statement|analysis|comment|opinion|interview|podcast|morning (?:note|briefing))\b"
    r"(?:\s[\w/-]+)?\s?(?:[:|–—]|\Z)",
    re.IGNORECASE,
)


def propose_title(
    material: Material,
    bottom_line: BottomLine | None,
    issues: Sequence[IssueLine],
    others: Sequence[ActorLine | DeadlineLine],
) -> str:
    """Return the reader's title, else the dossier's name or its one article's title.

    Else the headline of the article that the bottom line is from, where it names what the page is about; else the first
    issues' labels. Either is led by the story's name, which most headlines have, where it does not have it.
    """
    sources = material.dossier.sources
    alone = sources[0].extraction.title if len(sources) == 1 else None
    given = material.choice.title or material.dossier.name or alone or ""
    if given.strip():
        return " ".join(given.split())
    bodies = [source.article.body for source in sources]
    names = name_story([source.extraction.title or "" for source in sources], bodies)
    headline = _find_headline(material, bottom_line, issues, others, names)
    if headline:
        return _lead(headline, names, bodies)
    labels = [_continue(line, material) if index else line.label for index, line in enumerate(issues[:_MOST_ISSUES])]
    return _lead(_join(labels), names, bodies) or _UNNAMED


def name_story(titles: Sequence[str], bodies: Sequence[str]) -> tuple[str, ...]:
    """Return the names that half of the headlines have, at least two of them: those of most first."""
    counts = Counter(name for title in titles for name in dict.fromkeys(_NAME.findall(title)))
    least = max(_LEAST_HEADLINES, math.ceil(sum(map(bool, titles)) / 2))
    text = "\n".join(bodies)
    return tuple(name for name, count in counts.most_common() if count >= least and _is_name(name, text))


def _is_name(word: str, text: str) -> bool:
    """Tell whether a word is written with a capital in the middle of a sentence, and never without one."""
    small = rf"(?<![\w@./-]){re.escape(word.casefold())}\b(?![@.]\w)"
    return bool(re.search(rf"[a-z,] {re.escape(word)}\b", text)) and not re.search(small, text)


def _lead(title: str, names: Sequence[str], bodies: Iterable[str]) -> str:
    """Put the story's name before a title that has none of its names."""
    if not title or not names or any(re.search(rf"\b{re.escape(name)}\b", title) for name in names):
        return title
    first = re.match(r"[A-Z][a-z’']*\b", title)
    is_small = first is not None and any(re.search(rf"\b{first[0].casefold()}\b", body) for body in bodies)
    return f"{names[0]}: {title[0].lower() + title[1:] if is_small else title}"


def _find_headline(
    material: Material,
    bottom_line: BottomLine | None,
    issues: Sequence[IssueLine],
    others: Sequence[ActorLine | DeadlineLine],
    names: Sequence[str],
) -> str | None:
    """Return the title of the bottom line's article, if it has two words of issues, deadlines or actors' names.

    Where there is one issue, one such word is enough: a label alone says little; so is a name of the story. What is
    headed "Week ahead" or "Client alert" is no headline.
    """
    source = material.articles[bottom_line.quote.article_id] if bottom_line else None
    title = " ".join((source.extraction.title or "").split()) if source else ""
    if not title or len(title) > _MOST_HEADLINE or _RUBRIC.match(title):
        return None
    named = (line.name if isinstance(line, ActorLine) else line.what for line in others)
    subjects = (*(line.label for line in issues[:_MOST_ISSUES]), *named)
    shared = content_words(title) & frozenset(word for each in subjects for word in content_words(each))
    named_alike = any(re.search(rf"\b{re.escape(name)}\b", title) for name in names)
    return title if named_alike or len(shared) >= min(_LEAST_SHARED, len(issues)) else None


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
