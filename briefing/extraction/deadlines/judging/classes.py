"""Which words of closed classes tell verbs from nouns around an event?"""

_PREPOSITION_TEXT = (
    "of for on in at with between by over after before from to into under against amid about than as during until till "
    "through"
)
_MODAL_TEXT = "will would shall should must may might can could cannot to won't wouldn't 'll not also"
_ADVERB_TEXT = (
    "next not also then still again now both first soon only once jointly later "
    "finally never therefore thus instead already just even"
)
_DETERMINER_TEXT = "the a an its their his her this that these per"
_START_TEXT = (
    "begin begins starts start resume resumes open opens reopen reopens commence commences restart restarts begun "
    "started resumed opened starting beginning opening continue continues return returns"
)
PREPOSITIONS = frozenset(_PREPOSITION_TEXT.split())
#: What a verb follows.
MODALS = frozenset(_MODAL_TEXT.split())
#: What may stand between these and the verb.
ADVERBS = frozenset(_ADVERB_TEXT.split())
#: What no finite verb follows.
BEFORE_NOUNS = frozenset(_DETERMINER_TEXT.split()) | frozenset(("two", "three", "four", "five", "many", "several"))
#: What is no verb even there.
NO_VERBS = PREPOSITIONS | MODALS | ADVERBS | frozenset(_DETERMINER_TEXT.split())
#: What a finite verb may follow directly.
BEFORE_VERBS = frozenset(("and", "or", "which", "who", "that", "it", "he", "she", "they"))
BE = frozenset(("be", "been", "is", "are", "being", "get", "gets"))
#: "At a meeting": what leads to the occasion of an event.
PLACING = frozenset(("at", "during", "in"))
#: A meeting that starts or runs is still a meeting.
STARTS = frozenset(_START_TEXT.split())
RUNS = frozenset(("run", "runs", "last", "lasts"))
ENDS = frozenset(("lapse", "lapses", "end", "ends", "conclude", "concludes", "finish", "finishes", "close", "closes"))
#: A meeting that has not begun: its end tells when it is.
COMING = frozenset(("next", "second", "third", "fourth", "annual", "forthcoming"))
#: Persons who arrive meet somebody; things only come.
ARRIVES = frozenset(("arrive", "arrives", "arriving"))
TRAVELS = frozenset(("return", "returns", "travel", "travels", "fly", "flies", "head", "heads", "leave", "leaves"))
