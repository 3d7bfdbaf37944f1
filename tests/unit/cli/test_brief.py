import subprocess
import sys

import pytest

from briefing.domain.correction import Rejection
from briefing.domain.dossier import FindingRef
from briefing.domain.findings import FindingKind
from briefing.library.store import Library
from briefing.settings.resources import seed_paths

STATED = """Cod truce in danger

2 March 2026

NORLAND, March 2 (North Wire) -- The cod truce between Norway and Iceland expires on March 20, unless both sides agree \
to extend it.

Norwegian Fisheries Minister Ana Berg said: “We will not accept a lower quota on cod this year.”
"""
UNDATED = "The quarrel over cod quotas has soured relations between Norway and Iceland for many years.\n"


@pytest.fixture
def brief(qapp, command, home):
    """Carry out a command on the account's library; the page is laid out by the application there is."""
    return lambda *arguments: command("--library", home / "library", *arguments)


@pytest.fixture
def files(home):
    folder = home / "files"
    folder.mkdir()
    (folder / "stated.txt").write_text(STATED, "utf-8")
    (folder / "undated.txt").write_text(UNDATED, "utf-8")
    return folder


def test_files_are_briefed_without_a_library_as_of_the_newest(brief, files, home):
    done = brief("brief", files / "stated.txt")
    assert done.status == 0, done.err
    assert "as of 2 Mar 2026" in done.err
    assert "**As of 2 March 2026** · 1 source, March 2026" in done.out
    assert "20 Mar 2026" in done.out
    assert not (home / "library").exists()


def test_the_as_of_date_title_and_paper_are_taken(brief, files):
    out = files / "b.html"
    arguments = ("--as-of", "2026-03-10", "--title", "Cod & chips", "--paper", "letter", "-o", out)
    done = brief("brief", files / "stated.txt", *arguments)
    assert (done.status, done.out, done.err) == (0, "", "")
    page = out.read_text("utf-8")
    assert "As of 10 March 2026" in page
    assert "<h1>Cod &amp; chips</h1>" in page
    assert "size: letter" in page


@pytest.mark.parametrize(("given", "size"), [((), "letter"), (("--paper", "a4"), "A4")])
def test_the_paper_is_the_settings_own_unless_another_is_asked_for(brief, files, home, given, size):
    settings = home / "xdg_config_home" / "briefing" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('paper = "letter"\nreading_size = 99\n', "utf-8")
    out = files / "b.html"
    done = brief("brief", files / "stated.txt", "--as-of", "2026-03-10", *given, "-o", out)
    assert done.status == 0
    assert f"size: {size}" in out.read_text("utf-8")
    assert done.err.count("reading_size") == 1


MEETING = """Envoys to meet in Vienna

Published 12 June 2024

Iranian Foreign Minister Abbas Araghchi and EU envoy Enrique Mora will meet in Vienna on Friday.
"""
FREEZE = """Nuclear talks resume

Talks resumed in Vienna on Friday after a pause of months.

The talks in Vienna are led by Iranian Foreign Minister Abbas Araghchi and EU envoy Enrique Mora. A freeze on \
enrichment expires on June 30.
"""


def test_a_rejected_deadline_stays_off_a_brief_of_files_and_the_library(brief, files, home):
    (files / "meeting.txt").write_text(MEETING, "utf-8")
    (files / "freeze.txt").write_text(FREEZE, "utf-8")
    brief("import", files / "meeting.txt", files / "freeze.txt")
    library = Library.open(home / "library")
    (source,) = (one for one in library.sources(library.articles.ids()) if one.article.body == FREEZE)
    both = ("brief", files / "meeting.txt", source.article.id[:12])
    assert "30 Jun 2024" in brief(*both).out
    for deadline in source.extraction.deadlines:
        library.corrections.add(Rejection(FindingRef(source.article.id, FindingKind.DEADLINE, deadline.key)))
    library.close()
    done = brief(*both)
    assert (done.status, "30 Jun 2024" in done.out) == (0, False)


def test_undated_articles_need_an_as_of_date(brief, files):
    done = brief("brief", files / "undated.txt")
    assert done.status == 1
    assert "give one with --as-of DATE" in done.err


def test_one_bad_file_leaves_the_others_briefed(brief, files):
    done = brief("brief", files / "stated.txt", files / "none.txt")
    assert done.status == 1
    assert "none.txt" in done.err
    assert done.out.startswith("# ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("x.txt", "-o", "b.docx"), ".md, .html or .pdf"),
        (("x.txt", "--as-of", "soon"), "“soon” is no day"),
        (("x.txt", "--paper", "a5"), "a4"),
    ],
)
def test_wrong_usage_is_told_in_one_sentence(brief, files, arguments, words):
    done = brief("brief", *arguments)
    assert done.status == 2
    assert words in done.err
    assert done.err.count("\n") == 1


def test_articles_of_the_library_are_briefed_by_prefix_query_or_all(brief, files):
    assert brief("import", files).status == 0
    from briefing.domain.article import identify
    from briefing.text.canonical import canonical

    article_id = identify(canonical(STATED))
    for arguments in ((article_id[:8],), ("--query", "truce")):
        done = brief("brief", *arguments)
        assert done.status == 0, done.err
        assert "1 source" in done.out
    assert brief("brief", "--as-of", "2026-03-02").out.startswith("# ")
    unknown = brief("brief", "ffffffff")
    assert unknown.status == 2
    assert "no article has an id that begins with ffffffff" in unknown.err.casefold()


def test_the_brief_of_the_samples_names_what_matters(home):
    out = home / "brief.md"
    call = [sys.executable, "-m", "briefing", "--library", home / "library", "brief", *seed_paths(), "-o", out]
    done = subprocess.run(call, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stderr
    page = out.read_text("utf-8")
    for words in ("November 10", "10 Nov 2025", "1 Nov 2025", "100 %", "hreaten", "He Lifeng", "Scott Bessent"):
        assert words in page
    for words in ("Vice Premier", "Treasury Secretary", "inferred", "undated"):
        assert words in page
    assert "rare" in page.casefold()
