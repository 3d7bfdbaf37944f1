"""Which firm or body signs an article at its head or foot, as only who issued it does?"""

import re
from collections.abc import Iterator

from briefing.domain.document import Document, Zone
from briefing.extraction.zoning.head.nameplates import read_name, strip_firm
from briefing.extraction.zoning.vocabulary import ZoneLexicon
from briefing.text.fold import fold

#: How many blocks from the start may hold a signature, and how many letters and words it may have.
_HEAD, _LONGEST, _MOST_WORDS = 7, 120, 14
_SIGNED = (Zone.BYLINE, Zone.STAMP, Zone.BOILERPLATE, Zone.SUMMARY)
_LEAD = re.compile(r"^(?:(?:[Pp]osted|[Pp]ublished|[Ii]ssued) )?[Bb]y:? (?:the )?|^[Tt]he ")
#: What parts the names, dates and labels of a signature; a comma may belong to a name, so it parts only the rest.
_BARS = re.compile(r"\s*[|·•;]\s*|\s+[–—-]+\s+|\s+on (?=[\w ,]*\d{4}$)|\s{3,}")
_COMMAS = re.compile(r",\s+(?=[^,]*\d{4}$)|,\s+")
#: The fields of a body of several ("Department of Agriculture, Fisheries and Forestry").
_FIELDS = re.compile(r"[A-Z]\w+ (?:of|for)(?: the)?(?: [A-Z]\w+)+(?:, (?:[A-Z]\w+ ?)+)* and (?:[A-Z]\w+ ?)+")
#: What such a line says of the text: that it is a release, an alert, a paper.
_LABEL = re.compile(
    r"(?:(?:press|news|media|client|legal|info|policy|market|briefing|research|issue|working|weekly|monthly) )*"
    r"(?:releases?|alerts?|updates?|sheet|notes?|brief|briefing|bulletin|newsletter|statement|circular|paper|report|"
    r"section|office|commentary|analysis|insights?|communiqu[eé])",
    re.IGNORECASE,
)
#: A state's own name over that of its office, and fields with a label.
_NO_ISSUER = re.compile(r"(?:The )?(?:Republic|Commonwealth|Kingdom|Government|State|United States)\b|\w+:\s", re.I)


def find_issuer(document: Document, known: ZoneLexicon) -> str | None:
    """Return the body whose name is a line of its own, or stands alone beside a date, above or below an article.

    A firm with its legal form goes first: the state's office above a filing is to whom it is made.
    """
    names = [name for text in _signatures(document) if (name := _read_signature(text, known))]
    formed = (name for name in names if strip_firm(name) != name)
    return next(formed, None) or next(iter(names), None)


def _signatures(document: Document) -> Iterator[str]:
    """Yield the short lines at the head that are no text, and the last line where it ends no sentence."""
    blocks = document.blocks
    shown = [block for block in blocks[:_HEAD] if block.zone in _SIGNED]
    for block in (*shown, *blocks[-1:]):
        text = block.content.of(document.shadow)
        if len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS and (block.zone in _SIGNED or text[-1] != "."):
            yield text


def _read_signature(text: str, known: ZoneLexicon) -> str | None:
    """Return the body of a line that has nothing beside its name but a date, a place, a writer or a label."""
    if _NO_ISSUER.match(text):
        return None
    pieces = [piece for piece in _BARS.split(_LEAD.sub("", text.strip())) if piece]
    parts = pieces if any(_is_issuer(piece, known) for piece in pieces) else _parted(pieces)
    issuers = [part for part in parts if _is_issuer(part, known)]
    plain = all(part in issuers or _is_beside(part, known) for part in parts)
    return _tidy(issuers[0]) if len(issuers) == 1 and plain else None


def _parted(pieces: list[str]) -> list[str]:
    return [part for piece in pieces for part in _COMMAS.split(piece)]


def _is_issuer(name: str, known: ZoneLexicon) -> bool:
    """Tell whether a name in capitals is a body's by its form or its first or last word, and no place or person."""
    whole = read_name(name)
    words = fold(name).split()
    if whole is None or "," in name or len(whole.split()) != len(strip_firm(name).split()):
        return _FIELDS.fullmatch(name) is not None and known.bodies.begins(name.partition(",")[0])
    rubric = len(words) < 2 or fold(name) in known.places or any(map(str.isdigit, name))
    lone = len(words) == 2 and (words[0] in known.common or words[0] in known.given)
    return not rubric and not lone and (known.bodies.has(name) or known.bodies.closes(name))


def _is_beside(part: str, known: ZoneLexicon) -> bool:
    """Tell whether a part of a signature is a date, a label or another name."""
    return known.stamps.holds_date(part) or _LABEL.fullmatch(part) is not None or read_name(part) is not None


def _tidy(name: str) -> str:
    """Return a name in capitals as names are usually written, its legal form as it stands."""
    bare = strip_firm(name)
    form = name[len(bare) :] or "." * bare.endswith(".")
    return f"{read_name(bare) or bare}{form}" if bare.isupper() else name
