from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Extraction, OpenQuestion, Published, Scenario
from briefing.domain.span import Span
from briefing.extraction.outlook.merging import list_scenarios, merge_questions


def source(*questions: str) -> Source:
    article = make_article("\n".join(questions), Origin("a.txt", "text/plain"))
    starts = [article.body.index(question) for question in questions]
    asked = tuple(
        OpenQuestion(Span(start, start + len(question))) for start, question in zip(starts, questions, strict=True)
    )
    sketched = (Scenario(None, (asked[0].sentence,)),)
    found = Extraction(article.id, 1, None, None, None, Published(), (), (), (), (), (), (), asked, sketched)
    return Source(article, found)


def test_articles_that_ask_the_same_ask_it_once_and_first() -> None:
    sources = [source("Who pays for the wall?", "Will the truce hold?"), source("And will the truce hold?")]
    merged = merge_questions(sources)
    assert [len(one.members) for one in merged] == [2, 1]
    assert merged[0].best.finding.sentence.of(sources[0].article.body) == "Will the truce hold?"


def test_scenarios_of_all_articles_stand_side_by_side() -> None:
    first, second = source("Peace holds."), source("War comes.")
    assert [one.article_id for one in list_scenarios([first, second])] == [first.article.id, second.article.id]


def test_copies_ask_a_question_once_and_sketch_a_scenario_once() -> None:
    first, copy, other = source("Who pays?", "Who sails?"), source("Who pays? "), source("Who sails? ")
    speakers = {first.article.id: first.article.id, copy.article.id: first.article.id}
    merged = merge_questions([copy, first, other], speakers)
    assert merged[0].best.finding.sentence.of(first.article.body) == "Who sails?"
    assert [one.article_id for one in list_scenarios([first, copy], speakers)] == [first.article.id]
