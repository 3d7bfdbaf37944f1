"""Which noun phrases of a sentence may name an issue?"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from briefing.domain.document import Form, Zone
from briefing.domain.findings import ActorKind
from briefing.extraction.issues.candidates import FRAME, Candidate, Grounds, Rule, content_keys
from briefing.extraction.issues.reading.chunks import Chunk
from briefing.extraction.issues.reading.labelling import phrase_label, sentence_case
from briefing.extraction.known.issues import Head, singular
from briefing.extraction.words import Line

_BARE = 0.35
#: What a noun alone keeps where it says enough ("inflation", "migration").
_PLAIN = 0.6
#: What a phrase weighs whose noun is none of dispute.
_UNKNOWN = 0.3
#: Share that each actor named in the phrase adds: who does what to whom is an issue sooner than a noun alone.
_PARTY = 0.15
#: What a phrase of direct speech keeps: people speak in figures.
_QUOTED = 0.5
#: Marks between the parts of a line that lists what is no sentence ("5 min read · Opinion").
_DIVIDERS = frozenset(("·", "|", "•"))
#: How many sentences the head of a letter or note has at most.
_HEAD = 8
_ENDS = frozenset((".", "?", "!", '"', "'", ":"))
_EXPIRING = frozenset(("truce", "agreement", "measure", "control"))
_SOON = 10
#: What nouns name, by WordNet's files, that is somebody or a place; things name a subject sooner where sought.
_ACTING = frozenset(("person", "location", "object", "body"))
#: Prepositions that make of what follows a mere place.
_PLACING = frozenset(("at", "in", "near", "from", "outside", "inside", "into", "under", "through"))
#: Between a body and what it is there for: such a body may be what is wanted ("a commission on the border").
_CHARGES = frozenset(("on", "for", "over"))
#: Within how many words behind its verb stands what somebody wants.
_WANTED = 4
_VOWELS = frozenset("aeiouyáàâäãåæéèêëíìîïóòôöõøœúùûüý")
_THINGS = frozenset(("artifact", "substance", "food", "plant", "animal"))


def find_phrases(line: Line, tags: str, chunks: Sequence[Chunk], told: int, grounds: Grounds) -> Iterator[Candidate]:
    """Yield a candidate for each noun phrase of the sentence that may name a subject, with what it is about.

    `told` is where the first verb stands that tells what somebody wants.
    """
    if _is_label(line, tags, grounds):
        return
    own = not grounds.issues.cues["of who writes"].isdisjoint(line.lowers)
    for chunk in chunks:
        head = grounds.noun_at(line, chunk.head)
        if head is not None and head.group == "chain" and not grounds.is_cue(line.lower(chunk.head - 1), "chained"):
            head = None  # "a department store chain" is a firm
        if _in_name(line, chunk.head, grounds) or _is_figure(line, tags, chunk, grounds):
            continue
        if line.words[chunk.head].capital and _is_surname(line, chunk.head, grounds):
            continue
        if grounds.is_cue(line.lower(chunk.owner - 1), "addressing") or (own and _is_own(line, tags, chunk, grounds)):
            continue  # "told Canal Review", "our live coverage"
        if _likens(line, tags, chunk) and (head is None or grounds.issues.kind(line.lower(chunk.head)) == "person"):
            continue
        subject = _lone_subject(line, chunk.head, grounds) if head and head.group == "tension" else None
        if subject is not None:
            yield subject
        elif head is not None or _may_be_subject(line, tags, chunk, told, grounds):
            modified = _modified(line, tags, chunk, grounds)
            doubt = "" if head is not None else _doubt(line, chunk, modified, told, grounds)
            for start, end in _readings(line, chunk, modified, grounds, known=head is not None):
                made = _make(line, start, chunk.head, end, head, grounds)
                yield made._replace(modified=modified, sought=told < start, doubt=doubt)
            if head is not None and chunk.end - chunk.start == 1 and _tells_which(line, chunk.start - 1, grounds):
                made = _make(line, chunk.start - 1, chunk.head, chunk.end, head, grounds)
                keys = made.keys | {line.lower(chunk.start - 1)}
                yield made._replace(keys=keys, modified="plain", sought=told < chunk.start)
            if head is not None and chunk.end - chunk.start == 1 and _lasts(line, tags, chunk.start, grounds):
                made = _make(line, chunk.start - 3, chunk.head, chunk.end, head, grounds)
                yield made._replace(modified="relation", sought=told < chunk.start)


def _is_own(line: Line, tags: str, chunk: Chunk, grounds: Grounds) -> bool:
    """Tell whether a phrase is of those who write, of whom no direct speech is."""
    at = chunk.owner - 1
    while at > 0 and tags[at] in "ae#":
        at -= 1
    return grounds.is_cue(line.lower(at), "of who writes") and not grounds.is_quoted(line.words[chunk.head].start)


def _tells_which(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a word says which of several a noun alone means ("early elections", "the second tranche")."""
    return grounds.is_cue(line.lower(index), "telling which") and line.text(index).islower()


def _lasts(line: Line, tags: str, start: int, grounds: Grounds) -> bool:
    """Tell whether a figure and a time before a noun say how long what it names lasts ("the six-month truce")."""
    figure = tags[start - 3 : start - 2] == "#" or grounds.is_cue(line.lower(start - 3), "number")
    return start > 2 and figure and line.text(start - 2) == "-" and grounds.is_cue(line.lower(start - 1), "time noun")


def _is_label(line: Line, tags: str, grounds: Grounds) -> bool:
    """Tell whether a line of running text says nothing, like a section's name or how long the article takes to read."""
    if not _DIVIDERS.isdisjoint(line.texts):
        return not any(tag in "vyx" for tag in tags)
    if line.titled and line.sentence < _HEAD and _is_letterhead(line, grounds):
        return True
    sentence = grounds.document.sentences[line.sentence]
    block = grounds.document.blocks[sentence.block]
    plain = block.form is Form.PARAGRAPH and block.zone is not Zone.TITLE and sentence.span == block.content
    return plain and line.text(len(tags) - 1) not in _ENDS and not any(tag in "vyx" for tag in tags)


def _is_letterhead(line: Line, grounds: Grounds) -> bool:
    """Tell whether a line of capitals opens with what running text writes as one name ("OFFICE OF RAIL REGULATION")."""
    texts = tuple(takewhile(lambda text: text[0].isalpha(), line.texts))
    if len(texts) <= 2 or not all(map(str.isupper, texts)):
        return False
    shadow = grounds.document.shadow
    name = line.join(0, len(texts))
    at = shadow.lower().find(name.lower(), line.words[-1].end)
    again = shadow[at : at + len(name)] if at >= 0 else ""
    return not again.isupper() and again[:1].isupper() and again.rpartition(" ")[2][:1].isupper()


def first_stance(line: Line, tags: str, grounds: Grounds) -> int:
    """Return the index of the first verb that tells what somebody wants, or the length of the line."""
    stances = grounds.words.stances
    if not stances.forms.keys().isdisjoint(line.lowers):
        for index, word in enumerate(line.lowers):
            if tags[index] in "vy" and word in stances:
                return index
    return len(tags)


def _is_figure(line: Line, tags: str, chunk: Chunk, grounds: Grounds) -> bool:
    """Tell whether the noun is part of a figure of speech or of a preposition ("in exchange for")."""
    after = tags[chunk.end : chunk.end + 1]
    if after == "#" and _is_amount(line.lower(chunk.end), grounds):
        return True
    if after == "p" and chunk.end - chunk.start == 1 and line.plain(chunk.start - 1) == "in":
        return True
    figures, noun = grounds.issues.cues.get("figure of speech", ()), line.plain(chunk.head)
    return f"{line.plain(chunk.head - 1)} {noun}" in figures or f"{noun} {line.plain(chunk.end)}" in figures


def _likens(line: Line, tags: str, chunk: Chunk) -> bool:
    """Tell whether quotation marks hold what something is likened to (calls it "a hostage with wings")."""
    if tags[chunk.owner - 2 : chunk.owner] != "qd":
        return False
    return line.lower(chunk.owner - 1) in ("a", "an") and "q" in tags[chunk.end :]


def _is_amount(word: str, grounds: Grounds) -> bool:
    """Tell whether a figure counts a sum, which the noun before it only names ("net debt 150m", "equity 1.4bn")."""
    return word in grounds.issues.currencies or (word[0].isdigit() and word[-1].isalpha())


def _readings(line: Line, chunk: Chunk, modified: str, grounds: Grounds, *, known: bool) -> Iterator[tuple[int, int]]:
    """Yield the words of the phrase alone where it says enough, and with what it is about or whose it is."""
    words = chunk.end - chunk.start - 2 * sum(line.text(at) == "-" for at in range(chunk.start, chunk.end))
    longer = chunk.stop > chunk.end and words <= 2
    owned = words == 1 and not (longer and line.plain(chunk.end) == "of" and not line.words[chunk.stop - 1].capital)
    start = chunk.owner if owned else chunk.start
    enough = not (longer and modified == "plain") if words > 1 else known or start < chunk.start
    if enough:
        yield start, chunk.end
    if longer and not _only_opens(line, chunk, grounds):
        yield start, chunk.stop
        if start < chunk.start:
            yield chunk.start, chunk.stop


def _only_opens(line: Line, chunk: Chunk, grounds: Grounds) -> bool:
    """Tell whether a noun is but a part, paper or occasion of what follows ("a tranche of the solidarity fund").

    What follows must say enough alone: two words or more, no name.
    """
    if not grounds.is_cue(line.lower(chunk.head), "opening noun") or line.words[chunk.stop - 1].capital:
        return False
    about = line.lowers[chunk.end : chunk.stop]
    return sum(word[0].isalpha() and not grounds.is_function(word) for word in about) > 1


def _may_be_subject(line: Line, tags: str, chunk: Chunk, told: int, grounds: Grounds) -> bool:
    """Tell whether a phrase without a noun of dispute may name a subject: no person or place, nor in direct speech."""
    noun = line.lower(chunk.head)
    if noun in grounds.issues.empty or not noun[0].isalpha() or _is_short_form(line.text(chunk.head)):
        return False
    if grounds.is_cue(singular(noun), "body noun") and not _is_body_wanted(line, chunk, told):
        return False
    if noun.endswith("ing") and chunk.stop > chunk.end:
        return True
    if (tags[chunk.end : chunk.end + 1] == "m" and not line.titled) or _has_seat(line, chunk.head):
        return False  # "the ship Cape Ray"
    kind = grounds.issues.kind(noun)
    if grounds.is_quoted(line.words[chunk.head].start):
        return False
    if kind == "person" and _is_done_to(line, tags, chunk):
        return True
    if kind in _ACTING:
        return False
    before = chunk.owner - 1
    while before > 0 and tags[before] in "de#":
        before -= 1
    placed = line.lower(before) in _PLACING
    return not placed or kind == "group" or _modified(line, tags, chunk, grounds) == "plain"


def _is_body_wanted(line: Line, chunk: Chunk, told: int) -> bool:
    """Tell whether somebody wants a body, or the text says what it is there for."""
    dated = line.lower(chunk.end) == "on" and chunk.stop == chunk.end  # "a panel on Thursday"
    return told < chunk.start <= told + _WANTED or (line.lower(chunk.end) in _CHARGES and not dated)


def _is_short_form(word: str) -> bool:
    """Tell whether a word in small letters has no vowel, as short forms of units and companies do ("m", "plc")."""
    return word.islower() and _VOWELS.isdisjoint(word)


def _has_seat(line: Line, head: int) -> bool:
    """Tell whether a noun names whom a place is the seat of ("the Oslo-based carrier")."""
    return head > 2 and line.lower(head - 1) == "based" and line.text(head - 2) == "-" and line.words[head - 3].capital


def _doubt(line: Line, chunk: Chunk, modified: str, told: int, grounds: Grounds) -> str:
    """Return what speaks against a phrase: a body, a mere adjective, or a thing that nobody is told to seek."""
    kind = grounds.issues.kind(line.lower(chunk.head))
    if kind == "group" or modified == "plain":
        return kind if kind == "group" else modified
    unsought = modified != "noun" and told >= chunk.start and line.zone is not Zone.TITLE
    return "thing" if kind in _THINGS and unsought else ""


def _is_done_to(line: Line, tags: str, chunk: Chunk) -> bool:
    """Tell whether a participle says what was done to persons ("detained fishermen", "striking drivers")."""
    return any(tags[at] == "a" and line.lower(at).endswith(("ed", "ing")) for at in range(chunk.start, chunk.head))


def _modified(line: Line, tags: str, chunk: Chunk, grounds: Grounds) -> str:
    """Return what qualifies the head: a noun or name, an adjective of relation, a plain adjective; "" for nothing."""
    before = tags[chunk.start : chunk.head]
    if "n" in before or "m" in before:
        return "noun"
    if any(grounds.issues.kinds.get(line.lower(at)) == "relational" for at in range(chunk.start, chunk.head)):
        return "relation"
    return "plain" if before else ""


def _in_name(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether the noun is part of an organisation's or person's name."""
    return grounds.named(line.words[index]) in (ActorKind.ORGANISATION, ActorKind.PERSON)


def _is_surname(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether an initial or a given name that is no other word makes a noun a surname ("A. Frost")."""
    before = line.text(index - 1) if index else ""
    initial = len(before) == len("A.") and before[0].isupper() and before[1] == "."
    given = before[:1].isupper() and before.lower() in grounds.words.first_names
    land = given and grounds.words.gazetteer.alone(before) is not None  # "the Paris Agreement"
    return initial or (given and not land and before.lower() not in grounds.words.words)


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


def _make(line: Line, start: int, head: int, end: int, issue: Head | None, grounds: Grounds) -> Candidate:
    label = phrase_label(line, start, head, end, grounds)
    ending = ""
    if issue and issue.group in _EXPIRING and (end == head + 1 or start == head):
        ending = _ending(line, end, grounds)
        label = _ended(label, ending, plain=end == head + 1)
    keys = content_keys(label, grounds)
    alone = start == head and end == head + 1
    weight = _weigh(line, start, end, issue, grounds)
    if alone or len(keys) < 2:
        weight *= _PLAIN if issue is not None and grounds.is_cue(issue.group, "self-sufficient") else _BARE
    if issue and issue.group == "tension" and end > head + 1:
        keys = keys - {issue.synonym} or keys
    first, last = line.words[start].start, line.words[end - 1].end
    rule = Rule.PHRASE if issue else Rule.NOUN
    synonym = issue.synonym if issue else ""
    return Candidate(first, last, line.sentence, label, keys, weight, rule, synonym, bare=alone)


def _weigh(line: Line, start: int, end: int, issue: Head | None, grounds: Grounds) -> float:
    """Return what the noun of a phrase weighs, less in direct speech, more with each actor that the phrase names."""
    weight = issue.weight if issue else _UNKNOWN
    if issue and grounds.is_cue(issue.synonym, "frame noun"):
        weight *= FRAME
    if grounds.is_quoted(line.words[start].start):
        weight *= _QUOTED
    parties = sum(line.words[index].start in grounds.mentions for index in range(start, end))
    return weight * (1 + _PARTY * min(2, parties))


def _ended(label: str, ending: str, *, plain: bool) -> str:
    """Return the label with what becomes of the agreement: behind its noun, or before a longer phrase."""
    if not ending or plain:
        return label + ending
    named = label[1:2].isupper() or "'s" in label.partition(" in ")[0].partition(" on ")[0]
    return f"{ending.strip().capitalize()} of {label if named else f'the {label[0].lower()}{label[1:]}'}"


def _ending(line: Line, end: int, grounds: Grounds) -> str:
    """Return " expiry" or " extension" when the sentence goes on to say that the agreement ends or is drawn out."""
    soon = range(end, min(end + _SOON, len(line.words)))
    following = [line.plain(index) for index in takewhile(lambda index: line.text(index) not in ".;:", soon)]
    if any(grounds.is_cue(word, "expiry") for word in following):
        return " expiry"
    return " extension" if any(grounds.is_cue(word, "extension") for word in following) else ""
