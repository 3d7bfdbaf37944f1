import pytest

from briefing.temporal.anchoring.direction import Direction, direction


@pytest.mark.parametrize(
    ("text", "towards"),
    [
        ("The report put the stock at 412.6 kg as of DAY, up from 389 kg.", Direction.BACK),
        ("It will put the fee at 5 euros as of DAY.", Direction.AHEAD),
        ("The envoy arrived in Oslo on DAY to open talks that had been broken off.", Direction.BACK),
        ("The two signed a pact here on DAY to end the dispute.", Direction.BACK),
        ("The court is expected on DAY to open the files.", Direction.AHEAD),
        ("When congratulating her on her win in the DAY vote, the premier said that trade mattered.", Direction.BACK),
        ("Kenya's National Assembly on DAY put off its vote.", Direction.BACK),
        ("The board will on DAY set a date for it.", Direction.AHEAD),
        ("Theresa May met the French president on DAY.", Direction.BACK),
        ("May wrote to the head of the council on DAY asking the union for a delay.", Direction.BACK),
        ("May is to meet the French president on DAY.", Direction.AHEAD),
        ("Will the bank cut its rate on DAY?", Direction.AHEAD),
        ("Ministers will meet on DAY.", Direction.AHEAD),
        ("The report will be published on DAY.", Direction.AHEAD),
        ("talks set for Lima on DAY", Direction.AHEAD),
        ("anticipated talks on DAY, to be held in Seoul", Direction.AHEAD),
        ("both sides have until noon on DAY to answer", Direction.AHEAD),
        ("The ban was due to lapse on DAY.", Direction.AHEAD),
        ("The vote was postponed until DAY.", Direction.AHEAD),
        ("On DAY, the court will rule.", Direction.AHEAD),
        ("It would walk out if no outline was agreed by DAY.", Direction.AHEAD),
        ("It offered to license every shipment from DAY.", Direction.AHEAD),
        ("He demanded that the bloc go to court by DAY.", Direction.AHEAD),
        ("Hungary, which assumes the presidency on DAY, has doubts.", Direction.AHEAD),
        ("The new rate is binding from DAY.", Direction.AHEAD),
        ("He demanded on DAY that the bloc go to court.", Direction.BACK),
        ("Prices had doubled by DAY.", Direction.BACK),
        ("The round is pencilled in for DAY.", Direction.AHEAD),
        ("The envoy is to meet a delegation led by the minister on DAY.", Direction.AHEAD),
        ("A first batch reaches the port on DAY, the ministry said.", Direction.AHEAD),
        ("Both chambers sit again on DAY.", Direction.AHEAD),
        ("The speaker has put the motion down for DAY.", Direction.AHEAD),
        ("Iran seized the ship on DAY.", Direction.BACK),
        ("The talks, broken off on DAY, may resume.", Direction.BACK),
        ("The panel gave it a week to reply, an official said on DAY.", Direction.BACK),
        ("The bank kept its rates on DAY and next meets in June.", Direction.BACK),
        ("The vote, originally set for DAY, was moved.", Direction.UNSAID),
        ("Authority must be restored in all occupied territory by DAY.", Direction.AHEAD),
        ("The season was supposed to open on DAY.", Direction.BACK),
        ("The signing, which had been due on DAY, was delayed.", Direction.UNSAID),
        ("He marks his hundredth day in office on DAY, and said he hoped for a meeting.", Direction.AHEAD),
        ("DAY | Budget tabled in parliament", Direction.UNSAID),
        ("Talks began on DAY.", Direction.BACK),
        ("Officials said DAY that they will go on.", Direction.BACK),
        ("Trump threatened on DAY to raise tariffs.", Direction.BACK),
        ("Prices rose on DAY ahead of the meeting.", Direction.BACK),
        ("the DAY vote", Direction.UNSAID),
        ("The election is held on DAY.", Direction.AHEAD),
        ("The last instalments are paid in DAY.", Direction.AHEAD),
    ],
)
def test_the_nearest_cue_of_the_clause_decides(text: str, towards: Direction) -> None:
    start = text.index("DAY")
    assert direction(text, start, start + 3) is towards


@pytest.mark.parametrize(
    "text",
    [
        "The killer is arrested on DAY.",
        "He is buried on DAY in Leeds.",
        "The bank is fined on DAY.",
        "Shares are suspended on DAY.",
        "The museum is opened on DAY to great fanfare.",
        "A fall of 3 percent is recorded in DAY.",
        "Prices are indexed to DAY.",
    ],
)
def test_a_present_passive_that_tells_of_a_deed_or_of_history_does_not_look_ahead(text: str) -> None:
    at = text.index("DAY")
    assert direction(text, at, at + len("DAY")) is not Direction.AHEAD
