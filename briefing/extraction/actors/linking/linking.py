"""Whom does a surname, an acronym or a capital's name mean in this article?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.aliases import join_aliases
from briefing.extraction.actors.calling import Calls
from briefing.extraction.actors.linking.nations import as_abroad, with_nations
from briefing.extraction.actors.linking.persons import (
    behind_trades,
    recognise,
    same_persons,
    same_titled,
    without_firms,
)
from briefing.extraction.actors.mentions import LONE_BODY, OFFICE, STATE, TITLED, VENUE, VESSEL, Mention
from briefing.extraction.actors.reading.hints import Hint
from briefing.extraction.actors.reading.places.capitals import settle_capitals
from briefing.extraction.actors.reading.places.states import mark_states, without_owners
from briefing.extraction.actors.unknown import settle_unknown
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort

#: The rules of names that may be an organisation's short ones: they speak as somebody does, or have a place's word.
_WEAK = frozenset(("speaking name", "place word", VENUE))
_CENTRAL = ("Central bank (", "central bank")
_BANKS = frozenset(("Bank", "Banco", "Banque", "Bundesbank", "Norges", "Reserve", "Riksbank"))


def link_mentions(mentions: Sequence[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Return the mentions with every name resolved; those that stay unknown keep no kind."""
    mentions = mark_states(with_nations(as_abroad(_without_vessels(_without_shared(mentions)), lexicon), lexicon))
    told = behind_trades(settle_capitals(mentions, lexicon), lexicon)
    settled = without_firms(same_persons(recognise(told, lexicon)))
    calls = Calls(settled, lexicon)
    same = _same_banks(_as_elsewhere(settled))
    linked = [_link(mention, calls) if _is_open(mention) else _as_called(mention, calls) for mention in same]
    linked = without_owners(linked, mentions)
    told = same_titled(_held(_begun(_short_organisations(linked, calls), lexicon)))
    return join_aliases(settle_unknown(told, lexicon))


def _without_shared(mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out a form that two countries share where the article names the other one ("Korea" beside North Korea)."""
    named = {mention.name for mention in mentions if mention.kind is ActorKind.COUNTRY}
    named |= {mention.stands_for for mention in mentions if mention.acting}
    return [mention for mention in mentions if not mention.rival or mention.rival not in named]


def _without_vessels(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Leave out ships and storms, and what no table has and bears the name of one or its last word ("the Orla")."""
    named = {mention.name for mention in mentions if mention.rule == VESSEL}
    if not named:
        return mentions
    named |= {name.rpartition(" ")[2] for name in named}
    return [mention for mention in mentions if mention.name not in named or _is_told(mention)]


def _is_told(mention: Mention) -> bool:
    """Tell whether it is known what a mention names, whatever ship bears the name too."""
    return mention.kind not in (None, ActorKind.PERSON) or mention.rule in (Sort.PERSON.value, LONE_BODY)


def _held(mentions: Sequence[Mention]) -> list[Mention]:
    """Give an office that stands for its holder the one person who holds it, or name whoever holds it by the office.

    Of an office that several hold it stays open who is meant: such a mention is left out.
    """
    holders: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind is ActorKind.PERSON and mention.role:
            for office in _offices(mention.role.lower()):
                holders.setdefault(office, set()).add(mention.name)
    held = []
    for mention in mentions:
        if mention.rule != OFFICE:
            held.append(mention)
        elif len(names := holders.get(mention.name.lower(), {mention.name})) == 1:
            role = mention.name if mention.name in names else ""
            held.append(mention._replace(kind=ActorKind.PERSON, name=next(iter(names)), role=role))
    return held


def _offices(role: str) -> set[str]:
    """Return by which words an article may call the holder of a role: it whole, without its field, by its last word."""
    office = re.split(r" (?:of|for) ", role)[0]
    return {role, office, office.rpartition(" ")[2]}


def _same_banks(mentions: Sequence[Mention]) -> list[Mention]:
    """Take "Peru's central bank" for the one bank of that state that the article names, "the central bank" for any."""
    banks: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.rule == Sort.INSTITUTION and mention.country and _BANKS & set(mention.name.split()):
            for country in (mention.country, ""):
                banks.setdefault(country, set()).add(mention.name)
    if not banks:
        return list(mentions)
    return [
        mention._replace(name=next(iter(banks[mention.country])))
        if mention.rule == "state body"
        and mention.name.startswith(_CENTRAL)
        and len(banks.get(mention.country, ())) == 1
        else mention
        for mention in mentions
    ]


def _as_elsewhere(mentions: Sequence[Mention]) -> list[Mention]:
    """Give a name of several words that nothing explains here the kind that the article elsewhere shows it to have."""
    kinds = {mention.name: mention.kind for mention in mentions if mention.kind is not None and " " in mention.name}
    return [
        mention._replace(kind=kinds[mention.name], rule="named elsewhere")
        if mention.kind is None and mention.name in kinds
        else mention
        for mention in mentions
    ]


def _begun(mentions: Sequence[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Take a word that nothing explains for the one unexplained name that it begins ("Samsara Micro … Samsara")."""
    longer: dict[str, set[str]] = {}
    for name in {mention.name for mention in mentions if mention.kind is None and " " in mention.name}:
        longer.setdefault(name.partition(" ")[0], set()).add(name)
    return [
        mention._replace(name=next(iter(longer[mention.name])))
        if mention.kind is None
        and mention.hint is not Hint.INTRODUCED
        and len(longer.get(mention.name, ())) == 1
        and lexicon.gazetteer.alone(mention.name) is None
        and not (mention.rule == "opening word" and (not mention.hint or mention.name.lower() in lexicon.words))
        else mention
        for mention in mentions
    ]


def _is_open(mention: Mention) -> bool:
    """Tell whether a mention may still turn out to be somebody's surname."""
    return (mention.kind is None and mention.rule != OFFICE) or mention.rule in ("company noun", STATE)


def _short_organisations(mentions: list[Mention], calls: Calls) -> list[Mention]:
    """Give an organisation's bare name the full one that a definition in the article gave it."""
    return [_in_full(mention, calls) if mention.kind is ActorKind.ORGANISATION else mention for mention in mentions]


def _is_acronym(name: str) -> bool:
    """Tell whether a name is a word of several capitals ("DoJ")."""
    return " " not in name and len(name) < 8 and 2 * sum(letter.isupper() for letter in name) > len(name)


def _in_full(mention: Mention, calls: Calls) -> Mention:
    acronym = mention.short or (mention.name if _is_acronym(mention.name) else "")
    spelled = calls.spelled(acronym) if acronym else None
    if spelled and spelled != mention.name:
        return mention._replace(name=spelled, country="")
    return mention._replace(name=calls.organisation(mention.name) or calls.defined(mention.name) or mention.name)


def _as_called(mention: Mention, calls: Calls) -> Mention:
    """Take a name that speaks, or a place's, for the organisation's that it begins elsewhere in the article."""
    named = calls.begun(mention.name) if mention.rule in _WEAK else None
    return mention if named is None else mention._replace(kind=ActorKind.ORGANISATION, name=named, rule="acronym")


def _link(mention: Mention, calls: Calls) -> Mention:
    if mention.rule == Sort.SHORT:
        called = calls.person(mention.short, mention.gender) or calls.person(mention.name.split()[-1], mention.gender)
        return mention._replace(kind=ActorKind.PERSON, name=called or mention.name)
    person = calls.person(mention.name, mention.gender, mention.role)
    if person is not None:
        return mention._replace(kind=ActorKind.PERSON, name=person, rule="surname")
    if mention.rule == STATE:
        return mention
    acronym = calls.spelled(mention.name) if _is_acronym(mention.name) else None
    organisation = acronym or calls.begun(mention.name)
    if organisation is not None:
        return mention._replace(kind=ActorKind.ORGANISATION, name=organisation, rule="acronym")
    first, _, rest = mention.name.partition(" ")
    person = calls.person(first) if rest else None
    if person is not None:
        return mention._replace(kind=ActorKind.PERSON, name=person, rule="surname", end=mention.start + len(first))
    if mention.rule == TITLED and not rest:
        return mention._replace(kind=ActorKind.PERSON, rule="title")
    return mention
