from dataclasses import replace
from datetime import date

import pytest

from briefing.brief.gaps import tell_gaps
from briefing.brief.page_text import Tone, plain
from briefing.brief.propose import propose
from briefing.brief.quotes import count_words, quote_whole
from briefing.brief.rendering.html import render_html
from briefing.brief.rendering.markdown import render_markdown
from briefing.brief.rendering.quoting import show_quote
from briefing.brief.wording import put_in_words, tell_event
from briefing.domain.brief.lines import BottomLine
from briefing.domain.brief.page import Section
from briefing.domain.dossier import Dossier
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.domain.span import Span
from tests.unit.brief.samples import AS_OF, guards, make_dossier, make_source

BRIEF = propose(make_dossier(), AS_OF, guards()).brief
TEXT = put_in_words(BRIEF)


def part(section, text=TEXT):
    return next(each for each in text.parts if each.section is section)


def says(section, number=0, text=TEXT):
    return plain(part(section, text).entries[number].pieces)


def test_the_head_counts_sources_their_months_and_the_undated():
    assert TEXT.as_of == "As of 2 March 2026"
    assert TEXT.extent == "3 sources, February 2026 – March 2026, one undated"


def test_a_quotation_has_in_one_the_words_that_a_line_end_parts():
    body = "The two-\nand three-day strikes at the ter-\nminal are off."
    quote = quote_whole("a.txt", body, Span(0, len(body)))
    assert show_quote(quote) == "“The two- and three-day strikes at the terminal are off.”"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The ministry has today barred it.", "“The ministry has today [25 Feb] barred it.”"),
        ("The ministry barred it last night.", "“The ministry barred it last night [24 Feb].”"),
        ("“We meet tomorrow,” she said.", "““We meet tomorrow [26 Feb],” she said.”"),
        ("The Norland of today has no fleet.", "“The Norland of today has no fleet.”"),
        ("It is worth more in today’s money.", "“It is worth more in today’s money.”"),
        ("The ministry barred it on Tuesday.", "“The ministry barred it on Tuesday.”"),
    ],
)
def test_what_a_quotation_says_of_today_is_told_with_its_day(body, told):
    quote = quote_whole("a.txt", body, Span(0, len(body)))
    assert show_quote(quote, day=date(2026, 2, 25)) == told


def test_a_page_tells_the_day_of_a_today_only_where_it_is_another():
    source = make_source(
        "today.txt", ("Norland has today closed its ports.",), Published("2026-03-01", Basis.STATED), None, None
    )
    quote = quote_whole(source.article.id, source.article.body, source.extraction.sentences[0].span)
    found = propose(Dossier("", (source,), (), (), ()), AS_OF, guards()).brief
    told = [
        says(Section.BOTTOM_LINE, text=put_in_words(replace(found, as_of=day, bottom_line=BottomLine("bottom", quote))))
        for day in (AS_OF, date(2026, 3, 1))
    ]
    assert told == [
        "“Norland has today [1 Mar] closed its ports.” [1]",
        "“Norland has today closed its ports.” [1]",
    ]


@pytest.mark.parametrize(
    ("as_of", "told"),
    [
        (date(2026, 3, 8), "“Norland has closed its ports.” [1]"),
        (date(2026, 3, 9), "“Norland has closed its ports.” [1] (1 Mar)"),
        (date(2027, 1, 9), "“Norland has closed its ports.” [1] (1 Mar 2026)"),
    ],
)
def test_what_was_said_longer_ago_than_a_week_is_told_with_its_day(as_of, told):
    words = "Norland has closed its ports."
    source = make_source("ports.txt", (words,), Published("2026-03-01", Basis.STATED), None, None)
    quote = quote_whole(source.article.id, source.article.body, source.extraction.sentences[0].span)
    found = propose(Dossier("", (source,), (), (), ()), AS_OF, guards()).brief
    text = put_in_words(replace(found, as_of=as_of, bottom_line=BottomLine("bottom", quote)))
    assert says(Section.BOTTOM_LINE, text=text) == told


def test_an_issue_whose_sentence_is_the_bottom_line_does_not_repeat_it():
    text = put_in_words(replace(BRIEF, bottom_line=BottomLine("bottom", BRIEF.issues[0].quote)))
    label = BRIEF.issues[0].label
    assert says(Section.ISSUES, text=text) == f"{label}. As the bottom line has it. [1]"


def test_sources_are_numbered_as_they_are_first_cited():
    assert [plain(entry.pieces)[:5] for entry in part(Section.SOURCES).entries] == ["[1] C", "[2] U", "[3] W"]


def test_an_untitled_source_is_called_by_its_first_words():
    assert says(Section.SOURCES, 1).startswith("[2] Untitled (“Norland threatened a 30 % levy on Sudland’s …”)")


def test_a_condition_names_its_own_source_where_there_are_several():
    row = part(Section.DEADLINES).rows[1]
    assert plain(row.what) == "Cod truce expires, “unless both sides agree to extend it” [1]"
    assert plain(row.sources).split() == ["[1]", "[2]"]


def test_a_threatened_deadline_is_called_so():
    assert plain(part(Section.DEADLINES).rows[2].what) == "Threatened: 30 % levy on Sudland’s fish"


@pytest.mark.parametrize(
    ("what", "shown"),
    [
        ("talks at the World Trade Organization (WTO) end", "Talks at the WTO end"),
        ("talks of the Association of Southeast Asian Nations (ASEAN) end", "Talks of the ASEAN end"),
        ("talks at the Asia-Pacific Economic Cooperation (APEC) summit", "Talks at the APEC summit"),
        ("talks with Ana Berg (MP) end", "Talks with Ana Berg (MP) end"),
        ("talks with the U.S.", "Talks with the U.S."),
        ("talks resume.", "Talks resume"),
    ],
)
def test_what_happens_is_told_shortly(what, shown):
    assert tell_event(replace(BRIEF.deadlines[0], what=what)) == shown


def test_an_unknown_day_is_not_counted():
    row = part(Section.DEADLINES).rows[3]
    assert (row.date, row.days, row.dated) == ("no date yet", "–", False)


@pytest.mark.parametrize(
    ("as_of", "kind", "days", "mark"),
    [
        (date(2026, 3, 9), DeadlineKind.EFFECTIVE, "today", ""),
        (date(2026, 3, 12), DeadlineKind.EFFECTIVE, "−3", " (date passed)"),
        (date(2026, 3, 12), DeadlineKind.DUE, "−3", " (overdue)"),
    ],
)
def test_days_and_what_has_passed_are_marked(as_of, kind, days, mark):
    brief = propose(make_dossier(), as_of, guards()).brief
    first = replace(brief.deadlines[0], kind=kind)
    row = part(Section.DEADLINES, put_in_words(replace(brief, deadlines=(first,)))).rows[0]
    assert row.days == days
    assert plain(row.what) == f"Sudland closes its ports{mark}"


def test_a_range_of_days_is_shown_as_a_range():
    line = replace(BRIEF.deadlines[0], when="2026-W10", days=0)
    row = part(Section.DEADLINES, put_in_words(replace(BRIEF, deadlines=(line,)))).rows[0]
    assert (row.date, row.days) == ("2–8 Mar", "now")


def test_direct_speech_is_quoted_and_a_report_is_quoted_per_its_source():
    assert says(Section.ACTORS) == (
        "Ana Berg, fisheries minister, Norland (Mar 2026): “We will not accept a quota below 90,000 tonnes” [1]"
    )
    assert says(Section.ACTORS, 1).startswith(
        "Joon Park, trade envoy, Sudland (Feb 2026); per [2]: “Joon Park, Sudland’s"
    )
    assert says(Section.ACTORS, 1).endswith("not a levy.”")


def test_the_gaps_say_which_dates_are_unknown_and_which_inferred_in_thirty_words():
    gaps = part(Section.GAPS).entries[0].pieces
    assert plain(gaps).startswith("[3] is undated. [2] states no date; inferred. Deadlines marked inferred")
    assert count_words(plain(gaps, citations=False)) <= 30


def test_the_gaps_say_which_sources_came_out_after_the_day_the_page_speaks_of():
    gaps = part(Section.GAPS, put_in_words(replace(BRIEF, as_of=date(2020, 1, 1)))).entries[0].pieces
    assert "came out after the as-of date." in plain(gaps)
    assert "came out after" not in plain(part(Section.GAPS).entries[0].pieces)


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        (date(2026, 3, 16), ""),
        (date(2026, 3, 17), "Newest source: 2 Mar 2026, 15 days before the as-of day."),
        (date(2026, 11, 23), "Newest source: 2 Mar 2026, 266 days before the as-of day."),
    ],
)
def test_the_gaps_say_how_old_the_newest_source_is_where_nothing_was_heard_for_long(as_of, said):
    gaps = plain(part(Section.GAPS, put_in_words(replace(BRIEF, as_of=as_of))).entries[0].pieces)
    assert said in gaps
    assert ("Newest source" in gaps) is bool(said)
    assert count_words(gaps) <= 30 + gaps.count("[")


@pytest.mark.parametrize(
    ("nameless", "said"), [(3, "[1], [2] and [3] name no outlet."), (5, "5 of the 5 sources cited name")]
)
def test_many_sources_without_an_outlet_are_counted(nameless, said):
    unnamed = [replace(BRIEF.sources[0], article_id=f"{number}", outlet=None) for number in range(nameless)]
    numbers = {source.article_id: number for number, source in enumerate(unnamed, 1)}
    assert said in plain(tell_gaps(BRIEF, unnamed, numbers))


def test_words_quoted_within_a_quotation_have_single_marks_in_print_and_their_own_in_markdown():
    line = BRIEF.bottom_line
    said = 'A "truce", they say.'
    quote = replace(line.quote, runs=(Span(0, len(said)),), sentence=Span(0, len(said)), words=(said,))
    brief = replace(BRIEF, bottom_line=replace(line, quote=quote))
    (piece, *_) = part(Section.BOTTOM_LINE, put_in_words(brief)).entries[0].pieces
    assert (piece.text, piece.printed) == (f"“{said}”", "“A ‘truce’, they say.”")
    assert "“A ‘truce’, they say.”" in render_html(brief)
    assert f"“{said}”" in render_markdown(brief)


def test_a_reason_for_an_inferred_date_cites_the_source_it_names():
    reason = "dated by the North Wire article"
    sources = tuple(
        replace(source, published=replace(source.published, reason=reason)) if source.title is None else source
        for source in BRIEF.sources
    )
    gaps = part(Section.GAPS, put_in_words(replace(BRIEF, sources=sources))).entries[0].pieces
    assert "[2] states no date: dated by the North Wire article [1]." in plain(gaps)


def test_every_citation_is_resolved():
    listed = {plain(entry.pieces).split()[0] for entry in part(Section.SOURCES).entries}
    pieces = [piece for each in TEXT.parts for entry in each.entries for piece in entry.pieces]
    pieces += [piece for row in part(Section.DEADLINES).rows for piece in (*row.what, *row.sources)]
    assert {piece.text.strip() for piece in pieces if piece.tone is Tone.CITATION} == listed


def test_only_cited_sources_are_listed_and_the_head_says_how_many_there_are():
    text = put_in_words(replace(BRIEF, issues=BRIEF.issues[:1], deadlines=(), actors=()))
    assert len(part(Section.SOURCES, text).entries) == 1
    assert text.extent == "1 of 3 sources, March 2026"


def test_a_section_without_lines_is_left_out():
    text = put_in_words(replace(BRIEF, actors=(), bottom_line=None))
    assert [each.section for each in text.parts] == [
        Section.ISSUES,
        Section.DEADLINES,
        Section.GAPS,
        Section.SOURCES,
    ]
