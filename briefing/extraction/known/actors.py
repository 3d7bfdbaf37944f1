"""What does the actor stage know of names, titles and verbs?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.extraction.known.gazetteer import Gazetteer, build_gazetteer
from briefing.extraction.known.issues import singular
from briefing.extraction.known.names import Row, Tables, generic_forms, known_forms
from briefing.extraction.known.stances import StanceVerbs, parse_stance_verbs
from briefing.extraction.words import split_words

#: The part of speech of articles, pronouns, prepositions and the like.
FUNCTION = "f"
#: The cues that are common nouns of actors ("ministry", "army", "countries").
_TELLING = ("state body", "owned body", "armed body", "bloc noun", "common body")


@dataclass(frozen=True, slots=True)
class Titles:
    """Words of roles, in small letters; `phrases` by their last word; `countries` of phrases only one country uses.

    `closing` are the heads and the last words of phrases.

    `honorifics` are forms of address as they are written; those among them that name an office are `offices` ("Sen.").
    `bodies` say what a title is about, and with a capital before one in small letters name a body ("Police chief").
    """

    heads: frozenset[str]
    closing: frozenset[str]
    modifiers: frozenset[str]
    honorifics: frozenset[str]
    offices: frozenset[str]
    bodies: frozenset[str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    countries: Mapping[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class OrganisationHeads:
    """Words that end ("… Council") or begin ("Ministry of …") an organisation's name; `state` ones belong to states.

    `opening` ones begin a name that no "of" follows ("Banco …", "Local 880"). `media` ones close the names of
    newspapers and broadcasters, which keep their "The".
    """

    last: frozenset[str]
    first: frozenset[str]
    opening: frozenset[str]
    state: frozenset[str]
    media: frozenset[str]


@dataclass(frozen=True, slots=True)
class ActorLexicon:
    """The tables as the actor stage asks them; `words` maps common words to their parts of speech.

    `genders` has "f" or "m" for given names, `categories` what known bodies are ("union"). `cues` are small closed
    sets of words by their use ("literal", "motion", "particle"), `generic_bodies` the bodies whose name many nations
    use by it and their nation, `national_acronyms` those that an acronym means in a nation, `acronyms` all of these,
    `telling` the words in small letters that may name an actor with those around them, `group_nouns` those for persons
    and firms and `groups` their plurals, `body_nouns` those for one body, `things` nouns that name no person,
    `small_openings` the words in small letters that begin a name of the tables, `sites` those that close the names of
    places and `openings` those that open them; `abbreviated` has states by their abbreviations, `weights` how far each
    mark makes an actor matter.
    """

    gazetteer: Gazetteer
    generic_bodies: Mapping[tuple[str, str], str]
    national_acronyms: Mapping[tuple[str, str], str]
    acronyms: frozenset[str]
    titles: Titles
    heads: OrganisationHeads
    first_names: frozenset[str]
    family_first: frozenset[str]
    words: Mapping[str, str]
    not_names: Mapping[str, str]
    stances: StanceVerbs
    genders: Mapping[str, str]
    categories: Mapping[str, str]
    capitals: frozenset[str]
    countries: frozenset[str]
    cues: Mapping[str, frozenset[str]]
    telling: frozenset[str]
    group_nouns: frozenset[str]
    groups: frozenset[str]
    body_nouns: frozenset[str]
    things: frozenset[str]
    small_openings: frozenset[str]
    sites: frozenset[str]
    openings: frozenset[str]
    abbreviated: Mapping[str, str]
    weights: Mapping[str, float]


def _titles(tables: Tables) -> Titles:
    rows = tables.get("titles", ())
    phrases: dict[str, list[tuple[str, ...]]] = {}
    countries = {}
    for row in rows:
        if row["part"] == "phrase":
            words = tuple(word.text for word in split_words(row["title"]))
            phrases.setdefault(words[-1], []).append(words)
            if row["country"]:
                countries[words] = row["country"]
    heads = frozenset(row["title"].lower() for row in rows if row["part"] == "head")
    return Titles(
        heads=heads,
        closing=heads | frozenset(phrases) | frozenset(form.split()[-1].lower() for form in _address(rows)),
        modifiers=frozenset(row["title"].lower() for row in rows if row["part"] == "modifier"),
        honorifics=_address(rows),
        offices=frozenset(row["title"] for row in rows if row["part"] == "office"),
        bodies=frozenset(row["title"] for row in rows if row["part"] == "body"),
        phrases={last: tuple(sorted(found, key=len, reverse=True)) for last, found in phrases.items()},
        countries=countries,
    )


def _address(rows: Sequence[Row]) -> frozenset[str]:
    return frozenset(row["title"] for row in rows if row["part"] in ("honorific", "office"))


def _heads(tables: Tables) -> OrganisationHeads:
    rows = tables.get("organisation_heads", ())
    return OrganisationHeads(
        last=frozenset(row["word"] for row in rows if row["position"] == "last"),
        first=frozenset(row["word"] for row in rows if row["position"] == "first"),
        opening=frozenset(row["word"] for row in rows if row["position"] == "opening"),
        state=frozenset(row["word"] for row in rows if row["scope"] == "state"),
        media=frozenset(row["word"] for row in rows if row["scope"] == "media"),
    )


def _words(tables: Tables) -> Mapping[str, str]:
    common = {row["word"]: row["parts"] for row in tables.get("common_words", ())}
    return common | {row["word"]: FUNCTION for row in tables.get("function_words", ())}


def _cues(tables: Tables) -> Mapping[str, frozenset[str]]:
    uses: dict[str, set[str]] = {}
    for row in tables.get("actor_cues", ()):
        uses.setdefault(row["use"], set()).add(row["word"])
    return {use: frozenset(words) for use, words in uses.items()}


def _group_nouns(tables: Tables, cues: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the nouns, in the singular, whose plural is a group of persons or firms."""
    persons = (row["word"] for row in tables.get("word_kinds", ()) if row["kind"] == "person")
    firms = (row["word"] for row in tables.get("actor_nouns", ()) if row["kind"] == "firm")
    return frozenset((*persons, *firms, *map(singular, cues.get("bloc noun", ())), *cues.get("group noun", ())))


def _national_acronyms(tables: Tables, gazetteer: Gazetteer) -> Mapping[tuple[str, str], str]:
    """Return what acronyms mean in a nation; one that is another's everywhere else only where its row goes over it."""
    rows = tables.get("national_acronyms", ())
    return {
        (row["acronym"], row["country"]): row["name"]
        for row in rows
        if row["over"] or gazetteer.alone(row["acronym"]) is None
    }


def _column(tables: Tables, table: str, column: str) -> frozenset[str]:
    return frozenset(row[column] for row in tables.get(table, ()))


def _pairs(tables: Tables, table: str, column: str, other: str) -> dict[str, str]:
    """Return what one column of a table says of the other, where it says anything."""
    return {row[column]: row[other] for row in tables.get(table, ()) if row[other]}


def _nouns(tables: Tables, table: str, barred: str) -> frozenset[str]:
    """Return the words of a table but those of one kind."""
    return frozenset(row["word"] for row in tables.get(table, ()) if row["kind"] != barred)


def read_actor_lexicon(tables: Tables) -> ActorLexicon:
    """Return the actor stage's view of the tables; a table that is missing is empty."""
    cues, gazetteer = _cues(tables), build_gazetteer(known_forms(tables))
    acronyms, groups = _national_acronyms(tables, gazetteer), _group_nouns(tables, cues)
    small = gazetteer.small_openings() - set(cues.get("article", ()))
    return ActorLexicon(
        gazetteer=gazetteer,
        generic_bodies=generic_forms(tables.get("institutions", ()), tables.get("generic_bodies", ())),
        national_acronyms=acronyms,
        acronyms=frozenset(acronym for acronym, _ in acronyms),
        titles=_titles(tables),
        heads=_heads(tables),
        first_names=_column(tables, "first_names", "name"),
        family_first=_column(tables, "family_first", "name"),
        words=_words(tables),
        not_names=_pairs(tables, "not_names", "word", "category"),
        stances=parse_stance_verbs(tables.get("stance_verbs", ())),
        genders=_pairs(tables, "first_names", "name", "gender"),
        categories=_pairs(tables, "institutions", "name", "category"),
        capitals=_column(tables, "metonyms", "form"),
        countries=_column(tables, "countries", "name"),
        cues=cues,
        sites=cues.get("site", frozenset()) | cues.get("land", frozenset()),
        openings=frozenset().union(*(cues.get(use, ()) for use in ("land before", "land of", "direction"))),
        abbreviated=_pairs(tables, "state_abbreviations", "abbreviation", "name"),
        telling=small.union(("us",), *(cues.get(use, ()) for use in _TELLING)),
        group_nouns=groups,
        groups=frozenset(f"{noun}s" for noun in groups if f"{noun}s".islower()),
        body_nouns=_nouns(tables, "actor_nouns", "state") | cues.get("body alone", frozenset()),
        things=_nouns(tables, "word_kinds", "person"),
        small_openings=small,
        weights={row["mark"]: float(row["weight"]) for row in tables.get("actor_weights", ())},
    )
