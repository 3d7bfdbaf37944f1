"""Who signed the article?"""

import re

_PARTICLE = r"(?:al|el|bin|ibn|de|del|della|di|da|dos|du|van|von|der|den|la|le|ter|ul|y|zu)(?= )"
_NAME_WORD = rf"(?:(?:[A-Z]\.)+|[A-Z][\w'’-]*|{_PARTICLE}|al-[A-Z][\w'’-]*)"
_NAME = rf"{_NAME_WORD}(?: {_NAME_WORD}){{1,5}}"
_NAMES = rf"(?P<names>{_NAME}(?:(?:,? and |, | & | with ){_NAME})*)"
_POST = r"(?i:correspondent|reporter|editor|journalist|columnist|analyst|bureau chief|contributor|writer|staff|news)"
_VERB = (
    r"(?:(?i:Written|Reported|Posted|Story|Words|Analysis|Opinion|Commentary|Text|Report|Column|Review)\s*[:|-]?\s*)?"
)
_SIGNED = re.compile(rf"{_VERB}(?:[Bb]y|BY)\s*[:|]?\s+{_NAMES}(?P<rest>.*)", re.DOTALL)
_SIGNED_ONE_WORD = re.compile(r"(?:[Bb]y|BY)\s*:?\s+(?P<names>[A-Z][\w'’-]+)(?P<rest>)")
#: One word may sign where a day follows ("posted by admin on 3 March").
_POSTED = re.compile(
    r"(?i:posted|published|written|submitted) by (?P<names>\w[\w.'’-]{1,30})(?P<rest>,? on .{0,30}\d.{0,20})"
)
_AUTHOR = re.compile(rf"(?i:author|writer|reporter|correspondent)s?\s*[:|]\s*{_NAMES}(?P<rest>.*)")
_POSITION = re.compile(rf"{_NAMES}(?P<rest>(?:,| [-–—|/]| in)\s.{{0,60}}\b{_POST}\b.{{0,40}})")
#: Authors by where they write from: several with nothing else in their line, or one before a day.
_PLACE = r" in (?:[A-Z][\w'’.-]*)(?: [A-Z][\w'’.-]*){0,2}"
_FROM = rf"{_NAME}{_PLACE}"
_PLACED = re.compile(rf"(?P<names>{_FROM}(?:(?:,? and |, ){_FROM})+)(?P<rest>)")
_DATED = re.compile(rf"(?P<names>{_FROM})(?P<rest>,? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.{{0,40}})")
_LONGEST = 200
_SENTENCE = re.compile(r"[a-z)]\.\s+[A-Z]|[a-z]{2}\.$|\b(?:said|says|has|have|is|are|was|were|will|would)\b")
_DESK = (
    r"staff(?: (?:writers?|reporters?|correspondents?))?|news ?desk|web ?desk|online desk|monitoring desk|newsroom|"
    r"editorial board|bureau|news agencies|agencies|our correspondent|"
    r"(?:correspondent|reporter|editor|columnist|producer|presenter)s?(?:, [\w .&]{2,40})?"
)
_STAFF = re.compile(rf"(?i:(?:[\w'’.-]+ ){{0,3}}(?:{_DESK}))")


def read_byline(text: str) -> str | None:
    """Return the names of a byline, or None when the text is none."""
    if len(text) > _LONGEST:
        return None
    for pattern in (_SIGNED, _AUTHOR, _POSITION, _PLACED, _DATED, _SIGNED_ONE_WORD, _POSTED):
        match = pattern.fullmatch(text.strip())
        if match and not _SENTENCE.search(match["rest"]):
            return _tidy(re.sub(_PLACE, "", match["names"]) if pattern in (_PLACED, _DATED) else match["names"])
    return None


def is_staff_line(text: str) -> bool:
    """Tell whether a short line names a desk, an office or a post instead of a person."""
    return len(text) <= 60 and _STAFF.fullmatch(text.strip()) is not None


def _tidy(names: str) -> str:
    """Return names in one line, those in capitals as names are usually written."""
    return " ".join(word.title() if word.isupper() and len(word) > 2 else word for word in names.split())
