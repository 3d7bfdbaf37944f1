from briefing.domain.article import Origin, make_article
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.outlook.scenarios import find_scenarios
from briefing.extraction.zones import make_document

_TEXT = """The harbour strike went into its second week on Monday.

What might be the outcomes

Optimistic scenario

• The owners raise their offer. Ferries sail again.

Pessimistic scenario

• The strike spreads to Bergen.
"""


def test_each_scenario_has_the_words_that_head_it_and_its_own_sentences(lexicons: Lexicons) -> None:
    document = make_document(make_article(_TEXT, Origin("a.txt", "text/plain")), lexicons)
    body = document.article.body
    found = {one.name.of(body): [s.of(body) for s in one.sentences] for one in find_scenarios(document) if one.name}
    assert found == {
        "Optimistic scenario": ["The owners raise their offer.", "Ferries sail again."],
        "Pessimistic scenario": ["The strike spreads to Bergen."],
    }


def test_an_article_that_only_reports_sketches_none(lexicons: Lexicons) -> None:
    document = make_document(make_article("The strike went on.", Origin("a.txt", "text/plain")), lexicons)
    assert find_scenarios(document) == ()
