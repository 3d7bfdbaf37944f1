"""What does a clause tell of an event that happens once: which, whose, of what and when?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.brief.choosing.dated.retelling.ways import AHEAD, DONE, Known, Way, find_ahead, way_of
from briefing.brief.choosing.dated.undoing.naming import stems_of, things_of
from briefing.domain.dossier import Source
from briefing.domain.findings import ActorKind, Certainty, Deadline, DeadlineKind
from briefing.domain.span import Span
from briefing.temporal.values import DateRange, bounds
from briefing.temporal.verbs import first_verb

#: What comes in turns, rounds or parts.
_OF_SEVERAL = re.compile(
    r"\b(?:second|third|fourth|fifth|another|further|rounds?|stages?|phases?|tranches?|instal?ments?|interim|partial"
    r"|preliminar\w+|drafts?|quarterly|monthly|weekly|daily|annual|strikes?|walkouts?|flights?|talks|sessions?|matches"
    r"|auctions?|rates?|interest|prices|figures|results|data|forecasts?|bulletins?|shipments?|deliveries|doses|readings?"
    r"|semi-?finals?|games?|budgets?)\b(?<!last session)",
    re.IGNORECASE,
)
#: What is not told as done of it: what may be, was not, was long ago or is somebody's word.
_DOUBTED = re.compile(
    r"\b(?:not|never|no|nobody|nor|neither|none|if|unless|once|until|till|before|whether|would|could|should|may|might|must|will"
    r"|shall|to|had|said|says|told|claims?|claimed|denied|reportedly|almost|nearly|partly|be|being|who|which|that|when)\b"
    r"|n[’']t\b"
)
#: What only goes before what was to be done, or was done of old.
_BESIDE = re.compile(
    r"\b(?:request|motion|plea|calls?|proposal|draft|part|half|most|some|principle|first|second|third|amend\w*|delay\w*|postpon\w*"
    r"|adjourn\w*|extension|ago|earlier|last (?:year|month)|in (?:19|20)\d\d|committee|panel|advisers?|another)\b",
    re.IGNORECASE,
)
_APPOSITION = re.compile(r",\s(?:which|who|where|led by|a|an|the)\s[^,]*,")
_PIECE = re.compile(r",?\s(?:after|because|since|as|whose)\s|;\s")
_OBJECT_ENDS = re.compile(r"[,;:]|\s(?:after|because|by|until|from|at|before|when|on|in)\s")
#: "The period closes on 19 November and completion follows": the day is of what stands last.
_OTHER_DAY = re.compile(r".*\d.*\sand\s(?=[a-z])")
_ON = re.compile(r"\A\s(?:on|in|over|about)\s")
_NAME = re.compile(r"(?<![\w-])[A-Z][\w-]+|(?<!\w)[A-Z]{2,}\b")
_SHORT = re.compile(r"(?<![\w-])[A-Z][a-z]{1,2}(?![\w-])")
_FIRST = re.compile(r"\W*([A-Z][\w-]*)")
_STATE = re.compile(r"\b(?:cabinet|government|president|ministers|king|queen)\b", re.IGNORECASE)
#: What a bid and a purchase are called is one.
_BUYING = re.compile(
    r"\b(?:takeover|transaction|deal|purchase|acquisition|merger|tie-up|bid|acceptance period)\b", re.IGNORECASE
)
#: Each article is asked for the first word of each of its sentences, and again for each other article.
_KEPT = 16384


@dataclass(frozen=True, slots=True)
class Event:
    """What happens once: its way and day, and the beginnings of the words of who does it, of what and of all names.

    `days` is None for what was done on no day that is told; `actors` are the words of each whom it binds, and `near`
    the names of all of its sentence.
    """

    way: Way
    words: str
    sentence: Span
    days: DateRange | None
    is_done: bool
    doer: frozenset[str]
    things: frozenset[str]
    names: frozenset[str]
    actors: tuple[frozenset[str], ...]
    near: frozenset[str]


def read_ahead(deadline: Deadline, source: Source) -> Event | None:
    """Return the event that a deadline tells as ahead, if it is one that happens once."""
    if deadline.kind is DeadlineKind.PAST or deadline.certainty is Certainty.HYPOTHETICAL:
        return None
    body = source.article.body
    words = _OTHER_DAY.sub("", deadline.what)
    found = find_ahead(words)
    is_alone = _is_alone(deadline, source)
    if found is None and not deadline.actors and is_alone:
        words = " ".join(deadline.sentence.of(body).split())
        found = find_ahead(words)
    if found is None or _OF_SEVERAL.search(words):
        return None
    days = bounds(deadline.when)
    if days is None:
        return None
    return _event(found, words, days, deadline.actors, source, deadline.sentence, is_done=False, is_alone=is_alone)


def read_events(source: Source) -> Iterator[Event]:
    """Yield the events that an article tells, as ahead and as done."""
    yield from filter(None, (read_ahead(one, source) for one in source.extraction.deadlines))
    yield from _read_done(source)


def _read_done(source: Source) -> Iterator[Event]:
    """Yield the events that the sentences of an article tell as done."""
    found = source.extraction
    for sentence in (each.span for each in found.sentences):
        told = sentence.of(source.article.body)
        if DONE.search(told) is None:
            continue
        past = [one for one in found.deadlines if one.kind is DeadlineKind.PAST and one.sentence == sentence]
        days = next((due for one in past if (due := bounds(one.when))), None)
        actors = tuple(name for one in past for name in one.actors)
        for piece in _PIECE.split(_APPOSITION.sub(" ", " ".join(told.split()))):
            match = DONE.search(piece)
            if match and is_told_as_done(piece, match):
                yield _event(match, piece, days, actors, source, sentence, is_done=True, is_alone=False)


def _is_alone(deadline: Deadline, source: Source) -> bool:
    return not any(
        one is not deadline and one.sentence == deadline.sentence and one.kind is not DeadlineKind.PAST
        for one in source.extraction.deadlines
    )


def is_of_several(words: str) -> bool:
    """Tell whether a clause tells what comes in turns, rounds or parts."""
    return _OF_SEVERAL.search(words) is not None


def is_told_as_done(piece: str, found: re.Match[str]) -> bool:
    """Tell whether a clause has no other verb before that, and nothing that doubts it or tells only a part."""
    before = piece[: found.start()]
    if _DOUBTED.search(before) or _BESIDE.search(piece) or _OF_SEVERAL.search(piece):
        return False
    main = first_verb(before)
    return (
        main is None or re.fullmatch(r"(?:ha[sv]e?|was|were|been|now|already|finally|\s)*", before[main:]) is not None
    )


def _event(
    found: re.Match[str],
    words: str,
    days: DateRange | None,
    actors: tuple[str, ...],
    source: Source,
    sentence: Span,
    *,
    is_done: bool,
    is_alone: bool,
) -> Event:
    """Return what a clause tells, parted at the word that tells it."""
    body = source.article.body
    before, behind = words[: found.start()], words[found.end() :]
    if way_of(found).known is Known.STATE and (_STATE.search(before) or _is_country(before, source)):
        before = "cabinet"
    bound = read_names(" ".join(actors))
    return Event(
        way_of(found),
        words,
        sentence,
        days,
        is_done,
        stems_of(_BUYING.sub("offer", before)) | bound,
        _things(behind) or _things_of_sentence(way_of(found), sentence.of(body), is_alone=is_alone),
        _names(words, body) | (frozenset() if is_done else bound),
        tuple(read_names(name) for name in actors),
        _names(sentence.of(body), body) | bound,
    )


def _is_country(words: str, source: Source) -> bool:
    return any(
        actor.kind is ActorKind.COUNTRY and re.search(rf"\b{re.escape(actor.name)}\b", words)
        for actor in source.extraction.actors
    )


def _things(behind: str) -> frozenset[str]:
    """Return what the words behind a verb say it is done to."""
    return things_of(_BUYING.sub("offer", _OBJECT_ENDS.split(_ON.sub(" ", behind))[0]))


def _things_of_sentence(way: Way, sentence: str, *, is_alone: bool) -> frozenset[str]:
    """Return the same from the sentence of a clause that does not tell it, if nothing else is due in that."""
    if not is_alone or way.known is not Known.BOTH:
        return frozenset()
    words = " ".join(sentence.split())
    told = (each for each in AHEAD.finditer(words) if way_of(each) is way)
    return frozenset[str]().union(*(_things(words[each.end() :]) for each in told))


def _names(words: str, body: str) -> frozenset[str]:
    """Return the beginnings of the names in words; the first word is one if the article never has it small."""
    first = _FIRST.match(words)
    if first and _has_word(first[1].lower(), body):
        words = words[first.end() :]
    return read_names(" ".join(_NAME.findall(words)))


@lru_cache(maxsize=_KEPT)
def _has_word(word: str, body: str) -> bool:
    return word in body and re.search(rf"\b{re.escape(word)}\b", body) is not None


def read_names(names: str) -> frozenset[str]:
    """Return the beginnings of the words of names, of which short ones count as well ("Vik")."""
    return stems_of(names) | frozenset([each.casefold() for each in _SHORT.findall(names)])
