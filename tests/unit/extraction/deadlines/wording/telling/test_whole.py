import pytest

from briefing.domain.span import Span
from briefing.extraction.deadlines.wording.naming import Surroundings
from briefing.extraction.deadlines.wording.telling.whole import is_fragment, quoted
from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12


@pytest.mark.parametrize(
    "words",
    [
        "All of them",
        "Will be",
        "Is four weeks",
        "It hears",
        "They meet",
        "Three of them early, and two crates",
        "To end",
        "From 2027",
        "Not later than on the Day of Unity",
        "Ana Torres",
        "Says the union",
        "Miners told to leave were given",
        "Committee has fixed",
        "20 years from the flood",
        "The builders say",
        "Six weeks",
        "",
    ],
)
def test_words_without_a_clause_or_an_event_are_a_fragment(words: str, lexicons: Lexicons) -> None:
    assert is_fragment(words, lexicons.events)


@pytest.mark.parametrize(
    "words",
    [
        "Truce expires",
        "Second walkout",
        "Vote",
        "Ex-dividend",
        "Council to pay the arrears",
        "Those who want help return the form",
        "Those born in spring may register",
        "Nothing moves until then",
        "No ship may leave the port",
        "May inflation data will be released",
        "Notice has to be given",
        "In it Norland undertakes to issue no permit",
        "Torvik stands pat",
        "To elect a new chair",
    ],
)
def test_a_clause_a_deed_or_an_event_is_none(words: str, lexicons: Lexicons) -> None:
    assert not is_fragment(words, lexicons.events)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Which branches open? All of them, on June 12, under the Union Bank name.",
         "“Which branches open? All of them, on June 12, under the Union Bank name”"),
        ("The mayors quarrelled over it. Those end on June 12.",
         "“The mayors quarrelled over it. Those end on June 12”"),
        ("“We open the gates on June 12,” she said.", "“We open the gates on June 12”"),
        ("It will be “gone on June 12, or so they hope", "“It will be gone on June 12, or so they hope”"),
        ("It will be renewed on June 12, the agency said.", "“It will be renewed on June 12”"),
        ("A: They agreed to meet on June 12, and once again.", "“They agreed to meet on June 12, and once again”"),
    ],
)  # fmt: skip
def test_where_only_a_fragment_is_told_the_article_is_quoted(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


def test_nobody_is_bound_by_words_that_are_only_quoted(lexicons: Lexicons) -> None:
    assert on_june_12("France lost. All of them, on June 12, under the name of France.", lexicons).actors == ()


def test_a_long_quotation_ends_on_its_date() -> None:
    text = f"He went on {'and on ' * 30}until it was all of them on June 12 in the great hall of the old castle."
    when = Span(text.index("June 12"), text.index("June 12") + len("June 12"))
    told = quoted(text, Surroundings(text, Span(0, len(text)), (), ()), when)
    assert told.startswith("“…") and told.endswith("all of them on June 12”")


def test_a_quoted_pronoun_has_the_sentence_before_as_far_as_there_is_room(lexicons: Lexicons) -> None:
    text = (
        "The envoys of both sides, who have not met since the spring, will come to Porto for a round of talks on the "
        "release of the last of the crews. It is to be gone by June 12, or so they hope."
    )
    assert on_june_12(text, lexicons).what == (
        "“The envoys of both sides, who have not met since the spring, will come to Porto for a round… "
        "It is to be gone by June 12, or so they hope”"
    )


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Objections may be made in writing. This notice takes effect on June 12.", "This notice takes effect"),
        ("The council passed a rule. This has to be published by June 12.",
         "“The council passed a rule. This has to be published by June 12”"),
    ],
)  # fmt: skip
def test_a_document_that_speaks_of_itself_needs_no_sentence_before(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Claims must be filed within a year. In our view the period ends on June 12.",
         "“Claims must be filed within a year. In our view the period ends on June 12”"),
        ("The consultation period ends on June 12.", "Consultation period ends"),
        ("Orwat has not decided on the fine. Orwat should say so when it decides on June 12.", "Orwat decides"),
        ("The committee should still hear her on June 12.", "“The committee should still hear her on June 12”"),
        ("The committee should still hear the builder on June 12.", "Committee should still hear the builder"),
        ("The agency set the mill a deadline of June 12 to answer.", "Mill must answer"),
        ("The agency set the mill a deadline of June 12.", "Deadline to the mill runs out"),
        ("The public meeting planned for Wednesday has been moved to Thursday, June 12.", "Public meeting"),
    ],
)  # fmt: skip
def test_words_that_leave_open_what_they_tell_are_quoted_or_named(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The director of the museum, Jana Novak, said that the museum will reopen on June 12.", "Museum will reopen"),
        ("The museum must give the painting back to the heirs until June 12.",
         "Museum must give the painting back to the heirs until then"),
        ("The law gives the mediator until June 12.", "Time given to the mediator ends"),
        ("The museum will make an appeal in the term of 21 days from May 22.", "Museum will make an appeal"),
        ("The director, Jana Novak, will resign on June 12.", "Director Jana Novak will resign"),
    ],
)  # fmt: skip
def test_a_name_a_gift_and_a_term_are_told_as_what_they_are(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what
