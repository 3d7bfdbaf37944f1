"""Which words have a given stem?"""

from collections.abc import Iterator

from briefing.index.analysis.stems import stem

#: What forms add, `=` standing for the last letter once more, and what they put in place of the last letter.
_ADDED = ("", "d", "ed", "ing", "=ed", "=ing")
_INSTEAD = ("ing", "ied")
_PLURALS = ("", "s", "es")


def find_forms(root: str) -> frozenset[str]:
    """Return every word whose stem is this one, whether or not it is one that people use."""
    bases = [root, f"{root}e", f"{root}l"]
    maybe = {plural for base in bases for form in _inflect(base) for plural in _make_plurals(form)}
    return frozenset(word for word in maybe if stem(word) == root)


def _inflect(base: str) -> Iterator[str]:
    for added in _ADDED:
        yield base + added.replace("=", base[-1:])
    for instead in _INSTEAD:
        yield base[:-1] + instead


def _make_plurals(form: str) -> Iterator[str]:
    for ending in _PLURALS:
        yield form + ending
    if form.endswith("y"):
        yield f"{form[:-1]}ies"
