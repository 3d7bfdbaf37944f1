"""Does a clause that tells little more than an act tell of one that another clause of its day tells at length?"""

from itertools import chain

from briefing.extraction.deadlines.merging.acts import bodies_of, is_of
from briefing.extraction.deadlines.merging.stems import bare_names
from briefing.extraction.deadlines.merging.telling import Telling


def tell_barely(first: Telling, second: Telling) -> bool:
    """Tell whether two clauses tell one act, and one of them no more, of nobody else ("Rate decision").

    What a clause leaves out of an act, all its sentence may tell.
    """
    if _are_of_others(first, second):
        return False
    if first.acted.acts.isdisjoint(second.acted.acts):
        return _tells_for(first, second) or _tells_for(second, first)
    return _tells_no_more(first, second) or _tells_no_more(second, first)


def _tells_for(one: Telling, other: Telling) -> bool:
    """Tell whether a clause tells an act alone, which stands in the sentence of another clause that has none."""
    if one.acted.rest or not one.acted.acts or other.acted.acts:
        return False
    return not one.acted.acts.isdisjoint(other.said_acts) and _tells_no_more(one, other)


def _are_of_others(first: Telling, second: Telling) -> bool:
    """Tell whether each names somebody, or a sort of body, that the other's sentence does not."""
    if not first.actors.isdisjoint(second.actors):
        return False
    if first.acted.bodies and second.acted.bodies and first.acted.bodies.isdisjoint(second.acted.bodies):
        return True
    return bool(name_besides(first, second) and name_besides(second, first))


def name_besides(one: Telling, other: Telling) -> bool:
    """Tell whether a clause names somebody of whose name the other's sentence has no word."""
    return any(not any(word in other.sentence for word in name.split()) for name in one.acted.names)


def _tells_no_more(one: Telling, other: Telling) -> bool:
    """Tell whether a clause tells nothing besides what the other does, of nobody whom the other's article lacks."""
    if not one.acted.rest <= other.acted.rest:
        return False
    known = frozenset(chain.from_iterable(name.split() for name in other.called))
    if not all(any(word in known or word in other.sentence for word in name.split()) for name in one.acted.names):
        return False
    if not one.actors:
        return one.acted.bodies <= other.acted.bodies | bodies_of(other.sentence)
    return any(_is_known(actor, other) for actor in one.actors)


def _is_known(actor: str, other: Telling) -> bool:
    """Tell whether an article names an actor, or that of which it is one."""
    return any(actor == name or is_of(actor, name) for name in bare_names(other.called))
