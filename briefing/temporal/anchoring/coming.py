"""Which verb forms tell, in news, of what is still to come?

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
    "|projected|budgeted|penned|tabled|listed|lined|fixed|arranged|docketed|calendared|diarised)"
    "(?: (?:in|up|down))?"
)
COMING_VERBS = f"(?:{_THIRD_PERSON})"
