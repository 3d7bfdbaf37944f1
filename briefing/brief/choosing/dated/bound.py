"""Which bodies do the deadlines of the page bind, and where is that told?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.brief.choosing.material import Material, refer
from briefing.domain.brief.lines import DeadlineLine
from briefing.domain.dossier import Merged
from briefing.domain.findings import Actor, ActorKind, Deadline
from briefing.domain.span import Span

#: Whom the articles name less often than this is no party to the story.
_LEAST_MENTIONS = 3


@dataclass(frozen=True, slots=True)
class Binding:
    """Who is bound by the deadlines of the page, by article and by the name there, and in which sentences."""

    sentences: Mapping[tuple[str, str], Sequence[Span]]

    def of(self, merged: Merged[Actor]) -> tuple[tuple[str, Span], ...]:
        """Return where a body that is named often is told to be bound, by article; nothing of anybody else."""
        mentions = sum(len(member.finding.mentions) for member in merged.members)
        if merged.best.finding.kind is not ActorKind.ORGANISATION or mentions < _LEAST_MENTIONS:
            return ()
        return tuple(
            (member.article_id, sentence)
            for member in merged.members
            for sentence in self.sentences.get((member.article_id, member.finding.name), ())
        )


def find_binding(material: Material, lines: Iterable[DeadlineLine]) -> Binding:
    """Return who is bound by the deadlines of some lines."""
    shown = {ref for line in lines for ref in line.refs}
    found: dict[tuple[str, str], list[Span]] = {}
    for merged in material.dossier.deadlines:
        if refer(merged.best) in shown:
            _note(merged, found)
    return Binding(found)


def _note(merged: Merged[Deadline], found: dict[tuple[str, str], list[Span]]) -> None:
    for member in merged.members:
        for name in member.finding.actors:
            found.setdefault((member.article_id, name), []).append(member.finding.sentence)
