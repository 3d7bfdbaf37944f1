"""What does an importer hand over?"""

from dataclasses import dataclass

from briefing.domain.article import Metadata


@dataclass(frozen=True, slots=True)
class Content:
    """The words of a file, not yet canonical, with what its markup states and the media type it turned out to be."""

    text: str
    media_type: str
    metadata: Metadata
