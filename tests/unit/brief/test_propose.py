from dataclasses import replace
from datetime import date

import pytest

from briefing.brief.choosing.bottom_line import propose_bottom_line
from briefing.brief.choosing.dated.asking.asked import index_changes
from briefing.brief.choosing.dated.changes import Change
from briefing.brief.choosing.material import gather_material
from briefing.brief.choosing.naming import content_words
from briefing.brief.propose import newest_day, propose
from briefing.domain.brief.choice import Choice
from briefing.domain.brief.lines import Citation
from briefing.domain.dossier import Dossier, Merged, Sourced
from briefing.domain.findings import Actor, ActorKind, Basis, Confidence, FindingKind, Issue, Published
from briefing.domain.span import Span
from briefing.temporal.values import bounds, day_range
from tests.unit.brief.samples import AS_OF, SOURCES, STATED, guards, make_dossier, make_issue, make_source, ref, span

GUARDS = guards()
CLOSURE = make_issue("Port closure", 0, 1, "ports")
FLOOR = make_issue("Quota floor", 0, 2, "quota")


def brief(choice: Choice | None = None, as_of: date = AS_OF, dossier: Dossier | None = None):
    return propose(dossier or make_dossier(), as_of, GUARDS, choice=choice).brief


def test_the_bottom_line_carries_the_weightiest_firm_deadline_ahead_word_for_word():
    line = brief().bottom_line
    assert line.quote.words == (
        "The cod truce between Norland and Sudland expires on March 20, unless both sides agree to extend it.",
    )


PORTS = "Sudland will close its ports on March 9, the ministry said."


def told_twice(*, condition: str | None) -> Dossier:
    """Return the dossier of the samples in which two articles tell when the ports close."""
    dossier = make_dossier()
    ports, *others = dossier.deadlines
    one = replace(ports.best, finding=replace(ports.best.finding, condition=condition))
    other = replace(one, article_id=SOURCES[2].article.id)
    return replace(dossier, deadlines=(replace(ports, best=one, members=(one, other)), *others))


@pytest.mark.parametrize(("as_of", "is_on_it"), [(date(2025, 12, 9), True), (date(2025, 12, 8), False)])
def test_a_deadline_more_than_ninety_days_away_is_not_the_bottom_line(as_of, is_on_it):
    lede = Citation(SOURCES[0].article.id, SOURCES[0].extraction.sentences[0].span)
    choice = Choice(passed_over=frozenset({lede}))
    found = brief(choice, as_of, told_twice(condition="unless a quota is agreed"))
    assert (found.bottom_line.quote.words == (PORTS,)) is is_on_it


def test_the_bottom_line_is_on_a_deadline_of_the_page():
    dossier = told_twice(condition="unless a quota is agreed")
    material = gather_material(dossier, AS_OF, GUARDS, Choice())
    ports = brief(dossier=dossier).deadlines[0]
    assert propose_bottom_line(material, (ports,)).quote.words == (PORTS,)


@pytest.mark.parametrize(("as_of", "is_on_it"), [(AS_OF, True), (date(2026, 2, 1), False)])
def test_a_deadline_without_a_condition_within_an_article_stands_for_the_story_only_when_it_is_near(as_of, is_on_it):
    dossier = told_twice(condition=None)
    material = gather_material(dossier, as_of, GUARDS, Choice())
    ports = brief(dossier=dossier).deadlines[0]
    first = SOURCES[0].extraction.sentences[0].span.of(SOURCES[0].article.body)
    assert propose_bottom_line(material, (ports,)).quote.words == ((PORTS,) if is_on_it else (first,))


def test_a_deadline_that_a_newer_article_speaks_of_as_changed_is_not_the_bottom_line():
    dossier = told_twice(condition="unless a quota is agreed")
    ports = brief(dossier=dossier).deadlines[0]
    day = bounds(ports.when)
    told = content_words(ports.what)
    change = Change("newer", Span(0, 9), day_range(date(2026, 3, 3)), told, (day,), (), ())
    material = replace(gather_material(dossier, AS_OF, GUARDS, Choice()), changes=index_changes([change]))
    assert propose_bottom_line(material, (ports,)).quote.words != (PORTS,)


def test_a_bottom_line_passed_over_gives_way_to_the_next_best():
    first = brief().bottom_line
    second = brief(Choice(passed_over=frozenset({first.quote.citation}))).bottom_line
    assert second.quote.words == ("Norland threatened a 30 % levy on Sudland’s fish from April 1.",)


def test_a_pinned_bottom_line_stays():
    sentence = SOURCES[1].extraction.sentences[3].span
    line = brief(Choice(bottom_line=Citation(SOURCES[1].article.id, sentence))).bottom_line
    assert line.pinned
    assert line.quote.words == ("Fuel subsidies for trawlers remain the hardest question of all.",)


def test_a_sentence_that_only_points_to_another_text_does_not_open_the_page():
    words = (
        "Reference is made to the notices of Norland on 3 and 12 February 2026.",
        "Norland today announces that it has agreed with Sudland on a truce over its mackerel.",
    )
    source = make_source("notice.txt", words, Published("2026-03-01", Basis.STATED), None, "Truce")
    named = tuple(span(source.article.body, each) for each in ("Norland on", "Norland today"))
    norland = Actor("Norland", ActorKind.COUNTRY, named, Confidence.HIGH)
    source = replace(source, extraction=replace(source.extraction, actors=(norland,)))
    found = propose(Dossier("", (source,), (), (), ()), AS_OF, GUARDS).brief
    assert found.bottom_line.quote.words == words[1:]


def test_deadlines_ascend_and_those_without_a_day_come_last():
    assert [line.when for line in brief().deadlines] == ["2026-03-09", "2026-03-20", "2026-04-01", "FUTURE_REF"]


def test_a_hypothetical_deadline_never_enters_the_table_even_if_chosen():
    chosen = frozenset({ref(FindingKind.DEADLINE, 2, make_dossier().deadlines[4].best.finding.key)})
    assert "2026-05-01" not in [line.when for line in brief(Choice(chosen=chosen)).deadlines]


def test_a_condition_is_quoted_only_from_the_source_that_has_it():
    truce = brief().deadlines[1]
    assert truce.condition.words == ("unless both sides agree to extend it",)
    assert truce.condition.article_id == SOURCES[0].article.id
    assert [citation.article_id for citation in truce.citations] == [SOURCES[0].article.id, SOURCES[1].article.id]


def test_days_are_counted_from_the_as_of_date_and_what_has_passed_stays():
    ports = brief(as_of=date(2026, 3, 12)).deadlines[0]
    assert (ports.when, ports.days) == ("2026-03-09", -3)


def test_what_had_passed_long_before_the_newest_source_is_history():
    source = make_source("later.txt", ("Calm returned.",), Published("2026-09-01", Basis.STATED), None, "Calm")
    later = replace(make_dossier(), sources=(*SOURCES, source))
    assert [line.when for line in brief(dossier=later, as_of=date(2026, 9, 1)).deadlines] == ["FUTURE_REF"]


def test_an_actors_own_words_are_direct_and_a_report_is_not():
    berg, park = brief().actors
    assert berg.statement.direct
    assert berg.statement.quote.words == ("We will not accept a quota below 90,000 tonnes",)
    assert not park.statement.direct
    assert (park.name, park.role, park.affiliation) == ("Joon Park", "trade envoy", "Sudland")


def test_a_dropped_finding_is_left_out_and_named():
    name = ref(FindingKind.ISSUE, 0, "Mackerel quotas")
    draft = propose(make_dossier(), AS_OF, GUARDS, choice=Choice(dropped=frozenset({name})))
    assert "Mackerel quotas" not in [line.label for line in draft.brief.issues]
    assert [(out.line.label, out.why) for out in draft.spare] == [("Mackerel quotas", "dropped")]


def test_what_was_chosen_outranks_what_was_proposed():
    dossier = make_dossier()
    many = replace(dossier, issues=(*dossier.issues, CLOSURE, FLOOR))
    chosen = frozenset({ref(FindingKind.ISSUE, 0, "Quota floor")})
    labels = [line.label for line in brief(Choice(chosen=chosen), dossier=many).issues]
    assert labels == ["Mackerel quotas", "Trawler inspections", "Fuel subsidies", "Observer rights", "Quota floor"]


def test_what_only_old_or_undated_articles_tell_comes_last():
    dossier = make_dossier()
    backwards = replace(dossier, issues=tuple(reversed(dossier.issues)))
    labels = [line.label for line in brief(dossier=backwards).issues]
    assert labels == ["Fuel subsidies", "Trawler inspections", "Mackerel quotas", "Observer rights"]


def test_an_issue_much_like_another_is_left_out_and_says_so():
    dossier = make_dossier()
    first = dossier.issues[0]
    one = replace(first.best, finding=replace(first.best.finding, label="New mackerel quota"))
    draft = propose(replace(dossier, issues=(*dossier.issues, replace(first, best=one, members=(one,)))), AS_OF, GUARDS)
    assert [(out.line.label, out.why) for out in draft.spare] == [("New mackerel quota", "much like “Mackerel quotas”")]


def test_no_two_issues_quote_one_sentence():
    dossier = make_dossier()
    again = make_issue("Soured relations", 0, 3, "relations")
    draft = propose(replace(dossier, issues=(*dossier.issues, again)), AS_OF, GUARDS)
    assert [(out.line.label, out.why) for out in draft.spare] == [
        ("Soured relations", "its sentence is quoted already")
    ]


def test_the_first_issue_may_repeat_the_bottom_line():
    truce = make_issue("Truce expiry", 0, 0, "truce")
    alone = brief(dossier=replace(make_dossier(), issues=(truce,)))
    assert [line.label for line in alone.issues] == ["Truce expiry"]
    assert alone.issues[0].quote.sentence == alone.bottom_line.quote.sentence


def test_an_issue_with_no_sentence_that_reads_alone_is_left_out_where_there_are_others():
    source = make_source("herring.txt", ("It is about herring quotas, too.",), STATED, None, None)
    span = source.extraction.sentences[0].span
    one = Sourced(source.article.id, Issue("Herring quotas", 1.0, (span,), (), Confidence.HIGH))
    dossier = make_dossier()
    both = replace(dossier, sources=(*SOURCES, source), issues=(*dossier.issues, Merged(one, (one,))))
    draft = propose(both, AS_OF, GUARDS)
    assert ("Herring quotas", "its sentence leans on another") in [(out.line.label, out.why) for out in draft.spare]


def test_a_sentence_that_leans_on_the_one_before_it_is_quoted_last():
    words = ("It is about herring quotas, too.", "The herring fleet lies idle.")
    source = make_source("herring.txt", words, STATED, None, None)
    spans = tuple(sentence.span for sentence in source.extraction.sentences)
    one = Sourced(source.article.id, Issue("Herring quotas", 1.0, spans, (spans[0],), Confidence.HIGH))
    dossier = Dossier("", (source,), (Merged(one, (one,)),), (), ())
    assert brief(dossier=dossier).issues[0].quote.sentence == spans[1]


def test_a_deadline_that_was_dated_since_is_still_the_one_chosen():
    key = make_dossier().deadlines[1].best.finding.key.replace("2026", "XXXX")
    chosen = frozenset({ref(FindingKind.DEADLINE, 0, key)})
    assert [line.when for line in brief(Choice(chosen=chosen)).deadlines if line.chosen] == ["2026-03-20"]


def test_a_finding_of_low_confidence_is_not_proposed():
    dossier = make_dossier()
    doubtful = _with_confidence(dossier.issues[0], Confidence.LOW)
    labels = [line.label for line in brief(dossier=replace(dossier, issues=(doubtful, *dossier.issues[1:]))).issues]
    assert "Mackerel quotas" not in labels


def test_a_page_with_few_other_issues_is_filled_up_to_three_with_those_of_low_confidence():
    dossier = make_dossier()
    sure, *doubtful = dossier.issues
    issues = (*(_with_confidence(issue, Confidence.LOW) for issue in doubtful), sure)
    labels = [line.label for line in brief(dossier=replace(dossier, issues=issues)).issues]
    assert len(dossier.issues) > 3
    assert len(labels) == 3
    assert sure.best.finding.label in labels


def test_a_sentence_that_has_no_word_of_a_label_is_not_quoted_under_it():
    dossier = make_dossier()
    first = dossier.issues[0]
    one = replace(first.best, finding=replace(first.best.finding, label="Harbour fees"))
    other = replace(dossier, issues=(replace(first, best=one, members=(one,)), *dossier.issues[1:]))
    assert "Harbour fees" not in [line.label for line in brief(dossier=other).issues]


@pytest.mark.parametrize(
    ("label", "is_told"),
    [
        ("Mackerel quotas", True),
        ("Mackerel fees of harbours", False),
        ("Tonnage caps in quarrel", False),
        ("Quarrel, a matter of boats", True),
        ("Fees of the Mackerel Board", True),
    ],
)
def test_a_sentence_is_quoted_under_a_label_of_which_it_has_half_the_words_or_a_name(label, is_told):
    dossier = make_dossier()
    first = dossier.issues[0]
    one = replace(first.best, finding=replace(first.best.finding, label=label))
    other = replace(dossier, issues=(replace(first, best=one, members=(one,)), *dossier.issues[1:]))
    assert (label in [line.label for line in brief(dossier=other).issues]) is is_told


PINNED = ref(FindingKind.ISSUE, 0, make_dossier().issues[0].best.finding.key)


@pytest.mark.parametrize(
    ("choice", "stands"),
    [(Choice(), True), (Choice(proposing=False), False), (Choice(dropped=frozenset({PINNED})), False)],
)
def test_what_was_pinned_among_the_findings_stands_unless_it_is_dropped(choice, stands):
    dossier = make_dossier()
    doubtful = _with_confidence(dossier.issues[0], Confidence.LOW)
    first = replace(doubtful.best, finding=replace(doubtful.best.finding, pinned=True))
    pinned = replace(dossier, issues=(*dossier.issues[1:], replace(doubtful, best=first, members=(first,))))
    assert ("Mackerel quotas" in [line.label for line in brief(choice, dossier=pinned).issues]) is stands


def _with_confidence(merged, confidence):
    one = replace(merged.best, finding=replace(merged.best.finding, confidence=confidence))
    return replace(merged, best=one, members=(one,))


def test_an_emptied_brief_shows_only_what_the_reader_adds():
    chosen = frozenset({ref(FindingKind.ISSUE, 2, "Observer rights")})
    found = brief(Choice(proposing=False, chosen=chosen))
    assert [line.label for line in found.issues] == ["Observer rights"]
    assert (found.bottom_line, found.deadlines, found.actors) == (None, (), ())


@pytest.mark.parametrize(
    ("name", "title", "expected"),
    [
        ("", None, "Mackerel quotas, trawler inspections"),
        ("Cod quarrel", None, "Cod quarrel"),
        ("Cod quarrel", "  My  page ", "My page"),
    ],
)
def test_the_title_is_given_or_named_or_made_of_labels(name, title, expected):
    found = brief(Choice(title=title), dossier=make_dossier(name)).title
    assert found.casefold() == expected.casefold()


def test_the_newest_day_is_the_newest_date_known_to_the_day():
    assert newest_day(make_dossier()) == date(2026, 3, 2)
    assert newest_day(replace(make_dossier(), sources=SOURCES[2:])) is None


def test_an_article_alone_with_many_issues_does_not_take_the_page():
    dossier = make_dossier()
    labels = [line.label for line in brief(dossier=replace(dossier, issues=(CLOSURE, FLOOR, *dossier.issues))).issues]
    assert labels == ["Port closure", "Quota floor", "Fuel subsidies", "Observer rights", "Mackerel quotas"]
