"""Which words end in a full stop that need not end a sentence?"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Stand before a name: no sentence ends here.
TITLES = _words(
    "mr mrs ms mx dr prof gov sen rep gen col lt sgt cpl capt cmdr cdr adm maj brig rev hon pres supt insp "
    "msgr amb atty asst assoc messrs mme mlle det"
)
#: Join what stands on both sides: no sentence ends here.
LINKS = _words("vs v e.g i.e cf viz eg ie incl esp")
#: Stand before a number: no sentence ends where one follows.
BEFORE_NUMBERS = _words(
    "no nos art arts para paras fig figs p pp vol ch sec secs ca c approx est rs op tel ext max min "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun res"
)
#: Close a name or a figure: a sentence ends here only before a word that opens sentences.
CLOSERS = _words(
    "inc ltd co corp bros plc llc jr sr esq etc bn mn tn dept univ assn intl govt natl bhd pte st ste mt ft fr "
    "ave blvd rd hwy km kg cm mm lb lbs oz hrs hr mins secs yr yrs sq a.k.a al"
)
#: The same for places, which are told from common words by their capital.
PLACES = _words(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore "
    "Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta"
)
#: The same for forms of address that are words as well.
ADDRESSES = _words("Eng Engr Arch Ing Lic Spc Pfc Cllr Hno Sta Dra Atty Assoc")
#: A given name cut short ("Ma. Luisa"), which is a family name too: it is the first where an office stands before it.
GIVEN = _words("Ma")
OFFICES = _words(
    "ambassador attorney chair chairman chairperson chairwoman commissioner congresswoman director governor judge "
    "justice mayor minister ombudsman president representative secretary senator spokesperson spokeswoman "
    "undersecretary"
)
#: Words that open sentences and are no part of the names that follow abbreviations.
OPENERS = _words(
    "The A An This That These Those He She It They We You I His Her Its Their Our My In On At By For From With "
    "Without As If When While Since Until After Before During Although Though Because But And Or Nor So Yet "
    "However Meanwhile Moreover Still Also There Here What Who Why How Where Which Whether Some Many Most Both "
    "Each Either Neither No Not Now Then Once Earlier Later Last Next According Despite Under Over Between Among "
    "Against Asked To Of Such All Any Another Other Others Instead Indeed Thus Therefore Nevertheless Nonetheless "
    "Analysts Officials Critics Experts"
)
