import re

import pytest

from briefing.patterns.needs import read_needs


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bif\b", {"if"}),
        (r"\b(?:until|till)\s+(?:the\s+)?\d", {"until", "till"}),
        (r"a(?:b|c)d?e", {"abde", "abe", "acde", "ace"}),
        (r"\w+ed on (?:the )?day", {"ed on the day", "ed on day"}),
        (r"(?:ask(?:s|ed)?|urge) them", {"ask them", "asks them", "asked them", "urge them"}),
        (r"(?:went|goes) back to \d", {"went back to ", "goes back to "}),
        (r"(?:(?:dat|trac|hark)(?:es|ed)|went|goes|refers) back to \d", {" back to "}),
        (r"(?<!not )(?=will)will", {"will"}),
        (r"(?P<name>deadline)\s(?P=name)", {"deadline"}),
        (r"(?:no )+more", {"more"}),
        (r"(?:can|cannot)\b", {"can"}),
        (r"follow us on (?:facebook|instagram|x)|tell us", {"follow us on ", "tell us"}),
        (r"(?:said|sent)\b", {"said", "sent"}),
        (r"[.;]\s", {".", ";"}),
    ],
)
def test_a_match_needs_one_of_the_rarest_words_that_stand_in_its_every_alternative(pattern, words):
    assert read_needs(pattern).words == words


@pytest.mark.parametrize("pattern", [r"\d+", r"(?:will)?", r"will|\w+", r"(?:if)*", r"[^,]*", r"(?:.|x)"])
def test_a_pattern_that_may_match_anything_needs_nothing(pattern):
    assert read_needs(pattern).words is None


@pytest.mark.parametrize(
    ("pattern", "endings"),
    [
        (r"\b(?:by|until)\s+(?:the\s+)?$", {"by", "until", "the"}),
        (r"\bfrom\s[\s,(–—-]*$", {"from"}),
        (r"\b(?:ahead of|by)\s+$|\bset for\s+$", {"ahead of", "by", "set for"}),
        (r"(?:(?:is|are)\sdue\s)$", {"due"}),
    ],
)
def test_a_pattern_that_reaches_to_the_end_tells_with_which_words_it_ends(pattern, endings):
    assert read_needs(pattern).endings == endings


@pytest.mark.parametrize("pattern", [r"until\s\w+$", r"(?:by\s)?$", r"until", r"by\s[^,]*$", r"(?:by|\d+)\s$"])
def test_a_pattern_that_may_end_anyhow_tells_no_endings(pattern):
    assert read_needs(pattern).endings is None


def test_a_pattern_whose_end_is_that_of_any_line_tells_no_endings():
    assert read_needs(r"strike on$").endings is not None
    assert read_needs(r"strike on$", re.MULTILINE).endings is None


def test_words_are_small_where_case_is_not_minded():
    assert read_needs("Until").words == {"Until"}
    assert read_needs("Until", re.IGNORECASE).words == {"until"}
    assert read_needs("(?i:Until)").small
