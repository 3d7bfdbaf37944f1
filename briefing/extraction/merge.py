"""What do the articles of a dossier say together?"""

from collections.abc import Sequence

from briefing.domain.dossier import Dossier, Source, speakers_of
from briefing.extraction.actors.merging import merge_actors
from briefing.extraction.copies.grouping import group_copies
from briefing.extraction.copies.prints import read_print
from briefing.extraction.deadlines.differing import find_differences
from briefing.extraction.deadlines.merge import merge_deadlines
from briefing.extraction.differing.claims import read_claims
from briefing.extraction.differing.figures import find_figures
from briefing.extraction.differing.places import find_places
from briefing.extraction.differing.venues import read_venues
from briefing.extraction.issues.merging import merge_issues
from briefing.extraction.outlook.merging import list_scenarios, merge_questions


def gather(name: str, sources: Sequence[Source]) -> Dossier:
    """Return the dossier of settled sources, with their findings merged across articles, best first."""
    deadlines = merge_deadlines(sources)
    copies = group_copies(sources, map(read_print, sources))
    speakers = speakers_of(copies)
    claims = [claim for source in sources for claim in read_claims(source)]
    venues = [venue for source in sources for venue in read_venues(source)]
    bodies = {source.article.id: source.article.body for source in sources}
    return Dossier(
        name=name,
        sources=tuple(sources),
        issues=merge_issues(sources),
        questions=merge_questions(sources),
        scenarios=list_scenarios(sources),
        deadlines=deadlines,
        actors=merge_actors(sources),
        differences=(
            *find_differences(sources, deadlines),
            *find_figures(claims, speakers),
            *find_places(venues, speakers, bodies),
        ),
        copies=copies,
    )
