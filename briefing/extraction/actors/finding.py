"""Which actors does an article have?"""

from briefing.domain.document import Document
from briefing.domain.findings import Actor, ActorKind
from briefing.extraction.actors.gathering import gather_actors
from briefing.extraction.actors.linking import link_mentions
from briefing.extraction.actors.positions import add_positions
from briefing.extraction.actors.reading.scanning import scan_line
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.masthead import Masthead
from briefing.extraction.words import read_lines
from briefing.text.fold import fold


def find_actors(document: Document, masthead: Masthead, lexicons: Lexicons) -> tuple[Actor, ...]:
    """Return the actors of an article, those that matter most first; its author is a source, not an actor."""
    lexicon = lexicons.actors
    lines = tuple(read_lines(document))
    scanned = [mention for line in lines for mention in scan_line(line, lexicon)]
    actors = gather_actors(link_mentions(scanned, lexicon), document.shadow)
    author = fold(masthead.byline or "")
    acting = [actor for actor in actors if actor.kind is not ActorKind.PERSON or fold(actor.name) not in author]
    return add_positions(acting, lines, document, lexicon)
