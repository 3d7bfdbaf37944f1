import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Actor, ActorKind, Confidence, Extraction, Published
from briefing.domain.span import Span
from briefing.extraction.copies.stories import Stories
from tests.unit.extraction.differing.samples import read


def _source(body: str, names: tuple[str, ...]) -> Source:
    article = make_article(body, Origin("a.txt", "text/plain"))
    actors = tuple(Actor(name, ActorKind.ORGANISATION, (Span(0, 1),), Confidence.HIGH) for name in names)
    return Source(article, Extraction(article.id, 1, None, None, None, Published(), (), (), (), (), actors, ()))


def _is_one(first: Source, second: Source) -> bool:
    return Stories().is_one(first, second)


@pytest.mark.parametrize(
    ("ours", "theirs", "one"),
    [
        (("Astern", "Quillon", "Delray Point"), ("Quillon", "Astern", "Hansol"), True),
        (("European Parliament", "Norvex", "Halden"), ("European Parliament", "Veltrix", "Salus"), False),
        (("Astern",), ("Astern", "Quillon"), True),
        (tuple("ABCDEFGHIJ"), tuple("ABVWXYZUTS"), False),
    ],
)
def test_articles_of_one_story_share_names(ours: tuple[str, ...], theirs: tuple[str, ...], one: bool) -> None:
    assert _is_one(_source("first", ours), _source("second", theirs)) is one


def test_names_in_the_text_and_figures_that_are_not_round_make_a_story_as_well() -> None:
    first = read("The line to Eastgate carries 38,400 passengers, said Omar Haddad of the council.")
    assert _is_one(first, read("Buses to Eastgate carry 38,400 passengers today, wrote Claudia Stern."))
    assert not _is_one(first, read("Buses to Westgate carry 38,000 passengers today, wrote Claudia Stern."))


def test_the_days_of_the_week_are_no_names() -> None:
    first = read("It was on Monday in March that Omar Haddad spoke.")
    assert not _is_one(first, read("It was on Monday in March that Claudia Stern sang."))


def test_articles_whose_beginnings_share_names_are_of_one_story_whoever_else_is_named_further_down() -> None:
    others = " ".join(f"There spoke Person{letter}." for letter in "ABCDEFGHIJKLMNOPQRST")
    first = read(f"Haldane has left the port of Kalva, Veldora said. {'x' * 600} {others}")
    second = read(f"In Kalva, Haldane and Veldora talk. {'x' * 600} {others.replace('Person', 'Other')}")
    assert _is_one(first, second)
    assert not _is_one(first, read(f"In Kalva, Norvex and Salus talk. {'x' * 600} {others.replace('Person', 'Other')}"))


def test_sentences_that_share_names_are_of_one_story_whatever_else_their_articles_tell() -> None:
    others = "There spoke Omar Haddad and Claudia Stern and Piet Vorster and Dora Fenn of Ostrava."
    first = read("Last year Veldora said that Haldane Ports owes $412 million.", others)
    second = read("Haldane Ports owes Veldora $421 million.", "Then came Ada Kern and Ilse Brandt and Leif Aas.")
    third = read("The Ports of Haldane Ports owe $421 million.", "Then came Ada Kern and Ilse Brandt and Leif Aas.")
    stories = Stories()
    said = first.extraction.sentences[0].span
    assert stories.are_of_one(first, said, second, second.extraction.sentences[0].span)
    assert not stories.are_of_one(first, said, third, third.extraction.sentences[0].span)
