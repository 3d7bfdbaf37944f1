"""Of which dated article is an undated one a copy?"""

from collections.abc import Mapping, Sequence

from briefing.domain.dossier import Source
from briefing.extraction.copies.grouping import group_copies
from briefing.temporal.anchoring.anchor import make_anchor


def find_twins(sources: Sequence[Source]) -> Mapping[str, Source]:
    """Return, by their ids, the copies without a date with the earliest article of the same words whose day is known.

    Copies keep the weekdays and figures of what they repeat (`copies.grouping`), so that these count from its day;
    the copy itself may have come out a day later.
    """
    if all(_has_day(source) for source in sources):
        return {}
    by_id = {source.article.id: source for source in sources}
    found: dict[str, Source] = {}
    for copies in group_copies(sources):
        dated = next((one for one in copies.article_ids if _has_day(by_id[one])), None)
        if dated is not None:
            undated = (one for one in copies.article_ids if by_id[one].extraction.published.value is None)
            found |= dict.fromkeys(undated, by_id[dated])
    return found


def _has_day(source: Source) -> bool:
    published = source.extraction.published
    anchor = make_anchor(published.value, published.basis)
    return anchor is not None and anchor.exact
