import random

import pytest

from briefing.domain.errors import UserError
from briefing.importers.decoding import decode

WESTERN = "Die Gespräche über Zölle dauerten bis zum 10. November – “fragil”, sagte der Minister am Sonntag.\n" * 8
ENGLISH = "The ministers met on Sunday to talk about the “fragile” truce. It runs out in spring – in April.\n" * 8
POLISH = "Rozmowy o cłach rozpoczęły się w sobotę, powiedział urzędnik; źródła podają, że Chińczycy są gotowi.\n" * 8
RUSSIAN = "Переговоры о торговле начались в субботу в Куала-Лумпуре, сообщило агентство.\n" * 8
CHINESE = "中国与美国官员星期六在马来西亚开始新一轮贸易谈判，双方希望缓和两国之间的紧张关系。\n" * 8
JAPANESE = "日本の外務大臣は土曜日に中国の外相とリマで会談し、両国の関係について協議した。\n" * 8
KOREAN = "한국과 중국의 외교장관이 토요일 리마에서 만나 양국 관계에 대해 협의했다고 밝혔다.\n" * 8


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (WESTERN, "utf-8"),
        (WESTERN, "utf-8-sig"),
        (WESTERN, "utf-16"),
        (WESTERN, "utf-16-le"),
        (WESTERN, "utf-16-be"),
        (WESTERN, "utf-32"),
        (WESTERN, "cp1252"),
        (ENGLISH, "cp1252"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (CHINESE, "gb18030"),
        (CHINESE, "utf-16-le"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "cp949"),
    ],
)
def test_a_text_is_read_in_the_encoding_it_was_written_in(text: str, codec: str) -> None:
    assert decode("a.txt", text.encode(codec)).text == text


def test_the_encoding_is_told() -> None:
    assert decode("a.txt", ENGLISH.encode("cp1252")).encoding == "cp1252"
    assert decode("a.txt", ENGLISH.encode()).encoding == "utf-8"


def test_a_damaged_byte_in_utf_8_is_shown_as_such() -> None:
    decoded = decode("a.txt", ENGLISH.encode() + b"\x80")
    assert (decoded.text, decoded.encoding) == (ENGLISH + "\ufffd", "utf-8, damaged")


def test_twice_encoded_text_is_left_as_it_is() -> None:
    twice = "the worldâ€™s two largest economies".encode()
    assert decode("a.txt", twice).text.encode() == twice


@pytest.mark.parametrize("label", ["shift_jis", '"Shift_JIS"', "'sjis'"])
def test_a_page_s_own_word_on_its_encoding_goes_before_detection(label: str) -> None:
    page = f"<html><head><meta charset={label}></head><body>日本の外相</body></html>"
    assert "日本の外相" in decode("a.html", page.encode("shift_jis"), declared=True).text


def test_a_wrong_word_on_the_encoding_is_not_believed() -> None:
    page = '<meta charset="utf-8"><p>Zölle</p>'
    assert "Zölle" in decode("a.html", page.encode("cp1252"), declared=True).text
    assert "Zölle" in decode("a.html", page.replace("utf-8", "no-such-thing").encode(), declared=True).text


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "Zip"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x89PNG....", "picture"),
        (b"abc\0def", "binary"),
        (b"\x01\x02\x03\x04\x05abc", "binary"),
        (bytes(range(256)), "binary"),
        (bytes(range(1, 256)) * 40, "binary"),
        (random.Random(7).randbytes(4000), "text"),  # noqa: S311 - any bytes will do
        ("\udc80\udc81".encode("utf-16-le", "surrogatepass") * 40 + b"\0\0", "text"),
    ],
    ids=["pdf", "zip", "rtf", "png", "nul", "controls", "all bytes", "all bytes but one", "noise", "surrogates"],
)
def test_what_is_no_text_is_refused_in_one_sentence(raw: bytes, word: str) -> None:
    with pytest.raises(UserError, match=word) as refusal:
        decode("file.txt", raw)
    assert refusal.value.sentence.startswith("file.txt ")
    assert refusal.value.sentence.endswith(".")


@pytest.mark.parametrize("label", ["hex", "base64", "rot13", "undefined", "punycode", "unicode_escape", "idna"])
def test_a_page_that_names_a_codec_that_is_no_encoding_of_text_is_read_by_detection(label: str) -> None:
    page = f"<html><head><meta charset={label}></head><body>{ENGLISH}</body></html>"
    assert decode("a.html", page.encode(), declared=True).text == page


@pytest.mark.parametrize("label", ["utf-16", "UTF-16LE", "utf-32"])
def test_a_page_that_calls_itself_utf_16_in_plain_letters_is_utf_8(label: str) -> None:
    page = f"<html><head><meta charset={label}></head><body>{ENGLISH.replace('runs', 'ran')}</body></html>"
    decoded = decode("a.html", page.encode(), declared=True)
    assert (decoded.text, decoded.encoding) == (page, "utf-8")
