from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.domain.correction import Amendment, Correction, GivenDate, Passage, Rejection
from briefing.domain.dossier import FindingRef
from briefing.domain.findings import Basis, DeadlineKind, FindingKind, Published
from briefing.domain.span import Span
from briefing.library.store import Library
from tests.unit.library.samples import a_deadline, an_arrival, an_article


@pytest.fixture
def library(tmp_path: Path):
    opened = Library.open(tmp_path / "library")
    opened.add([an_arrival()])
    yield opened
    opened.close()


def a_rejection(key: str = "Tariffs") -> Rejection:
    return Rejection(FindingRef(an_article().id, FindingKind.ISSUE, key))


def an_amendment(what: str = "truce ends") -> Amendment:
    passage = Passage(Span(46, 62), "10 November 2025", "The truce lapses on 10 November 2025.")
    ref = FindingRef(an_article().id, FindingKind.DEADLINE, a_deadline().key)
    return Amendment(ref, passage, "2025-11-11", DeadlineKind.DUE, what)


def a_date(value: str = "2025-10-24") -> GivenDate:
    return GivenDate(an_article().id, Published(value, Basis.GIVEN, reason="given by the reader"))


def test_corrections_are_undone_and_redone_in_their_order(library: Library) -> None:
    first, second = a_rejection(), a_date()
    for correction in (first, second):
        library.corrections.add(correction)
    assert library.corrections.active() == (first, second)
    assert [library.corrections.undo() for _ in range(3)] == [(second,), (first,), ()]
    assert [library.corrections.redo() for _ in range(3)] == [(first,), (second,), ()]
    assert library.corrections.active() == (first, second)


def test_what_is_corrected_at_once_is_undone_and_redone_at_once(library: Library) -> None:
    library.corrections.add(a_rejection("one"))
    library.corrections.add(a_rejection("two"), an_amendment())
    assert library.corrections.undo() == (a_rejection("two"), an_amendment())
    assert library.corrections.active() == (a_rejection("one"),)
    assert library.corrections.undo() == (a_rejection("one"),)
    assert library.corrections.redo() == (a_rejection("one"),)
    assert library.corrections.redo() == (a_rejection("two"), an_amendment())


def test_a_new_correction_ends_what_could_be_redone(library: Library) -> None:
    library.corrections.add(a_rejection("one"))
    library.corrections.undo()
    library.corrections.add(a_rejection("two"))
    assert library.corrections.redo() == ()
    assert library.corrections.active() == (a_rejection("two"),)


def test_a_correction_of_an_unknown_article_is_no_row(library: Library) -> None:
    unknown = Rejection(FindingRef("nowhere", FindingKind.ISSUE, "Tariffs"))
    with pytest.raises(Exception, match="FOREIGN KEY"):
        library.corrections.add(a_rejection(), unknown)
    assert library.corrections.active() == ()


def test_a_rejection_of_an_older_library_has_no_passage(library: Library) -> None:
    library.corrections.add(a_rejection())
    assert library.corrections.active() == (Rejection(a_rejection().ref, None),)


DEEDS = st.lists(st.sampled_from([a_rejection("one"), a_rejection("two"), an_amendment(), a_date()]), min_size=1)


@settings(max_examples=20)
@given(before=DEEDS, deed=DEEDS)
def test_undoing_leaves_what_held_before_and_redoing_brings_it_back(
    tmp_path_factory: pytest.TempPathFactory, before: list[Correction], deed: list[Correction]
) -> None:
    library = Library.open(tmp_path_factory.mktemp("law"))
    library.add([an_arrival()])
    for one in before:
        library.corrections.add(one)
    library.corrections.add(*deed)
    held = library.corrections.active()
    assert library.corrections.undo() == tuple(deed)
    assert library.corrections.active() == tuple(before)
    library.corrections.redo()
    assert library.corrections.active() == held
    library.close()


def test_a_deed_is_undone_by_its_number_and_later_ones_stay(library: Library) -> None:
    deed = library.corrections.add(a_rejection("one"), a_rejection("two"))
    library.corrections.add(a_date())
    assert library.corrections.undo(deed) == (a_rejection("one"), a_rejection("two"))
    assert library.corrections.active() == (a_date(),)
    assert library.corrections.undo(deed) == ()
    assert library.corrections.redo(deed) == (a_rejection("one"), a_rejection("two"))
