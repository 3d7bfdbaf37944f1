"""Which article does a file hold?"""

from briefing.domain.article import Article, Origin, make_article
from briefing.domain.errors import UserError
from briefing.importers.decoding import decode
from briefing.importers.formats import FORMATS, ending
from briefing.text.canonical import canonical

#: The largest file that is read, in bytes.
LIMIT = 20 * 1024 * 1024
_MEGABYTE = 1024 * 1024


def check_size(name: str, size: int) -> None:
    """Raise UserError when a file of this many bytes is too large to read."""
    if size > LIMIT:
        raise UserError(
            f"{name} has {size:,} bytes, more than the {LIMIT:,} ({LIMIT // _MEGABYTE} MB) that Briefing reads as one "
            "article; split it first."
        )


def read_article(name: str, raw: bytes, path: str | None = None) -> Article:
    """Return the article in a file's bytes; `name` chooses the importer by its ending.

    Raises UserError: an unknown ending, too large, empty, binary, not decodable, or nothing to read in it.
    """
    form = FORMATS.get(ending(name))
    if form is None:
        raise UserError(f"{name} is of a kind that Briefing cannot read; it reads {', '.join(FORMATS)} files.")
    check_size(name, len(raw))
    if not raw:
        raise UserError(f"{name} is empty, so there is nothing to read; choose another file.")
    decoded = decode(name, raw, declared=form.declares)
    content = form.read(decoded)
    body = canonical(content.text)
    if not any(map(str.isalnum, body)):
        raise UserError(f"{name} holds no words to read; choose another file.")
    return make_article(body, Origin(name, content.media_type, decoded.encoding, path), content.metadata)
