import pytest

from briefing.domain.article import Origin, make_article
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.outlook.questions import find_questions
from briefing.extraction.zones import make_document


def questions_in(text: str, lexicons: Lexicons) -> list[str]:
    document = make_document(make_article(text, Origin("a.txt", "text/plain")), lexicons)
    return [one.sentence.of(document.article.body) for one in find_questions(document, lexicons.issues)]


def test_each_question_of_a_list_of_open_ones_is_kept_without_what_follows(lexicons: Lexicons) -> None:
    text = (
        "The harbour strike went into its second week on Monday.\n\n"
        "Key questions to watch\n\n"
        "• Will the owners raise their offer? If not, ferries stay in port.\n\n"
        "• What role does the mediator play?\n"
    )
    assert questions_in(text, lexicons) == ["Will the owners raise their offer?", "What role does the mediator play?"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The tolls rise in May. Will drivers pay them?", "Will drivers pay them?"),
        ("And how long will the owners wait?", "And how long will the owners wait?"),
        ("Two questions remain. Who pays for the wall?", "Who pays for the wall?"),
        ("It remains unclear whether Oslo agrees.", "It remains unclear whether Oslo agrees."),
        ("Whether the truce holds is another matter.", "Whether the truce holds is another matter."),
        ("The ministry has not said how it will vote.", "The ministry has not said how it will vote."),
        (
            "Who can still give orders here, and will anyone obey?",
            "Who can still give orders here, and will anyone obey?",
        ),
    ],
)
def test_what_an_article_leaves_open_is_a_question(lexicons: Lexicons, text: str, question: str) -> None:
    assert question in questions_in(f"The harbour reopened on Monday after a long strike.\n\n{text}", lexicons)


@pytest.mark.parametrize(
    "text",
    [
        "“Will the owners ever listen to us?” asked Ana Kovač.",
        "So why did the mayor go? She was tired of it.",
        "## Will the owners listen?\n\nThey said on Monday that they would not.",
        "The owners asked for a mediator.",
        "The quarrel over cod is another matter.",
    ],
)
def test_what_others_ask_or_the_article_answers_is_none(lexicons: Lexicons, text: str) -> None:
    assert questions_in(f"The harbour reopened on Monday after a long strike.\n\n{text}", lexicons) == []
