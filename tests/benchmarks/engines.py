"""How is each engine given the articles, and asked?"""

import sqlite3
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from tests.benchmarks.bodies import Bodies, make_stock, read_documents
from tests.benchmarks.queries import Question

SHOWN = 20
_TODAY = date(2025, 10, 25)


class Engine(Protocol):
    """A full-text engine with its index in a folder."""

    def build(self, folder: Path, articles: Path) -> None:
        """Write the index of the articles in a file."""

    def load(self) -> None:
        """Import what opening and asking need."""

    def open(self, folder: Path, articles: Path) -> None:
        """Open the index."""

    def ask(self, question: Question) -> int | None:
        """Return the exact number of answers, having made 20 highlighted snippets; None for what it cannot do."""


class Briefing:
    """This project's index; the bodies come from a database, as they would from the library."""

    def __init__(self, processes: int) -> None:
        self._processes = processes

    def build(self, folder: Path, articles: Path) -> None:
        from briefing.index.store import Index

        Index.rebuild(folder, make_stock(articles), processes=self._processes).close()

    def load(self) -> None:
        import briefing.index.marks
        import briefing.index.search
        import briefing.index.snapshot
        import briefing.index.snippets
        import briefing.query.grammar  # noqa: F401

    def open(self, folder: Path, articles: Path) -> None:
        from briefing.index.store import Index

        self._bodies = Bodies(articles)
        self._index = Index.open(folder)

    def ask(self, question: Question) -> int | None:
        from briefing.index.marks import Marker
        from briefing.index.snippets import make_snippet
        from briefing.query.grammar import parse

        tree = parse(question.in_words(), _TODAY, typing=bool(question.begun)).tree
        answer = self._index.search(tree, as_of=_TODAY, limit=SHOWN)
        marker = Marker(tree)
        for body in self._bodies.read(match.id for match in answer.matches).values():
            make_snippet(body, marker.find(body))
        return answer.total


class Fts5:
    """SQLite's full-text search with indexes of beginnings."""

    def build(self, folder: Path, articles: Path) -> None:
        with sqlite3.connect(folder / "fts5.db") as base:
            base.execute("PRAGMA journal_mode=WAL")
            base.execute(
                "CREATE VIRTUAL TABLE article USING"
                " fts5(title, body, source, published UNINDEXED, prefix='2 3 4', tokenize='unicode61')"
            )
            rows = ((one.title, one.body, one.source, one.published or "9999") for one in read_documents(articles))
            base.executemany("INSERT INTO article VALUES (?, ?, ?, ?)", rows)
        base.close()

    def load(self) -> None:
        """Nothing: SQLite is there."""

    def open(self, folder: Path, articles: Path) -> None:  # noqa: ARG002 - it holds the bodies itself
        self._base = sqlite3.connect(folder / "fts5.db")

    def ask(self, question: Question) -> int | None:
        if question.misspelt:
            return None
        words = " ".join(question.words)
        quoted = [f'"{words}"'] if question.phrase else [f'"{word}"' for word in question.words]
        begun = [f'"{question.begun}"*'] if question.begun else []
        match = f"{{title body}}: ({' AND '.join(quoted + begun)})"
        match += f" AND source: {question.source}" if question.source else ""
        where = "article MATCH ? AND published < ?"
        values = (match, question.before or "99999")
        (total,) = self._base.execute(f"SELECT count(*) FROM article WHERE {where}", values).fetchone()  # noqa: S608
        snippets = (
            f"SELECT snippet(article, 1, '<', '>', '…', 30) FROM article WHERE {where} ORDER BY rank LIMIT {SHOWN}"  # noqa: S608
        )
        self._base.execute(snippets, values).fetchall()
        return int(total)


class Tantivy:
    """The engine written in Rust, by its Python package, where that is installed."""

    def build(self, folder: Path, articles: Path) -> None:
        import tantivy

        builder = tantivy.SchemaBuilder()
        for field in ("title", "body", "source"):
            builder.add_text_field(field, stored=field == "body")
        builder.add_integer_field("published", indexed=True, fast=True)
        index = tantivy.Index(builder.build(), path=str(folder))
        writer = index.writer(heap_size=256_000_000, num_threads=1)
        for one in read_documents(articles):
            writer.add_document(
                tantivy.Document(title=one.title, body=one.body, source=one.source, published=_number(one.published))
            )
        writer.commit()
        writer.wait_merging_threads()

    def load(self) -> None:
        import tantivy  # noqa: F401

    def open(self, folder: Path, articles: Path) -> None:  # noqa: ARG002 - it holds the bodies itself
        import tantivy

        self._index = tantivy.Index.open(str(folder))
        self._searcher = self._index.searcher()

    def ask(self, question: Question) -> int | None:
        import tantivy

        query = self._compile(question)
        found = self._searcher.search(query, SHOWN, count=True)
        generator = tantivy.SnippetGenerator.create(self._searcher, query, self._index.schema, "body")
        for _, address in found.hits:
            generator.snippet_from_doc(self._searcher.doc(address)).to_html()
        return int(found.count)

    def _compile(self, question: Question) -> Any:
        from tantivy import FieldType, Occur, Query

        schema = self._index.schema

        def either(make: Any) -> Any:
            return Query.boolean_query([(Occur.Should, make(field)) for field in ("title", "body")])

        parts = []
        if question.phrase:
            parts.append(either(lambda field: Query.phrase_query(schema, field, list(question.words))))
        else:
            parts += [either(lambda field, word=word: Query.term_query(schema, field, word)) for word in question.words]
        if question.begun:
            parts.append(either(lambda field: Query.regex_query(schema, field, f"{question.begun}.*")))
        if question.misspelt:
            distance = 2 if len(question.misspelt) > 5 else 1
            parts.append(either(lambda field: Query.fuzzy_term_query(schema, field, question.misspelt, distance)))
        if question.source:
            parts.append(Query.term_query(schema, "source", question.source))
        if question.before:
            parts.append(
                Query.range_query(
                    schema, "published", FieldType.Integer, 0, _number(question.before), include_upper=False
                )
            )
        return Query.boolean_query([(Occur.Must, part) for part in parts])


def _number(day: str | None) -> int:
    return int((day or "9999-99-99").replace("-", ""))


class StockWhoosh:
    """Whoosh as it comes, without stop words and stems."""

    def build(self, folder: Path, articles: Path) -> None:
        from whoosh.analysis import SimpleAnalyzer
        from whoosh.fields import ID, TEXT, Schema
        from whoosh.index import create_in

        words = {
            field: TEXT(analyzer=SimpleAnalyzer(), stored=field == "body") for field in ("title", "body", "source")
        }
        writer = create_in(folder, Schema(**words, published=ID())).writer(limitmb=256)
        for one in read_documents(articles):
            writer.add_document(title=one.title, body=one.body, source=one.source, published=one.published or "9999")
        writer.commit()

    def load(self) -> None:
        import whoosh.highlight
        import whoosh.index  # noqa: F401

    def open(self, folder: Path, articles: Path) -> None:  # noqa: ARG002 - it holds the bodies itself
        from whoosh.index import open_dir

        self._searcher = open_dir(folder).searcher()

    def ask(self, question: Question) -> int | None:
        results = self._searcher.search(self._compile(question), limit=SHOWN)
        for hit in results:
            hit.highlights("body")
        return len(results)

    def _compile(self, question: Question) -> Any:
        from whoosh.query import And, FuzzyTerm, Or, Phrase, Prefix, Term, TermRange

        def either(make: Any) -> Any:
            return Or([make("title"), make("body")])

        if question.phrase:
            parts = [either(lambda field: Phrase(field, list(question.words)))]
        else:
            parts = [either(lambda field, word=word: Term(field, word)) for word in question.words]
        if question.begun:
            parts.append(either(lambda field: Prefix(field, question.begun)))
        if question.misspelt:
            distance = 2 if len(question.misspelt) > 5 else 1
            parts.append(either(lambda field: FuzzyTerm(field, question.misspelt, maxdist=distance, prefixlength=1)))
        if question.source:
            parts.append(Term("source", question.source))
        if question.before:
            parts.append(TermRange("published", None, question.before, endexcl=True))
        return And(parts)


def find_engines(*, with_whoosh: bool) -> dict[str, Engine]:
    """Return the engines that are there, by name."""
    engines: dict[str, Engine] = {"Briefing": Briefing(1), "Briefing, 2 processes": Briefing(2), "SQLite FTS5": Fts5()}
    if find_spec("tantivy"):
        engines["tantivy"] = Tantivy()
    if with_whoosh:
        engines["stock Whoosh"] = StockWhoosh()
    return engines
