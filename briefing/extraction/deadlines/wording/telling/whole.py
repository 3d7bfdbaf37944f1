"""Does a clause tell something at all, and which words of the article are quoted where it does not?"""

import re

from briefing.domain.span import Span
from briefing.extraction.deadlines.judging.events import EventTable
from briefing.extraction.deadlines.wording.naming import Surroundings, is_person
from briefing.extraction.deadlines.wording.standins import refers_back
from briefing.patterns.gated import gated
from briefing.temporal.verbs import AUXILIARY, first_verb

#: Opens with what only the text before makes plain, with a number of it, or with a speaker's "we".
_OPENS_UNKNOWN = re.compile(
    r"(?:(?:it|they|he|she|we|i|you|those|these|that|this|there)(?=\s|['’])"
    r"|(?:all|none|some|most|both|one|two|three|four|five|many|half)\sof\s(?:it|them|this|that|these|those|us)\b"
    r"|nothing\s[a-z]+$|not\s(?:before|until)\s|(?:what|says|said|so|my|our|your|yes)\b(?![-’'])|no,\s|[a-z]\s?:)",
    re.IGNORECASE,
)
#: "Whoever": no pronoun that stands for somebody known.
_FREE = re.compile(
    r"(?:those|these|that|this|you|it)\s(?:who|that|which|[a-z]+ing|[a-z]+ed|born|drawn|sworn|[a-z]+\s(?:is|are|will|would|has|ends|expires))\b",
    re.IGNORECASE,
)
#: "This notice": a document that speaks of itself needs no sentence before to say which one it is.
_ITSELF = re.compile(
    r"this\s(?:[a-z]+\s)?(?:notice|order|circular|bulletin|letter|form|announcement|advertisement|invitation|direction|prospectus"
    r"|licen[cs]e|permit|certificate|instrument|determination|advisory|bylaw|by-law|regulations?|guidance)\b",
    re.IGNORECASE,
)
_LACKS_SUBJECT = re.compile(rf"(?i:{AUXILIARY})\b(?!\s[A-Z])|(?i:to)\s[a-z]+$")
#: The month of May, a will that somebody left.
_NO_AUXILIARY = re.compile(r"(?:May|Will)\s(?:[A-Z\d]|.+\s(?:will|is|are|has|was|would)\b)|(?:Can|Must|Might)\s[A-Z]")
#: Where a clause was torn: a clock or "not before" opens it, "and which" goes on in it, an answer ends it.
_BROKEN = re.compile(
    r"^\d{1,2}[.:]\d\d,|^(?:Not|not)\s(?:before|until|beyond)\s|\s(?:and|or)\s(?:which|who|whose)\s|,\s(?:yes|no)$"
    r"|\snor\s(?:\w+\s)?\w+$|^\d{4}\s(?:will|is|are|was|has|have)\b|\sat\sleast$|\b(?:and|or)\s(?:up|down|on)$|\([^()]*$"
    r"|^(?:Past|Beyond|Despite|Amid|At\spresent|Separately)\s(?!.*\b(?:will|is|are|has|have|must|to)\s)"
)
#: Who speaks or acts, or which of several, is no event ("“Not before May,” the official said").
_NO_EVENT = re.compile(
    r"(?:the\s)?(?:Official|Company|Firm|Ministry|Government|Spokes(?:man|woman|person)|Union|Agency|Minister|President|Judge|Defence|Council|Next|First"
    r"|Second|Last|Officials|Ministers|Analysts|Lawyers|Police|People|Price|Prices)",
    re.IGNORECASE,
)
#: What these verbs need is not told.
_LACKS_OBJECT = gated(
    r"\s(?:gives?|gave|puts|sought|undertakes|informs|allows|would\srather|lets|reaches|concerns|requires|affects)$"
    r"|\b(?:was|were|been|has|have|had)\s(?:given|granted)$|\b(?:has|have|had)\s(?:fixed|set|put|taken|made|brought|sent|sought|allowed|named|chosen)$"
    r"|\bwhich\b.{0,20}\smeans$|\b(?:will|would|must|to)\s[a-z]+\s(?:ending|beginning|starting)$"
)
#: Nor is whom somebody will hear or question, or what for a time is that ends.
_HEARS = gated(
    r"\b(?:will|would|should|must|may|to)\s(?:still\s|also\s|now\s)?(?:hear|question|summon|replace|oust|sack)$"
)
_PERIOD = re.compile(
    r"(?:the\s)?(?:period|time|time\slimit)\s(?:(?:then|now|thus|therefore)\s)?"
    r"(?:ends?|expires?|runs\sout|lapses|closes|will\send)",
    re.IGNORECASE,
)
#: "Northmere says", "the builders say": what they say stands elsewhere.
_ONLY_SAYS = gated(r"^(?:[\w’'&.-]+\s){1,8}(?:says?|said)$")
#: "Kenya undertakes to issue": a verb that no table knows.
_UNKNOWN_VERB = re.compile(r"[A-Za-z]+\s[a-z]{3,}[^\Wsui]s\s(?:to|the|an?|its|their|that|no)\b")
#: Who speaks, without a name; "Part I" is a number.
_SPEAKER = gated(
    r"(?<![\w&’'-])(?:we|us|me|you|(?<!Part\s)(?<!Phase\s)(?<!Stage\s)(?<!Annex\s)(?<!Title\s)(?<!Schedule\s)I(?=\s[a-z]|['’]))(?=[\s,’']|$)"
)
_IN_MARKS = re.compile(r"[\"“][^\"“”]*[\"”]")
_ADVERBIAL = re.compile(
    r"(?:from|at|in|on|by|between|before|after|until|since|with|without|within|for|under|not\slater|not\suntil|not\sbefore|unless|if|should|provided"
    r"|of|as|than|next:?$|below|above)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:[A-Z][\w.’'-]*|of|the|de|van|von|al|el|bin|judge|minister)(?:\s(?:[A-Z][\w.’'-]*|of|the|de|van|von|al|el|bin|judge|minister))*"
)
_STRETCH = re.compile(r"\d+\s(?:years|months|weeks|days|hours)\b(?!['’-])")
#: "Six weeks" alone.
_COUNT = re.compile(
    r"(?:another\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s(?:years?|months?|weeks?|days?|hours?)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_MAY_BE_VERB = re.compile(
    r"\b[a-z]{3,}(?<![su])s\s\S|\b[a-z]{3,}(?:ed|en|ing)\b|\sto\s[a-z]+\b|\b(?:up|out|off|back|over)$"
)
#: Where a quotation may begin and end.
_PART = re.compile(r"[;:]\s+|\s[—–]\s|,\s(?:and|but|so)\s")
_THAT = re.compile(r"^that\s(?=(?:the|an?|its|no|[a-z]+s)\s)")
_INNER_QUOTES = str.maketrans('“”"', "‘’'")
_NO_CURLED = str.maketrans("", "", "“”")
_BOTH = 2
_EDGES = " ,;:–—-|•*“”\"'"
_CLOSES = re.compile(r'”|(?<=\S)"')
#: Who says it, behind it; the letter of a question or an answer before it.
_SAYER = re.compile(
    r",[\"”]?\s(?:(?![^,;]*\b(?:which|who|that|if|unless)\b)[^,;\"“”]{2,60}?\s(?:said|says|added|adds|told\s[^,;]{2,30})"
    r"|(?:said|says|added)\s[^,;]{2,60})$"
)
#: "Ms Lee said it would be paid": what, only the sentence before says.
_REPORTS_IT = re.compile(
    r"(?P<who>[A-Z][^;:\"“”]{1,80}?),?\s(?:said|says|added|insisted|promised)\s(?:that\s)?(?:it|they)\s"
)
_LETTER = re.compile(r"^[AQ]\s?[:.]\s(?=[A-Z“\"])")
#: How long words alone may be, and with the sentence before that says whom they mean.
_LONGEST, _LONGEST_PAIR, _LEAST_WORDS, _CUT_BEHIND = 118, 140, 5, 40
_LEAST_LEAD = 7


def is_fragment(told: str, events: EventTable) -> bool:
    """Tell whether words tell nothing that a reader could take up alone.

    Such are words that open with a pronoun or only count it, a verb without its subject or its object, when or where
    something is, and a bare name.
    """
    if _BROKEN.search(told) or _NO_EVENT.fullmatch(told) or _speaks(told):
        return True
    if _WORD.search(told) is None or (_is_unknown(told) and not _FREE.match(told)):
        return True
    if (_LACKS_SUBJECT.match(told) and not _NO_AUXILIARY.match(told)) or _LACKS_OBJECT.search(told):
        return True
    if _HEARS.search(told) or _PERIOD.fullmatch(told) or _ONLY_SAYS.search(told) or _COUNT.fullmatch(told):
        return True
    small = told[:1].lower() + told[1:]
    if first_verb(f"- {small}") is not None:
        return False
    if (_ADVERBIAL.match(told) or _STRETCH.match(told)) and not _UNKNOWN_VERB.search(told):
        return True
    words = _WORD.findall(told)
    if _MAY_BE_VERB.search(told) or any(events.noun_at(words, place) for place in range(len(words))):
        return False
    return "-" not in told if len(words) == 1 else _NAME.fullmatch(told) is not None


def _speaks(told: str) -> bool:
    """Tell whether a clause speaks as its author does ("she hears us"), outside of quotation marks."""
    return _SPEAKER.search(_IN_MARKS.sub("", told)) is not None


def quoted(body: str, around: Surroundings, when: Span) -> str:
    """Return the words of a sentence that hold a date, in quotation marks, with the sentence before where they need it.

    They begin and end at a mark of the sentence; where they would be too long, they end behind the date on "…".
    """
    sentence = around.sentence
    text = " ".join(sentence.of(body).split())
    date = " ".join(when.of(body).split())
    whole = _without_sayer(_LETTER.sub("", text.strip(_EDGES).rstrip(".!?")), date)
    own = _THAT.sub("", _part(whole, date)).strip(_EDGES)
    if _needs_more(own):
        own = whole if len(whole) <= _LONGEST else _cut(whole, date) if len(own.split()) < _LEAST_WORDS else own
    reports = _REPORTS_IT.match(own)
    hangs = (
        _needs_more(own)
        or _PERIOD.search(own) is not None
        or (reports is not None and is_person(reports["who"], around))
    )
    entire, begins = own == whole, not whole.startswith(own)
    own = _within_marks(own)
    if entire and hangs and around.earlier:
        before = _LETTER.sub("", " ".join(around.earlier[0].of(body).split()).strip(_EDGES))
        lead = _shortened(before, _LONGEST_PAIR - len(own))
        if len(lead.split()) > 1:
            return _in_marks(f"{lead} {own}")
    if entire and len(own.split()) <= _LEAST_WORDS and not around.earlier and len(text) <= _LONGEST:
        own = _LETTER.sub("", text.strip(_EDGES).rstrip(".!?"))
    told = _cut(own, date)
    return _in_marks(f"…{told}" if begins and not told.startswith("…") else told)


def _shortened(before: str, longest: int) -> str:
    """Return a sentence whole or as far as there is room, on "…"; empty where too little of it would say who acts."""
    if len(before) < longest:
        return before
    if refers_back(before):
        return ""
    kept = before[: max(0, longest - 2)].rpartition(" ")[0].rstrip(_EDGES)
    return f"{kept}…" if len(kept.split()) >= _LEAST_LEAD and kept.count("“") == kept.count("”") else ""


def _in_marks(words: str) -> str:
    """Return words in quotation marks, with those within that have their other half."""
    if words.count("“") != words.count("”"):
        words = words.translate(_NO_CURLED)
    if words.count('"') % _BOTH:
        words = words.replace('"', "")
    return f"“{words.translate(_INNER_QUOTES)}”"


def _without_sayer(words: str, date: str) -> str:
    """Return words without who says them behind their date ("…, the agency said")."""
    sayer = _SAYER.search(words, max(0, words.find(date)) + len(date))
    return words[: sayer.start()] if sayer else words


def _within_marks(words: str) -> str:
    """Return words up to the end of a quotation that began before them ("…,” she said")."""
    opened = words.count("“") or words.count('"') > 1
    closing = _CLOSES.search(words)
    return words if opened or closing is None else words[: closing.start()].rstrip(_EDGES)


def _needs_more(words: str) -> bool:
    return len(words.split()) < _LEAST_WORDS or _is_unknown(words)


def _is_unknown(words: str) -> bool:
    """Tell whether words open with what only the text before makes plain."""
    return _OPENS_UNKNOWN.match(words) is not None and _ITSELF.match(words) is None


def _part(text: str, date: str) -> str:
    """Return the part of a sentence between two marks that holds the date."""
    place = text.find(date)
    if place < 0:
        return text
    starts = [mark.end() for mark in _PART.finditer(text, 0, place)]
    end = _PART.search(text, place + len(date))
    return text[starts[-1] if starts else 0 : end.start() if end else len(text)]


def _cut(text: str, date: str) -> str:
    if len(text) <= _LONGEST:
        return text
    end = text.find(date) + len(date)
    if _CUT_BEHIND <= end <= _LONGEST:
        return text[:end]
    if end > _LONGEST:
        return f"…{text[end - _LONGEST : end].partition(' ')[2]}"
    return f"{text[:_LONGEST].rsplit(' ', 1)[0].rstrip(_EDGES)}…"
