"""Which of an actor's sentences is quoted beside its name?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from briefing.brief.choosing.dated.overtaken import tells_moved_day
from briefing.brief.choosing.issues import Places
from briefing.brief.choosing.material import Material, is_opinion, recency
from briefing.brief.choosing.passages import Passage, breaks_off, excerpt, find_passage, hangs, rate
from briefing.brief.quotes import count_words, quote_part, words_of
from briefing.domain.brief.lines import Quote, Statement
from briefing.domain.dossier import Merged, Sourced
from briefing.domain.findings import Actor, ActorKind, Position, Stance
from briefing.domain.span import Span

#: A statement beside a name is shorter than a quotation that stands alone.
_MOST_WORDS = 24
#: Before an older article is heard, a newer one may take so many.
_LONGEST = 34
_LEAST_SPOKEN, _LEAST_TOLD, _SHORTEST_SENTENCE = 5, 6, 3
_STANCES = {Stance.SAYS: 2, Stance.AGREES: 1}
_QUOTATION_MARKS = "“”\"‘’' ,"
#: "The union says there are 520": of what there are so many was said before.
_BARE_NUMBER = re.compile(r".*\b(?:are|is|was|were)\s(?:only\s|about\s)?\d[\d,.]*\W*\Z", re.DOTALL)
_GOES_ON = re.compile(r"\s[A-Z]")
#: Nobody can tell from the line alone for whom such a subject stands.
_PRONOUN = re.compile(
    r"(?:he|she|it|they|we|i|you|this|that|these|those|both|neither|his|her|its|their|our|my"
    r"|if (?:you|we|he|she|they|it))\b",
    re.IGNORECASE,
)


def statements_of(merged: Merged[Actor], material: Material, used: Places) -> Iterator[Statement]:
    """Yield what an actor says: unused sentences before used, the newest first, stances before mere sayings.

    None tells a date that a newer article says was moved, or is what an opinion piece says of somebody in its own
    words. A body that takes no side in words that can be quoted is heard with what it is told to have said. Direct
    speech is quoted alone where it is a sentence; part of one is rather told in the reporter's sentence, and a report
    has to name the actor in the words that are quoted.
    """
    told = [
        (member, position, passage)
        for member in merged.members
        for position in member.finding.positions
        if (passage := find_passage(material.articles[member.article_id], position.sentence))
        and not tells_moved_day(passage.sentence, passage.source, material)
        and (position.quote is not None or not is_opinion(passage.source))
    ]
    told.sort(key=lambda each: _order(each[1], each[2], used))
    for _, of_one in groupby(told, key=lambda each: _order(each[1], each[2], used)[:2]):
        yield from _tell_of_article(list(of_one), material)
    for _, position, passage in told:
        if partial := _spoken(position, passage):
            yield partial
    for member, _, passage in told:
        is_body = member.finding.kind is not ActorKind.PERSON
        if is_body and (report := _told_of(member.finding, passage, material, _LONGEST)):
            yield report


def tell_bound(
    merged: Merged[Actor], told: Iterable[tuple[str, Span]], material: Material, used: Places
) -> Statement | None:
    """Return an unused sentence of those that bind an actor, the newest first, where it reads alone."""
    passages = [
        passage
        for article_id, sentence in told
        if (passage := find_passage(material.articles[article_id], sentence))
        and passage.place not in used
        and not tells_moved_day(passage.sentence, passage.source, material)
    ]
    actors = {member.article_id: member.finding for member in merged.members}
    for passage in sorted(passages, key=lambda one: (-recency(one.source), rate(one), one.sentence.start)):
        statement = _told_of(actors[passage.source.article.id], passage, material, _LONGEST)
        if statement:
            return statement
    return None


def _tell_of_article(
    told: Sequence[tuple[Sourced[Actor], Position, Passage]], material: Material
) -> Iterator[Statement]:
    """Yield what the articles of one day tell: the actor's own words and short reports first, then longer reports."""
    for most in (_MOST_WORDS, _LONGEST):
        for member, position, passage in told:
            if most == _LONGEST and member.finding.kind is not ActorKind.PERSON:
                continue
            statement = _direct(position, passage) or _reported(member, position, passage, material, most)
            if statement:
                yield statement


def _order(position: Position, passage: Passage, used: Places) -> tuple[bool, int, bool, int, int, int]:
    return (
        passage.place in used,
        -recency(passage.source),
        _direct(position, passage) is None,
        _STANCES.get(position.stance, 0),
        rate(passage),
        passage.sentence.start,
    )


def _direct(position: Position, passage: Passage) -> Statement | None:
    """Return the actor's own words, where they are a sentence."""
    said = _spoken(position, passage)
    return said if said and not said.quote.words[0][:1].islower() else None


def _spoken(position: Position, passage: Passage) -> Statement | None:
    """Return the actor's own words, where there are enough of them to say something."""
    if position.quote is None or not passage.sentence.contains(position.quote):
        return None
    body = passage.source.article.body
    words = position.quote.of(body)
    start = position.quote.start + len(words) - len(words.lstrip(_QUOTATION_MARKS))
    spoken = Span(start, start + len(words.strip(_QUOTATION_MARKS)))
    least = _LEAST_SPOKEN if spoken.of(body)[:1].islower() else _SHORTEST_SENTENCE
    if not least <= count_words(spoken.of(body)) <= _MOST_WORDS or breaks_off(spoken.of(body)):
        return None
    return Statement(quote_part(passage.source.article.id, body, passage.sentence, spoken), direct=True)


def _reported(
    member: Sourced[Actor], position: Position, passage: Passage, material: Material, most: int
) -> Statement | None:
    """Return what the reporter tells of a person, or of the side that a body takes."""
    if position.stance is Stance.SAYS and member.finding.kind is not ActorKind.PERSON:
        return None
    return _told_of(member.finding, passage, material, most)


def _told_of(actor: Actor, passage: Passage, material: Material, most: int) -> Statement | None:
    """Return what a sentence tells of an actor, where it names the actor and reads alone."""
    named = _named_in(actor, passage)
    found = excerpt(passage, named, material, most=most)
    if found is None or hangs(passage) or not _reads_alone(found.quote, named):
        return None
    shorter = found.shorter if found.shorter and _reads_alone(found.shorter, named) else None
    if _begins_with_another(found.quote, actor, passage):
        own = shorter or _own_part(named, passage)
        return Statement(own, direct=False) if own and not _BARE_NUMBER.match(own.words[-1]) else None
    own = _own_part(named, passage)
    if own and words_of(own) >= _LEAST_TOLD and not breaks_off(own.words[-1]):
        return Statement(own, direct=False)
    return Statement(found.quote, direct=False, shorter=shorter)


def _own_part(named: Sequence[Span], passage: Passage) -> Quote | None:
    """Return the part of a sentence, behind a semicolon, that names whom it is about and nobody before."""
    body = passage.source.article.body
    first = min((one.start for one in named), default=passage.sentence.start)
    start = body.rfind("; ", passage.sentence.start, first) + 2
    part = Span(start, passage.sentence.end) if start > 1 else passage.sentence
    if (
        part == passage.sentence
        or _BARE_NUMBER.match(part.of(body))
        or not _SHORTEST_SENTENCE <= count_words(part.of(body)) <= _MOST_WORDS
    ):
        return None
    return quote_part(passage.source.article.id, body, passage.sentence, part)


def _begins_with_another(quote: Quote, actor: Actor, passage: Passage) -> bool:
    """Tell whether a report first speaks of somebody else."""
    first = min((one.start for one in actor.mentions if passage.sentence.contains(one)), default=passage.sentence.end)
    people = (each for each in passage.source.extraction.actors if each.kind is ActorKind.PERSON and each != actor)
    return any(quote.sentence.start <= one.start < first for each in people for one in each.mentions)


def _reads_alone(quote: Quote, named: Iterable[Span]) -> bool:
    """Tell whether a report names who it is about, has no pronoun for its first word, and words enough to say what."""
    if words_of(quote) < _LEAST_TOLD or _BARE_NUMBER.match(quote.words[-1]):
        return False
    is_named = any(run.contains(mention) for run in quote.runs for mention in named)
    return is_named and not _PRONOUN.match(quote.words[0])


def _named_in(actor: Actor, passage: Passage) -> list[Span]:
    """Return the mentions of an actor in a sentence that are no part of another's name.

    An adjective before a capital is taken for one: what a Chinese Foreign Ministry says is not said of China.
    """
    mentions = [mention for mention in actor.mentions if passage.sentence.contains(mention)]
    others = [
        other
        for each in passage.source.extraction.actors
        for other in each.mentions
        if passage.sentence.contains(other)
    ]
    body = passage.source.article.body
    return [
        one
        for one in mentions
        if not any(other.contains(one) and other != one for other in others)
        and not (one.of(body) != actor.name and _GOES_ON.match(body, one.end))
        and not _names_home(one, passage)
    ]


def _names_home(mention: Span, passage: Passage) -> bool:
    """Tell whether a mention only says whose office a person holds, as in "Acme chief executive Ann Lee"."""
    body = passage.source.article.body
    people = (each for each in passage.source.extraction.actors if each.kind is ActorKind.PERSON and each.role)
    return any(
        mention.end < one.start and body[mention.end : one.start].strip().casefold() == str(each.role).casefold()
        for each in people
        for one in each.mentions
    )
