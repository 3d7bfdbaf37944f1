"""Which lines above the text only say who published it, where and when, and which authority did?"""

import re
from collections.abc import Iterator, Sequence

from briefing.domain.document import READ_ZONES, Document, Zone
from briefing.domain.findings import ActorKind
from briefing.extraction.actors.heading.capitals import in_running_letters
from briefing.extraction.actors.mentions import ISSUER, STATE, Mention, make_mention
from briefing.extraction.actors.reading.acronyms import defined_acronym
from briefing.extraction.actors.reading.choosing import best_known
from briefing.extraction.actors.reading.organisations import organisation_end
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.words import Line, split_words

#: How many lines from the first one may be such a plate, and how many words it may have.
_HEAD, _LONGEST = 6, 24
#: How many words a line of names behind a date may have.
_NAMES = 6
#: How many blocks from the first one may say who issued a notice.
_BLOCKS = 5
#: What parts the names in such a line, and what parts an issuer from its notice in a title.
_PARTS, _DASHES = frozenset("–—|·•,/.();>"), frozenset("–—")
#: The zones that other readings of the text's lines take up, or where agencies stand.
_READ = READ_ZONES - {Zone.TITLE} | {Zone.DATELINE}
#: What states call themselves, how many words such a style may have, and how many a state's name.
_STYLES, _LONGEST_STYLE, _LONGEST_LAND = frozenset(("Republic", "Kingdom", "Commonwealth", "Sultanate", "Union")), 4, 3
_YEAR = re.compile(r"(?:19|20)\d\d|\d\d")


def find_plates(lines: Sequence[Line], lexicon: ActorLexicon) -> tuple[Line, ...]:
    """Return the lines between the title and the first sentence that name but an outlet, a place and a date."""
    plates: list[Line] = []
    for line in lines[:_HEAD]:
        if _is_plate(line, lexicon) or (plates and _is_names(line)):
            plates.append(line)
        elif line.zone is not Zone.TITLE:
            break
    return tuple(plates)


def _is_plate(line: Line, lexicon: ActorLexicon) -> bool:
    """Tell whether a line has a date but no verb: names, numbers and the small words of a stamp alone."""
    if line.zone is Zone.TITLE or len(line.words) > _LONGEST or line.texts[-1] in ("?", "!", ":"):
        return False
    small = lexicon.cues["plate"] | lexicon.cues["signature"]
    bare = all(not text.islower() or not text.isalpha() or text in small for text in line.texts)
    return bare and (line.texts[0] == "By" or _is_dated(line, lexicon) or _is_edition(line, lexicon))


def _is_names(line: Line) -> bool:
    """Tell whether a line has but words with a capital and marks, as the paper's or a writer's name behind the date."""
    return len(line.words) <= _NAMES and all(text[0].isupper() or not text.isalnum() for text in line.texts)


def _is_dated(line: Line, lexicon: ActorLexicon) -> bool:
    """Tell whether a year stands in a line beside a day of the calendar or a month's number."""
    days = any(lexicon.not_names.get(text) == "calendar" for text in line.texts)
    years = [at for at, text in enumerate(line.texts) if _YEAR.fullmatch(text)]
    numeric = any(line.text(at - 1) in (".", "/", "-") and line.text(at - 2).isdigit() for at in years)
    return numeric or (days and bool(years))


def _is_edition(line: Line, lexicon: ActorLexicon) -> bool:
    """Tell whether a line names an outlet's edition or desk ("Noticias Andinas English desk")."""
    return line.texts[-1] in lexicon.cues["edition"] and line.texts[-1].islower()


def find_issuers(document: Document, plates: Sequence[Line], lexicon: ActorLexicon) -> list[Mention]:
    """Return the authorities that issued a notice by the lines above its text; a paper is a source, no actor."""
    lines = [in_running_letters(line, lexicon.acronyms) for line in (*_unread_lines(document), *plates)]
    found = [mention for line in lines for mention in (*_states_in(line, lexicon), *_issuers_in(line, lexicon))]
    return sorted((_as_written(one, document.shadow) for one in found), key=lambda mention: mention.start)


def _as_written(mention: Mention, shadow: str) -> Mention:
    """Return an issuer that its line names in capitals by the letters that the text below names it in."""
    if not shadow[mention.start : mention.end].isupper():
        return mention
    found = re.finditer(rf"\b{re.escape(mention.name)}(?!\w)", shadow, re.IGNORECASE)
    return mention._replace(name=next((one[0] for one in found if not one[0].isupper()), mention.name))


def _states_in(line: Line, lexicon: ActorLexicon) -> Iterator[Mention]:
    """Yield the state whose full style is all of a line ("Republic of Zelva"), as stands above its offices."""
    of = next((at for at, text in enumerate(line.texts) if text == "of"), 0)
    styled = 0 < of <= _LONGEST_STYLE and line.text(of - 1) in _STYLES
    start, end = of + 1 + (line.lower(of + 1) == "the"), len(line.words)
    if not styled or not 0 < end - start <= _LONGEST_LAND or not all(text.isalpha() for text in line.texts):
        return
    known = best_known(line, start, lexicon)
    if known is None:
        yield make_mention(line, start, end, ActorKind.COUNTRY, line.join(start, end), STATE)
    elif known.end == end and known.entry.sort is Sort.COUNTRY:
        yield make_mention(line, start, end, ActorKind.COUNTRY, known.entry.name, Sort.COUNTRY.value)


def _unread_lines(document: Document) -> Iterator[Line]:
    """Yield the titles, stamps and plates at the head of an article as lines."""
    for number, sentence in enumerate(document.sentences):
        zone = document.blocks[sentence.block].zone
        if sentence.block >= _BLOCKS:
            break
        if zone not in _READ:
            words = split_words(document.shadow, sentence.span.start, sentence.span.end)
            if 0 < len(words) <= _LONGEST:
                yield Line(words, number, zone, titled=False)


def _issuers_in(line: Line, lexicon: ActorLexicon) -> Iterator[Mention]:
    for start in range(len(line.words) if line.zone is not Zone.TITLE else 1):
        if start and line.text(start - 1) not in _PARTS:
            continue
        known = best_known(line, start, lexicon) if line.words[start].capital else None
        known = known if known and known.entry.sort is Sort.INSTITUTION else None
        end = organisation_end(line, start, lexicon) if line.words[start].capital else start
        if end > start and _is_issuer(line, start, end, lexicon):
            acronym = defined_acronym(line, end)
            name = line.join(start, end)
            if known and known.end == end:
                name = known.entry.name
            elif acronym:
                name = f"{name} ({acronym})"
            yield make_mention(line, start, end, ActorKind.ORGANISATION, name, ISSUER)


def _is_issuer(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a body that gives notices stands alone between marks, in a title before a dash."""
    paper = line.text(end - 1) in lexicon.heads.media
    firm = line.text(end - 1) in lexicon.cues["legal form"] and line.text(end - 2) not in lexicon.heads.media
    public = firm or (not paper and not lexicon.cues["issuing body"].isdisjoint(line.texts[start:end]))
    if line.zone is Zone.TITLE:
        abroad = line.text(end) == "in" and not lexicon.cues["body abroad"].isdisjoint(line.texts[start:end])
        closed = end == len(line.words) or line.text(end) in _DASHES or line.text(end)[:1].isdigit()
        return public and (abroad or closed)
    alone = end == len(line.words) or line.text(end) in _PARTS or line.text(end)[:1].isdigit()
    return public and alone and end > start + 1
