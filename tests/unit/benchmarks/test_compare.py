"""Does the comparison come to an end?"""

import os

import pytest

from tests.benchmarks.compare import _in_own_process


def test_an_engine_whose_process_dies_ends_the_comparison() -> None:
    with pytest.raises(SystemExit, match="_exit ended with status 7"):
        _in_own_process(os._exit, 7)


def test_what_is_measured_in_another_process_comes_back() -> None:
    assert _in_own_process(dict, [("build", 1.0)]) == {"build": 1.0}
