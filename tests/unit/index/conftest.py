from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from briefing.index.documents import IndexDocument
from briefing.index.store import Index

#: Small articles, each there for a reason that its title names.
ARTICLES = (
    IndexDocument(
        "controls",
        "Rare earth controls",
        "China widened its rare-earth export controls. The U.S. said it may answer with tariffs.",
        source="Reuters",
        published="2025-10-09",
        actors=("Scott Bessent", "Bessent", "United States", "US", "U.S."),
        issues=("Rare-earth export controls",),
        kinds=("effective",),
        deadlines=("2025-11-01",),
        awaited=("2025-11-01",),
        language="en",
        generation=3,
    ),
    IndexDocument(
        "truce",
        "Truce runs out",
        "The trade truce expires on November 10 unless the two sides extend it. Officials will meet, he said.",
        source="The Star",
        published="2025-10-25",
        actors=("He Lifeng", "China"),
        issues=("Trade truce",),
        kinds=("expiry", "meeting"),
        deadlines=("2025-11-10", "2025-12"),
        awaited=("2025-11-10", "2025-12"),
        language="en",
        generation=4,
    ),
    IndexDocument(
        "undated",
        "A war on trade",
        "Nobody wins a trade war; a war on trade ends badly. Tariff upon tariff upon tariff.",
        source="Reuters",
        deadlines=("XXXX-11-10",),
        awaited=("XXXX-11-10",),
    ),
    IndexDocument(
        "accents",
        "Résumé of the week",
        "The résumé of Łukasz went from São Paulo to Straße 9. Naïve? “Quoted” words.",
        published="2024-11",
        language="fr",
    ),
    IndexDocument("dense", "贸易战", "中美贸易战升级，双方将于十一月会谈。", published="2025-10-25", language="zh"),
    IndexDocument("empty", "", ""),
)


def fill(folder: Path, documents: Iterable[IndexDocument] = ARTICLES) -> Index:
    """Build an index of documents in a folder."""
    return Index.rebuild(folder, documents, library="the library")


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """An index of ARTICLES that tests only read."""
    opened = fill(tmp_path_factory.mktemp("index"))
    yield opened
    opened.close()
