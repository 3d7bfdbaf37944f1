"""Which exact text of a file is frozen as an article's body?"""

from unicodedata import normalize

BYTE_ORDER_MARK = "\ufeff"


def canonical(text: str) -> str:
    """Return the text without leading byte-order marks, with `\\n` line ends, composed to NFC; nothing else changes."""
    unmarked = text.lstrip(BYTE_ORDER_MARK)
    return normalize("NFC", unmarked.replace("\r\n", "\n").replace("\r", "\n"))
