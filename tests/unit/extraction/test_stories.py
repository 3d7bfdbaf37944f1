"""Texts on seven stories; what they hold was written down before any rule had read them."""

import json
from pathlib import Path

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Extraction
from briefing.extraction.issues.merging import label_words
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

FOLDER = Path(__file__).parent / "stories"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


def read(name: str, lexicons: Lexicons) -> Extraction:
    body = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return extract(make_article(body, Origin(name, "text/plain")), lexicons)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_story_has_these_actors_with_their_roles_and_no_others(name: str, lexicons: Lexicons) -> None:
    found = {(actor.kind.value, actor.name, actor.role, actor.affiliation) for actor in read(name, lexicons).actors}
    assert found == {tuple(actor) for actor in EXPECTED[name]["actors"]}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_story_has_these_issues_among_its_first_ten(name: str, lexicons: Lexicons) -> None:
    labels = [label_words(issue.label) for issue in read(name, lexicons).issues[:10]]
    for expected in EXPECTED[name]["issues"]:
        assert any(label_words(expected) <= words for words in labels), expected
