import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.index.analysis.stems import shared_beginning, stem


@pytest.mark.parametrize(
    "forms",
    [
        "tariff tariffs",
        "country countries",
        "expire expires expired expiring",
        "trade trades traded trading",
        "stop stops stopped stopping",
        "agree agrees agreed agreeing",
        "negotiate negotiates negotiated negotiating",
        "control controls controlled controlling",
        "tax taxes taxed taxing",
        "die dies died",
        "use uses used using",
        "hope hopes hoped hoping",
        "fall falls falling",
        "change changes changed changing",
        "study studies studied studying",
        "process processes processed processing",
    ],
)
def test_the_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "us use bus",
        "news new",
        "united unit",
        "hope hop",
        "plan plane",
        "policy police",
        "universe university",
        "it its",
        "rate rat",
        "sing sin",
        "speed sped",
        "crisis crises",
        "series serie",
    ],
)
def test_words_that_only_look_alike_keep_apart(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == len(words.split())


@settings(deadline=None)
@given(st.text(st.sampled_from("aeiouystdnlrgh"), min_size=1, max_size=12))
@example("using")
@example("adding")
@example("tied")
def test_a_word_begins_as_all_words_with_its_stem_do(word: str) -> None:
    assert word.startswith(shared_beginning(stem(word)))
