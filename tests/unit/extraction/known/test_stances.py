import pytest

from briefing.domain.findings import Stance
from briefing.extraction.known.stances import parse_stance_verbs


def rows(verb: str, forms: str = "") -> list[dict[str, str]]:
    return [{"verb": verb, "forms": forms, "frame": "any", "stance": "wants"}]


@pytest.mark.parametrize(
    ("verb", "forms", "words"),
    [
        ("demand", "", {"demand", "demands", "demanded", "demanding"}),
        ("deny", "", {"deny", "denies", "denied", "denying"}),
        ("urge", "", {"urge", "urges", "urged", "urging"}),
        ("press", "", {"press", "presses", "pressed", "pressing"}),
        ("seek", "sought", {"seek", "seeks", "sought", "seeking"}),
        ("vow", "", {"vow", "vows", "vowed", "vowing"}),
    ],
)
def test_a_verb_is_known_in_all_its_forms(verb: str, forms: str, words: set[str]) -> None:
    assert set(parse_stance_verbs(rows(verb, forms)).forms) == words


def test_only_a_finite_form_of_one_word_makes_an_actor_act() -> None:
    verbs = parse_stance_verbs([*rows("demand"), *rows("call for")])
    assert (verbs.stance("demanded"), "demanding" in verbs, "called" in verbs) == (Stance.WANTS, False, False)
