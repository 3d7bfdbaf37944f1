"""Which noun phrases of a sentence name an issue by their noun?"""

from collections.abc import Iterator

from briefing.domain.findings import ActorKind
from briefing.extraction.issues.candidates import FRAME, Candidate, Grounds, Rule, content_keys
from briefing.extraction.issues.edges import left_edge, right_edge
from briefing.extraction.issues.labelling import phrase_label, sentence_case
from briefing.extraction.known.issues import Head, singular
from briefing.extraction.words import Line, Word

_BARE = 0.35
#: What a noun alone keeps where it says enough ("inflation", "migration").
_PLAIN = 0.6
#: Share that each actor named in the phrase adds: who does what to whom is an issue sooner than a noun alone.
_PARTY = 0.15
_BEFORE_VERB = frozenset(
    ("will", "would", "could", "should", "must", "may", "might", "can", "cannot", "not", "they", "we", "who")
)
_BEFORE_OBJECT = frozenset(("a", "an", "the", "its", "their", "his", "her", "that", "to"))
_EXPIRING = frozenset(("truce", "agreement"))
_SOON = 5


def find_phrases(line: Line, grounds: Grounds) -> Iterator[Candidate]:
    """Yield a candidate for each issue noun of the sentence with its modifiers and complement."""
    for index, word in enumerate(line.words):
        head = noun_of(line, index, grounds)
        if head is None or line.text(index + 1) == "-" or _is_modifier(line, index, grounds) or _in_name(word, grounds):
            continue
        if grounds.is_cue(f"{line.plain(index - 1)} {line.plain(index)}", "figure of speech") or _acts(
            line, index, grounds
        ):
            continue
        start, end = left_edge(line, index, grounds), right_edge(line, index, grounds)
        if head.group == "tension" and (subject := _lone_subject(line, index, grounds)) is not None:
            yield subject
            continue
        yield _make(line, start, index, end, grounds)


def noun_of(line: Line, index: int, grounds: Grounds) -> Head | None:
    """Return the noun of dispute that ends at a word, hyphened ones ("phase-out") included."""
    if line.text(index - 1) == "-" and index > 1:
        return grounds.issues.head(f"{line.plain(index - 2)}-{line.plain(index)}") or (
            grounds.issues.head(line.plain(index)) if not grounds.is_function(line.plain(index)) else None
        )
    return grounds.issues.head(line.lower(index))


def _acts(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether the word is a verb here ("to pay", "they exchange", "the employers return to")."""
    word, before = line.plain(index), line.plain(index - 1)
    if "v" not in grounds.parts(word) or index == 0:
        return False
    if before in _BEFORE_VERB or (before == "to" and word == singular(word)):
        return True
    subject = grounds.names(line, index - 1) or (before.endswith("s") and "n" in grounds.parts(before))
    return subject and line.plain(index + 1) in _BEFORE_OBJECT


def _in_name(word: Word, grounds: Grounds) -> bool:
    """Tell whether the noun is part of an organisation's or person's name."""
    return grounds.named(word) in (ActorKind.ORGANISATION, ActorKind.PERSON)


def _is_modifier(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether the noun only qualifies a later issue noun ("export" in "export controls")."""
    following = line.plain(index + 1)
    if not following[:1].isalpha() or grounds.is_cue(following, "empty noun"):
        return False
    if grounds.is_cue(following, "expiry") or grounds.is_cue(following, "extension"):
        return False
    if following in grounds.words.titles.heads and not grounds.is_cue(following, "verb"):
        return True
    if grounds.issues.head(following) is not None:
        return not _acts(line, index + 1, grounds)
    parts = grounds.parts(following)
    return parts == "n" and not grounds.is_cue(following, "verb")


def _lone_subject(line: Line, head: int, grounds: Grounds) -> Candidate | None:
    """Return the actor that tensions are about ("tensions related to Taiwan"), None when they are about more."""
    start = head + 1
    if line.plain(start) == "related":
        start += 1
    bridge = line.plain(start)
    begin = start + 1 + (line.plain(start + 1) == "the")
    if begin >= len(line.words) or not (grounds.is_cue(bridge, "bridge") or (bridge == "to" and start > head + 1)):
        return None
    first = line.words[begin].start
    if first not in grounds.mentions or grounds.mentions[first][1] not in (ActorKind.COUNTRY, ActorKind.PLACE):
        return None
    finish = grounds.mentions[first][0]
    label = sentence_case(grounds.document.shadow[first:finish])
    return Candidate(first, finish, line.sentence, label, content_keys(label, grounds), 1.2, Rule.TENSION)


def _make(line: Line, start: int, head: int, end: int, grounds: Grounds) -> Candidate:
    issue = noun_of(line, head, grounds)
    weight = issue.weight if issue else 0.0
    label = phrase_label(line, start, head, end, grounds)
    if issue and issue.group in _EXPIRING:
        label = _ended(label, _ending(line, end, grounds), plain=end == head + 1)
    keys = content_keys(label, grounds)
    alone = start == head and end == head + 1
    enough = issue is not None and grounds.is_cue(issue.group, "self-sufficient")
    if alone or len(keys) < 2:
        weight *= _PLAIN if enough else _BARE
    if issue and issue.group == "tension" and end > head + 1:
        keys = keys - {issue.synonym} or keys
    if issue and grounds.is_cue(issue.synonym, "frame noun"):
        weight *= FRAME
    parties = sum(line.words[index].start in grounds.mentions for index in range(start, end))
    weight *= 1 + _PARTY * min(2, parties)
    first, last = line.words[start].start, line.words[end - 1].end
    made = Candidate(first, last, line.sentence, label, keys, weight, Rule.PHRASE, issue.synonym if issue else "")
    lasting = issue is not None and grounds.is_cue(issue.group, "lasting")
    return made._replace(bare=alone, lasting=lasting, enough=enough)


def _ended(label: str, ending: str, *, plain: bool) -> str:
    """Return the label with what becomes of the agreement: behind its noun, or before a longer phrase."""
    if not ending or plain:
        return label + ending
    named = label[1:2].isupper() or "'s" in label.partition(" in ")[0].partition(" on ")[0]
    return f"{ending.strip().capitalize()} of {label if named else f'the {label[0].lower()}{label[1:]}'}"


def _ending(line: Line, end: int, grounds: Grounds) -> str:
    """Return " expiry" or " extension" when the sentence goes on to say that the agreement ends or is drawn out."""
    following = [line.plain(index) for index in range(end, min(end + _SOON, len(line.words)))]
    if any(grounds.is_cue(word, "expiry") for word in following):
        return " expiry"
    return " extension" if any(grounds.is_cue(word, "extension") for word in following) else ""
