"""Which files make up a generation of the index, and are they as they were written?"""

import json
import os
import zlib
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from itertools import repeat
from pathlib import Path

from briefing.index.documents import IndexDamaged

#: Raised whenever the schema, the analysis of words or what a row holds changes: an older index is built anew.
SCHEMA_VERSION = 13

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class FileMark:
    """A file's size in bytes and the CRC-32 of its content."""

    size: int
    crc: int


@dataclass(frozen=True, slots=True)
class SegmentMark:
    """A segment's name, how many articles it was written with, and the numbers of those deleted since."""

    name: str
    count: int
    deleted: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """A generation: the library it was made from, its segments in order, and its files by name."""

    generation: int
    library: str
    segments: tuple[SegmentMark, ...]
    files: Mapping[str, FileMark]
    version: int = SCHEMA_VERSION

    @property
    def count(self) -> int:
        """Return how many articles it holds."""
        return sum(segment.count - len(segment.deleted) for segment in self.segments)


def manifest_name(generation: int) -> str:
    """Return the name of a generation's manifest."""
    return f"manifest-{generation}.json"


def measure_file(path: Path) -> FileMark:
    """Read a file through and return its size and CRC."""
    size = crc = 0
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            size, crc = size + len(chunk), zlib.crc32(chunk, crc)
    return FileMark(size, crc)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest so that it is either whole on the disk or not there."""
    text = json.dumps(asdict(manifest), sort_keys=True)
    seal = zlib.crc32(text.encode())
    replace_file(folder / manifest_name(manifest.generation), f"{seal:08x}{text}")


def read_manifest(folder: Path, generation: int) -> Manifest:
    """Return a generation's manifest; raises IndexDamaged."""
    try:
        text = (folder / manifest_name(generation)).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise IndexDamaged("The list of the search index's files cannot be read.") from None
    seal, body = text[:8], text[8:]
    if seal != f"{zlib.crc32(body.encode()):08x}":
        raise IndexDamaged("The list of the search index's files is damaged.")
    fields = json.loads(body)
    if fields["version"] != SCHEMA_VERSION:
        raise IndexDamaged("The search index was made by another version of Briefing.")
    fields["files"] = {name: FileMark(**mark) for name, mark in fields["files"].items()}
    fields["segments"] = tuple(
        SegmentMark(one["name"], one["count"], tuple(one["deleted"])) for one in fields["segments"]
    )
    return Manifest(**fields)


def check_files(folder: Path, manifest: Manifest, *, known: Mapping[str, FileMark] | None = None) -> None:
    """Raise IndexDamaged unless every file is as the manifest says; those in `known` were read before."""
    unknown = {name: mark for name, mark in manifest.files.items() if not known or known.get(name) != mark}
    # Two at once: reading and summing up lets go of Python's lock.
    with ThreadPoolExecutor(2) as readers:
        for problem in readers.map(_find_damage, repeat(folder), unknown, unknown.values()):
            if problem is not None:
                raise IndexDamaged(problem)


def _find_damage(folder: Path, name: str, mark: FileMark) -> str | None:
    try:
        found = measure_file(folder / name)
    except FileNotFoundError:
        return f"A file of the search index, {name}, is missing."
    except OSError as error:
        return f"A file of the search index, {name}, cannot be read: {error.strerror or error}."
    return None if found == mark else f"A file of the search index, {name}, is damaged."


def replace_file(path: Path, text: str) -> None:
    """Put a text file in place in one step, on the disk before it counts."""
    fresh = staged(path)
    with fresh.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(path)
    flush_folder(path.parent)


def staged(path: Path) -> Path:
    """Return where a file is written before it takes its place."""
    return path.with_name(f"{path.name}.new")


def flush_files(paths: Iterable[Path]) -> None:
    """Wait until the files' contents are on the disk."""
    for path in paths:
        with path.open("rb+") as stream:
            os.fsync(stream.fileno())


def flush_folder(folder: Path) -> None:
    """Wait until the folder's list of files is on the disk, where the system can do so."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
