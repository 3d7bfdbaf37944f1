"""Which clause within a longer one holds the date ("…, ordering X to answer by")?"""

import re
from collections.abc import Iterator

from briefing.extraction.deadlines.wording.boundaries import addition_after, clause_before
from briefing.extraction.deadlines.wording.standins import refers_back
from briefing.extraction.deadlines.wording.telling.placing.beside import CLAUSE_END, TO_ACT
from briefing.extraction.deadlines.wording.telling.placing.place import Place
from briefing.extraction.deadlines.wording.telling.placing.rights import given_time
from briefing.patterns.gated import gated
from briefing.temporal.anchoring.clauses.coming import PLURAL_PRESENT
from briefing.temporal.verbs import AUXILIARY, first_verb, looks_ahead, reads_as_clause, subject_of

#: Whom a participle behind the main clause has do something.
_ORDERING = gated(
    r"\b(?:ordering|asking|telling|urging|requiring|forcing|directing|instructing|obliging|inviting|pressing|compelling"
    r"|calling\son|summoning|warning)\s(?P<whom>(?!(?:it|him|them|her|us|me|you|for)\b)[^,;:]{2,60}?)\s"
    r"(?P<act>(?:not\s)?to\s(?!(?:the|an?|its|their|his|her|all|each)\b)[a-z]+\b[^;:]*)$"
)
_OTHER_CLAUSE = re.compile(
    r"\b(?:but|which|who|that|because|said|says|if|unless|while|whether|after|before|when)\b|,\s(?:and|with|a|the)\s"
)
_RELATIVE = re.compile(r"\b(?:which|who|whose)\b")
_UNTIL = re.compile(r"\s(?:until|till)(?:\s(?:up\sto|at\sleast|about|around))?\s(?:the\s)?$")
#: "Was told at a summit that he had until midnight on": who was told has to.
_TOLD_HAD = gated(
    r"^\W*(?P<who>[^,;:]+?)\s(?:was|were|has\sbeen|have\sbeen|is|are)\s(?:told|informed|warned|notified|advised)\b[^;:]*?"
    r"\bthat\s(?:he|she|it|they)\s(?:had|has|have|would\shave)\s(?:only\s)?(?:until|till|up\sto)\s[^,;:]*$"
)
#: "Subsidies that members want extended are set to": the relative clause parts the noun from its verb.
_PARTED = gated(
    r"(?:^|[.;:]\s)(?:[A-Z][a-z]+ly,\s)?(?P<noun>(?:[\w’'%-]+\s){1,8})that\s(?P<who>(?:the\s|its\s|their\s)?[A-Za-z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)\s"
    r"(?:want|seek|hope|need|like|[a-z]+ed|[a-z]{3,}s)(?:\s[a-z]+)?(?:\s(?:in|on)\s(?:[A-Z]\w+|\d{4}|\d+\s[A-Z]\w+|[A-Z]\w+\s\d+))?\s"
    rf"(?P<main>(?:(?:{AUXILIARY})\s(?:due|set|expected|scheduled|to|be|not)|runs?\sout|expires?|ends|lapses?|takes?\seffect)\b[^;:]*)$"
)
#: "On imported formula", "of dried fish": a participle of the noun's own.
_OF_DONE = re.compile(r"\b(?:on|of|for|from)\s[a-z]+ed\b")
#: "If it fails, the file passes to": the date is of what follows the supposition.
_SUPPOSING = re.compile(
    r"^[\"“]?(?:If|Unless|Should|Once|When|Although|Though|While|Because|Since|As|Until)\s(?P<first>[^,;:]{4,160}),\s(?P<rest>[^;:]{4,}\s)$"
)
_UNKNOWN_VERB = re.compile(r"(?:the|its|their)\s(?:[a-z-]+\s){1,2}[a-z]{3,}s\s(?:to|into|on|back|for|from)\s")
#: Whom "they" may mean.
_MANY_DO = re.compile(
    rf"(?:the|its|their|all)\s(?:[a-z-]+\s){{0,3}}[a-z]+[^\Wsui]s\s(?:walk|{'|'.join(sorted(PLURAL_PRESENT))})\b"
)
_MANY = re.compile(r"(?<![su])s(?:$|\s)|\band\b")
_PRONOUN = re.compile(r"^(?:it|they)\s(?=[a-z])")
#: What only dates something else: "will report before the summer recess, which begins on".
_BEFORE_BREAK = gated(
    r"^(?P<main>.+?)\s(?P<before>(?:before|by|ahead\sof|prior\sto|in\stime\sfor)\s(?:(?:it|they|he|she|parliament|lawmakers|deputies|members|MPs)\s"
    r"(?:rises?|breaks?(?:\sup)?|adjourns?|disperses?|goes?|leaves?)\s(?:for|into|on)\s)?(?:the|its|their)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:recess|break|holidays?|vacation|season|year|timetable))"
    r"(?:,?\s(?:(?:which\s)?(?:begins|starts|opens|ends|is\sover|closes)))?\s(?:on\s|from\s|in\s)?$"
)
#: "Before it rises for the recess": before the recess.
_RISES = re.compile(r"(?<=before\s)(?:it|they|he|she|[A-Za-z]+)\s[a-z]+(?:\sup)?\s(?:for|into|on)\s(?=the|its|their)")
#: "A walkout at Frankfurt on Thursday and at Munich on": another place on another day.
_ELSEWHERE = gated(
    r"^(?P<main>.+?)\s(?:at|in)\s[A-Z][\w’-]*(?:\s[A-Z][\w’-]*)?\son\s[\w\s]{3,20}\sand\s"
    r"(?P<where>(?:at|in)\s[A-Z][\w’-]*(?:\s[A-Z][\w’-]*)?)\son\s$"
)
#: "Is voted on Tuesday in the Senate and on Thursday in the House".
_ON_EACH = gated(
    r"^\W*(?P<main>[^,;]+?)\son\s(?P<day>[\w\s]{3,20}?)\s(?:in|at)\s(?:the\s)?[\w’-]+(?:\s[A-Z][\w’-]*){0,3},?\sand\son\s$"
)
#: "Blamed the auction, brought forward a day to": what an aside says was moved is what happens.
_MOVED_ASIDE = gated(
    r"\b(?:the|its|their|an?)\s(?P<what>(?:[\w’'-]+\s){0,4}?[\w’'-]+),\s(?:(?:now|since|already)\s)?"
    r"(?:brought\sforward|moved|put\s(?:off|back)|postponed|pushed\sback|delayed|rescheduled)"
    r"(?:\s(?:by\s)?(?:an?|[a-z]+|\d+)\s(?:days?|weeks?|months?|years?))?\s(?:to|until|till)\s(?:the\s)?$"
)
#: "Must pay by 3 May, failing which the court will wind it up on": what comes else happens then.
_ELSE = gated(r"[,;]\s(?:failing\s(?:which|that)|or\selse|otherwise|if\snot),?\s(?P<rest>[^;]+\s)$")
_SO_THAT = gated(r"(?:\bso\sthat|(?P<means>,\smeaning(?:\sthat)?))\s(?P<rest>[^,;]+\s)$")
#: "If no buyer is found by 3 May the airline will stop": no comma parts the two.
_SUPPOSING_BARE = re.compile(
    r"^[\"“]?(?:If|Unless)\s(?P<first>[^,;:]{4,120}?)(?<!\bsays)(?<!\bsaid)(?<!\bthat)(?<!\bconfirms)(?<!\bbelieves)(?<!\bdecides)(?<!\bagrees)(?<!\bfinds)\s"
    r"(?P<rest>(?:the|an?|its|their|his|her)\s(?:(?!(?:the|an?|its|their|his|her)\b)[\w’'-]+\s){1,4}?(?:will|would|must|may|could|shall)\s[^;:]*\s)$"
)
#: Whose day the books are closed for a payment.
_OF_RECORD = gated(
    r"\b(?P<what>dividend|distribution|payout|coupon|warrants?|rights)\b[^;]*\b(?:holders?|shareholders|stockholders"
    r"|unitholders|investors|members)\sof\srecord\b[^,;]*$"
)


def told_within(place: Place) -> Iterator[str]:
    """Yield what the clause tells that holds the date within a longer one, with the subject that its verb has there."""
    for read in (
        _else,
        _so_that,
        _behind_supposing,
        _ordered,
        _was_told,
        _parted_noun,
        _before_break,
        _elsewhere,
        _of_record,
        _moved_aside,
    ):
        told = read(place)
        if told:
            yield told


def _behind_supposing(place: Place) -> str:
    """Read what happens where a sentence opens with what is supposed, of its subject if a pronoun goes on about it."""
    bare = _SUPPOSING_BARE.match(place.lead)
    found = (bare if bare and first_verb(f"- {bare['first']}") is not None else None) or _SUPPOSING.match(place.lead)
    rest = _UNTIL.sub(" until then ", clause_before(found["rest"])) if found else ""
    crosses = found is not None and any(other in found["rest"] for other in place.others)
    if found is None or crosses or not _tells(rest):
        return ""
    subject = subject_of(found["first"]) if _PRONOUN.match(rest) else None
    fits = bool(subject) and (rest.startswith("it ") or _MANY.search(subject or "") is not None)
    told = f"{subject} {_PRONOUN.sub('', rest)}" if subject and fits and not refers_back(subject) else rest
    return f"{told} {addition_after(place.behind)}".strip() if addition_after(place.behind) else told


def _else(place: Place) -> str:
    """Read what comes where something is not done, as the event of its own day."""
    found = _ELSE.search(place.lead) if place.others else None
    if found is None or any(other in found["rest"] for other in place.others):
        return ""
    rest = _UNTIL.sub(" until then ", clause_before(found["rest"]))
    return f"{rest.strip()} {addition_after(place.behind)}".strip() if _tells(rest) else ""


def _so_that(place: Place) -> str:
    """Read "asked for a ruling by May so that the rolls can be closed on": what is to follow is of its own day."""
    found = _SO_THAT.search(place.lead) if place.others else None
    if found is None or any(other in found["rest"] for other in place.others):
        return ""
    return found["rest"] if found["means"] or reads_as_clause(found["rest"]) else ""


def _tells(words: str) -> bool:
    """Tell whether words are a clause about something, also one whose verb no table knows ("the file passes to")."""
    known = reads_as_clause(words) and not words.startswith("there ")
    return known or _UNKNOWN_VERB.match(words) is not None or _MANY_DO.match(words) is not None


def _ordered(place: Place) -> str:
    found = _ORDERING.search(place.lead)
    while found and (later := _ORDERING.search(place.lead, found.start("whom"))):
        found = later
    if found is None or first_verb(f"- {found['whom']}") is not None or _OTHER_CLAUSE.search(found["act"]):
        return ""
    if any(other in found["act"] for other in place.others):
        return ""
    return f"{found['whom']} {_UNTIL.sub(' until then', found['act'])}"


def _was_told(place: Place) -> str:
    told = _TOLD_HAD.match(place.lead) if TO_ACT.match(place.behind) else None
    if told is None or first_verb(f"- {told['who']}") is not None:
        return ""
    act = " ".join(CLAUSE_END.split(place.behind, maxsplit=1)[0].split()).removeprefix("to ")
    if act == "live":
        return ""
    return given_time(told["who"], act)


def _parted_noun(place: Place) -> str:
    parted = _PARTED.search(place.lead)
    if parted is None or first_verb(_OF_DONE.sub("", f"- {parted['noun']}")) is not None:
        return ""
    return f"{parted['noun']}{parted['main']}"


def _before_break(place: Place) -> str:
    """Read what is to be done before a holiday or the like, of which the date only says when that begins."""
    found = _BEFORE_BREAK.match(place.lead)
    main = clause_before(f"{found['main']} ").strip() if found else ""
    if (
        found is None
        or _RELATIVE.search(main)
        or not (reads_as_clause(main) and (looks_ahead(main) or re.search(r"\bwants?\b", main)))
    ):
        return ""
    return f"{main} {_RISES.sub('', found['before'])}"


def _elsewhere(place: Place) -> str:
    each = _ON_EACH.match(place.lead) if place.others else None
    if each and each["day"] in place.others and reads_as_clause(each["main"]):
        return f"{each['main']} {addition_after(place.behind)}".strip()
    found = _ELSEWHERE.match(place.lead) if place.others else None
    main = clause_before(f"{found['main']} ").strip() if found else ""
    return f"{main} {found['where']}" if found and reads_as_clause(main) else ""


def _of_record(place: Place) -> str:
    found = _OF_RECORD.search(place.lead)
    return f"record date of the {found['what']}" if found else ""


def _moved_aside(place: Place) -> str:
    found = _MOVED_ASIDE.search(place.lead) if place.behind.startswith(",") else None
    return found["what"] if found and first_verb(f"- {found['what']}") is None else ""
