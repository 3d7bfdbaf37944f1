"""Which words end in a full stop that need not end a sentence?"""

#: Stand before a name: no sentence ends here.
TITLES = frozenset(
    "mr mrs ms mx dr prof gov sen rep gen col lt sgt cpl capt cmdr cdr adm maj brig rev hon pres supt insp "
    "st ste mt ft fr msgr amb atty dist asst assoc messrs mme mlle mgr det dep sec ret".split()
)
#: Join what stands on both sides: no sentence ends here.
LINKS = frozenset("vs v e.g i.e cf viz al eg ie incl esp".split())
#: Stand before a number: no sentence ends where one follows.
BEFORE_NUMBERS = frozenset(
    "no nos art arts para paras fig figs p pp vol ch sec secs ca c approx est rs op tel ext max min "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun res".split()
)
#: Close a name or a figure: a sentence ends here only before a word that opens sentences.
CLOSERS = frozenset(
    "inc ltd co corp bros plc llc jr sr esq etc bn mn tn dept univ assn intl govt min natl bhd pte "
    "ala ariz ark calif colo conn del fla ill ind kan kans ky la md mass mich minn miss mo mont neb nev okla ore "
    "pa penn tenn tex va vt wash wis wyo ave blvd rd hwy km kg cm mm ft lb lbs oz hrs hr mins secs yr yrs "
    "sq a.k.a".split()
)
#: Words that open sentences and are no part of the names that follow abbreviations.
OPENERS = frozenset(
    "The A An This That These Those He She It They We You I His Her Its Their Our My In On At By For From With "
    "Without As If When While Since Until After Before During Although Though Because But And Or Nor So Yet "
    "However Meanwhile Moreover Still Also There Here What Who Why How Where Which Whether Some Many Most Both "
    "Each Either Neither No Not Now Then Once Earlier Later Last Next According Despite Under Over Between Among "
    "Against Asked To Of Such All Any Another Other Others Instead Indeed Thus Therefore Nevertheless Nonetheless "
    "Analysts Officials Critics Experts".split()
)
