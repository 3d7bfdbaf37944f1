"""In which encoding was a file written?"""

import codecs
import re
from dataclasses import dataclass

from briefing.domain.errors import UserError

#: Longer marks first: UTF-32's starts with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Zip, Word or e-book file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "a rich-text (RTF) file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
#: What charset-normalizer may choose from; it is asked only when a text is not UTF-8.
_CANDIDATES = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "koi8_r"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "iso8859_9", "gb18030", "big5", "cp932", "euc_jp", "cp949"),
)
_SAMPLE = 1 << 16
_MOST_CONTROLS = 0.01
_MOST_BROKEN = 0.002
_WESTERN_SHARE = 0.04
_NUL_SHARE = 0.2
#: Encodings of European languages that detection mistakes for one another; a sign inside a word tells them apart.
_ALIKE = frozenset({"cp1250", "cp1252", "iso8859_2"})
_STRAY_SIGN = re.compile(r"[a-z][¹³º¼¾¿¶]|[¹³º¼¾¿¶][a-z]")
_FEWEST_STRAY_SIGNS = 3
_EAST_ASIAN = re.compile(r"[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff00-\uffef\n\r -~]")
_EAST_ASIAN_SHARE = 0.95
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8_PAIR = re.compile(rb"[\xc3-\xf4][\x80-\xbf]")
#: What a page may say it is in, by Python's names: what browsers read, and no codec that is no encoding of text.
#: Source: the Encoding Standard (WHATWG), which also has a page mean UTF-8 by UTF-16 and cp1252 by Latin-1.
_DECLARABLE = frozenset(
    (
        *("utf-8", "utf-8-sig", "cp874", "cp866", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "tis-620"),
        *(f"cp{number}" for number in range(1250, 1259)),
        *(f"iso8859-{part}" for part in range(2, 17)),
        *("gb2312", "gbk", "gb18030", "big5", "big5hkscs", "shift_jis", "cp932", "euc_jp", "iso2022_jp"),
        *("euc_kr", "cp949"),
    )
)
_MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252"} | {
    f"utf-{width}{order}": "utf-8" for width in (16, 32) for order in ("", "-le", "-be")
}
_META = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and the name of the encoding it was read in, as a person may be shown it."""

    text: str
    encoding: str


def decode(name: str, raw: bytes, *, declared: bool = False) -> Decoded:
    """Return the text of a file; `declared` lets an encoding named in its own markup go before detection.

    Raises UserError when the bytes are no text or fit no encoding.
    """
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise UserError(f"{name} is {what}, not text; save it as .txt, .md or .html first.")
    decoded = _decode_marked(raw) or (_decode_declared(raw) if declared else None) or _decode_bare(raw)
    # What fits no encoding is looked at byte by byte: Latin-1 gives each a character.
    if _is_binary(decoded.text if decoded else raw.decode("latin-1")):
        raise UserError(f"{name} holds binary data, not text; choose a .txt, .md or .html file.")
    if decoded is None:
        raise UserError(f"{name} is in no encoding that Briefing can read; save it as UTF-8 text and import it again.")
    return decoded


def _decode_marked(raw: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode_loosely(raw[len(mark) :], encoding)
    return None


def _decode_declared(raw: bytes) -> Decoded | None:
    match = _META.search(raw[:4096])
    if match is None:
        return None
    label = match[1].decode("ascii")
    try:
        codec = codecs.lookup(label)
    except LookupError:
        return None
    encoding = _MEANT.get(codec.name, codec.name)
    return _decode_strictly(raw, encoding) if encoding in _DECLARABLE else None


def _decode_bare(raw: bytes) -> Decoded | None:
    """Return the text of bytes that say nothing of their encoding: UTF-16 by its zeros, UTF-8, else by detection."""
    wide = _guess_wide(raw)
    if wide:
        return _decode_strictly(raw, wide)
    return _decode_strictly(raw, "utf-8") or _decode_nearly_utf8(raw) or _decode_legacy(raw)


def _guess_wide(raw: bytes) -> str | None:
    """Return the UTF-16 that bytes without a mark are in, told by the zeros of ASCII or by East Asian letters."""
    sample = raw[:_SAMPLE]
    if len(raw) % 2 or len(sample) < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    least = _NUL_SHARE * len(sample) / 2
    if odd > least and even < odd / 8:
        return "utf-16-le"
    if even > least and odd < even / 8:
        return "utf-16-be"
    return next((wide for wide in ("utf-16-le", "utf-16-be") if _reads_east_asian(sample, wide)), None)


def _reads_east_asian(sample: bytes, encoding: str) -> bool:
    """Tell whether nearly all of a sample becomes East Asian text with its own full stops."""
    text = sample.decode(encoding, errors="ignore")
    return "\u3002" in text and len(_EAST_ASIAN.findall(text)) >= _EAST_ASIAN_SHARE * len(sample) / 2


def _decode_nearly_utf8(raw: bytes) -> Decoded | None:
    """Return a text that is UTF-8 but for a few damaged bytes, each shown as U+FFFD."""
    if not _UTF8_PAIR.search(raw):
        return None
    return _decode_loosely(raw, "utf-8")


def _decode_legacy(raw: bytes) -> Decoded | None:
    """Return a text in one of the encodings from before Unicode; a Western one where little speaks against it."""
    western = _decode_strictly(raw, "cp1252")
    fits = western is not None and len(_STRAY_SIGN.findall(western.text[:_SAMPLE])) < _FEWEST_STRAY_SIGNS
    if fits and len(_HIGH.findall(raw[:_SAMPLE])) <= _WESTERN_SHARE * len(raw[:_SAMPLE]):
        return western
    from charset_normalizer import from_bytes

    best = from_bytes(raw[: raw.rfind(b"\n", 0, _SAMPLE) + 1 or _SAMPLE], cp_isolation=list(_CANDIDATES)).best()
    encoding = best.encoding if best else "cp1252"
    if encoding in _ALIKE:
        encoding = "cp1252" if fits else "cp1250"
    return _decode_strictly(raw, encoding) or western


def _decode_strictly(raw: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeError:
        return None


def _decode_loosely(raw: bytes, encoding: str) -> Decoded | None:
    strict = _decode_strictly(raw, encoding)
    if strict:
        return strict
    text = raw.decode(encoding, errors="replace")
    broken = text.count("\ufffd")
    return Decoded(text, f"{encoding}, damaged") if broken <= max(1, _MOST_BROKEN * len(text)) else None


def _is_binary(text: str) -> bool:
    return "\0" in text or len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text)
