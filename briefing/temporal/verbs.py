"""Which words of a clause are its verb, and whose doing does it tell of?"""

import re
from functools import lru_cache

from briefing.temporal.anchoring.clauses.coming import COMING_VERBS

AUXILIARY = "will|would|is|are|was|were|has|have|had|must|should|could|may|might|can|cannot|shall|does|did"
MODALS = frozenset(("will", "would", "must", "should", "could", "may", "might", "can", "shall"))
_PRESENT = (
    "expires?|lapses?|ends?|begins?|starts?|closes?|opens?|meets?|runs?|takes?|comes?|goes|enters?|applies|apply"
    "|matures?|kicks|plans?|wants?|expects?|aims?|hopes?|faces?|needs?|says?|seeks?|intends?|votes?|falls?|remains?"
    "|continues?|convenes?|reconvenes?|assembles?|decides?|resumes?|reopens?|shuts|dies|dissolves?|adjourns?"
    "|holds?|visits?|travels?|flies|arrives?|leaves?|returns?|gets?|becomes?|urges?|demands?|rejects?|opposes?|emerges?"
)
PAST = "said|told|met|held|took|began|came|went|became|won|gave|saw|fell|rose|sent|left|wrote|spoke|put|set|cut|beat"
PAST += "|ran|grew|drew|stood|threw|flew|chose|drove|broke|swore|rang|sank|fought|sought"
#: What may be taken for the verb of a clause; a participle counts, for it cannot be told from the past.
FINITE = rf"(?:{AUXILIARY}|{_PRESENT}|{COMING_VERBS}|{PAST}|(?!need|hundred|indeed)[a-z]{{2,}}ed)"
_VERB = re.compile(
    rf"\b(?=[a-z])(?<!\bto )(?<!\bto be )(?<!-)(?<!\b[Tt]he )(?<!\b[Aa]n )(?<!\b[Aa] )(?<!\b[Ii]ts ){FINITE}\b"
)
_AUXILIARY = re.compile(rf"(?<!\bto )\b(?:{AUXILIARY})\b")
_AHEAD = re.compile(
    r"\b(?:will|would|shall|must|(?:is|are) (?:to|due|set|scheduled|expected|slated|planned)|ha(?:s|ve) (?:to|until)"
    r"|plans? to|aims? to|hopes? to|hoped to|intends? to|expects? to|agreed to|expires?|lapses?|ends|begins?|starts"
    r"|closes|opens|meets|matures|runs out|kicks off|gets|reports|travels|flies|visits|faces"
    r"|(?:takes|comes|goes|enters) )\b"
)
_OPENS_WITH_VERB = re.compile(rf"\s*(?:(?:also|now|still|then|will|later)\s+)?{FINITE}\b")
_OPENS_NO_SUBJECT = re.compile(rf"\s*(?:{FINITE}\b|to\s|[a-z]+ing\s|[a-z]+ly\s)")
#: "Closing arguments are", "opening statements will": no participle that lacks its subject.
_GERUND_SUBJECT = re.compile(rf"\s*[a-z]+ing\s(?:[a-z]+s?\s)?(?:{AUXILIARY})\b")
_ADVERBIAL = re.compile(
    r"^(?:In|On|At|Under|After|Before|For|By|With|During|Despite|As|Since|According|Meanwhile|However|Separately"
    r"|Earlier|Later|Also|Still|Last|Next|Instead)\b[^,]*,\s+"
)
_CONJUNCTION = re.compile(r"^(?:And|But|So|Yet|Nor|Or|While|Although|Because|When|If|That)\s+", re.IGNORECASE)
#: The number of a paragraph.
_NUMBER = re.compile(r"^\(?\d{1,2}[.)]\s(?=[A-Z])")
_BRACKET = re.compile(r"\s\([^()]*\)")
_FOREIGN = re.compile(r"[\"“”;:()—]|\s[–-]\s|\sthat\s")
#: "Peru, Chile and Bolivia" is one subject; other commas part something from it.
_NAMES = re.compile(r"[A-Z][\w.'’ -]*(?:, [A-Z][\w.'’ -]*)*,? and [A-Z][\w.'’ -]*")
_ENDS_ON_ADVERB = re.compile(
    r"\s(?:also|then|now|still|already|again|later|therefore|however|meanwhile|today|yesterday|\w{3,}ly)$"
)
#: "The plan foresees a shortfall": a verb that no table knows, by the object behind it.
_UNKNOWN_VERB = re.compile(
    r"(?P<who>(?:The|An?|Its|Their|This)\s(?:[A-Za-z][\w’'-]*\s){1,3}?)(?<!of\s)(?<!for\s)(?<!the\s)(?<!a\s)"
    r"[a-z]{3,}[^\Wsui]s\s(?:the|an?|its|their|his|her|no|all|that)\s"
)
_MOST_WORDS = 12
#: Of so many words it is remembered where their verb is: the stages of one telling ask for the same ones again.
_REMEMBERED = 256


def has_auxiliary(words: str) -> bool:
    """Tell whether words hold an auxiliary, one behind "to" not counted."""
    return bool(_AUXILIARY.search(words))


@lru_cache(maxsize=_REMEMBERED)
def first_verb(words: str) -> int | None:
    """Return where the first verb of a clause starts; None without one."""
    found = _VERB.search(words)
    return found.start() if found else None


def looks_ahead(words: str) -> bool:
    """Tell whether words say by their own verb that something is to come."""
    return bool(_AHEAD.search(words))


def reads_as_clause(words: str) -> bool:
    """Tell whether words open with a subject and go on to a verb."""
    first, _, rest = words.strip().partition(" ")
    if _GERUND_SUBJECT.match(words):
        return True
    return bool(rest) and not _OPENS_NO_SUBJECT.match(words) and bool(_VERB.search(f"{first} {rest}", len(first)))


def lacks_subject(words: str) -> bool:
    """Tell whether words open with their verb."""
    return bool(_OPENS_WITH_VERB.match(words))


def subject_of(clause: str) -> str | None:
    """Return the words before the first verb of a clause without asides; None where they are no plain subject."""
    numbered = _NUMBER.sub("", clause.strip())
    bare = _BRACKET.sub("", _ADVERBIAL.sub("", _CONJUNCTION.sub("", numbered)))
    verb = _VERB.search(bare)
    subject = _ENDS_ON_ADVERB.sub("", bare[: verb.start()].strip()) if verb else ""
    unknown = _UNKNOWN_VERB.match(bare)
    before = unknown["who"].rstrip() if unknown and _VERB.search(unknown["who"]) is None else None
    before = _ENDS_ON_ADVERB.sub("", before) if before else None
    if before and len(before) < len(subject):
        return before
    listed = _NAMES.fullmatch(subject) if "," in subject else subject
    if not subject or not listed or _FOREIGN.search(subject) or len(subject.split()) > _MOST_WORDS:
        return before
    return subject
