"""Who is the subject of each verb of stance or speech in a sentence?"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.domain.findings import ActorKind, Stance
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.actors.saying.phrases import past_asides, past_time
from briefing.extraction.actors.saying.referring.threads import NOBODY, Thread, is_unnamed
from briefing.extraction.actors.saying.scenes import Scene
from briefing.extraction.actors.saying.subjects import Subjects
from briefing.extraction.actors.saying.verbs import Told, tell
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

_AGENT_REACH = 12
_CONDITION_REACH = 9
#: Words before "that" and a condition, beside those that lead to one without it.
_ON_CONDITION = frozenset(("condition", "providing", "assuming"))
#: How a verb begins that tells in the past what was said of the present or of what is to come.
_REPORTED = frozenset(("had", "would", "was", "were"))
#: Verbs whose object speaks ("the paper quoted Ana Kovač as saying").
_QUOTING = frozenset(("quote", "quotes", "quoted", "cite", "cites", "cited"))


#: Verbs by which only a text speaks ("the letter reads").
_READING = frozenset(("read", "reads", "reading"))
_TEXT_REACH = 10
#: How many words behind "reads" name the text of which it tells.
_TEXT_AHEAD = 4


class Reading(NamedTuple):
    """A verb with its subject: the actor's number, NOBODY for somebody unnamed, None for what is no actor.

    `supposed` tells that the clause is a condition; `inverted` that the subject follows ("…," said the minister);
    `aside` that the clause only tells of whom it is about ("the firm, which refused").
    """

    told: Told
    subject: int | None
    supposed: bool = False
    inverted: bool = False
    aside: bool = False


def read_verbs(scene: Scene, thread: Thread, lexicon: ActorLexicon) -> list[Reading]:
    """Return the verbs of a sentence outside its direct speech, in order, and let the thread know their subjects."""
    line = scene.line
    found: list[Reading] = []
    forms = lexicon.stances.forms
    subjects = Subjects(scene, thread, lexicon)
    for index, word in enumerate(line.words):
        if word.text in forms:
            told = tell(line, index, lexicon)
            if told is not None and index in scene.spoken:
                told = _leading_in(scene, told)
            if told is not None and word.text in _READING and not _is_of_text(line, told, lexicon):
                told = None
            if told is not None:
                reading = _read(scene, told, found, subjects, lexicon)
                found.append(reading)
                if reading.subject is not None:
                    thread.name(reading.subject)
    return found


def _is_of_text(line: Line, told: Told, lexicon: ActorLexicon) -> bool:
    """Tell whether a text stands near "reads", before it or, behind direct speech, after it."""
    words = line.lowers[max(told.at - _TEXT_REACH, 0) : told.at] + line.lowers[told.end : told.end + _TEXT_AHEAD]
    return not lexicon.cues["document"].isdisjoint(words)


def _leading_in(scene: Scene, told: Told) -> Told | None:
    """Return a verb that opens a quotation whose subject stands before it (Oslo "rejects the claim"), or None."""
    start = told.group.start
    mark = start - 1
    if mark < 1 or scene.line.text(mark) != '"' or told.stance is Stance.SAYS or mark - 1 in scene.spoken:
        return None
    names_subject = mark in scene.ending or scene.line.lower(mark - 1) in ("it", "he", "she", "they")
    return told._replace(group=told.group._replace(start=mark)) if names_subject else None


def _read(scene: Scene, told: Told, found: list[Reading], subjects: Subjects, lexicon: ActorLexicon) -> Reading:
    having = scene.line.lower(told.group.start) == "having"
    if (told.verb.shape == "ing" or having) and not told.group.passive:
        return _participle(scene, told, found, subjects)
    return (
        _done_by(scene, told, subjects)
        or _behind_speech(scene, told, subjects)
        or _joined(scene, told, found, subjects, lexicon)
        or _plain(scene, told, found, subjects, lexicon)
    )


def _participle(scene: Scene, told: Told, found: list[Reading], subjects: Subjects) -> Reading:
    """Read "warning that": of whoever is told of before it, or after the comma of an opening one."""
    line, group = scene.line, told.group
    voice = told.stance is Stance.SAYS
    attending = scene.ending.get(group.start)
    if attending is not None and line.lower(subjects.phrase_start(attending) - 1) == "with":
        return Reading(told, attending.actor)
    main = _main_before(found)
    comma = next((at for at in range(told.end, len(line.words)) if line.text(at) == ","), 0)
    if told.at <= 1 and comma and told.at not in scene.spoken:
        return Reading(told, subjects.after(comma + 1, voice=False))
    apart = voice or line.text(told.at - 1) == ","
    subject = main.subject if main is not None else subjects.opening(told.at) if apart else None
    if voice and main is not None and not main.inverted and main.told.stance is not Stance.SAYS:
        spoken = subjects.before(main.told.group.start, voice=True)
        subject = spoken if is_unnamed(spoken) and spoken != NOBODY else subject
    return Reading(told, subject, aside=bool(found) and found[-1].aside)


def _done_by(scene: Scene, told: Told, subjects: Subjects) -> Reading | None:
    """Read "was rejected by": of whom the words behind it name; None where the verb is none of the past."""
    line, group = scene.line, told.group
    if told.verb.shape != "past":
        return None
    if group.passive:
        quoted = line.lower(told.at) in _QUOTING
        subject = subjects.before(group.start, voice=True) if quoted else _agent(scene, told.end, subjects)
        return Reading(told, subject)
    if group.start != told.at or line.lower(told.end) != "by" or told.at in scene.ending:
        return None
    agent = _agent(scene, told.end, subjects)
    return Reading(told, agent) if agent is not None else None


def _behind_speech(scene: Scene, told: Told, subjects: Subjects) -> Reading | None:
    """Read "…," said the minister: of whom the words behind it name."""
    line = scene.line
    if told.group.start != told.at or not _follows_speech(scene, told.at):
        return None
    speaker = subjects.after(told.end, voice=True)
    if speaker is None and line.lower(told.end) == "to":
        speaker = subjects.behind_hearers(told.end)
    spoken = told.stance is Stance.SAYS or speaker is not None
    return Reading(told, speaker, inverted=True) if spoken else None


def _joined(
    scene: Scene, told: Told, found: list[Reading], subjects: Subjects, lexicon: ActorLexicon
) -> Reading | None:
    """Read what a conjunction joins to the verb before it ("rejected the plan and vowed to")."""
    line, start = scene.line, told.group.start
    if line.lower(start - 1) in ("and", "but") and not found:
        opens = subjects.opening(start)
        return Reading(told, opens) if opens is not None else None
    if line.lower(start - 1) not in lexicon.cues["joining"] or not found:
        return None
    other = found[0] if line.lower(start - 1) == "but" else _last_done(found)
    if other.subject is None and other.told.group.passive and other.told.verb.shape == "past":
        other = other._replace(subject=subjects.before(other.told.group.start, voice=False))
    within = _reported(line, other, start)
    inner = subjects.after(other.told.end + (line.lower(other.told.end) == "that"), voice=False) if within else None
    return Reading(told, inner) if inner is not None else Reading(told, other.subject, other.supposed)


def _plain(scene: Scene, told: Told, found: list[Reading], subjects: Subjects, lexicon: ActorLexicon) -> Reading:
    """Read a verb that has its subject before it."""
    line, start = scene.line, told.group.start
    voice = told.stance is Stance.SAYS
    if line.lower(told.at) in _QUOTING:
        return Reading(told, subjects.after(told.end, voice=True))
    subject = subjects.before(start, voice=voice)
    relative = line.lower(past_time(line, start, lexicon) - 1) in lexicon.cues["relative"]
    if relative and voice and found and found[-1].inverted and (subject is None or subject == NOBODY):
        subject = found[-1].subject
    if voice and subject is not None and start == 1 and subjects.is_another(subject, told.end):
        subject = NOBODY
    if subject is None and _closes_report(scene, told, lexicon):
        return Reading(told, subjects.after(told.end, voice=True), inverted=True)
    if line.lower(start - 1) == "they" and found and _are_others(scene, found[-1], start - 1, lexicon):
        subject = None
    elif line.lower(start - 1) in lexicon.cues["body pronoun"] and found and _tells(found[-1], line, start - 1):
        subject = subjects.body_or(found[-1].subject, subject, line.lower(start - 1))
    supposed = _is_supposed(_clause_start(scene, start), start, scene, lexicon)
    return Reading(told, subject, supposed, aside=relative)


def _tells(said: Reading, line: Line, pronoun: int) -> bool:
    """Tell whether a pronoun begins what somebody says ("the party said that it would")."""
    speaks = said.told.verb.stance is Stance.SAYS and not said.inverted
    return speaks and said.told.end + (line.lower(said.told.end) == "that") == pronoun


def _are_others(scene: Scene, said: Reading, they: int, lexicon: ActorLexicon) -> bool:
    """Tell whether "they" are people who speak and are no actor ("the auditors, a small firm, said they")."""
    line = scene.line
    named = said.subject is not None and not is_unnamed(said.subject)
    if named or said.told.verb.stance is not Stance.SAYS or they - said.told.end not in (0, 1):
        return False
    end = past_asides(scene, said.told.group.start, lexicon)
    opening = next((at for at in range(end - 2, 0, -1) if line.text(at) == ","), end)
    noun = line.lower((opening if line.text(end - 1) == "," else end) - 1)
    speaks_for_body = noun in lexicon.cues["stands for owner"] or noun in lexicon.cues["nominal for"]
    return noun.endswith("s") and "n" in lexicon.words.get(noun, "") and not speaks_for_body


def _main_before(found: Sequence[Reading]) -> Reading | None:
    """Return the verb of which a participle goes on: the first, but where a clause of speech closes what was said."""
    main = next((r for r in found if not r.inverted or r.subject is not None), None)
    closing = found[-1] if len(found) > 1 and found[-1].told.verb.stance is Stance.SAYS else None
    return closing if closing is not None and not closing.aside else main


def _last_done(found: Sequence[Reading]) -> Reading:
    """Return the last verb but for participles behind a noun ("reaffirmed the truce agreed in Oslo and warned …")."""
    last = found[-1]
    bare = last.subject is None and last.told.verb.shape == "past" and last.told.group.start == last.told.at
    return next((one for one in reversed(found) if one.subject is not None), last) if bare else last


def _reported(line: Line, other: Reading, start: int) -> bool:
    """Tell whether a verb goes on with what somebody is said to do ("said she was ill and had asked for leave")."""
    said = other.told.stance is Stance.SAYS and not other.inverted and other.told.verb.shape == "past"
    return said and line.lower(start - 1) == "and" and line.lower(start) in _REPORTED


def _follows_speech(scene: Scene, index: int) -> bool:
    before = index - 1
    while before >= 0 and scene.line.text(before) in (",", "-"):
        before -= 1
    return before in scene.spoken


def _closes_report(scene: Scene, told: Told, lexicon: ActorLexicon) -> bool:
    """Tell whether a verb right after a comma may have its subject after it ("The bank will act, said Ana Kovač.")."""
    line, end = scene.line, told.end
    if line.text(told.at - 1) != ",":
        return False
    named = scene.starting.get(title_end(line, end, lexicon.titles))
    helping = (lexicon.cues[use] for use in ("modal", "be", "have"))
    if named is not None and any(line.lower(named.end) in words for words in helping):
        return False
    person = named is not None and named.kind is ActorKind.PERSON
    return line.lower(told.at) in ("said", "says") or (person and told.verb.shape in ("past", "third"))


def _agent(scene: Scene, end: int, subjects: Subjects) -> int | None:
    line = scene.line
    for index in range(end, min(end + _AGENT_REACH, len(line.words))):
        if line.lower(index) == "by":
            return subjects.after(index + 1, voice=False)
        if line.text(index) in (".", ";", ":"):
            break
    return None


def _clause_start(scene: Scene, at: int) -> int:
    """Return where the clause before a word begins, after the last stop or semicolon, as far as it is read."""
    first = max(0, at - _CONDITION_REACH)
    for index in range(at - 1, first - 1, -1):
        if scene.line.texts[index] in (";", ":"):
            return index + 1
    return first


def _is_supposed(start: int, end: int, scene: Scene, lexicon: ActorLexicon) -> bool:
    """Tell whether a condition opens the clause that a verb closes ("unless the bank agrees")."""
    for index in range(end - 1, max(start, end - _CONDITION_REACH) - 1, -1):
        word = scene.line.lowers[index]
        if word in lexicon.cues["hypothesis"]:
            return True
        if word in (",", "that", "who", "which", "and", "but"):
            return word == "that" and scene.line.lower(index - 1) in lexicon.cues["hypothesis"] | _ON_CONDITION
    return False
