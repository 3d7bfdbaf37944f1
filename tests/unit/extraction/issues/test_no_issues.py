from collections.abc import Callable

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Issue
from briefing.extraction.issues.finding import find_issues
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.zones import make_document

Find = Callable[[str], list[Issue]]


@pytest.mark.parametrize(
    "text",
    [
        "He'll vote and it'd file the papers.",
        "Members throw out what lawyers return.",
        "- Tue: the markets are shut\n- Thu: a holiday in Oslo",
    ],
)
def test_short_forms_plural_subjects_and_days_are_no_issues(issues_of: Find, text: str) -> None:
    assert issues_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is not a bargaining chip, she wrote.",
        "They flew to a summit in Lisbon.",
        "The leaders will fund the museum, and both unions return to work.",
        "Norway's trade policy chief spoke.",
        "They offered to pay.",
        "She told Canal Review.",
        "The cargo ship Orla sailed by noon.",
        "It was put into a press release.",
        "They sail on Monday, weather permitting.",
        "They made the place safe.",
        "The boats sailed at noon.\n\nJessamy Hereford and Gwyn Jarrow\n",
        "The mill lies 78 kilometres east on a road.",
    ],
)
def test_figures_of_speech_venues_verbs_and_titles_are_no_issues(issues_of: Find, text: str) -> None:
    assert issues_of(text) == []


def test_an_organisations_own_name_is_no_issue(issues_of: Find) -> None:
    assert issues_of("The World Trade Organization and the Control Commission met.") == []


@pytest.mark.parametrize(
    "text",
    [
        "You can buy a flag and sell a boat.",
        '"We will extend the herring subsidy whatever the others say," he said.',
    ],
)
def test_mundane_and_spoken_actions_are_no_issues(issues_of: Find, text: str) -> None:
    assert not any(issue.rule == "verb and object" for issue in issues_of(text))


def test_a_phrase_that_only_praises_or_names_persons_and_places_is_no_issue(issues_of: Find) -> None:
    assert issues_of("The tall policemen ate a lovely lunch near the old harbour road.") == []


@pytest.mark.parametrize(
    ("label", "told"),
    [("End of 2027", False), ("Q3 2027", False), ("H1/27", False), ("Early June", False), ("Herring quota", True)],
)
def test_a_label_that_only_says_when_is_no_issue(issues_of: Find, label: str, told: bool) -> None:
    text = f"Skippers met at noon.\n\n- **{label}** – ministers may look at it again\n- **Ferry tolls** – talks go on\n"
    assert (label in [issue.label for issue in issues_of(text)]) is told


def test_who_published_an_article_is_no_issue(lexicons: Lexicons) -> None:
    text = "Harbour Watch Levy Plan Stalls\n\nSkippers fear the Harbour Watch levy plan."
    document = make_document(make_article(text, Origin("a.txt", "text/plain")), lexicons)
    alone, published = (
        [issue.label for issue in find_issues(document, (), lexicons, outlet=outlet)]
        for outlet in (None, "Harbour Watch")
    )
    assert [label for label in alone if label not in published] == ["Harbour Watch levy plan"]


@pytest.mark.parametrize(("named", "told"), [("Harbour Tolls", False), ("harbour tolls", True)])
def test_two_words_of_who_published_an_article_are_an_issue_only_where_they_stand_in_small_letters(
    named: str, told: bool, lexicons: Lexicons
) -> None:
    text = f"Skippers fear {named}. They fear a harbour levy too."
    document = make_document(make_article(text, Origin("a.txt", "text/plain")), lexicons)
    labels = [issue.label for issue in find_issues(document, (), lexicons, outlet="Harbour Tolls Weekly")]
    assert "Harbour levy" in labels
    assert any(label.casefold() == "harbour tolls" for label in labels) is told


def test_what_those_who_write_call_their_own_is_no_issue(issues_of: Find) -> None:
    assert not issues_of("Our harbour subsidy ends here.")
    assert [issue.label for issue in issues_of("The harbour subsidy ends here.")] == ["Harbour subsidy"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Oslo says it will not trade prisoners for hostages.", "Trade"),
        ("Norway and Latvia support a fund for ferries.", "Latvia support"),
        ("The harbour committee votes on Tuesday.", "Harbour committee vote"),
        ("A wage deal with the ferry owners ends in May.", "Ferry owners end"),
        ("Owners in the north face fines of the port.", "Face"),
        ("They will strike unless Sundvik guarantees in writing that no job goes.", "Sundvik guarantees"),
        ("Krone slips as the bank meets\n\nThe bank met.", "Krone slips"),
        ("The closure costs us a fortune.", "Closure costs"),
        ("The trial of a former Danish sheriff went on.", "Trial of"),
        ("In both cases preliminary rulings are likely.", "Cases"),
        ("They carry 2bn of value (equity 1.4bn + net debt 150m).", "Net debt"),
        ("The bank cut its target price for the shares.", "Target price cut"),
        ("Operating profit fell at noon.", "Operating profit"),
        ("They want the Oslo-based carrier closed.", "Oslo-based carrier"),
        ("They want synergies of EUR 210m.", "Synergies of EUR"),
        ("The budget ends soon.\n\n* Annual meeting: 16 May 2024\n* Crew pay: talks go on.", "Annual meeting"),
        ("The budget ends soon.\n\n* Next Tue: the owners meet.\n* Crew pay: talks go on.", "Next"),
        ("OFFICE OF TIDAL REGULATION\n\nThe Office of Tidal Regulation (OTR) met.", "Tidal"),
        ("The strike went on.\n\n5 min read · Harbour desk\n\nThe owners rejected a wage deal.", "Min read"),
    ],
)
def test_verbs_and_lines_that_say_nothing_name_no_issue(issues_of: Find, text: str, wrong: str) -> None:
    assert not any(issue.label.startswith(wrong) for issue in issues_of(text))


@pytest.mark.parametrize(("label", "is_issue"), [("Calendar", False), ("Guidance", False), ("Port fees", True)])
def test_a_label_that_only_heads_a_part_of_a_note_is_no_issue(issues_of: Find, label: str, *, is_issue: bool) -> None:
    text = f"The note was sent at noon.\n\n* {label}: the first report comes in spring.\n* Crew pay: talks go on."
    assert (label in [issue.label for issue in issues_of(text)]) is is_issue


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("She signed a contract running to March.", "Contract running"),
        ("They signed a lease expiring in May.", "Lease expiring"),
        ('He promised a cup that would "pay its own way by then".', "Pay"),
        ("Skippers have 21 days from the vote to lodge their budgets.", "Vote to lodge their budgets"),
        ("A ferry league files for administration.", "Ferry league files"),
    ],
)
def test_a_verb_behind_a_noun_is_no_issue(issues_of: Find, text: str, label: str) -> None:
    assert label not in [issue.label for issue in issues_of(text)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The harbour court met on Monday to hear a complaint about dredging.", "Harbour court"),
        ("A federal appeals panel on Thursday gave the owner three months.", "Federal appeals panel"),
        ("A mission team of the fund flew home after talks about a loan.", "Mission team"),
        ("A discount shoe retailer closed on Friday because of high rents.", "Discount shoe retailer"),
        ("The port's regulator forbade night landings in May.", "Regulator forbade"),
        ("On Friday it let the parties refile, said people close to the dispute.", "Parties refile"),
    ],
)
def test_a_body_that_only_acts_and_a_past_form_no_table_of_words_has_are_no_issues(
    issues_of: Find, text: str, label: str
) -> None:
    assert not any(issue.label.startswith(label) for issue in issues_of(text))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The opposition demands an independent harbour board.", "Independent harbour board"),
        ("A committee on the bridge is to report in May.", "Committee on the bridge"),
    ],
)
def test_a_body_that_somebody_wants_or_that_is_there_for_something_may_be_an_issue(
    issues_of: Find, text: str, label: str
) -> None:
    assert label in [issue.label for issue in issues_of(text)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A summit is planned for May if the hearings progress.", "Hearings progress"),
        ("It would remove the ban, provided that the army returns to barracks.", "Army returns"),
        ("The agency would let foreign milk formula stay on shelves despite the ban.", "Milk formula stay"),
        ("A ship hit it in 2009, and the weight limit came.", "Ship hit"),
        ("A tax on what consumers pay in shops is planned.", "Consumers pay"),
    ],
)
def test_the_verb_of_a_clause_is_no_issue(issues_of: Find, text: str, label: str) -> None:
    assert not any(label.lower() in issue.label.lower() for issue in issues_of(text))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They asked whether the price cuts in May were fair.", "Price cuts"),
        ("They asked if the sales tax in May would be fair.", "Sales tax"),
        ("They let the grain quotas in the treaty lapse.", "Grain quotas"),
    ],
)
def test_a_compound_in_a_clause_stays_an_issue(issues_of: Find, text: str, label: str) -> None:
    assert any(label in issue.label for issue in issues_of(text))
