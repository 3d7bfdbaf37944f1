"""Whom does a surname, an acronym or a capital's name mean in this article?"""

from collections import Counter
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.calling import Calls
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.unknown import settle_unknown
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort


def link_mentions(mentions: Sequence[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Return the mentions with every name resolved; those that stay unknown keep no kind."""
    settled = _same_persons(_recognise(_settle_capitals(mentions, lexicon), lexicon))
    calls = Calls(settled, lexicon)
    same = _as_elsewhere(settled)
    linked = [_link(mention, calls) if _is_open(mention) else mention for mention in same]
    return settle_unknown(_same_titled(_short_organisations(linked, calls)), lexicon)


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


def _is_open(mention: Mention) -> bool:
    """Tell whether a mention may still turn out to be somebody's surname."""
    return mention.kind is None or mention.rule == "company noun"


def _short_organisations(mentions: list[Mention], calls: Calls) -> list[Mention]:
    """Give an organisation's bare name the full one that a definition in the article gave it."""
    return [
        mention._replace(name=calls.organisation(mention.name) or mention.name)
        if mention.kind is ActorKind.ORGANISATION
        else mention
        for mention in mentions
    ]


def _link(mention: Mention, calls: Calls) -> Mention:
    if mention.rule == Sort.SHORT.value:
        return mention._replace(kind=ActorKind.PERSON, name=calls.person(mention.name.split()[-1]) or mention.name)
    person = calls.person(mention.name)
    if person is not None:
        return mention._replace(kind=ActorKind.PERSON, name=person, rule="surname")
    organisation = calls.organisation(mention.name)
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
    return [
        mention._replace(kind=ActorKind.PERSON, rule="called by surname")
        if mention.kind is None and _is_full_name(mention.name, alone, lexicon)
        else mention
        for mention in mentions
    ]


def _is_full_name(name: str, alone: set[str], lexicon: ActorLexicon) -> bool:
    words = name.split()
    strange = all(word.lower() not in lexicon.words for word in words)
    return 2 <= len(words) <= 3 and strange and words[-1] in alone


def _same_persons(mentions: Sequence[Mention]) -> list[Mention]:
    """Give one name to the spellings of one person that differ only in a middle name or initial."""
    names: dict[tuple[str, str], str] = {}
    settled = []
    for mention in mentions:
        if mention.kind is ActorKind.PERSON and " " in mention.name:
            parts = mention.name.split()
            mention = mention._replace(name=names.setdefault((parts[0], parts[-1]), mention.name))
        settled.append(mention)
    return settled


def _settle_capitals(mentions: Sequence[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Read each capital as its government or as a city throughout, as most of its mentions ask.

    Where it is the government, its few literal mentions name no actor of their own.
    """
    votes: Counter[str] = Counter()
    for mention in mentions:
        if mention.rule == Sort.CAPITAL.value:
            votes[mention.name] += 1 if mention.acting else -1
    settled = []
    for mention in mentions:
        if mention.rule != Sort.CAPITAL.value or votes[mention.name] < 0:
            settled.append(mention)
        elif mention.acting:
            country = mention.stands_for in lexicon.countries
            kind = ActorKind.COUNTRY if country else ActorKind.ORGANISATION
            settled.append(mention._replace(kind=kind, name=mention.stands_for, country="", rule="metonym"))
    return settled
