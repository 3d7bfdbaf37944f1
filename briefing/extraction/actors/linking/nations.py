"""Which nation's body does a name mean that many nations use?"""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import ABROAD, DEFINITION, Mention
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.known.issues import singular
from briefing.extraction.known.names import bare_forms

#: What an acronym may stand for.
_BODIES = (None, ActorKind.ORGANISATION)


def with_nations(mentions: Sequence[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Take a body's name that many nations use for the body of its owner, or of the nation the article tells most of.

    Where that nation is not told, or has no such body in the tables, the name stays as it stands.
    """
    told = Counter(_nation(mention) for mention in mentions)
    del told[""]
    leading = _leading(told) or _shared_nation(mentions, lexicon)
    spelled = {bare_forms(mention.name)[-1] for mention in mentions if mention.rule == DEFINITION}
    named = {mention.name for mention in mentions}
    told_of: dict[str, list[str]] = {}
    settled = []
    for mention in mentions:
        acronym = _acronym_of(mention) if mention.kind in _BODIES else ""
        if acronym in lexicon.acronyms and acronym not in spelled:
            if acronym not in told_of:
                own = Counter(_nation(one) for one in mentions if _acronym_of(one) == acronym)
                told_of[acronym] = _leading(told - own) or leading
            settled.append(_as_acronym(mention, told_of[acronym], named, lexicon))
        else:
            settled.append(_as_nations(mention, leading, lexicon))
    return settled


def as_abroad(mentions: Sequence[Mention], lexicon: ActorLexicon) -> Sequence[Mention]:
    """Take a body of the tables for the one of another land that the article names so, if its own land is not told."""
    mentions = _parties(mentions, lexicon)
    abroad = {mention.name for mention in mentions if mention.rule == ABROAD}
    if not abroad:
        return mentions
    lands = {mention.name for mention in mentions if mention.kind is ActorKind.COUNTRY}
    return [_abroad(one, abroad) if one.country and one.country not in lands else one for one in mentions]


def _parties(mentions: Sequence[Mention], lexicon: ActorLexicon) -> Sequence[Mention]:
    """Take a party named by common words for none of the tables where the article tells of other nations alone."""
    written: dict[str, str] = {}
    for one in mentions:
        if one.written and one.country and _is_common(one.written, lexicon):
            written[one.name] = max(written.get(one.name, ""), one.written, key=len)
    lettered = {one.name for one in mentions if one.short}
    lands = {_nation(one) for one in mentions if one.name not in written} - {""}
    if not written or not lands:
        return mentions
    return [
        one._replace(name=written[one.name], country="", rule=ABROAD)
        if one.name in written and one.name not in lettered and one.country not in lands
        else one
        for one in mentions
    ]


def _is_common(name: str, lexicon: ActorLexicon) -> bool:
    return all(word.lower() in lexicon.words or singular(word.lower()) in lexicon.words for word in name.split())


def _abroad(mention: Mention, abroad: AbstractSet[str]) -> Mention:
    long = bare_forms(mention.name)[0]
    same = next((name for name in abroad if name == long or name.endswith(f" {long}")), "")
    bodied = mention.rule == Sort.INSTITUTION.value and same
    return mention._replace(name=same, country="", rule=ABROAD, short="") if bodied else mention


def _nation(mention: Mention) -> str:
    return mention.name if mention.kind is ActorKind.COUNTRY else mention.country


def _leading(told: Counter[str]) -> list[str]:
    most = max(told.values(), default=0)
    return [country for country in told if told[country] == most]


def _shared_nation(mentions: Sequence[Mention], lexicon: ActorLexicon) -> list[str]:
    """Return the one nation that has a body for each of several acronyms, where an article tells no nation."""
    borne: dict[str, set[str]] = {}
    acronyms = {_acronym_of(one) for one in mentions} & lexicon.acronyms
    for acronym, country in lexicon.national_acronyms if len(acronyms) > 1 else ():
        if acronym in acronyms:
            borne.setdefault(acronym, set()).add(country)
    shared = set.intersection(*borne.values()) if borne else set()
    return list(shared) if len(shared) == 1 else []


def _acronym_of(mention: Mention) -> str:
    """Return the acronym that stands at a mention, as far as the tables or nothing yet tell whose it is."""
    open_ = mention.kind is None or mention.rule in ("acting acronym", "organisation noun")
    return mention.short or (mention.name if open_ and mention.name.isupper() and " " not in mention.name else "")


def _as_acronym(mention: Mention, leading: Sequence[str], named: AbstractSet[str], lexicon: ActorLexicon) -> Mention:
    """Take an acronym for the body that bears it in the one nation that the article tells most of.

    Its name is the one with its land where the article has that ("Teachers Service Commission of Kenya").
    """
    acronym = _acronym_of(mention)
    bodies = {country: lexicon.national_acronyms.get((acronym, country)) for country in leading}
    meant = [(country, name) for country, name in bodies.items() if name]
    if len(meant) != 1 or mention.country in leading:
        return mention
    country, name = meant[0]
    name = f"{name} of {country}" if f"{name} of {country}" in named else name
    rule = Sort.INSTITUTION.value
    return mention._replace(kind=ActorKind.ORGANISATION, name=name, country=country, rule=rule, short=acronym)


def _as_nations(mention: Mention, leading: Sequence[str], lexicon: ActorLexicon) -> Mention:
    if mention.kind is not ActorKind.ORGANISATION:
        return mention
    form = mention.name.removesuffix(f" ({mention.country})")
    for country in [mention.country] if mention.country else leading:
        body = lexicon.generic_bodies.get((form, country))
        if body is not None:
            return mention._replace(name=body, country=country, rule=Sort.INSTITUTION.value)
    return mention
