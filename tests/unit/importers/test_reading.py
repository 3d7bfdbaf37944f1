import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.errors import UserError
from briefing.importers.formats import FORMATS, is_supported
from briefing.importers.reading import LIMIT, check_size, read_article
from briefing.text.canonical import canonical

PAGE = (
    b"<!DOCTYPE html><html lang=en><title>Steel talks</title><body><p>The ministers met on Sunday to talk.</p></html>"
)


def refusal(name: str, raw: bytes) -> str:
    with pytest.raises(UserError) as refused:
        read_article(name, raw)
    return refused.value.sentence


def test_plain_text_is_kept_to_the_character() -> None:
    text = "Title\n\n\u00a0 \n“He\u202fLifeng”\t100\u00a0% \n"
    article = read_article("a.txt", text.encode(), "/news/a.txt")
    assert article.body == text
    assert (article.origin.name, article.origin.path) == ("a.txt", "/news/a.txt")
    assert (article.origin.encoding, article.origin.media_type) == ("utf-8", "text/plain")


def test_the_body_is_canonical_whatever_the_bytes() -> None:
    assert read_article("a.txt", "\ufeffre\u0301sume\u0301\r\n".encode()).body == "r\u00e9sum\u00e9\n"


def test_the_same_words_in_another_encoding_are_the_same_article() -> None:
    assert (
        read_article("a.txt", "“Talks” on\n".encode()).id == read_article("b.txt", "“Talks” on\n".encode("utf-16")).id
    )


def test_a_page_under_a_text_name_is_read_as_a_page() -> None:
    article = read_article("a.txt", PAGE)
    assert article.origin.media_type == "text/html"
    assert "<" not in article.body


@pytest.mark.parametrize(
    "raw", [b"", b" \n\t\r\n", "\ufeff".encode(), "\u00a0\u2028".encode(), b"\xff\xfe\x00", b"* * *"]
)
def test_nothing_to_read_is_one_sentence(raw: bytes) -> None:
    assert refusal("a.txt", raw).count(".") == 2  # the name's and the sentence's


@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_markup_without_words_is_refused(name: str) -> None:
    assert "no words" in refusal(name, b"<html><body><script>x()</script></body></html>")


def test_a_file_over_the_limit_is_refused_with_both_sizes() -> None:
    sentence = refusal("big.txt", b"a" * (LIMIT + 1))
    assert "has 20,971,521 bytes, more than the 20,971,520 (20 MB)" in sentence


def test_a_size_can_be_checked_before_reading() -> None:
    check_size("a.txt", LIMIT)
    with pytest.raises(UserError):
        check_size("a.txt", LIMIT + 1)


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "README", "a.", ".txt"])
def test_another_kind_of_file_is_refused_with_the_kinds_that_are_read(name: str) -> None:
    assert not is_supported(name)
    assert ".txt, " in refusal(name, b"words")


@pytest.mark.parametrize("name", [f"a{ending}" for ending in FORMATS] + ["A.TXT", "x.y.Md"])
def test_known_endings_are_supported_in_any_case(name: str) -> None:
    assert is_supported(name)


def test_five_megabytes_are_read_in_under_two_seconds() -> None:
    raw = ("The talks in Vienna went on for “days”, he said.\n" * 100_000).encode()
    before = time.process_time()
    read_article("a.txt", raw)
    assert time.process_time() - before < 2


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md"]))
def test_any_bytes_are_an_article_or_one_sentence(raw: bytes, name: str) -> None:
    try:
        article = read_article(name, raw)
    except UserError as refused:
        assert refused.sentence.endswith(".")
        return
    assert article.body == canonical(article.body)
    assert article.body.strip()


def test_reading_plain_text_loads_neither_trafilatura_nor_markdown() -> None:
    code = (
        "import sys; from briefing.importers.reading import read_article; read_article('a.txt', b'words');"
        "print(sorted({'trafilatura', 'markdown', 'charset_normalizer', 'lxml'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
