import pytest

from briefing.temporal.expressions.abroad import month_numbers, scan_abroad
from briefing.temporal.expressions.meanings import Known


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("lunes 3 de mayo de 2021", "2021-05-03"),
        ("mercredi 1er août 2018", "2018-08-01"),
        ("Mittwoch, 3. März 2021", "2021-03-03"),
        ("Kamis, 30 Desember 2021", "2021-12-30"),
        ("2 Mart 2023 Perşembe", "2023-03-02"),
        ("3 марта 2021 года", "2021-03-03"),
        ("2021. március 3., szerda", "2021-03-03"),
        ("2021년 3월 3일", "2021-03-03"),
        ("令和3年3月3日", "2021-03-03"),
        ("令和元年5月1日", "2019-05-01"),
        ("16 สิงหาคม 2564", "2021-08-16"),
        ("Tórshavn, 20/3 2015, kl. 11.30", "2015-03-20"),
        ("3.III.2021", "2021-03-03"),
        ("20210303", "2021-03-03"),
    ],
)
def test_a_full_date_is_read_in_other_languages_and_eras(line: str, value: str) -> None:
    assert [one.meaning for one in scan_abroad(line)] == [Known(value)]


@pytest.mark.parametrize(
    "line", ["3 March 2021", "31 Februari 2021", "room 12 desk 2021", "12/34 2021", "no. 20219903"]
)
def test_english_dates_and_what_no_calendar_has_are_left_alone(line: str) -> None:
    assert not list(scan_abroad(line))


def test_a_name_that_is_one_month_here_and_another_there_is_no_month() -> None:
    assert "listopad" not in month_numbers()
    assert month_numbers()["listopada"] == 11
