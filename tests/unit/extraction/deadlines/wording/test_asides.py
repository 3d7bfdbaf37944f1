import pytest

from briefing.extraction.deadlines.wording.asides import without_asides


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("The farm union, which gathered 31,000 signatures last spring, will march on",
         "The farm union will march on"),
        ("Aune Rail, the state's operator, doesn't expect the line before",
         "Aune Rail doesn't expect the line before"),
        ("The transport committee, chaired by Ann Lee (LDP, Tolva), sits again on",
         "The transport committee sits again on"),
        ("In the assembly, a bill to set up a fund, sponsored by Ann Lee, has been listed for",
         "In the assembly, a bill to set up a fund has been listed for"),
        ("In a letter read by Ann Lee, a priest who carries messages, the rebels demanded that",
         "In a letter read by Ann Lee, the rebels demanded that"),
        ("The state, led by Ann Lee, who was elected in May, has told Fer to sign by",
         "The state has told Fer to sign by"),
        ("The state, led by Ann Lee, who was elected in", None),
        ("Meetings are held in Porto (3 May), Braga (4 May) and Faro", None),
        ("The water (special measures) bill has its third reading on", None),
    ],
)  # fmt: skip
def test_what_marks_part_from_a_subject_is_left_off_and_nothing_else(text: str, bare: str | None) -> None:
    assert without_asides(text) == (bare or text)
