import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.blocks import split_blocks
from briefing.text.canonical import canonical
from briefing.text.sentences import split_sentences
from briefing.text.shadow import shadow

SIGNS = st.sampled_from([*"aZé9.!?…。？\"'“”()[]-–•*:; \t\n\u00a0", "U.S. ", "Mr. ", "Nov. 5", "\n\n", "1. ", "“No.” "])
bodies = st.lists(SIGNS, max_size=60).map("".join) | st.text(max_size=200)


def sentences_of(text: str) -> list[str]:
    body = canonical(text)
    plain = shadow(body)
    return [sentence.span.of(body) for sentence in split_sentences(plain, split_blocks(plain))]


@pytest.mark.parametrize(
    "text",
    [
        "It was set for Nov. 16 in Lima.|Trump stayed away.",
        "It will be shut Oct. 29-Nov. 2 for repairs.|Buses run.",
        "U.S. President Joe Biden met Mr. Xi.|They spoke for hours.",
        "He has lived in the U.S.|The visa expires in May.",
        "It trades with the U.S.|The deal is old.",
        "Gov. Smith, Sen. Jones and Rep. Lee voted.|Dr. Who did not.",
        "Mr. He and Ms. So agreed.|Nobody else did.",
        "George W. Bush spoke to J. K. Rowling.|It rained.",
        "Acme Inc. Chief Executive Ann Lee resigned.|The board of Acme Inc. was told.",
        "The vote is at 5 p.m. Tuesday.|It may slip.",
        "The vote is at 5 p.m.|The result comes later.",
        "Growth was 3.5 percent, i.e. less than in 2023.|Prices rose 0.2 points.",
        "See No. 5 and Art. 12.|They matter.",
        "It is the No. 1 issue.|No. 2 is rent.",
        "He paused … and went on.|She left.",
        "“We will act,” he said.|“Not now.”|Nobody moved.",
        "“Will they?” Trump asked.|No answer came.",
        "“Stop!” he cried.|They stopped.",
        "The rest is lost.|... The end is not.",
        "What now?|Nobody knows!|Time runs out.",
        "(It failed.|Nobody knows why.)|The end.",
        "The treaty was signed.[1]|It lapsed in 2003.",
        "Yahoo! fell 3%.|Shares of eBay rose.",
        "It ended in 2023.|2024 was worse.",
        "He moved to Washington, D.C.|His wife stayed.",
        "They met in Portland, Ore.|The talks failed.",
        "谈判在周六开始。|双方希望达成协议！|结果如何？",
        "外相は「協議する」と述べた。|会談は土曜日。",
        "Apple vs. Samsung ended.|Costs etc. were shared.",
        "The St. Petersburg talks failed.|Wall St. fell.",
        "Foreign Secretary Ma. Luisa Ocampo spoke.|Nobody answered.",
        "They asked its founder Jack Ma.|Zelbrit fell.",
        "It told Eng. John Moro of the plan.|He agreed.",
    ],
)
def test_a_text_falls_into_its_sentences(text: str) -> None:
    expected = [part.strip() for part in text.split("|")]
    assert sentences_of(text.replace("|", "" if "。" in text else " ")) == expected


def test_a_sentence_wrapped_by_hand_stays_whole() -> None:
    lines = ["The ministers of both countries met on Sunday in the old town hall of", "the capital to talk."]
    text = "\n".join([*lines, *lines, *lines, *lines])
    assert sentences_of(text)[0] == "\n".join(lines)


def test_what_runs_on_without_end_is_parted_between_words() -> None:
    text = "tariffs and quotas " * 500
    parts = sentences_of(text)
    assert " ".join(parts) == text.strip()
    assert max(map(len, parts)) <= 2_000


def test_a_word_without_end_is_parted() -> None:
    assert list(map(len, sentences_of("a" * 4_500))) == [2_000, 2_000, 500]


def test_the_items_of_a_list_are_sentences_without_their_markers() -> None:
    assert sentences_of("1. Steel quotas\n2. Grain. And gas") == ["Steel quotas", "Grain.", "And gas"]


@given(bodies)
def test_sentences_lie_in_their_blocks_in_order_and_apart(text: str) -> None:
    plain = shadow(canonical(text))
    blocks = split_blocks(plain)
    sentences = split_sentences(plain, blocks)
    for sentence in sentences:
        words = sentence.span.of(plain)
        assert blocks[sentence.block].content.contains(sentence.span)
        assert words
        assert words == words.strip()
    for before, after in pairwise(sentences):
        assert before.span.end <= after.span.start
        assert before.block <= after.block


@given(bodies)
def test_the_sentences_of_a_block_cover_all_its_words(text: str) -> None:
    plain = shadow(canonical(text))
    blocks = split_blocks(plain)
    sentences = split_sentences(plain, blocks)
    for index, block in enumerate(blocks):
        own = "".join(sentence.span.of(plain) for sentence in sentences if sentence.block == index)
        assert "".join(own.split()) == "".join(block.content.of(plain).split())


@pytest.mark.parametrize(
    "unit", [".", '."', "“", "…", "U.S. ", "Mr. ", "a. B", "(", "1. ", "。", "?!", "A.", "[1]", ".)"]
)
def test_hostile_input_takes_no_more_than_seconds(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    before = time.process_time()
    sentences_of(text)
    assert time.process_time() - before < 3
