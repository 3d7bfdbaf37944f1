"""What must hold of an index whose writer was killed?"""

import random
import time
from datetime import date
from pathlib import Path

from briefing.index.documents import IndexDamaged, IndexDocument
from briefing.index.files.folders import find_current, find_toc
from briefing.index.files.manifest import manifest_name, read_manifest
from briefing.index.store import Index
from briefing.library.store import Library
from briefing.query.grammar import parse
from briefing.services.worker.indexing import check_index, index_behind
from briefing.services.worker.workshop import Workshop

_TODAY = date(2025, 10, 25)
_ASKED_FOR = 40
_PATIENCE = 20.0


def check_as_left(workshop: Workshop) -> str:
    """Check what the killed process left; say that it "answers", or what is damaged."""
    try:
        index = Index.open(workshop.index, library=workshop.library.id)
    except IndexDamaged as damage:
        assert damage.sentence.endswith("."), damage.sentence
        return damage.sentence
    try:
        assert index.check() is None, index.check()
        held = index.generations()
        known = workshop.library.extractions.all_generations()
        assert held.keys() <= known.keys(), "an article that the library does not have"
        assert all(generation <= known[one] for one, generation in held.items()), "a row of the future"
        assert len(held) == index.count
        _ask_for(index, workshop.library, list(held))
    finally:
        index.close()
    return "answers"


def check_mended(workshop: Workshop) -> None:
    """Bring the index up to date as the program does at its next start; then nothing may be missing or left over."""
    index_behind(workshop)
    assert check_index(workshop.library, workshop.index) is None, check_index(workshop.library, workshop.index)
    index = workshop.open_index()
    ids = workshop.library.articles.ids()
    assert set(index.generations()) == set(ids), "not the articles of the library"
    _ask_for(index, workshop.library, list(ids))
    index.add([IndexDocument("passing", "", "passing")])
    index.remove(["passing"])
    check_tidy(workshop.index)


def check_tidy(folder: Path) -> None:
    """Check that there is one directory, with the files of one generation."""
    directory = find_current(folder)
    assert {path.name for path in folder.iterdir()} <= {"current", "lock", directory.name}, list(folder.iterdir())
    generation = find_toc(directory)
    wanted = {*read_manifest(directory, generation).files, manifest_name(generation)}
    assert {path.name for path in directory.iterdir()} == wanted, sorted(path.name for path in directory.iterdir())


def _ask_for(index: Index, library: Library, ids: list[str]) -> None:
    """Look for some articles by the word that only they have."""
    for article in library.articles.load(random.sample(ids, min(_ASKED_FOR, len(ids)))).values():
        word = article.body.rpartition(" ")[2]
        found = index.search(parse(word, _TODAY).tree, as_of=_TODAY)
        assert [match.id for match in found.matches] == [article.id], f"{word}: {found}"


def wait_until_gone(pids: list[int]) -> None:
    """Check that processes end by themselves soon."""
    end = time.monotonic() + _PATIENCE
    while left := [pid for pid in pids if _is_alive(pid)]:
        assert time.monotonic() < end, f"processes left behind: {left}"
        time.sleep(0.02)


def _is_alive(pid: int) -> bool:
    try:
        return ") Z" not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
