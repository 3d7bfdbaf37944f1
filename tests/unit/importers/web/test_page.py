import socket

import pytest

from briefing.domain.article import Article
from briefing.importers.reading import read_article

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Talks open in Vienna - Valley Times</title>
<meta property="og:site_name" content="Valley Times"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2024-03-03T10:00:00Z">
<link rel="canonical" href="https://valley.example/talks"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Talks open in Vienna</h1>
<p>Officials from two countries met in Vienna on Sunday to discuss a long-delayed deal, with <a href="x">both
sides</a> hopeful.</p><h2>What is at stake</h2>
<p>The deal covers steel, grain and the transit of gas through the region, officials said on Sunday evening.</p>
<ul><li>Steel quotas &amp; tariffs</li><li>Grain transit</li></ul><ol><li>First step</li><li>Second step</li></ol>
<p>A further round is set for 15 April, the ministry said in a statement issued after the talks ended.</p>
</article><script>track()</script><footer>© 2024 Valley Times</footer></body></html>"""


def read(page: str) -> Article:
    return read_article("a.html", page.encode())


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_the_main_text_keeps_its_paragraphs_headings_and_lists() -> None:
    assert read(PAGE).body.split("\n\n") == [
        "Talks open in Vienna",
        "Officials from two countries met in Vienna on Sunday to discuss a long-delayed deal, with both sides hopeful.",
        "\nWhat is at stake",
        "The deal covers steel, grain and the transit of gas through the region, officials said on Sunday evening.",
        "• Steel quotas & tariffs",
        "• Grain transit",
        "1. First step",
        "2. Second step",
        "A further round is set for 15 April, the ministry said in a statement issued after the talks ended.\n",
    ]


def test_a_list_inside_an_item_follows_the_item_s_own_words() -> None:
    nested = "<li>Second step<ul><li>Rails <b>and </b>beams</li><li>Wire</li></ul></li><li><p>Third</p><p>one</p></li>"
    assert read(PAGE.replace("<li>Second step</li>", nested)).body.split("\n\n")[6:12] == [
        "1. First step",
        "2. Second step",
        "• Rails and beams",
        "• Wire",
        "3. Third one",
        "A further round is set for 15 April, the ministry said in a statement issued after the talks ended.\n",
    ]


def test_the_page_s_own_word_on_itself_is_kept() -> None:
    metadata = read(PAGE).metadata
    assert (metadata.title, metadata.source, metadata.byline) == ("Talks open in Vienna", "Valley Times", "Jane Doe")
    assert (metadata.published, metadata.language) == ("2024-03-03", "en-GB")
    assert metadata.url == "https://valley.example/talks"


def test_a_date_that_the_clock_has_not_reached_is_read_as_well() -> None:
    later = PAGE.replace("2024-03-03T10:00:00Z", "2087-03-03T10:00:00Z")
    assert read(later).metadata.published == "2087-03-03"


def test_no_date_is_made_up_from_figures_in_the_text() -> None:
    undated = PAGE.replace('<meta property="article:published_time" content="2024-03-03T10:00:00Z">', "")
    assert read(undated).metadata.published is None


@pytest.mark.parametrize(
    ("page", "body"),
    [
        ("<p>Short.</p>", "Short.\n"),
        ("<title>Steel</title><div>One<br>two</div><p>three", "Steel\n\nOne\n\ntwo\n\nthree\n"),
        ("<ul><li>a<li>b</ul><ol><li>c</ol>", "• a\n\n• b\n\n1. c\n"),
        ("<p>a &lt;b&gt; &#55296; c</p><style>p{}</style>", "a <b> \ufffd c\n"),
        ("<table><tr><td>Steel<td>3</table>", "Steel | 3\n"),
        ("just words", "just words\n"),
    ],
)
def test_without_a_main_text_all_that_is_visible_is_kept(page: str, body: str) -> None:
    assert read(page).body == body


@pytest.mark.parametrize(
    "page", ["<div>" * 20_000 + " x", "<p>x" * 5_000, "<" * 5_000 + " x", "<!--" * 999 + "--><p>x", "&" * 9_000 + "x"]
)
def test_a_hostile_page_is_read_all_the_same(page: str) -> None:
    assert "x" in read(page).body


_UNDATED = PAGE.replace('<meta property="article:published_time" content="2024-03-03T10:00:00Z">', "")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</head>", '<meta name="dc.date" content="03 March 2024"></head>'),
        ("</head>", '<script type="application/ld+json">{"datePublished":"2024-03-03"}</script></head>'),
        ("in Vienna</h1>", 'in Vienna</h1><time datetime="2024-03-03T10:00">Sunday</time>'),
        ("in Vienna</h1>", 'in Vienna</h1><p class="byline">By Jane Doe, 3 March 2024</p>'),
        ("example/talks", "example/2024/03/03/talks"),
    ],
)  # fmt: skip
def test_the_date_of_publication_is_read_from_the_markup(old: str, new: str) -> None:
    assert read(_UNDATED.replace(old, new)).metadata.published == "2024-03-03"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</head>", '<meta property="article:modified_time" content="2024-03-09T10:00:00Z"></head>'),
        ("</article>", '<aside><a href="/x">Storm</a> <time datetime="2024-03-01"></time></aside></article>'),
        ("© 2024 Valley Times", '<time datetime="2024-03-09">Today is 9 March 2024</time>'),
        ("15 April", "15 April 2024"),
    ],
)  # fmt: skip
def test_another_date_of_the_page_is_not_taken_for_that_of_publication(old: str, new: str) -> None:
    assert read(_UNDATED.replace(old, new)).metadata.published is None


def test_a_link_to_another_article_does_not_date_the_page() -> None:
    carousel = (
        '<script type="application/ld+json">{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", '
        '"headline": "Old news", "datePublished": "2019-01-02"}]}</script></head>'
    )
    page = PAGE.replace("</head>", carousel)
    assert read(page).metadata.published == "2024-03-03"
    undated = page.replace('<meta property="article:published_time" content="2024-03-03T10:00:00Z">', "")
    assert read(undated).metadata.published is None


TIMED = PAGE.replace('<meta property="article:published_time" content="2024-03-03T10:00:00Z">', "")
OWN = "<h1>Talks open in Vienna</h1>"


@pytest.mark.parametrize(
    "head",
    [
        f'{OWN}<div><time datetime="2024-03-03T09:41:00Z">3 March</time> <span>Updated 2 hours ago</span></div>',
        f'<header><p><time class="date" datetime="2024-03-03">3 March</time></p>{OWN}</header>',
        f'{OWN}<div>By Ana Lima, <time datetime="2024-03-03">Sunday</time></div>',
        f'{OWN}<p>Updated <time datetime="2024-03-05">5 March</time>, <time datetime="2024-03-03">3 March</time></p>',
    ],
)
def test_a_time_in_the_article_s_own_head_dates_the_page(head: str) -> None:
    assert read(TIMED.replace(OWN, head)).metadata.published == "2024-03-03"


@pytest.mark.parametrize(
    "head",
    [
        f'{OWN}<div>Updated <time datetime="2024-03-03">3 March</time></div>',
        f'{OWN}<div><time itemprop="dateModified" datetime="2024-03-03">3 March</time></div>',
        f'{OWN}<div>The fair opens: <time datetime="2024-03-03">3 March</time></div>',
        f'{OWN}<div><time datetime="2024-13-03">3 March</time></div>',
    ],
)
def test_a_time_of_something_else_does_not(head: str) -> None:
    assert read(TIMED.replace(OWN, head)).metadata.published is None


def test_a_time_among_the_comments_does_not() -> None:
    comment = '<div id="comments"><p>Well said.</p><time datetime="2024-03-03">3 March</time></div></article>'
    assert read(TIMED.replace("</article>", comment)).metadata.published is None
