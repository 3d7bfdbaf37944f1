import pytest

from briefing.importers.web.site import find_publisher, find_site


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Crane falls on quay | Harbour Times", "Harbour Times"),
        ("Crane falls on quay - Ports - The Velmar Courier", "The Velmar Courier"),
        ("Crane falls – Harbour Times", "Harbour Times"),
        ("Crane falls on quay", None),
        ("Crane falls on quay | World", None),
        ("Crane falls on quay - 3 March 2021", None),
        ("Ship comes in | Harbour Times", None),
        ("Crane falls on quay - what we know", None),
    ],
)
def test_the_outlet_stands_behind_the_headline_in_the_title(title: str, site: str | None) -> None:
    assert find_site(title, ("Ports", "Crane falls on quay")) == site


@pytest.mark.parametrize(
    ("things", "publisher"),
    [
        ([{"@type": "WebSite", "name": "Velmar.example"}, {"publisher": {"name": "Harbour Times"}}], "Harbour Times"),
        ([{"@type": "WebSite", "name": "Harbour Times"}], "Harbour Times"),
        (
            [
                {"@type": "Book", "publisher": {"name": "Quay Books"}},
                {"@type": ["NewsArticle"], "publisher": {"name": "Harbour Times"}},
            ],
            "Harbour Times",
        ),
        ([{"@type": "NewsArticle", "publisher": "https://velmar.example"}], None),
    ],
)
def test_the_publisher_is_read_from_linked_data(things: list[dict[str, object]], publisher: str | None) -> None:
    assert find_publisher(things) == publisher
