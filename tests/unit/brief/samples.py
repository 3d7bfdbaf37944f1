"""A small dossier built by hand: three articles on a fisheries quarrel."""

from datetime import date

from briefing.brief.guards import Guards, parse_guards
from briefing.domain.article import Origin, make_article
from briefing.domain.document import Block, Form, Sentence, Zone
from briefing.domain.dossier import Dossier, FindingRef, Merged, Source, Sourced
from briefing.domain.findings import (
    Actor,
    ActorKind,
    Basis,
    Certainty,
    Confidence,
    Deadline,
    DeadlineKind,
    Extraction,
    FindingKind,
    Issue,
    Position,
    Published,
    Stance,
)
from briefing.domain.span import Span
from briefing.settings.resources import resource

AS_OF = date(2026, 3, 2)

WIRE = (
    "The cod truce between Norland and Sudland expires on March 20, unless both sides agree to extend it.",
    "Sudland will close its ports on March 9, the ministry said.",
    "“We will not accept a quota below 90,000 tonnes,” Norland’s fisheries minister Ana Berg said.",
    "In recent weeks, the two sides have quarrelled over mackerel quotas, a matter that has soured relations.",
    "Trawler inspections have become a daily quarrel (they doubled in February).",
)
PAPER = (
    "Norland threatened a 30 % levy on Sudland’s fish from April 1.",
    "Joon Park, Sudland’s trade envoy, has stressed that his country wants talks, not a levy.",
    "The truce of March 20 may not be extended, diplomats said.",
    "Fuel subsidies for trawlers remain the hardest question of all.",
)
NOTE = (
    "Talks on the cod truce could resume in the coming months.",
    "If talks fail, Norland could close its waters on May 1.",
    "Observer rights on trawlers are still disputed by both capitals.",
)


def guards() -> Guards:
    return parse_guards(
        {name: resource(f"lexicons/{name}.tsv").read_text("utf-8") for name in ("quote_guards", "clause_openers")}
    )


def span(body: str, words: str) -> Span:
    start = body.index(words)
    return Span(start, start + len(words))


def make_source(
    name: str, sentences: tuple[str, ...], published: Published, outlet: str | None, title: str | None
) -> Source:
    body = "\n".join(sentences) + "\n"
    spans = [span(body, each) for each in sentences]
    blocks = tuple(Block(each, Form.PARAGRAPH, each, Zone.BODY) for each in spans)
    sentence_values = tuple(Sentence(each, number) for number, each in enumerate(spans))
    article = make_article(body, Origin(name, "text/plain"))
    found = Extraction(article.id, 1, title, outlet, None, published, blocks, sentence_values, (), (), (), ())
    return Source(article, found)


STATED = Published("2026-03-02", Basis.STATED, None, "stated in the header")
INFERRED = Published("2026-02-28/2026-03-01", Basis.INFERRED)
SOURCES = (
    make_source("wire.txt", WIRE, STATED, "North Wire", "Cod truce in danger"),
    make_source("paper.txt", PAPER, INFERRED, None, None),
    make_source("note.txt", NOTE, Published(), "Harbour Notes", "What next for cod?"),
)


def _deadline(number: int, sentence: int, when: str, what: str, words: str, **more: object) -> Sourced[Deadline]:
    source = SOURCES[number]
    body = source.article.body
    values = {
        "basis": Basis.INFERRED,
        "kind": DeadlineKind.EXPIRY,
        "certainty": Certainty.FIRM,
        "confidence": Confidence.HIGH,
        **more,
    }
    found = source.extraction.sentences[sentence].span
    return Sourced(
        source.article.id,
        Deadline(when=when, what=what, date_span=span(body, words), sentence=found, **values),  # type: ignore[arg-type]
    )


def _actor(name: str, number: int, role: str, country: str, positions: tuple[Position, ...]) -> Merged[Actor]:
    source = SOURCES[number]
    actor = Actor(
        name,
        ActorKind.PERSON,
        (span(source.article.body, name),),
        Confidence.HIGH,
        role=role,
        affiliation=country,
        positions=positions,
    )
    one = Sourced(source.article.id, actor)
    return Merged(one, (one,))


def make_issue(label: str, number: int, sentence: int, surface: str) -> Merged[Issue]:
    source = SOURCES[number]
    found = source.extraction.sentences[sentence].span
    issue = Issue(label, 1.0, (found,), (span(source.article.body, surface),), Confidence.HIGH)
    one = Sourced(source.article.id, issue)
    return Merged(one, (one,))


def make_dossier(name: str = "") -> Dossier:
    truce = _deadline(
        0, 0, "2026-03-20", "cod truce expires", "March 20", condition="unless both sides agree to extend it"
    )
    doubt = _deadline(1, 2, "2026-03-20", "truce may not be extended", "March 20", confidence=Confidence.MEDIUM)
    ports = _deadline(0, 1, "2026-03-09", "Sudland closes its ports", "March 9", kind=DeadlineKind.EFFECTIVE)
    levy = _deadline(
        1,
        0,
        "2026-04-01",
        "30 % levy on Sudland’s fish",
        "April 1",
        kind=DeadlineKind.EFFECTIVE,
        certainty=Certainty.THREATENED,
    )
    talks = _deadline(
        2,
        0,
        "FUTURE_REF",
        "talks resume",
        "in the coming months",
        kind=DeadlineKind.EXPECTED,
        basis=Basis.UNKNOWN,
        confidence=Confidence.MEDIUM,
    )
    waters = _deadline(
        2,
        1,
        "2026-05-01",
        "Norland closes its waters",
        "May 1",
        kind=DeadlineKind.EFFECTIVE,
        certainty=Certainty.HYPOTHETICAL,
    )
    berg_words = span(SOURCES[0].article.body, "“We will not accept a quota below 90,000 tonnes,”")
    berg = Position(Stance.REJECTS, SOURCES[0].extraction.sentences[2].span, berg_words)
    park = Position(Stance.WANTS, SOURCES[1].extraction.sentences[1].span)
    return Dossier(
        name=name,
        sources=SOURCES,
        issues=(
            make_issue("Mackerel quotas", 0, 3, "mackerel quotas"),
            make_issue("Trawler inspections", 0, 4, "Trawler inspections"),
            make_issue("Fuel subsidies", 1, 3, "Fuel subsidies"),
            make_issue("Observer rights", 2, 2, "Observer rights"),
        ),
        deadlines=(
            Merged(ports, (ports,)),
            Merged(truce, (truce, doubt)),
            Merged(levy, (levy,)),
            Merged(talks, (talks,)),
            Merged(waters, (waters,)),
        ),
        actors=(
            _actor("Ana Berg", 0, "fisheries minister", "Norland", (berg,)),
            _actor("Joon Park", 1, "trade envoy", "Sudland", (park,)),
        ),
    )


def ref(kind: FindingKind, number: int, key: str) -> FindingRef:
    return FindingRef(SOURCES[number].article.id, kind, key)
