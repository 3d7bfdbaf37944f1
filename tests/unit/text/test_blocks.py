import textwrap
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.document import Block, Form
from briefing.text.blocks import split_blocks
from briefing.text.canonical import canonical
from briefing.text.shadow import shadow

PARAGRAPH = (
    "The ministers of the two countries met on Sunday in the town hall to talk about steel and grain, and about the "
    "treaty that runs out in spring. They did not agree."
)
OTHER = (
    "A second round is planned for the week after Easter, although the delegation from the south has asked for more "
    "time. Nobody expects a result before the summer break."
)
PIECES = st.sampled_from(
    [
        PARAGRAPH,
        "A heading",
        "1. one",
        "2. two",
        "• point",
        "- dash",
        "– en dash",
        "> said",
        "# Head",
        " ",
        "\n",
        "\n\n",
        "a" * 75,
        "\u00a0",
        "“Q.”",
    ]
)
bodies = st.lists(PIECES, max_size=30).map("\n".join) | st.text(max_size=300)


def blocks_of(text: str) -> tuple[Block, ...]:
    return split_blocks(shadow(canonical(text)))


def forms_of(text: str) -> list[tuple[Form, str]]:
    body = canonical(text)
    return [(block.form, block.content.of(body)) for block in blocks_of(text)]


def test_empty_lines_part_paragraphs() -> None:
    assert forms_of(f"{PARAGRAPH}\n\n \u00a0\n{OTHER}\n") == [(Form.PARAGRAPH, PARAGRAPH), (Form.PARAGRAPH, OTHER)]


def test_each_long_line_is_a_paragraph_and_a_short_one_between_a_heading() -> None:
    assert forms_of(f"{PARAGRAPH}\nTrade Tensions on the Rise\n{OTHER}") == [
        (Form.PARAGRAPH, PARAGRAPH),
        (Form.HEADING, "Trade Tensions on the Rise"),
        (Form.PARAGRAPH, OTHER),
    ]


@pytest.mark.parametrize("width", [60, 72, 80])
def test_lines_wrapped_by_hand_make_one_paragraph(width: int) -> None:
    text = f"Heading\n\n{textwrap.fill(PARAGRAPH, width)}\n\n{textwrap.fill(OTHER, width)}"
    assert [" ".join(words.split()) for _, words in forms_of(text)] == ["Heading", PARAGRAPH, OTHER]


def test_a_wrapped_paragraph_ends_at_a_short_line_where_no_empty_line_follows() -> None:
    text = f"{textwrap.fill(PARAGRAPH, 72)}\n{textwrap.fill(OTHER, 72)}"
    assert [" ".join(words.split()) for _, words in forms_of(text)] == [PARAGRAPH, OTHER]


def test_wrapped_items_keep_their_markers() -> None:
    text = textwrap.fill(f"1. {PARAGRAPH}", 72) + "\n" + textwrap.fill(f"2. {OTHER}", 72)
    assert [block.marker for block in blocks_of(text)] == ["1.", "2."]


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("Why Malaysia?", True),
        ("how did we get here", True),
        ("Outlook: Talks to Shape Future Relations", True),
        ("Prior rounds of negotiations & truce attempts", True),
        ("Background:", True),
        ("For example, a Reuters report noted:", False),
        ("She said:", False),
        ("The talks failed.", False),
        ("They went on, but", True),
        ("They met. Nothing came of it", False),
        ("2024", False),
    ],
)
def test_a_heading_is_told_by_its_look(line: str, *, is_heading: bool) -> None:
    assert (forms_of(f"{line}\n\n{PARAGRAPH}")[0][0] is Form.HEADING) == is_heading


def test_nothing_below_means_no_heading() -> None:
    assert forms_of(f"{PARAGRAPH}\n\nThe end of it")[-1][0] is Form.PARAGRAPH


@pytest.mark.parametrize("marker", ["•", "-", "*", "–", "1.", "(1)", "a)"])
def test_items_are_told_by_their_markers(marker: str) -> None:
    following = {"1.": "2.", "(1)": "(2)", "a)": "b)"}.get(marker, marker)
    first, second = blocks_of(f"  {marker} Steel quotas\n  {following} Grain transit")
    assert (first.form, first.marker) == (Form.LIST_ITEM, marker)
    assert (second.form, second.marker) == (Form.LIST_ITEM, following)


@pytest.mark.parametrize(
    "line", ["2. Bundesliga clubs met.", "– BERNAMA", "-- BERNAMA", "1.5 million people fled.", "*Required"]
)
def test_a_lone_sign_opens_no_list(line: str) -> None:
    assert forms_of(f"{PARAGRAPH}\n\n{line}")[-1] == (Form.PARAGRAPH, line)


@pytest.mark.parametrize(
    ("item", "label"),
    [
        ("Tariffs and levies – The U.S. is threatening more.", "Tariffs and levies"),
        ("Rare earths: China’s curbs are a flashpoint.", "Rare earths"),
        ("Steel - Quotas lapse in March.", "Steel"),
        ("Fodder prices – up by a third since spring.", "Fodder prices"),
        ("Quotas for herring and cod – which lapse in March – are in doubt.", None),
        ("It also wants one thing: President Ruiz must sign.", None),
        ("The talks produce modest progress: a truce is extended.", None),
        ("Washington – which pays – is silent.", None),
        ("The deal failed. Steel – Quotas lapse.", None),
        ("No label at all", None),
    ],
)
def test_an_item_s_label_is_what_stands_before_its_text(item: str, label: str | None) -> None:
    body = f"• {item}\n• Another point"
    found = blocks_of(body)[0].label
    assert (found.of(body) if found else None) == label


def test_a_paragraph_wholly_in_quotation_marks_is_a_quotation() -> None:
    assert forms_of("“We will stay as long as it takes.”\n\n“No,” he said. “Never.”") == [
        (Form.QUOTATION, "“We will stay as long as it takes.”"),
        (Form.PARAGRAPH, "“No,” he said. “Never.”"),
    ]


def test_every_block_knows_the_heading_above() -> None:
    blocks = blocks_of(f"{PARAGRAPH}\n\nFirst part\n\n{PARAGRAPH}\n\n• point\n\nSecond part\n\n{OTHER}")
    assert [block.section for block in blocks] == [-1, -1, 1, 1, 1, 4]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("| General bar date | 60 days after the schedules are all filed |", "| The period to file a plan | in May |"),
        ("Ruritania gives the smelter until the end of March to lose its licence", "By Jo Writer and Ana Lima"),
    ],
)
def test_a_full_line_above_a_row_or_a_byline_stands_alone(above: str, below: str) -> None:
    text = f"{above}\n{below}\n\n{textwrap.fill(PARAGRAPH, 72)}\n\n{textwrap.fill(OTHER, 72)}"
    assert [words for _, words in forms_of(text)][:2] == [above, below]


@given(bodies)
def test_blocks_are_in_order_apart_and_not_empty(text: str) -> None:
    plain = shadow(canonical(text))
    blocks = split_blocks(plain)
    for block in blocks:
        assert block.span.contains(block.content)
        assert block.content.of(plain).strip() == block.content.of(plain) != ""
        assert block.label is None or block.content.contains(block.label)
    for before, after in pairwise(blocks):
        assert before.span.end <= after.span.start


@given(bodies)
def test_blocks_cover_all_that_is_not_space(text: str) -> None:
    plain = shadow(canonical(text))
    assert "".join("".join(block.span.of(plain).split()) for block in split_blocks(plain)) == "".join(plain.split())


@pytest.mark.parametrize("unit", ["a", "a\n", "\n", "- \n", "1. a\n", '"', "– a\n", "a: A", "# ", "> ", "a b\n\n"])
def test_hostile_input_takes_no_more_than_seconds(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    before = time.process_time()
    blocks_of(text)
    assert time.process_time() - before < 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The union said on Sunday\nthat it would strike on\nMarch 18.\n", 1),
        ("The envoys of the two countries met in the\nTown Hall of Velmar.\n", 1),
        ("The port strike is to go on\nPosted on 3 March\n", 2),
        ("The ministers met in Velmar on Sunday\nby Ana Lima\n", 2),
        ("The town sold apples, pears and 3 sorts of\n\nplums\n", 2),
        ("The ministers met on Sunday.\nthey did not agree\n", 2),
        ("1 March | talks begin in the\n2 March | talks end\n", 2),
        ("The deadline for\ncomments is April\n30, 2026.\n", 1),
        ("Norway has until\n20 April 2026 to reply.\n", 1),
        ("The envoys meet in Velmar on 3\nApril to sign it.\n", 1),
        ("The envoys meet in Velmar on Jan.\n3, 2026, to sign it.\n", 1),
        ("The envoys meet in Velmar on 3 April\n2026 to sign it.\n", 1),
        ("The port strike is to go on\n3 March 2026\n", 2),
        ("The port strike is to go on\n3 March 2026 at 10:15\n", 2),
        ("Talks open in Velmar in April\n30 ministers will come\n", 2),
        ("Talks open in Velmar on 3 April\n2026 is the year of the vote\n", 2),
        ("Next on the agenda is a vote on\nApril 30, 2026: talks begin\n", 2),
        ("Key dates\n1 April\nTalks begin\n", 3),
        ("What I have seen of the harbour\nposted by Ana L. on 17.03.2026, 22:15\n", 2),
        ("On 3 April envoys met in Velmar\n2026 for steel, 2027 for grain\n", 2),
    ],
)
def test_a_line_that_breaks_off_inside_a_sentence_goes_on_in_the_next(text: str, count: int) -> None:
    assert len(split_blocks(shadow(text))) == count
