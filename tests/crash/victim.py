"""What does the process do that is going to be killed?"""

import os
import random
import secrets
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from briefing.domain.correction import Rejection
from briefing.domain.dossier import FindingRef
from briefing.domain.findings import FindingKind
from briefing.index.documents import IndexBusy, IndexDamaged
from briefing.index.writing import crew, merging
from briefing.library.store import Library
from briefing.services.worker import indexing
from briefing.services.worker.messages import Places
from briefing.services.worker.workshop import Workshop, locate_index
from tests.unit.library.samples import an_arrival

#: Real articles are merged above eight segments and built by two processes above thousands; here it happens at once.
_MOST_SEGMENTS = 2
_FAVOUR = 0.6
_WORDS = ("tariff", "truce", "minister", "export", "controls", "soybeans", "talks", "summit", "deadline", "seoul")


def write_without_end(pipe: Connection, places: Places, seed: int, favoured: str) -> None:
    """Add, change, merge and rebuild in any order, the favoured deed most; tell each, each flush and each builder."""
    merging.MOST_SEGMENTS = _MOST_SEGMENTS
    indexing._WORTH_SHARING = 1
    _tell_flushes_and_builders(pipe)
    chance = random.Random(seed)  # noqa: S311
    library = Library.open(places.library)
    workshop = Workshop(library, locate_index(places.indexes, library))
    while True:
        name = (
            favoured if favoured in _DEEDS and chance.random() < _FAVOUR else chance.choices(list(_DEEDS), [6, 3, 1])[0]
        )
        pipe.send(name)
        try:
            _DEEDS[name](workshop, chance)
        except (IndexBusy, IndexDamaged):  # the other victim writes, or has just built anew
            continue


def make_words(chance: random.Random, count: int) -> str:
    """Return a text that ends with a word that stands nowhere else."""
    return " ".join((*chance.choices(_WORDS, k=count), f"z{secrets.token_hex(8)}"))


def _add(workshop: Workshop, chance: random.Random) -> None:
    workshop.library.add(an_arrival(make_words(chance, 200)) for _ in range(chance.randint(1, 20)))
    ids = workshop.library.articles.ids()
    for one in chance.choices(ids, k=chance.randint(0, 5)):
        workshop.library.corrections.add(Rejection(FindingRef(one, FindingKind.ISSUE, "Tariffs")))
    indexing._WORTH_SHARING = chance.choice((1, *[1000] * 7))
    indexing.index_behind(workshop)


def _merge(workshop: Workshop, _: random.Random) -> None:
    indexing.merge_index(workshop, lambda: True)


def _rebuild(workshop: Workshop, _: random.Random) -> None:
    indexing._WORTH_SHARING = 1
    indexing.rebuild_index(workshop, lambda _: None)


_DEEDS: dict[str, Callable[[Workshop, random.Random], None]] = {"add": _add, "merge": _merge, "rebuild": _rebuild}


def _tell_flushes_and_builders(pipe: Connection) -> None:
    flush, start = os.fsync, crew._start

    def tell_and_flush(descriptor: Any) -> None:
        pipe.send("commit")
        flush(descriptor)

    def start_and_tell(builder: Any) -> None:
        start(builder)
        pipe.send(builder.pid)

    setattr(os, "fsync", tell_and_flush)  # noqa: B010 - the checker does not let functions be replaced
    crew._start = start_and_tell
