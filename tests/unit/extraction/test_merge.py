from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.domain.dossier import Source
from briefing.domain.findings import (
    Actor,
    ActorKind,
    Basis,
    Certainty,
    Confidence,
    Deadline,
    DeadlineKind,
    Issue,
    OpenQuestion,
    Scenario,
)
from briefing.domain.span import Span
from briefing.extraction.merge import Gathering, gather
from tests.unit.extraction.differing.samples import read

_SENTENCES = (
    "A ferry carrying {number} passengers sank in heavy seas off the coast of Calder on Friday, May 28.",
    "Negotiators from Marland and Vesk will hold a second round of talks in {place} on 4 June.",
    "Shareholders of Astern will vote on the offer at a meeting on {day} June 2027.",
    "The council of Sorrel voted for a new road between the quarry and the church on Tuesday evening.",
    "Three helicopters and nine boats were searching for survivors until night fell over the bay.",
)


@st.composite
def _articles(draw: st.DrawFn) -> Source:
    facts = {
        "number": draw(st.sampled_from((214, 241))),
        "place": draw(st.sampled_from(("Geneva", "Vienna"))),
        "day": draw(st.sampled_from((14, 16))),
    }
    chosen = draw(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4, unique=True))
    published = draw(st.sampled_from(("2027-05-27", "2027-05-29")))
    source = read(*(each.format(**facts) for each in chosen), published=published, places=("Geneva", "Vienna"))
    return _with_findings(source, draw(st.sampled_from(("Astern", "Astern Group"))), facts["day"])


def _with_findings(source: Source, name: str, day: int) -> Source:
    sentence = source.extraction.sentences[0].span
    deadline = Deadline(
        when=f"2027-06-{day}",
        basis=Basis.STATED,
        kind=DeadlineKind.MEETING,
        certainty=Certainty.FIRM,
        what="Shareholders vote on the offer",
        date_span=Span(sentence.start, sentence.start + 1),
        sentence=sentence,
        confidence=Confidence.HIGH,
    )
    actors = (Actor(name, ActorKind.ORGANISATION, (sentence,), Confidence.HIGH), *source.extraction.actors)
    issue = Issue(f"Offer for {name}", 0.5, (sentence,), (sentence,), Confidence.HIGH)
    return Source(source.article, replace(source.extraction, deadlines=(deadline,), actors=actors, issues=(issue,)))


@settings(max_examples=60, deadline=None)
@given(st.lists(_articles(), min_size=1, max_size=6), st.data())
def test_gathering_again_and_again_gives_what_gathering_once_gives(articles: list[Source], data: st.DataObject) -> None:
    unique = list({one.article.id: one for one in articles}.values())
    gathering = Gathering()
    for _ in range(data.draw(st.integers(2, 4))):
        now = data.draw(st.lists(st.sampled_from(unique), unique_by=lambda one: one.article.id))
        changed = data.draw(st.sampled_from((*now, None))) if now else None
        now = [_with_findings(one, "Quillon", 16) if one is changed else one for one in now]
        assert gathering.gather("story", now) == gather("story", now)


def test_every_part_of_a_dossier_is_gathered() -> None:
    source = _with_findings(
        read(*(each.format(number=214, place="Geneva", day=14) for each in _SENTENCES)), "Astern", 14
    )
    sentence = source.extraction.sentences[0].span
    asked = replace(
        source.extraction,
        questions=(OpenQuestion(sentence),),
        scenarios=(Scenario(None, (sentence,)),),
    )
    found = gather("story", [Source(source.article, asked), read(_SENTENCES[3], "Another body.")])
    assert (len(found.questions), len(found.scenarios), len(found.issues), len(found.actors)) == (1, 1, 1, 1)
