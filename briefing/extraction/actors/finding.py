"""Which actors does an article have?"""

from collections.abc import Sequence
from dataclasses import replace

from briefing.domain.document import Document
from briefing.domain.findings import Actor, ActorKind
from briefing.extraction.actors.gathering import gather_actors
from briefing.extraction.actors.heading.plates import find_issuers, find_plates
from briefing.extraction.actors.heading.signing import find_signatures
from briefing.extraction.actors.linking.defined import name_defined
from briefing.extraction.actors.linking.linking import link_mentions
from briefing.extraction.actors.linking.works import name_works
from briefing.extraction.actors.mentions import ISSUER, Mention
from briefing.extraction.actors.ranking import rank_actors
from briefing.extraction.actors.reading.scanning import scan_line
from briefing.extraction.actors.roles.employers import name_employers
from briefing.extraction.actors.roles.told import tell_roles
from briefing.extraction.actors.saying.positions import Heard, hear_actors
from briefing.extraction.actors.unnamed.finding import add_unnamed
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.language import Prose, read_prose
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.masthead import Masthead
from briefing.extraction.words import Line
from briefing.text.fold import fold

#: The rules that take a name from the tables and that no word of another language is likely to spell.
_KNOWN = frozenset((Sort.COUNTRY, Sort.INSTITUTION, Sort.PERSON, "metonym"))


#: How often an author may be named: above the text and in a note below it.
_SIGNED = 2


def find_mentions(lines: Sequence[Line], lexicon: ActorLexicon, issuers: Sequence[Mention] = ()) -> list[Mention]:
    """Return the places where an article names somebody or something, in order; one without a kind is unknown.

    `issuers` are those whom the lines above the text name.
    """
    scanned = [*issuers, *(mention for line in lines for mention in scan_line(line, lexicon))]
    return link_mentions(name_defined(name_works(scanned, lines, lexicon), lines), lexicon)


def find_actors(document: Document, masthead: Masthead, lexicons: Lexicons) -> tuple[Actor, ...]:
    """Return the actors of an article, those that matter most first."""
    return read_actors(document, masthead, lexicons).actors


def read_actors(document: Document, masthead: Masthead, lexicons: Lexicons, prose: Prose | None = None) -> Heard:
    """Return the actors of an article, those that matter most first; its author is a source, not an actor.

    `prose` is that of the document, read here when it is not given. In an article that is not in English the
    actors are those that the tables know, without role and position.
    """
    lexicon = lexicons.actors
    prose = prose or read_prose(document, lexicons.languages)
    lines = prose.lines
    plates = find_plates(lines, lexicon)
    told = [line for line in lines if line not in plates]
    issuers = find_issuers(document, plates, lexicon)
    mentions = find_mentions(told, lexicon, issuers)
    mentions = add_unnamed(mentions, told, lexicon) if prose.english else mentions
    actors = tell_roles(gather_actors(mentions, document, lexicon), mentions, told, lexicon)
    actors = name_employers(actors, document.shadow)
    author = f"{fold(masthead.byline or '')}\n{find_signatures(lines, lexicon)}"
    if not prose.english:
        known = [replace(actor, role=None) for actor in actors if actor.rule in _KNOWN]
        return Heard(tuple(rank_actors(known, document, lexicon)), ())
    source = fold(masthead.source or "")
    acting = [actor for actor in actors if not _is_of_paper(actor, author, source, lexicon)]
    heard = hear_actors(acting, lines, document, lexicon)
    return heard._replace(actors=tuple(rank_actors(heard.actors, document, lexicon)))


def _is_of_paper(actor: Actor, author: str, source: str, lexicon: ActorLexicon) -> bool:
    """Tell whether an actor is the article's author or its paper, which is a source; a ministry that tells is both."""
    if actor.kind is ActorKind.PERSON:
        return len(actor.mentions) <= _SIGNED and fold(actor.name) in author
    body = actor.kind is ActorKind.ORGANISATION and actor.rule not in (Sort.OUTLET.value, ISSUER)
    return body and fold(actor.name) == source and not _is_public(actor.name, lexicon)


def _is_public(name: str, lexicon: ActorLexicon) -> bool:
    """Tell whether a body's first or last word is that of a ministry, court, union or company, and none a paper's."""
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    body = first in lexicon.heads.first or (last in lexicon.heads.last and last not in lexicon.heads.media)
    return body or last in lexicon.cues["company form"]
