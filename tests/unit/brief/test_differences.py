from dataclasses import replace

import pytest

from briefing.brief import deciding
from briefing.brief.codec import read_choice, write_choice
from briefing.brief.fit import name_of, try_to_fit
from briefing.brief.page_text import plain
from briefing.brief.propose import propose
from briefing.brief.rendering.markdown import render_markdown
from briefing.brief.wording import put_in_words
from briefing.domain.brief.choice import Choice
from briefing.domain.brief.lines import DifferenceLine, IssueLine
from briefing.domain.brief.page import Fill, Section
from briefing.domain.dossier import Attribute, Copies, Difference, Dossier, Telling, Version
from tests.unit.brief.samples import AS_OF, SOURCES, guards, make_dossier, span

WIRE, PAPER, NOTE = SOURCES


def _version(source, sentence, words, value):
    body = source.article.body
    return Version(value, (Telling(source.article.id, span(body, words), span(body, sentence)),))


TRUCE = Difference(
    Attribute.DATE,
    "cod truce expires.",
    (
        _version(
            WIRE,
            "The cod truce between Norland and Sudland expires on March 20, unless both sides agree to extend it.",
            "March 20",
            "20 Mar 2026",
        ),
        _version(NOTE, "If talks fail, Norland could close its waters on May 1.", "May 1", "1 May 2026"),
    ),
)
LEVY = Difference(
    Attribute.FIGURE,
    "levy",
    (
        _version(WIRE, "Trawler inspections have become a daily quarrel (they doubled in February).", "daily", "10 %"),
        _version(PAPER, "Norland threatened a 30 % levy on Sudland’s fish from April 1.", "30 %", "30 %"),
    ),
)
PORTS = Difference(
    Attribute.PLACE,
    "ports",
    (
        _version(WIRE, "Sudland will close its ports on March 9, the ministry said.", "ports", "Sudland"),
        _version(PAPER, "Norland threatened a 30 % levy on Sudland’s fish from April 1.", "Norland", "Norland"),
    ),
)


def _dossier(*differences: Difference, copies: tuple[Copies, ...] = ()) -> Dossier:
    return replace(make_dossier(), differences=differences, copies=copies)


def _lines(dossier, choice=None):
    return propose(dossier, AS_OF, guards(), choice=choice).brief.differences


def test_the_page_sets_values_side_by_side_each_quoted_cited_and_dated():
    brief = propose(_dossier(TRUCE), AS_OF, guards()).brief
    (part,) = (each for each in put_in_words(brief).parts if each.section is Section.DIFFERENCES)
    assert plain(part.entries[0].pieces).replace("\u00a0", " ") == (
        "Cod truce expires: date. “The cod truce between Norland and Sudland expires on March 20, unless both sides "
        "agree to extend it.” [1] (2 Mar); “If talks fail, Norland could close its waters on May 1.” [3] (undated)"
    )


def test_a_source_that_tells_the_value_in_other_words_is_not_cited_beside_the_quote():
    first, second = TRUCE.versions
    told = _version(PAPER, "The truce of March 20 may not be extended, diplomats said.", "March 20", "20 Mar 2026")
    both = Version(first.value, (*first.tellings, *told.tellings))
    (line,) = _lines(_dossier(replace(TRUCE, versions=(both, second))))
    assert [citation.article_id for citation in line.sides[0].citations] == [WIRE.article.id]


def test_markdown_has_them_between_the_actors_and_the_gaps():
    heads = [
        line for line in render_markdown(propose(_dossier(TRUCE), AS_OF, guards()).brief).split("\n") if "##" in line
    ]
    assert heads.index("## Sources differ") == heads.index("## Actors") + 1 == heads.index("## Confidence and gaps") - 1


def test_every_quoted_word_stands_in_its_source():
    bodies = {source.article.id: source.article.body for source in SOURCES}
    for line in _lines(_dossier(TRUCE, LEVY, PORTS)):
        for side in line.sides:
            assert [run.of(bodies[side.quote.article_id]) for run in side.quote.runs] == list(side.quote.words)


def test_a_third_stands_on_the_page_as_long_as_there_is_room():
    draft = propose(_dossier(TRUCE, LEVY, PORTS), AS_OF, guards())
    assert [line.event for line in draft.brief.differences] == ["cod truce expires.", "levy", "ports"]
    fitted = try_to_fit(draft, lambda brief: Fill(101 if len(brief.differences) > 2 else 99, 100))
    assert [line.event for line in fitted.brief.differences] == ["cod truce expires.", "levy"]


def test_a_third_issue_gives_way_before_a_third_difference():
    draft = propose(_dossier(TRUCE, LEVY, PORTS), AS_OF, guards())
    line = IssueLine("issue:a:cod", (), "Cod", draft.brief.differences[0].sides[0].quote)
    issues = tuple(replace(line, key=f"issue:a:{number}") for number in range(3))
    full = replace(draft, brief=replace(draft.brief, issues=issues))
    fitted = try_to_fit(full, lambda brief: Fill(96 + len(brief.differences) + len(brief.issues), 101))
    assert (len(fitted.brief.issues), len(fitted.brief.differences)) == (2, 3)


def test_what_is_beyond_the_fourth_is_offered():
    others = tuple(replace(PORTS, event=event) for event in ("piers", "docks"))
    draft = propose(_dossier(TRUCE, LEVY, PORTS, *others), AS_OF, guards())
    assert len(draft.brief.differences) == 4
    assert [out.why for out in draft.spare if isinstance(out.line, DifferenceLine)] == ["fifth difference"]


def test_the_second_gives_way_before_quotes_are_shortened_and_the_first_at_the_very_end():
    draft = propose(_dossier(TRUCE, LEVY), AS_OF, guards())
    fitted = try_to_fit(draft, lambda brief: Fill(101 if len(brief.differences) > 1 else 99, 100))
    assert [line.event for line in fitted.brief.differences] == ["cod truce expires."]
    assert (name_of(fitted.left_out[-1 - len(draft.spare)].line), fitted.left_out[-1 - len(draft.spare)].why) == (
        "Levy: figure",
        "second difference, no room",
    )
    nothing = try_to_fit(draft, lambda brief: Fill(101 if brief.differences else 99, 100))
    assert nothing.brief.differences == ()


@pytest.mark.parametrize(
    ("decide", "left"),
    [(deciding.drop, ["levy"]), (deciding.pin, ["cod truce expires.", "levy"])],
)
def test_a_difference_is_dropped_or_pinned_and_the_choice_is_kept(decide, left):
    line = _lines(_dossier(TRUCE, LEVY))[0]
    choice = read_choice(write_choice(decide(Choice(), line)))
    assert [each.event for each in _lines(_dossier(TRUCE, LEVY), choice)] == left
    back = deciding.take_back(choice, line)
    assert [each.event for each in _lines(_dossier(TRUCE, LEVY), back)] == ["cod truce expires.", "levy"]


def test_a_pinned_one_never_gives_way():
    line = _lines(_dossier(TRUCE, LEVY))[1]
    draft = propose(_dossier(TRUCE, LEVY), AS_OF, guards(), choice=deciding.pin(Choice(), line))
    fitted = try_to_fit(draft, lambda brief: Fill(101 if len(brief.differences) > 1 else 99, 100))
    assert [each.event for each in fitted.brief.differences] == ["levy"]


def test_an_emptied_page_shows_only_what_was_taken_back():
    line = _lines(_dossier(TRUCE, LEVY))[1]
    emptied = Choice(proposing=False)
    assert _lines(_dossier(TRUCE, LEVY), emptied) == ()
    assert [each.event for each in _lines(_dossier(TRUCE, LEVY), deciding.take_back(emptied, line))] == ["levy"]


def test_a_choice_kept_before_there_were_differences_still_opens():
    document = write_choice(Choice(title="Cod")).replace(
        '"differences": {"chosen": [], "dropped": [], "pinned": []}, ', ""
    )
    assert "differences" not in document
    assert read_choice(document) == Choice(title="Cod")


def test_of_many_copies_those_that_look_alike_are_counted_and_the_last_are_not_named():
    brief = propose(make_dossier(), AS_OF, guards()).brief
    wire = next(source for source in brief.sources if source.article_id == WIRE.article.id)
    copies = [replace(wire, outlet=outlet) for outlet in ("Echo", "Echo", "Post", "Sun", "Star", "Mail")]
    sources = tuple(replace(one, copies=tuple(copies)) if one is wire else one for one in brief.sources)
    text = put_in_words(replace(brief, sources=sources))
    entries = next(part.entries for part in text.parts if part.section is Section.SOURCES)
    assert (
        plain(entries[0].pieces)
        .replace("\u00a0", " ")
        .endswith("also in: Echo, 2 Mar 2026 (2 times); Post, 2 Mar 2026; Sun, 2 Mar 2026; 2 more")
    )


def test_copies_are_one_source_with_one_number_and_are_named_together():
    copies = (Copies((WIRE.article.id, PAPER.article.id)),)
    text = put_in_words(propose(_dossier(copies=copies), AS_OF, guards()).brief)
    entries = next(part.entries for part in text.parts if part.section is Section.SOURCES)
    assert text.extent.startswith("2 sources")
    assert plain(entries[0].pieces).replace("\u00a0", " ") == (
        "[1] Cod truce in danger  North Wire, 2 Mar 2026, also in: no outlet, 28 Feb – 1 Mar 2026"
    )
