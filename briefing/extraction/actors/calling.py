"""By which words does an article call those whom it has named in full?"""

from collections import defaultdict
from collections.abc import Iterable

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import DEFINITION, Mention
from briefing.extraction.actors.reading.people import family_name
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.known.names import bare_forms
from briefing.text.fold import fold

#: What a state has above those of its counties.
_OF_STATE = "Government"
#: How many words a name has that ends with two surnames ("Rubén Ramírez Lezcano").
_TWO_SURNAMES = 3


class Calls:
    """By which single words an article calls its persons and organisations.

    A word that two share calls the one whom the article already called by it before it introduced the other, or none.
    """

    def __init__(self, mentions: Iterable[Mention], lexicon: ActorLexicon) -> None:
        self._genders = lexicon.genders
        self._family: defaultdict[str, set[str]] = defaultdict(set)
        self._given: defaultdict[str, set[str]] = defaultdict(set)
        self._first_of_two: defaultdict[str, set[str]] = defaultdict(set)
        self._short: defaultdict[str, set[str]] = defaultdict(set)
        self._spelled: defaultdict[str, set[str]] = defaultdict(set)
        self._begun: defaultdict[str, set[str]] = defaultdict(set)
        self._holders: defaultdict[str, set[str]] = defaultdict(set)
        self._settled: dict[str, str] = {}
        self._defined: dict[str, str] = {}
        met: set[tuple[str, str, bool]] = set()
        for mention in mentions:
            if mention.kind is None and (only := _only(self._family.get(mention.name))):
                self._settled.setdefault(mention.name, only)
            if mention.role and mention.kind is ActorKind.PERSON:
                for office in (mention.role.lower(), mention.role.lower().rpartition(" ")[2]):
                    self._holders[office].add(mention.name)
            key = (mention.name, mention.rule, bool(mention.short))
            if mention.kind is ActorKind.PERSON and key not in met:
                self._take_person(mention.name, lexicon)
            elif mention.kind is ActorKind.ORGANISATION and key not in met:
                self._take_organisation(mention, lexicon)
            met.add(key)

    def _take_person(self, name: str, lexicon: ActorLexicon) -> None:
        for called in {family_name(name, lexicon), *_endings(name)}:
            self._family[called].add(name)
        words = name.split()
        self._given[words[0]].add(name)
        joined = words[2:3] and words[2] in lexicon.cues["particle"]  # "François Villeroy de Galhau"
        if (joined or len(words) == _TWO_SURNAMES) and fold(words[1]) not in lexicon.first_names:
            self._first_of_two[words[1]].add(name)

    def _take_organisation(self, mention: Mention, lexicon: ActorLexicon) -> None:
        if mention.rule == DEFINITION:
            self._defined[bare_forms(mention.name)[-1]] = mention.name
        for acronym in () if mention.short else _acronyms(mention.name):
            self._spelled[acronym].add(mention.name)
        for form in _first_two(mention.name):
            self._begun[form].add(mention.name)
        for form in () if mention.rule == Sort.INSTITUTION.value else _tails(mention.name):
            self._short[form].add(mention.name)
        for form in _short_forms(mention.name, lexicon):
            self._short[form].add(mention.name)
            self._short[_body_word(form, lexicon)].add(mention.name)

    def person(self, word: str, gender: str = "", role: str = "") -> str | None:
        """Return the one person whom a surname, or failing that a given name or the first of two surnames, calls.

        A form of address that tells the `gender` tells which of several, and that none is meant of the other one;
        so does the `role` that stands beside the surname.
        """
        borne = self._family.get(word)
        holder = _only(borne & self._holders.get(role.lower(), set())) if borne and role else None
        if holder is not None:
            return holder
        if borne is not None:
            fitting = self._fitting(borne, gender) if gender else borne
            told = _only({name for name in fitting if _given(name) in self._genders}) if gender else None
            if told is None and fitting != borne:
                return _only(fitting)
            return told or _only(borne) or self._settled.get(word)
        particle, _, rest = word.partition(" ")  # "Von Hagen said", where a sentence opens
        opening = self._family.get(f"{particle.lower()} {rest}") if rest else None
        return _only(self._given.get(word)) or _only(self._first_of_two.get(word)) or _only(opening)

    def _fitting(self, names: set[str], gender: str) -> set[str]:
        """Return those whose given name is not one of the other sex."""
        return {name for name in names if self._genders.get(_given(name), gender) == gender}

    def organisation(self, word: str) -> str | None:
        """Return the one organisation that an acronym, long name or name without its company form calls."""
        called = self._short.get(word, set())
        return _only(called - {word}) or _only(called) or (_only(self._fullest(called)) if len(called) > 1 else None)

    def _fullest(self, names: set[str]) -> set[str]:
        """Return the names but those that call another of them ("Ports Committee", "Select Committee on Ports")."""
        return {name for name in names if not (self._short.get(name, set()) - {name}) & names}

    def begun(self, words: str) -> str | None:
        """Return the one organisation whose longer name begins with two words that name nobody by themselves."""
        return self.organisation(words) or _only(self._begun.get(words))

    def spelled(self, acronym: str) -> str | None:
        """Return the one organisation of the article whose long name an acronym has the initials of, if any."""
        return _only(self._spelled.get(acronym.upper()))

    def defined(self, name: str) -> str | None:
        """Return whom the article itself gives the acronym of a name from the tables ("… Party (DPP)"), if anybody."""
        return self._defined.get(bare_forms(name)[-1]) if name.endswith(")") else None


def _given(name: str) -> str:
    return name.partition(" ")[0].lower()


def _endings(name: str) -> list[str]:
    """Return the last two and more words of a long name ("Dias da Costa"), by any of which its bearer may be called."""
    words = name.split()
    return [" ".join(words[at:]) for at in range(1, len(words) - 1)]


def _tails(name: str) -> list[str]:
    """Return a body's name without its first word or two ("Dockers' Union"), of which at least two remain."""
    words = name.split()
    if any(word[0].islower() or word[0] == "(" for word in words):
        return []
    return [" ".join(words[at:]) for at in (1, 2) if len(words) - at > 1]


def _short_forms(name: str, lexicon: ActorLexicon) -> tuple[str, ...]:
    """Return the names by which an article may call an organisation once it is named in full."""
    parts = (
        _without_form(name, lexicon),
        _opened(name, lexicon),
        _first_word(name, lexicon),
        _without_land(name, lexicon),
        _turned(name),
        _partisans(name),
    )
    return (*bare_forms(name), *(form for forms in parts for form in forms))


def _acronyms(name: str) -> tuple[str, ...]:
    """Return the initials of a long name, those of its small words left out and not, in capitals."""
    words = bare_forms(name)[0].partition(" (")[0].replace("-", " ").split()
    capitals = [word[0] for word in words if word[0].isupper()]
    if len(capitals) < 2:
        return ()
    return "".join(capitals), "".join(word[0] for word in words if word not in ("the", "and")).upper()


def _first_word(name: str, lexicon: ActorLexicon) -> tuple[str, ...]:
    """Return the word that a firm's name begins with and that no dictionary has ("Corvanta Therapeutics")."""
    first, _, rest = name.partition(" ")
    lower = first.removesuffix("'s").lower()
    last = rest.rpartition(" ")[2]
    given = lower in lexicon.first_names and last not in lexicon.cues["trade word"]
    own = lower not in lexicon.words and not given and lexicon.gazetteer.alone(first) is None
    named_after = last in lexicon.cues["named after"]
    members = "' " in rest or "'s " in rest  # "Westmark Teachers' Federation" is of a place
    firm = bool(rest) and own and first[:1].isupper() and not first.isupper() and not named_after and not members
    return (first, first.removesuffix("'s")) if firm else ()


def _first_two(name: str) -> tuple[str, ...]:
    """Return the first two words of a firm's longer name ("Great Lakes Commerce Bancorp")."""
    words = name.split()
    return (" ".join(words[:2]),) if len(words) > 2 and all(word[0].isupper() for word in words[:3]) else ()


def _without_land(name: str, lexicon: ActorLexicon) -> tuple[str, ...]:
    """Return the name of a branch or state's body without the land it ends with ("Bank Negara Malaysia")."""
    rest, _, land = name.rpartition(" ")
    entry = lexicon.gazetteer.alone(land)
    whole = rest.rpartition(" ")[2][:1].isupper() and entry is not None and entry.sort in (Sort.COUNTRY, Sort.PLACE)
    return (rest,) if whole else ()


def _turned(name: str) -> tuple[str, ...]:
    """Return a department's or committee's name the other way round ("Department of Justice": "Justice department")."""
    body, _, field = name.partition(" on ")
    if field and body.endswith("Committee"):
        return (f"{field} Committee",)
    first, _, rest = name.partition(" (")[0].partition(" of ")
    return (f"{rest.capitalize()} {first.lower()}",) if rest and first in ("Department", "Ministry") else ()


def _partisans(name: str) -> tuple[str, ...]:
    """Return how those of a party are called ("Liberal Party": "Liberals")."""
    rest = name.removesuffix(" Party")
    return (f"{rest}s",) if rest != name and not rest.endswith(("s", "c")) else ()


def _without_form(name: str, lexicon: ActorLexicon) -> tuple[str, ...]:
    """Return a company's name without the form it closes with ("Ardent Group"), if it has one."""
    rest, _, form = name.rpartition(" ")
    return (rest,) if rest and form in lexicon.cues["company form"] else ()


def _opened(name: str, lexicon: ActorLexicon) -> tuple[str, ...]:
    """Return the first word of a name that an organisation's word opens ("Frente Bolívar"), and the rest."""
    first, _, rest = name.partition(" ")
    return (first, rest) if rest and first in lexicon.heads.opening else ()


def _body_word(name: str, lexicon: ActorLexicon) -> str:
    """Return the word by which an article calls a body once named ("the Commission", "the army"), or the name."""
    words = name.split()
    bodies = lexicon.cues["definite body"] | lexicon.cues["armed body"]
    joint = next((at for at, word in enumerate(words) if word in ("of", "on", "for")), 0)  # "Commission of Zelva"
    chamber = words[0] if joint == 1 and words[0] in lexicon.cues["chamber of"] else name
    kind = () if words[joint - 1] == _OF_STATE else (words[joint - 1],)
    return next((word for word in (words[-1], words[0], *kind) if word in bodies), chamber)


def _only(names: set[str] | None) -> str | None:
    return next(iter(names)) if names and len(names) == 1 else None
