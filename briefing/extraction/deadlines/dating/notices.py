"""Is a sentence a notice of the outlet to its readers, whatever day it names?"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.span import Span
from briefing.patterns.gated import Gated, gated

#: What opens a notice with a word between its own, or with a price.
_OPENS = (
    r"join \w+ for a (?:web ?chat|q&a|live)",
    r"(?:tomorrow|next week|next time|coming up|next issue|in our next issue)\s?:\s(?:who|what|why|how|where|when)",
    (
        r"(?:if you(?:['’]d| would) like|want) to (?:sponsor|advertise in|subscribe to|support)\s[^.;!?]{2,60}?,\s"
        r"(?:book|write|email|e-mail|call|contact|sign up|subscribe|get in touch|reply)"
    ),
    r"(?:see|talk to|speak to) you (?:(?:again|all|back here)\s)?(?:next|on|tomorrow|this|then)",
    r"(?:book|order|subscribe|register|buy)\s[^.;!?]{2,40}\sfor (?:up to )?\d{1,2}\s?(?:%|per ?cent) off",
    r"(?:subscriptions? (?:are|costs?)|plans from)(?:\s(?:just|only|from))?(?=\s?(?:[£$€₹]|rs))",
)
#: What only an outlet says of itself, beside the words of the table.
_OF_ITSELF = (
    r"\bour\s(?:\w+\s)?app\b",
    r"\bwe(?:['’]re| are) (?:off|back|on (?:holiday|a break))\b",
    r"\bwe(?:['’]ll| will) be (?:live|back)\b",
    r"\bthis (?:note|briefing|paper|talk) will be (?:discussed|presented)\b",
    r"\b(?:the|this) (?:digest|newsletter|bulletin|column|podcast|blog) (?:returns|will return|resumes|will be back)\b",
    r"\b(?:recommendations?|ratings?|price targets?|target prices?|this (?:report|note|document)) (?:is|are) valid\b",
)
#: Where to write to.
_ADDRESS = gated(r"\b[\w.+-]+@[\w-]+\.[a-z]{2,}\b|\bwww\.\w", re.IGNORECASE)
#: An agency's sign-off ("mp/jk 041512 Mar 24"), and who an author is.
_SIGN_OFF = re.compile(r"(?:[\w/]+\s){0,3}\d{6}(?:\s?(?:GMT|UTC))?\s[A-Z][A-Za-z]{2}\s\d{1,2}\W*")
_AUTHOR = gated(r"\bis an? (?:[\w-]+\s)?(?:fellow|columnist|correspondent)\b")
#: When the next one is out ("Issue 42: 22 February").
_ISSUE = re.compile(r"\W*[Ii]ssue (?:[Nn]o\.? )?\d+\s?:")
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class NoticeTable:
    """How notices begin, what only an outlet calls its own, and what it asks for where it gives an address."""

    opens: re.Pattern[str]
    own: Gated
    asked: Gated

    def is_notice(self, shadow: str, sentence: Span) -> bool:
        """Tell whether a sentence is a notice: it opens like one, or is short and of the outlet's own business."""
        if self.opens.match(shadow, sentence.start, sentence.end):
            return True
        if len(sentence) > _LONGEST or '"' in sentence.of(shadow):
            return False
        if _SIGN_OFF.fullmatch(shadow, sentence.start, sentence.end) or _ISSUE.match(shadow, sentence.start):
            return True
        if any(sign.search(shadow, sentence.start, sentence.end) for sign in (self.own, _AUTHOR)):
            return True
        # An authority gives an address too.
        return all(sign.search(shadow, sentence.start, sentence.end) for sign in (_ADDRESS, self.asked))


def parse_notice_words(rows: Iterable[Mapping[str, str]]) -> NoticeTable:
    """Return the table of the rows of `notice_words.tsv`; `not_before` parts what may not follow by semicolons.

    A `label` opens a notice with a colon behind it; `own` stands behind "our" or "this".
    """
    words: dict[str, list[str]] = {"opening": [], "label": [], "own": [], "asked": []}
    for row in rows:
        barred = rf"(?!\s(?:{_any_of(row['not_before'].split(';'))})\b)" if row["not_before"] else ""
        words[row["sign"]].append(re.escape(row["words"]) + barred)
    opening, label, own = ("|".join(words[sign]) or "(?!)" for sign in ("opening", "label", "own"))
    opens = rf"\W*(?:(?:{'|'.join((opening, *_OPENS))})(?!\w)|(?:{label})\s?:)"
    of_itself = "|".join((rf"\b(?:our|this)\s(?:\w+\s)?(?:{own})\b", *_OF_ITSELF))
    # "US" is no "us".
    written = "|".join(f"{word}|{word.capitalize()}" for word in words["asked"]) or "(?!)"
    return NoticeTable(re.compile(opens, re.IGNORECASE), gated(of_itself, re.IGNORECASE), gated(rf"\b(?:{written})\b"))


def _any_of(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, words))
