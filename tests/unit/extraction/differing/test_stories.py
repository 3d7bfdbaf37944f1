import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Actor, ActorKind, Confidence, Extraction, Published
from briefing.domain.span import Span
from briefing.extraction.differing.stories import WHO_ACTS, Stories


def _source(body, names, kind=ActorKind.ORGANISATION):
    article = make_article(body, Origin("a.txt", "text/plain"))
    actors = tuple(Actor(name, kind, (Span(0, 1),), Confidence.HIGH) for name in names)
    return Source(article, Extraction(article.id, 1, None, None, None, Published(), (), (), (), (), actors, ()))


@pytest.mark.parametrize(
    ("ours", "theirs", "one"),
    [
        (("Astern", "Quillon", "Delray Point"), ("Quillon", "Astern", "Hansol"), True),
        (("European Parliament", "Norvex", "Halden"), ("European Parliament", "Veltrix", "Salus"), False),
        (("Astern",), ("Astern", "Quillon"), True),
    ],
)
def test_articles_of_one_story_share_who_acts_in_them(ours, theirs, one):
    first, second = _source("first", ours), _source("second", theirs)
    articles = {source.article.id: source for source in (first, second)}
    assert Stories(articles, WHO_ACTS).is_one(*articles) is one


def test_countries_make_a_story_only_where_they_are_asked_for():
    first = _source("first", ("China", "Japan"), ActorKind.COUNTRY)
    second = _source("second", ("Japan", "China", "Peru"), ActorKind.COUNTRY)
    third = _source("third", ("Chile", "Peru"), ActorKind.COUNTRY)
    articles = {source.article.id: source for source in (first, second, third)}
    assert Stories(articles).is_one(first.article.id, second.article.id)
    assert not Stories(articles).is_one(first.article.id, third.article.id)
