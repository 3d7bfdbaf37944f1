from dataclasses import replace

import pytest

from briefing.domain.dossier import Source
from briefing.domain.findings import Actor, ActorKind, Confidence
from briefing.domain.span import Span
from briefing.extraction.copies.stories import Stories
from briefing.extraction.differing.numbers.apart import FiguresApart
from briefing.extraction.differing.telling import told_by
from tests.unit.extraction.differing.samples import read

FERRY = "A ferry carrying 214 passengers sank in heavy seas off the coast of Calder on Friday, May 28."


def _apart(*sources, speakers=None):
    told = told_by(sources, speakers or {}, lambda source: source.extraction.figures)
    return [
        (found.event, [version.value for version in found.versions], [len(v.tellings) for v in found.versions])
        for found in FiguresApart(Stories()).find(told)
    ]


def test_different_figures_of_one_thing_are_a_difference_smallest_first_with_all_who_tell_them():
    other = read("The ferry was carrying 241 passengers when it sank off the coast of Calder on Friday, May 28.")
    third = read("On Friday, May 28, a ferry with 241 passengers sank off the coast of Calder, in heavy seas.")
    assert _apart(other, read(FERRY), third) == [("passengers", ["214 passengers", "241 passengers"], [1, 2])]


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("A ferry carrying 214 passengers sank off the coast of Calder on Friday, May 28.", "2027-05-28"),
        ("A ferry carrying about 220 passengers sank off the coast of Calder on Friday, May 28.", "2027-05-28"),
        ("A ferry carrying 2,140 passengers sank off the coast of Calder on Friday, May 28.", "2027-05-28"),
        ("A ferry carrying 241 passengers sank off the coast of Calder on May 12, 2019.", "2027-05-28"),
        ("The coast of Calder had 241 passengers more to offer to bus lines, said a guide.", "2027-05-28"),
        ("The toll rose: 241 passengers died off the coast of Calder on Friday, May 28.", "2027-05-28"),
        ("A ferry carrying 241 horses sank in heavy seas off the coast of Calder on Friday, May 28.", "2027-05-28"),
        ("The ferry that sank in heavy seas off the coast of Calder now had 241 passengers.", "2027-06-12"),
    ],
)
def test_another_thing_a_rounded_figure_or_a_later_one_is_none(sentence, published):
    assert _apart(read(FERRY), read(sentence, published=published)) == []


def test_an_article_that_gives_both_figures_knows_better():
    both = read(
        "A ferry carrying 241 passengers sank off the coast of Calder on Friday, May 28.", "Of 214 passengers more."
    )
    assert len(_apart(read(FERRY), both)) == 0


def test_two_articles_that_set_the_claims_of_two_sides_against_each_other_tell_a_difference():
    ours = read("The state says Norline shipped 196,000 crates to Calder; the company puts the figure at 141,000.")
    theirs = read("The state claims that Norline shipped 196,000 crates to Calder.", "Norline says it was 141,000.")
    assert [found for found, *_ in _apart(ours, theirs)] == ["crates"]


def test_what_has_come_together_since_a_day_grows():
    ours = read("Norline has spent 310 million crowns on the Calder harbour since 2024.", published="2027-01-05")
    theirs = read("Norline has spent 345 million crowns on the Calder harbour since 2024.", published="2027-05-28")
    assert _apart(ours, theirs) == []


def test_copies_do_not_differ_from_each_other():
    ours, theirs = read(FERRY), read(FERRY.replace("214", "241"))
    speakers = dict.fromkeys((ours.article.id, theirs.article.id), ours.article.id)
    assert _apart(ours, theirs, speakers=speakers) == []


def test_what_was_over_for_both_may_be_told_weeks_apart():
    later = read(FERRY.replace("214", "241").replace("sank", "that was raised had sunk"), published="2027-07-01")
    assert [versions for _, versions, _ in _apart(read(FERRY, published="2027-05-30"), later)] == [
        ["214 passengers", "241 passengers"]
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "count"),
    [
        ("The army lost 40 tanks on May 24.", "The militia lost 60 tanks on May 24.", 0),
        ("On May 24 the army lost 40 tanks at Oria.", "On May 24 the army lost 60 tanks at Oria.", 1),
        ("The mine at Oria sold 40,000 tonnes in 2024.", "The mine at Oria sold 60,000 tonnes a year in 2024.", 0),
        (
            "The mine at Oria sold 40,000 tonnes a year in 2024.",
            "The mine at Oria sold 60,000 tonnes a year in 2024.",
            1,
        ),
        ("At least 40 miners died at Oria in the blast of May 24.", "The Oria blast of May 24 killed 60 miners.", 0),
        ("Some 40 miners died at Oria in the blast of May 2.", "The Oria blast of May 2 killed 60 miners.", 1),
        (
            "The pension fund had a deficit of €3.1bn in 2026.",
            "The shortfall of the pension fund in 2026 was €3.8bn.",
            1,
        ),
        ("Some 410 schools stayed closed.", "Only the police saw 530 schools shut their doors.", 1),
        ("The port was held by 12 boats and their crews.", "Its crews held the port with a hundred and twenty men.", 0),
        ("Varna Motors built 310,000 cars in 2026.", "Varna Motors sold 295,000 cars in 2026.", 0),
    ],
)
def test_who_by_what_and_how_long_ago_decide_whether_two_figures_are_of_one_thing(ours, theirs, count):
    assert len(_apart(read(ours), read(theirs))) == count


def test_countries_named_before_the_figures_keep_them_apart():
    def told(country, number):
        sentence = f"{country} air defences shot down {number} drones over the sea on May 24."
        source = read(sentence)
        actor = Actor(country, ActorKind.COUNTRY, (Span(0, len(country)),), Confidence.HIGH)
        return Source(source.article, replace(source.extraction, actors=(actor,)))

    assert len(_apart(told("Norland", 40), told("Norland", 60))) == 1
    assert _apart(told("Norland", 40), told("Sudland", 60)) == []


def test_places_named_beside_the_figures_keep_them_apart():
    def told(place, number):
        return read(f"The supplier closed its plants in {place} and sent home {number} people.", places=(place,))

    assert len(_apart(told("Dobrich", 350), told("Dobrich", 900))) == 1
    assert _apart(told("Dobrich", 350), told("Shumen", 900)) == []


def test_things_of_one_full_name_need_little_else_in_common_on_one_day():
    ours = read("Twelve polling stations opened late because of snow, the mayor said.")
    theirs = read("Snow kept nine polling stations shut until ten.")
    assert len(_apart(ours, theirs)) == 1
    assert _apart(ours, read("Nine polling stations were painted red last week.")) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "versions"),
    [
        (
            "The dam threatens Lake Turkana, which supports about 300,000 people.",
            "According to him, 250,000 people live around Lake Turkana.",
            ["250,000 people", "about 300,000 people"],
        ),
        (
            "The dam at Koysha has cost 2.5 billion euros, the ministry said.",
            "Officials here put the price of the Koysha dam at 3.1 billion euros.",
            ["2.5 billion euros", "3.1 billion euros"],
        ),
        (
            "Holders of the bonds of Sarvania will take a loss of 27 percent.",
            "The funds accepted a haircut of 30 per cent on the bonds of Sarvania.",
            ["27 percent", "30 per cent"],
        ),
    ],
)
def test_figures_that_two_sentences_name_by_words_of_one_meaning_are_of_one_thing(ours, theirs, versions):
    assert [found[1] for found in _apart(read(ours), read(theirs))] == [versions]


def test_what_does_not_change_from_week_to_week_may_be_told_weeks_apart():
    ours = "The dam threatens Lake Turkana, which supports 300,000 people."
    theirs = "According to him, 250,000 people live around Lake Turkana."
    assert len(_apart(read(ours), read(theirs, published="2027-07-01"))) == 1
    cost = "The dam of Koysha has cost 2.5 billion euros."
    assert _apart(read(cost), read(cost.replace("2.5", "3.1"), published="2027-07-01")) == []


def test_an_undated_article_is_held_against_others_where_both_count_only_one_thing_of_the_kind():
    ours, theirs = "Bin crews in 18 council areas will strike.", "The bin strike, in 16 council areas, goes on."
    undated = read(theirs, published=None)
    assert [found[1] for found in _apart(read(ours), undated)] == [["16 council areas", "18 council areas"]]
    assert _apart(read(ours, "Nurses in 20 council areas will strike."), undated) == []


def test_one_of_several_of_a_kind_is_not_taken_for_another_that_an_article_does_not_name():
    ours = "The tram line to Eastgate has cost 412 million euros."
    theirs = "The tram line 4 to Eastgate has cost 198 million euros."
    assert _apart(read(ours), read(theirs)) == []
    assert len(_apart(read(ours), read(theirs.replace(" 4", "")))) == 1


def test_what_was_years_ago_is_not_held_against_what_is_told_without_a_day():
    ours = "The company said that new pumps would cost $38 million."
    assert _apart(read(ours), read("The company said that pumps cost $21 million in 2023.")) == []
    assert len(_apart(read(ours), read("The company said that pumps cost $21 million."))) == 1


def test_a_number_behind_the_capital_that_opens_a_sentence_tells_no_other_thing_apart():
    ours = "The 27 members agreed that the bridge over the Arna will cost 198 million euros."
    theirs = "The bridge over the Arna will cost 231 million euros."
    assert [versions for _, versions, _ in _apart(read(ours), read(theirs))] == [
        ["198 million euros", "231 million euros"]
    ]


def test_a_figure_that_an_article_disputes_is_a_difference_whenever_the_other_came_out():
    claim = read("The plan would cut 1,200 jobs over three years, the union said.", published="2027-05-20")
    answer = "The plan would affect 850 jobs, not the 1,200 claimed by the union."
    assert [versions for _, versions, _ in _apart(claim, read(answer))] == [["850 jobs", "1,200 jobs"]]
    later = "The plan would affect 850 jobs, fewer than the union feared."
    assert _apart(claim, read(later)) == []


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("Twelve people died in the ferry fire.", 1),
        ("At least twelve people died in the ferry fire.", 0),
        ("Sixteen people died in the ferry fire.", 0),
        ("The toll was corrected: twelve people died in the ferry fire.", 0),
        ("Twelve people are missing after the ferry fire.", 0),
    ],
)
def test_later_articles_give_no_fewer_dead(later, count):
    first = read("A fire on the ferry killed 14 people off Calder.", published="2027-05-20")
    assert len(_apart(first, read(later, published="2027-05-25"))) == count


def test_one_promise_put_on_two_days_is_still_one():
    ours = "The ferry company Norline must pay a fine of 3 million euros by June 15, the regulator said."
    theirs = ours.replace("3 million", "5 million").replace("15", "20")
    assert [versions for _, versions, _ in _apart(read(ours), read(theirs))] == [["3 million euros", "5 million euros"]]
    paid = "The ferry company Norline paid the regulator a fine of 3 million euros on May 15."
    assert _apart(read(paid), read(paid.replace("3 million", "5 million").replace("15", "20"))) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "values"),
    [
        ("Veldora says Haldane owes $421m.", "Haldane must pay fees of $412 million.", ["$412 million", "$421m"]),
        (
            "Sanvia said the records of 2.3 million patients were stolen.",
            "Data of 3.2 million patients of Sanvia are for sale.",
            ["2.3 million patients", "3.2 million patients"],
        ),
        (
            "Three quarters of our grain goes through Kalva, Ostrava says.",
            "Ostrava ships 60% of its grain through Kalva.",
            ["60%", "Three quarters"],
        ),
        ("Turnout was 64 percent.", "The board spoke of a turnout of 58 percent.", ["58 percent", "64 percent"]),
    ],
)
def test_jumbled_digits_parts_in_words_and_what_there_is_one_of_differ(
    ours: str, theirs: str, values: list[str]
) -> None:
    who = "It was said in Ostrava by Dosko of Veldora and Bergstad of Haldane and Sanvia."
    assert [versions for _, versions, _ in _apart(read(ours, who), read(theirs, who))] == [values]


def test_jumbled_digits_differ_however_far_apart_the_articles_came_out() -> None:
    ours = read("Veldora says Haldane owes $421m.", published="2027-05-28")
    theirs = read("Haldane must pay Veldora fees of $412 million.", published="2027-05-18")
    assert len(_apart(ours, theirs)) == 1
    assert _apart(ours, read("Haldane must pay Veldora fees of $430 million.", published="2027-05-18")) == []


def test_who_tells_a_figure_alike_in_another_story_tells_of_another_thing() -> None:
    who = "It was said in Tarvia by Lena Orbach and Igor Maslin and Vera Sund."
    ours, theirs = read("Turnout was 64 percent.", who), read("The board spoke of a turnout of 58 percent.", who)
    other = read("The unions met. Turnout was 58%.", "It was said in Glasgow by Ada Kern and Leif Aas.")
    assert [count for _, _, count in _apart(ours, theirs, other)] == [[1, 1]]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Ostra Bank will close 30 shops and branches in Lodva.", "Ostra Bank will close 12 outlets in Lodva."),
        (
            "Ostra Air will buy 12 jets in a deal with Aerotec.",
            "Ostra Air will lease 30 aircraft in a deal with Aerotec.",
        ),
        ("Ostra Air will buy 12 aircraft from Aerotec.", "Ostra Air will sell 30 aircraft to Aerotec."),
        ("A quake of magnitude 6.1 was felt in Ostra.", "A tremor of magnitude 4.9 followed the quake in Ostra."),
        (
            "Lodva Port will raise $40 million for the Ostra dock by selling shares.",
            "Lodva Port will spend $15 million on the Ostra dock.",
        ),
        ("Ostra Steel will create 300 jobs in Lodva.", "Ostra Steel will cut 120 jobs in Lodva."),
    ],
)
def test_other_acts_and_things_that_only_are_of_one_kind_are_no_difference(ours: str, theirs: str) -> None:
    who = "It was said in Ostra by Lena Orbach of Lodva and Igor Maslin of Aerotec."
    assert _apart(read(ours, who), read(theirs, who)) == []


def test_one_act_by_other_words_differs() -> None:
    who = "It was said in Ostra by Lena Orbach of Lodva and Igor Maslin of Aerotec."
    ours = read("Ostra Air will buy 12 aircraft in a deal with Aerotec.", who)
    theirs = read("Ostra Air is to acquire 30 aircraft in a deal with Aerotec.", who)
    assert len(_apart(ours, theirs)) == 1


def test_whoever_is_employed_is_counted_alike_whatever_the_calling_and_within_weeks() -> None:
    who = "It was said in Kalva by Mila Oresh of Veldora and Irena Dosko."
    ours = read("About 1,400 dockers are employed at the terminal.", who, published="2027-05-12")
    theirs = read("Not one of the 1,650 jobs at the terminal will be lost.", who)
    assert [versions for _, versions, _ in _apart(ours, theirs)] == [["About 1,400 dockers", "1,650 jobs"]]


def test_a_part_of_the_whole_is_counted_and_not_the_whole() -> None:
    who = "It was said in Brenn by Elke Tarrant of Sanvia and Samir Kaul."
    ours = read("The attack hit 14 of the group's 31 hospitals in Brenn.", who)
    assert [versions for _, versions, _ in _apart(ours, read("The attack hit 17 hospitals in Brenn.", who))] == [
        ["14 of the group's 31 hospitals", "17 hospitals"]
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "count"),
    [
        ("A third of voters in Calder back the strike.", "Two thirds of voters in Calder oppose the strike.", 0),
        ("Some 34% of voters in Calder support the strike.", "Some 66% of voters in Calder reject the strike.", 0),
        ("In Calder 34% of voters voted for the strike.", "In Calder 66% of voters voted against the strike.", 0),
        ("A third of voters in Calder back the strike.", "Two thirds of voters in Calder support the strike.", 1),
        ("A third of voters in Calder oppose the strike.", "Half of voters in Calder reject the strike.", 1),
    ],
)
def test_those_for_a_thing_and_those_against_it_are_two_parts(ours, theirs, count):
    assert len(_apart(read(ours), read(theirs))) == count


def test_what_one_sells_another_buys_where_all_else_is_the_same() -> None:
    ours = read("The planemaker Aerona has sold 28 jets to the airline Skyline of Milan in a deal, it said.")
    theirs = read("The airline Skyline of Milan bought 30 jets from the planemaker Aerona in a deal, it said.")
    assert [versions for _, versions, _ in _apart(ours, theirs)] == [["28 jets", "30 jets"]]
    assert _apart(ours, read("The airline Skyline bought 30 jets from Blueair of Turin.")) == []


@pytest.mark.parametrize(
    ("known", "count"),
    [
        ("carried 241 passengers, up from 214 on its way out.", 0),
        ("carried 241 passengers, not the 214 of whom police spoke.", 1),
        ("carried 241 passengers.", 1),
    ],
)
def test_an_article_that_tells_the_others_very_number_knows_better(known: str, count: int) -> None:
    other = read(f"The ferry that sank in heavy seas off the coast of Calder on Friday, May 28, {known}")
    assert len(_apart(read(FERRY), other)) == count


def test_at_least_so_much_is_not_told_with_a_larger_number_that_agrees():
    cost = "The {} says that the refinery in Calder would cost {} to build.".format
    sources = [read(cost("ministry", "$1.6bn")), read(cost("company", "at least $2.1bn"))]
    assert _apart(*sources, read(cost("firm", "$2.3bn"))) == [("Price", ["$1.6bn", "at least $2.1bn"], [1, 1])]
    assert _apart(*sources, read(cost("firm", "$2.1bn"))) == [("Price", ["$1.6bn", "at least $2.1bn"], [1, 2])]


@pytest.mark.parametrize("asked", ["threatened to strike if Norline does not guarantee", "demanded", "wants"])
def test_what_somebody_asks_for_does_not_contradict_what_is_so(asked):
    ours = read(f"On Friday, May 28, the dockers' union of Norline in Calder {asked} 2,300 jobs in the port.")
    theirs = read("On Friday, May 28, the dockers' union of Norline in Calder was guaranteed 1,900 jobs in the port.")
    stated = read("On Friday, May 28, the dockers' union of Norline in Calder was guaranteed 2,300 jobs in the port.")
    assert _apart(ours, theirs) == []
    assert len(_apart(stated, theirs)) == 1


def test_how_many_there_are_of_whom_somebody_asks_for_is_no_demand():
    ours = read("On Friday, May 28, Norline demanded that Calder free 46 fishermen who were held in the port.")
    theirs = read("On Friday, May 28, Norline said that Calder held 51 fishermen in the port.")
    assert len(_apart(ours, theirs)) == 1
