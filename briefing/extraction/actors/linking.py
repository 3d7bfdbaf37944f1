"""Whom does a surname, an acronym or a capital's name mean in this article?"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.aliases import join_aliases
from briefing.extraction.actors.calling import Calls
from briefing.extraction.actors.mentions import DEFINITION, LONE_BODY, OFFICE, STATE, VENUE, VESSEL, Mention
from briefing.extraction.actors.reading.hints import Hint
from briefing.extraction.actors.reading.places.capitals import settle_capitals
from briefing.extraction.actors.reading.places.states import mark_states, without_owners
from briefing.extraction.actors.unknown import settle_unknown
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.known.names import bare_forms

#: The rules of names that may be an organisation's short ones: they speak as somebody does, or have a place's word.
_WEAK = frozenset(("speaking name", "place word", VENUE))
#: What an acronym may stand for.
_BODIES = (None, ActorKind.ORGANISATION)
_CENTRAL = ("Central bank (", "central bank")
_BANKS = frozenset(("Bank", "Banco", "Banque", "Bundesbank", "Norges", "Reserve", "Riksbank"))


def link_mentions(mentions: Sequence[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Return the mentions with every name resolved; those that stay unknown keep no kind."""
    mentions = mark_states(_with_nations(_without_vessels(_without_shared(mentions)), lexicon))
    settled = _without_firms(_same_persons(_recognise(settle_capitals(mentions, lexicon), lexicon)))
    calls = Calls(settled, lexicon)
    same = _same_banks(_as_elsewhere(settled))
    linked = [_link(mention, calls) if _is_open(mention) else _as_called(mention, calls) for mention in same]
    linked = without_owners(linked, mentions)
    told = _same_titled(_held(_begun(_short_organisations(linked, calls), lexicon)))
    return join_aliases(settle_unknown(told, lexicon))


def _without_shared(mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out a form that two countries share where the article names the other one ("Korea" beside North Korea)."""
    named = {mention.name for mention in mentions if mention.kind is ActorKind.COUNTRY}
    named |= {mention.stands_for for mention in mentions if mention.acting}
    return [mention for mention in mentions if not mention.rival or mention.rival not in named]


def _with_nations(mentions: Sequence[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Take a body's name that many nations use for the body of its owner, or of the nation the article tells most of.

    Where that nation is not told, or has no such body in the tables, the name stays as it stands.
    """
    told = Counter(_nation(mention) for mention in mentions)
    del told[""]
    leading = _leading(told)
    spelled = {bare_forms(mention.name)[-1] for mention in mentions if mention.rule == DEFINITION}
    told_of: dict[str, list[str]] = {}
    settled = []
    for mention in mentions:
        acronym = _acronym_of(mention) if mention.kind in _BODIES else ""
        if acronym in lexicon.acronyms and acronym not in spelled:
            if acronym not in told_of:
                own = Counter(_nation(one) for one in mentions if _acronym_of(one) == acronym)
                told_of[acronym] = _leading(told - own)
            settled.append(_as_acronym(mention, told_of[acronym], lexicon))
        else:
            settled.append(_as_nations(mention, leading, lexicon))
    return settled


def _nation(mention: Mention) -> str:
    return mention.name if mention.kind is ActorKind.COUNTRY else mention.country


def _leading(told: Counter[str]) -> list[str]:
    most = max(told.values(), default=0)
    return [country for country in told if told[country] == most]


def _acronym_of(mention: Mention) -> str:
    """Return the acronym that stands at a mention, as far as the tables or nothing yet tell whose it is."""
    open_ = mention.kind is None or mention.rule in ("acting acronym", "organisation noun")
    return mention.short or (mention.name if open_ and mention.name.isupper() and " " not in mention.name else "")


def _as_acronym(mention: Mention, leading: Sequence[str], lexicon: ActorLexicon) -> Mention:
    """Take an acronym for the body that bears it in the one nation that the article tells most of."""
    acronym = _acronym_of(mention)
    bodies = {country: lexicon.national_acronyms.get((acronym, country)) for country in leading}
    meant = [(country, name) for country, name in bodies.items() if name]
    if len(meant) != 1 or mention.country in leading:
        return mention
    country, name = meant[0]
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


def _without_firms(mentions: Sequence[Mention]) -> list[Mention]:
    """Leave open a firm's word that is first read as the surname of somebody named in full ("Eva Lindt … Lindt")."""
    first: dict[str, bool] = {}
    for mention in mentions:
        if _is_firm(mention):
            first.setdefault(mention.name, False)
        elif mention.kind is ActorKind.PERSON and " " in mention.name:
            first.setdefault(mention.name.rpartition(" ")[2], True)
    return [
        mention._replace(kind=None, rule="surname") if _is_firm(mention) and first[mention.name] else mention
        for mention in mentions
    ]


def _is_firm(mention: Mention) -> bool:
    return mention.rule == Sort.INSTITUTION and " " not in mention.name and not mention.name.isupper()


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


def _same_titled(mentions: Sequence[Mention]) -> list[Mention]:
    """Take a word for the person whom the article elsewhere names by it with a title ("Mrs Harding")."""
    titled = {mention.name for mention in mentions if mention.kind is ActorKind.PERSON and " " not in mention.name}
    return [
        mention._replace(kind=ActorKind.PERSON, rule="surname")
        if mention.kind is None and mention.name in titled
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
        called = calls.person(mention.short) or calls.person(mention.name.split()[-1])
        return mention._replace(kind=ActorKind.PERSON, name=called or mention.name)
    person = calls.person(mention.name)
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
    if mention.rule == "titled word" and not rest:
        return mention._replace(kind=ActorKind.PERSON, rule="title")
    return mention


def _recognise(mentions: list[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Take a run of two or three unknown words for a person whom the article later calls by the last of them."""
    alone = {mention.name for mention in mentions if mention.kind is None}
    speaking = {mention.name for mention in mentions if mention.kind is None and mention.hint is Hint.ACTS}
    return [
        mention._replace(kind=ActorKind.PERSON, rule="called by surname")
        if mention.kind is None and _is_full_name(mention, alone, speaking, lexicon)
        else mention
        for mention in mentions
    ]


def _is_full_name(mention: Mention, alone: set[str], speaking: set[str], lexicon: ActorLexicon) -> bool:
    """Tell whether a run is a person's name, one word of which may be a common one where the last speaks alone."""
    words = mention.name.split()
    strange = [word.lower() not in lexicon.words for word in words]
    called = words[-1] in (alone if all(strange) else speaking if mention.rule == "word" else ())
    return 2 <= len(words) <= 3 and called and strange[-1] and sum(strange) >= len(words) - 1


def _same_persons(mentions: Sequence[Mention]) -> list[Mention]:
    """Give one name to the spellings of one person: with and without a middle name or a first or last of several."""
    names: dict[tuple[str, str], str] = {}
    for mention in mentions:
        if mention.kind is ActorKind.PERSON and " " in mention.name:
            parts = mention.name.split()
            names.setdefault((parts[0], parts[-1]), mention.name)
    longer = _by_part(names.values())
    full = {name: _only_longer(name, longer) or name for name in names.values()}
    settled = []
    for mention in mentions:
        if mention.kind is ActorKind.PERSON and " " in mention.name:
            parts = mention.name.split()
            mention = mention._replace(name=full[names[parts[0], parts[-1]]])
        settled.append(mention)
    return settled


def _by_part(names: Iterable[str]) -> dict[str, set[str]]:
    """Return the names by each run of words that they begin with, a space behind, or end with, a space before."""
    found: dict[str, set[str]] = {}
    for name in names:
        for space in re.finditer(" ", name):
            found.setdefault(name[: space.end()], set()).add(name)
            found.setdefault(name[space.start() :], set()).add(name)
    return found


def _only_longer(name: str, longer: Mapping[str, set[str]]) -> str | None:
    """Return the one longer name that a name of several words begins or ends, or None; it may open a sentence."""
    parts = (f"{name} ", f" {name}", f" {name[0].lower()}{name[1:]}")
    found = set().union(*(longer.get(part, ()) for part in parts))
    return next(iter(found)) if len(found) == 1 else None
