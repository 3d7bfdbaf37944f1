import pytest

from briefing.domain.span import Span
from briefing.extraction.deadlines.judging.conditions import condition_of


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        (
            "If the two sides have not agreed by 5 May 2026, tariffs will rise.",
            "If the two sides have not agreed by 5 May 2026",
        ),
        ("If they do not sign by 5 May 2026, tariffs will rise.", "If they do not sign by 5 May 2026"),
        ("Talks end on 5 May 2026 unless miners, pilots and dockers agree.", "unless miners, pilots and dockers agree"),
        (
            "Talks end on 5 May 2026 unless fares are cut, or wages rise, officials said.",
            "unless fares are cut, or wages rise",
        ),
        ("Talks end on 5 May 2026 if fares are cut, wages will rise.", "if fares are cut"),
        (
            "Dockers will walk out on 5 May 2026 unless the operator, Meridian Ports, withdraws its plan for the quay.",
            "unless the operator, Meridian Ports, withdraws its plan for the quay",
        ),
        (
            "Unless the operator, Meridian Ports, withdraws its plan, dockers will walk out on 5 May 2026.",
            "Unless the operator, Meridian Ports, withdraws its plan",
        ),
    ],
)
def test_a_condition_ends_where_a_clause_of_its_own_begins(sentence: str, condition: str) -> None:
    start = sentence.index("5 May 2026")
    assert condition_of(sentence, Span(0, len(sentence)), Span(start, start + len("5 May 2026"))) == condition


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("The order runs out on 5 May 2026 unless it is renewed.", "unless it is renewed"),
        ("If she agrees, the case will sleep until 5 May 2026.", "If she agrees"),
        ("A bond will be sold on 5 May 2026, markets willing.", "markets willing"),
        ("The ban ends on 5 May 2026, said the minister, unless rivals object.", "unless rivals object"),
        ("The launch is set for 5 May 2026, weather permitting, at dawn.", "weather permitting"),
    ],
)
def test_a_short_condition_is_one_as_well(sentence: str, condition: str) -> None:
    start = sentence.index("5 May 2026")
    assert condition_of(sentence, Span(0, len(sentence)), Span(start, start + len("5 May 2026"))) == condition


@pytest.mark.parametrize(
    "sentence",
    [
        "Crews will stop unless there is a deal; a mediator meets the parties on 5 May 2026.",
        "Lee, who hands over on 5 May 2026, said he would not sign if the date was missed.",
        "The adviser reports on 5 May 2026, and if it objects all bets are off.",
        "Ministers will decide on 5 May 2026 if the blockade is repeated.",
        "He would act if they left the session, which opened in May and ends on 5 May 2026.",
        "The union will act on 5 May 2026 if so.",
        "He has until 5 May 2026 to tell us if he objects to the plan.",
        "Prices will stay high on 5 May 2026 and for as long as it takes to send ships round the Cape.",
        "The truce begins on 5 May 2026 and will lapse a week later unless ministers travel to the valley.",
        "The meeting is subject to an appeal which the court will hear on 5 May 2026.",
        "The lenders meet on 5 May 2026 and could, if the waiver is signed, see their money sooner.",
        "The members will decide at an assembly on 5 May 2026 if they sue.",
        "Envoys sit down on 5 May 2026, and again a week later if they need to.",
    ],
)
def test_a_condition_of_another_clause_and_a_question_are_none(sentence: str) -> None:
    start = sentence.index("5 May 2026")
    assert condition_of(sentence, Span(0, len(sentence)), Span(start, start + len("5 May 2026"))) is None


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("The club has until 5 May 2026 to pay or face suspension, an official said.", "or face suspension"),
        (
            "Growers gave the council until 5 May 2026 to open the sluice, failing which they would block the road.",
            "failing which they would block the road",
        ),
        (
            "The region has until 5 May 2026 to answer; if not, the ministry goes to court.",
            "if not, the ministry goes to court",
        ),
        (
            "Talks must be over by 5 May 2026, he said, or he'll not sit down with the owners.",
            "or he'll not sit down with the owners",
        ),
        ("The scheme stays open until 5 May 2026 or until the money is gone.", "or until the money is gone"),
        ("We need an answer by 5 May 2026, otherwise we lose the season.", "otherwise we lose the season"),
        ("The firm must pay by 5 May 2026, otherwise the bank will seize it.", "otherwise the bank will seize it"),
    ],
)
def test_what_comes_where_it_is_not_done_is_a_condition_too(sentence: str, condition: str) -> None:
    start = sentence.index("5 May 2026")
    assert condition_of(sentence, Span(0, len(sentence)), Span(start, start + len("5 May 2026"))) == condition


@pytest.mark.parametrize(
    "sentence",
    [
        "Workers will strike on 5 May 2026, otherwise known as Labour Day, unions said.",
        "The museum will reopen on 5 May 2026, otherwise the usual hours apply.",
        "The company must file its accounts by 5 May 2026 or when it lists its shares, whichever is later.",
        "Ministers will decide on 5 May 2026 or until then remain silent.",
        "Ministers will decide on 5 May 2026 or until the money is gone.",
    ],
)
def test_another_name_another_day_and_what_holds_besides_are_no_condition(sentence: str) -> None:
    start = sentence.index("5 May 2026")
    assert condition_of(sentence, Span(0, len(sentence)), Span(start, start + len("5 May 2026"))) is None


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("Owners can get the fine waived if the bill is paid by 5 May 2026.", None),
        ("Guests may leave free of charge, provided they do so by 5 May 2026.", None),
        ("The club will fold if the bill is not paid by 5 May 2026.", "if the bill is not paid by 5 May 2026"),
        ("The offer lapses if fewer than 40 sign by 5 May 2026.", "if fewer than 40 sign by 5 May 2026"),
        ("The owners walk away unless the bill is paid by 5 May 2026.", "unless the bill is paid by 5 May 2026"),
        ("The club will play on 5 May 2026 if the bill is paid.", "if the bill is paid"),
        ("Auction, if needed | 5 May 2026 |", "if needed"),
    ],
)
def test_what_must_be_done_by_the_day_to_be_allowed_something_is_no_condition_of_itself(
    sentence: str, condition: str | None
) -> None:
    start = sentence.index("5 May 2026")
    assert condition_of(sentence, Span(0, len(sentence)), Span(start, start + len("5 May 2026"))) == condition


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("Should no candidate win outright, a run-off is held on 5 May 2026.", "Should no candidate win outright"),
        ("A strike is called for 5 May 2026, the union said, should that offer fail.", "should that offer fail"),
        ("They meet. Subject to a vote, it applies from 5 May 2026.", "Subject to a vote"),
        ("It will not close before 5 May 2026 without the consent of the owner.", "without the consent of the owner"),
        (
            "In case of delay the buyer may withdraw until 5 May 2026.",
            "In case of delay",
        ),
    ],
)
def test_should_subject_to_and_without_consent_put_a_condition(sentence: str, condition: str) -> None:
    start = sentence.index("5 May 2026")
    found = condition_of(sentence, Span(0, len(sentence)), Span(start, start + len("5 May 2026")))
    assert found == condition


@pytest.mark.parametrize(
    "sentence",
    [
        "A bill barring further talks faces a vote on 5 May 2026.",
        "The court ruled on 5 May 2026, in the case of a skater, that she may appeal.",
        "It ends on 5 May 2026 and, should the strike last, prices may double.",
    ],
)
def test_what_bars_and_a_case_in_court_put_none(sentence: str) -> None:
    start = sentence.index("5 May 2026")
    assert condition_of(sentence, Span(0, len(sentence)), Span(start, start + len("5 May 2026"))) is None
