"""Which tables tell the zones of an article?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.extraction.zoning.cues import CueTable, parse_cues
from briefing.extraction.zoning.outlets import Outlets, parse_outlets
from briefing.extraction.zoning.stamps import StampWords, parse_stamp_words
from briefing.text.fold import fold

Tables = Mapping[str, Sequence[Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class ZoneLexicon:
    """The compiled tables of zoning; `places` are folded names of cities and countries."""

    cues: CueTable
    outlets: Outlets
    stamps: StampWords
    places: frozenset[str]


def parse_zone_lexicon(tables: Tables) -> ZoneLexicon:
    """Return the lexicon of zoning from all tables; one that is not there counts as empty."""
    return ZoneLexicon(
        cues=parse_cues(tables.get("zone_cues", ())),
        outlets=parse_outlets(tables.get("outlets", ()), tables.get("outlet_words", ())),
        stamps=parse_stamp_words(tables.get("stamp_words", ())),
        places=frozenset(_places(tables)),
    )


def _places(tables: Tables) -> set[str]:
    rows = [*tables.get("cities", ()), *tables.get("countries", ())]
    return {fold(name) for row in rows for name in (row["name"], *row["forms"].split(";")) if name}
