import pytest

from briefing.services.worker import settling
from briefing.services.worker.intake import take_file
from briefing.services.worker.workshop import Workshop

LOOSE = """Envoys to meet in Vienna

Published 12 June 2024

Iranian Foreign Minister Abbas Araghchi and EU envoy Enrique Mora will meet in Vienna this week.
"""
CLOSE = LOOSE.replace("this week", "on Friday")
UNDATED = """Nuclear talks resume

Talks resumed in Vienna yesterday after a pause of months.

The talks in Vienna are led by Iranian Foreign Minister Abbas Araghchi and EU envoy Enrique Mora.
"""
UNRELATED = "Chess final\n\nPublished 3 July 2024\n\nMagnus Carlsen won in Oslo on Friday.\n"


@pytest.fixture
def take(services, tmp_path):
    """Read a text into the library, settle around it and return its id."""
    workshop = Workshop(services.library, tmp_path)

    def take_text(text):
        file = tmp_path / "article.txt"
        file.write_text(text)
        taken = take_file(workshop, str(file))
        settling.settle_around(workshop, [taken.added])
        return taken.added

    return take_text


def published(services, article_id):
    return services.reading.open(article_id).extraction.published.value


def test_what_others_dated_is_dated_more_closely_when_a_closer_one_comes(services, take):
    take(LOOSE)
    undated = take(UNDATED)
    assert published(services, undated) == "2024-06"
    take(CLOSE)
    assert published(services, undated) == "2024-06-15"


def test_a_date_stays_when_what_gave_it_is_not_among_those_settled(services, take, monkeypatch):
    take(CLOSE)
    undated = take(UNDATED)
    monkeypatch.setattr(settling, "MOST_SETTLED", 2)
    take(UNRELATED)
    assert published(services, undated) == "2024-06-15"
