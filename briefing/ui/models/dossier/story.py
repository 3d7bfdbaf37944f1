"""What does an actor that is opened tell: its roles with their dates, and what it wants, in its sources' own words?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from briefing.domain.dossier import Merged, Source, Sourced
from briefing.domain.findings import Actor, Basis, FindingKind, Position, Stance
from briefing.domain.span import Span
from briefing.text.fold import fold
from briefing.ui.models.dossier.tellers import Tellers, show_month
from briefing.ui.models.excerpt import quote_from
from briefing.ui.models.offers import count_articles

T = TypeVar("T")

#: So many sentences are told at first, and so many more each time the reader asks.
FEW, AT_ONCE = 3, 20
_MOST_ROLES = 4
_LONGEST = 190


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role, and as of when and by whom it is told."""

    role: str
    told: str


@dataclass(frozen=True, slots=True)
class PositionLine:
    """A sentence that says what an actor wants, where it stands, and who told it when."""

    stance: str
    told: str
    basis: Basis | None
    quote: str
    article_id: str
    sentence: Span


@dataclass(frozen=True, slots=True)
class Story:
    """What is shown of an actor or issue beyond its name: `more` positions are folded, `opened` if some were so."""

    affiliation: str = ""
    roles: tuple[RoleLine, ...] = ()
    positions: tuple[PositionLine, ...] = ()
    more: int = 0
    kind: FindingKind = FindingKind.ACTOR
    opened: bool = False

    @property
    def fold(self) -> str:
        """Return what the line below the positions says; nothing where there is none."""
        return f"{self.more:,} more" if self.more else "show fewer" if self.opened else ""

    @property
    def words(self) -> str:
        """Return all of it for a screen reader."""
        roles = [", ".join(part for part in (one.role, one.told) if part) for one in self.roles]
        told = [f"{one.stance}{f', {one.told}' if one.told else ''}: {one.quote}" for one in self.positions]
        return ". ".join((*roles, *told, *((self.fold,) if self.more else ())))


def tell_story(source: Source, actor: Actor, most: int = FEW) -> Story:
    """Return what one article tells of an actor; its role stands in the row already."""
    positions = sorted(actor.positions, key=_weight)
    kept = keep_few(positions, [_stance(one) for one in positions], most)
    lines = tuple(_position_line(source, actor, one, "", None) for one in kept)
    return Story("", (), lines, len(positions) - len(lines), opened=len(lines) > FEW)


def tell_merged_story(merged: Merged[Actor], tellers: Tellers, most: int = FEW) -> Story:
    """Return what all articles of a dossier tell of an actor, the newest first; what copies tell alike stands once."""
    members = sorted(merged.members, key=lambda one: tellers.day(one.article_id) or date.min, reverse=True)
    told = [(member, one) for member in members for one in sorted(member.finding.positions, key=_weight)]
    once: dict[str, tuple[Sourced[Actor], Position]] = {}
    for pair in told:
        once.setdefault(_words_of(*pair, tellers), pair)
    told = list(once.values())
    told.sort(key=lambda pair: _weight(pair[1])[0])
    kept = keep_few(told, [(_stance(one), member.article_id) for member, one in told], most)
    lines = tuple(_told_line(member, position, tellers) for member, position in kept)
    roles = tuple(_role_lines(members, tellers))[:_MOST_ROLES]
    affiliation = merged.best.finding.affiliation or ""
    return Story(affiliation, roles, lines, len(told) - len(lines), opened=len(lines) > FEW)


def _words_of(member: Sourced[Actor], position: Position, tellers: Tellers) -> str:
    """Return the sentence of a position, however it is broken into lines."""
    return " ".join(position.sentence.of(tellers.sources[member.article_id].article.body).split())


def _weight(position: Position) -> tuple[bool, int]:
    """Order what an actor wants before what it merely says, each in the order of the text."""
    return (position.stance is Stance.SAYS, position.sentence.start)


def _stance(position: Position) -> str:
    return str(position.stance)


def keep_few(items: Sequence[T], keys: Sequence[object], most: int) -> list[T]:
    """Return the few that are shown: first one of each key, then others, all in their order."""
    seen: set[object] = set()
    first: list[int] = []
    later: list[int] = []
    for number, key in enumerate(keys):
        (later if key in seen else first).append(number)
        seen.add(key)
    return [items[number] for number in sorted((first + later)[:most])]


def _role_lines(members: Sequence[Sourced[Actor]], tellers: Tellers) -> Iterator[RoleLine]:
    """Yield each role once, with its newest date, and its outlet or the number of articles that tell it."""
    by_role: dict[str, list[Sourced[Actor]]] = {}
    for one in members:
        if one.finding.role:
            by_role.setdefault(fold(one.finding.role), []).append(one)
    for told in by_role.values():
        newest = told[0]
        day = tellers.day(newest.article_id)
        count = tellers.count(one.article_id for one in told)
        who = count_articles(count) if count > 1 else tellers.outlet(newest.article_id)
        when = f"as of {show_month(day)}" if day else "undated"
        yield RoleLine(newest.finding.role or "", f"{when}  ·  {who}")


def _told_line(member: Sourced[Actor], position: Position, tellers: Tellers) -> PositionLine:
    source = tellers.sources[member.article_id]
    told, basis = tellers.tell(member.article_id), tellers.published(member.article_id).basis
    return _position_line(source, member.finding, position, told, basis)


def _position_line(source: Source, actor: Actor, position: Position, told: str, basis: Basis | None) -> PositionLine:
    sentence = position.sentence
    named = next((one for one in actor.mentions if sentence.contains(one)), Span(sentence.start, sentence.start))
    spoken = position.quote if position.quote and sentence.contains(position.quote) else named
    phrase = Span(spoken.start, min(spoken.end, spoken.start + _LONGEST))
    quote = quote_from(source, sentence, phrase, _LONGEST).text
    return PositionLine(_stance(position), told, basis, quote, source.article.id, sentence)
