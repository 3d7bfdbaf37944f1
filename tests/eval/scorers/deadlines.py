"""How well are the deadlines of the sample articles found, each article alone and all together?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefing.domain.dossier import Source
from briefing.domain.findings import Deadline, DeadlineKind
from briefing.domain.span import Span
from briefing.temporal.values import bounds
from tests.eval.scoring import Counts, Score, match_one_to_one, total
from tests.eval.seeds import gold, seeds_alone, seeds_together

_NOT_AHEAD = frozenset({"past-event", "background", "vague", "duration"})


@dataclass(frozen=True)
class GoldMention:
    """One place where the reader saw an event: its value there and its sentence."""

    value: str
    evidence: Span
    surface: str
    primary: bool


@dataclass(frozen=True)
class GoldEvent:
    """An event with all its mentions in one article; finding any of them finds it."""

    mentions: tuple[GoldMention, ...]

    @property
    def primary(self) -> bool:
        return any(mention.primary for mention in self.mentions)


def score_deadlines() -> Iterator[Score]:
    """Score what lies ahead (one to one: same value, overlapping sentence), then what is past as well."""
    for how, sources, value in (
        ("alone", seeds_alone(), "value_article_alone"),
        ("together", seeds_together(), "value_with_set"),
    ):
        ahead = total([_count(sources[name], _events(name, value, ahead=True), ahead=True) for name in sources])
        every = total([_count(sources[name], _events(name, value, ahead=False), ahead=False) for name in sources])
        yield Score(f"seeds {how}: deadlines precision", ahead.precision)
        yield Score(f"seeds {how}: deadlines recall", ahead.recall)
        yield Score(f"seeds {how}: dated events with past ones, F1", every.f1)
        yield Score(f"seeds {how}: published dates right", _published(sources, value))


def _count(source: Source, events: list[GoldEvent], *, ahead: bool) -> Counts:
    found = [one for one in source.extraction.deadlines if not ahead or one.kind is not DeadlineKind.PAST]
    right = match_one_to_one(len(events), len(found), lambda i, j: fits(events[i], found[j]))
    return Counts(right, len(found), len(events))


def fits(event: GoldEvent, found: Deadline) -> bool:
    """Tell whether a deadline is one of an event's mentions: same value, overlapping sentence."""
    return any(
        same_value(mention.value, found.when) and mention.evidence.overlaps(found.sentence)
        for mention in event.mentions
    )


def same_value(wanted: str, found: str) -> bool:
    """Tell whether a value is the wanted one; what cannot be resolved is met by any value without a year."""
    if wanted.startswith("UNRESOLVED"):
        return bounds(found) is None
    return wanted == found or (bounds(wanted) is not None and bounds(wanted) == bounds(found))


def _events(name: str, value: str, *, ahead: bool) -> list[GoldEvent]:
    entries = [entry for entry in gold()[name]["deadlines"] if "boilerplate" not in entry]
    if ahead:
        entries = [entry for entry in entries if entry["status"] not in _NOT_AHEAD]
    groups: list[list[dict[str, Any]]] = []
    for entry in entries:
        home = next((group for group in groups if any(_same_event(entry, other) for other in group)), None)
        if home is None:
            groups.append([entry])
        else:
            home.append(entry)
    return [GoldEvent(tuple(_mention(entry, value) for entry in group)) for group in groups]


def _same_event(entry: dict[str, Any], other: dict[str, Any]) -> bool:
    if _names(entry) == other["surface"] or _names(other) == entry["surface"]:
        return True
    same_date = entry["value_with_set"] == other["value_with_set"] and bounds(entry["value_with_set"]) is not None
    return same_date and entry["status"] == other["status"]


def _names(entry: dict[str, Any]) -> str:
    return str(entry.get("same_event_as", "")).removeprefix("first ")


def _mention(entry: dict[str, Any], value: str) -> GoldMention:
    evidence = entry["evidence"]
    return GoldMention(
        entry[value], Span(evidence["start"], evidence["end"]), entry["surface"], bool(entry.get("primary"))
    )


def _published(sources: dict[str, Source], value: str) -> float:
    wanted = {name: gold()[name]["publication"][value] for name in sources}
    right = sum(1 for name, source in sources.items() if source.extraction.published.value == wanted[name])
    return right / len(wanted)
