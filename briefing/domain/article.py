"""What is an article, and where did it come from?"""

from dataclasses import dataclass
from hashlib import sha256


def identify(body: str) -> str:
    """Return the id of a body: the SHA-256 of its UTF-8 bytes, in lower-case hexadecimal."""
    return sha256(body.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Origin:
    """The file an article was read from; `name` is the file's own name, without its folder."""

    name: str
    media_type: str
    encoding: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file's own markup states about itself; all None for plain text. `published` is ISO 8601."""

    title: str | None = None
    source: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One document. Its body is canonical text, frozen at import, and its id is the SHA-256 of that body."""

    id: str
    body: str
    origin: Origin
    metadata: Metadata = Metadata()

    def __post_init__(self) -> None:
        if self.id != identify(self.body):
            raise ValueError("the id is not that of the body")


def make_article(body: str, origin: Origin, metadata: Metadata | None = None) -> Article:
    """Return the article of a canonical body."""
    return Article(identify(body), body, origin, metadata or Metadata())
