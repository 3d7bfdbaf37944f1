"""Which actors do the mentions of an article make?"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.domain.document import Document
from briefing.domain.findings import Actor, ActorKind, Confidence
from briefing.domain.span import Span
from briefing.extraction.actors.guessing import GUESSED
from briefing.extraction.actors.mentions import ABROAD, VENUE, Mention
from briefing.extraction.actors.reading.hints import Hint
from briefing.extraction.actors.reading.tabled import ATTRIBUTE
from briefing.extraction.actors.roles.ranks import is_lesser
from briefing.extraction.actors.roles.standing import office_once_held
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.known.names import bare_forms

#: How many characters before a name may hold a title that belongs to it.
_ADDRESS = 16
#: Who may own a body that is named without them as well ("the Senate's trade committee").
_OWNERS = (ActorKind.COUNTRY, ActorKind.ORGANISATION)
#: What joins to a body's name what it is ("Unite the Union").
_ADDED = " the "
#: What stands after a region that only says where a place lies ("Portland, Oregon, said").
_CLOSING = frozenset((",", ".", ";", ")", ""))
_SURE = frozenset(
    (
        Sort.COUNTRY,
        Sort.DEMONYM,
        Sort.INSTITUTION,
        Sort.OUTLET,
        Sort.PERSON,
        Sort.PLACE,
        Sort.CAPITAL,
        "metonym",
        "acronym definition",
    )
)
_FAIR = frozenset(
    (
        Sort.CITY,
        "title",
        "state body",
        ABROAD,
        "head word",
        "given name",
        Sort.SHORT,
        Sort.BROAD,
        "surname",
        "organisation noun",
        "brand",
        "company noun",
        "called by surname",
        "speaking name",
    )
)


def gather_actors(mentions: Sequence[Mention], document: Document, lexicon: ActorLexicon) -> list[Actor]:
    """Return one actor for each name and kind, in the order in which they are first named."""
    shadow = document.shadow
    grouped: dict[tuple[ActorKind, str], list[Mention]] = defaultdict(list)
    for mention in _without_locators(_as_named(mentions, shadow), shadow):
        if mention.kind is not None and _is_shown(mention):
            grouped[mention.kind, mention.name].append(mention)
    grouped = {
        key: group
        for key, group in grouped.items()
        if not (_is_nationality(group) or _is_source(group) or _is_venue(group))
    }
    homes = {name: _affiliation(group) for (kind, name), group in grouped.items() if kind is ActorKind.PERSON}
    homes |= {form: name for kind, name in grouped if kind is ActorKind.ORGANISATION for form in bare_forms(name)}
    owners = {mention.end: mention.start for mention in mentions if mention.kind in _OWNERS}
    return [
        _with_owner(_make_actor(kind, name, group, homes, shadow, lexicon), owners, shadow, lexicon)
        for (kind, name), group in grouped.items()
    ]


def _is_shown(mention: Mention) -> bool:
    """Tell whether a mention makes an actor: a guess does where it is a full name, a wide region where it acts."""
    if mention.rule == GUESSED:
        return mention.kind is ActorKind.PERSON and " " in mention.name
    return mention.rule != Sort.BROAD.value or mention.acting


def _as_named(mentions: Sequence[Mention], shadow: str) -> Sequence[Mention]:
    """Name a body by what the article calls it where it leaves out what the tables add ("Unite" the Union)."""
    full = {one.name for one in mentions if one.rule == Sort.INSTITUTION.value and _ADDED in one.name}
    called = {name: name.partition(_ADDED)[0] for name in full if name not in shadow}
    if not called:
        return mentions
    others = {one.name for one in mentions if one.name in called and shadow[one.start : one.end] != called[one.name]}
    names = {name: short for name, short in called.items() if name not in others}
    return [
        one._replace(name=names.get(one.name, one.name), affiliation=names.get(one.affiliation, one.affiliation))
        for one in mentions
    ]


def _without_locators(mentions: Sequence[Mention], shadow: str) -> list[Mention]:
    """Give countries that only say where a city lies to the city's mention ("in Bali, Indonesia")."""
    places = {
        mention: before
        for before, mention in pairwise(mentions)
        if before.kind is ActorKind.PLACE
        and ((mention.kind, mention.name) == (ActorKind.COUNTRY, before.country) or mention.rule == Sort.PLACE.value)
        and shadow[before.end : mention.start] == ", "
        and shadow[mention.end : mention.end + 1] in _CLOSING
    }
    named = {mention.name for mention in mentions if mention not in places}
    lone = {mention: place for mention, place in places.items() if mention.name not in named}
    wider = {place: place._replace(end=mention.end) for mention, place in lone.items()}
    return [wider.get(mention, mention) for mention in mentions if mention not in lone]


def _is_nationality(group: Sequence[Mention]) -> bool:
    """Tell whether a country or place only says whose or which something is ("a Japanese firm", "the Paris accord")."""
    return all(mention.rule in (Sort.DEMONYM.value, ATTRIBUTE) and not mention.acting for mention in group)


def _is_source(group: Sequence[Mention]) -> bool:
    """Tell whether a newspaper or agency is only named for what it was told.

    One named once acts where it reports or something befalls it.
    """
    told = len(group) > 1 or group[0].hint is not Hint.NONE
    return all(mention.rule == Sort.OUTLET.value and not (mention.acting and told) for mention in group)


def _is_venue(group: Sequence[Mention]) -> bool:
    """Tell whether a street, mall or the like is named only once, for what is or happens there."""
    return len(group) == 1 and group[0].rule == VENUE


def _make_actor(
    kind: ActorKind, name: str, group: Sequence[Mention], homes: Mapping[str, str], shadow: str, lexicon: ActorLexicon
) -> Actor:
    affiliation = _affiliation(group)
    affiliation = "" if affiliation == name else affiliation
    spans = tuple(sorted({Span(mention.start, mention.end) for mention in group}))
    return Actor(
        name=name,
        kind=kind,
        mentions=spans,
        confidence=_confidence(group),
        role=_role([mention.role for mention in group if mention.role], lexicon) if kind is ActorKind.PERSON else None,
        affiliation=homes.get(affiliation) or affiliation or None,
        aliases=tuple(dict.fromkeys(alias for span in spans if (alias := " ".join(span.of(shadow).split())) != name)),
        rule=group[0].rule,
    )


def _with_address(actor: Actor, shadow: str, lexicon: ActorLexicon) -> Actor:
    """Return a person with the forms that a title belongs to ("Sir Alec Dorset", "King Letsie") among the aliases."""
    longer = []
    for span in actor.mentions:
        before = shadow[max(0, span.start - _ADDRESS) : span.start].split()
        if before and before[-1] in lexicon.cues["name address"] and shadow[span.start - 1] == " ":
            longer.append(f"{before[-1]} {' '.join(span.of(shadow).split())}")
            if before[-2:-1] and before[-2] in lexicon.titles.honorifics:  # "Mr Justice Moro"
                longer.append(f"{before[-2]} {longer[-1]}")
    return replace(actor, aliases=tuple(dict.fromkeys((*actor.aliases, *longer)))) if longer else actor


def _with_owner(actor: Actor, owners: Mapping[int, int], shadow: str, lexicon: ActorLexicon) -> Actor:
    """Return an organisation with the forms that name its state as well ("Iran's parliament") among its aliases."""
    if actor.kind is ActorKind.PERSON:
        return _with_address(actor, shadow, lexicon)
    if actor.kind is not ActorKind.ORGANISATION:
        return actor
    longer = []
    for span in actor.mentions:
        owned = shadow.endswith("'s ", 0, span.start)
        end = span.start - (len("'s ") if owned else 1)
        if end in owners and shadow[span.start - 1] == " ":
            longer.append(shadow[owners[end] : span.end])
    return replace(actor, aliases=tuple(dict.fromkeys((*actor.aliases, *longer)))) if longer else actor


def _role(roles: Sequence[str], lexicon: ActorLexicon) -> str | None:
    """Return the role that somebody holds: a former one, a rank or kinship only where no other office is named."""
    offices = {office for role in roles if (office := office_once_held(role))}
    held = [role for role in roles if not office_once_held(role) and role.lower() not in offices]
    held.sort(key=lambda role: is_lesser(role, lexicon))
    return next(iter((*held, *filter(office_once_held, roles))), None)


def _affiliation(group: Sequence[Mention]) -> str:
    if group[0].kind is ActorKind.COUNTRY:
        return ""
    stated = (mention.affiliation for mention in group if mention.affiliation)
    return next(stated, "") or next((mention.country for mention in group if mention.country), "")


def _confidence(group: Sequence[Mention]) -> Confidence:
    if any(mention.rule in _SURE or (mention.role and " " in mention.name) for mention in group):
        return Confidence.HIGH
    if any(mention.rule in _FAIR for mention in group):
        return Confidence.HIGH if len(group) > 1 else Confidence.MEDIUM
    return Confidence.LOW
