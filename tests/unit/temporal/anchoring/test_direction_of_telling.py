import pytest

from briefing.temporal.anchoring.direction import Direction, direction


@pytest.mark.parametrize(
    ("text", "towards"),
    [
        ("The Commission told member states on Friday it would table its proposal.", Direction.BACK),
        ("The Commission told the envoys of all member states on Friday its chief would resign.", Direction.BACK),
        ("The Commission told both sides on Friday that it would table its proposal.", Direction.BACK),
        ("The court told the firm it must report to the regulator on Friday that week.", Direction.AHEAD),
        ("Member states will be told on Friday it would be late.", Direction.AHEAD),
        ("The union gave formal notice of the strike on Friday.", Direction.BACK),
        ("The ministry served notice of its termination of the lease on Friday.", Direction.BACK),
        ("The union will give formal notice of the strike on Friday.", Direction.AHEAD),
        ("The union gave notice of a strike on Friday.", Direction.AHEAD),
    ],
)
def test_what_was_told_or_notified_on_a_weekday_was_told_then(text: str, towards: Direction) -> None:
    start = text.index("Friday")
    assert direction(text, start, start + len("Friday")) is towards


@pytest.mark.parametrize(
    ("text", "towards"),
    [
        ("Late ballots are counted on Wednesday, the authority said.", Direction.AHEAD),
        ("The wreck is formally returned on Wednesday.", Direction.AHEAD),
        ("Late ballots were counted on Wednesday.", Direction.BACK),
        ("Members of the assembly are sworn in on Wednesday.", Direction.AHEAD),
        ("The remains are handed over on Wednesday.", Direction.AHEAD),
        ("The motion is voted on on Wednesday.", Direction.AHEAD),
        ("The groups are drawn on Wednesday.", Direction.AHEAD),
        ("The killer is arrested on Wednesday.", Direction.BACK),
        # Captions and headlines tell in the present what was seen or befell.
        ("A worker is pictured on Wednesday at the mill in Leeds.", Direction.BACK),
        ("A boy is rescued on Wednesday from the rubble of a school.", Direction.BACK),
        ("People are evacuated on Wednesday after floods hit the town.", Direction.BACK),
        ("The president is greeted on Wednesday by supporters.", Direction.BACK),
    ],
)
def test_what_is_done_on_a_weekday_is_planned_but_for_sudden_deeds(text: str, towards: Direction) -> None:
    start = text.index("Wednesday")
    assert direction(text, start, start + len("Wednesday")) is towards


@pytest.mark.parametrize(
    ("text", "day", "towards"),
    [
        ("The committee looks into the pact, which was tabled in both Houses on Tuesday.", "Tuesday", Direction.BACK),
        ("The hearing was listed on Tuesday.", "Tuesday", Direction.BACK),
        ("The hearing was listed for Tuesday.", "Tuesday", Direction.AHEAD),
        ("The opening is pencilled in for May.", "May", Direction.AHEAD),
    ],
)
def test_what_was_tabled_or_listed_on_a_day_was_so_then(text: str, day: str, towards: Direction) -> None:
    start = text.index(day)
    assert direction(text, start, start + len(day)) is towards


@pytest.mark.parametrize(
    ("text", "towards"),
    [
        ("They were told not to report until the increase awarded by the court on June 30 appears.", Direction.BACK),
        ("Unions will strike over the pay deal signed by the minister on June 30.", Direction.BACK),
        ("The court ordered the firm to get the plan approved by its creditors on June 30.", Direction.AHEAD),
        ("The government wants the bill passed by parliament on June 30.", Direction.AHEAD),
        ("The treaty must be signed and approved by parliament on June 30.", Direction.AHEAD),
        ("The plan will be fully approved by the board on June 30.", Direction.AHEAD),
        ("The plan is to be formally approved by the board on June 30.", Direction.AHEAD),
    ],
)
def test_what_somebody_has_made_is_made_by_then(text: str, towards: Direction) -> None:
    start = text.index("June 30")
    assert direction(text, start, start + len("June 30")) is towards


@pytest.mark.parametrize(
    ("text", "towards"),
    [
        ("She warned that those who had not reported by Monday would not be paid.", Direction.AHEAD),
        ("Those who have not paid by Monday will be cut off.", Direction.AHEAD),
        ("Those who had not reported by Monday were turned away.", Direction.BACK),
        ("Those who had left by Monday would have been safe.", Direction.BACK),
    ],
)
def test_a_term_that_some_may_miss_lies_ahead(text: str, towards: Direction) -> None:
    start = text.index("Monday")
    assert direction(text, start, start + len("Monday")) is towards


def test_a_participle_behind_a_hyphen_tells_nothing_of_when_it_is() -> None:
    text = "In eleven days the so-called two-year rule runs out."
    assert direction(text, len("In "), len("In eleven days")) is Direction.AHEAD
    told = "The mayor was re-elected on Friday."
    assert direction(told, told.index("Friday"), len(told) - 1) is Direction.BACK


@pytest.mark.parametrize(
    ("text", "towards"),
    [
        ("Beijing asked for a panel on Friday.", Direction.BACK),
        ("The widow applied for a new passport on Friday.", Direction.BACK),
        ("Beijing asked for a meeting on Friday.", Direction.AHEAD),
        ("Beijing will ask for a panel on Friday.", Direction.AHEAD),
    ],
)
def test_what_is_asked_for_on_a_weekday_was_asked_then_unless_it_is_a_meeting(text: str, towards: Direction) -> None:
    start = text.index("Friday")
    assert direction(text, start, start + len("Friday")) is towards


@pytest.mark.parametrize(
    ("text", "day", "towards"),
    [
        ("Drivers, who struck on 4, 5 and 6 March, will strike again.", "5 and 6 March", Direction.BACK),
        ("Drivers, who will strike on 4, 5 and 6 March, struck in May too.", "5 and 6 March", Direction.AHEAD),
        ("Last year the fair moved to 20 March.", "20 March", Direction.BACK),
        ("Last week the fair was moved to 20 March.", "20 March", Direction.AHEAD),
    ],
)
def test_all_days_of_a_list_look_where_the_first_does(text: str, day: str, towards: Direction) -> None:
    start = text.index(day)
    assert direction(text, start, start + len(day)) is towards


@pytest.mark.parametrize(
    ("text", "towards"),
    [
        ("On Friday, the chancellor, who took office last year, will present her budget.", Direction.AHEAD),
        ("By Friday the firm, which lost two million euros, must repay the loan.", Direction.AHEAD),
        ("On Friday, the chancellor, who will present her budget in May, met the unions.", Direction.BACK),
        ("On Friday the chancellor, who took office last year, met the unions.", Direction.BACK),
    ],
)
def test_what_is_said_of_its_subject_is_no_deed_of_an_opening_day(text: str, towards: Direction) -> None:
    start = text.index("Friday")
    assert direction(text, start, start + len("Friday")) is towards
