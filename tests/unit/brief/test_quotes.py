import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.brief.quotes import count_words, quote_clauses, quote_whole, shorten, words_of
from briefing.domain.brief.lines import Quote
from briefing.domain.span import Span
from tests.unit.brief.samples import guards

GUARDS = guards()


def cut(sentence: str, keep: str) -> str | None:
    start = sentence.index(keep)
    whole = quote_whole("a", sentence, Span(0, len(sentence)))
    found = shorten(whole, sentence, Span(start, start + len(keep)), GUARDS)
    return None if found is None else " […] ".join(found.words)


@pytest.mark.parametrize(
    ("sentence", "keep", "kept"),
    [
        (
            "In recent weeks, the two sides have quarrelled over mackerel quotas, a matter that has soured relations.",
            "mackerel quotas",
            "the two sides have quarrelled over mackerel quotas",
        ),
        (
            "The envoys (who had met twice in Oslo) signed the cod accord in the old harbour hall.",
            "cod accord",
            "The envoys […] signed the cod accord in the old harbour hall.",
        ),
        (
            "It also wants to manage the risk: Berg has threatened a new levy, but knows that it would cost her votes.",
            "Berg",
            "Berg has threatened a new levy, but knows that it would cost her votes.",
        ),
        (
            "The ministers met in the harbour hall on Monday; Ms Berg refuses any levy on mackerel at all.",
            "Berg",
            "Ms Berg refuses any levy on mackerel at all.",
        ),
        (
            "The ministers met in the harbour hall on Monday; nobody knew the place of the old harbour before.",
            "harbour hall",
            None,
        ),
    ],
)
def test_a_quote_is_cut_at_clauses(sentence, keep, kept):
    assert cut(sentence, keep) == kept


@pytest.mark.parametrize(
    "sentence",
    [
        "The truce of the two northern states ends on Friday, unless both sides agree to extend it.",
        "The two northern states have settled the quarrel over cod, diplomats in the capital said.",
        "The two northern states will sign the accord on cod, although neither parliament has read it.",
        "The two northern states have closed all the harbours, according to three people in the room.",
        "The two northern states have settled the quarrel over cod, which may yet be undone by parliament.",
        "The two northern states have settled the quarrel over cod, not the one over mackerel and herring.",
    ],
)
def test_a_cut_never_takes_a_negation_condition_hedge_or_attribution(sentence):
    assert cut(sentence, "northern states") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The councils of the northern states voted, 9–5, for the levy – two votes fewer than the ten it takes.",
        "The northern states have raised the levy on cod — the court struck it down within the hour.",
        "The northern states have raised the levy on cod; the court struck it down within the hour.",
        "The northern states have raised the levy on cod: the court struck it down within the hour.",
    ],
)
def test_what_comes_behind_a_dash_semicolon_or_colon_is_never_cut(sentence):
    assert cut(sentence, "northern states") is None


@pytest.mark.parametrize(
    "tail",
    [
        "so the levy falls with them",
        "which leaves it one short of the ten",
        "which the court has overturned since then",
        "which fell well short of the quorum",
        "which Sudland has withdrawn since then",
        "which has lapsed since the last vote",
        "notwithstanding the ruling of the court",
        "albeit with a levy of the same size",
        "which was called off on the same day",
    ],
)
def test_a_cut_never_takes_what_undoes_the_rest(tail):
    assert cut(f"The two northern states have settled the quarrel over cod, {tail}.", "northern states") is None


@pytest.mark.parametrize("aside", ["one short of ten", "so it falls", "since overturned by the court"])
def test_an_aside_that_undoes_the_rest_stays(aside):
    assert cut(f"The northern states voted – {aside} – for the levy on cod and herring.", "northern states") is None


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Berg, who decisively won the election of the council last week, is poised to take a harder line.", None),
        (
            "During the two-day talks, lasting over eight long hours, Berg raised the quarrel over mackerel quotas.",
            None,
        ),
        (
            "Berg and Park — a close friend of the old president — were given the quarrel over mackerel to settle.",
            "Berg and Park […] were given the quarrel over mackerel to settle.",
        ),
    ],
)
def test_a_main_clause_is_never_broken_off(sentence, kept):
    assert cut(sentence, "Berg") == kept


def test_a_list_is_no_row_of_clauses():
    sentence = "The council discussed fuel subsidies, trawler inspections, cod and observer rights on its first day."
    assert cut(sentence, "fuel subsidies") is None


def test_a_lone_bracket_is_never_left_behind():
    sentence = "In the old hall (of the harbour, they met for two long days and signed the cod accord."
    assert cut(sentence, "cod accord") is None


def test_words_are_counted_as_a_person_counts_them():
    assert count_words("a 30 % levy – on 1,000 boats") == 6


WORDS = st.sampled_from(
    [
        "the",
        "envoy",
        "said",
        "not",
        "Berg",
        "quotas,",
        "which",
        "may",
        "(as",
        "told)",
        "—",
        "unless",
        "In",
        "cod;",
        "“we”",
        "–",
        "quotas:",
        "so",
        "falls",
    ]
)


@st.composite
def told_of(draw: st.DrawFn) -> tuple[str, Span]:
    """Draw a sentence and a stretch of it that is to be kept."""
    sentence = " ".join(draw(st.lists(WORDS, min_size=1, max_size=40)))
    start = draw(st.integers(0, len(sentence) - 1))
    return sentence, Span(start, draw(st.integers(start + 1, len(sentence))))


@given(told_of())
# Nothing but the space between two clauses is to be kept: it may go with the clause before it.
@example(("Berg cod; cod; Berg the the the the the", Span(14, 15)))
@example(("Berg cod; cod; Berg the the the the the", Span(13, 16)))
@example(("Berg cod; cod; Berg the the the the the", Span(12, 13)))
def test_every_run_stands_in_the_body_and_nothing_guarded_is_lost(told):
    sentence, keep = told
    body = f"Before. {sentence} After."
    span, keep = Span(8, 8 + len(sentence)), keep.shifted(8)
    quote = shorten(quote_whole("a", body, span), body, keep, GUARDS)
    if quote is None:
        return
    assert [run.of(body) for run in quote.runs] == list(quote.words)
    kept = [at for at in range(keep.start, keep.end) if body[at].isalnum()]
    assert all(any(run.start <= at < run.end for run in quote.runs) for at in kept)
    assert words_of(quote) < count_words(sentence)
    for lost in gaps(quote):
        assert not GUARDS.forbid(lost.of(body))
    end = quote.runs[-1].end
    if words_behind := body[end : span.end].strip():
        assert not words_behind.startswith(("–", "—", ";", ":"))


def gaps(quote: Quote) -> list[Span]:
    edges = [quote.sentence.start, *(edge for run in quote.runs for edge in (run.start, run.end)), quote.sentence.end]
    return [Span(edges[i], edges[i + 1]) for i in range(0, len(edges), 2)]


def test_a_quote_knows_where_its_words_stand():
    with pytest.raises(ValueError, match="its own words"):
        Quote("a", Span(0, 9), (Span(0, 3),), ("four",))
    with pytest.raises(ValueError, match="outside"):
        Quote("a", Span(0, 2), (Span(0, 3),), ("out",))
    with pytest.raises(ValueError, match="order"):
        Quote("a", Span(0, 9), (Span(4, 7), Span(0, 3)), ("two", "one"))


@pytest.mark.parametrize(
    ("sentence", "keep", "quoted"),
    [
        (
            "A ferry carrying 214 passengers sank in heavy seas, killing at least twelve people, the guard said.",
            "214 passengers",
            "A ferry carrying 214 passengers sank in heavy seas",
        ),
        (
            "British cable maker Quillon agreed on Thursday to buy its Dutch rival Astern for 4 billion euros in cash.",
            "4 billion euros",
            "on Thursday to buy its Dutch rival Astern for 4 billion euros in cash.",
        ),
        ("Talks open on 4 March.", "4 March", "Talks open on 4 March."),
    ],
)
def test_a_value_is_quoted_with_its_clause_or_the_words_around_it(sentence: str, keep: str, quoted: str) -> None:
    start = sentence.index(keep)
    found = quote_clauses("a", sentence, Span(0, len(sentence)), Span(start, start + len(keep)), 14)
    assert found.words == (quoted,)


@pytest.mark.parametrize(
    "denial",
    ["ministers did not agree", "ministers didn’t agree", "ministers never agreed", "ministers can no longer ask"],
)
def test_a_value_is_quoted_with_what_its_clause_denies_before_it(denial: str) -> None:
    sentence = (
        f"The four ministers {denial} on Monday that the old fund of the northern harbours should pay 46 million."
    )
    start = sentence.index("46 million")
    found = quote_clauses("a", sentence, Span(0, len(sentence)), Span(start, start + len("46 million")), 8)
    assert denial.split(maxsplit=1)[1] in found.words[0]


@given(st.text(alphabet="ab c,;.-—()4\n", min_size=1, max_size=120), st.data(), st.integers(1, 12))
def test_what_is_quoted_of_a_value_holds_it_and_has_few_words(sentence: str, data: st.DataObject, most: int) -> None:
    start = data.draw(st.integers(0, len(sentence) - 1))
    keep = Span(start, data.draw(st.integers(start + 1, len(sentence))))
    found = quote_clauses("a", sentence, Span(0, len(sentence)), keep, most)
    (run,) = found.runs
    letters = [at for at in range(keep.start, keep.end) if not sentence[at].isspace()]
    assert all(run.start <= at < run.end for at in letters)
    assert len(found.words[0].split()) <= max(most, len(keep.of(sentence).split()) + 1)
