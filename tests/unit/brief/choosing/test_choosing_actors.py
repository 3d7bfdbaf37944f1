"""Which actors stand on the page, and what is quoted beside their names?"""

from dataclasses import replace
from datetime import date

import pytest

from briefing.brief.choosing.actors import propose_actors
from briefing.brief.choosing.deadlines import propose_deadlines
from briefing.brief.choosing.material import gather_material
from briefing.brief.choosing.statements import tell_bound
from briefing.brief.propose import propose
from briefing.domain.brief.choice import Choice
from briefing.domain.dossier import Dossier, FindingRef, Merged, Source, Sourced
from briefing.domain.findings import (
    Actor,
    ActorKind,
    Basis,
    Certainty,
    Confidence,
    Deadline,
    DeadlineKind,
    FindingKind,
    Position,
    Published,
    Stance,
)
from briefing.domain.span import Span
from tests.unit.brief.samples import AS_OF, STATED, guards, make_source, span

GUARDS = guards()
SENTENCES = (
    "Norland rejects a levy on its mackerel.",
    "The Harbour Board demanded that the ports stay open.",
    "The Board of Trade in Norland said nothing.",
    "She threatened to close the fish market, where Ana Berg sells cod.",
    "The minister called the levy “a hook without any bait on it”, said Ana Berg of the fish market.",
    "“We want our ports back by the summer,” said Joon Park.",
    "Ole Dahl, Per Holt, Kim Lund, Eva Strand and Liv Moe met.",
    "Per Holt insists on the whole levy; Nora Vik refuses any levy at all.",
)
SOURCE = make_source("wire.txt", SENTENCES, STATED, "North Wire", "Levy in danger")
BODY = SOURCE.article.body


def at(number: int) -> Span:
    return SOURCE.extraction.sentences[number].span


def mentions(*names: str) -> tuple[Span, ...]:
    return tuple(Span(start, start + len(name)) for name in names for start in starts(name))


def starts(name: str) -> list[int]:
    return [start for start in range(len(BODY)) if BODY.startswith(name, start)]


def actor(
    name: str, kind: ActorKind, *positions: Position, role: str | None = None, names: tuple[str, ...] = ()
) -> Actor:
    return Actor(name, kind, mentions(name, *names), Confidence.HIGH, role=role, positions=positions)


def lines_of(*actors: Actor):
    source = Source(SOURCE.article, replace(SOURCE.extraction, actors=actors))
    found = [Sourced(SOURCE.article.id, each) for each in actors]
    dossier = Dossier("", (source,), (), (), tuple(Merged(one, (one,)) for one in found))
    return propose(dossier, AS_OF, GUARDS).brief.actors


def words_of(line) -> str | None:
    return line.statement.quote.words[0] if line.statement else None


NORLAND = actor("Norland", ActorKind.COUNTRY, Position(Stance.REJECTS, at(0)))
PARK = actor(
    "Joon Park",
    ActorKind.PERSON,
    Position(Stance.WANTS, at(5), Span(at(5).start, BODY.index(" said Joon"))),
    role="envoy",
)


def test_persons_leave_room_for_the_bodies_of_a_story():
    people = [
        actor(name, ActorKind.PERSON, role="clerk") for name in ("Ole Dahl", "Per Holt", "Kim Lund", "Eva Strand")
    ]
    lines = lines_of(*people, actor("Liv Moe", ActorKind.PERSON, role="clerk"), PARK, NORLAND)
    assert len(lines) == 6
    assert {"Norland", "Joon Park"} <= {line.name for line in lines}


def test_nobody_stands_there_with_a_name_alone():
    silent = actor("Norland", ActorKind.COUNTRY, Position(Stance.REJECTS, at(1)))
    assert lines_of(silent) == ()


def test_a_body_that_only_spoke_takes_no_line():
    spoke = actor("Norland", ActorKind.COUNTRY, Position(Stance.SAYS, at(0)))
    assert lines_of(spoke) == ()


def test_a_name_within_that_of_another_names_nobody():
    within = actor("Board", ActorKind.ORGANISATION, Position(Stance.DEMANDS, at(1)))
    whole = actor("The Harbour Board", ActorKind.ORGANISATION, Position(Stance.DEMANDS, at(1)))
    assert [line.name for line in lines_of(whole, within)] == ["The Harbour Board"]


def test_a_report_that_begins_with_a_pronoun_is_not_quoted():
    (line,) = lines_of(actor("Ana Berg", ActorKind.PERSON, Position(Stance.THREATENS, at(3)), role="trader"))
    assert line.statement is None


def test_part_of_a_sentence_is_told_in_the_reporters_words():
    quote = mentions("“a hook without any bait on it”")[0]
    (line,) = lines_of(actor("Ana Berg", ActorKind.PERSON, Position(Stance.CRITICISES, at(4), quote), role="trader"))
    assert not line.statement.direct
    assert words_of(line) == SENTENCES[4]


def test_a_sentence_of_direct_speech_is_quoted_alone():
    (line,) = lines_of(PARK)
    assert line.statement.direct
    assert words_of(line) == "We want our ports back by the summer"


def test_what_a_body_of_a_country_says_is_not_told_of_the_country():
    source = make_source("board.txt", ("The Norlandic Board of Trade rejects a levy on cod.",), STATED, None, None)
    body = source.article.body
    start = body.index("Norlandic")
    sentence = source.extraction.sentences[0].span
    country = Actor(
        "Norland",
        ActorKind.COUNTRY,
        (Span(start, start + len("Norlandic")),),
        Confidence.HIGH,
        positions=(Position(Stance.REJECTS, sentence),),
    )
    found = Source(source.article, replace(source.extraction, actors=(country,)))
    one = Sourced(source.article.id, country)
    dossier = Dossier("", (found,), (), (), (Merged(one, (one,)),))
    assert propose(dossier, AS_OF, GUARDS).brief.actors == ()


def test_of_two_names_of_one_office_the_fuller_stands_beside_the_actor():
    newer = make_source("late.txt", ("Joon Park left.",), Published("2026-03-03", Basis.STATED), None, None)
    later = replace(PARK, mentions=(newer.extraction.sentences[0].span,), positions=())
    assert role_of("fisheries envoy", newer, replace(later, role="envoy")) == "fisheries envoy"
    assert role_of("envoy", newer, replace(later, role="minister")) == "minister"


def role_of(role: str, newer: Source, later: Actor) -> str | None:
    """Return the role beside an actor who has one in an article, and another in a newer one."""
    first = replace(PARK, role=role)
    members = (Sourced(SOURCE.article.id, first), Sourced(newer.article.id, later))
    sources = (SOURCE, newer)
    dossier = Dossier("", sources, (), (), (Merged(members[0], members),))
    (line,) = propose(dossier, date(2026, 3, 4), GUARDS).brief.actors
    return line.role


def test_a_short_sentence_of_the_actors_own_is_quoted():
    source = make_source("short.txt", ("“We are ready,” said Joon Park.",), STATED, "North Wire", "Ready")
    park = Actor(
        "Joon Park",
        ActorKind.PERSON,
        (Span(21, 30),),
        Confidence.HIGH,
        role="envoy",
        positions=(Position(Stance.SAYS, source.extraction.sentences[0].span, Span(0, 15)),),
    )
    found = Source(source.article, replace(source.extraction, actors=(park,)))
    dossier = Dossier(
        "", (found,), (), (), (Merged(Sourced(source.article.id, park), (Sourced(source.article.id, park),)),)
    )
    (line,) = propose(dossier, AS_OF, GUARDS).brief.actors
    assert line.statement is not None and line.statement.direct
    assert line.statement.quote.words == ("We are ready",)


def test_a_report_that_first_speaks_of_another_is_quoted_from_the_actors_own_clause():
    other = actor("Per Holt", ActorKind.PERSON, Position(Stance.DEMANDS, at(7)), role="clerk")
    (line,) = [
        each
        for each in lines_of(other, actor("Nora Vik", ActorKind.PERSON, Position(Stance.REJECTS, at(7))))
        if each.name == "Nora Vik"
    ]
    assert words_of(line) == "Nora Vik refuses any levy at all."


def told_by(sentence: str, *actors: Actor, day: str = "2026-03-01"):
    source = make_source(f"{day}.txt", (sentence,), Published(day, Basis.STATED), "North Wire", "Told")
    return Source(source.article, replace(source.extraction, actors=actors))


def test_a_body_that_only_says_whose_office_a_person_holds_is_not_the_one_that_speaks():
    sentence = "Acme Ports chief executive Ann Lee rejected any levy on the mackerel of the north."
    told = Position(Stance.REJECTS, Span(0, len(sentence)))
    acme = Actor("Acme Ports", ActorKind.ORGANISATION, (Span(0, 10),), Confidence.HIGH, positions=(told,))
    lee = Actor(
        "Ann Lee", ActorKind.PERSON, (Span(27, 34),), Confidence.HIGH, role="Chief executive", positions=(told,)
    )
    source = told_by(sentence, acme, lee)
    found = [Sourced(source.article.id, each) for each in (acme, lee)]
    dossier = Dossier("", (source,), (), (), tuple(Merged(one, (one,)) for one in found))
    assert {line.name: bool(line.statement) for line in propose(dossier, AS_OF, GUARDS).brief.actors} == {
        "Ann Lee": True
    }


@pytest.mark.parametrize(
    ("title", "told"),
    [("Acme and its levy", True), ("OPINION: Acme and its levy", False), ("Comment | Acme's levy", False)],
)
def test_what_an_opinion_piece_says_of_a_body_is_not_what_the_body_wants(title: str, told: bool):
    sentence = "For eleven years Acme Ports has promised a levy next year."
    named = Span(sentence.index("Acme"), sentence.index(" has"))
    promised = Position(Stance.PROMISES, Span(0, len(sentence)))
    acme = Actor("Acme Ports", ActorKind.ORGANISATION, (named,), Confidence.HIGH, positions=(promised,))
    source = told_by(sentence, acme)
    source = Source(source.article, replace(source.extraction, title=title))
    one = Sourced(source.article.id, acme)
    lines = propose(Dossier("", (source,), (), (), (Merged(one, (one,)),)), AS_OF, GUARDS).brief.actors
    assert any(line.statement for line in lines) is told


def test_a_body_whose_side_cannot_be_quoted_is_heard_with_what_it_says():
    sides = "The firm denies this and wants a levy."
    says = "Acme Ports says that a levy would cost the north ninety jobs."
    acme = Actor(
        "Acme Ports",
        ActorKind.ORGANISATION,
        (Span(len(sides) + 1, len(sides) + 11),),
        Confidence.HIGH,
        positions=(
            Position(Stance.DENIES, Span(0, len(sides))),
            Position(Stance.SAYS, Span(len(sides) + 1, len(sides) + 1 + len(says))),
        ),
    )
    source = make_source("a.txt", (sides, says), Published("2026-03-01", Basis.STATED), "North Wire", "Told")
    source = Source(source.article, replace(source.extraction, actors=(acme,)))
    one = Sourced(source.article.id, acme)
    (line,) = propose(Dossier("", (source,), (), (), (Merged(one, (one,)),)), AS_OF, GUARDS).brief.actors
    assert words_of(line) == says


def test_a_newer_long_report_comes_before_an_older_short_one():
    old = "Ann Lee rejects any levy on the mackerel."
    new = (
        "Ann Lee, who chaired the meeting, said the two sides had agreed to return on Friday and that she would put "
        "forward a compromise text by the middle of next week."
    )
    actors = [
        Actor(
            "Ann Lee",
            ActorKind.PERSON,
            (Span(0, 7),),
            Confidence.HIGH,
            role="minister",
            positions=(Position(Stance.REJECTS, Span(0, len(words))),),
        )
        for words in (old, new)
    ]
    days = ("2026-02-20", "2026-03-01")
    sources = [told_by(*each, day=day) for each, day in zip(zip((old, new), actors, strict=True), days, strict=True)]
    members = tuple(Sourced(one.article.id, actor) for one, actor in zip(sources, actors, strict=True))
    dossier = Dossier("", tuple(sources), (), (), (Merged(members[0], members),))
    # Chosen alone, so that no sentence of it is the bottom line.
    choice = Choice(
        chosen=frozenset({FindingRef(members[0].article_id, FindingKind.ACTOR, actors[0].key)}), proposing=False
    )
    (line,) = propose(dossier, AS_OF, GUARDS, choice=choice).brief.actors
    assert words_of(line) == new


BINDING = (
    "The Harbour Board will decide on the mackerel levy by March 20.",
    "The Harbour Board sits in the old town, and the Harbour Board has nine members.",
    "The Fish Guild, which sells cod in the market, rejects the levy.",
    "The Net Makers reject any levy on the mackerel of the north.",
    "The Cod Union rejects the whole levy and every part of it.",
)


def bodies_beside_a_deadline(bound: str, *, mentions: int = 3) -> list[tuple[str, str | None]]:
    """Return the bodies and their words on a page with one deadline, which binds one of them by name."""
    source = make_source("board.txt", BINDING, STATED, "North Wire", "Levy")
    body, sentences = source.article.body, [each.span for each in source.extraction.sentences]

    def _body(name: str, *positions: Position) -> Actor:
        places = [at for at in range(len(body)) if body.startswith(name, at)][:mentions]
        spans = tuple(Span(at, at + len(name)) for at in places)
        return Actor(name, ActorKind.ORGANISATION, spans, Confidence.HIGH, positions=positions)

    actors = (
        _body("Fish Guild", Position(Stance.REJECTS, sentences[2])),
        _body("Net Makers", Position(Stance.REJECTS, sentences[3])),
        _body("Cod Union", Position(Stance.REJECTS, sentences[4])),
        _body("Harbour Board"),
    )
    date_at = body.index("March 20")
    deadline = Deadline(
        "2026-03-20",
        Basis.INFERRED,
        DeadlineKind.DUE,
        Certainty.FIRM,
        "decision on the levy",
        Span(date_at, date_at + 8),
        sentences[0],
        Confidence.HIGH,
        actors=(bound,),
    )
    found = Source(source.article, replace(source.extraction, actors=actors, deadlines=(deadline,)))
    merged = [Merged(one, (one,)) for one in (Sourced(source.article.id, each) for each in actors)]
    due = Sourced(source.article.id, deadline)
    # Without a bottom line the sentence of the deadline is free for the actor.
    material = gather_material(
        Dossier("", (found,), (), (Merged(due, (due,)),), tuple(merged)), AS_OF, GUARDS, Choice()
    )
    deadlines, _ = propose_deadlines(material)
    lines, _ = propose_actors(material, set(), deadlines)
    return [(line.name, words_of(line)) for line in lines]


def test_a_body_that_a_deadline_binds_stands_before_bodies_of_one_mention_with_the_sentence_that_binds_it():
    assert bodies_beside_a_deadline("Harbour Board")[0] == ("Harbour Board", BINDING[0])


def test_a_body_that_no_deadline_binds_and_that_takes_no_side_has_no_line():
    assert "Harbour Board" not in dict(bodies_beside_a_deadline("Fish Guild"))


def test_a_body_that_is_hardly_named_gains_nothing_from_a_deadline():
    assert "Harbour Board" not in dict(bodies_beside_a_deadline("Harbour Board", mentions=2))


def test_a_sentence_that_stands_on_the_page_already_is_not_told_of_who_is_bound_again():
    source = make_source("board.txt", BINDING, STATED, "North Wire", "Levy")
    body, sentence = source.article.body, source.extraction.sentences[0].span
    board = Actor("Harbour Board", ActorKind.ORGANISATION, (span(body, "Harbour Board"),), Confidence.HIGH)
    one = Sourced(source.article.id, board)
    merged = Merged(one, (one,))
    found = Source(source.article, replace(source.extraction, actors=(board,)))
    material = gather_material(Dossier("", (found,), (), (), (merged,)), AS_OF, GUARDS, Choice())
    place = (source.article.id, sentence)
    assert tell_bound(merged, [place], material, {place}) is None
    told = tell_bound(merged, [place], material, set())
    assert told is not None and told.quote.words == (BINDING[0],) and not told.direct


@pytest.mark.parametrize(("day", "first"), [("2026-03-20", "Joon Park"), ("2026-03-10", "Ana Berg")])
def test_who_speaks_in_the_news_comes_before_who_was_last_heard_weeks_ago(day, first):
    told = (("Ana Berg", "2026-03-01", ("cod", "hake", "sole")), ("Joon Park", day, ()))
    sources, found = [], []
    for name, published, named_with in told:
        words = (f"{name} rejects the levy on mackerel.", *(f"{name} sells {fish}." for fish in named_with))
        source = make_source(f"{name}.txt", words, Published(published, Basis.STATED), None, None)
        body, positions = source.article.body, (Position(Stance.REJECTS, source.extraction.sentences[0].span),)
        named = tuple(Span(at, at + len(name)) for at in range(len(body)) if body.startswith(name, at))
        person = Actor(name, ActorKind.PERSON, named, Confidence.HIGH, role="envoy", positions=positions)
        sources.append(Source(source.article, replace(source.extraction, actors=(person,))))
        found.append(Sourced(source.article.id, person))
    dossier = Dossier("", tuple(sources), (), (), tuple(Merged(one, (one,)) for one in found))
    assert propose(dossier, date(2026, 3, 20), GUARDS).brief.actors[0].name == first


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The ministry opposes a levy; the Cod Bank has not said what it wants.",
            "the Cod Bank has not said what it wants.",
        ),
        ("The ministry wants a levy; the Cod Bank does not.", "The ministry wants a levy; the Cod Bank does not."),
        ("The Cod Bank opposes a levy; it may sue.", "The Cod Bank opposes a levy; it may sue."),
    ],
)
def test_a_body_is_quoted_from_its_own_half_of_a_sentence(sentence: str, told: str):
    source = make_source("half.txt", ("Norland taxes cod from Monday on.", sentence), STATED, None, None)
    start = source.article.body.index("Cod Bank")
    position = Position(Stance.WANTS, source.extraction.sentences[1].span)
    bank = Actor("Cod Bank", ActorKind.ORGANISATION, (Span(start, start + 8),), Confidence.HIGH, positions=(position,))
    found = Sourced(source.article.id, bank)
    whole = Source(source.article, replace(source.extraction, actors=(bank,)))
    line = propose(Dossier("", (whole,), (), (), (Merged(found, (found,)),)), AS_OF, GUARDS).brief.actors[0]
    assert words_of(line) == told


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("“Shareholders are not,” Ana Berg said.", "“Shareholders are not,”"),
        ("Ana Berg said it would be called off.", None),
        ("Envoy Ana Berg confirmed it.", None),
        ("Its envoy, Ana Berg, said shops would be empty by Monday.", None),
        ("The council wants the navy; Ana Berg says there are 520.", None),
    ],
)
def test_what_nobody_understands_alone_is_not_quoted(sentence: str, quote: str | None):
    source = make_source("odd.txt", ("Norland taxes cod from Monday on.", sentence), STATED, None, None)
    body, told = source.article.body, source.extraction.sentences[1].span
    start = body.index("Ana Berg")
    spoken = Span(body.index(quote), body.index(quote) + len(quote)) if quote else None
    position = Position(Stance.WANTS, told, spoken)
    berg = Actor(
        "Ana Berg", ActorKind.PERSON, (Span(start, start + 8),), Confidence.HIGH, role="envoy", positions=(position,)
    )
    told_by = Source(source.article, replace(source.extraction, actors=(berg,)))
    found = Sourced(source.article.id, berg)
    dossier = Dossier("", (told_by,), (), (), (Merged(found, (found,)),))
    assert propose(dossier, AS_OF, GUARDS).brief.actors[0].statement is None


def test_what_the_page_quotes_already_is_not_quoted_again_where_others_say_something():
    told = [
        f"{name} rejects the levy on {fish}."
        for name, fish in (("Ann", "cod"), ("Bo", "hake"), ("Cy", "sole"), ("Di", "eel"))
    ]
    people, found = [], []
    source = make_source("four.txt", tuple(told), STATED, None, None)
    for number, sentence in enumerate(told):
        name = sentence.split()[0]
        start = source.article.body.index(name)
        position = Position(Stance.REJECTS, source.extraction.sentences[number].span)
        people.append(
            Actor(
                name,
                ActorKind.PERSON,
                (Span(start, start + len(name)),),
                Confidence.HIGH,
                role="envoy",
                positions=(position,),
            )
        )
    whole = Source(source.article, replace(source.extraction, actors=tuple(people)))
    found = [Sourced(source.article.id, each) for each in people]
    dossier = Dossier("", (whole,), (), (), tuple(Merged(one, (one,)) for one in found))
    brief = propose(dossier, AS_OF, GUARDS).brief
    assert brief.bottom_line.quote.words == (told[0],)
    assert [(line.name, line.statement is None) for line in brief.actors] == [
        ("Bo", False), ("Cy", False), ("Di", False), ("Ann", True),
    ]  # fmt: skip
