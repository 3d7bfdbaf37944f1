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


def test_the_day_the_reader_chose_is_recalled_at_the_next_start(services):
    chosen = date(2025, 11, 8)
    services.count_from(chosen)
    services.as_of = services.usual
    services.recall_as_of()
    assert services.as_of == chosen


def test_the_usual_day_is_not_kept_so_that_tomorrow_counts_from_tomorrow(services):
    services.count_from(date(2025, 11, 8))
    services.count_from(services.usual)
    assert services.library.kept_as_of() is None
    services.recall_as_of()
    assert services.as_of == services.usual
