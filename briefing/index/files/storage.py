"""How does a commit reach the disk before it counts?"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from whoosh.filedb.filestore import FileStorage

from briefing.index.files.folders import TOC
from briefing.index.files.manifest import (
    FileMark,
    Manifest,
    SegmentMark,
    flush_files,
    flush_folder,
    manifest_name,
    measure_file,
    write_manifest,
)


class CommittingStorage(FileStorage):  # type: ignore[misc]
    """A folder whose generations count only once their files and their manifest are on the disk."""

    def __init__(self, folder: Path, library: str) -> None:
        super().__init__(str(folder))
        self._path = folder
        self._library = library
        self._segments: tuple[SegmentMark, ...] = ()
        self._known: Mapping[str, FileMark] = {}
        self._sealed: set[str] = set()

    def expect(self, segments: Iterable[SegmentMark], known: Mapping[str, FileMark]) -> None:
        """Say which segments the next generation consists of, and the files measured before."""
        self._segments, self._known = tuple(segments), known

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:  # noqa: FBT001, FBT002 - Whoosh's
        """Rename; where this makes a generation count, flush its files and write its manifest first."""
        found = TOC.fullmatch(newname)
        if found:
            self._seal(int(found[1]), oldname, newname)
        super().rename_file(oldname, newname, safe)
        if found:
            flush_folder(self._path)

    def _seal(self, generation: int, written_as: str, toc: str) -> None:
        expected = {segment.name for segment in self._segments}
        names = [path.name for path in self._path.iterdir() if path.name.partition(".")[0] in expected]
        fresh = [name for name in names if name not in self._known]
        flush_files(self._path / name for name in (*fresh, written_as))
        files = {name: self._known.get(name) or measure_file(self._path / name) for name in names}
        files[toc] = measure_file(self._path / written_as)
        write_manifest(self._path, Manifest(generation, self._library, self._segments, files))
        self._sealed = {*files, manifest_name(generation)}

    def drop_others(self) -> None:
        """Delete what does not belong to the generation that counts now, as far as the system lets go of it."""
        for path in self._path.iterdir():
            if path.name not in self._sealed:
                with suppress(OSError):
                    path.unlink()
