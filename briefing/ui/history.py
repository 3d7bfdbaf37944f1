"""Where has the reader been, to go back and forward?"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Question:
    """A query, and the order in which its answer is shown."""

    query: str
    order: str


@dataclass(frozen=True, slots=True)
class Place:
    """An article, how far it was scrolled in pixels, and the question to bring back, where it was left for another."""

    article_id: str
    scrolled: int = 0
    asked: Question | None = None


@dataclass(frozen=True, slots=True)
class History:
    """The places visited, oldest first; `at` is the one shown, -1 before the first."""

    places: tuple[Place, ...] = ()
    at: int = -1

    @property
    def current(self) -> Place | None:
        """Return the place shown."""
        return self.places[self.at] if self.at >= 0 else None

    def visit(self, place: Place) -> "History":
        """Go to a new place: what lay ahead is forgotten. The article shown already is no new place."""
        if self.current and self.current.article_id == place.article_id:
            return self
        kept = self.places[: self.at + 1]
        return History((*kept, place), len(kept))

    def ask(self, left: Question, asked: Question) -> "History":
        """Go on with another question at the article shown: what lay ahead is forgotten, the one left comes back."""
        if self.current is None:
            return self
        former, here = replace(self.current, asked=left), replace(self.current, asked=asked)
        kept = (*self.places[: self.at], former, here)
        return History(kept, len(kept) - 1)

    def leave(self, scrolled: int) -> "History":
        """Remember how far the article shown was scrolled."""
        if self.current is None:
            return self
        places = list(self.places)
        places[self.at] = replace(places[self.at], scrolled=scrolled)
        return replace(self, places=tuple(places))

    def can_step(self, by: int) -> bool:
        """Tell whether there is a place back (-1) or forward (1)."""
        return 0 <= self.at + by < len(self.places)

    def step(self, by: int) -> "History":
        """Go back (-1) or forward (1), where there is a place."""
        return replace(self, at=self.at + by) if self.can_step(by) else self
