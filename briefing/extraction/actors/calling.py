"""By which words does an article call those whom it has named in full?"""

from collections import defaultdict
from collections.abc import Iterable

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.reading.people import family_name
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.names import bare_forms


class Calls:
    """By which single words an article calls its persons and organisations.

    A word that two share calls the one whom the article already called by it before it introduced the other, or none.
    """

    def __init__(self, mentions: Iterable[Mention], lexicon: ActorLexicon) -> None:
        self._family: defaultdict[str, set[str]] = defaultdict(set)
        self._given: defaultdict[str, set[str]] = defaultdict(set)
        self._short: defaultdict[str, set[str]] = defaultdict(set)
        self._settled: dict[str, str] = {}
        self._defined: dict[str, str] = {}
        for mention in mentions:
            if mention.kind is ActorKind.PERSON:
                for called in {family_name(mention.name, lexicon), *_endings(mention.name)}:
                    self._family[called].add(mention.name)
                self._given[mention.name.split()[0]].add(mention.name)
            elif mention.kind is None and (only := _only(self._family.get(mention.name))):
                self._settled.setdefault(mention.name, only)
            elif mention.kind is ActorKind.ORGANISATION:
                if mention.rule == "acronym definition":
                    self._defined[bare_forms(mention.name)[-1]] = mention.name
                for form in (*bare_forms(mention.name), *_without_form(mention.name, lexicon)):
                    self._short[form].add(mention.name)
                    self._short[_body_word(form, lexicon)].add(mention.name)

    def person(self, word: str) -> str | None:
        """Return the one person whom a surname, or failing that a given name, calls."""
        if word in self._family:
            return _only(self._family[word]) or self._settled.get(word)
        return _only(self._given.get(word))

    def organisation(self, word: str) -> str | None:
        """Return the one organisation that an acronym, long name or name without its company form calls."""
        return _only(self._short.get(word, set()) - {word}) or _only(self._short.get(word))

    def defined(self, name: str) -> str | None:
        """Return whom the article itself gives the acronym of a name from the tables ("… Party (DPP)"), if anybody."""
        return self._defined.get(bare_forms(name)[-1]) if name.endswith(")") else None


def _endings(name: str) -> list[str]:
    """Return the last two and more words of a long name ("Dias da Costa"), by any of which its bearer may be called."""
    words = name.split()
    return [" ".join(words[at:]) for at in range(1, len(words) - 1)]


def _without_form(name: str, lexicon: ActorLexicon) -> tuple[str, ...]:
    """Return a company's name without the form it closes with ("Ardent Group"), if it has one."""
    rest, _, form = name.rpartition(" ")
    return (rest,) if rest and form in lexicon.cues["company form"] else ()


def _body_word(name: str, lexicon: ActorLexicon) -> str:
    """Return the word by which an article calls a body once named ("the Commission", "the army"), or the name."""
    words = name.split()
    bodies = lexicon.cues["definite body"] | lexicon.cues["armed body"]
    return next((word for word in (words[-1], words[0]) if word in bodies), name)


def _only(names: set[str] | None) -> str | None:
    return next(iter(names)) if names and len(names) == 1 else None
