import re
from dataclasses import replace
from html.parser import HTMLParser

import markdown
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.brief.propose import propose
from briefing.brief.rendering.html import render_html
from briefing.brief.rendering.markdown import render_markdown
from tests.unit.brief.samples import AS_OF, guards, make_dossier

BRIEF = propose(make_dossier(), AS_OF, guards()).brief
HOSTILE = "*x* _y_ `z` [a](b) <b>c</b> & | # ! [1]: http://x.y www.x.y a@b ~~d~~ $e$ \\ <script>"


class Text(HTMLParser):
    """Gathers the words and the tags of a page."""

    def __init__(self):
        super().__init__()
        self.words, self.tags = "", []

    def handle_data(self, data):
        self.words += data

    def handle_starttag(self, tag, _):
        self.tags.append(tag)


def read(html: str) -> Text:
    text = Text()
    text.feed(html)
    return text


def with_label(label: str):
    return replace(BRIEF, issues=(replace(BRIEF.issues[0], label=label),))


def squeeze(text: str) -> str:
    return " ".join(text.split())


def test_the_page_is_plain_markdown_with_a_pipe_table_and_literal_citations():
    page = render_markdown(BRIEF)
    assert page.startswith("# Mackerel quotas")
    assert "| Date | Days | What | Basis | Source |\n|---|---:|---|---|---|\n" in page
    assert "| **20 Mar 2026** | 18 | Cod truce expires, “unless both sides agree to extend it” [1] |" in page
    assert "- [2] Untitled (“Norland threatened a 30 % levy on Sudland’s …”), no outlet, " in page
    assert page.endswith("\n")


def test_the_same_brief_gives_the_same_bytes():
    again = propose(make_dossier(), AS_OF, guards()).brief
    assert render_markdown(BRIEF) == render_markdown(again)
    assert render_html(BRIEF) == render_html(again)


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=60))
@example(HOSTILE)
def test_article_text_never_becomes_markup(label):
    shown = squeeze(label).rstrip(".")
    if not shown:
        return
    page = read(markdown.markdown(render_markdown(with_label(label)), extensions=["tables"]))
    # This reader leaves the backslash before signs that are no markup to it; CommonMark does not.
    assert squeeze(shown).replace("\\", "") in squeeze(page.words).replace("\\", "")
    assert set(page.tags) <= {"h1", "h2", "p", "strong", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"}


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=60))
@example(HOSTILE)
def test_article_text_is_only_text_in_html(label):
    plain = read(render_html(with_label("label")))
    page = read(render_html(with_label(label)))
    assert page.tags == plain.tags
    assert squeeze(label).rstrip(".") in squeeze(page.words)


def test_no_address_becomes_a_link():
    page = render_markdown(with_label(HOSTILE))
    assert not re.search(r"(?<!\\)(http:|www\.)", page.replace("http\\:", "").replace("www\\.", ""))


def test_html_needs_nothing_from_anywhere():
    page = render_html(BRIEF)
    assert not re.search(r"https?:|src=|@import|url\(", page)
    assert "@page { size: A4;" in page
