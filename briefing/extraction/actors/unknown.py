"""What is a name that no table knows and no rule explains?"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.guessing import GUESSED, guess_kind
from briefing.extraction.actors.mentions import LONE_BODY, THE_WORD, Mention
from briefing.extraction.actors.reading.hints import Hint
from briefing.extraction.known.actors import ActorLexicon

#: How far each hint speaks for an organisation, and from where on they do.
_WEIGHTS = {Hint.WORDED: 4, Hint.ACTS: 2, Hint.DOES: 1, Hint.STANDS: -4, Hint.SPEAKS_AS_PERSON: -8}
_ENOUGH = 2
_OTHER = Hint.INTRODUCED
_GOVERNMENT = "Government"


def settle_unknown(mentions: Sequence[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Return the mentions, those still unknown typed by what all that an article says of their name has in common.

    Where it says nothing their letters are all there is to go by: such a kind is a guess and its rule says so.
    """
    hints: defaultdict[str, Counter[Hint]] = defaultdict(Counter)
    people = (mention.name for mention in mentions if mention.kind is ActorKind.PERSON)
    borne = {name.rpartition(" ")[2] for name in people}
    for mention in mentions:
        if mention.kind is None:
            lone = mention.rule == "opening word" and mention.hint is Hint.ACTS
            lone = lone and (mention.name in borne or not _is_own(mention.name, lexicon))
            hints[mention.name][Hint.ACTS_FIRST if lone else mention.hint] += 1
    kinds = {name: _kind(counted) for name, counted in hints.items()}
    kinds |= {name: ActorKind.PERSON for name, kind in kinds.items() if kind and _is_given(name, hints[name], lexicon)}
    amid = {mention.name for mention in mentions if mention.rule != "opening word"}
    things = {mention.name for mention in mentions if mention.rule == THE_WORD}
    things -= {mention.name for mention in mentions if mention.rule != THE_WORD}
    guessed = {name: guess_kind(name, amid, lexicon) for name, kind in kinds.items() if kind is None}
    guessed = {name: None if kind is ActorKind.PERSON and name in things else kind for name, kind in guessed.items()}
    belonging = (name for name, kind in guessed.items() if kind is None and _belongs(name, hints[name], lexicon))
    guessed |= dict.fromkeys(belonging, ActorKind.PLACE)
    kinds |= dict.fromkeys(_lone_bodies(mentions), ActorKind.ORGANISATION)
    kinds |= {
        name: ActorKind.ORGANISATION
        for name, guess in guessed.items()
        if guess is ActorKind.ORGANISATION and name.isupper() and hints[name][Hint.DOES] > 0 == hints[name][_OTHER]
    }
    governed = _governed(mentions) if hints[_GOVERNMENT][Hint.ACTS] else None
    if governed:
        mentions = [_as_state(mention, governed) for mention in mentions]
    return [_typed(mention, kinds, guessed) if mention.kind is None else mention for mention in mentions]


def _is_own(name: str, lexicon: ActorLexicon) -> bool:
    """Tell whether a name has several words, or is one that no dictionary has."""
    double = "-" in name and all(len(part) > 1 for part in name.split("-"))  # "Schroeder-Lyle" is a surname
    return " " in name or ("'" not in name and not double and name.lower() not in lexicon.words)


def _is_given(name: str, counted: Counter[Hint], lexicon: ActorLexicon) -> bool:
    """Tell whether a name is a given name alone, and nothing but its acting speaks for an organisation ("Shannon")."""
    given = name.lower() in lexicon.first_names and name.lower() not in lexicon.words and not name.isupper()
    return given and not counted[Hint.WORDED] and not counted[Hint.STANDS]


def _belongs(name: str, counted: Counter[Hint], lexicon: ActorLexicon) -> bool:
    """Tell whether a strange name stands where places do and never acts."""
    strange = all(word.lower() not in lexicon.words for word in name.replace("-", " ").split())
    acts = counted[Hint.ACTS] or counted[Hint.ACTS_FIRST] or counted[Hint.DOES]
    return bool(counted[Hint.BELONGS]) and strange and not acts and not name.isupper()


def _lone_bodies(mentions: Sequence[Mention]) -> set[str]:
    """Return the names of bodies that their kind alone names, but for a government, which is the state's."""
    return {
        mention.name
        for mention in mentions
        if mention.kind is None and mention.rule == LONE_BODY and mention.name != _GOVERNMENT
    }


def _governed(mentions: Sequence[Mention]) -> str | None:
    """Return the country that an article names far more often than any other, whose "the Government" must be."""
    counted = Counter(mention.name for mention in mentions if mention.kind is ActorKind.COUNTRY).most_common(2)
    sole = len(counted) == 1 or (len(counted) > 1 and counted[0][1] > counted[1][1])
    return counted[0][0] if sole else None


def _as_state(mention: Mention, country: str) -> Mention:
    if mention.kind is not None or mention.name != _GOVERNMENT:
        return mention
    return mention._replace(kind=ActorKind.COUNTRY, name=country)


def _kind(counted: Counter[Hint]) -> ActorKind | None:
    """Return the kind that the hints at a name speak for; a lone word that begins a sentence may be any."""
    weight = sum(_WEIGHTS.get(hint, 0) * count for hint, count in counted.items())
    weight += 2 * counted[Hint.ACTS_FIRST] if counted.total() > 1 else 0
    if weight >= _ENOUGH:
        return ActorKind.ORGANISATION
    if counted[Hint.SPEAKS_AS_PERSON]:
        return ActorKind.PERSON
    return ActorKind.PLACE if counted[Hint.STANDS] and not counted[Hint.ACTS] else None


def _typed(mention: Mention, kinds: Mapping[str, ActorKind | None], guessed: Mapping[str, ActorKind | None]) -> Mention:
    kind, guess = kinds[mention.name], guessed.get(mention.name)
    if kind is not None:
        return mention._replace(kind=kind, rule=f"unknown {kind.value}")
    return mention if guess is None else mention._replace(kind=guess, rule=GUESSED)
