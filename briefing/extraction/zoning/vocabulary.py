"""Which tables tell the zones of an article?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from briefing.extraction.zoning.cues import CueTable, parse_cues
from briefing.extraction.zoning.head.bodies import Bodies, parse_bodies
from briefing.extraction.zoning.outlets import Outlets, parse_outlets
from briefing.extraction.zoning.stamps import StampWords, parse_stamp_words
from briefing.text.fold import fold

#: So many words, the most used first, make rubrics.
_MOST_COMMON = 8000

Tables = Mapping[str, Sequence[Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class ZoneLexicon:
    """The compiled tables of zoning.

    `places` are folded names of cities and countries, `given` folded first names,
    `common` the words most used.
    """

    cues: CueTable
    outlets: Outlets
    stamps: StampWords
    places: frozenset[str]
    bodies: Bodies
    given: frozenset[str]
    common: frozenset[str]


def parse_zone_lexicon(tables: Tables) -> ZoneLexicon:
    """Return the lexicon of zoning from all tables; one that is not there counts as empty."""
    return ZoneLexicon(
        cues=parse_cues(tables.get("zone_cues", ())),
        outlets=parse_outlets(tables.get("outlets", ()), tables.get("outlet_words", ())),
        stamps=parse_stamp_words(tables.get("stamp_words", ())),
        places=frozenset(_places(tables)),
        bodies=parse_bodies(tables.get("organisation_heads", ())),
        given=frozenset(fold(row["name"]) for row in tables.get("first_names", ())),
        common=frozenset(row["word"] for row in islice(tables.get("common_words", ()), _MOST_COMMON)),
    )


def _places(tables: Tables) -> set[str]:
    rows = [*tables.get("cities", ()), *tables.get("countries", ())]
    return {fold(name) for row in rows for name in (row["name"], *row["forms"].split(";")) if name}
