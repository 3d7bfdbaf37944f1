"""Deadlines are counted from one day everywhere, and from another as soon as the reader says so."""

from datetime import date

from tests.unit.library.samples import an_arrival


def days_shown(services):
    (hit,) = services.searching.search("").hits
    return hit.next_deadline.days if hit.next_deadline else None


def test_today_in_a_query_is_the_day_the_reader_counts_from(services):
    services.library.add([an_arrival()])
    assert services.searching.search("date:today").total == 1
    services.count_from(date(2025, 11, 8))
    assert services.searching.search("date:today").total == 0


def test_lists_and_brief_count_from_the_day_the_reader_gives(services):
    services.library.add([an_arrival()])
    assert days_shown(services) == 16
    services.count_from(date(2025, 11, 8))
    assert (services.as_of, days_shown(services), services.briefing.as_of) == (date(2025, 11, 8), 2, date(2025, 11, 8))
    services.count_from(date(2025, 10, 25))
    assert (days_shown(services), services.briefing.as_of) == (16, date(2025, 10, 25))
