import pytest

from briefing.extraction.known import issues
from briefing.extraction.known.issues import Remembered, singular


def test_what_is_remembered_of_words_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(issues, "_REMEMBERED", 3)
    known = Remembered()
    for word in ("tariffs", "talks", "quotas", "bans"):
        known[word] = singular(word)
    assert known == {"bans": "ban"}
