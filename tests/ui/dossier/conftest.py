from dataclasses import replace

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Attribute, Difference, Source, Telling, Version
from briefing.domain.findings import Basis, Position, Published, Stance
from briefing.extraction.merge import gather


@pytest.fixture
def pair(source):
    """Two articles that tell the same of Anna Berg, one a month after the other."""
    berg = replace(
        source.extraction.actors[0],
        positions=(Position(Stance.DEMANDS, source.extraction.sentences[1].span),),
    )
    before = Published("2025-09-25", Basis.STATED)
    first = Source(source.article, replace(source.extraction, published=before, actors=(berg,)))
    article = make_article(source.article.body + "More.", Origin("later.txt", "text/plain"))
    minister = replace(berg, role="Minister", positions=())
    later = replace(
        first.extraction,
        article_id=article.id,
        source="South Wire",
        published=Published("2025-10-25", Basis.STATED),
        actors=(minister,),
    )
    return [first, Source(article, later)]


@pytest.fixture
def dossier(pair):
    first, second = pair
    sentence = first.extraction.sentences[1].span
    words = first.extraction.deadlines[0].date_span
    versions = (
        Version("1 Nov 2025", (Telling(first.article.id, words, sentence),)),
        Version("2 Nov 2025", (Telling(second.article.id, words, sentence),)),
    )
    return replace(gather("Fish", pair), differences=(Difference(Attribute.DATE, "quota ends", versions),))


@pytest.fixture
def services(services, pair, dossier):
    services.sources[:] = pair
    services.reading.dossier = lambda: dossier
    return services
