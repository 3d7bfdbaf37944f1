"""What does the picked finding tell, and how much of it?"""

from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import Actor, Issue
from briefing.ui.models.dossier.matter import tell_matter, tell_merged_matter
from briefing.ui.models.dossier.rows import DossierView
from briefing.ui.models.dossier.story import AT_ONCE, FEW, Story, tell_merged_story, tell_story
from briefing.ui.models.places import find_finding
from briefing.ui.models.rows import FindingRow


class Telling:
    """How much is told of the finding that the reader asked more of; of all others it is little."""

    def __init__(self) -> None:
        self._of: FindingRef | None = None
        self._most = FEW

    def turn(self, ref: FindingRef, story: Story) -> None:
        """Tell more of a finding than its story does, or little again where that is all."""
        self._of, self._most = (ref, max(self._most, FEW) + AT_ONCE) if story.more else (None, FEW)

    def limit(self, row: FindingRow | None) -> int:
        """Return how many sentences are told of the finding of a row; another one than before begins with few."""
        if self._of is not None and (row is None or not row.is_named(self._of)):
            self._of, self._most = None, FEW
        return self._most


def tell_in_article(source: Source, ref: FindingRef, most: int) -> Story | None:
    """Return what one article tells of an actor or issue; None of what it has not."""
    finding = find_finding(source, ref)
    if isinstance(finding, Actor):
        return tell_story(source, finding, most)
    return tell_matter(source, finding, most) if isinstance(finding, Issue) else None


def tell_in_dossier(view: DossierView, ref: FindingRef, most: int) -> Story | None:
    """Return what all articles tell of an actor or issue; None of what they have not."""
    actor, issue = view.actors.get(ref), view.issues.get(ref)
    if issue is not None:
        return tell_merged_matter(issue, view.tellers, most)
    return tell_merged_story(actor, view.tellers, most) if actor else None
