"""What does a plain text file say?"""

import re

from briefing.domain.article import Metadata
from briefing.importers.content import Content
from briefing.importers.decoding import Decoded
from briefing.importers.web.page import read_page

_LOOKS_LIKE_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)


def read_plain(decoded: Decoded) -> Content:
    """Return the text as it stands, or the main text where the file is a web page under another name."""
    if _LOOKS_LIKE_PAGE.match(decoded.text):
        return read_page(decoded)
    return Content(decoded.text, "text/plain", Metadata())
