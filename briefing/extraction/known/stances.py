"""Which verbs tell what somebody wants, rejects or says, and in which company?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.findings import Stance

_VOWELS = frozenset("aeiou")
#: The frames of a verb that any words may follow.
ANY = "any"
#: What stands for the forms of what is no verb itself: what follows "be", and words that never change ("will not").
_UNINFLECTED = {("be",): "state", ("=",): "fixed"}


@dataclass(frozen=True, slots=True)
class StanceVerb:
    """One form of a verb: the words after its first, its stance, and what must follow for it to mean that.

    `shape` is "base", "third", "past", "ing", of what somebody is ("opposed to") "state", of what has no other form
    ("will not") "fixed". `frames` are those of the table: "np", "to", "np to", "~ultimatum".
    """

    rest: tuple[str, ...]
    shape: str
    stance: Stance
    frames: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StanceVerbs:
    """Every form by its first word, in small letters, in the order of the table, the longer ones first."""

    forms: Mapping[str, tuple[StanceVerb, ...]]

    def stance(self, word: str) -> Stance | None:
        """Return the stance of a word that is a finite form of a verb of one word, or None."""
        for verb in self.forms.get(word, ()):
            if not verb.rest and verb.shape not in ("ing", "state", "fixed"):
                return verb.stance
        return None

    def is_singular(self, word: str) -> bool:
        """Tell whether a word is a form that one actor's name can be the subject of ("asks", "asked", not "ask")."""
        return any(verb.shape in ("third", "past") and not verb.rest for verb in self.forms.get(word, ()))

    def __contains__(self, word: str) -> bool:
        return self.stance(word) is not None


def parse_stance_verbs(rows: Sequence[Mapping[str, str]]) -> StanceVerbs:
    """Return the verbs of `stance_verbs.tsv`: a lemma a row, its irregular forms, frames and stance."""
    forms: dict[str, list[StanceVerb]] = {}
    for row in rows:
        frames = tuple(row["frame"].split(";"))
        for shape, text in _inflect(row["verb"], tuple(filter(None, row["forms"].split(";")))):
            first, *rest = text.split()
            forms.setdefault(first, []).append(StanceVerb(tuple(rest), shape, Stance(row["stance"]), frames))
    return StanceVerbs({first: tuple(sorted(found, key=_narrowness)) for first, found in forms.items()})


def _narrowness(verb: StanceVerb) -> tuple[int, bool, bool]:
    return -len(verb.rest), verb.stance is Stance.SAYS, ANY in verb.frames


def _inflect(lemma: str, irregular: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the forms of a verb with their shapes; what follows "be" and is no verb ("opposed to") keeps its form."""
    first, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    if irregular in _UNINFLECTED:
        yield _UNINFLECTED[irregular], lemma
        return
    yield "base", lemma
    yield "third", _third(first) + tail
    past = [form for form in irregular if not form.split()[0].endswith("ing") and not form.endswith("es")]
    ing = [form for form in irregular if form.split()[0].endswith("ing")]
    yield from (("past", form) for form in past or [_past(first) + tail])
    yield from (("ing", form) for form in ing or [_ing(first) + tail])


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if _closes_in_y(verb) else verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if _closes_in_y(verb) else verb + "ed"


def _ing(verb: str) -> str:
    return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"


def _closes_in_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in _VOWELS
