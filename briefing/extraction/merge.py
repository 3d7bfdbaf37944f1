"""What do the articles of a dossier say together?"""

from collections.abc import Sequence

from briefing.domain.dossier import Dossier, Source
from briefing.extraction.actors.merging import merge_actors
from briefing.extraction.deadlines.differing import find_differences
from briefing.extraction.deadlines.merge import merge_deadlines
from briefing.extraction.issues.merging import merge_issues


def gather(name: str, sources: Sequence[Source]) -> Dossier:
    """Return the dossier of settled sources, with their findings merged across articles, best first."""
    deadlines = merge_deadlines(sources)
    return Dossier(
        name=name,
        sources=tuple(sources),
        issues=merge_issues(sources),
        deadlines=deadlines,
        actors=merge_actors(sources),
        differences=find_differences(sources, deadlines),
    )
