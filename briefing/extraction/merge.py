"""What do the articles of a dossier say together?"""

from collections.abc import Sequence

from briefing.domain.dossier import Dossier, Source, speakers_of
from briefing.extraction.actors.merging import merge_actors
from briefing.extraction.copies.grouping import group_copies
from briefing.extraction.deadlines.merge import merge_deadlines
from briefing.extraction.differing.finding import find_differences
from briefing.extraction.issues.merging import merge_issues
from briefing.extraction.outlook.merging import list_scenarios, merge_questions


def gather(name: str, sources: Sequence[Source]) -> Dossier:
    """Return the dossier of settled sources, with their findings merged across articles, best first."""
    deadlines = merge_deadlines(sources)
    copies = group_copies(sources)
    return Dossier(
        name=name,
        sources=tuple(sources),
        issues=merge_issues(sources),
        questions=merge_questions(sources),
        scenarios=list_scenarios(sources),
        deadlines=deadlines,
        actors=merge_actors(sources),
        differences=find_differences(sources, deadlines, speakers_of(copies)),
        copies=copies,
    )
