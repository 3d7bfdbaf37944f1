import pytest

from briefing.services.results.hits import title_end


@pytest.mark.parametrize(
    ("body", "title", "rest"),
    [
        ("Quotas fall\n\nBoats stayed.", "Quotas fall", "Boats stayed."),
        ("Quotas fall\nQuotas fall\n\nBoats stayed.", "Quotas fall", "Boats stayed."),
        ("NORTH WIRE\nQuotas fall\nBoats stayed.", "Quotas fall", "Boats stayed."),
        ("Boats stayed in port on Monday.", "Boats stayed…", "in port on Monday."),
        ("Boats stayed.", "Quotas fall", "Boats stayed."),
        ("Boats stayed.", "", "Boats stayed."),
        ("Boats stayed. " * 60 + "Quotas fall", "Quotas fall", "Boats stayed. " * 60 + "Quotas fall"),
        ("Quotas fall", "Quotas fall", ""),
        ("Ministers of the Peruvian coast met.", "Peru", "Ministers of the Peruvian coast met."),
        ("Peruvian coast\n## Peru\n\nBoats stayed.", "Peru", "Boats stayed."),
    ],
)
def test_a_body_goes_on_after_its_title(body, title, rest):
    assert body[title_end(body, title) :] == rest
