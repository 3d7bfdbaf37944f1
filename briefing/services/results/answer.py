"""What does a query find, before it becomes rows of a list?"""

from dataclasses import dataclass, field

from briefing.index.documents import Order


@dataclass(frozen=True, slots=True)
class Answer:
    """How many articles answer, and the best of them with their scores, best first.

    `bounded` and `undated` are those of `domain.search.ResultPage`, the first not known without an index. The best of
    the undated follow the hits as far as there is room. `order` is the one they are in, whichever was asked for.
    """

    total: int
    scores: dict[str, float]
    order: Order
    bounded: tuple[str, ...] = ()
    undated: int = 0
    undated_scores: dict[str, float] = field(default_factory=dict)

    @property
    def held(self) -> int:
        """Return how many articles the answer holds."""
        return len(self.scores) + len(self.undated_scores)

    def __contains__(self, article_id: str) -> bool:
        return article_id in self.scores or article_id in self.undated_scores
