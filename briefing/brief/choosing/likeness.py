"""Are two issues so much alike that a page would say the same twice?"""

from briefing.brief.choosing.naming import content_words
from briefing.domain.findings import Issue
from briefing.temporal.names import MONTHS, WEEKDAYS

#: Issues are much alike when this share of the shorter label's words is in both, and more than one of them.
_SAME = 0.5
#: A label says when, not what, in these words.
_WHEN = frozenset((*MONTHS, *WEEKDAYS))
#: Words for one thing where both labels have another word in common.
_ONE_THING = {"deal": "merger"}


def topics_of(issue: Issue) -> frozenset[str]:
    """Return the words that say what an issue is about, one for all that mean the same."""
    words = frozenset(_ONE_THING.get(topic, topic) for topic in issue.topics if topic not in _WHEN)
    return words or content_words(issue.label)


def are_alike(topics: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether the words of one issue are all among those of another, or most of them."""
    shared = len(topics & others)
    fewest = min(len(topics), len(others))
    return fewest > 0 and (shared == fewest or (shared > 1 and shared >= _SAME * fewest))
