"""Does the text tell earlier that the end or start of something was put off, so that its old day stands no more?"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from briefing.domain.document import Document
from briefing.domain.findings import Deadline, DeadlineKind
from briefing.domain.span import Span
from briefing.extraction.deadlines.merging.stems import content_stems
from briefing.patterns.gated import gated

#: "The exemptions were set to expire on", "the rule would take effect on": told from back then.
_WAS_TO = gated(
    r"\b(?:w(?:as|ere)\s(?:\w+ly\s)?(?:due|set|scheduled|slated)\sto|would)\s"
    r"(?:expire|end|lapse|run out|take effect|come into (?:force|effect)|enter into force|begin|start)\b[^.;]*$"
)
_PUT_OFF = gated(
    r"\b(?:(?:decided|agreed|chosen|voted|decision|agreement)\sto\s(?:extend|prolong|postpone|delay|defer)"
    r"|(?:has|have|was|were)\s(?:(?:since|now|also)\s)?(?:been\s)?(?:extended|prolonged|postponed|delayed|deferred)"
    r"|(?:extended|prolonged|postponed|delayed|deferred)(?=\s(?:the|its|their|an?|by|until|for)\b))\b"
)
_TO_DO = r"\s(?:was|were|had\sbeen)\s(?:\w+ly\s)?(?:(?:due|set|scheduled|slated|supposed|meant)\s)?to\s[a-z]+\b[^.;]*$"
#: "It was due to end tomorrow", behind a sentence or a semicolon.
_IT_WAS_TO, _SAME_WAS_TO = gated(rf"\W*(?:It|They){_TO_DO}"), gated(rf";\s(?:it|they){_TO_DO}")
_CAME_TO_NOTHING = gated(
    r"\b(?:(?:has|have)\s(?:now\s)?(?:fallen through|collapsed"
    r"|been (?:called off|cancell?ed|scrapped|abandoned|shelved))|fell through)\b"
)
#: What may be put off, was not, or was long ago; what was put off up to the very day.
_NOT_NOW = gated(
    r"\b(?:if|unless|whether|not|never|may|might|could|would|should|cannot|refused|asked|wants?|(?:last|past)\s[a-z]+"
    r"|earlier|already|first|previously|twice|once|in\s(?:\d{4}|[A-Z][a-z]+))\b|n['’]t\b"
)
#: "They" are none of what "has collapsed".
_IS_OF_MANY = re.compile(r"\W*They\b")
_SUBJECT_WORDS, _REACH = 8, 110
#: How early a text must tell it, its head counted, or how near before.
_LEDE, _NEAR = 8, 2
_WORD = re.compile(r"[a-z]+")
_LEAST = 3
_KINDS = frozenset((DeadlineKind.EXPIRY, DeadlineKind.EFFECTIVE, DeadlineKind.EXPECTED, DeadlineKind.MEETING))


def without_put_off(document: Document, deadlines: Sequence[Deadline]) -> tuple[Deadline, ...]:
    """Return the deadlines but the old days of what an earlier sentence tells to have been put off."""
    return tuple([one for one in deadlines if one.kind not in _KINDS or not _was_put_off(document, one)])


def _was_put_off(document: Document, deadline: Deadline) -> bool:
    shadow, sentences = document.shadow, document.sentences
    was_to = _WAS_TO.search(shadow, deadline.sentence.start, deadline.date_span.start)
    place = bisect_right(sentences, deadline.sentence.start, key=lambda sentence: sentence.span.start) - 1
    if _is_off_before(document, deadline, place):
        return True
    if was_to is None:
        return False
    subject = _named(shadow[deadline.sentence.start : was_to.start()].split()[-_SUBJECT_WORDS:])
    places = {*range(min(_LEDE, place)), *range(max(0, place - _NEAR), place)}
    return any(_tells_it(shadow, sentences[at].span, subject) for at in places)


def _is_off_before(document: Document, deadline: Deadline, place: int) -> bool:
    """Tell whether "it" was to do something then, and what stands right before says that it was put off or is off."""
    shadow, start, day = document.shadow, deadline.sentence.start, deadline.date_span.start
    same = _SAME_WAS_TO.search(shadow, start, day)
    if same:
        before = Span(start, same.start())
    elif place > 0 and _IT_WAS_TO.match(shadow, start, day):
        before = document.sentences[place - 1].span
    else:
        return False
    off = _PUT_OFF.search(shadow, before.start, before.end) or _CAME_TO_NOTHING.search(shadow, before.start, before.end)
    if off is not None and _IS_OF_MANY.match(shadow, start) and off[0].startswith("has"):
        return False
    return off is not None and _NOT_NOW.search(shadow, before.start, before.end) is None


def _tells_it(shadow: str, sentence: Span, subject: frozenset[str]) -> bool:
    """Tell whether a sentence says that what the subject names has now been put off."""
    found = _PUT_OFF.search(shadow, sentence.start, sentence.end)
    if found is None or _NOT_NOW.search(shadow, sentence.start, sentence.end):
        return False
    around = shadow[max(sentence.start, found.start() - _REACH) : min(sentence.end, found.end() + _REACH)]
    return not subject.isdisjoint(content_stems(around) | _bare(_WORD.findall(around)))


def _named(words: Sequence[str]) -> frozenset[str]:
    """Return the stems of a subject's words, with its last word whole: "rule" and "law" have no stem of their own."""
    return content_stems(" ".join(words)) | _bare(words[-1:])


def _bare(words: Sequence[str]) -> frozenset[str]:
    return frozenset([word.casefold().removesuffix("s") for word in words if len(word) >= _LEAST])
