from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from briefing.domain.dossier import Merged, Source, Sourced
from briefing.domain.findings import Certainty, FindingKind, OpenQuestion, Position, Scenario, Stance
from briefing.domain.span import Span
from briefing.extraction.merge import gather
from briefing.ui.models.dossier.matter import tell_matter, tell_merged_matter
from briefing.ui.models.dossier.passages import PASSAGE, PassageRow, PassagesModel, Topic
from briefing.ui.models.dossier.rows import make_view
from briefing.ui.models.dossier.story import AT_ONCE, FEW, tell_merged_story, tell_story
from briefing.ui.models.dossier.trend import find_trend, make_calendar
from briefing.ui.models.findings import STORY, FindingsModel

AS_OF = date(2025, 10, 25)


@pytest.fixture
def view(dossier):
    return make_view(dossier, AS_OF)


def model_of(view, kind, qapp):
    model = FindingsModel(kind)
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(view.sections[kind])
    return model


def test_what_several_articles_tell_is_one_row_that_names_them(view, pair):
    (deadline,) = view.sections[FindingKind.DEADLINE].best
    assert deadline.tellers == "North Wire, 1 more"
    assert {ref.article_id for ref in deadline.refs} == {each.article.id for each in pair}


@pytest.mark.parametrize(
    ("told", "remark"),
    [
        (("firm", "hypothetical"), "hypothetical in 1 of 2"),
        (("threatened", "firm"), "threatened"),
        (("firm", "firm"), ""),
    ],
)
def test_what_one_article_only_supposes_is_marked_in_the_row_of_both(dossier, told, remark):
    (merged,) = (one for one in dossier.deadlines if one.best.finding.when == "2025-11-01")
    first, second = (
        replace(one, finding=replace(one.finding, certainty=Certainty(certainty)))
        for one, certainty in zip(merged.members, told, strict=True)
    )
    (row,) = (
        make_view(replace(dossier, deadlines=(Merged(first, (first, second)),)), AS_OF)
        .sections[FindingKind.DEADLINE]
        .best
    )
    assert row.remark == remark


def test_what_came_out_after_the_day_is_left_out_of_the_rows_and_counted(pair):
    first, later = pair
    told_later = replace(later.extraction.deadlines[0], when="2025-12-01", what="quota ends for good")
    told = (*later.extraction.deadlines, told_later)
    dossier = gather("Fish", [first, Source(later.article, replace(later.extraction, deadlines=told))])
    then, now = (make_view(dossier, day) for day in (AS_OF - timedelta(1), AS_OF))
    deadlines = {one: view.sections[FindingKind.DEADLINE].together for one, view in (("then", then), ("now", now))}
    assert [(row.finding.when, row.tellers) for row in deadlines["then"]] == [("2025-11-01", "North Wire")]
    assert "2025-12-01" in [row.finding.when for row in deadlines["now"]]
    assert (then.later, now.later) == (1, 0)


def test_a_row_names_its_finding_also_in_articles_that_came_out_later(dossier, pair):
    (actor, *_) = make_view(dossier, AS_OF - timedelta(1)).sections[FindingKind.ACTOR].best
    assert {ref.article_id for ref in actor.refs} == {each.article.id for each in pair}
    assert actor.detail != "Minister"


def test_a_passage_is_found_by_what_it_is(view, qapp):
    model, rows = PassagesModel(), view.topics[Topic.DIFFERENCES].rows
    model.show(rows)
    passages = [row for row in rows if isinstance(row, PassageRow)]
    assert [model.find(row).data(PASSAGE) for row in passages] == passages
    assert not model.find(replace(passages[0], quote="Nobody said so")).isValid()


def test_what_was_moved_since_says_so_and_stands_behind_what_holds(monkeypatch, dossier):
    (merged,) = (one for one in dossier.deadlines if one.best.finding.when == "2025-11-01")
    later = replace(merged.best, finding=replace(merged.best.finding, when="2025-11-20"))
    both = replace(dossier, deadlines=(merged, Merged(later, (later,))))
    ref = make_view(both, AS_OF).sections[FindingKind.DEADLINE].best[0].ref
    monkeypatch.setattr("briefing.brief.choosing.dated.standing.find_overtaken", lambda _: {ref: "moved since"})
    rows = make_view(both, AS_OF).sections[FindingKind.DEADLINE].best
    assert [(row.label, row.remark) for row in rows] == [("20 Nov 2025", "threatened"), ("1 Nov 2025", "moved since")]


def test_an_issue_counts_its_articles_and_shows_when_they_told_it(view):
    (issue,) = view.sections[FindingKind.ISSUE].best
    assert issue.counted == "2 articles"
    assert issue.trend.counts == (1, 0, 0, 0, 0, 0, 0, 1)
    assert issue.trend.words == "told from 25 Sep 2025 to 25 Oct 2025"


def test_an_actor_counts_its_mentions_in_all_articles(view, pair):
    (actor,) = view.sections[FindingKind.ACTOR].best
    assert actor.number == sum(len(each.extraction.actors[0].mentions) for each in pair)


def _roles(dossier, first, second):
    """Return a dossier whose older and newer article give its actor these roles."""
    (merged,) = dossier.actors
    by_role = {one.finding.role: one for one in merged.members}
    older, newer = (
        replace(by_role[was], finding=replace(by_role[was].finding, role=role))
        for was, role in (("Envoy", first), ("Minister", second))
    )
    return replace(dossier, actors=(Merged(older, (older, newer)),))


@pytest.mark.parametrize(
    ("older", "newer", "told"),
    [
        ("Envoy", "Minister", "Minister"),
        ("Envoy", None, "Envoy"),
        ("Water minister", "Minister", "Water minister"),
        ("Interim chief", "Chair", "Chair"),
    ],
)
def test_an_actor_has_the_role_that_the_newest_article_tells(dossier, older, newer, told):
    (row,) = make_view(_roles(dossier, older, newer), AS_OF).sections[FindingKind.ACTOR].best
    assert row.detail.partition(",")[0] == told


@pytest.mark.parametrize("days", [{}, {"a": date(2025, 1, 1)}, {"a": date(2025, 1, 1), "b": date(2025, 1, 1)}])
def test_there_is_no_trend_where_no_time_has_passed(days):
    assert find_trend(make_calendar(days), days) is None


def test_an_opened_actor_tells_each_role_with_its_date_and_what_it_wants(dossier, view, pair):
    story = tell_merged_story(dossier.actors[0], view.tellers)
    assert [(role.role, role.told) for role in story.roles] == [
        ("Minister", "as of Oct 2025  ·  South Wire"),
        ("Envoy", "as of Sep 2025  ·  North Wire"),
    ]
    (position,) = story.positions
    assert (position.stance, position.told) == ("demands", "North Wire, 25 Sep 2025")
    assert position.sentence == pair[0].extraction.sentences[1].span
    assert position.quote.startswith("“Anna Berg said the fish quota ends")


def test_a_sentence_that_several_articles_have_is_told_once(pair, dossier):
    first, second = pair
    same = replace(second.extraction.actors[0], positions=first.extraction.actors[0].positions)
    members = (Sourced(first.article.id, first.extraction.actors[0]), Sourced(second.article.id, same))
    story = tell_merged_story(Merged(members[0], members), make_view(dossier, AS_OF).tellers)
    assert ([line.told for line in story.positions], story.more) == (["South Wire, 25 Oct 2025"], 0)


def test_an_opened_issue_tells_who_wants_what_and_whom_it_names(dossier, view):
    story = tell_merged_matter(dossier.issues[0], view.tellers)
    assert [role.role for role in story.roles] == ["Names Anna Berg"]
    assert [(line.stance, line.told) for line in story.positions] == [
        ("Anna Berg demands", "North Wire, 25 Sep 2025"),
    ]
    assert story.kind is FindingKind.ISSUE


def telling(source, count):
    """Return an article whose actor says one sentence over and over, and demands nothing else."""
    said = tuple(Position(Stance.SAYS, Span(at, at + 8)) for at in range(count))
    actor = replace(source.extraction.actors[0], positions=said)
    return replace(source, extraction=replace(source.extraction, actors=(actor,)))


@pytest.mark.parametrize(
    ("most", "shown", "fold"),
    [(FEW, 3, "27 more"), (FEW + AT_ONCE, 23, "7 more"), (FEW + 2 * AT_ONCE, 30, "show fewer")],
)
def test_an_opened_actor_tells_as_much_as_it_is_asked(pair, most, shown, fold):
    source = telling(pair[0], 30)
    story = tell_story(source, source.extraction.actors[0], most)
    assert (len(story.positions), story.fold) == (shown, fold)
    starts = [line.sentence.start for line in story.positions]
    assert starts == sorted(starts)


def test_what_is_told_whole_at_once_has_no_line_for_more(pair):
    source = telling(pair[0], 3)
    assert tell_story(source, source.extraction.actors[0]).fold == ""


def test_an_issue_that_nobody_takes_a_stand_on_tells_its_best_sentence(pair):
    source = pair[1]
    story = tell_matter(source, source.extraction.issues[0])
    (line,) = story.positions
    assert (line.stance, story.more) == ("in short", 0)
    assert line.sentence in source.extraction.issues[0].sentences
    assert line.quote.startswith("“")


def test_only_one_row_tells_its_story(qapp, view, pair):
    model = model_of(view, FindingKind.ACTOR, qapp)
    ref = model.index(0).data(Qt.ItemDataRole.UserRole + 1).ref
    assert model.index(0).data(STORY) is None
    model.tell(ref, tell_story(pair[0], pair[0].extraction.actors[0]))
    assert model.index(0).data(STORY).positions
    model.tell(None)
    assert model.index(0).data(STORY) is None


def test_a_row_is_found_by_its_name_in_any_article(qapp, view):
    model = model_of(view, FindingKind.DEADLINE, qapp)
    (row,) = view.sections[FindingKind.DEADLINE].best
    assert [model.find(ref).row() for ref in row.refs] == [0, 0]


@pytest.mark.parametrize(
    ("words", "count", "told"),
    [("envoy", 0, "0 of 1"), ("MINISTER berg", 1, "1 of 1"), ("", 1, "1")],
)
def test_looking_for_words_leaves_the_rows_that_have_them_all(qapp, view, words, count, told):
    model = model_of(view, FindingKind.ACTOR, qapp)
    model.look_for(words)
    assert (model.rowCount(), model.count) == (count, told)


def test_where_sources_differ_each_value_stands_with_its_quote(view):
    rows = view.topics[Topic.DIFFERENCES].rows
    assert rows[0].title == "Quota ends: date"
    assert [(row.outlet, row.value) for row in rows[1:]] == [("North Wire", "1 Nov 2025"), ("South Wire", "2 Nov 2025")]
    assert "1 November" in rows[1].quote


def test_open_questions_and_scenarios_stand_with_who_tells_them(dossier, pair):
    first = pair[0]
    sentences = [one.span for one in first.extraction.sentences]
    question = Sourced(first.article.id, OpenQuestion(sentences[2]))
    scenario = Sourced(first.article.id, Scenario(sentences[0], (sentences[1], sentences[3])))
    view = make_view(replace(dossier, questions=(Merged(question, (question,)),), scenarios=(scenario,)), AS_OF)
    (asked,) = view.topics[Topic.QUESTIONS].rows
    assert (asked.outlet, asked.quote) == ("North Wire", "“Nothing else was said.”")
    head, *told = view.topics[Topic.SCENARIOS].rows
    assert head.title == "Envoys reopen the fisheries talks"
    assert [row.sentence for row in told] == [sentences[1], sentences[3]]


def test_only_passages_can_be_chosen(qapp, view):
    model = PassagesModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(view.topics[Topic.DIFFERENCES].rows)
    chosen = [
        number for number in range(model.rowCount()) if model.index(number).flags() & Qt.ItemFlag.ItemIsSelectable
    ]
    assert chosen == [1, 2]
    assert isinstance(model.step(model.index(1), 1).data(PASSAGE), PassageRow)
    assert not model.step(model.index(1), -1).isValid()
