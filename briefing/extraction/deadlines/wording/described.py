"""Whom does an article mean by an office or by the common noun of a name ("the court", "the home secretary")?"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from briefing.domain.findings import Actor, ActorKind
from briefing.domain.span import Span
from briefing.extraction.deadlines.wording.naming import NamedActor
from briefing.extraction.known.namesakes import is_taken
from briefing.temporal.verbs import FINITE

#: How much oftener than the next an actor is named that an article is about.
_OFTENER, _FAR, _MORE = 2, 1.5, 1.1
_BOTH = 2
#: A piece of no more sentences is about whomever it names.
_SHORT = 12
#: What else is no firm by its name.
_NO_FIRM = frozenset(
    ("front", "movement", "militia", "forces", "guard", "church", "police", "nations", "fleet", "corps")
)
#: What each firm of an article is called in turn.
_ANY_FIRM = frozenset(("company", "firm", "group", "maker", "owner", "buyer", "bidder"))
#: What firms are called as well as bodies.
_OF_FIRMS = frozenset(("bank", "fund", "exchange", "club", "board", "centre", "center", "group"))
#: "US" may open "US$5".
_SHORTEST = 2
#: What no firm bears in its name.
_PUBLIC = frozenset(
    ("board", "administration", "agency", "commission", "committee", "council", "court", "department", "ministry")
) | {"authority", "office", "bureau", "association", "union", "federation", "party", "parliament", "senate", "army"}
_WORD = re.compile(r"[^\W\d_]+")
#: The words of a subject that may tell of somebody without naming them.
_OPENING = re.compile(r"(?:the\s)?(?P<words>(?:[a-z][\w-]*\s?){1,4})")
#: The two whom an article is about, and they alone.
BOTH_SIDES = re.compile(
    r"(?:the\s)?(?:two|both)\s(?:sides|countries|governments|nations|parties|delegations|states|capitals|leaders"
    r"|neighbours|neighbors|companies|firms|banks|armies|teams)\b",
    re.IGNORECASE,
)
#: Who hears or reconciles two sides is none of them.
_NO_SIDE = re.compile(r"\b(?:court|tribunal|mediati\w+|conciliation|arbitrat\w+)\b", re.IGNORECASE)
_MOST_WORDS, _LONGEST_NAME = 4, 6
#: "Agency decides", "Company's term ends": a common noun that is the whole subject, or owns it.
_COMMON_SUBJECT = re.compile(rf"(?P<noun>[A-Z][a-z]+)(?=\s(?:to|{FINITE})\b|['’]s\s)")
#: "The bloc's summit", "the mandate of the mission".
_OWNER = re.compile(r"(?:the\s)?(?P<noun>[A-Za-z][a-z]+)['’]s\s")
_OF = re.compile(r"\sof\sthe\s(?P<noun>[A-Za-z][a-z]+)\s?$")


@dataclass(frozen=True, slots=True)
class ActorNouns:
    """The common nouns by which an article means a body of that name, or the firm, state, bloc or town it is about.

    `organs` are those who act for a firm ("the board"), `blocs` nouns for a bloc of states, `of_blocs` names of such,
    `categories` what the bodies of the table are by their names.
    """

    bodies: frozenset[str] = frozenset()
    firms: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    organs: frozenset[str] = frozenset()
    blocs: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()
    of_blocs: frozenset[str] = frozenset()
    categories: Mapping[str, str] = field(default_factory=dict, kw_only=True)


def read_actor_nouns(rows: Sequence[Mapping[str, str]], institutions: Sequence[Mapping[str, str]] = ()) -> ActorNouns:
    """Return the nouns of the rows of `actor_nouns.tsv`, by their kinds, and the blocs of `institutions.tsv`."""
    kinds = (
        frozenset(row["word"] for row in rows if row["kind"] == kind)
        for kind in ("body", "firm", "state", "organ", "bloc", "town")
    )
    blocs = frozenset(row["name"] for row in institutions if row["category"] == "bloc")
    categories = {row["name"]: row["category"] for row in institutions}
    return replace(ActorNouns(*kinds), of_blocs=blocs, categories=categories)


@dataclass(frozen=True, slots=True)
class Descriptions:
    """The actors' names by the small words that mean one of them alone, and all `known` forms of their names.

    `pair` are the two whom an article that speaks of "both sides" is about, `sides` all who may be one, the foremost
    first; `firms` are the common nouns for a firm, `states` those for whoever governs a country, `organs` those for who
    acts for a firm; `lands` has the countries of places by their names.
    """

    names: Mapping[str, str]
    known: Sequence[NamedActor] = ()
    pair: Sequence[str] = ()
    firms: AbstractSet[str] = frozenset()
    states: AbstractSet[str] = frozenset()
    lands: Mapping[str, str] = field(default_factory=dict)
    organs: AbstractSet[str] = frozenset()
    sides: Sequence[Actor] = ()

    def pair_beside(self, names: AbstractSet[str]) -> Sequence[str]:
        """Return the two whom an article that speaks of "both sides" is about beside those who only call them."""
        return self.pair or _two_of([one for one in self.sides if one.name not in names], _MORE)

    def is_state(self, subject: str) -> bool:
        """Tell whether a subject is "the government" or the like, of whichever country."""
        found = _OPENING.match(subject[:1].lower() + subject[1:])
        words = found["words"].split() if found else []
        return len(words) == 1 and words[0] in self.states

    def name_sides(self, clause: str) -> str:
        """Return a clause with "both sides" named, where it opens with them and they are known."""
        both = BOTH_SIDES.match(clause)
        if both is None or len(self.pair) != _BOTH:
            return clause
        return " and ".join(name.partition(" (")[0] for name in self.pair) + clause[both.end() :]

    def name_subject(self, clause: str, sentence: str) -> str:
        """Return a clause with the organisation named that its sentence calls "the agency" or the like, as its subject.

        A country and a person keep the words of the sentence, and so does one that the sentence names anyway.
        """
        found = _COMMON_SUBJECT.match(clause)
        noun = found["noun"].lower() if found else ""
        name = (
            self.means(noun)
            if found and noun not in self.organs and re.search(rf"\b[Tt]he {noun}\b", sentence)
            else None
        )
        bare = name.partition(" (")[0] if name else ""
        bodies = {one.name for one in self.known if one.kind is ActorKind.ORGANISATION}
        public = noun in self.firms and not _PUBLIC.isdisjoint(word.casefold() for word in bare.split())
        if found is None or public or name not in bodies or bare in sentence or len(bare.split()) > _LONGEST_NAME:
            return clause
        return bare + clause[found.end("noun") :]

    def means(self, subject: str) -> str | None:
        """Return the actor that words such as "home secretary" open with; None where they mean nobody or several."""
        found = _OPENING.match(subject[:1].lower() + subject[1:])
        words = found["words"].split() if found else []
        for length in range(min(len(words), _MOST_WORDS), 0, -1):
            name = self.names.get(" ".join(words[:length]))
            if name is not None:
                return name
        owner = _OWNER.match(subject) or _OF.search(subject)
        return self.names.get(owner["noun"].lower()) if owner else None


def describe_actors(
    actors: Sequence[Actor],
    nouns: ActorNouns,
    called: Mapping[str, str] = MappingProxyType({}),
    sentences: Sequence[Span] = (),
    taken: frozenset[str] = frozenset(),
    defined: Mapping[str, str] = MappingProxyType({}),
) -> Descriptions:
    """Return what offices and common nouns mean in an article, those left out that more than one actor may be.

    `called` are the organisations that stand beside a common noun; `sentences` are those of the article, in order;
    `taken` are the categories of bodies that it does not mean by their noun, `defined` whom it names so itself.
    """
    meant: dict[str, set[str]] = {noun: {name} for noun, name in called.items() if noun not in _ANY_FIRM}
    for actor in actors:
        for words in _descriptions(actor, nouns):
            if not is_taken(words, nouns.categories.get(actor.name), taken):
                meant.setdefault(words, set()).add(actor.name)
    only = {words: names.pop() for words, names in meant.items() if len(names) == 1}
    others = [one for one in actors if nouns.categories.get(one.name) not in taken]
    firms = [one for one in others if one.kind is ActorKind.ORGANISATION and not _is_body(one, nouns)]
    firm = _only_called(firms, {name for noun, name in called.items() if noun in nouns.firms}) or _foremost(firms)
    state = _foremost([one for one in actors if one.kind is ActorKind.COUNTRY])
    bloc = _foremost([one for one in actors if one.name in nouns.of_blocs])
    town = _foremost([one for one in actors if one.kind is ActorKind.PLACE])
    groups = ((nouns.firms | nouns.organs, firm), (nouns.states, state), (nouns.blocs, bloc), (nouns.towns, town))
    by_kind = {noun: one.name for words, one in groups if one for noun in words - meant.keys()}
    known = tuple(_known_forms(actors))
    lands = {one.name: one.affiliation for one in actors if one.kind is ActorKind.PLACE and one.affiliation}
    sides = _sides_of(actors)
    pair = _foremost_two(sides, sentences)
    return Descriptions(
        {**by_kind, **only, **defined}, known, pair, nouns.firms, nouns.states, lands, nouns.organs, sides
    )


def _is_body(actor: Actor, nouns: ActorNouns) -> bool:
    """Tell whether an organisation is no firm by its name ("Ministry of Transport")."""
    words = {word.casefold() for word in _WORD.findall(actor.name)}
    return not words.isdisjoint((nouns.bodies - _OF_FIRMS) | _NO_FIRM | (_PUBLIC - _OF_FIRMS))


def _only_called(firms: Sequence[Actor], names: AbstractSet[str]) -> Actor | None:
    """Return the one firm that an article calls so, where it names no other oftener."""
    called = [one for one in firms if one.name in names]
    most = max((len(one.mentions) for one in firms), default=0)
    return called[0] if len(called) == 1 and len(called[0].mentions) == most else None


def _known_forms(actors: Sequence[Actor]) -> Iterator[NamedActor]:
    for actor in actors:
        for form in dict.fromkeys((actor.name.partition(" (")[0], *actor.aliases)):
            if form[:1].isupper() and len(form) > _SHORTEST:
                yield NamedActor(0, actor.name, actor.kind, form)


def _has_name(actor: Actor) -> bool:
    """Tell whether an actor is called by more than a common noun ("the union", or "Stores" as a sentence opens)."""
    several = " " not in actor.name and actor.name.endswith("s") and not actor.name.isupper()
    return not actor.name.islower() and not (several and len(actor.mentions) == 1)


def _foremost(actors: Sequence[Actor]) -> Actor | None:
    """Return the actor that an article is about: the only one of its kind, or named far oftener than any other."""
    ranked = sorted(filter(_has_name, actors), key=lambda one: -len(one.mentions))
    if len(ranked) > 1 and len(ranked[0].mentions) < _OFTENER * len(ranked[1].mentions):
        return None
    return ranked[0] if ranked else None


def _foremost_two(sides: Sequence[Actor], sentences: Sequence[Span]) -> tuple[str, ...]:
    """Return the two countries or organisations that an article names far oftener than any third; else none.

    Whom a long one names at one place alone, far from the other, is no side of what it is about.
    """
    both = sides[:_BOTH]
    apart = len(both) == _BOTH and len(sentences) > _SHORT and _is_told_apart(both[-1], both[0], sentences)
    return () if apart else _two_of(sides)


def _two_of(sides: Sequence[Actor], times: float = _FAR) -> tuple[str, ...]:
    """Return the first two sides, where they are named so many times oftener than the third."""
    both, third = sides[:_BOTH], sides[_BOTH:]
    far = not third or len(both[-1].mentions) >= times * len(third[0].mentions)
    return tuple(one.name for one in both) if len(both) == _BOTH and far else ()


def _sides_of(actors: Sequence[Actor]) -> Sequence[Actor]:
    """Return the countries and organisations that may be a side, those named oftenest first; no court or mediator."""
    kinds = (ActorKind.COUNTRY, ActorKind.ORGANISATION)
    sides = [one for one in actors if one.kind in kinds and _has_name(one) and not _NO_SIDE.search(one.name)]
    return sorted(sides, key=lambda one: (-len(one.mentions), one.mentions[:1]))


def _is_told_apart(one: Actor, other: Actor, sentences: Sequence[Span]) -> bool:
    """Tell whether an article tells of one at a single place, and there not of the other."""
    ours, theirs = _sentences_of(one, sentences), _sentences_of(other, sentences)
    return max(ours) - min(ours) <= 1 and not any((at - 1 in theirs or at in theirs or at + 1 in theirs) for at in ours)


def _sentences_of(actor: Actor, sentences: Sequence[Span]) -> frozenset[int]:
    """Return the numbers of the sentences that name an actor."""
    return frozenset(bisect_right(sentences, span.start, key=lambda each: each.start) for span in actor.mentions)


def _descriptions(actor: Actor, nouns: ActorNouns) -> Iterator[str]:
    if actor.kind is ActorKind.PERSON and actor.role:
        role = [word.casefold() for word in actor.role.split()]
        yield " ".join(role)
        yield role[-1]
    elif actor.kind is ActorKind.ORGANISATION:
        for word in _WORD.findall(actor.name):
            if word.casefold() in nouns.bodies:
                yield word.casefold()
