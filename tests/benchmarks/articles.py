"""What would 10,000, 60,000 or 100,000 news articles look like to a search index?

Words are drawn by Zipf's law over a real vocabulary (the sample articles and the word tables), and a share of new
names is made up as articles are added, so that the vocabulary grows with the collection, as that of real text does.
The same number always gives the same articles.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from briefing.index.documents import IndexDocument

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("Reuters", "Bernama", "The Star", "Xinhua", "Associated Press", "Nikkei Asia", "Financial Times", "AFP")
KINDS = ("expiry", "effective", "due", "meeting", "expected")
FIRST_DAY = date(2015, 1, 1)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SYLLABLES = ("ka", "lo", "mi", "ren", "sta", "vor", "bel", "tan", "do", "shi", "ar", "en", "ul", "gra", "pe", "qua")
_LENGTH = 400
_NEW_NAMES = 3


def read_vocabulary() -> list[str]:
    """Return real words, those of the sample articles first, by how often they stand there."""
    counts = Counter(
        word.lower()
        for path in sorted((ROOT / "seeds").glob("*.txt"))
        for word in _WORD.findall(path.read_text("utf-8"))
    )
    tables = sorted((ROOT / "resources" / "lexicons").rglob("*.tsv"))
    counts.update({word: 0 for path in tables for word in _WORD.findall(path.read_text("utf-8").lower())})
    return [word for word, _ in counts.most_common()]


def make_articles(count: int) -> Iterator[IndexDocument]:
    """Yield articles of some 400 words."""
    chance = random.Random(20251025)  # noqa: S311
    words = read_vocabulary()
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))
    names = [_make_name(chance) for _ in range(2000)]
    for number in range(count):
        names.extend(_make_name(chance) for _ in range(_NEW_NAMES))
        yield _make_article(number, chance, words, weights, names)


def _make_name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).capitalize()


def _make_article(
    number: int, chance: random.Random, words: list[str], weights: list[float], names: list[str]
) -> IndexDocument:
    size = max(40, int(chance.lognormvariate(0, 0.5) * _LENGTH))
    text = chance.choices(words, cum_weights=weights, k=size)
    known = [names[int(len(names) * chance.random() ** 3)] for _ in range(4)] + names[-_NEW_NAMES:]
    for at in range(7, size, 19):
        text[at] = chance.choice(known)
    day = FIRST_DAY + timedelta(days=chance.randrange(4000))
    return IndexDocument(
        id=f"{number:064x}",
        title=" ".join(text[:9]).capitalize(),
        body="\n\n".join(_make_paragraph(text[at : at + 60], chance) for at in range(0, size, 60)),
        source=chance.choice(SOURCES),
        published=None if number % 50 == 0 else day.isoformat(),
        actors=(actors := tuple(dict.fromkeys(chance.choices(known, k=3)))),
        main_actors=actors,
        issues=(" ".join(text[11:13]),),
        kinds=(chance.choice(KINDS),),
        deadlines=((day + timedelta(days=chance.randrange(200))).isoformat(),),
        language="en",
        generation=number + 1,
    )


def _make_paragraph(words: list[str], chance: random.Random) -> str:
    sentences = []
    while words:
        length = chance.randint(9, 24)
        sentence, words = words[:length], words[length:]
        sentences.append(f"{sentence[0].capitalize()} {' '.join(sentence[1:])}".strip() + ".")
    return " ".join(sentences)
