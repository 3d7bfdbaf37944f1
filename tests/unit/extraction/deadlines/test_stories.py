import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Deadline, DeadlineKind, Extraction
from briefing.extraction.lexicons import parse_lexicons
from briefing.extraction.pipeline import extract
from briefing.settings.resources import lexicon_texts
from tests.unit.extraction.deadlines.stories import STORIES, Story, Wanted


@pytest.fixture(scope="module")
def extractions() -> dict[str, Extraction]:
    lexicons = parse_lexicons(lexicon_texts())
    return {
        story.name: extract(make_article(story.text, Origin("story.txt", "text/plain")), lexicons) for story in STORIES
    }


def _ahead(extraction: Extraction) -> list[Deadline]:
    return [one for one in extraction.deadlines if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_published_date_is_the_one_stated(story: Story, extractions: dict[str, Extraction]) -> None:
    assert extractions[story.name].published.value == story.published


@pytest.mark.parametrize(
    ("story", "wanted"),
    [(story, wanted) for story in STORIES for wanted in story.ahead],
    ids=lambda part: part.name if isinstance(part, Story) else part.when,
)
def test_what_lies_ahead_is_found_with_its_date_kind_and_clause(
    story: Story, wanted: Wanted, extractions: dict[str, Extraction]
) -> None:
    found = [one for one in _ahead(extractions[story.name]) if one.when == wanted.when]
    assert [(one.kind.value, wanted.word in one.what.casefold()) for one in found] == [(wanted.kind, True)]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_nothing_else_is_said_to_lie_ahead(story: Story, extractions: dict[str, Extraction]) -> None:
    certain = [one for one in _ahead(extractions[story.name]) if one.certainty.value != "hypothetical"]
    assert {one.when for one in certain} <= {wanted.when for wanted in story.ahead}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_what_is_past_is_kept_as_past(story: Story, extractions: dict[str, Extraction]) -> None:
    past = {one.when for one in extractions[story.name].deadlines if one.kind is DeadlineKind.PAST}
    assert set(story.past) <= past
