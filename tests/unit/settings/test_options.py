import pytest

from briefing.settings.options import Options, Theme, describe_options, read_option


def test_every_option_says_what_it_is_for() -> None:
    assert all(description.endswith(".") for description in describe_options().values())


def test_text_becomes_the_options_own_type() -> None:
    assert read_option("theme", "dark") is Theme.DARK


def test_there_is_no_option_of_another_name() -> None:
    with pytest.raises(KeyError):
        read_option("wings", 2)


@pytest.mark.parametrize("size", [0, 11, 37, -18])
def test_a_size_outside_its_bounds_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="between 12 and 36"):
        Options(reading_size=size)
