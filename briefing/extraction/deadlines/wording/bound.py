"""Who has to act in what happens, by name?"""

import re
from collections.abc import Callable, Sequence

from briefing.domain.findings import ActorKind, DeadlineKind
from briefing.extraction.deadlines.wording.binding.acts import Act, read_act
from briefing.extraction.deadlines.wording.binding.heads import heads_of
from briefing.extraction.deadlines.wording.binding.making import made_by
from briefing.extraction.deadlines.wording.binding.sentence import (
    apposed,
    in_row,
    leading,
    speaking,
    staff,
    tells_of_another,
)
from briefing.extraction.deadlines.wording.described import BOTH_SIDES, Descriptions
from briefing.extraction.deadlines.wording.naming import NamedActor, Surroundings
from briefing.patterns.gated import gated

#: Who does something to others stands before these, and so does whom it is done to in the passive.
_PASSIVE = (
    r"(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbe\s)(?<!\bbeen\s)(?<!\bnot\s)(?<!\bnow\s)(?<!\balso\s)"
)
#: Whose act is wanted, ordered or waited for stands behind these.
_ADDRESSING = re.compile(
    rf"\b{_PASSIVE}(?:demand(?:s|ed)|wants?(?!\sto\b)|wanted(?!\sto\b)|urge[sd]|ask(?:s|ed)|call(?:s|ed)\s(?:on|for)"
    r"|told|order(?:s|ed)|gave|gives|given|summon(?:s|ed)|cite[sd]|subpoena(?:s|ed)|insist(?:s|ed)|requir(?:es|ed))\b"
)
#: Who only foresees or wants a thing does not do it.
_LEFT_TO_OTHERS = gated(
    rf"\b{_PASSIVE}(?:(?:expects?|expected)\b(?!\sto\b)|sees|anticipates?|forecasts?|predicts|predicted"
    r"|(?:wants|ask(?:s|ed)\sfor|gave\s(?:it|them|him|her)|demand(?:s|ed)?)\s(?:an?|the|its|his|her|\d+|more)\b)"
)
#: A place, or what belongs to the noun before it.
_PLACED = re.compile(r"\b(?:in|at)\s(?:the\s)?$")
_ONLY_ABOUT = re.compile(r"\b(?:in|at|for|on|against|to|before|from|(?:led|headed|chaired) by)\s(?:the\s)?$")
#: Whom a meeting or an agreement joins.
_WITH = re.compile(
    r"\b(?:between|with|meets?|receives?|hosts?|meet with)\s(?:the\s|its\s|his\s"
    r"|her\s)?(?:[\w’'-]+\s){0,3}(?:[\w’' -]+\sand\s(?:the\s)?)?$"
)
#: "The Airbus A320 jets", "six Boeing 737s": a thing that bears a name.
_MODEL = re.compile(r"\s(?:[A-Z]{1,3}-?\d\w*|\d{3}(?:s|-\w+)?)\s?")
#: Somebody else, told by whose they are.
_OTHER_PERSON = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,2}?(?:successor|predecessor|replacement|rival|opponent|wife|husband|widow|son|daughter|brother"
    r"|sister|father|mother|critics|opponents|rivals|killer|murderer|victims?)\b"
)
#: Who does what is told in the passive, and the words of an office before a name.
_DONE_BY = gated(r"\bbe\s(?:\w+\s){1,4}?by\s(?:the\s)?")
_WORDS_BETWEEN = re.compile(r"(?:[\w’'.-]+,?\s){0,8}")
_SHARED = frozenset((DeadlineKind.MEETING, DeadlineKind.EXPIRY))
_ADJECTIVE = re.compile(r"(?:an|ish|ese|ch|ic|i)$")
_OFFICIALS = re.compile(
    r"\b(?:government|officials?|ministers?|ministry|authorities|forces|troops|negotiators?|delegations?|side|leaders?|lawmakers|parliament|president)\b"
)
_MOST_ACTORS = 4
#: For whom a country is only named who is abroad ("Chile's envoy").
_ENVOY = re.compile(
    r"(?:['’]s?)?\s(?:\w+\s){0,2}?(?:envoys?|ambassadors?|embassy|diplomats?|consul|delegation|foreign\s(?:minister|secretary))\b"
)

#: Returns the names of those who act, nobody where it says that nobody named does, None where it does not tell.
_Reading = Callable[[Act], Sequence[str] | None]


def bound_of(clause: str, kind: DeadlineKind, around: Surroundings, descriptions: Descriptions) -> tuple[str, ...]:
    """Return the names of those who act in a clause: the one it addresses, else its subject, else who does it.

    The actors named near its sentence come before those named elsewhere; a subject without a name is looked up in
    its sentence and among what the article calls its actors.
    """
    act = read_act(clause, kind, around, descriptions)
    for reading in _READINGS:
        names = reading(act)
        if names is not None:
            return tuple(dict.fromkeys(names))[:_MOST_ACTORS]
    return ()


def _addressed(act: Act) -> Sequence[str] | None:
    return _first_behind(act, _ADDRESSING.search(act.clause))


def _left_to_others(act: Act) -> Sequence[str] | None:
    """Read "Bernstein expects a cut by the Fed", "Lee wants an answer": it is for others, or for nobody named."""
    verb = _LEFT_TO_OTHERS.search(act.clause)
    return (_first_behind(act, verb) or ()) if verb else None


def _first_behind(act: Act, verb: re.Match[str] | None) -> Sequence[str] | None:
    behind = [one for one in act.named if verb and one.start >= verb.end() and not _lies_in(act, one, _PLACED)]
    return [behind[0].name] if behind else None


def _lies_in(act: Act, one: NamedActor, lead: re.Pattern[str]) -> bool:
    """Tell whether what leads to a mention in the clause is of a kind."""
    return lead.search(act.clause[: one.start]) is not None


def _subject(act: Act) -> Sequence[str] | None:
    """Return those who are the subject, and whom a meeting or an agreement joins with them."""
    heads = heads_of(act.subject, _in_subject(act))
    joined = [
        one
        for one in (act.named if act.kind in _SHARED else ())
        if one not in heads and _lies_in(act, one, _WITH) and not _lies_in(act, one, _PLACED)
    ]
    return [one.name for one in sorted((*heads, *joined))] or None


def _in_subject(act: Act) -> list[NamedActor]:
    """Return the actors that the subject names, not those that only say of what land something is."""
    return [one for one in act.ahead if not _only_tells_of(act, one)]


def _only_tells_of(act: Act, one: NamedActor) -> bool:
    """Tell whether a name only says of whom or of what land something is ("Lee's successor", "Kazakh swimmers")."""
    behind = act.subject[one.start + len(one.surface) :]
    if _OTHER_PERSON.match(behind) or _MODEL.match(behind):
        return True
    adjective = _ADJECTIVE.search(one.surface) and not one.name.endswith(one.surface)
    if one.kind is not ActorKind.COUNTRY or not adjective:
        return False
    return bool(behind.strip()) and _OFFICIALS.search(behind) is None


def _agents(act: Act) -> Sequence[str] | None:
    """Read "the budget is to be presented by the president"."""
    done = _DONE_BY.search(act.clause)
    behind = [one for one in act.named if done and one.start >= done.end()]
    named = [one for one in behind if _WORDS_BETWEEN.fullmatch(act.clause, done.end() if done else 0, one.start)]
    return [named[0].name] if named else None


def _both(act: Act) -> Sequence[str] | None:
    return act.descriptions.pair if BOTH_SIDES.match(act.subject) else None


def _described(act: Act) -> Sequence[str] | None:
    """Read "the government" as of the country that its paragraph names before it, "the court" as the article does."""
    if act.descriptions.is_state(act.subject):
        start = act.around.sentence.start + act.end
        before = [one for one in act.around.named if one.start < start]
        if any(one.kind is ActorKind.COUNTRY for one in before):
            return _at_home(act, before)
    meant = act.descriptions.means(act.subject)
    return [meant] if meant and not tells_of_another(act, meant) else None


def _at_home(act: Act, before: Sequence[NamedActor]) -> Sequence[str] | None:
    """Return the country that a paragraph is about: the only one named, by its places too, and not for its envoys."""
    lands = act.descriptions.lands
    countries = [one for one in before if one.kind is ActorKind.COUNTRY]
    names = {one.name for one in countries} | {lands[one.name] for one in before if one.name in lands}
    shadow = act.around.shadow
    home = [one.name for one in countries if not _ENVOY.match(shadow, one.start + len(one.surface))]
    return home[:1] if len(names) == 1 and home else None


def _owners(act: Act) -> Sequence[str] | None:
    return [one.name for one in _in_subject(act) if not _lies_in(act, one, _ONLY_ABOUT)] or None


_READINGS: Sequence[_Reading] = (
    in_row,
    _addressed,
    _left_to_others,
    _subject,
    _agents,
    _both,
    apposed,
    speaking,
    _described,
    _owners,
    leading,
    staff,
    made_by,
)
