"""Which outlet published an article, by the signs that its text shows?"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise, takewhile

from briefing.domain.document import Document, Zone
from briefing.extraction.zoning.head.issuers import find_issuer
from briefing.extraction.zoning.head.nameplates import (
    first_of_list,
    is_built_as_name,
    is_explained,
    is_list,
    read_dated_plate,
    read_name,
    strip_firm,
)
from briefing.extraction.zoning.vocabulary import ZoneLexicon
from briefing.patterns.gated import gated
from briefing.text.fold import fold

_EDGES = " -–—=|»•·:/.()"
_IN_BRACKETS = re.compile(r"[(\[/](?P<name>[A-Z][\w .,&'/-]{1,40}?)[)\]/]")
_COPYRIGHT = re.compile(
    r"(?:©|\([Cc]\)|[Cc]opyright)\s*(?:\d{4}(?:\s*-\s*\d{4})?)?,?\s*(?:by )?"
    r"(?P<name>[A-Z][\w&' ]{1,40}?)(?:[.,|]|\s+\d{4}|\s+[Aa]ll\b|$)"
)
_SENDER = re.compile(
    r"From:\s+\"?(?P<name>[A-Z][^<\"]{2,60}?)\"?\s*<[\w.+-]+@(?:[\w-]+\.)*(?P<domain>[\w-]+)\.\w{2,10}>"
)
_SHORTEST_SENDER = 5
_LONGEST_SIGNATURE = 160
_LEAD = re.compile(
    r"^(?:[Bb]y|[Ss]ource|(?:[Ff]irst |[Oo]riginally )?[Pp]ublished (?:in|by|on)|[Vv]ia|[Cc]ourtesy)\s*:?\s+"
)
_FIELD = re.compile(r"(?:[Ss]ource|[Oo]utlet|[Pp]ublication|[Pp]ublisher|[Nn]ewspaper)\s*:\s+(?P<name>.{2,60})")
#: A paper's name set apart in a line with the date: "*The Continental* — Analysis — 12 March 2026".
_SET_APART = re.compile(r"(?P<mark>[*_]{1,2})(?P<name>The [A-Z][\w .&'-]{2,40})(?P=mark)\s*(?:[|·•,]|[-–—]+\s)")
#: A shorter name on the first line may be a rubric ("World").
_FEWEST_WORDS = 2
#: What a body calls what it tells itself.
_TELLS_ITSELF = re.compile(
    r"\b(?:press|news|media|immediate) release|\b(?:statement|communiqu[eé]|circular|notice|minutes|bulletin|alert)\b",
    re.IGNORECASE,
)
#: A field with a label ("To: Ana Lima"), and the name of a state over that of its office.
_IS_FIELD = re.compile(r"[A-Z][a-z]+:\s")
_OF_STATE = re.compile(
    r"(?:The )?(?:Republic|Commonwealth|Kingdom|Government|State|Speech)\b(?: of| by)", re.IGNORECASE
)
#: Where the fields of an article's record stand, in blocks from the start.
_FIELDS = 6
_JOIN = re.compile(r"\s*[|,;·•]\s*|\s+-\s+|\s+and\s+")
#: What an outlet calls those of its people who sign without a name.
DESK = re.compile(
    r"\s+(?:staff|news ?desk|web ?desk|monitoring desk|correspondent|reporter|report|agencies)$", re.IGNORECASE
)
_CREDIT = re.compile(r"(?:\((?P<name>[A-Z][\w '&]{1,30})\)|\bfor (?P<employer>[A-Z][\w '&]{1,30}))\s*$")
_OWN_NAME = r"[A-Z][\w&]*(?: [A-Z][\w&]*){1,4}"
#: A paper speaks of its own desk, or of what its own people were told; of another's it says what that reported.
_OWN_WORDS = gated(
    rf"\b(?P<desk>{_OWN_NAME})'s? (?:[\w-]+ ){{0,4}}(?:section|desk|newsroom)\b"
    rf"|\b(?i:sources|officials) (?:within|inside|at|in) (?:the )?(?P<within>{_OWN_NAME})'s? "
    r"(?:[\w-]+ ){0,4}(?:bureau|team)\b"
    rf"|\b(?:told|informed|confirmed to|spoke to|speaking to) (?:the )?(?P<told>{_OWN_NAME})'s? "
    r"(?:[\w-]+ ){0,4}(?:correspondent|reporter|bureau|team)s?\b"
    rf"|\b(?P<learned>The {_OWN_NAME}) (?:has learned|has learnt|understands|can reveal|can exclusively)\b"
)


def find_source(document: Document, known: ZoneLexicon) -> str | None:
    """Return the outlet by the first of these signs that shows one, the surest first."""
    signs: tuple[Callable[[Document, ZoneLexicon], str | None], ...] = (
        _from_field,
        _from_sender,
        _from_dated_plate,
        _from_dateline,
        _from_title,
        _from_lines,
        _from_nameplate,
        _from_signature,
        _from_line_above_date,
        _from_copyright,
        _from_own_words,
        _from_credit,
        find_issuer,
    )
    return next(filter(None, (sign(document, known) for sign in signs)), None)


def texts_of(document: Document, *zones: Zone) -> Iterator[str]:
    """Yield what the blocks of some zones hold, in order."""
    for block in document.blocks:
        if block.zone in zones:
            yield block.content.of(document.shadow)


def _from_field(document: Document, known: ZoneLexicon) -> str | None:
    """Return what a line above the text states as the source ("Source: The Sahara Courier")."""
    for text in (block.content.of(document.shadow) for block in document.blocks[:_FIELDS]):
        field = _FIELD.fullmatch(text)
        if field and (name := read_name(field["name"])):
            return known.outlets.name_of(name) or name
    return None


def _from_sender(document: Document, _: ZoneLexicon) -> str | None:
    """Return the sender of a letter whose address bears the same name ("From: The Lodestar <post@lodestar.org>")."""
    for text in (block.content.of(document.shadow) for block in document.blocks[: 2 * _FIELDS]):
        sent = _SENDER.match(text) if len(text) <= _LONGEST_SIGNATURE else None
        bare = re.sub(r"\W", "", fold(sent["name"])).removeprefix("the") if sent else ""
        if sent and (bare in sent["domain"] or sent["domain"] in bare) and len(bare) >= _SHORTEST_SENDER:
            return sent["name"]
    return None


def _from_dated_plate(document: Document, known: ZoneLexicon) -> str | None:
    """Return the name with which the first line begins, if a date or the number of an issue stands behind it.

    Where no headline follows, that line is the headline.
    """
    first = document.blocks[0] if document.blocks else None
    titled = any(block.zone is Zone.TITLE for block in document.blocks)
    if first is None or first.zone not in (Zone.STAMP, Zone.BOILERPLATE) or not titled:
        return None
    name = read_dated_plate(first.content.of(document.shadow), known.stamps)
    if name is None or fold(name) in known.places or fold(name).split()[0] in known.given:
        return None
    return known.outlets.name_of(name) or name


def _from_dateline(document: Document, known: ZoneLexicon) -> str | None:
    for text in texts_of(document, Zone.DATELINE):
        for match in _IN_BRACKETS.finditer(text):
            name = known.outlets.name_of(match["name"])
            around = text[: match.start()], text[match.end() :]
            at_edge = (
                any(not any(map(str.isalnum, side)) for side in around) and fold(match["name"]) not in known.places
            )
            if name or known.outlets.reads_like_outlet(match["name"]) or (at_edge and read_name(match["name"])):
                return name or match["name"]
    return None


def _from_title(document: Document, known: ZoneLexicon) -> str | None:
    """Return the name cut from the title: the block that shares its line."""
    for title, after in zip(document.blocks, document.blocks[1:], strict=False):
        between = document.shadow[title.span.end : after.span.start]
        if title.zone is Zone.TITLE and "\n" not in between:
            name = after.content.of(document.text).strip(_EDGES)
            return known.outlets.name_of(name) or " ".join(name.split())
    return None


def _from_lines(document: Document, known: ZoneLexicon) -> str | None:
    """Return the known outlet that a line outside the text is, or that signs it."""
    for text in texts_of(document, Zone.BOILERPLATE, Zone.BYLINE, Zone.STAMP):
        if len(text) > _LONGEST_SIGNATURE:
            continue
        pieces = _JOIN.split(_LEAD.sub("", text))
        for piece in (text.strip(_EDGES), *pieces):
            if name := known.outlets.name_of(DESK.sub("", piece)):
                return name
    return None


def _from_nameplate(document: Document, known: ZoneLexicon) -> str | None:
    """Return the name that a line above the title is, if it is built as an outlet's or explained as one."""
    above = takewhile(lambda block: block.zone is not Zone.TITLE, document.blocks)
    lines = [block.content.of(document.shadow) for block in above if block.zone is Zone.BOILERPLATE]
    first = document.blocks[0].content.of(document.shadow) if document.blocks else ""
    for text, below in pairwise([*lines, ""]):
        listed = is_list(text)
        name = None if known.cues.find(text) or _IS_FIELD.match(text) else read_name(first_of_list(text))
        name = None if name and (_OF_STATE.match(name) or known.stamps.is_date(name) or ":" in name) else name
        heads_page = text == first and name is not None and _heads_page(document, name, known)
        if listed and not heads_page:
            continue
        if name and (heads_page or is_built_as_name(name, known.outlets) or is_explained(text, below)):
            return text if strip_firm(text) == name else name
    return None


def _heads_page(document: Document, name: str, known: ZoneLexicon) -> bool:
    """Tell whether the name on the first line is an outlet's: no rubric, nobody the text speaks of, no place.

    A body's name, one with an article or one of words seldom used is no rubric's; where the text speaks of the body, a
    line says that it tells itself.
    """
    words = fold(name).split()
    if len(words) < _FEWEST_WORDS or fold(name) in known.places or any(map(str.isdigit, name)):
        return False
    if known.bodies.has(name):
        head = "\n".join(block.content.of(document.shadow) for block in document.blocks[:_FIELDS])
        return _TELLS_ITSELF.search(head) is not None or not _is_told_of(document, name)
    rare = not known.common.issuperset(words) and words[0] not in known.given
    return (words[0] == "the" or "&" in words or rare) and not _is_told_of(document, name)


def _is_told_of(document: Document, name: str) -> bool:
    """Tell whether the lines below the first name somebody."""
    return fold(name) in fold(document.shadow[document.blocks[0].span.end :])


def _from_signature(document: Document, known: ZoneLexicon) -> str | None:
    """Return the outlet beside its writer's name or the date ("Nell Kirkwood, Caledonian Wire")."""
    for block in document.blocks:
        if block.zone in (Zone.BYLINE, Zone.STAMP) and len(block.content) <= _LONGEST_SIGNATURE:
            apart = _SET_APART.match(block.content.of(document.shadow)) if block.zone is Zone.STAMP else None
            if apart and fold(apart["name"]) not in known.places and read_name(apart["name"]) == apart["name"]:
                return apart["name"]
            pieces = [piece.strip("*_ ") for piece in _JOIN.split(block.content.of(document.shadow))]
            for piece in pieces[1 if block.zone is Zone.BYLINE else 0 :]:
                if is_built_as_name(piece, known.outlets) and read_name(piece) == piece:
                    return piece
    return None


def _from_line_above_date(document: Document, known: ZoneLexicon) -> str | None:
    """Return the outlet's name that is all of the line between a title and the date below it."""
    for title, block, below in zip(document.blocks, document.blocks[1:], document.blocks[2:], strict=False):
        text = block.content.of(document.shadow)
        named = read_name(text) == text and fold(text).split()[0] not in known.given
        between = title.zone is Zone.TITLE and block.zone in (Zone.BYLINE, Zone.BOILERPLATE)
        if between and below.zone is Zone.STAMP and named and is_built_as_name(text, known.outlets):
            return text
    return None


def _from_copyright(document: Document, known: ZoneLexicon) -> str | None:
    for text in texts_of(document, Zone.BOILERPLATE, Zone.CAPTION):
        match = _COPYRIGHT.search(text)
        if match:
            return known.outlets.name_of(match["name"]) or _with_title(strip_firm(match["name"].strip()), document)
    return None


def _from_own_words(document: Document, known: ZoneLexicon) -> str | None:
    for text in texts_of(document, Zone.BODY):
        for match in _OWN_WORDS.finditer(text):
            name = _with_title(match[match.lastgroup or 0], document)
            if known.outlets.name_of(name) or known.outlets.reads_like_outlet(name):
                return known.outlets.name_of(name) or name
    return None


def _with_title(name: str, document: Document) -> str:
    """Return the longer name that the title has of an outlet: "Nets Watch Weekly" for Nets Watch."""
    title = next(texts_of(document, Zone.TITLE), "")
    longer = fold(title).startswith(f"{fold(name)} ") and read_name(title) == title
    return title if longer and len(title.split()) <= len(name.split()) + 1 else name


def _from_credit(document: Document, known: ZoneLexicon) -> str | None:
    """Return the known outlet that takes the last brackets of a caption, or of the article, for itself."""
    for text in [*texts_of(document, Zone.CAPTION), *list(texts_of(document, Zone.BODY))[-1:]]:
        match = _CREDIT.search(text)
        if match and (name := known.outlets.name_of(match["name"] or match["employer"])):
            return name
    return None
