"""Which files can be read, and by which importer?"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from briefing.importers.content import Content
from briefing.importers.decoding import Decoded
from briefing.importers.marked import read_marked
from briefing.importers.plain import read_plain
from briefing.importers.web.page import read_page


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file; `declares` tells that its markup may name its encoding."""

    name: str
    read: Callable[[Decoded], Content]
    declares: bool = False


_PLAIN = Format("plain text", read_plain)
_MARKDOWN = Format("Markdown", read_marked)
_PAGE = Format("web page", read_page, declares=True)

#: Every ending that is read, in lower case.
FORMATS: dict[str, Format] = {
    ".txt": _PLAIN,
    ".text": _PLAIN,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _PAGE,
    ".htm": _PAGE,
    ".xhtml": _PAGE,
}


def ending(name: str) -> str:
    """Return a file name's ending with its dot, in lower case."""
    return PurePath(name).suffix.casefold()


def is_supported(name: str) -> bool:
    """Tell whether files with this name's ending can be read."""
    return ending(name) in FORMATS
