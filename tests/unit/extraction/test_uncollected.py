import gc

import pytest

from briefing.extraction.uncollected import without_collecting


@without_collecting()
def tell():
    return gc.isenabled()


def test_nothing_is_collected_meanwhile_and_everything_afterwards():
    assert gc.isenabled()
    assert not tell()
    assert gc.isenabled()


def test_collecting_goes_on_after_a_failure():
    with pytest.raises(KeyError), without_collecting():
        raise KeyError
    assert gc.isenabled()


def test_one_within_another_leaves_the_end_to_the_outer_one():
    with without_collecting():
        assert not tell()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_is_kept_counts_as_old_at_once():
    with without_collecting(kept=True):
        made = [[]]
    assert any(each is made for each in gc.get_objects(generation=2))
