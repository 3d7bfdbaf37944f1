"""What do the articles of a dossier say together?"""

from collections.abc import Sequence

from briefing.domain.dossier import Dossier, Source, speakers_of
from briefing.extraction.actors.merging import MergedActors
from briefing.extraction.copies.grouping import GroupedCopies
from briefing.extraction.deadlines.merge import MergedDeadlines
from briefing.extraction.differing.finding import Differences
from briefing.extraction.issues.merging import MergedIssues
from briefing.extraction.outlook.merging import MergedQuestions, list_scenarios
from briefing.extraction.uncollected import without_collecting


class Gathering:
    """Gathers a dossier again and again as articles come, go and change; one thread at a time may use it.

    What did not change is not compared anew; the outcome is that of gathering everything at once.
    """

    def __init__(self) -> None:
        self._actors = MergedActors()
        self._deadlines = MergedDeadlines()
        self._copies = GroupedCopies()
        self._differences = Differences()
        self._issues = MergedIssues()
        self._questions = MergedQuestions()

    @without_collecting(kept=True)
    def gather(self, name: str, sources: Sequence[Source]) -> Dossier:
        """Return the dossier of settled sources, with their findings merged across articles, best first.

        A source that did not change has to be the same value as the last time, not an equal one.
        """
        deadlines = self._deadlines.merge(sources)
        copies = self._copies.group(sources)
        speakers = speakers_of(copies)
        return Dossier(
            name=name,
            sources=tuple(sources),
            issues=self._issues.merge(sources, speakers),
            deadlines=deadlines,
            actors=self._actors.merge(sources),
            differences=self._differences.find(sources, deadlines, speakers),
            copies=copies,
            questions=self._questions.merge(sources, speakers),
            scenarios=list_scenarios(sources, speakers),
        )


def gather(name: str, sources: Sequence[Source]) -> Dossier:
    """Return the dossier of settled sources, gathered once."""
    return Gathering().gather(name, sources)
