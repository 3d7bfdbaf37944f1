"""Which verb forms tell, in news, of what is still to come, and which only describe?

News tells what happened in the past tense, so that a verb in the present beside a date tells of a plan.
"""

#: The third person of verbs that are seldom plural nouns.
_THIRD_PERSON = (
    "adjourns|airs|assembles|awaits|becomes|ceases|chooses|commences|competes|concludes|considers|consults|culminates|dies"
    "|defends|delivers|departs|disbands|discusses|dissolves|embarks|enters|examines|falls due|finalises|finalizes"
    "|finishes|gathers|hands (?:down|over|in)|heads (?:to|for|back|into)|inaugurates|introduces|joins|lasts|loses"
    "|merges|mourns|pays|performs|pits|premieres|presides|proceeds|qualifies|quits|ratifies|receives|recommences"
    "|redeems|rejoins|relaunches|reopens|replaces|resigns|restarts|retires|reveals|reverts|sails|sells|shuts|sits"
    "|steps down|succeeds|swears|tackles|terminates|transfers|vacates|weighs|welcomes|withdraws|wraps up"
)
#: What people are doing "on Friday" they have planned to do.
PROGRESSIVES = (
    "meeting|hosting|holding|visiting|travelling|traveling|flying|heading|voting|gathering|leaving|arriving|starting"
    "|launching|closing|opening|returning|convening|publishing|releasing|presenting|resuming|retiring|stepping|taking"
    "|sending|hearing|debating|deciding|joining|counting|coming|going|ending|expiring"
)
FIRST_PERSON_VERBS = (
    "start|begin|meet|vote|open|close|leave|return|go|fly|travel|hold|publish|decide|end|launch|introduce|present|sign"
    "|resume|expect"
)
#: "Now promised for the fourth quarter", "pencilled in for May".
PROMISED = (
    "(?:promised|earmarked|pegged|booked|touted|mooted|billed|tipped|timetabled|chalked|pencilled|penciled|foreseen"
    "|projected|budgeted|penned|listed|lined|fixed|arranged|docketed|calendared|diarised)"
    "(?: (?:in|up|down))?"
)
COMING_VERBS = f"(?:{_THIRD_PERSON})"
_SETTLED_TEXT = """
    planned scheduled timetabled arranged booked listed pencilled penciled fixed postponed adjourned deferred delayed
    rescheduled moved extended prolonged
    published released issued printed unveiled presented launched introduced inaugurated broadcast aired screened
    shown tabled debated submitted delivered
    held staged hosted convened dissolved elected sworn heard celebrated
    paid repaid redeemed refunded raised lowered lifted abolished phased rolled applied enacted ratified renewed
"""
#: "Is held on 4 June", "are paid in September": of these the present passive tells a plan. Sudden deeds and what
#: histories tell ("is arrested on", "is buried on", "is opened on") are over as often.
SETTLED_PARTICIPLES = "|".join(_SETTLED_TEXT.split())
_AGENDA_TEXT = """
    counted recounted tallied returned handed voted drawn announced considered examined reviewed decided tried sentenced
    auctioned awarded crowned installed enthroned ordained commemorated transferred closed shut
"""
#: "Ballots are counted on Wednesday": by a weekday, which is never that of a history, of these too.
AGENDA_PARTICIPLES = "|".join(_AGENDA_TEXT.split())
_EVENTFUL_TEXT = """
    abolish accede acquire attend collect connect demolish dismantle enforce erect evict expel extend grow honour issue
    migrate notify organise organize prepare prohibit provide reduce relinquish remove reimburse shrink suspend
    surrender throw tighten unite vanish widen write
    accept adopt adjourn announce appear appoint approve arise arrive assemble assume begin bring cease celebrate
    choose come commemorate commence compete complete conclude confirm convene culminate decide deliver depart deploy
    descend disband disappear discuss dissolve distribute elect embark emerge enact enter evacuate examine exclude
    expand expire finalise finalize follow gather get go host impose inaugurate inspect install introduce invade join
    kick leave lose lower mature meet merge mourn narrow nominate occur operate oversee pay perform preside proceed
    publish put qualify quit ratify reach reappear recall receive recommence reconvene redeem rejoin relaunch relocate
    renew reopen repay replace resign restart restore resume retire return reunite reveal revert sail sell send
    separate settle shut sing sit spend submit succeed sue swear take terminate testify transfer travel triple try
    undergo undertake unveil vacate withdraw
"""
_EVENTFUL = frozenset(_EVENTFUL_TEXT.split())
_DOUBTFUL_TEXT = """
    break change clash climb close cut defer double dock drop end fall fly go hand head hike hold increase land launch
    lead leave lift march meet move open pass play present race raise rally rank reach report rest return review rise
    roll rule run sign speak stand start visit vote apply report step stop strike switch swing talk tour turn update
    weigh
"""
_DOUBTFUL = frozenset(_DOUBTFUL_TEXT.split())


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}s"


#: Of a single subject, and hardly ever nouns: a clause with one of them and a date tells of a plan.
EVENTFUL_PRESENT = frozenset(map(_third_person, _EVENTFUL))
#: These may be nouns as well: verbs only where a clause has no other.
DOUBTFUL_PRESENT = frozenset(map(_third_person, _DOUBTFUL))
#: Behind a plural subject.
PLURAL_PRESENT = _EVENTFUL | _DOUBTFUL
_DESCRIBING_TEXT = """
    led headed chaired co-chaired owned run backed supported sponsored funded financed based located called known
    named dubbed suspected accused charged convicted wanted needed affected related linked tied connected designed
    used involved composed comprised equipped licensed registered listed stranded trapped displaced detained jailed
    held occupied controlled populated associated affiliated allied opposed dedicated devoted entitled titled alleged
"""
#: Participles that tell nothing of a day but what the noun before them is ("a delegation led by the minister").
DESCRIBING = frozenset(_DESCRIBING_TEXT.split())
