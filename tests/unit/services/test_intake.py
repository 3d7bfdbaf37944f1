import sys

import pytest

from briefing.domain.errors import UserError
from briefing.services.worker.intake import read_file


def test_a_file_is_read_with_its_bytes_name_and_path(tmp_path):
    path = tmp_path / "talks.txt"
    path.write_bytes(b"\xef\xbb\xbfTalks\r\nbegin.")
    read = read_file(str(path))
    assert (read.raw, read.article.body) == (b"\xef\xbb\xbfTalks\r\nbegin.", "Talks\nbegin.")
    assert (read.article.origin.name, read.article.origin.path) == ("talks.txt", str(path))


@pytest.mark.skipif(sys.platform != "linux", reason="only there is a file that never can be read")
def test_a_file_that_cannot_be_read_is_told():
    with pytest.raises(
        UserError, match=r"mem cannot be read: Input/output error; make it readable or choose another\."
    ):
        read_file("/proc/self/mem")


def test_a_large_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024 * 1024)
    with pytest.raises(UserError, match=r"large\.txt has 214,748,364,800 bytes, more than"):
        read_file(str(path))


@pytest.mark.skipif(sys.platform != "linux", reason="devices have other names elsewhere")
def test_a_device_without_an_end_is_refused():
    with pytest.raises(UserError, match="zero is neither a file nor a folder"):
        read_file("/dev/zero")
