import os
from datetime import date
from pathlib import Path

import pytest

from briefing.domain.brief.page import Paper
from briefing.domain.dossier import Dossier, FindingRef
from briefing.domain.errors import UserError
from briefing.domain.findings import FindingKind
from briefing.services.briefing import Briefing
from tests.unit.brief.choosing.test_known import with_later
from tests.unit.brief.samples import AS_OF, SOURCES, guards, make_dossier, ref

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
QUOTAS = ref(FindingKind.ISSUE, 0, "Mackerel quotas")


@pytest.fixture(autouse=True)
def _application(qapp):
    """Have the one application that other tests need too: with widgets."""


class Store:
    """Keeps documents in memory."""

    def __init__(self):
        self.documents = {}

    def load_brief(self, name):
        return self.documents.get(name)

    def save_brief(self, name, document):
        self.documents[name] = document


@pytest.fixture
def store():
    return Store()


def make(store, dossier: Dossier | None = None) -> Briefing:
    kept = dossier or make_dossier()
    return Briefing(store, lambda: kept, guards(), AS_OF)


def labels(briefing: Briefing) -> list[str]:
    return [line.label for line in briefing.current().brief.issues]


def test_a_finding_is_added_and_removed(store):
    briefing = make(store)
    assert briefing.toggle(QUOTAS)
    assert (briefing.is_chosen(QUOTAS), briefing.count(), briefing.chosen_refs()) == (True, 1, frozenset({QUOTAS}))
    assert not briefing.toggle(QUOTAS)
    assert briefing.count() == 0


def test_a_deadline_that_was_added_stays_so_when_it_is_dated(store):
    briefing = make(store)
    undated, dated = (FindingRef("a" * 64, FindingKind.DEADLINE, f"{when}@12") for when in ("XXXX-11-10", "2025-11-10"))
    briefing.toggle(undated)
    assert briefing.is_chosen(dated)
    assert dated.settled in briefing.chosen_refs()


def test_what_was_added_and_then_rejected_is_not_counted(store):
    rejected = set()
    briefing = Briefing(store, make_dossier, guards(), AS_OF, rejected=lambda: frozenset(rejected))
    briefing.toggle(QUOTAS)
    rejected.add(QUOTAS.settled)
    assert (briefing.count(), briefing.is_chosen(QUOTAS), briefing.chosen_refs()) == (0, False, frozenset())


def test_every_decision_survives_a_restart(store):
    briefing = make(store)
    briefing.toggle(QUOTAS)
    briefing.drop(briefing.current().brief.issues[1].key)
    briefing.pin(briefing.current().brief.bottom_line.key)
    briefing.set_title("  Cod  ")
    again = make(store)
    assert again.current() == briefing.current()
    assert again.current().brief.title == "Cod"
    assert again.current().brief.bottom_line.pinned
    assert "Trawler inspections" not in labels(again)


def test_a_line_dropped_can_be_taken_back(store):
    briefing = make(store)
    key = briefing.current().brief.issues[0].key
    briefing.drop(key)
    assert "Mackerel quotas" not in labels(briefing)
    briefing.take_back(key)
    assert "Mackerel quotas" in labels(briefing)


@pytest.mark.parametrize("decide", [Briefing.pin, Briefing.drop, Briefing.take_back])
@pytest.mark.parametrize("dossier", [make_dossier(), Dossier("", (), (), (), ())])
def test_a_line_that_has_gone_meanwhile_leaves_nothing_to_do(store, dossier, decide):
    briefing = make(store, dossier)
    assert not decide(briefing, "issue:gone:Herring quotas")
    assert not briefing.undo()


def test_emptied_only_what_was_added_since_is_there_until_it_is_proposed_again(store):
    briefing = make(store)
    briefing.empty()
    assert briefing.current().brief.lines == ()
    briefing.toggle(QUOTAS)
    assert labels(briefing) == ["Mackerel quotas"]
    briefing.propose_again()
    assert len(labels(briefing)) == 4


def test_a_document_of_a_newer_version_gives_the_proposal(store):
    store.documents["current"] = '{"schema": "briefing.brief/99"}'
    assert len(labels(make(store))) == 4


def test_paper_and_as_of_date_lay_the_page_out_anew(store):
    briefing = make(store)
    first = briefing.current()
    briefing.set_paper(Paper.LETTER)
    briefing.set_as_of(date(2026, 3, 10))
    assert briefing.current().brief.paper is Paper.LETTER
    assert briefing.current().fill != first.fill
    assert briefing.current().brief.deadlines[0].days == -1


def test_subscribers_hear_of_decisions_until_they_leave(store):
    briefing = make(store)
    heard = []
    leave = briefing.subscribe(lambda: heard.append(1))
    briefing.toggle(QUOTAS)
    leave()
    briefing.toggle(QUOTAS)
    assert heard == [1]


def test_nothing_to_brief_is_said_in_one_sentence(store):
    with pytest.raises(UserError) as raised:
        make(store, Dossier("", (), (), (), ())).current()
    assert raised.value.sentence == "There are no articles to brief; open some first."


@pytest.mark.parametrize(("name", "start"), [("b.md", b"# "), ("b.html", b"<!DOCTYPE html>"), ("b.PDF", b"%PDF-")])
def test_the_ending_chooses_what_is_written(store, tmp_path, name, start):
    path = tmp_path / name
    make(store).export(path)
    assert path.read_bytes().startswith(start)
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_the_clipboard_has_what_the_file_has(store, tmp_path):
    briefing = make(store)
    briefing.export(tmp_path / "b.md")
    assert (tmp_path / "b.md").read_text("utf-8") == briefing.markdown()


@pytest.mark.parametrize("name", ["b.docx", "b.odt", "b"])
def test_another_ending_is_refused_and_the_known_ones_are_named(store, tmp_path, name):
    with pytest.raises(UserError) as raised:
        make(store).export(tmp_path / name)
    assert ".md, .html or .pdf" in raised.value.sentence
    assert raised.value.status == 2
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named_in_one_sentence(store, tmp_path):
    path = tmp_path / "nowhere" / "b.md"
    with pytest.raises(UserError) as raised:
        make(store).export(path)
    assert raised.value.sentence == (
        f"The brief could not be written to {path} (no such file or directory); choose another folder."
    )


def test_a_failed_export_leaves_the_file_before_untouched(store, tmp_path, monkeypatch):
    path = tmp_path / "b.md"
    path.write_text("before")

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(UserError, match="no space left on device"):
        make(store).export(path)
    assert path.read_text() == "before"
    assert [each.name for each in tmp_path.iterdir()] == ["b.md"]


def test_an_interrupted_export_leaves_nothing_behind(store, tmp_path, monkeypatch):
    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("briefing.services.writing.os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        make(store).export(tmp_path / "brief.md")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="files have no such permissions")
def test_an_export_is_as_open_to_others_as_the_reader_lets_files_be(store, tmp_path):
    before = os.umask(0o077)
    try:
        make(store).export(tmp_path / "brief.md")
    finally:
        os.umask(before)
    assert (tmp_path / "brief.md").stat().st_mode & 0o777 == 0o600


def test_every_decision_can_be_taken_back_and_made_again(store):
    briefing = make(store)
    before = labels(briefing)
    key = briefing.current().brief.issues[0].key
    briefing.drop(key)
    briefing.set_title("Another heading")
    after = labels(briefing)
    assert briefing.undo()
    assert briefing.current().brief.title != "Another heading"
    assert briefing.undo()
    assert labels(briefing) == before
    assert not briefing.undo()
    assert briefing.redo()
    assert briefing.redo()
    assert (labels(briefing), briefing.current().brief.title) == (after, "Another heading")
    assert not briefing.redo()


def test_a_new_decision_forgets_what_was_taken_back(store):
    briefing = make(store)
    briefing.toggle(QUOTAS)
    briefing.undo()
    briefing.set_title("Another heading")
    assert not briefing.redo()
    assert not briefing.is_chosen(QUOTAS)


def test_what_was_taken_back_stays_so_after_a_restart(store):
    briefing = make(store)
    briefing.toggle(QUOTAS)
    briefing.undo()
    assert not make(store).is_chosen(QUOTAS)


def test_the_lines_are_chosen_once_for_as_long_as_nothing_changes(store):
    briefing = make(store)
    briefing.prepare()
    draft = briefing._draft()
    assert briefing._draft() is draft
    briefing.toggle(QUOTAS)
    assert briefing._draft() is not draft


def test_the_calendar_holds_what_the_page_does_of_articles_that_came_out_later(store, tmp_path):
    dossier = with_later()
    told = next(one for one in dossier.deadlines if one.best.article_id == SOURCES[1].article.id)
    briefing = Briefing(store, lambda: dossier, guards(), AS_OF)
    briefing.export(tmp_path / "then.ics")
    briefing.toggle(FindingRef(told.best.article_id, FindingKind.DEADLINE, told.best.finding.key))
    briefing.export(tmp_path / "chosen.ics")
    then, chosen = ((tmp_path / name).read_text() for name in ("then.ics", "chosen.ics"))
    assert told.best.finding.what not in then
    assert told.best.finding.what in chosen
