"""What is found in files that belong to no library?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from briefing.domain.dossier import Source
from briefing.domain.errors import UserError
from briefing.domain.findings import Published
from briefing.domain.importing import Unreadable
from briefing.services.worker.files import find_files, printable
from briefing.services.worker.intake import read_file

if TYPE_CHECKING:
    from briefing.extraction.lexicons import Lexicons

Outcome: TypeAlias = Source | Unreadable


def extract_files(lexicons: "Lexicons", paths: Iterable[str], *, given: Published | None = None) -> Iterator[Outcome]:
    """Yield, for each file and each supported file of a folder, its article read alone or why it cannot be read.

    `given` is the date of publication the reader states for each.
    """
    found = find_files(paths)
    yield from found.unreadable
    for path in found.paths:
        yield _extract_file(lexicons, path, given)


def settle_together(
    lexicons: "Lexicons", sources: Sequence[Source], *, given: Published | None = None
) -> tuple[Source, ...]:
    """Return the sources as one dossier, each article once, their dates settled together."""
    from briefing.extraction.settle import settle

    once = {source.article.id: source for source in sources}
    return settle(tuple(once.values()), lexicons, given=dict.fromkeys(once, given) if given else {})


def _extract_file(lexicons: "Lexicons", path: str, given: Published | None) -> Outcome:
    from briefing.extraction.pipeline import extract

    try:
        article = read_file(path).article
    except UserError as error:
        return Unreadable(printable(path), error.sentence)
    return Source(article, extract(article, lexicons, given=given))
