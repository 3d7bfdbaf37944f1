"""Where do the articles of a dossier tell one event differently?"""

from collections.abc import Mapping, Sequence

from briefing.domain.dossier import Difference, Merged, Source
from briefing.domain.findings import Deadline, Figure, Venue
from briefing.extraction.copies.stories import Stories
from briefing.extraction.differing.dates.apart import DatesApart
from briefing.extraction.differing.numbers.apart import FiguresApart
from briefing.extraction.differing.places_apart import PlacesApart
from briefing.extraction.differing.telling import Tellings


class Differences:
    """Finds where articles differ, again and again; what nothing was added to is not compared anew."""

    def __init__(self) -> None:
        self._stories = Stories()
        self._dates = DatesApart(self._stories)
        self._figures = FiguresApart(self._stories)
        self._told_figures: Tellings[Figure] = Tellings(lambda source: source.extraction.figures)
        self._told_places: Tellings[Venue] = Tellings(lambda source: source.extraction.venues)
        self._places = PlacesApart(self._stories)

    def find(
        self, sources: Sequence[Source], deadlines: Sequence[Merged[Deadline]], speakers: Mapping[str, str]
    ) -> tuple[Difference, ...]:
        """Return the events of which articles give different dates, then figures, then places, each the surest first.

        `deadlines` are those of the sources, merged, soonest first; `speakers` name for each copy the article it counts
        as.
        """
        self._stories.keep(sources)
        return (
            *self._dates.find(sources, deadlines, speakers),
            *self._figures.find(self._told_figures.of(sources, speakers)),
            *self._places.find(self._told_places.of(sources, speakers)),
        )
