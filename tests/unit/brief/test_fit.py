from dataclasses import replace

import pytest

from briefing.brief.fit import fit, try_to_fit
from briefing.brief.propose import propose
from briefing.domain.brief.page import Brief, Draft, Fill, Leading
from briefing.domain.errors import UserError
from tests.unit.brief.samples import AS_OF, guards, make_dossier

DRAFT = propose(make_dossier(), AS_OF, guards())


def full_draft() -> Draft:
    """Six actors, five issues with shorter quotes, four deadlines."""
    brief = DRAFT.brief
    actor, issue = brief.actors[0], brief.issues[0]
    shorter = replace(issue.quote, runs=issue.quote.runs[:1], words=issue.quote.words[:1])
    return Draft(
        replace(
            brief,
            actors=tuple(replace(actor, key=f"actor {n}", name=f"Actor {n}") for n in range(1, 7)),
            issues=tuple(replace(issue, key=f"issue {n}", label=f"Issue {n}", shorter=shorter) for n in range(1, 6)),
        )
    )


def points(brief: Brief) -> float:
    quotes = sum(1 if issue.shorter else 0 for issue in brief.issues)
    lines = len(brief.lines) * 10 + quotes
    return lines * (0.95 if brief.leading is Leading.TIGHT else 1.0)


def measure_with(room: float):
    return lambda brief: Fill(points(brief), room)


def names(fitted):
    return [
        getattr(out.line, "name", None) or getattr(out.line, "label", None) or out.line.when for out in fitted.left_out
    ]


def test_a_brief_that_fits_is_left_as_it_is():
    draft = full_draft()
    fitted = fit(draft, measure_with(1000))
    assert fitted.brief == draft.brief
    assert fitted.left_out == ()
    assert fitted.next_to_give == "Actor 6"


def test_lines_give_way_in_the_order_of_the_design():
    draft = full_draft()
    whole = points(draft.brief)
    assert names(fit(draft, measure_with(whole - 1))) == ["Actor 6"]
    assert names(fit(draft, measure_with(whole - 15))) == ["Actor 6", "Issue 5"]
    assert names(fit(draft, measure_with(whole - 25))) == ["Actor 6", "Issue 5", "Issue 4"]


def test_quotes_are_shortened_before_a_deadline_goes():
    draft = full_draft()
    fitted = fit(draft, measure_with(points(draft.brief) - 33))
    assert names(fitted) == ["Actor 6", "Issue 5", "Issue 4"]
    assert [issue.shorter is None for issue in fitted.brief.issues] == [False, False, True]


def test_later_deadlines_go_next_but_never_the_next_one():
    fitted = try_to_fit(full_draft(), measure_with(1))
    assert [line.when for line in fitted.brief.deadlines] == ["2026-03-09"]
    assert names(fitted)[3:6] == ["FUTURE_REF", "2026-04-01", "2026-03-20"]


def test_the_leading_is_tightened_after_the_deadlines():
    draft = full_draft()
    least = replace(
        draft.brief,
        actors=draft.brief.actors[:5],
        issues=tuple(replace(issue, shorter=None) for issue in draft.brief.issues[:3]),
        deadlines=draft.brief.deadlines[:1],
    )
    fitted = fit(draft, measure_with(points(least) - 1))
    assert fitted.brief.leading is Leading.TIGHT
    assert len(fitted.brief.actors) == 5


def test_a_shorter_line_that_gave_way_comes_back_where_there_is_room_for_it():
    draft = full_draft()
    long, short = draft.brief.issues[3], draft.brief.actors[5]

    def measure(brief):
        extra = 40 * any(line.key == long.key for line in brief.issues)
        return Fill(10 * len(brief.lines) + extra, 10 * len(draft.brief.lines))

    fitted = fit(draft, measure)
    assert long not in fitted.brief.issues
    assert short in fitted.brief.actors
    assert names(fitted) == [long.label]


def test_pinned_lines_and_the_bottom_line_never_go():
    draft = full_draft()
    pinned = replace(
        draft.brief,
        actors=(*draft.brief.actors[:5], replace(draft.brief.actors[5], pinned=True)),
        issues=(*draft.brief.issues[:4], replace(draft.brief.issues[4], pinned=True)),
    )
    fitted = try_to_fit(Draft(pinned), measure_with(1))
    assert [line.name for line in fitted.brief.actors] == ["Actor 6"]
    assert [line.label for line in fitted.brief.issues] == ["Issue 5"]
    assert fitted.brief.bottom_line == draft.brief.bottom_line


def test_what_the_reader_chose_goes_after_what_was_proposed():
    draft = full_draft()
    chosen = replace(draft.brief, actors=(*draft.brief.actors[:5], replace(draft.brief.actors[5], chosen=True)))
    assert names(fit(Draft(chosen), measure_with(points(chosen) - 1))) == ["Actor 5"]


def test_a_brief_that_cannot_fit_says_by_how_much_and_what_to_unpin():
    draft = full_draft()
    pinned = replace(draft.brief, issues=tuple(replace(issue, pinned=True) for issue in draft.brief.issues))
    with pytest.raises(UserError) as raised:
        fit(Draft(pinned), measure_with(30))
    assert raised.value.sentence == (
        "The page is too long by 3 lines (41 pt) although everything that may go is gone; unpin “Issue 5” or “Issue 4”."
    )
    assert raised.value.status == 1


def test_fill_over_the_brim_is_never_rounded_down_to_full():
    assert Fill(743.2, 743.0).percent == 101
    assert Fill(742.9, 743.0).percent == 100


def test_the_third_source_of_a_line_goes_before_an_issue_does_and_one_that_is_cited_anyway_stays():
    draft = full_draft()
    first, *others = draft.brief.deadlines
    known = draft.brief.issues[0].citations[0]
    cited = (replace(known, article_id="one"), replace(known, article_id="two"), known)
    many = Draft(replace(draft.brief, deadlines=(replace(first, citations=cited), *others)))

    def measure(brief):
        return Fill(points(brief) + 12 * len(brief.deadlines[0].citations), points(many.brief) + 16)

    fitted = fit(many, measure)
    assert names(fitted) == ["Actor 6"]
    assert fitted.brief.deadlines[0].citations == (cited[0], known)
