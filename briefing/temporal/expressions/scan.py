"""Which time expressions stand in a text?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.domain.findings import TimeType
from briefing.patterns.gated import gated
from briefing.temporal.expressions.chinese import scan_chinese
from briefing.temporal.expressions.grammar import compiled_grammar
from briefing.temporal.expressions.joining import join_neighbours
from briefing.temporal.expressions.listing import read_list
from briefing.temporal.expressions.meanings import Known, Mention, Partial, Range
from briefing.temporal.expressions.patterns import CompiledRule, Groups, Reading
from briefing.temporal.expressions.tokens import LETTERS, Tokens, read_tokens

#: "To send it by 29.05.": a day of so few signs is one where something is to be done by it; prices rise by so much.
_LIMIT = "limit in figures"
_TO_DO = re.compile(
    r"\b(?:to\s(?!(?:an?|the|its|their)\b)[a-z]|must|shall|should|will|please|due|deadline"
    r"|(?:send|submit|return|reply|pay|register|apply|book|file)\b)",
    re.IGNORECASE,
)
_BY_SO_MUCH = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|grow[ns]?|grew|drop\w*|gain\w*|los[et]\w*|cut|cuts|cutting|up|down"
    r"|lift\w*|rais\w+|lower\w*|increas\w+|decreas\w+|reduc\w+|climb\w*|jump\w*|slip\w*|slid\w*|shr[aiu]nk\w*|multipl\w+|divid\w+"
    r"|exceed\w*|chang\w+|mov\w+|improv\w+|widen\w*|narrow\w*|win|wins|won|beat\w*|higher|lower|ahead|more|less|advanc\w+|declin\w+|add\w*"
    r"|shift\w*)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?;]\s|\n")
_LEAD = 160


@dataclass(frozen=True, slots=True)
class _Match:
    """The tokens a rule matched, `first` and `end` half-open, and what it makes of them."""

    first: int
    end: int
    reading: Reading
    rule: str


@dataclass(frozen=True, slots=True)
class _Passed:
    """Tokens that are no time expression, up to `end`."""

    end: int


def scan(shadow: str) -> tuple[Mention, ...]:
    """Return the time expressions of a text in order, none overlapping; linear in the length of the text."""
    tokens = read_tokens(shadow)
    mentions: list[Mention] = []
    previous_end = 0
    for match in _matches(tokens):
        if match.rule == _LIMIT and not _is_limit(shadow, tokens.starts[match.first]):
            continue
        mention = _widen(tokens, match, previous_end)
        previous_end = match.end
        mentions.append(mention)
    mentions = _merged(mentions, list(scan_chinese(shadow)))
    return join_neighbours(shadow, mentions)


def _is_limit(shadow: str, start: int) -> bool:
    """Tell whether something is to be done by figures that may be a day, and nothing changes by so much."""
    lead = _SENTENCE.split(shadow[max(0, start - _LEAD) : start])[-1]
    return _TO_DO.search(lead) is not None and _BY_SO_MUCH.search(lead) is None


def _merged(mentions: list[Mention], more: list[Mention]) -> list[Mention]:
    """Return both in order; of two that overlap the first stays."""
    if not more:
        return mentions
    kept: list[Mention] = []
    for mention in sorted([*mentions, *more], key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _matches(tokens: Tokens) -> Iterator[_Match]:
    grammar = compiled_grammar()
    at = 0
    while opening := grammar.opening.search(tokens.codes, at):
        start = opening.start()
        choices = grammar.choices[opening[0]]
        found = choices.first.match(tokens.codes, start)
        match = _read(tokens, start, choices.rules[int((found.lastgroup or "r0")[1:]) :]) if found else None
        if isinstance(match, _Match):
            listed = list(_listed(tokens, match))
            yield from listed
            match = listed[-1]
        at = match.end if match else start + 1


def _listed(tokens: Tokens, match: _Match) -> Iterator[_Match]:
    """Yield a match and the further days of its month that are listed behind it."""
    more = read_list(tokens, match.end, match.reading.meaning) if match.rule == "month and day" else None
    if more is None:
        yield match
        return
    yield replace(match, reading=replace(match.reading, meaning=more.first))
    for place, day in enumerate(more.days):
        end = more.end if place == len(more.days) - 1 else day.place + 1
        yield _Match(day.place, end, Reading(match.reading.type, day.meaning), match.rule)


def _read(tokens: Tokens, at: int, rules: Sequence[CompiledRule]) -> _Match | _Passed | None:
    """Return what the first of the rules to make sense of the tokens at `at` makes of them."""
    for rule in rules:
        found = rule.pattern.match(tokens.codes, at)
        if found is None:
            continue
        if rule.builder is None:
            return _Passed(found.end())
        reading = rule.builder(_groups(found, tokens))
        if reading is not None:
            return _Match(at, found.end(), reading, rule.name)
    return None


def _groups(found: re.Match[str], tokens: Tokens) -> Groups:
    return {name: tokens.values[start] for name in found.re.groupindex if (start := found.start(name)) >= 0}


_L = LETTERS
#: What may stand before an expression and belongs to it; the group's name is the modifier.
_BEFORE = gated(
    f"(?:(?P<START>{_L['EARLY']}[{_L['DASH']}{_L['IN']}]?)"
    f"|(?P<END>{_L['LATE']}[{_L['DASH']}{_L['IN']}]?)"
    f"|(?P<MID>{_L['MID']}{_L['DASH']}?)"
    f"|(?P<LATER>[{_L['LATER']}{_L['EARLIER']}]{_L['IN']})"
    f"|(?P<EDGE>{_L['THE']}?{_L['EDGE']}[{_L['OF']}{_L['DASH']}])"
    f"|(?P<HALF>{_L['THE']}?[{_L['ORDINALWORD']}{_L['ORDINAL']}{_L['UNIT']}{_L['LATTER']}]{_L['HALF']}{_L['OF']})"
    f"|(?P<PART>{_L['THE']}?{_L['PART']}{_L['OF']})"
    f"|(?P<MORE_THAN>{_L['MORE']}{_L['THAN']}?)"
    f"|(?P<LESS_THAN>{_L['LESS']}{_L['THAN']}?|{_L['NEARLY']})"
    f"|(?P<APPROX>{_L['ABOUT']}))"
    f"{_L['THE']}?$"
)
_LONGEST_LEAD = 5
_THE = _L["THE"]
#: What takes in a "the" before it; the "the" of "the Nov. 5 election" is that of the election.
_AFTER_THE = frozenset(
    _L[name] for name in ("SEASON", "DECADE", "DECADEWORD", "ORDINALWORD", "ORDINAL", "UNIT", "UNITS", "NUMBERWORD")
)


def _is_no_length(opening: str, reading: Reading) -> bool:
    """Tell whether "over" before an expression leads to a date ("over the weekend", "over 2000-2050"), not a length."""
    named = isinstance(reading.meaning, Known | Partial | Range)
    return opening == _THE or (named and reading.type is TimeType.DATE)


def _widen(tokens: Tokens, match: _Match, previous_end: int) -> Mention:
    """Take in "early", "the end of", "the second half of", "about" before an expression."""
    first = match.first
    modifier, part = match.reading.modifier, match.reading.part
    found = _BEFORE.search(tokens.codes[max(previous_end, first - _LONGEST_LEAD) : first])
    if found and not (found.lastgroup == "MORE_THAN" and _is_no_length(tokens.codes[first], match.reading)):
        kind = found.lastgroup or ""
        first -= len(found[0])
        lead = next(iter(v for v in tokens.values[first : first + 2] if isinstance(v, str)), "")
        modifier = {"EDGE": lead, "PART": modifier, "LATER": modifier}.get(kind, kind)
        part = lead if kind == "PART" and not part else part
    elif first > previous_end and tokens.codes[first - 1] == _THE and tokens.codes[first] in _AFTER_THE:
        first -= 1
    kind_of_time = match.reading.type
    return Mention(
        tokens.starts[first],
        tokens.ends[match.end - 1],
        kind_of_time,
        match.reading.meaning,
        modifier,
        part,
        match.rule,
    )
