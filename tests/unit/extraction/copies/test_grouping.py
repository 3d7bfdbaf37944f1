from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.document import Zone
from briefing.extraction.copies.grouping import GroupedCopies, group_copies
from tests.unit.extraction.differing.samples import read

WIRE = (
    "A ferry carrying 214 passengers sank in heavy seas off the coast of Calder early on Friday, the coast guard said.",
    "The Sea Lark went down about 40 kilometres north of Port Calder, on its way to the island of Sorrel.",
    "Three helicopters and nine boats were searching for survivors until night fell over the bay and the wind rose.",
    "The minister of transport said that a public inquiry would open in the harbour town at the beginning of June.",
    "He asked the operator to hand over the records of its safety drills, which inspectors had not seen for a year.",
)
OTHER = (
    "The council of Sorrel voted by seven to two for a new road between the quarry and the church on Tuesday evening.",
    "Its mayor promised that no tree older than a hundred years would be felled, and that the work would end by May.",
    "Two members left the room before the vote, since the quarry belongs to a cousin of theirs, as the clerk noted.",
    "The road is to cost a third of what the island spends in a year; a lender from the mainland will pay for half.",
)


def _ids(*sources):
    return tuple(source.article.id for source in sources)


def _groups(*sources):
    return [group.article_ids for group in group_copies(sources)]


def test_a_shortened_copy_with_a_paragraph_of_its_own_is_one_the_earliest_first():
    wire = read(*WIRE, published="2027-05-28")
    paper = read("By agencies, Friday.", *WIRE[:4], OTHER[0], published="2027-05-29")
    assert _groups(paper, read(*OTHER), wire) == [_ids(wire, paper)]


def test_a_copy_that_tells_other_figures_is_a_source_of_its_own():
    wire = read(*WIRE, published="2027-05-28")
    altered = read(*WIRE[1:], WIRE[0].replace("214", "241"), published="2027-05-29")
    assert _groups(wire, altered) == []


def test_a_copy_with_another_date_below_its_text_is_one():
    foot = "This article was first published on {} May 2027. All rights reserved."
    wire = _with_foot(read(*WIRE, foot.format(28), published="2027-05-28"))
    paper = _with_foot(read(*WIRE, foot.format(29), published="2027-05-29"))
    assert _groups(wire, paper) == [_ids(wire, paper)]


def _with_foot(source):
    *blocks, last = source.extraction.blocks
    foot = replace(last, zone=Zone.BOILERPLATE)
    return replace(source, extraction=replace(source.extraction, blocks=(*blocks, foot)))


def test_two_articles_that_quote_one_sentence_are_no_copies():
    assert _groups(read(*WIRE), read(*OTHER, WIRE[0])) == []


def test_a_digest_is_no_copy_of_its_items():
    items = [" ".join(f"{word}{number}" for word in each.split()) for number in range(5) for each in OTHER]
    assert _groups(read(*WIRE[:2]), read(*WIRE[:2], *items)) == []
    assert len(_groups(read(*WIRE[:2]), read(*WIRE[:2], *items[:2]))) == 1


def test_very_short_articles_are_not_compared():
    assert _groups(read("Talks go on today."), read("Talks go on today. ")) == []


@given(st.permutations([0, 1, 2, 3]), st.integers(1, 4))
def test_articles_that_follow_give_what_all_at_once_give(order, first):
    articles = (
        read(*WIRE, published="2027-05-28"),
        read(*WIRE[1:], published="2027-05-29"),
        read(*OTHER, published="2027-05-27"),
        read(*OTHER[:3], published="2027-05-30"),
    )
    sources = [articles[at] for at in order]
    grouped = GroupedCopies()
    grouped.group(sources[:first])
    assert grouped.group(sources) == group_copies(sources)
