import tomllib

import pytest

from briefing.domain.correction import GivenDate, Rejection
from briefing.domain.dossier import FindingRef
from briefing.domain.findings import Basis, FindingKind, Published
from briefing.library.store import Library
from briefing.settings.resources import seed_paths


@pytest.fixture
def corrected(command, home):
    """Import a sample, correct it, and return the library's folder, the file of its corrections and the article."""
    folder, file = home / "library", home / "corrections.toml"
    command("--library", folder, "import", seed_paths()[0])
    library = Library.open(folder)
    (article_id,) = library.articles.ids()
    (source,) = library.sources((article_id,))
    actor = source.extraction.actors[0]
    library.corrections.add(Rejection(FindingRef(article_id, FindingKind.ACTOR, actor.key)))
    library.corrections.add(GivenDate(article_id, Published("2025-10-25", Basis.GIVEN, reason="given by the reader")))
    library.close()
    done = command("--library", folder, "library", "corrections", "export", file)
    assert (done.status, done.out, done.err) == (0, f"2 corrections written to {file}.\n", "")
    return folder, file, article_id


def test_corrections_go_from_one_library_to_another_and_are_read_and_indexed(command, home, corrected):
    _, file, article_id = corrected
    other = home / "other"
    command("--library", other, "import", seed_paths()[0])
    done = command("--library", other, "library", "corrections", "import", file)
    assert (done.status, done.out, done.err) == (0, "2 corrections added, 0 already in the library.\n", "")
    assert command("--library", other, "index", "check").out == "The search index is sound: 1 article.\n"
    assert command("--library", other, "search", "on:2025-10-25").out.startswith("1 of 1 article")
    library = Library.open(other)
    assert library.extractions.headlines((article_id,))[article_id].published.basis is Basis.GIVEN
    library.close()
    done = command("--library", other, "library", "corrections", "import", file)
    assert (done.status, done.out) == (0, "0 corrections added, 2 already in the library.\n")


def test_what_cannot_be_placed_is_told_and_the_rest_is_done(command, home, corrected):
    _, file, _ = corrected
    other = home / "other"
    command("--library", other, "import", seed_paths()[1])
    done = command("--library", other, "library", "corrections", "import", file)
    assert (done.status, done.out) == (1, "0 corrections added, 0 already in the library.\n")
    assert done.err.startswith("briefing: 2 of 2 corrections could not be placed, because")


def test_a_file_of_something_else_is_wrong_usage(command, corrected):
    folder, file, _ = corrected
    assert tomllib.loads(file.read_text("utf-8"))["format"] == "briefing.corrections/1"
    file.write_text("nothing", "utf-8")
    done = command("--library", folder, "library", "corrections", "import", file)
    assert done.status == 2
    assert "holds no corrections that Briefing can take over" in done.err


@pytest.mark.parametrize(
    "words", [("library",), ("library", "corrections"), ("library", "corrections", "export"), ("library", "mend")]
)
def test_a_library_command_that_is_not_whole_is_wrong_usage(command, words):
    done = command(*words)
    assert done.status == 2
    assert len(done.err.splitlines()) == 1
