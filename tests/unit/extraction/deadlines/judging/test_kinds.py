import pytest

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.judging.heads import _before
from briefing.extraction.deadlines.judging.kinds import kind_of
from briefing.extraction.lexicons import Lexicons


@pytest.mark.parametrize(
    ("clause", "link", "kind"),
    [
        ("Senate is set to vote on the nomination", "on", "meeting"),
        ("New prime minister will hold a referendum", "on", "meeting"),
        ("Talks resume", "on", "meeting"),
        ("Trial opens", "on", "meeting"),
        ("Envoys return to Geneva", "on", "meeting"),
        ("Ministers will approve it at a meeting in Oslo", "on", "meeting"),
        ("Next meeting of the board ends", "on", "meeting"),
        ("Court will hear objections", "on", "meeting"),
        ("Conference ends", "on", "expiry"),
        ("Licence runs", "until", "expiry"),
        ("Hearing was postponed", "until", "meeting"),
        ("Rebels have until noon to answer", "until", "due"),
        ("Fares are due to rise", "on", "effective"),
        ("Company will close its plant", "in", "effective"),
        ("Airline will report emissions", "from", "effective"),
        ("Trade figures are due", "on", "expected"),
        ("Loan instalment is due", "on", "due"),
        ("Bidders must send their papers", "by", "due"),
        ("Report will be published", "by", "expected"),
        ("Report will be published", "no later than", "due"),
        ("Regulator must publish its report", "by", "due"),
        ("Panel must hold its first sitting", "by", "meeting"),
        ("Bank expects the rate to rise", "in", "expected"),
        ("Minutes of the board meeting", "on", "expected"),
        ("Visa waiver was extended", "to", "expiry"),
        ("Filing deadline was extended", "to", "due"),
        ("Law comes into effect in two stages", "on", "effective"),
        ("Envoys gather in Rome to sign the pact", "on", "meeting"),
        ("Oslo proposed a ministerial meeting", "in", "meeting"),
        ("Rules will apply", "until", "expiry"),
        ("Rules will not apply", "until", "effective"),
    ],
)
def test_the_word_that_says_what_happens_tells_the_kind(clause: str, link: str, kind: str, lexicons: Lexicons) -> None:
    assert kind_of(clause, f"{clause} {link} ", lexicons.events) is DeadlineKind(kind)


def test_no_kind_is_claimed_without_a_word_for_it(lexicons: Lexicons) -> None:
    assert kind_of("Weather in the hills", "Weather in the hills on ", lexicons.events) is None


def test_a_verb_that_ends_as_adverbs_do_is_none() -> None:
    assert _before(["members", "apply", "today"], 2) == "apply"
    assert _before(["members", "quickly", "vote"], 2) == "members"
