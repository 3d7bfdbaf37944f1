import pytest

from briefing.domain.article import Article, Metadata
from briefing.importers.front_matter import read_front_matter
from briefing.importers.reading import read_article


def read(text: str) -> Article:
    return read_article("a.md", text.encode())


def test_paragraphs_headings_and_lists_keep_their_shape_without_their_signs() -> None:
    article = read(
        "# Steel talks\n\nThe ministers met in *Lima* with\n[both sides](https://x.example) hopeful.\n\n## Next\n\n"
        "1. Steel\n2. **Grain**\n\n- one\n- two\n\n> We will stay.\n\n`code` stays\n"
    )
    assert article.body == (
        "Steel talks\n\nThe ministers met in Lima with both sides hopeful.\n\n\nNext\n\n1. Steel\n\n2. Grain\n\n"
        "• one\n\n• two\n\nWe will stay.\n\ncode stays\n"
    )
    assert article.metadata.title == "Steel talks"


def test_the_one_first_heading_below_a_short_head_names_the_article() -> None:
    page = "MARLOW INSTITUTE\n**Note 17**\n\n# After the ballot\n\n## Summary\n\nThe count is over.\n"
    assert read(page).metadata.title == "After the ballot"


def test_a_first_heading_among_several_names_no_article_unless_it_leads() -> None:
    assert read("Words first.\n\n# One\n\nText.\n\n# Two\n\nText.\n").metadata.title is None


def test_an_emphasised_line_at_the_top_is_a_paragraph_of_its_own() -> None:
    page = "**HARBOUR LETTER** - news in brief\n*Monday 4 May 2021 · from Lisbon*\n\nGood morning *to\nall* of you.\n"
    assert read(page).body == (
        "HARBOUR LETTER - news in brief\n\nMonday 4 May 2021 · from Lisbon\n\nGood morning to all of you.\n"
    )


def test_raw_markup_never_reaches_the_body() -> None:
    body = read(
        "Before <b>bold</b>\n\n<script>alert(1)</script>\n\n<div onclick='x'>inside</div>\n\n&lt;tag&gt; &amp; more"
    ).body
    assert body == "Before bold\n\ninside\n\n<tag> & more\n"


def test_the_rows_of_a_table_stay_rows() -> None:
    assert read("| Item | Quota |\n|---|---|\n| Steel | 3 |\n").body == "Item | Quota\n\nSteel | 3\n"


def test_front_matter_is_read_and_left_out() -> None:
    article = read(
        '---\ntitle: "Steel talks: round two"\ndate: 2024-03-03 10:15\nauthors:\n  - Ann Lee\n  - Jo Roe\n'
        "source: Valley Times\nlang: en\nurl: https://x.example/1\n---\nThe ministers met.\n"
    )
    assert article.metadata == Metadata(
        "Steel talks: round two", "Valley Times", "Ann Lee, Jo Roe", "2024-03-03T10:15", "https://x.example/1", "en"
    )
    assert article.body == "Steel talks: round two\n\nThe ministers met.\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("author: [Ann Lee, 'Jo Roe']", Metadata(byline="Ann Lee, Jo Roe")),
        ("source: https://x.example/a", Metadata(url="https://x.example/a")),
        ("date: 2024/3/5", Metadata(published="2024-03-05")),
        ("date: 2024-03-05T10:00:00+01:00", Metadata(published="2024-03-05T10:00:00")),
        ("date: May 3, 2024", Metadata(published="2024-05-03")),
        ('date: "3 May 2024"', Metadata(published="2024-05-03")),
        ("pubDate: Fri, 03 May 2024 09:00:00 +0000", Metadata(published="2024-05-03")),
        ("publishedDate: 2024-05-03", Metadata(published="2024-05-03")),
        ("published: true\nposted: 2024-05-03", Metadata(published="2024-05-03")),
        ("date: 3 May 2024 or 4 May 2024", Metadata()),
        ("date: 05/03/2024", Metadata()),
        ("date: 2024-13-45", Metadata()),
        ("title:", Metadata()),
        ("nonsense", Metadata()),
    ],
)
def test_each_field_is_understood_or_left_out(lines: str, expected: Metadata) -> None:
    assert read_front_matter(f"---\n{lines}\n---\n").metadata == expected


def test_front_matter_in_toml_is_read_and_left_out() -> None:
    article = read('+++\ntitle = "Steel talks"\ndate = 2024-05-03\nauthors = ["Ann Lee", "Jo Roe"]\n+++\nThey met.\n')
    assert article.metadata == Metadata("Steel talks", byline="Ann Lee, Jo Roe", published="2024-05-03")
    assert article.body == "Steel talks\n\nThey met.\n"


def test_a_table_in_a_head_gives_its_name() -> None:
    article = read(
        '+++\nauthors = [{name = "Ann Lee"}, {mail = "x@y.example"}]\n[params]\ntoc = true\n+++\nThey met.\n'
    )
    assert article.metadata == Metadata(byline="Ann Lee")


def test_a_head_in_toml_with_mistakes_stays_text() -> None:
    assert "title Steel" in read("+++\ntitle Steel\n+++\nThey met.\n").body


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert read("---\n\nThe ministers met.\n").body == "The ministers met.\n"


@pytest.mark.parametrize("text", [">" * 3000 + " x", "*" * 20_000 + "x", "[" * 5000 + "x", "- " * 2000 + "x"])
def test_hostile_markdown_is_read_all_the_same(text: str) -> None:
    assert "x" in read(text).body


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "opened", ["[a](b", "![a](<b", "![a](‹b", "[a][b", "[a ", "[a\n", "<b\n", "[a](b((", "[a]: <b"]
)
def test_brackets_left_open_cost_no_more_than_their_length(opened: str) -> None:
    text = opened * (40_000 // len(opened))
    assert read(text).body.split() == text.split()


def test_a_long_list_of_links_is_read_as_links() -> None:
    body = read("".join(f"- [Steel talks (round {n})](https://x.example/{n})\n" for n in range(2000))).body
    assert body.count("• Steel talks (round ") == 2000
    assert "https" not in body


def test_a_bracket_left_open_leaves_the_other_signs_to_be_read() -> None:
    assert read("The quota [of steel is *three* tons (a year.\n\nIt is **small**.").body == (
        "The quota [of steel is three tons (a year.\n\nIt is small.\n"
    )


def test_a_bold_line_over_others_heads_them() -> None:
    page = "The week ahead in the capital.\n\n" * 5 + (
        "**Tuesday**\nThe court sits.\nThe board meets.\n\n__Friday__  \nThe offer ends.\n\n"
        "**Note** that nothing\nends here, and *so\nit* goes.\n\n**One**\n- first\n"
    )
    assert read(page).body.split("\n\n")[5:] == [
        "Tuesday",
        "The court sits. The board meets.",
        "Friday",
        "The offer ends.",
        "Note that nothing ends here, and so it goes.",
        "One - first\n",
    ]


def test_what_is_struck_out_is_left_out() -> None:
    assert read("Ward closes: ~~1 September~~ 1 October.\n").body == "Ward closes: 1 October.\n"
    assert read("| Ward closes | ~~1 September 2026~~ 1 October 2026 |\n").body.count("1 ") == 1


@pytest.mark.parametrize("text", ["About ~~ twenty ~~ came.", "Between ~5 and ~7 came.", "```\n~~kept~~\n```"])
def test_tildes_that_strike_out_nothing_leave_the_words(text: str) -> None:
    assert [word for word in ("twenty", "and", "kept") if word in text] == [
        word for word in ("twenty", "and", "kept") if word in read(f"{text}\n").body
    ]


@pytest.mark.parametrize("box", ["[ ] ", "[x] ", ""])
def test_a_box_to_tick_is_no_word(box: str) -> None:
    assert read(f"- {box}by June 5: return tags\n- other\n").body == "• by June 5: return tags\n\n• other\n"
