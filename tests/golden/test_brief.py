import os
import re
from pathlib import Path

import pytest

from briefing.brief.fit import fit
from briefing.brief.page_text import plain
from briefing.brief.propose import newest_day, propose
from briefing.brief.rendering.html import render_html
from briefing.brief.rendering.markdown import render_markdown
from briefing.brief.wording import put_in_words
from briefing.domain.brief.lines import ActorLine, IssueLine, Quote
from briefing.domain.brief.page import Brief, Paper, Section
from briefing.page.layout import measure
from tests.unit.brief.samples import AS_OF, guards, make_dossier

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).parent / "brief"


@pytest.fixture(autouse=True)
def _application(qapp):
    """Have the one application that other tests need too: with widgets."""


@pytest.mark.parametrize(("name", "render"), [("cod.md", render_markdown), ("cod.html", render_html)])
def test_the_brief_of_the_hand_made_dossier_is_as_it_was(name, render):
    fitted = fit(propose(make_dossier("Cod quarrel"), AS_OF, guards()), measure)
    assert render(fitted.brief) == (HERE / name).read_text("utf-8")


@pytest.fixture(scope="module")
def seeds():
    from briefing.extraction.merge import gather
    from briefing.services.extracting import extract_files, settle_together
    from briefing.services.worker.workshop import load_lexicons
    from briefing.settings.resources import seed_paths

    lexicons = load_lexicons()
    return gather("", settle_together(lexicons, list(extract_files(lexicons, [str(path) for path in seed_paths()]))))


def brief_of(dossier, paper=Paper.A4) -> Brief:
    return fit(propose(dossier, newest_day(dossier), guards(), paper=paper), measure).brief


def quotes_of(brief: Brief) -> list[Quote]:
    quotes = [brief.bottom_line.quote, *(line.condition for line in brief.deadlines if line.condition)]
    for line in brief.lines:
        if isinstance(line, IssueLine):
            quotes.append(line.quote)
        if isinstance(line, ActorLine) and line.statement:
            quotes.append(line.statement.quote)
    return quotes


@pytest.mark.parametrize("paper", Paper)
def test_every_quotation_of_the_samples_stands_in_its_source_word_for_word(seeds, paper):
    bodies = {source.article.id: source.article.body for source in seeds.sources}
    quotes = quotes_of(brief_of(seeds, paper))
    assert len(quotes) > 5
    for quote in quotes:
        assert [run.of(bodies[quote.article_id]) for run in quote.runs] == list(quote.words)


def test_no_issue_of_the_samples_is_quoted_without_what_qualifies_it(seeds):
    bodies = {source.article.id: source.article.body for source in seeds.sources}
    known = guards()
    issues = brief_of(seeds).issues
    assert issues
    for line in issues:
        body = bodies[line.quote.article_id]
        edges = [edge for run in line.quote.runs for edge in (run.start, run.end)]
        lost = [body[start:end] for start, end in zip(edges[1::2], edges[2::2], strict=False)]
        assert not any(known.forbid(words) for words in (*lost, body[edges[-1] : line.quote.sentence.end]))


def test_every_citation_of_the_samples_is_resolved(seeds):
    text = put_in_words(brief_of(seeds))
    sources = next(part for part in text.parts if part.section is Section.SOURCES)
    listed = {plain(entry.pieces).split()[0] for entry in sources.entries}
    assert set(re.findall(r"\[\d+\]", render_markdown(brief_of(seeds)))) == listed


def test_the_samples_give_the_same_bytes_twice(seeds):
    assert render_markdown(brief_of(seeds)) == render_markdown(brief_of(seeds))
