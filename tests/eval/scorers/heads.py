"""How well are date, outlet and title read from the heads of articles?"""

from collections.abc import Iterator, Sequence

from briefing.temporal.values import bounds
from briefing.text.fold import fold
from tests.eval.heads import GROUPS, Head, read_heads
from tests.eval.scoring import Score
from tests.eval.seeds import lexicons

_DAY = len("2025-10-25")


def score_heads() -> Iterator[Score]:
    """Score each group: dates right and dates not wrong (missing ones are neither), outlets and titles right."""
    for group in GROUPS:
        heads = read_heads(group)
        yield Score(f"heads {group}: published dates right", _share([has_date(one) for one in heads]))
        yield Score(
            f"heads {group}: published dates not wrong", _share([one.date is None or has_date(one) for one in heads])
        )
        yield Score(f"heads {group}: outlets right", _share([_has_outlet(one) for one in heads]))
        yield Score(f"heads {group}: titles right", _share([_same(one.masthead.title, one.title) for one in heads]))


def has_date(head: Head) -> bool:
    """Tell whether the date read is the wanted one; of a month or a year, whether it lies within."""
    if not head.published or head.date is None:
        return (head.date or "") == head.published
    wanted, found = bounds(head.published), bounds(head.date)
    within = wanted and found and wanted.start <= found.start and found.end <= wanted.end
    return head.date == head.published or (len(head.published) < _DAY and bool(within))


def _has_outlet(head: Head) -> bool:
    """Tell whether the outlet is the wanted one by any of its names."""
    usual = lexicons().zones.outlets.name_of
    found = head.masthead.source or ""
    return _same(usual(found) or found, usual(head.outlet) or head.outlet)


def _same(found: str | None, wanted: str) -> bool:
    return _bare(found or "") == _bare(wanted)


def _bare(name: str) -> str:
    return fold(name).strip(" .").removeprefix("the ")


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right)
