"""How is a rule of the grammar written, and compiled to a pattern over token classes?"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from briefing.domain.findings import TimeType
from briefing.temporal.expressions.languages.table import TokenValue
from briefing.temporal.expressions.meanings import Meaning
from briefing.temporal.expressions.tokens import LETTERS


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of the tokens it matched."""

    type: TimeType
    meaning: Meaning
    modifier: str = ""
    part: str = ""


Groups = Mapping[str, TokenValue]
#: Makes a reading of the named tokens of a match, or None where they are no date after all.
Builder = Callable[[Groups], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the grammar: `pattern` is written in class names, `builder` makes the reading.

    In a pattern `A|B` is one token of either class, `name=A` names it, `{macro}` stands for a pattern of the
    macro table, `(…)`, `?` and `/` (or) have their usual meaning, `<A|B>` asks for such a token before, `<A B>`
    for two in a row, `<!A>` for none, `>A` and `>!A` for one or none after, `>(…)` for a row of tokens after;
    OTHER is CONTENT or FUNCTION. A rule without a builder passes over what it matches.
    """

    name: str
    pattern: str
    builder: Builder | None = None


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with its pattern over class letters."""

    name: str
    pattern: re.Pattern[str]
    builder: Builder | None


#: Names for several classes at once.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "OTHER": (
        "CONTENT",
        "FUNCTION",
        "OR",
        "FOR",
        "WITH",
        "POINTDAY",
        "POINTED",
        "OUT",
        "STANDING",
        "ACCORD",
        "WORKING",
        "FULL",
        "CALENDAR",
        "INSTANT",
        "PENULTIMATE",
    ),
    "CONTENT": (
        "CONTENT",
        "POINTDAY",
        "POINTED",
        "OUT",
        "STANDING",
        "ACCORD",
        "WORKING",
        "FULL",
        "CALENDAR",
        "INSTANT",
        "PENULTIMATE",
    ),
    "FUNCTION": ("FUNCTION", "OR", "FOR", "WITH"),
}
_PART = re.compile(
    r"(?P<macro>\{\w+\})|(?P<follows>>\()|(?P<behind><!?[A-Z| ]+>)|(?P<ahead>>!?[A-Z|]+)"
    r"|(?:(?P<name>[a-z]+\d?)=)?(?P<classes>[A-Z|]+)|(?P<mark>[()?/])|\s+"
)


def compile_rule(rule: Rule, macros: Mapping[str, str]) -> CompiledRule:
    """Compile one rule; raises ValueError where its pattern holds anything but what a rule may."""
    return CompiledRule(rule.name, re.compile(_translate(rule.pattern, macros)), rule.builder)


def split_pattern(pattern: str) -> tuple[str, ...]:
    """Return the parts of a rule's pattern; raises ValueError where it holds anything but what a rule may."""
    return tuple(found[0] for found in _parts(pattern) if not found[0].isspace())


def _parts(pattern: str) -> Iterator[re.Match[str]]:
    at = 0
    while at < len(pattern):
        found = _PART.match(pattern, at)
        if found is None:
            raise ValueError(f"not a rule's pattern, at {at}: {pattern}")
        yield found
        at = found.end()


def _translate(pattern: str, macros: Mapping[str, str]) -> str:
    return "".join(_translate_part(found, macros) for found in _parts(pattern))


def _translate_part(found: re.Match[str], macros: Mapping[str, str]) -> str:
    if macro := found["macro"]:
        return f"(?:{_translate(macros[macro[1:-1]], macros)})"
    if found["follows"]:
        return "(?="
    if behind := found["behind"]:
        return _look(behind[1:-1], "(?<!", "(?<=")
    if ahead := found["ahead"]:
        return _look(ahead[1:], "(?!", "(?=")
    if classes := found["classes"]:
        letters = _letters(classes)
        return f"(?P<{found['name']}>{letters})" if found["name"] else letters
    return {"(": "(?:", "/": "|"}.get(found["mark"] or "", found["mark"] or "")


def _look(classes: str, absent: str, present: str) -> str:
    none = classes.startswith("!")
    row = "".join(_letters(token) for token in classes.lstrip("!").split())
    return f"{absent if none else present}{row})"


def _letters(classes: str) -> str:
    return "[" + "".join(LETTERS[name] for part in classes.split("|") for name in GROUPS.get(part, (part,))) + "]"
