"""Which role does somebody have by the words on both sides of the name?"""

from collections.abc import Sequence

from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.roles.after import role_after
from briefing.extraction.actors.roles.before import role_before
from briefing.extraction.actors.roles.clauses import role_of_clause, role_of_passive
from briefing.extraction.actors.roles.ranks import is_lesser
from briefing.extraction.actors.roles.role import NO_ROLE, Role
from briefing.extraction.actors.roles.shared import role_shared
from briefing.extraction.actors.roles.standing import office_once_held
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line


def with_role(
    mention: Mention,
    line: Line,
    start: int,
    end: int,
    found: Sequence[Mention],
    lexicon: ActorLexicon,
    before: Role | None = None,
) -> Mention:
    """Return a person's mention with the role that stands beside the name; `before` is the one before it, if known."""
    role = role_shared(line, start, end, found, lexicon) or before or role_before(line, start, found, lexicon)
    if line.text(end) == "'s" and line.text(start - 1) == ",":
        role = None  # "a retired admiral, Moro's cousin Ann Lee"
    if role is None or not role.text or _is_weak(role.text, line, end, lexicon):
        after = role_after(line, end, lexicon)
        letters = after is not None and after.text in lexicon.cues["letters of office"] and bool(role and role.text)
        role = (role if letters else after) or role or NO_ROLE
    if not role.text:
        told = role_of_clause(line, end, lexicon) or role_of_passive(line, start, found, lexicon)
        role = told or role
    return mention._replace(role=role.text, affiliation=role.affiliation)


def _is_weak(role: str, line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a role is a rank, kinship or former office, which what stands after the name may outdo."""
    return is_lesser(role, lexicon) or (bool(office_once_held(role)) and line.lower(end) == "as")
