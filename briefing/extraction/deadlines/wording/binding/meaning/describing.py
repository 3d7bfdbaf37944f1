"""Whom does a subject without a name describe ("the government", "the court")?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.deadlines.wording.binding.acts import Act
from briefing.extraction.deadlines.wording.binding.joining import OTHER_PERSON, both_behind, joined_with
from briefing.extraction.deadlines.wording.binding.sentence import tells_of_another
from briefing.extraction.deadlines.wording.naming import NamedActor

#: For whom a country is only named who is abroad ("Chile's envoy").
_ENVOY = re.compile(
    r"(?:['’]s?)?\s(?:\w+\s){0,2}?(?:envoys?|ambassadors?|embassy|diplomats?|consul|delegation|foreign\s(?:minister|secretary))\b"
)
_WORD = re.compile(r"[\w’'-]+")
#: "The agency's board", "the central bank": by the noun alone, where an article calls somebody so.
_PLAIN = re.compile(r"^(?:(?:the\s)?[A-Za-z]+['’]s\s|(?:the\s)?central\s)", re.IGNORECASE)
_OWNING = ("'s", "’s", "s'", "s’")
#: "A manufacturer that wants to stay": nobody whom the article has told of.
_ANY = re.compile(r"\b(?:an?|any|every|each|no|another|other|some|most|many)\s\Z", re.IGNORECASE)
_ANY_REACH = 10
#: What may follow a description, which is no other thing that only begins like it ("court fees", "general elections").
_ENDS = frozenset(
    ("of", "for", "in", "at", "on", "from", "with", "by", "who", "that", "which", "and", "also", "then", "now", "still")
)


def described(act: Act) -> Sequence[str] | None:
    """Read "the government" as of the country that its paragraph names before it, "the court" as the article does."""
    if act.descriptions.is_state(act.subject):
        start = act.around.sentence.start + act.end
        before = [one for one in act.around.named if one.start < start]
        if any(one.kind is ActorKind.COUNTRY for one in before):
            return _at_home(act, before)
    if OTHER_PERSON.search(act.subject) or _is_any(act):
        return None
    bare = _PLAIN.sub("", act.subject).strip()
    meant = act.descriptions.names.get(bare.lower()) or act.descriptions.means(act.subject)
    whole = meant is not None and _is_whole(act)
    return (
        [meant, *joined_with(act), *both_behind(act)] if meant and whole and not tells_of_another(act, meant) else None
    )


def _is_any(act: Act) -> bool:
    """Tell whether a sentence speaks of any one of a kind ("a prime minister who loses the vote"), of nobody known."""
    start = act.end - len(act.subject.strip())
    return start > 0 and _ANY.search(act.sentence, max(0, start - _ANY_REACH), start) is not None


def _is_whole(act: Act) -> bool:
    """Tell whether a description is all of a subject, not the beginning of another noun ("court fees")."""
    names, words = act.descriptions.names, _WORD.findall(act.subject)
    words = words[1:] if words and words[0].lower() == "the" else words
    if _PLAIN.match(act.subject):
        return True
    taken = max((count for count in range(1, len(words) + 1) if " ".join(words[:count]).lower() in names), default=0)
    if taken in (0, len(words)) or words[taken].lower() in _ENDS:
        return True
    # A clause whose verb is not known is all subject: "the company reports earnings".
    return act.subject == act.clause and words[taken].endswith("s") and len(words) > taken + 1


def _at_home(act: Act, before: Sequence[NamedActor]) -> Sequence[str] | None:
    """Return the country that a paragraph is about: the only one named, by its places too, and not for its envoys."""
    lands = act.descriptions.lands
    countries = [one for one in before if one.kind is ActorKind.COUNTRY]
    names = {one.name for one in countries} | {lands[one.name] for one in before if one.name in lands}
    shadow = act.around.shadow
    home = [one.name for one in countries if not _ENVOY.match(shadow, one.start + len(one.surface))]
    return home[:1] if len(names) == 1 and home else None
