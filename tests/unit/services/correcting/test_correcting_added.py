"""What the reader splits off or adds holds through a newer extraction, goes to colleagues, and is taken back whole."""

from dataclasses import replace

import pytest

from briefing.bootstrap import build
from briefing.domain.correction import Addition, Splitting
from briefing.domain.errors import UserError
from briefing.domain.findings import (
    Actor,
    ActorKind,
    Basis,
    Confidence,
    DeadlineKind,
    FindingKind,
    Issue,
    Position,
    Stance,
)
from briefing.domain.span import Span
from briefing.library.articles import Arrival
from briefing.services.corrected import apply_corrections
from briefing.services.corrections.finding import refer
from briefing.settings.options import Options
from briefing.settings.paths import Paths
from tests.unit.library.samples import an_article, an_extraction

BODY = "Joe Biden met Hunter. Biden said no.\n\nHunter Biden left; the ferry subsidy stays. A ferry subsidy by May 3."


def span(words, start=0):
    at = BODY.index(words, start)
    return Span(at, at + len(words))


BIDEN = Actor(
    "Joe Biden",
    ActorKind.PERSON,
    (span("Joe Biden"), span("Hunter"), span("Biden said"[:5], 20), span("Hunter Biden")),
    Confidence.MEDIUM,
    aliases=("Hunter", "Biden", "Hunter Biden"),
    positions=(Position(Stance.REJECTS, span("Biden said no.")), Position(Stance.SAYS, span("Hunter Biden left;"))),
)
FERRIES = Issue(
    "Ferries", 0.5, (span("Hunter Biden left; the ferry subsidy stays."),), (span("ferry subsidy"),), Confidence.LOW
)


def an_arrival(body=BODY, *, actors=(BIDEN,), issues=(FERRIES,), deadlines=()):
    article = an_article(body)
    texts = ("Joe Biden met Hunter.", "Biden said no.", "Hunter Biden left; the ferry subsidy stays.")
    found = [body.find(text) for text in (*texts, "A ferry subsidy by May 3.")]
    ends = (*texts, "A ferry subsidy by May 3.")
    bare = an_extraction(article)
    sentences = tuple(
        replace(bare.sentences[0], span=Span(at, at + len(text))) for at, text in zip(found, ends, strict=True)
    )
    extraction = replace(bare, actors=actors, issues=issues, deadlines=deadlines, sentences=sentences, times=())
    return Arrival(article, body.encode(), extraction, "2025-10-25T12:00:00+00:00")


@pytest.fixture
def article_id(services):
    return services.library.add([an_arrival()])[0]


def words(actor):
    return [one.of(BODY) for one in actor.mentions]


def test_words_of_an_actor_become_one_of_their_own_with_what_it_alone_says(services, article_id, found):
    before = found()
    services.correcting.split({refer(article_id, BIDEN): ("Hunter", "Hunter Biden")}, name=" Hunter  Biden ")
    joe, hunter = found().actors
    assert (words(joe), joe.aliases) == (["Joe Biden", "Biden"], ("Biden",))
    assert (hunter.name, hunter.kind, words(hunter)) == ("Hunter Biden", ActorKind.PERSON, ["Hunter", "Hunter Biden"])
    assert hunter.aliases == ("Hunter",)
    assert [one.stance for one in joe.positions] == [Stance.REJECTS]
    assert [one.stance for one in hunter.positions] == [Stance.SAYS]
    services.correcting.undo()
    assert found() == before


def test_what_was_split_off_can_be_corrected_further(services, article_id, found):
    services.correcting.split({refer(article_id, BIDEN): ("Hunter", "Hunter Biden")}, name="Hunter Biden")
    services.correcting.amend_actor(refer(article_id, found().actors[1]), role="Lawyer")
    assert [one.role for one in found().actors] == [None, "Lawyer"]


def test_where_all_words_leave_it_is_called_otherwise(services, article_id, found):
    services.correcting.split({refer(article_id, FERRIES): ("ferry subsidy",)}, name="Ferry subsidy")
    (issue,) = found().issues
    assert (issue.label, issue.found) == ("Ferry subsidy", "Ferries")


@pytest.mark.parametrize(("gone", "name"), [((), "Hunter Biden"), (("Nobody",), "Hunter Biden"), (("Hunter",), " ")])
def test_a_split_needs_words_and_a_name(services, article_id, found, gone, name):
    before = found()
    with pytest.raises(UserError):
        services.correcting.split({refer(article_id, BIDEN): gone}, name=name)
    assert found() == before


def test_an_actor_is_added_with_every_place_of_its_words(services, article_id, found):
    at = span("ferry subsidy")
    ref = services.correcting.add(
        article_id, at, FindingKind.ACTOR, name="Ferry subsidy", actor_kind=ActorKind.ORGANISATION
    )
    added = found().actors[-1]
    assert refer(article_id, added) == ref
    assert (added.name, added.kind, added.confidence) == ("Ferry subsidy", ActorKind.ORGANISATION, Confidence.HIGH)
    assert words(added) == ["ferry subsidy", "ferry subsidy"]
    services.correcting.undo()
    assert found().actors == (BIDEN,)


def test_words_that_were_another_actors_are_the_added_ones(services, article_id, found):
    services.correcting.add(article_id, span("Hunter Biden"), FindingKind.ACTOR, name="Hunter Biden")
    joe, hunter = found().actors
    assert "Hunter Biden" not in words(joe)
    assert words(hunter) == ["Hunter Biden"]


def test_an_issue_is_added_with_the_sentences_of_its_words(services, article_id, found):
    services.correcting.add(article_id, span("left"), FindingKind.ISSUE, name="Departures")
    added = found().issues[-1]
    assert (added.label, [one.of(BODY) for one in added.surfaces]) == ("Departures", ["left"])
    assert [one.of(BODY) for one in added.sentences] == ["Hunter Biden left; the ferry subsidy stays."]


@pytest.mark.parametrize(
    ("when", "value", "basis"), [("3 may 2026", "2026-05-03", Basis.GIVEN), ("", "XXXX-XX-XX", Basis.UNKNOWN)]
)
def test_a_deadline_is_added_with_its_sentence(services, article_id, found, when, value, basis):
    services.correcting.add(
        article_id,
        span("May 3"),
        FindingKind.DEADLINE,
        name="Subsidy decided",
        when=when,
        deadline_kind=DeadlineKind.DUE,
    )
    (added,) = found().deadlines
    assert (added.when, added.basis, added.kind, added.what) == (value, basis, DeadlineKind.DUE, "Subsidy decided")
    assert added.sentence.of(BODY) == "A ferry subsidy by May 3."


def test_what_is_there_already_is_not_added_again(services, article_id):
    with pytest.raises(UserError, match="already"):
        services.correcting.add(article_id, span("Joe Biden"), FindingKind.ACTOR, name="Joe Biden")


def test_a_newer_extraction_that_finds_what_was_added_has_it_once(services, article_id):
    services.correcting.add(article_id, span("ferry subsidy"), FindingKind.ISSUE, name="Ferry subsidy")
    newer = replace(FERRIES, label="Ferry subsidy")
    source = services.library.sources((article_id,))[0]
    source = replace(source, extraction=replace(source.extraction, issues=(newer,)))
    (issue,) = apply_corrections(source, services.library.corrections.active()).extraction.issues
    assert (issue.label, issue.confidence) == ("Ferry subsidy", Confidence.HIGH)


def test_what_was_split_and_added_goes_to_a_colleague_whose_text_is_moved(services, article_id, tmp_path):
    services.correcting.split({refer(article_id, BIDEN): ("Hunter", "Hunter Biden")}, name="Hunter Biden")
    services.correcting.add(article_id, span("May 3"), FindingKind.DEADLINE, name="Subsidy decided", when="2026-05-03")
    file = tmp_path / "corrections.toml"
    services.sharing.export_to(file)
    colleague = build(Paths(*(tmp_path / name for name in ("other", "cache2", "config2", "logs2"))), Options())
    by = len("By our reporter\n\n")
    moved = replace(
        BIDEN,
        mentions=tuple(one.shifted(by) for one in BIDEN.mentions),
        positions=(),
    )
    (other,) = colleague.library.add([an_arrival(f"By our reporter\n\n{BODY}", actors=(moved,), issues=())])
    assert colleague.sharing.import_from(file).unplaced == 0
    found = colleague.reading.open(other)
    assert [one.name for one in found.extraction.actors] == ["Joe Biden", "Hunter Biden"]
    (deadline,) = found.extraction.deadlines
    assert deadline.sentence.of(found.article.body) == "A ferry subsidy by May 3."
    assert deadline.date_span.of(found.article.body) == "May 3"
    splitting, addition = colleague.library.corrections.active()
    assert isinstance(splitting, Splitting)
    assert isinstance(addition, Addition)
    colleague.close()
