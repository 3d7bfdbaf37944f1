"""On what condition does a row say that something happens?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.brief.choosing.material import Material
from briefing.brief.choosing.naming import content_words
from briefing.brief.quotes import is_whole, quote_part
from briefing.domain.brief.lines import Quote
from briefing.domain.dossier import Sourced
from briefing.domain.findings import Deadline
from briefing.domain.span import Span

#: Behind a word that was cut in the middle, as in U.N.
_CUT = re.compile(r"\w|\.\w")
_ENDS = ".;, "
#: "If it does not, the licence lapses", "the court would then have until Friday".
_ON_TERMS = re.compile(r"\A\W*(?:If|Unless|Otherwise|Failing|In that case|Should)\b|\bwould (?:then|otherwise)\b")
_IF = re.compile(r"\b(?:if|unless|provided|failing|otherwise)\b", re.IGNORECASE)
#: What makes a condition of the words behind it; a clause without any reads as a fact.
_CONJUNCTION = re.compile(
    r"(?:if|unless|provid(?:ed|ing)|once|until|till|when|whenever|where|while|whether|should|as|so long as|assuming"
    r"|supposing|subject to|pending|contingent|barring|failing|absent|depending|except|without|with|given|only|even|but"
    r"|in|on|upon|after|before|by|for)\b|[^,]*\b(?:permitting|willing|allowing)\W*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Condition:
    """The condition of a row: quoted from a source that has it in these words, else as the reader wrote it.

    `is_open` says that there is one which the row does not tell: the sentence leaves it to the one before it.
    """

    quote: Quote | None = None
    told: str | None = None
    is_open: bool = False


def find_condition(members: Sequence[Sourced[Deadline]], material: Material) -> Condition:
    """Return the condition that the reader wrote, who may have said that there is none; else one that a source has."""
    corrected = next((each.finding for each in members if _is_corrected(each.finding)), None)
    if corrected is None:
        quotes = (_quote(each, each.finding.condition or "", material) for each in members)
        quote = next(filter(None, quotes), None)
        return Condition(quote, is_open=quote is None and all(_hangs_on_another(each, material) for each in members))
    words = _put_conjunction(corrected.condition or "")
    quote = next(filter(None, (_quote(each, words, material) for each in members)), None)
    return Condition(quote) if quote else Condition(told=words.rstrip(_ENDS) or None)


def _hangs_on_another(member: Sourced[Deadline], material: Material) -> bool:
    """Tell whether a sentence says of a deadline that it is so on terms, and its clause does not say on which."""
    words = member.finding.sentence.of(material.articles[member.article_id].article.body)
    return _ON_TERMS.search(words) is not None and _IF.search(member.finding.what) is None


def _is_corrected(deadline: Deadline) -> bool:
    return deadline.found is not None and (deadline.condition or "") != (deadline.found.condition or "")


def _put_conjunction(condition: str) -> str:
    return condition if not condition or _CONJUNCTION.match(condition) else f"if {condition}"


def _quote(member: Sourced[Deadline], condition: str, material: Material) -> Quote | None:
    """Quote a condition from the sentence of a deadline.

    None where its words do not stand there exactly, break off within a word or say no more than the clause.
    """
    body = material.articles[member.article_id].article.body
    sentence = member.finding.sentence
    words = condition.rstrip(_ENDS)
    start = body.find(words, sentence.start, sentence.end) if words else -1
    if start < 0 or not is_whole(words) or _CUT.match(body, start + len(words)) or _repeats(words, member.finding.what):
        return None
    return quote_part(member.article_id, body, sentence, Span(start, start + len(words)))


def _repeats(condition: str, what: str) -> bool:
    """Tell whether a condition only denies what is to be done ("deal to be signed, or …", "if no deal is signed")."""
    told, words = content_words(what.partition(", or ")[0]), content_words(condition)
    return bool(told and words) and (told <= words or words <= content_words(what))
