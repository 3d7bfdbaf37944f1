from dataclasses import replace

import pytest

from briefing.brief.citing import number_sources
from briefing.brief.propose import propose
from briefing.brief.thrift import cite_few
from briefing.domain.brief.lines import Citation
from briefing.domain.brief.page import BriefSource
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import Basis, FindingKind, Published
from tests.unit.brief.samples import AS_OF, SOURCES, STATED, WIRE, guards, make_dossier, make_source

BRIEF = propose(make_dossier(), AS_OF, guards()).brief
FIRST = SOURCES[0].article.id
#: The wire's article with a lead of another paper's own, so that all its sentences stand elsewhere.
PAPER_WORDS = ("The fish is not amused.", *WIRE)
PAPER = make_source("courier.txt", PAPER_WORDS, STATED, "Courier", "Fish")


def told_by(*others, lines=BRIEF.issues, deadlines=()):
    """Return the brief with other sources beside those of the samples, and the articles by their ids."""
    sources = (
        *BRIEF.sources,
        *(BriefSource(one.article.id, None, "", None, one.extraction.published) for one in others),
    )
    brief = replace(BRIEF, sources=sources, issues=lines, deadlines=deadlines, actors=(), differences=())
    return brief, {one.article.id: one for one in (*SOURCES, *others)}


def move(line, source, number):
    """Return a line as another article tells it, in its sentence of that number."""
    sentence = source.extraction.sentences[number].span
    by = sentence.start - line.quote.sentence.start
    quote = replace(
        line.quote,
        article_id=source.article.id,
        sentence=sentence,
        runs=tuple(run.shifted(by) for run in line.quote.runs),
    )
    return replace(line, quote=quote, shorter=None)


def of_wire(number):
    return next(line for line in BRIEF.issues if line.quote.sentence == SOURCES[0].extraction.sentences[number].span)


def test_what_two_articles_have_word_for_word_is_cited_from_the_one_that_is_cited_anyway():
    line = move(of_wire(3), PAPER, 4)
    brief = cite_few(*told_by(PAPER, lines=(line,)))
    (moved,) = brief.issues
    assert moved.quote == replace(of_wire(3).quote, words=line.quote.words)
    assert moved.quote.article_id == brief.bottom_line.quote.article_id == FIRST
    assert len(number_sources(brief)) == 1


@pytest.mark.parametrize("choice", ["chosen", "pinned"])
def test_what_the_reader_wanted_keeps_its_source(choice):
    line = replace(move(of_wire(3), PAPER, 4), **{choice: True})
    assert cite_few(*told_by(PAPER, lines=(line,))).issues == (line,)


def test_articles_of_different_days_both_speak_for_themselves():
    later = make_source("courier.txt", PAPER_WORDS, Published("2026-03-03", Basis.STATED), "Courier", "Fish")
    line = move(of_wire(3), later, 4)
    assert cite_few(*told_by(later, lines=(line,))).issues == (line,)


def test_words_within_another_sentence_are_no_sentence_of_its_own():
    longer = make_source("long.txt", (f"Officials say: {WIRE[3]}",), STATED, None, None)
    alone = make_source("alone.txt", (WIRE[3],), STATED, None, None)
    line = move(of_wire(3), alone, 0)
    brief, articles = told_by(longer, alone, lines=(line,))
    del articles[FIRST]
    sources = tuple(one for one in brief.sources if one.article_id != FIRST)
    assert cite_few(replace(brief, bottom_line=None, sources=sources), articles).issues == (line,)


def test_a_row_names_one_of_those_that_tell_it_in_the_same_words():
    row = BRIEF.deadlines[0]
    number = next(n for n, each in enumerate(SOURCES[0].extraction.sentences) if each.span == row.citations[0].span)
    same = Citation(PAPER.article.id, PAPER.extraction.sentences[number + 1].span)
    other = Citation(SOURCES[2].article.id, SOURCES[2].extraction.sentences[0].span)
    row = replace(row, citations=(same, *row.citations, other))
    (told,) = cite_few(*told_by(PAPER, lines=(), deadlines=(row,))).deadlines
    assert told.citations == (BRIEF.deadlines[0].citations[0], other)


def test_of_several_the_one_that_serves_the_most_is_cited():
    half = make_source("half.txt", ("One more thing.", WIRE[3]), STATED, None, None)
    lines = (move(of_wire(3), half, 1), move(of_wire(4), PAPER, 5))
    brief, articles = told_by(half, PAPER, lines=lines)
    del articles[FIRST]
    sources = tuple(one for one in brief.sources if one.article_id != FIRST)
    told = cite_few(replace(brief, bottom_line=None, sources=sources), articles).issues
    assert {line.quote.article_id for line in told} == {PAPER.article.id}
    assert [line.quote.words for line in told] == [line.quote.words for line in lines]
    for line in told:
        assert tuple(run.of(PAPER.article.body) for run in line.quote.runs) == line.quote.words


def test_where_nothing_is_told_twice_nothing_changes():
    assert cite_few(BRIEF, {one.article.id: one for one in SOURCES}) == BRIEF


def test_a_role_is_cited_from_another_article_only_where_its_sentence_stands_there_too():
    (berg,) = (line for line in BRIEF.actors if line.name == "Ana Berg")
    actor = next(merged.best.finding for merged in make_dossier().actors if merged.best.finding.name == "Ana Berg")
    named = actor.mentions[0].shifted(PAPER.extraction.sentences[1].span.start)
    copy = Source(PAPER.article, replace(PAPER.extraction, actors=(replace(actor, mentions=(named,), positions=()),)))
    told = replace(
        berg,
        statement=None,
        refs=(*berg.refs, FindingRef(copy.article.id, FindingKind.ACTOR, actor.key)),
        role_citation=Citation(copy.article.id, named),
    )
    wire = Source(SOURCES[0].article, replace(SOURCES[0].extraction, actors=(actor,)))
    brief, articles = told_by(copy, lines=())
    articles[FIRST] = wire
    (line,) = cite_few(replace(brief, actors=(told,)), articles).actors
    assert line.role_citation == Citation(FIRST, actor.mentions[0])
    unlike = Source(wire.article, replace(wire.extraction, actors=(replace(actor, role="envoy"),)))
    assert cite_few(replace(brief, actors=(told,)), articles | {FIRST: unlike}).actors == (told,)


@pytest.mark.parametrize(
    ("published", "article"),
    [(Published(), Published()), (STATED, replace(STATED, basis=Basis.INFERRED))],
    ids=["of no known day", "of a day that is only inferred"],
)
def test_articles_that_are_not_known_to_be_of_one_day_alike_keep_their_citations(published, article):
    line = move(of_wire(3), PAPER, 4)
    brief, articles = told_by(PAPER, lines=(line,))
    first = SOURCES[0].article.id
    dated = {first: article, PAPER.article.id: published}
    told = {
        key: replace(one, extraction=replace(one.extraction, published=dated.get(key, one.extraction.published)))
        for key, one in articles.items()
    }
    assert cite_few(brief, told).issues == (line,)
