from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.codec import read_choice, write_choice
from briefing.brief.deciding import drop, is_chosen, move, pin, take_back, toggle
from briefing.brief.propose import propose
from briefing.domain.brief.choice import Choice
from briefing.domain.brief.lines import Citation
from briefing.domain.dossier import FindingRef
from briefing.domain.findings import FindingKind
from briefing.domain.span import Span
from tests.unit.brief.samples import AS_OF, guards, make_dossier

LINES = propose(make_dossier(), AS_OF, guards()).brief
ISSUE = LINES.issues[0].refs[0]
DEADLINE = FindingRef("a", FindingKind.DEADLINE, "XXXX-11-10@120")


def propose_with(choice: Choice):
    return propose(make_dossier(), AS_OF, guards(), choice=choice).brief


def test_toggling_twice_changes_nothing():
    assert toggle(toggle(Choice(), ISSUE), ISSUE) == Choice()


def test_a_deadline_dated_since_is_still_chosen_and_can_be_removed():
    dated = FindingRef("a", FindingKind.DEADLINE, "2025-11-10@120")
    chosen = toggle(Choice(), DEADLINE)
    assert is_chosen(chosen, dated)
    assert toggle(chosen, dated) == Choice()


def test_a_pin_holds_and_comes_loose():
    pinned = pin(Choice(), LINES.issues[0])
    line = propose_with(pinned).issues[0]
    assert line.pinned
    assert pin(pinned, line) == Choice()


def test_a_bottom_line_can_be_pinned_dropped_and_taken_back():
    line = LINES.bottom_line
    assert propose_with(pin(Choice(), line)).bottom_line.pinned
    dropped = drop(Choice(), line)
    assert propose_with(dropped).bottom_line.key != line.key
    assert propose_with(take_back(dropped, line)).bottom_line.key == line.key


def test_what_was_dropped_is_chosen_once_taken_back():
    dropped = drop(toggle(Choice(), ISSUE), LINES.issues[0])
    assert not is_chosen(dropped, ISSUE)
    assert is_chosen(take_back(dropped, LINES.issues[0]), ISSUE)
    assert take_back(dropped, LINES.issues[0]).dropped == frozenset()


REFS = st.frozensets(st.builds(FindingRef, st.text(max_size=5), st.sampled_from(FindingKind), st.text(max_size=9)))
CITATIONS = st.builds(Citation, st.text(max_size=5), st.builds(Span, st.integers(0, 5), st.integers(5, 9)))


@given(
    st.builds(
        Choice,
        REFS,
        REFS,
        REFS,
        st.none() | CITATIONS,
        st.frozensets(CITATIONS),
        st.none() | st.text(),
        st.booleans(),
    )
)
def test_a_choice_reads_back_as_it_was_written(choice):
    assert read_choice(write_choice(choice)) == choice


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "briefing.brief/9"}', '{"schema": "briefing.brief/1"}'])
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError):
        read_choice(text)


def test_lines_stand_in_the_order_the_reader_gave_them_and_new_ones_keep_their_place():
    keys = [line.key for line in LINES.issues]
    choice = move(Choice(), LINES.issues, keys[1], -1)
    assert [line.key for line in propose_with(choice).issues] == [keys[1], keys[0], *keys[2:]]
    assert propose_with(choice).actors == LINES.actors
    only = replace(choice, order=choice.order[:1])
    assert [line.key for line in propose_with(only).issues] == keys


@pytest.mark.parametrize(("place", "by"), [(0, -1), (-1, 1)])
def test_a_line_at_the_end_goes_no_further(place, by):
    assert move(Choice(), LINES.actors, LINES.actors[place].key, by) is None


def test_the_order_is_kept_as_text():
    choice = move(Choice(), LINES.issues, LINES.issues[0].key, 1)
    assert read_choice(write_choice(choice)) == choice
