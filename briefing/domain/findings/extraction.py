"""What did the extraction find in one article, all together?"""

from dataclasses import dataclass

from briefing.domain.document import Block, Sentence
from briefing.domain.findings.actors import Actor, Remark
from briefing.domain.findings.dating import Published, TimeExpression
from briefing.domain.findings.deadlines import Deadline
from briefing.domain.findings.issues import Issue, OpenQuestion, Scenario
from briefing.domain.findings.measures import Figure, Venue


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one article; spans index its body. `title` is what to call it, when it has a title.

    By `figures` and `venues` it is compared with other articles; `runs` are numbers that a copy of it shares.
    """

    article_id: str
    version: int
    title: str | None
    source: str | None
    byline: str | None
    published: Published
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    times: tuple[TimeExpression, ...]
    deadlines: tuple[Deadline, ...]
    actors: tuple[Actor, ...]
    issues: tuple[Issue, ...]
    questions: tuple[OpenQuestion, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    figures: tuple[Figure, ...] = ()
    venues: tuple[Venue, ...] = ()
    runs: tuple[int, ...] = ()
    remarks: tuple[Remark, ...] = ()
