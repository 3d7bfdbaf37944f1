"""Which forms name which known actor, by the tables?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.extraction.known.gazetteer import Entry, Sort

Row = Mapping[str, str]
Tables = Mapping[str, Sequence[Row]]

#: Cities with fewer people than this are read as cities only where the words around them say so; the first limit is
#: for those whose name persons bear as well.
_WELL_KNOWN, _KNOWN = 1_000_000, 600_000
_ACRONYM = re.compile(r"^(?P<long>.+) \((?P<short>[^)]+)\)$")


def _listed(cell: str) -> list[str]:
    return [form for form in cell.split(";") if form]


def bare_forms(name: str) -> list[str]:
    """Return the long and the short form of a name written "Long Name (LN)"; the name itself otherwise."""
    match = _ACRONYM.match(name)
    if not match:
        return [name]
    short = match["short"]
    acronym = " " not in short and sum(letter.isupper() for letter in short) > 1
    return [match["long"], short] if acronym else [match["long"]]


def country_forms(rows: Sequence[Row]) -> Iterator[tuple[str, Entry]]:
    """Yield countries by name, short form, form that another one shares ("Korea/North Korea") and adjective."""
    for row in rows:
        entry = Entry(row["name"], Sort.COUNTRY, row["name"])
        for form in (row["name"], *_listed(row["forms"])):
            yield form.removeprefix("the "), entry
        for form, _, rival in (shared.partition("/") for shared in _listed(row["shared"])):
            yield form, replace(entry, rival=rival)
        for form in _listed(row["adjectives"]):
            yield form, Entry(row["name"], Sort.DEMONYM, row["name"])


def institution_forms(rows: Sequence[Row], generic: Sequence[Row] = ()) -> Iterator[tuple[str, Entry]]:
    """Yield institutions by long name, acronym and short forms, but no state's body by a `generic` form."""
    shared = {row["form"] for row in generic}
    for row in rows:
        sort = Sort.OUTLET if row["category"] == "news" else Sort.INSTITUTION
        entry = Entry(row["name"], sort, row["country"])
        for form in _forms_of(row):
            if not (row["country"] and form in shared):
                yield form, entry


def generic_forms(rows: Sequence[Row], generic: Sequence[Row]) -> dict[tuple[str, str], str]:
    """Return the institutions that bear a form which many nations' bodies do, by that form and their nation."""
    shared = {row["form"] for row in generic}
    owned = (row for row in rows if row["country"])
    return {(form, row["country"]): row["name"] for row in owned for form in _forms_of(row) if form in shared}


def _forms_of(row: Row) -> list[str]:
    state = row["country"] and row["name"].endswith(f"({row['country']})")
    forms = _listed(row["forms"]) if state else [*bare_forms(row["name"]), *_listed(row["forms"])]
    return [form.removeprefix("the ") for form in forms]


def place_forms(tables: Tables) -> Iterator[tuple[str, Entry]]:
    """Yield capitals and seats, regions and seas, then cities, largest first."""
    for row in tables.get("metonyms", ()):
        yield row["form"], Entry(row["form"], Sort.CAPITAL, row["country"], actor=row["actor"])
    for row in tables.get("places", ()):
        sort = Sort.BROAD if row["reach"] == "broad" else Sort.PLACE
        for form in (row["name"], *_listed(row["forms"])):
            yield form.removeprefix("the "), Entry(row["name"], sort, row["country"])
    names = {row["code"]: row["name"] for row in tables.get("countries", ())}
    words = {row["word"] for row in tables.get("common_words", ())}
    borne = {row["name"] for row in tables.get("first_names", ())}
    borne |= {row["name"].lower() for row in tables.get("family_first", ())}
    for row in tables.get("cities", ()):
        people = _WELL_KNOWN if row["name"].lower() in borne else _KNOWN
        guarded = row["name"].lower() in words or int(row["people"]) < people
        for form in (row["name"], *_listed(row["forms"])):
            yield form, Entry(row["name"], Sort.CITY, names.get(row["country"], ""), guarded)


def person_forms(rows: Sequence[Row]) -> Iterator[tuple[str, Entry]]:
    """Yield persons that articles name without introducing them, by full name and by surname."""
    for row in rows:
        yield row["name"], Entry(row["name"], Sort.PERSON, row["country"])
        for form in _listed(row["short"]):
            yield form, Entry(row["name"], Sort.SHORT, row["country"])


def known_forms(tables: Tables) -> Iterator[tuple[str, Entry]]:
    """Yield every known form with what it names; earlier ones keep a form that later ones share."""
    yield from country_forms(tables.get("countries", ()))
    yield from institution_forms(tables.get("institutions", ()), tables.get("generic_bodies", ()))
    yield from person_forms(tables.get("notable_persons", ()))
    yield from place_forms(tables)
