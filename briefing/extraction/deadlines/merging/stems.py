"""Which words tell what a text is about?"""

import re
from functools import lru_cache

from briefing.patterns.gated import gated
from briefing.text.firms import without_legal_form

_WORD = re.compile(r"[^\W\d_]{3,}")
_FUNCTION_TEXT = (
    "both two three four five held holds "
    "the and for with from into its their his her this that those these which who will would could may might has have "
    "had are was were been being than then they them not but per about over under after before between among during "
    "due until unless upcoming planned scheduled expected set new next last round said says week month year day "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december"
)
_FUNCTION_WORDS = frozenset(_FUNCTION_TEXT.split())
#: What many events do or are called: two of one day that share no more than this may be of two stories.
_COMMON_TEXT = (
    "expire expiry expiration lapse end ends ending run runs effect effective force start begin beginning open close "
    "take takes taking come comes hold meet meeting talks talk visit summit session round vote votes deadline date "
    "must have until till agree sign signed extend extension decide announce official officials minister ministers "
    "government president country countries leader leaders agreement deal pact accord plan rule rules"
)
#: Of so many texts the stems are remembered: articles repeat each other's sentences, and stages ask for the same ones.
_REMEMBERED = 4096
_STEM, _SHORTEST = 5, 3
#: What outlets call one thing by, a line each: the stem that stands for all, first.
_SAME_TEXT = """
truce cease armis pause lull hosti
strik walko stopp
elect poll ballo runof polli
tarif levy levie duty dutie
rulin verdi judgm
sanct embar
waive exemp
hosta capti
hear heari
decid decis
payme pay paid
tende bid bids biddi
"""
_SAME = {stem: line.split()[0] for line in _SAME_TEXT.strip().splitlines() for stem in line.split()[1:]}
#: What is one thing in two words: who walks out strikes.
_STOP_WORK = gated(
    r"\b(?:walk(?:s|ed|ing)? (?:out|off the job)|(?:down|lay down|put down)(?:s|ed)? (?:their )?tools"
    r"|stop(?:s|ped)? work)\b"
)
_COMMON_STEMS = frozenset(word[:_STEM] for word in _COMMON_TEXT.split())
#: Of these what names an event all the same, among those of one day in one story.
_EVENTS_TEXT = "hold meet meeting talks talk visit summit session vote votes sign signed"
EVENT_STEMS = frozenset(word[:_STEM] for word in _EVENTS_TEXT.split())


@lru_cache(maxsize=_REMEMBERED)
def all_stems(text: str) -> frozenset[str]:
    """Return the first letters of all words but those that only join others."""
    words = frozenset(_WORD.findall(_STOP_WORK.sub("strike", text.casefold()))) - _FUNCTION_WORDS
    return frozenset([_SAME.get(stem, stem) for stem in map(_stem, words)])


@lru_cache(maxsize=_REMEMBERED)
def content_stems(text: str) -> frozenset[str]:
    """Return the first letters of the words that tell what a text is about, enough to match `tariffs` with `tariff`."""
    return all_stems(text) - _COMMON_STEMS


@lru_cache(maxsize=_REMEMBERED)
def event_stems(text: str) -> frozenset[str]:
    """Return the stems that `content_stems` does, and those of talks, votes and what else many events are called."""
    return all_stems(text) - (_COMMON_STEMS - EVENT_STEMS)


@lru_cache(maxsize=1024)
def stems_of_names(names: tuple[str, ...]) -> frozenset[str]:
    """Return the stems of all words of names."""
    return content_stems(" ".join(names))


@lru_cache(maxsize=1024)
def bare_names(names: tuple[str, ...]) -> frozenset[str]:
    """Return names without what stands in brackets behind them and without the form of a company."""
    return frozenset([without_legal_form(name.partition(" (")[0]) for name in names])


def _stem(word: str) -> str:
    """Return the first letters of a word, a short one without the ending of its plural ("rates" as "rate")."""
    short = len(word) <= _STEM and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if short and len(word) > _SHORTEST else word[:_STEM]
